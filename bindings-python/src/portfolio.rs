//! The portfolio and its reports: values that never change, so they need no lock.

use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use arrow_array::RecordBatch;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyMapping};
use receivables::aging::{AgingLayout, AgingSums, Buckets};
use receivables::calendar::Period;
use receivables::error::Error;
use receivables::interchange::arrow::{AmountsAs, aging_to_batch, frame_to_batch, read_portfolio};
use receivables::interchange::json;
use receivables::interchange::mapping::{TableOptions, TablePortfolio};
use receivables::party::Contact;
use receivables::portfolio::{Basis, View};

use crate::atoms;
use crate::bridge::{give, take};
use crate::fault::{Fault, Result, contain, door};
use crate::tables::{self, capsule, customer, mapping, reader, table};

/// Every item and every dated movement, with the full history.
///
/// Made from the tables of an analyst, or by `Ledger.portfolio`. Any table that speaks Arrow will do: of polars, pandas,
/// pyarrow, DuckDB. Nothing is refused because of a row: a row that can not be taken is left out, and ``quality`` says
/// which and why. The day a report looks at is an argument of the report, never part of the data.
///
/// Amounts are decimals or text in units of the currency, or whole minor units where ``minor_units`` says so; an item
/// below zero is a credit, a payment above zero lowers what its item has open.
///
/// Args:
///     invoices: The table of items.
///     payments: The table of what settled them, if there is one; each row names its item.
///     columns: Which column of the items means what: an ``ItemColumns`` names all of them; a dictionary names some by
///         role, the others are guessed by their names; none guesses all. The attribute ``columns`` shows what was taken.
///     payment_columns: The same for the payments: a ``MovementColumns``, a dictionary or none.
///     attributes: Columns of the items whose values reports can be grouped by, such as ``["Country"]``, or a dictionary
///         from what reports call them to their columns. Items of one customer may have different values.
///     minor_units: Whether amounts are whole minor units: cents, pence, yen.
///     rounding: How amounts with more decimals than their currency are rounded; none refuses them, and columns of
///         floats altogether.
///     currency: The currency, where the tables have no column of it.
///     base: The currency the books are kept in.
///     timestamps: ``"truncate"`` to cut off the time where days are meant; by default only midnights are days.
///
/// Raises:
///     Error: ``column_not_guessed``, ``missing_column``, ``float_column``, ``whole_amounts``, ``unsupported_type``,
///         ``date_expected``, ``currency_missing``, ``open_and_movements``, ``bad_arrow`` and the like, where a table can
///         not be meant.
#[pyclass(frozen, module = "receivables")]
#[derive(Debug)]
pub(crate) struct Portfolio {
    inner: RwLock<Arc<receivables::portfolio::Portfolio>>,
    read: Option<Box<Read>>,
}

/// What is known of the tables that a portfolio was read from.
#[derive(Debug)]
struct Read {
    quality: receivables::portfolio::Quality,
    items: receivables::interchange::mapping::ItemColumns,
    movements: Option<receivables::interchange::mapping::MovementColumns>,
}

impl From<receivables::portfolio::Portfolio> for Portfolio {
    fn from(inner: receivables::portfolio::Portfolio) -> Self {
        Self { inner: RwLock::new(Arc::new(inner)), read: None }
    }
}

impl From<TablePortfolio> for Portfolio {
    fn from(made: TablePortfolio) -> Self {
        let read = Read { quality: made.quality, items: made.item_columns, movements: made.movement_columns };
        Self { inner: RwLock::new(Arc::new(made.portfolio)), read: Some(Box::new(read)) }
    }
}

impl Portfolio {
    fn now(&self) -> Arc<receivables::portfolio::Portfolio> {
        Arc::clone(&self.inner.read().unwrap_or_else(PoisonError::into_inner))
    }
}

/// An argument that may be left out.
fn optional<T: for<'de> serde::Deserialize<'de>>(
    name: &str,
    given: Option<&Bound<'_, PyAny>>,
) -> Result<Option<T>> {
    given.map(|given| take(given).map_err(|fault| fault.within(name))).transpose()
}

