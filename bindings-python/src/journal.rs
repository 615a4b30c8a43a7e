//! The books: the journal of a log, its proof, and how other programs read it.

use std::sync::{PoisonError, RwLock};

use pyo3::prelude::*;
use pyo3::types::PyType;
use receivables::calendar::Date;
use receivables::error::Error;
use receivables::interchange::log::Record;
use receivables::journal::{
    Chart, CreditBalances, CurrencyExposures, Journal as Books, PostingPolicy, Proof, SubLedger, TrialBalance,
};
use receivables::ledger::Outcome;

use crate::atoms;
use crate::bridge::{Cell, give, optional, take};
use crate::fault::{Result, contain, door};
use crate::frame::Frame;

/// The journal of a ledger: every event as balanced entries by role.
///
/// Book every outcome with ``post``, or the whole of a log with ``Journal.of``. The roles are those of a general ledger
/// (``trade``, ``output_tax``, ``bank`` …); a chart says which account each of them is.
#[pyclass(frozen, module = "receivables")]
#[derive(Debug)]
pub(crate) struct Journal(RwLock<Books>);

impl Journal {
    fn look<T: Send>(
        &self,
        py: Python<'_>,
        work: impl FnOnce(&Books) -> Result<T, Error> + Send,
    ) -> Result<T> {
        let answer = py.detach(|| {
            let books = self.0.read().unwrap_or_else(PoisonError::into_inner);
            contain(|| work(&books))
        });
        Ok(answer?)
    }
}

fn day(given: &Bound<'_, PyAny>) -> Result<Date> {
    atoms::date(given).map_err(|fault| fault.within("as_of"))
}

fn chart(given: Option<&Bound<'_, PyAny>>) -> Result<Chart> {
    Ok(optional("chart", given)?.unwrap_or_else(Chart::standard))
}

#[pymethods]
impl Journal {
    /// The journal of a ledger in which nothing has happened yet.
    ///
    /// Args:
    ///     entity: The name of the legal entity.
    ///     base: The currency of its books.
    ///     policy: What is a choice of the business; none for the standard one.
    #[new]
    #[pyo3(signature = (entity, base, policy=None))]
    fn new(
        entity: &Bound<'_, PyAny>,
        base: &Bound<'_, PyAny>,
        policy: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        door(|| {
            let entity = atoms::text(entity).map_err(|fault| fault.within("entity"))?;
            let base = take(base).map_err(|fault| fault.within("base"))?;
            let policy = optional("policy", policy)?.unwrap_or_else(PostingPolicy::standard);
            Ok(Self(RwLock::new(Books::new(&entity, base, policy)?)))
        })
    }

    /// The journal of a whole log.
    ///
    /// Args:
    ///     entity: The name of the legal entity.
    ///     base: The currency of its books.
    ///     log: The log.
    ///     policy: What is a choice of the business; none for the standard one.
    ///
    /// Raises:
    ///     Error: ``corrupt_stream`` and the like for what can not have been decided here.
    #[classmethod]
    #[pyo3(signature = (entity, base, log, policy=None))]
    fn of(
        _class: &Bound<'_, PyType>,
        py: Python<'_>,
        entity: &Bound<'_, PyAny>,
        base: &Bound<'_, PyAny>,
        log: &Bound<'_, PyAny>,
        policy: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        door(|| {
            let entity = atoms::text(entity).map_err(|fault| fault.within("entity"))?;
            let base = take(base).map_err(|fault| fault.within("base"))?;
            let policy = optional("policy", policy)?.unwrap_or_else(PostingPolicy::standard);
            let books = crate::log::log(log)?.look(py, |log| {
                let entries = log.records().iter().map(Record::entry);
                Books::of(&entity, base, entries, policy)
            })?;
            Ok(Self(RwLock::new(books)))
        })
    }

    /// Books what was decided, and gives the entries it makes.
    ///
    /// Args:
    ///     outcome: What a command answered.
    fn post<'py>(&self, py: Python<'py>, outcome: &Bound<'py, PyAny>) -> Cell<'py> {
        door(|| {
            let outcome: Outcome = take(outcome)?;
            let made = py.detach(|| {
                let mut books = self.0.write().unwrap_or_else(PoisonError::into_inner);
                contain(|| books.post_all(outcome.entries()))
            });
            give(py, &made?)
        })
    }

