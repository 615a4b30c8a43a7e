//! Cash application for a whole portfolio: tables of receipts in, tables of what they settled out.

use std::sync::Arc;

use pyo3::exceptions::{PyIndexError, PyTypeError};
use pyo3::prelude::*;
use receivables::allocation::AllocationPolicy;
use receivables::interchange::arrow::{
    AmountsAs, applied_to_batch, passed_over_to_batch, read_receipts, receipts_to_batch,
};
use receivables::interchange::mapping::{AdviceColumns, CashColumns, TableOptions, TableProblem};
use receivables::matching::Turn;
use receivables::portfolio::{Portfolio, View};

use crate::answers::Answers;
use crate::bridge::{Cell, give, optional};
use crate::fault::{Result, contain, door};
use crate::tables::reader;

/// What was asked beside the tables.
pub(crate) struct Asked {
    pub(crate) view: View,
    pub(crate) policy: AllocationPolicy,
    pub(crate) turn: Turn,
    pub(crate) threads: usize,
    pub(crate) options: TableOptions,
    pub(crate) amounts: AmountsAs,
}

/// What receipts settle, and why: made by ``Portfolio.apply``. A proposal: nothing is changed.
#[pyclass(frozen, module = "receivables")]
#[derive(Debug)]
pub(crate) struct Applied {
    portfolio: Arc<Portfolio>,
    inner: receivables::matching::Applied,
    amounts: AmountsAs,
    problems: Vec<TableProblem>,
    remittance_problems: Vec<TableProblem>,
}

impl Applied {
    pub(crate) fn made(
        py: Python<'_>,
        portfolio: Arc<Portfolio>,
        receipts: &Bound<'_, PyAny>,
        columns: Option<&Bound<'_, PyAny>>,
        remittances: Option<&Bound<'_, PyAny>>,
        remittance_columns: Option<&Bound<'_, PyAny>>,
        asked: Asked,
    ) -> Result<Self> {
        let columns: CashColumns = optional("columns", columns)?.unwrap_or_default();
        let advice: AdviceColumns = optional("remittance_columns", remittance_columns)?.unwrap_or_default();
        let receipts = reader(receipts).map_err(|fault| fault.within("receipts"))?;
        let remittances = remittances.map(|table| reader(table).map_err(|fault| fault.within("remittances")));
        let remittances = remittances.transpose()?;
        let made = || -> receivables::Result<Self> {
            let Asked { view, policy, turn, threads, options, amounts } = asked;
            let remittances = remittances.map(|table| (table, &advice));
            let read = read_receipts(&portfolio, receipts, &columns, remittances, &options)?;
            let inner = portfolio.apply(read.receipts, &view, &policy, turn, threads)?;
            let (problems, remittance_problems) = (read.problems, read.remittance_problems);
            Ok(Self { portfolio, inner, amounts, problems, remittance_problems })
        };
        Ok(py.detach(|| contain(made))?)
    }
}

#[pymethods]
impl Applied {
    /// What settles what, line by line: ``receipt``, ``document``, ``instalment``, ``cash``, ``discount``, ``short`` (the
    /// small rest that is given up), ``currency``, ``credit`` (the document that pays instead of the money), ``rule``,
    /// ``evidence``, and what the evidence says: ``due``, ``tie``, ``number``, ``by``.
    #[getter]
    fn lines(&self, py: Python<'_>) -> PyResult<Answers> {
        door(|| {
            let made = || applied_to_batch(&self.portfolio, &self.inner, self.amounts);
            Ok(Answers { batch: py.detach(|| contain(made))?, problems: Vec::new() })
        })
    }

    /// What became of each receipt that could be taken: ``receipt``, ``currency``, ``amount``, ``applied``, ``left``,
    /// ``kept``, and ``unplaced``, why money of it waits. Its ``problems`` are the rows that could not be taken.
    #[getter]
    fn receipts(&self, py: Python<'_>) -> PyResult<Answers> {
        door(|| {
            let batch = py.detach(|| contain(|| receipts_to_batch(&self.inner, self.amounts)))?;
            Ok(Answers { batch, problems: self.problems.clone() })
        })
    }

    /// The rules and remittance lines that settled nothing: ``receipt``, ``rule``, ``because``, ``line``, ``text``. Its
    /// ``problems`` are the rows of remittances that could not be taken.
    #[getter]
    fn passed_over(&self, py: Python<'_>) -> PyResult<Answers> {
        door(|| {
            let batch = py.detach(|| contain(|| passed_over_to_batch(&self.inner)))?;
            Ok(Answers { batch, problems: self.remittance_problems.clone() })
        })
    }

    /// What became of all receipts, currency by currency: ``AppliedTotal`` records that add up.
    #[getter]
    fn totals<'py>(&self, py: Python<'py>) -> Cell<'py> {
        door(|| give(py, &self.inner.totals()?))
    }

    /// A line as a sentence.
    ///
    /// Raises:
    ///     IndexError: Where there is no such line.
    fn explain(&self, line: usize) -> PyResult<String> {
        let none = || PyIndexError::new_err(format!("there are {} lines", self.inner.lines().len()));
        self.inner.explain(&self.portfolio, line).ok_or_else(none)
    }

    /// How many lines there are.
    fn __len__(&self) -> usize {
        self.inner.lines().len()
    }

    fn __repr__(&self) -> String {
        let (receipts, lines) = (self.inner.receipts().len(), self.inner.lines().len());
        format!("<Applied {receipts} receipts in {lines} lines>")
    }

    fn __reduce__(&self) -> PyResult<()> {
        Err(PyTypeError::new_err("cannot pickle Applied; use lines and receipts"))
    }
}
