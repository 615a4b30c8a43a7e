//! What a table is answered with, row for row.

use arrow_array::RecordBatch;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::PyCapsule;
use receivables::interchange::mapping::TableProblem;

use crate::bridge::{Cell, give};
use crate::fault::door;
use crate::tables::{capsule, table};

/// What a table is answered with. Where a row answers a row of the table, they stand in its order, and rows that could not
/// be answered are empty; they stand in ``problems``.
#[pyclass(frozen, module = "receivables")]
#[derive(Debug)]
pub(crate) struct Answers {
    pub(crate) batch: RecordBatch,
    pub(crate) problems: Vec<TableProblem>,
}

#[pymethods]
impl Answers {
    /// The rows that could not be answered, each with its column and the reason.
    #[getter]
    fn problems<'py>(&self, py: Python<'py>) -> Cell<'py> {
        door(|| give(py, &self.problems))
    }

    /// How many rows it has.
    fn __len__(&self) -> usize {
        self.batch.num_rows()
    }

    /// The rows as an Arrow stream, for whatever takes one.
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyCapsule>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        door(|| capsule(py, self.batch.clone(), requested_schema))
    }

    /// The rows as a ``pyarrow.Table``.
    ///
    /// Raises:
    ///     ImportError: Without pyarrow.
    fn to_arrow<'py>(&self, py: Python<'py>) -> Cell<'py> {
        door(|| table(py, "to_arrow", self.batch.clone()))
    }

    /// The rows as a ``polars.DataFrame``.
    ///
    /// Raises:
    ///     ImportError: Without polars.
    fn to_polars<'py>(&self, py: Python<'py>) -> Cell<'py> {
        door(|| table(py, "to_polars", self.batch.clone()))
    }

    /// The rows as a ``pandas.DataFrame``.
    ///
    /// Raises:
    ///     ImportError: Without pandas and pyarrow.
    fn to_pandas<'py>(&self, py: Python<'py>) -> Cell<'py> {
        door(|| table(py, "to_pandas", self.batch.clone()))
    }

    fn __repr__(&self) -> String {
        format!("<Answers to {} rows, {} with problems>", self.batch.num_rows(), self.problems.len())
    }

    fn __reduce__(&self) -> PyResult<()> {
        Err(PyTypeError::new_err("cannot pickle Answers; use to_arrow"))
    }
}
