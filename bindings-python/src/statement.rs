//! Statements of account as tables.

use pyo3::prelude::*;
use receivables::statement::Statement;

use crate::bridge::take;
use crate::fault::door;
use crate::frame::Frame;

/// Balance brought forward, every line with the balance after it, balance carried forward.
#[pyfunction]
pub(crate) fn statement_activity(statement: &Bound<'_, PyAny>) -> PyResult<Frame> {
    door(|| Ok(Frame(take::<Statement>(statement)?.activity()?)))
}

/// The items that are open at the end, the oldest due first, and their sum.
#[pyfunction]
pub(crate) fn statement_open_items(statement: &Bound<'_, PyAny>) -> PyResult<Frame> {
    door(|| Ok(Frame(take::<Statement>(statement)?.open_items()?)))
}
