//! Functions: terms, explanations, JSON, and the error catalogue.

use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict, PyList, PyString, PyTuple};
use receivables::Code;
use receivables::account::Command;
use receivables::aging::Bridge;
use receivables::error::Reason;
use receivables::interchange::{csv, json};
use receivables::invoice::Totals;
use receivables::ledger::{Entry, Outcome, Rules};
use receivables::portfolio::Quality;
use receivables::terms::{DocumentDays, MilestoneDay, Terms};
use serde::{Deserialize, Serialize};

use crate::atoms;
use crate::bridge::{give, settle, take};
use crate::declared::{self, Job};
use crate::fault::{Fault, Result, contain, door};
use crate::frame::Frame;

type Made<'py> = PyResult<Bound<'py, PyAny>>;

/// Everything due so many days after the invoice date: ``net_terms(30)`` is net 30.
#[pyfunction]
pub(crate) fn net_terms<'py>(py: Python<'py>, days: &Bound<'py, PyAny>) -> Made<'py> {
    door(|| give(py, &Terms::net(take(days).map_err(|fault| fault.within("days"))?)))
}

/// The same terms with a discount on every instalment, on the gross, so many days from the baseline.
#[pyfunction]
pub(crate) fn terms_discount<'py>(
    terms: &Bound<'py, PyAny>,
    percent: &Bound<'py, PyAny>,
    days: &Bound<'py, PyAny>,
) -> Made<'py> {
    door(|| {
        let percent = atoms::read("Percent", percent).map_err(|fault| fault.within("percent"))?;
        let days = take(days).map_err(|fault| fault.within("days"))?;
        give(terms.py(), &take::<Terms>(terms)?.discount(&percent, days)?)
    })
}

/// The milestones whose days must be recorded before everything has a due date.
#[pyfunction]
pub(crate) fn terms_awaits<'py>(terms: &Bound<'py, PyAny>, known: &Bound<'py, PyAny>) -> Made<'py> {
    door(|| {
        let known: Vec<MilestoneDay> = take(known).map_err(|fault| fault.within("known"))?;
        give(terms.py(), &take::<Terms>(terms)?.awaits(&known))
    })
}

/// When what falls due, of a document with these totals.
#[pyfunction]
pub(crate) fn terms_schedule<'py>(
    terms: &Bound<'py, PyAny>,
    totals: &Bound<'py, PyAny>,
    issued: &Bound<'py, PyAny>,
    posting: &Bound<'py, PyAny>,
    milestones: &Bound<'py, PyAny>,
) -> Made<'py> {
    door(|| {
        let totals: Totals = take(totals).map_err(|fault| fault.within("totals"))?;
        let issued = atoms::date(issued).map_err(|fault| fault.within("issued"))?;
        let posting = atoms::date(posting).map_err(|fault| fault.within("posting"))?;
        let milestones = take(milestones).map_err(|fault| fault.within("milestones"))?;
        let days = DocumentDays { issued, posting, milestones };
        give(terms.py(), &take::<Terms>(terms)?.schedule(&totals, &days)?)
    })
}

/// The rules to start with: receipts by reference, exact amount, then oldest due.
#[pyfunction]
pub(crate) fn standard_rules(py: Python<'_>) -> Made<'_> {
    door(|| give(py, &Rules::standard()))
}

/// What happened and why, line by line, for a person.
///
/// Args:
///     outcome: What ``handle`` or ``decide`` answered.
#[pyfunction]
pub(crate) fn explain(outcome: &Bound<'_, PyAny>) -> PyResult<String> {
    door(|| Ok(take::<Outcome>(outcome)?.explain()))
}

/// Every entry of an outcome to store, stream by stream.
#[pyfunction]
pub(crate) fn outcome_entries<'py>(outcome: &Bound<'py, PyAny>) -> Made<'py> {
    door(|| {
        let taken: Outcome = take(outcome)?;
        give(outcome.py(), &taken.entries().collect::<Vec<_>>())
    })
}

struct Settle<'a, 'py> {
    target: &'a Bound<'py, PyAny>,
    tag: Option<&'a str>,
    values: &'a Bound<'py, PyTuple>,
}

