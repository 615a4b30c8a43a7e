//! An aging report: a value that never changes, so it needs no lock.

use std::sync::{Arc, OnceLock};

use arrow_array::RecordBatch;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::PyCapsule;
use receivables::aging::{AgingLayout, AgingSums};
use receivables::error::Error;
use receivables::interchange::arrow::{AmountsAs, aging_to_batch};
use receivables::interchange::json;
use receivables::portfolio::View;

use crate::bridge::{Cell, give, optional, take};
use crate::directory;
use crate::fault::{Result, contain, door};
use crate::frame::Frame;
use crate::tables::{capsule, table};

/// An aging report, which ties: rows, totals and items say the same, or there is no report.
///
/// ``str()`` of it is a table by customer. Every data frame that speaks Arrow takes it as it is, with one row per
/// customer and currency: ``polars.DataFrame(aging)``.
#[pyclass(frozen, module = "receivables")]
#[derive(Debug)]
pub(crate) struct Aging {
    portfolio: Arc<receivables::portfolio::Portfolio>,
    view: View,
    layout: AgingLayout,
    sums: AgingSums,
    /// The report with its rows and items, made when somebody looks at them.
    whole: OnceLock<Result<receivables::aging::Aging, Error>>,
}

fn count(most: &Bound<'_, PyAny>) -> PyResult<u32> {
    door(|| take(most).map_err(|fault| fault.within("most")))
}

impl Aging {
    pub(crate) fn new(
        portfolio: Arc<receivables::portfolio::Portfolio>,
        view: View,
        layout: AgingLayout,
        sums: AgingSums,
    ) -> Self {
        Self { portfolio, view, layout, sums, whole: OnceLock::new() }
    }

    pub(crate) fn whole(&self, py: Python<'_>) -> Result<&receivables::aging::Aging> {
        let make = || contain(|| self.portfolio.aging_laid_out(&self.view, &self.layout));
        let whole = py.detach(|| self.whole.get_or_init(make));
        whole.as_ref().map_err(|error| error.clone().into())
    }

    fn batch(&self, py: Python<'_>, amounts: AmountsAs) -> Result<RecordBatch> {
        let make = || aging_to_batch(&self.portfolio, &self.view, &self.layout, &self.sums, amounts);
        Ok(py.detach(|| contain(make))?)
    }

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
            let directory = directory::given(directory)?;
            let whole = self.whole(py)?;
            let frame = py.detach(|| directory::with(directory, |names| make(whole, names)));
            Ok(Frame(frame?))
        })
    }
}

