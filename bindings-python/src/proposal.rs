//! What proposals say and become. The ledger makes them.

use pyo3::prelude::*;
use receivables::proposal::Proposal;

use crate::bridge::{Cell, give, take};
use crate::fault::door;
use crate::frame::Frame;

/// The proposal as sentences, a line each.
#[pyfunction]
pub(crate) fn proposal_explain(proposal: &Bound<'_, PyAny>) -> PyResult<String> {
    door(|| Ok(take::<Proposal>(proposal)?.explain()))
}

/// The receipt of the money, settling what is proposed; none where there is no account to take it.
#[pyfunction]
pub(crate) fn proposal_command<'py>(
    proposal: &Bound<'py, PyAny>,
    receipt: &Bound<'py, PyAny>,
) -> PyResult<Option<Bound<'py, PyAny>>> {
    door(|| {
        let receipt = take(receipt).map_err(|fault| fault.within("receipt"))?;
        let command = take::<Proposal>(proposal)?.command(receipt);
        command.map(|command| give(proposal.py(), &command)).transpose()
    })
}

/// The credit notes that the payer set off, to be applied after the receipt.
#[pyfunction]
pub(crate) fn proposal_credits<'py>(proposal: &Bound<'py, PyAny>) -> Cell<'py> {
    door(|| give(proposal.py(), &take::<Proposal>(proposal)?.credits()))
}

/// Proposals as a table, a row each.
///
/// Args:
///     proposals: What ``Ledger.propose`` answered.
#[pyfunction]
pub(crate) fn proposals_frame(proposals: &Bound<'_, PyAny>) -> PyResult<Frame> {
    door(|| Ok(Frame(Proposal::table(&take::<Vec<Proposal>>(proposals)?)?)))
}