impl Job for Settle<'_, '_> {
    type Answer = ();
    fn run<T: for<'de> Deserialize<'de> + Serialize>(self) -> Result<()> {
        settle::<T>(self.target, self.tag, self.values)
    }
}

/// Sets the fields of a record or variant to what its constructor's arguments mean.
#[pyfunction]
#[pyo3(signature = (target, name, tag, *values))]
pub(crate) fn _settle(
    target: &Bound<'_, PyAny>,
    name: &str,
    tag: Option<&str>,
    values: &Bound<'_, PyTuple>,
) -> PyResult<()> {
    door(|| declared::on(name, Settle { target, tag, values }))
}

struct ToJson<'a, 'py>(&'a Bound<'py, PyAny>);

impl Job for ToJson<'_, '_> {
    type Answer = String;
    fn run<T: for<'de> Deserialize<'de> + Serialize>(self) -> Result<String> {
        Ok(json::to_json(&take::<T>(self.0)?)?)
    }
}

struct FromJson<'py>(Python<'py>, String);

impl<'py> Job for FromJson<'py> {
    type Answer = Bound<'py, PyAny>;
    fn run<T: for<'de> Deserialize<'de> + Serialize>(self) -> Result<Bound<'py, PyAny>> {
        give(self.0, &json::from_json::<T>(&self.1)?)
    }
}

/// The name of a class's type in the core.
fn kind(class: &Bound<'_, PyAny>) -> Result<String> {
    match class.getattr_opt("_kind_")? {
        Some(kind) => atoms::text(&kind),
        None => match class.getattr_opt("__name__")? {
            Some(name) => atoms::text(&name),
            None => Err(Fault::wrong_type("a class of this package", class)),
        },
    }
}

/// A record or choice in its canonical JSON form: compact, fields in their order, absent ones as null.
///
/// Args:
///     value: A record or choice of this package. A command stands alone here; with its name around it,
///         it comes from ``command_to_json``.
///
/// Raises:
///     Error: ``wrong_type`` for anything else.
#[pyfunction]
pub(crate) fn to_json(value: &Bound<'_, PyAny>) -> PyResult<String> {
    door(|| declared::on(&kind(value.get_type().as_any())?, ToJson(value)))
}

/// Reads a record or choice from JSON, strictly: unknown, repeated and missing fields are refused.
///
/// Args:
///     text: The JSON.
///     kind: The class to read, such as ``Terms``.
///
/// Raises:
///     Error: ``json_syntax``, ``unknown_field``, ``amount_not_string`` and the like, with the path in ``field``.
#[pyfunction]
pub(crate) fn from_json<'py>(text: &Bound<'py, PyAny>, kind: &Bound<'py, PyAny>) -> Made<'py> {
    door(|| declared::on(&self::kind(kind)?, FromJson(text.py(), atoms::text(text)?)))
}

/// A command in its canonical JSON form, ``{"issue_invoice": {…}}``: what its digest is taken over.
#[pyfunction]
pub(crate) fn command_to_json(command: &Bound<'_, PyAny>) -> PyResult<String> {
    door(|| Ok(json::to_json(&take::<Command>(command)?)?))
}

/// Reads a command from JSON, strictly.
///
/// Raises:
///     Error: ``json_syntax``, ``unknown_command``, ``unknown_field``, ``amount_not_string`` and the like.
#[pyfunction]
pub(crate) fn command_from_json<'py>(text: &Bound<'py, PyAny>) -> Made<'py> {
    door(|| give(text.py(), &json::from_json::<Command>(&atoms::text(text)?)?))
}

/// Reads a stored entry from the JSON it was kept as, byte for byte.
///
/// Raises:
///     Error: ``not_canonical`` where the text is not exactly what was written, and those of ``from_json``.
#[pyfunction]
pub(crate) fn entry_from_json<'py>(text: &Bound<'py, PyAny>) -> Made<'py> {
    door(|| give(text.py(), &json::entry_from_json(&atoms::text(text)?)?))
}

/// Reads stored entries, one on each line.
///
/// Raises:
///     Error: Those of ``entry_from_json``, with the line in ``field``.
#[pyfunction]
pub(crate) fn entries_from_lines<'py>(text: &Bound<'py, PyAny>) -> Made<'py> {
    door(|| give(text.py(), &json::entries_from_lines(&atoms::text(text)?)?))
}

