//! The log and snapshots of the ledger it makes up.

use std::sync::{PoisonError, RwLock};

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyType};
use receivables::backtest::{Backtest, BacktestOptions};
use receivables::calendar::Period;
use receivables::error::Error;
use receivables::interchange::log::{
    self, Head, Log as Records, Record, Snapshot as Saved, read_binary, read_lines, write_binary, write_lines,
};
use receivables::ledger::Outcome;
use receivables::portfolio::Basis;

use crate::atoms;
use crate::bridge::{give, optional, take};
use crate::directory::Directory;
use crate::fault::{Fault, Result, contain, door};

type Made<'py> = PyResult<Bound<'py, PyAny>>;

/// The entries of a ledger, each bound by its hash to everything before it in its stream, so that a change is seen.
///
/// Add every outcome and store what comes back: ``file.write(log.append(done))``. A log that is read is checked: what was
/// edited, removed, inserted or swapped is refused with ``hash_mismatch``, ``sequence_gap`` and the like, and the error's
/// ``context`` says where (``stream``, ``version``, ``line``). That its end was cut off shows only against heads that
/// were kept elsewhere: ``verify``.
#[pyclass(frozen, module = "receivables")]
#[derive(Debug)]
pub(crate) struct Log(RwLock<Records>);

impl Log {
    pub(crate) fn look<T: Send>(
        &self,
        py: Python<'_>,
        work: impl FnOnce(&Records) -> Result<T, Error> + Send,
    ) -> Result<T> {
        let answer = py.detach(|| {
            let records = self.0.read().unwrap_or_else(PoisonError::into_inner);
            contain(|| work(&records))
        });
        Ok(answer?)
    }

    fn made(py: Python<'_>, make: impl FnOnce() -> Result<Records, Error> + Send) -> Result<Self> {
        Ok(Self(RwLock::new(py.detach(|| contain(make))?)))
    }
}

/// Heads that may be left out.
fn heads(name: &str, given: Option<&Bound<'_, PyAny>>) -> Result<Option<Vec<Head>>> {
    given.map(|given| take(given).map_err(|fault| fault.within(name))).transpose()
}

#[pymethods]
impl Log {
    #[new]
    fn new() -> Self {
        Self(RwLock::default())
    }

    /// A log that goes on where another ends, and holds only what comes after.
    ///
    /// Args:
    ///     heads: Where the other one ends.
    #[classmethod]
    fn after(_class: &Bound<'_, PyType>, heads: &Bound<'_, PyAny>) -> PyResult<Self> {
        door(|| Ok(Self(RwLock::new(Records::after(take(heads).map_err(|fault| fault.within("heads"))?)))))
    }

    /// Reads and checks a log in its text form.
    ///
    /// Args:
    ///     text: The text, every line ended.
    ///     after: The heads behind which it begins; none for a whole log.
    ///
    /// Raises:
    ///     Error: ``hash_mismatch``, ``sequence_gap``, ``sequence_order``, ``sequence_duplicate``, ``sequence_fork``, with
    ///         ``stream``, ``version`` and ``line``; ``json_syntax``, ``not_canonical`` and the like.
    #[classmethod]
    #[pyo3(signature = (text, *, after=None))]
    fn from_text(
        _class: &Bound<'_, PyType>,
        py: Python<'_>,
        text: &Bound<'_, PyAny>,
        after: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        door(|| {
            let (text, after) = (atoms::text(text)?, heads("after", after)?.unwrap_or_default());
            Self::made(py, || Records::read_from(read_lines(&text), after))
        })
    }

    /// Reads and checks a log in its binary form.
    ///
    /// Args:
    ///     data: The bytes.
    ///     after: The heads behind which it begins; none for a whole log.
    ///
    /// Raises:
    ///     Error: ``binary_syntax`` with the place, ``unknown_version``, ``not_canonical``; those of ``from_text``.
    #[classmethod]
    #[pyo3(signature = (data, *, after=None))]
    fn from_bytes(
        _class: &Bound<'_, PyType>,
        py: Python<'_>,
        data: &Bound<'_, PyAny>,
        after: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        door(|| {
            let (data, after) = (bytes(data)?, heads("after", after)?.unwrap_or_default());
            Self::made(py, || Records::read_from(read_binary(&data)?, after))
        })
    }

