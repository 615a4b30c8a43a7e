//! The portfolio and its reports: values that never change, so they need no lock.

use std::sync::{PoisonError, RwLock};

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use receivables::aging::Buckets;
use receivables::error::Error;
use receivables::interchange::json;
use receivables::party::Contact;
use receivables::portfolio::View;

use crate::atoms;
use crate::bridge::{give, take};
use crate::fault::{Fault, Result, contain, door};

/// Every item and every dated movement, with the full history.
///
/// The day a report looks at is an argument of the report, never part of the data.
#[pyclass(frozen, module = "receivables")]
#[derive(Debug)]
pub(crate) struct Portfolio(pub(crate) receivables::portfolio::Portfolio);

#[pymethods]
impl Portfolio {
    /// How old what is owed is, on a day.
    ///
    /// Args:
    ///     as_of: The day, its end included.
    ///     basis: ``"book"`` for what the books say (posting dates), ``"value"`` for what was so (effective dates);
    ///         none for the books.
    ///     known_at: Leaves out what was recorded after this instant; none for everything there is.
    ///     buckets: How ages are counted and bounded; none for current, thirty days each, and 91+, by due date.
    ///
    /// Raises:
    ///     Error: ``bucket_edges``, ``known_at_unavailable``, ``amount_out_of_range``, ``does_not_tie``.
    #[pyo3(signature = (*, as_of, basis=None, known_at=None, buckets=None))]
    fn aging(
        &self,
        py: Python<'_>,
        as_of: &Bound<'_, PyAny>,
        basis: Option<&Bound<'_, PyAny>>,
        known_at: Option<&Bound<'_, PyAny>>,
        buckets: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Aging> {
        door(|| {
            let mut view = View::book(atoms::date(as_of).map_err(|fault| fault.within("as_of"))?);
            if let Some(basis) = basis {
                view.basis = take(basis).map_err(|fault| fault.within("basis"))?;
            }
            if let Some(known_at) = known_at {
                view = view.known_at(atoms::instant(known_at).map_err(|fault| fault.within("known_at"))?);
            }
            let buckets = match buckets {
                Some(buckets) => take(buckets).map_err(|fault| fault.within("buckets"))?,
                None => Buckets::standard(),
            };
            Ok(Aging(py.detach(|| contain(|| self.0.aging(&view, &buckets)))?))
        })
    }

    fn __len__(&self) -> usize {
        self.0.len()
    }

    fn __repr__(&self) -> String {
        format!("<Portfolio of {} items>", self.0.len())
    }

    fn __reduce__(&self) -> PyResult<()> {
        Err(PyTypeError::new_err(
            "cannot pickle a Portfolio; keep the ledger's entries as JSON and replay them",
        ))
    }
}

/// An aging report, which ties: rows, totals and items say the same, or there is no report.
///
/// ``str()`` of it is a table by customer.
#[pyclass(frozen, module = "receivables")]
#[derive(Debug)]
pub(crate) struct Aging(receivables::aging::Aging);

fn count(most: &Bound<'_, PyAny>) -> PyResult<u32> {
    door(|| take(most).map_err(|fault| fault.within("most")))
}

type Cell<'py> = PyResult<Bound<'py, PyAny>>;

impl Aging {
    fn framed(
        &self,
        py: Python<'_>,
        directory: Option<&Bound<'_, PyAny>>,
        make: impl FnOnce(
            &receivables::aging::Aging,
            Option<&receivables::party::Directory>,
        ) -> Result<receivables::present::Frame, Error>
        + Send,
    ) -> PyResult<Frame> {
        door(|| {
            let directory = match directory.map(|given| (given, given.cast::<Directory>())) {
                None => None,
                Some((_, Ok(directory))) => Some(directory.get()),
                Some((given, Err(_))) => {
                    return Err(Fault::wrong_type("Directory", given).within("directory"));
                }
            };
            let frame = py.detach(|| match directory {
                None => contain(|| make(&self.0, None)),
                Some(directory) => {
                    let names = directory.0.read().unwrap_or_else(PoisonError::into_inner);
                    contain(|| make(&self.0, Some(&names)))
                }
            });
            Ok(Frame(frame?))
        })
    }
}

#[pymethods]
impl Aging {
    /// What it looks at.
    #[getter]
    fn view<'py>(&self, py: Python<'py>) -> Cell<'py> {
        door(|| give(py, &self.0.view))
    }

    /// How it is laid out.
    #[getter]
    fn layout<'py>(&self, py: Python<'py>) -> Cell<'py> {
        door(|| give(py, &self.0.layout))
    }

    /// The names of the buckets, the youngest first.
    #[getter]
    fn labels<'py>(&self, py: Python<'py>) -> Cell<'py> {
        door(|| give(py, &self.0.labels))
    }

    /// One row per account and currency with something open.
    #[getter]
    fn rows<'py>(&self, py: Python<'py>) -> Cell<'py> {
        door(|| give(py, &self.0.rows))
    }

    /// One row per currency: the sums of the rows, which equal the sums of the items.
    #[getter]
    fn totals<'py>(&self, py: Python<'py>) -> Cell<'py> {
        door(|| give(py, &self.0.totals))
    }

    /// Every open item, by account, the oldest first.
    #[getter]
    fn items<'py>(&self, py: Python<'py>) -> Cell<'py> {
        door(|| give(py, &self.0.items))
    }

    /// A table of one line per currency.
    fn by_currency(&self, py: Python<'_>) -> PyResult<Frame> {
        self.framed(py, None, |aging, _| aging.by_currency())
    }

    /// A table of one line per account and currency, then the totals.
    ///
    /// Args:
    ///     directory: Where names come from; none for the customers' ids.
    #[pyo3(signature = (directory=None))]
    fn by_customer(&self, py: Python<'_>, directory: Option<&Bound<'_, PyAny>>) -> PyResult<Frame> {
        self.framed(py, directory, receivables::aging::Aging::by_customer)
    }

    /// A table of the accounts that owe most, per currency.
    ///
    /// Args:
    ///     most: At most so many of each currency.
    ///     directory: Where names come from; none for the customers' ids.
    #[pyo3(signature = (most, directory=None))]
    fn biggest_debtors(
        &self,
        py: Python<'_>,
        most: &Bound<'_, PyAny>,
        directory: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Frame> {
        let most = count(most)?;
        self.framed(py, directory, move |aging, names| aging.biggest_debtors(most, names))
    }

    /// A table of every open item, by customer, the oldest due first.
    ///
    /// Args:
    ///     directory: Where names come from; none for the customers' ids.
    #[pyo3(signature = (directory=None))]
    fn open_items(&self, py: Python<'_>, directory: Option<&Bound<'_, PyAny>>) -> PyResult<Frame> {
        self.framed(py, directory, receivables::aging::Aging::open_items)
    }

    /// A table of the oldest open debits.
    ///
    /// Args:
    ///     most: At most so many.
    ///     directory: Where names come from; none for the customers' ids.
    #[pyo3(signature = (most, directory=None))]
    fn oldest_items(
        &self,
        py: Python<'_>,
        most: &Bound<'_, PyAny>,
        directory: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Frame> {
        let most = count(most)?;
        self.framed(py, directory, move |aging, names| aging.oldest_items(most, names))
    }

    /// The table by customer as CSV.
    fn to_csv(&self, py: Python<'_>) -> PyResult<String> {
        self.by_customer(py, None).map(|frame| frame.to_csv())
    }

    /// The whole report in its canonical JSON form.
    fn to_json(&self, py: Python<'_>) -> PyResult<String> {
        door(|| Ok(py.detach(|| contain(|| json::to_json(&self.0)))?))
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Self>().is_ok_and(|other| other.get().0 == self.0)
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }

    fn __repr__(&self) -> String {
        format!("<Aging as of {}>", self.0.view.as_of)
    }

    fn __reduce__(&self) -> PyResult<()> {
        Err(PyTypeError::new_err("cannot pickle an Aging; use to_json"))
    }
}

/// A typed table: what every report becomes before it is shown or stored. ``str()`` of it is the table as text.
#[pyclass(frozen, module = "receivables")]
#[derive(Debug)]
pub(crate) struct Frame(receivables::present::Frame);

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

/// Contacts by customer: personal data, kept beside the ledger and erasable without touching it.
#[pyclass(frozen, module = "receivables")]
#[derive(Debug)]
pub(crate) struct Directory(RwLock<receivables::party::Directory>);

#[pymethods]
impl Directory {
    #[new]
    fn new() -> Self {
        Self(RwLock::default())
    }

    /// Keeps a contact, in place of an earlier one.
    fn set(&self, customer: &Bound<'_, PyAny>, contact: &Bound<'_, PyAny>) -> PyResult<()> {
        door(|| {
            let (customer, contact) = (take(customer)?, take::<Contact>(contact)?);
            self.0.write().unwrap_or_else(PoisonError::into_inner).set(customer, contact);
            Ok(())
        })
    }

    /// The contact of a customer; none where there is none.
    fn get<'py>(&self, customer: &Bound<'py, PyAny>) -> Cell<'py> {
        door(|| {
            let id = take(customer)?;
            let contact = self.0.read().unwrap_or_else(PoisonError::into_inner).get(&id).cloned();
            give(customer.py(), &contact)
        })
    }

    /// The name of a customer, or the id where there is no contact.
    fn name(&self, customer: &Bound<'_, PyAny>) -> PyResult<String> {
        door(|| {
            let id = take(customer)?;
            Ok(self.0.read().unwrap_or_else(PoisonError::into_inner).name(&id).to_owned())
        })
    }

    /// Forgets a customer's contact; the erased record is handed back once.
    fn erase<'py>(&self, customer: &Bound<'py, PyAny>) -> Cell<'py> {
        door(|| {
            let id = take(customer)?;
            let erased = self.0.write().unwrap_or_else(PoisonError::into_inner).erase(&id);
            give(customer.py(), &erased)
        })
    }

    fn __repr__(&self) -> &'static str {
        "<Directory: personal data>"
    }

    fn __reduce__(&self) -> PyResult<()> {
        Err(PyTypeError::new_err("cannot pickle a Directory: it holds personal data"))
    }
}