/// Writes entries as they are to be kept, one on each line.
#[pyfunction]
pub(crate) fn entries_to_lines(entries: &Bound<'_, PyAny>) -> PyResult<String> {
    door(|| Ok(json::entries_to_lines(&take::<Vec<Entry>>(entries)?)?))
}

/// The bytes of a file, also where they came as text.
fn bytes(file: &Bound<'_, PyAny>) -> Result<Vec<u8>> {
    match file.cast::<PyBytes>() {
        Ok(bytes) => Ok(bytes.as_bytes().to_vec()),
        Err(_) => match file.cast::<PyString>() {
            Ok(text) => atoms::text(text).map(String::into_bytes),
            Err(_) => Err(Fault::wrong_type("the bytes of a file", file)),
        },
    }
}

/// Reads a CSV file of invoices into commands. Rows that can not be taken come back with line, column and reason.
///
/// Args:
///     file: The bytes of the file.
///     columns: Which column means what. Nothing is guessed.
///
/// Raises:
///     Error: ``bad_text``, ``missing_column``, ``record_too_large`` and the like, where it is no such file at all.
#[pyfunction]
pub(crate) fn import_invoices<'py>(
    py: Python<'py>,
    file: &Bound<'py, PyAny>,
    columns: &Bound<'py, PyAny>,
) -> Made<'py> {
    door(|| {
        let (file, columns) = (bytes(file)?, take::<csv::InvoiceColumns>(columns)?);
        give(py, &py.detach(|| contain(|| csv::import_invoices(&file, &columns)))?)
    })
}

/// Reads a CSV file of receipts into commands. Rows that can not be taken come back with line, column and reason.
///
/// Args:
///     file: The bytes of the file.
///     columns: Which column means what. Nothing is guessed.
///
/// Raises:
///     Error: ``bad_text``, ``missing_column``, ``record_too_large`` and the like, where it is no such file at all.
#[pyfunction]
pub(crate) fn import_receipts<'py>(
    py: Python<'py>,
    file: &Bound<'py, PyAny>,
    columns: &Bound<'py, PyAny>,
) -> Made<'py> {
    door(|| {
        let (file, columns) = (bytes(file)?, take::<csv::ReceiptColumns>(columns)?);
        give(py, &py.detach(|| contain(|| csv::import_receipts(&file, &columns)))?)
    })
}

/// The findings about tables as a table.
#[pyfunction]
pub(crate) fn quality_frame(quality: &Bound<'_, PyAny>) -> PyResult<Frame> {
    door(|| Ok(Frame(take::<Quality>(quality)?.to_frame()?)))
}

/// A roll-forward as a table.
#[pyfunction]
pub(crate) fn bridge_frame(bridge: &Bound<'_, PyAny>) -> PyResult<Frame> {
    door(|| Ok(Frame(take::<Bridge>(bridge)?.to_frame()?)))
}

/// Refuses a portfolio from which rows were left out.
#[pyfunction]
pub(crate) fn quality_check(quality: &Bound<'_, PyAny>) -> PyResult<()> {
    door(|| Ok(take::<Quality>(quality)?.check()?))
}

/// The catalogue of errors: for every code what it means and which values come with it.
///
/// Returns:
///     One dictionary for each code, with ``code``, ``about`` and ``fields``.
#[pyfunction]
pub(crate) fn codes(py: Python<'_>) -> PyResult<Bound<'_, PyList>> {
    door(|| {
        let list = PyList::empty(py);
        for code in Code::ALL {
            let row = PyDict::new(py);
            row.set_item("code", code.as_str())?;
            row.set_item("about", code.about())?;
            row.set_item("fields", PyTuple::new(py, code.fields())?)?;
            list.append(row)?;
        }
        Ok(list)
    })
}

/// Refuses a name that no declared type has.
pub(crate) fn undeclared<T>(name: &str) -> Result<T> {
    let expected = "a record or choice of this package".to_owned();
    Err(Reason::WrongType { expected, got: name.to_owned() }.into())
}
