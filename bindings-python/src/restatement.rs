//! What changed in reported figures since, as tables. The portfolio makes it.

use pyo3::prelude::*;
use receivables::aging::Restatement;

use crate::bridge::take;
use crate::directory;
use crate::fault::door;
use crate::frame::Frame;

/// What was reported, each cause, what is restated, as a table.
#[pyfunction]
pub(crate) fn restatement_frame(restatement: &Bound<'_, PyAny>) -> PyResult<Frame> {
    door(|| Ok(Frame(take::<Restatement>(restatement)?.to_frame()?)))
}

/// The documents that the causes are made of, as a table.
#[pyfunction]
#[pyo3(signature = (restatement, directory=None))]
pub(crate) fn restatement_documents(
    restatement: &Bound<'_, PyAny>,
    directory: Option<&Bound<'_, PyAny>>,
) -> PyResult<Frame> {
    door(|| {
        let restatement = take::<Restatement>(restatement)?;
        let made = directory::with(directory::given(directory)?, |names| restatement.documents(names));
        Ok(Frame(made?))
    })
}

/// What moved between columns, as a table.
#[pyfunction]
#[pyo3(signature = (restatement, directory=None))]
pub(crate) fn restatement_shifts(
    restatement: &Bound<'_, PyAny>,
    directory: Option<&Bound<'_, PyAny>>,
) -> PyResult<Frame> {
    door(|| {
        let restatement = take::<Restatement>(restatement)?;
        let made = directory::with(directory::given(directory)?, |names| restatement.shifts(names));
        Ok(Frame(made?))
    })
}