#[pymethods]
impl Portfolio {
    #[new]
    #[pyo3(signature = (
        invoices, payments=None, *, columns=None, payment_columns=None, attributes=None, minor_units=false,
        rounding=None, currency=None, base=None, timestamps=None
    ))]
    #[allow(clippy::too_many_arguments, reason = "keyword arguments")]
    fn new(
        py: Python<'_>,
        invoices: &Bound<'_, PyAny>,
        payments: Option<&Bound<'_, PyAny>>,
        columns: Option<&Bound<'_, PyAny>>,
        payment_columns: Option<&Bound<'_, PyAny>>,
        attributes: Option<&Bound<'_, PyAny>>,
        minor_units: bool,
        rounding: Option<&Bound<'_, PyAny>>,
        currency: Option<&Bound<'_, PyAny>>,
        base: Option<&Bound<'_, PyAny>>,
        timestamps: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        door(|| {
            let options = TableOptions {
                minor_units,
                rounding: optional("rounding", rounding)?,
                currency: optional("currency", currency)?,
                base: optional("base", base)?,
                timestamps: optional("timestamps", timestamps)?.unwrap_or_default(),
            };
            let columns = mapping(columns).map_err(|fault| fault.within("columns"))?;
            let attributes = attributes.map(tables::attributes).transpose();
            let attributes = attributes.map_err(|fault| fault.within("attributes"))?;
            let columns = columns.with_attributes(attributes.unwrap_or_default());
            let payment_columns =
                mapping(payment_columns).map_err(|fault| fault.within("payment_columns"))?;
            let items = reader(invoices).map_err(|fault| fault.within("invoices"))?;
            let payments = payments.map(|table| reader(table).map_err(|fault| fault.within("payments")));
            let payments = payments.transpose()?;
            let read = || {
                let movements = payments.map(|payments| (payments, &payment_columns));
                read_portfolio(items, &columns, movements, &options)
            };
            Ok(Self::from(py.detach(|| contain(read))?))
        })
    }

    /// What was odd about the tables, what was done about it, and that nothing was lost; none where there were none.
    #[getter]
    fn quality<'py>(&self, py: Python<'py>) -> Cell<'py> {
        door(|| give(py, &self.read.as_ref().map(|read| &read.quality)))
    }

    /// Which column of the items was taken for what; none where there was no table.
    #[getter]
    fn columns<'py>(&self, py: Python<'py>) -> Cell<'py> {
        door(|| give(py, &self.read.as_ref().map(|read| &read.items)))
    }

    /// Which column of the payments was taken for what; none where there was no such table.
    #[getter]
    fn payment_columns<'py>(&self, py: Python<'py>) -> Cell<'py> {
        door(|| give(py, &self.read.as_ref().and_then(|read| read.movements.as_ref())))
    }

    /// Attaches a value to every customer, to group reports by: a region, a salesperson. Reports made before keep theirs.
    ///
    /// Args:
    ///     name: What to call it.
    ///     values: The value of each customer; customers that are not in it have none.
    fn attach(&self, py: Python<'_>, name: &Bound<'_, PyAny>, values: &Bound<'_, PyAny>) -> PyResult<()> {
        door(|| {
            let name = atoms::text(name).map_err(|fault| fault.within("name"))?;
            let mut known = std::collections::BTreeMap::new();
            let wrong = |_| Fault::wrong_type("a mapping from customers to texts", values).within("values");
            let values = values.cast::<PyMapping>().map_err(wrong)?;
            for pair in values.items()? {
                let (customer, value) = pair.extract::<(Bound<'_, PyAny>, Bound<'_, PyAny>)>()?;
                let value = atoms::text(&value).map_err(|fault| fault.within("values"))?;
                known.insert(self::customer(&customer).map_err(|fault| fault.within("values"))?, value);
            }
            py.detach(|| {
                let mut inner = self.inner.write().unwrap_or_else(PoisonError::into_inner);
                Arc::make_mut(&mut inner)
                    .attach(&name, |account| known.get(account.customer.as_str()).cloned());
            });
            Ok(())
        })
    }

    /// How old what is owed is, on a day.
    ///
    /// Args:
    ///     as_of: The day, its end included.
    ///     basis: ``"book"`` for what the books say (posting dates), ``"value"`` for what was so (effective dates);
    ///         none for the books.
    ///     known_at: Leaves out what was recorded after this instant; none for everything there is.
    ///     buckets: How ages are counted and bounded; none for current, thirty days each, and 91+, by due date.
    ///     by: The attribute whose values are the rows; none for a row per customer and account.
    ///     credits: ``"apart"`` in a column of their own, ``"by_own_age"``, or ``"against_oldest"`` debits of the row; none
    ///         for apart.
    ///     currency: ``"document"`` or ``"base"``; none for each item in its own.
    ///     future: Whether items that count only from a later day have a column of their own.
    ///
    /// Raises:
    ///     Error: ``bucket_edges``, ``known_at_unavailable``, ``base_unavailable``, ``unknown_choice``, ``no_attributes``,
    ///         ``amount_out_of_range``, ``does_not_tie``.
    #[pyo3(signature = (
        *, as_of, basis=None, known_at=None, buckets=None, by=None, credits=None, currency=None, future=false
    ))]
    #[allow(clippy::too_many_arguments, reason = "keyword arguments")]
    fn aging(
        &self,
        py: Python<'_>,
        as_of: &Bound<'_, PyAny>,
        basis: Option<&Bound<'_, PyAny>>,
        known_at: Option<&Bound<'_, PyAny>>,
        buckets: Option<&Bound<'_, PyAny>>,
        by: Option<&Bound<'_, PyAny>>,
        credits: Option<&Bound<'_, PyAny>>,
        currency: Option<&Bound<'_, PyAny>>,
        future: bool,
    ) -> PyResult<Aging> {
        door(|| {
            let mut view = View::book(atoms::date(as_of).map_err(|fault| fault.within("as_of"))?);
            if let Some(basis) = optional("basis", basis)? {
                view.basis = basis;
            }
            if let Some(known_at) = known_at {
                view = view.known_at(atoms::instant(known_at).map_err(|fault| fault.within("known_at"))?);
            }
            let mut layout = AgingLayout::of(optional("buckets", buckets)?.unwrap_or_else(Buckets::standard));
            layout.by = optional("by", by)?;
            layout.future = future;
            if let Some(credits) = optional("credits", credits)? {
                layout.credits = credits;
            }
            if let Some(currency) = optional("currency", currency)? {
                layout.currency = currency;
            }
            let portfolio = self.now();
            let sums = py.detach(|| contain(|| portfolio.aging_sums(&view, &layout)))?;
            Ok(Aging { portfolio, view, layout, sums, whole: OnceLock::new() })
        })
    }

    /// What changed what is open between two days, by cause: invoiced, credited, received, written off.
    ///
    /// Args:
    ///     start: The first day whose changes it explains.
    ///     end: The last day, included.
    ///     basis: ``"book"`` for posting dates, ``"value"`` for effective dates; none for the books.
    ///
    /// Returns:
    ///     A ``Bridge``: per currency what was open before, each cause with amount and count, what is open at the end.
    ///
    /// Raises:
    ///     Error: ``date_order``, ``amount_out_of_range``, ``does_not_tie``.
    #[pyo3(signature = (start, end, *, basis=None))]
    fn bridge<'py>(
        &self,
        py: Python<'py>,
        start: &Bound<'_, PyAny>,
        end: &Bound<'_, PyAny>,
        basis: Option<&Bound<'_, PyAny>>,
    ) -> Cell<'py> {
        door(|| {
            let start = atoms::date(start).map_err(|fault| fault.within("start"))?;
            let end = atoms::date(end).map_err(|fault| fault.within("end"))?;
            let basis = optional("basis", basis)?.unwrap_or(Basis::Book);
            let portfolio = self.now();
            let make = || portfolio.bridge(Period::new(start, end)?, basis);
            give(py, &py.detach(|| contain(make))?)
        })
    }

    /// The accounts that have items, sorted; also those whose items are all settled, or of nothing.
    fn accounts<'py>(&self, py: Python<'py>) -> Cell<'py> {
        door(|| give(py, self.now().accounts()))
    }

    fn __len__(&self) -> usize {
        self.now().len()
    }

    fn __repr__(&self) -> String {
        let items = self.now().len();
        match self.read.as_ref().map(|read| read.quality.summary()) {
            None => format!("<Portfolio of {items} items>"),
            Some(summary) => format!("<Portfolio of {items} items: {summary}>"),
        }
    }

    fn __reduce__(&self) -> PyResult<()> {
        Err(PyTypeError::new_err(
            "cannot pickle a Portfolio; keep the tables, or the ledger's entries as JSON and replay them",
        ))
    }
}

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

type Cell<'py> = PyResult<Bound<'py, PyAny>>;

impl Aging {
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
            let directory = match directory.map(|given| (given, given.cast::<Directory>())) {
                None => None,
                Some((_, Ok(directory))) => Some(directory.get()),
                Some((given, Err(_))) => {
                    return Err(Fault::wrong_type("Directory", given).within("directory"));
                }
            };
            let whole = self.whole(py)?;
            let frame = py.detach(|| match directory {
                None => contain(|| make(whole, None)),
                Some(directory) => {
                    let names = directory.0.read().unwrap_or_else(PoisonError::into_inner);
                    contain(|| make(whole, Some(&names)))
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
        self.by_customer(py, None).map(|frame| frame.to_csv())
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
        self.by_customer(py, None).map(|frame| frame.to_html())
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

/// Contacts by customer: personal data, kept beside the ledger and erasable without touching it.
#[pyclass(frozen, module = "receivables")]
#[derive(Debug)]
pub(crate) struct Directory(pub(crate) RwLock<receivables::party::Directory>);

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