    /// Adds what was decided, all of it or nothing.
    ///
    /// Args:
    ///     outcome: What ``handle`` or ``decide`` answered.
    ///
    /// Returns:
    ///     The new lines of the text form, to be stored; nothing where the command had been done before.
    ///
    /// Raises:
    ///     Error: ``version_conflict`` where the log is not where the outcome goes on.
    fn append(&self, py: Python<'_>, outcome: &Bound<'_, PyAny>) -> PyResult<String> {
        door(|| {
            let outcome: Outcome = take(outcome)?;
            let append = || {
                let mut records = self.0.write().unwrap_or_else(PoisonError::into_inner);
                contain(|| Ok::<_, Error>(write_lines(records.append(outcome.appends())?)))
            };
            Ok(py.detach(append)?)
        })
    }

    /// The text form: one record a line, each line ended.
    fn to_text(&self, py: Python<'_>) -> PyResult<String> {
        door(|| self.look(py, |log| Ok(write_lines(log.records()))))
    }

    /// The binary form: the same records and hashes in fewer bytes.
    fn to_bytes<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyBytes>> {
        door(|| Ok(PyBytes::new(py, &self.look(py, |log| write_binary(log.records()))?)))
    }

    /// Every entry, in the order in which it was stored.
    fn entries<'py>(&self, py: Python<'py>) -> Made<'py> {
        door(|| {
            let entries = self.look(py, |log| {
                Ok(log.records().iter().map(|record| record.entry().clone()).collect::<Vec<_>>())
            })?;
            give(py, &entries)
        })
    }

    /// Where every stream stands, by name. Keep them where whoever could change the log can not change them.
    fn heads<'py>(&self, py: Python<'py>) -> Made<'py> {
        door(|| give(py, &self.look(py, |log| Ok(log.heads()))?))
    }

    /// Holds the log against heads that were kept.
    ///
    /// Args:
    ///     ends: Where it must end exactly: every stream with its head, and no other stream.
    ///     passes: Heads of any earlier days that it must have passed through.
    ///
    /// Raises:
    ///     Error: ``head_mismatch``.
    #[pyo3(signature = (*, ends=None, passes=None))]
    fn verify(
        &self,
        py: Python<'_>,
        ends: Option<&Bound<'_, PyAny>>,
        passes: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<()> {
        door(|| {
            let (ends, passes) = (heads("ends", ends)?, heads("passes", passes)?);
            self.look(py, |log| log.verify(ends.as_deref(), passes.as_deref()))
        })
    }

    /// What allocation policies would have done with the receipts of some days, beside what was really done.
    ///
    /// The log is walked once. Each receipt is planned on the ledger as it was just before it was recorded, and every answer is
    /// judged by what the money settles at the end of the log.
    ///
    /// Args:
    ///     entity: The name of the legal entity.
    ///     base: The currency of its books.
    ///     start: The first day.
    ///     end: The last day.
    ///     policies: The policies to try, at most 16, each a ``BacktestPolicy``; none to tell what was really done.
    ///     basis: ``"book"`` for receipts by accounting date (the default), ``"value"`` for receipts by the day from which the
    ///         money counts.
    ///
    /// Returns:
    ///     A ``Backtest``.
    ///
    /// Raises:
    ///     Error: ``date_order``, ``too_many``, ``scattered_command``, ``corrupt_stream`` and the like for what is no whole log.
    #[pyo3(signature = (entity, base, *, start, end, policies=None, basis=None))]
    #[allow(clippy::too_many_arguments, reason = "keyword arguments")]
    fn backtest<'py>(
        &self,
        py: Python<'py>,
        entity: &Bound<'py, PyAny>,
        base: &Bound<'py, PyAny>,
        start: &Bound<'py, PyAny>,
        end: &Bound<'py, PyAny>,
        policies: Option<&Bound<'py, PyAny>>,
        basis: Option<&Bound<'py, PyAny>>,
    ) -> Made<'py> {
        door(|| {
            let entity = atoms::text(entity).map_err(|fault| fault.within("entity"))?;
            let base = take(base).map_err(|fault| fault.within("base"))?;
            let first = atoms::date(start).map_err(|fault| fault.within("start"))?;
            let last = atoms::date(end).map_err(|fault| fault.within("end"))?;
            let policies = optional("policies", policies)?.unwrap_or_default();
            let basis = optional("basis", basis)?.unwrap_or(Basis::Book);
            let options = BacktestOptions { period: Period { first, last }, basis, policies };
            let test = |log: &Records| {
                Backtest::of(&entity, base, log.records().iter().map(Record::entry), &options)
            };
            give(py, &self.look(py, test)?)
        })
    }

    /// How many entries it has.
    fn __len__(&self) -> usize {
        self.0.read().unwrap_or_else(PoisonError::into_inner).records().len()
    }

    fn __repr__(&self) -> String {
        format!("<Log of {} entries>", self.__len__())
    }

    fn __reduce__(&self) -> PyResult<()> {
        Err(PyTypeError::new_err("cannot pickle a Log; use to_text or to_bytes"))
    }
}

