//! Tables and charts as one HTML page.

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use receivables::present::Page as Html;

use crate::aging::Aging;
use crate::atoms;
use crate::fault::{Fault, door};
use crate::frame::Frame;

/// A page of tables and charts in one file: nothing is loaded from anywhere. Adding something answers a longer page.
///
/// Args:
///     title: What the page is called.
#[pyclass(frozen, module = "receivables")]
#[derive(Debug)]
pub(crate) struct Page(Html);

#[pymethods]
impl Page {
    #[new]
    fn new(title: &Bound<'_, PyAny>) -> PyResult<Self> {
        door(|| Ok(Self(Html::new(&atoms::text(title).map_err(|fault| fault.within("title"))?))))
    }

    /// The page with a heading more.
    fn heading(&self, text: &Bound<'_, PyAny>) -> PyResult<Self> {
        door(|| Ok(Self(self.0.clone().heading(&atoms::text(text)?))))
    }

    /// The page with a table more.
    fn table(&self, frame: &Bound<'_, PyAny>) -> PyResult<Self> {
        door(|| {
            let table = frame.cast::<Frame>().map_err(|_| Fault::wrong_type("Frame", frame))?;
            Ok(Self(self.0.clone().table(&table.get().0)))
        })
    }

    /// The page with the chart of an aging report more.
    fn chart(&self, aging: &Bound<'_, PyAny>) -> PyResult<Self> {
        door(|| {
            let report = aging.cast::<Aging>().map_err(|_| Fault::wrong_type("Aging", aging))?;
            Ok(Self(self.0.clone().chart(report.get().whole(aging.py())?)))
        })
    }

    /// The whole page.
    fn to_html(&self) -> String {
        self.0.to_html()
    }

    fn __repr__(&self) -> &'static str {
        "<Page>"
    }

    fn __reduce__(&self) -> PyResult<()> {
        Err(PyTypeError::new_err("cannot pickle a Page; use to_html"))
    }
}
