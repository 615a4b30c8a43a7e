//! What others have of our open items, as tables and proofs. The portfolio and the ledger make it.

use pyo3::prelude::*;
use receivables::reconcile::{Confirmation, ConfirmationResult, Migration, Reconciliation, Sample};

use crate::bridge::take;
use crate::fault::door;
use crate::frame::Frame;

/// Each class with its difference, per currency.
#[pyfunction]
pub(crate) fn reconciliation_frame(reconciliation: &Bound<'_, PyAny>) -> PyResult<Frame> {
    door(|| Ok(Frame(take::<Reconciliation>(reconciliation)?.to_frame()?)))
}

/// Every row but those that match, or all.
#[pyfunction]
#[pyo3(signature = (reconciliation, matched=false))]
pub(crate) fn reconciliation_documents(reconciliation: &Bound<'_, PyAny>, matched: bool) -> PyResult<Frame> {
    door(|| Ok(Frame(take::<Reconciliation>(reconciliation)?.documents(matched)?)))
}

/// Refuses rows that do not come to the totals.
#[pyfunction]
pub(crate) fn reconciliation_check(reconciliation: &Bound<'_, PyAny>) -> PyResult<()> {
    door(|| Ok(take::<Reconciliation>(reconciliation)?.check()?))
}

/// Whether both sides have the same.
#[pyfunction]
pub(crate) fn reconciliation_agrees(reconciliation: &Bound<'_, PyAny>) -> PyResult<bool> {
    door(|| Ok(take::<Reconciliation>(reconciliation)?.agrees()))
}

/// The request to a customer as a table.
#[pyfunction]
pub(crate) fn confirmation_letter(confirmation: &Bound<'_, PyAny>) -> PyResult<Frame> {
    door(|| Ok(Frame(take::<Confirmation>(confirmation)?.letter()?)))
}

/// What a request came to, as a table.
#[pyfunction]
pub(crate) fn confirmation_result_frame(result: &Bound<'_, PyAny>) -> PyResult<Frame> {
    door(|| Ok(Frame(take::<ConfirmationResult>(result)?.to_frame()?)))
}

/// Who is asked, as a table.
#[pyfunction]
pub(crate) fn sample_frame(sample: &Bound<'_, PyAny>) -> PyResult<Frame> {
    door(|| Ok(Frame(take::<Sample>(sample)?.to_frame()?)))
}

/// What a migration comes to, as a table.
#[pyfunction]
pub(crate) fn migration_frame(migration: &Bound<'_, PyAny>) -> PyResult<Frame> {
    door(|| Ok(Frame(take::<Migration>(migration)?.to_frame()?)))
}

/// The rows that are refused, as a table.
#[pyfunction]
pub(crate) fn migration_refusals(migration: &Bound<'_, PyAny>) -> PyResult<Frame> {
    door(|| Ok(Frame(take::<Migration>(migration)?.refusals()?)))
}

/// Refuses a migration in which anything is missing.
#[pyfunction]
pub(crate) fn migration_check(migration: &Bound<'_, PyAny>) -> PyResult<()> {
    door(|| Ok(take::<Migration>(migration)?.check()?))
}
