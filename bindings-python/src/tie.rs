//! Whether a report ties: with itself, and with figures from elsewhere.

use pyo3::prelude::*;
use receivables::aging::TieOut;

use crate::bridge::take;
use crate::fault::door;
use crate::frame::Frame;

/// A tie-out as a table.
#[pyfunction]
pub(crate) fn tie_out_frame(tie_out: &Bound<'_, PyAny>) -> PyResult<Frame> {
    door(|| Ok(Frame(take::<TieOut>(tie_out)?.to_frame()?)))
}

/// Refuses a difference.
#[pyfunction]
pub(crate) fn tie_out_check(tie_out: &Bound<'_, PyAny>) -> PyResult<()> {
    door(|| Ok(take::<TieOut>(tie_out)?.check()?))
}