    /// Every entry, in the order the events came.
    fn entries<'py>(&self, py: Python<'py>) -> Cell<'py> {
        door(|| give(py, &self.look(py, |books| Ok(books.entries().to_vec()))?))
    }

    /// The entries of each command put together, one for each day, without what it only passes through.
    fn vouchers<'py>(&self, py: Python<'py>) -> Cell<'py> {
        door(|| give(py, &self.look(py, Books::vouchers)?))
    }

    /// What each role comes to at the end of a day, by accounting date.
    ///
    /// Args:
    ///     as_of: The day.
    fn trial_balance<'py>(&self, py: Python<'py>, as_of: &Bound<'py, PyAny>) -> Cell<'py> {
        let as_of = door(|| day(as_of))?;
        door(|| give(py, &self.look(py, |books| books.trial_balance(as_of))?))
    }

    /// What the journal says of each control account beside what is open of its items, at the end of a day.
    ///
    /// Args:
    ///     as_of: The day.
    fn proof<'py>(&self, py: Python<'py>, as_of: &Bound<'py, PyAny>) -> Cell<'py> {
        let as_of = door(|| day(as_of))?;
        door(|| give(py, &self.look(py, |books| books.proof(as_of))?))
    }

    /// The lines as a table.
    ///
    /// Args:
    ///     chart: The accounts; none for one account a role.
    #[pyo3(signature = (chart=None))]
    fn frame(&self, py: Python<'_>, chart: Option<&Bound<'_, PyAny>>) -> PyResult<Frame> {
        let chart = door(|| self::chart(chart))?;
        door(|| Ok(Frame(self.look(py, |books| books.to_frame(&chart))?)))
    }

    /// The journal as hledger reads it.
    ///
    /// Args:
    ///     chart: The accounts; none for one account a role.
    #[pyo3(signature = (chart=None))]
    fn to_hledger(&self, py: Python<'_>, chart: Option<&Bound<'_, PyAny>>) -> PyResult<String> {
        let chart = door(|| self::chart(chart))?;
        door(|| self.look(py, |books| books.to_hledger(&chart)))
    }

    /// The journal as Beancount reads it.
    ///
    /// Args:
    ///     chart: The accounts; none for one account a role.
    #[pyo3(signature = (chart=None))]
    fn to_beancount(&self, py: Python<'_>, chart: Option<&Bound<'_, PyAny>>) -> PyResult<String> {
        let chart = door(|| self::chart(chart))?;
        door(|| self.look(py, |books| books.to_beancount(&chart)))
    }
}

/// A trial balance as a table.
#[pyfunction]
pub(crate) fn trial_balance_frame(balance: &Bound<'_, PyAny>) -> PyResult<Frame> {
    door(|| Ok(Frame(take::<TrialBalance>(balance)?.to_frame()?)))
}

/// A proof as a table.
#[pyfunction]
pub(crate) fn proof_frame(proof: &Bound<'_, PyAny>) -> PyResult<Frame> {
    door(|| Ok(Frame(take::<Proof>(proof)?.to_frame()?)))
}

/// Whether a proof ties.
#[pyfunction]
pub(crate) fn proof_ties(proof: &Bound<'_, PyAny>) -> PyResult<bool> {
    door(|| Ok(take::<Proof>(proof)?.ties()))
}

/// Refuses a proof that fails.
#[pyfunction]
pub(crate) fn proof_check(proof: &Bound<'_, PyAny>) -> PyResult<()> {
    door(|| Ok(take::<Proof>(proof)?.check()?))
}

/// A sub-ledger as a table.
#[pyfunction]
pub(crate) fn sub_ledger_frame(lines: &Bound<'_, PyAny>) -> PyResult<Frame> {
    door(|| Ok(Frame(take::<SubLedger>(lines)?.to_frame()?)))
}

/// Customers in credit as a table.
#[pyfunction]
pub(crate) fn credit_balances_frame(lines: &Bound<'_, PyAny>) -> PyResult<Frame> {
    door(|| Ok(Frame(take::<CreditBalances>(lines)?.to_frame()?)))
}

/// What is open in other currencies as a table.
#[pyfunction]
pub(crate) fn currency_exposures_frame(lines: &Bound<'_, PyAny>) -> PyResult<Frame> {
    door(|| Ok(Frame(take::<CurrencyExposures>(lines)?.to_frame()?)))
}