#[pymethods]
impl Aging {
    /// What it looks at.
    #[getter]
    fn view<'py>(&self, py: Python<'py>) -> Cell<'py> {
        door(|| give(py, &self.view))
    }

    /// How it is laid out.
    #[getter]
    fn layout<'py>(&self, py: Python<'py>) -> Cell<'py> {
        door(|| give(py, &self.layout))
    }

    /// The names of the buckets, the youngest first.
    #[getter]
    fn labels<'py>(&self, py: Python<'py>) -> Cell<'py> {
        door(|| give(py, &self.whole(py)?.labels))
    }

    /// One row per account and currency with something open.
    #[getter]
    fn rows<'py>(&self, py: Python<'py>) -> Cell<'py> {
        door(|| give(py, &self.whole(py)?.rows))
    }

    /// One row per currency: the sums of the rows, which equal the sums of the items.
    #[getter]
    fn totals<'py>(&self, py: Python<'py>) -> Cell<'py> {
        door(|| give(py, &self.whole(py)?.totals))
    }

    /// Every open item, by account, the oldest first.
    #[getter]
    fn items<'py>(&self, py: Python<'py>) -> Cell<'py> {
        door(|| give(py, &self.whole(py)?.items))
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

    /// The proof that items, rows, columns and totals say the same, per currency.
    ///
    /// Raises:
    ///     Error: ``amount_out_of_range``.
    fn tie_out<'py>(&self, py: Python<'py>) -> Cell<'py> {
        door(|| give(py, &self.whole(py)?.tie_out()?))
    }

    /// The totals held against figures from elsewhere. A difference is told, not raised.
    ///
    /// Args:
    ///     balances: The balances of the control account, one per currency; a currency that only one side has is zero on
    ///         the other.
    ///
    /// Raises:
    ///     Error: ``amount_out_of_range``.
    fn tie_out_with<'py>(&self, balances: &Bound<'py, PyAny>) -> Cell<'py> {
        door(|| {
            let given: Vec<receivables::Money> = take(balances).map_err(|fault| fault.within("balances"))?;
            give(balances.py(), &self.whole(balances.py())?.tie_out_with(&given)?)
        })
    }

    /// The table by customer as CSV.
    fn to_csv(&self, py: Python<'_>) -> PyResult<String> {
        self.by_customer(py, None).map(|frame| frame.0.to_csv())
    }

    /// The whole report in its canonical JSON form.
    fn to_json(&self, py: Python<'_>) -> PyResult<String> {
        door(|| {
            let whole = self.whole(py)?;
            Ok(py.detach(|| contain(|| json::to_json(whole)))?)
        })
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        let whole = |aging: &Self| aging.whole(other.py()).ok().cloned();
        other.cast::<Self>().is_ok_and(|other| whole(other.get()).is_some_and(|it| Some(it) == whole(self)))
    }

    fn __str__(&self, py: Python<'_>) -> PyResult<String> {
        door(|| Ok(self.whole(py)?.to_string()))
    }

    fn __repr__(&self) -> String {
        format!("<Aging as of {}>", self.view.as_of)
    }

    /// The table by customer as HTML, for notebooks.
    fn _repr_html_(&self, py: Python<'_>) -> PyResult<String> {
        self.by_customer(py, None).map(|frame| frame.0.to_html())
    }

    /// A bar chart of the totals as SVG: one bar per bucket and currency.
    fn to_svg(&self, py: Python<'_>) -> PyResult<String> {
        door(|| Ok(self.whole(py)?.to_svg()))
    }

    /// The rows as an Arrow stream, for whatever takes one.
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyCapsule>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        door(|| capsule(py, self.batch(py, AmountsAs::default())?, requested_schema))
    }

    /// The rows as a ``pyarrow.Table``.
    ///
    /// Args:
    ///     amounts: ``"decimal"`` in units of the currency, or ``"minor"`` for whole minor units; none for decimals.
    ///
    /// Raises:
    ///     ImportError: Without pyarrow.
    #[pyo3(signature = (*, amounts=None))]
    fn to_arrow<'py>(&self, py: Python<'py>, amounts: Option<&Bound<'py, PyAny>>) -> Cell<'py> {
        door(|| table(py, "to_arrow", self.batch(py, optional("amounts", amounts)?.unwrap_or_default())?))
    }

    /// The rows as a ``polars.DataFrame``.
    ///
    /// Args:
    ///     amounts: ``"decimal"`` in units of the currency, or ``"minor"`` for whole minor units; none for decimals.
    ///
    /// Raises:
    ///     ImportError: Without polars.
    #[pyo3(signature = (*, amounts=None))]
    fn to_polars<'py>(&self, py: Python<'py>, amounts: Option<&Bound<'py, PyAny>>) -> Cell<'py> {
        door(|| table(py, "to_polars", self.batch(py, optional("amounts", amounts)?.unwrap_or_default())?))
    }

    /// The rows as a ``pandas.DataFrame``.
    ///
    /// Args:
    ///     amounts: ``"decimal"`` in units of the currency, or ``"minor"`` for whole minor units; none for decimals.
    ///
    /// Raises:
    ///     ImportError: Without pandas and pyarrow.
    #[pyo3(signature = (*, amounts=None))]
    fn to_pandas<'py>(&self, py: Python<'py>, amounts: Option<&Bound<'py, PyAny>>) -> Cell<'py> {
        door(|| table(py, "to_pandas", self.batch(py, optional("amounts", amounts)?.unwrap_or_default())?))
    }

    /// Draws the totals by bucket, a group of bars per currency, with matplotlib.
    ///
    /// Args:
    ///     ax: The axes to draw on; none for new ones.
    ///
    /// Returns:
    ///     The axes.
    ///
    /// Raises:
    ///     ImportError: Without matplotlib.
    #[pyo3(signature = (ax=None))]
    fn plot<'py>(this: &Bound<'py, Self>, ax: Option<Bound<'py, PyAny>>) -> Cell<'py> {
        this.py().import("receivables._plot")?.call_method1("aging", (this, ax))
    }

    fn __reduce__(&self) -> PyResult<()> {
        Err(PyTypeError::new_err("cannot pickle an Aging; use to_json"))
    }
}