/// A ledger as it was at certain heads of its log, so that only what came after has to be replayed.
///
/// Made by ``Ledger.snapshot``. It saves time and proves nothing: the log is what is kept. One that does not fit (of
/// another version of the library, damaged) is refused, and replaying the log gives the same ledger.
#[pyclass(frozen, module = "receivables")]
#[derive(Debug)]
pub(crate) struct Snapshot(pub(crate) Saved);

#[pymethods]
impl Snapshot {
    /// Reads what ``to_bytes`` wrote.
    ///
    /// Raises:
    ///     Error: ``binary_syntax``, ``unknown_version``, ``snapshot_mismatch``.
    #[classmethod]
    fn from_bytes(_class: &Bound<'_, PyType>, py: Python<'_>, data: &Bound<'_, PyAny>) -> PyResult<Self> {
        door(|| {
            let data = bytes(data)?;
            Ok(Self(py.detach(|| contain(|| Saved::from_bytes(&data)))?))
        })
    }

    /// The snapshot as bytes.
    fn to_bytes<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyBytes>> {
        door(|| Ok(PyBytes::new(py, &py.detach(|| contain(|| self.0.to_bytes()))?)))
    }

    /// Where the streams stood, by name.
    fn heads<'py>(&self, py: Python<'py>) -> Made<'py> {
        door(|| give(py, &self.0.heads()))
    }

    /// Holds the snapshot against its whole log: it must be what replaying up to its heads gives.
    ///
    /// Raises:
    ///     Error: ``snapshot_mismatch``.
    fn check(&self, py: Python<'_>, log: &Bound<'_, PyAny>) -> PyResult<()> {
        door(|| self::log(log)?.look(py, |log| self.0.check(log.read())))
    }

    fn __repr__(&self) -> String {
        format!("<Snapshot at {} heads>", self.0.heads().len())
    }

    fn __reduce__(&self) -> PyResult<()> {
        Err(PyTypeError::new_err("cannot pickle a Snapshot; use to_bytes"))
    }
}

/// A log that was given as an argument.
pub(crate) fn log<'a>(given: &'a Bound<'_, PyAny>) -> Result<&'a Log> {
    let wrong = |_| Fault::wrong_type("Log", given).within("log");
    Ok(given.cast::<Log>().map_err(wrong)?.get())
}

fn bytes(given: &Bound<'_, PyAny>) -> Result<Vec<u8>> {
    match given.cast::<PyBytes>() {
        Ok(bytes) => Ok(bytes.as_bytes().to_vec()),
        Err(_) => Err(Fault::wrong_type("bytes", given)),
    }
}

/// Reads the side record that holds the personal data: one customer a line, none twice.
///
/// Raises:
///     Error: ``duplicate_field``, ``json_syntax`` and the like, with the line in ``field``.
#[pyfunction]
pub(crate) fn directory_from_lines(text: &Bound<'_, PyAny>) -> PyResult<Directory> {
    door(|| Ok(Directory(RwLock::new(log::directory_from_lines(&atoms::text(text)?)?))))
}

/// Writes the side record: one customer a line, by id.
#[pyfunction]
pub(crate) fn directory_to_lines(directory: &Bound<'_, PyAny>) -> PyResult<String> {
    door(|| {
        let wrong = |_| Fault::wrong_type("Directory", directory).within("directory");
        let directory = directory.cast::<Directory>().map_err(wrong)?.get();
        Ok(log::directory_to_lines(&directory.0.read().unwrap_or_else(PoisonError::into_inner))?)
    })
}
