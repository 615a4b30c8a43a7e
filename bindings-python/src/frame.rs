//! A typed table: what every report becomes before it is shown or stored.

use arrow_array::RecordBatch;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::PyCapsule;
use receivables::interchange::arrow::frame_to_batch;

use crate::bridge::Cell;
use crate::fault::{Result, door};
use crate::tables::{capsule, table};

/// A typed table: what every report becomes before it is shown or stored. ``str()`` of it is the table as text.
#[pyclass(frozen, module = "receivables")]
#[derive(Debug)]
pub(crate) struct Frame(pub(crate) receivables::present::Frame);

impl Frame {
    fn batch(&self) -> Result<RecordBatch> {
        Ok(frame_to_batch(&self.0)?)
    }
}

#[pymethods]
impl Frame {
    /// What it shows, of which day.
    #[getter]
    fn title(&self) -> &str {
        &self.0.title
    }

    /// The names of the columns, from left to right.
    #[getter]
    fn columns(&self) -> Vec<&str> {
        self.0.columns.iter().map(|column| column.name.as_str()).collect()
    }

    /// What the reader must know about it, one sentence each.
    #[getter]
    fn notes(&self) -> Vec<&str> {
        self.0.notes.iter().map(String::as_str).collect()
    }

    /// How many rows it has.
    fn __len__(&self) -> usize {
        self.0.rows()
    }

    /// The table as text for a terminal.
    fn to_text(&self) -> String {
        self.0.to_text()
    }

    /// The table as CSV: plain numbers, and nothing that a spreadsheet takes for a formula.
    fn to_csv(&self) -> String {
        self.0.to_csv()
    }

    /// The table as HTML: one element with its own style, which runs nothing and loads nothing.
    fn to_html(&self) -> String {
        self.0.to_html()
    }

    /// The table as HTML, for notebooks.
    fn _repr_html_(&self) -> String {
        self.0.to_html()
    }

    /// The table as an Arrow stream, for whatever takes one.
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyCapsule>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        door(|| capsule(py, self.batch()?, requested_schema))
    }

    /// The table as a ``pyarrow.Table``.
    ///
    /// Raises:
    ///     ImportError: Without pyarrow.
    fn to_arrow<'py>(&self, py: Python<'py>) -> Cell<'py> {
        door(|| table(py, "to_arrow", self.batch()?))
    }

    /// The table as a ``polars.DataFrame``.
    ///
    /// Raises:
    ///     ImportError: Without polars.
    fn to_polars<'py>(&self, py: Python<'py>) -> Cell<'py> {
        door(|| table(py, "to_polars", self.batch()?))
    }

    /// The table as a ``pandas.DataFrame``.
    ///
    /// Raises:
    ///     ImportError: Without pandas and pyarrow.
    fn to_pandas<'py>(&self, py: Python<'py>) -> Cell<'py> {
        door(|| table(py, "to_pandas", self.batch()?))
    }

    /// The table as JSON.
    ///
    /// Raises:
    ///     Error: ``internal``.
    fn to_json(&self) -> PyResult<String> {
        door(|| Ok(self.0.to_json()?))
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Self>().is_ok_and(|other| other.get().0 == self.0)
    }

    fn __str__(&self) -> String {
        self.0.to_text()
    }

    fn __repr__(&self) -> String {
        format!("<Frame '{}' of {} rows>", self.0.title.escape_default(), self.0.rows())
    }

    fn __reduce__(&self) -> PyResult<()> {
        Err(PyTypeError::new_err("cannot pickle a Frame; use to_csv or to_json"))
    }
}
