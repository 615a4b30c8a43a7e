//! The portfolio: what reports are asked of. It never changes, but for attributes that are attached.

use std::sync::{Arc, PoisonError, RwLock};

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::PyMapping;
use receivables::Money;
use receivables::aging::{AgingLayout, Buckets};
use receivables::allocation::AllocationPolicy;
use receivables::calendar::Period;
use receivables::id::CustomerId;
use receivables::interchange::arrow::{AmountsAs, read_portfolio};
use receivables::interchange::mapping::{TableOptions, TablePortfolio};
use receivables::portfolio::{Basis, KnownAt, View};
use receivables::reconcile::{
    Confirmation, ConfirmationForm, ConfirmationReply, ExternalItem, Migration, ReconcileOptions, SamplePlan,
};

use crate::aging::Aging;
use crate::atoms;
use crate::bridge::{Cell, give, optional, take};
use crate::fault::{Fault, contain, door};
use crate::matching::{Applied, Asked};
use crate::tables::{self, customer, mapping, reader};

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

/// What keyword arguments say of a view.
fn view(
    as_of: &Bound<'_, PyAny>,
    basis: Option<&Bound<'_, PyAny>>,
    known_at: Option<&Bound<'_, PyAny>>,
) -> Result<View, Fault> {
    let mut view = View::book(atoms::date(as_of).map_err(|fault| fault.within("as_of"))?);
    if let Some(basis) = optional("basis", basis)? {
        view.basis = basis;
    }
    if let Some(known_at) = known_at {
        let closed = take::<KnownAt>(known_at).ok();
        let instant = || atoms::instant(known_at).map(|at| KnownAt::Recorded { at });
        let known = closed.map_or_else(instant, Ok).map_err(|fault| fault.within("known_at"))?;
        view.known_at = Some(known);
    }
    Ok(view)
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
    ///     known_at: Leaves out what was recorded after this instant, or after a close of the books
    ///         (``KnownAt.Close(through=…)``); none for everything there is.
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
            let view = view(as_of, basis, known_at)?;
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
            Ok(Aging::new(portfolio, view, layout, sums))
        })
    }

    /// What receipts settle of what is open on a day, account by account, by the rules of a policy: a proposal, with the
    /// reason of every line. Receipts take their turns by value date, then by number.
    ///
    /// Args:
    ///     receipts: Any table that speaks Arrow.
    ///     as_of: The day on which items are looked at, its end included.
    ///     policy: The rules and what they may look at; none for by reference, then the exact amount, then the oldest due.
    ///     remittances: What receipts name, a row per document, those of one receipt in their order.
    ///     columns: Which column of the receipts means what, a ``CashColumns``; none for ``receipt``, ``customer``,
    ///         ``currency``, ``amount``, ``value_date``.
    ///     remittance_columns: The same of the remittances, an ``AdviceColumns``; none for ``receipt``, ``document``.
    ///     turn: ``"rule_by_rule"`` over all receipts of an account, so that what one names is settled before age takes it
    ///         for another, or ``"receipt_by_receipt"``; none for the former.
    ///     threads: How many work on it; the result is the same.
    ///     basis: ``"book"`` for posting dates, ``"value"`` for effective dates; none for the books.
    ///     known_at: Leaves out what was recorded after this instant, or after a close of the books; none for everything.
    ///     minor_units: Whether amounts are whole minor units, in the tables and in the answer: cents, pence, yen.
    ///     rounding: How amounts with more decimals than their currency are rounded; none refuses them, and columns of
    ///         floats altogether.
    ///     currency: The currency, where the table of receipts has no column of it.
    ///     timestamps: ``"truncate"`` to cut off the time where days are meant; by default only midnights are days.
    ///
    /// Raises:
    ///     Error: ``missing_column``, ``float_column``, ``whole_amounts``, ``unsupported_type``, ``date_expected``,
    ///         ``currency_missing``, ``known_at_unavailable``, ``too_many`` and the like, where a table can not be meant.
    ///         What is wrong with one row stands in the ``problems`` of the tables that come back.
    #[pyo3(signature = (
        receipts, *, as_of, policy=None, remittances=None, columns=None, remittance_columns=None, turn=None, threads=1,
        basis=None, known_at=None, minor_units=false, rounding=None, currency=None, timestamps=None
    ))]
    #[allow(clippy::too_many_arguments, reason = "keyword arguments")]
    fn apply(
        &self,
        py: Python<'_>,
        receipts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
        policy: Option<&Bound<'_, PyAny>>,
        remittances: Option<&Bound<'_, PyAny>>,
        columns: Option<&Bound<'_, PyAny>>,
        remittance_columns: Option<&Bound<'_, PyAny>>,
        turn: Option<&Bound<'_, PyAny>>,
        threads: usize,
        basis: Option<&Bound<'_, PyAny>>,
        known_at: Option<&Bound<'_, PyAny>>,
        minor_units: bool,
        rounding: Option<&Bound<'_, PyAny>>,
        currency: Option<&Bound<'_, PyAny>>,
        timestamps: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Applied> {
        door(|| {
            let options = TableOptions {
                minor_units,
                rounding: optional("rounding", rounding)?,
                currency: optional("currency", currency)?,
                base: None,
                timestamps: optional("timestamps", timestamps)?.unwrap_or_default(),
            };
            let asked = Asked {
                view: view(as_of, basis, known_at)?,
                policy: optional("policy", policy)?.unwrap_or_else(AllocationPolicy::standard),
                turn: optional("turn", turn)?.unwrap_or_default(),
                threads,
                options,
                amounts: if minor_units { AmountsAs::Minor } else { AmountsAs::Decimal },
            };
            Applied::made(py, self.now(), receipts, columns, remittances, remittance_columns, asked)
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

    /// What changed in the figures of a day since they were reported, by cause and document by document.
    ///
    /// Args:
    ///     as_of: The day whose figures they are, its end included.
    ///     before: When they were reported: what was recorded until then, included, was in them.
    ///     after: Until when something must have been recorded to be in the restated figures; none for everything there is.
    ///     basis: ``"book"`` for posting dates, ``"value"`` for effective dates; none for the books.
    ///
    /// Returns:
    ///     A ``Restatement``: per currency what was reported, each cause with amount and count, what is restated, the
    ///     documents behind the causes, and the items that moved between columns.
    ///
    /// Raises:
    ///     Error: ``date_order``, ``known_at_unavailable``, ``amount_out_of_range``, ``does_not_tie``.
    #[pyo3(signature = (*, as_of, before, after=None, basis=None))]
    fn restatement<'py>(
        &self,
        py: Python<'py>,
        as_of: &Bound<'_, PyAny>,
        before: &Bound<'_, PyAny>,
        after: Option<&Bound<'_, PyAny>>,
        basis: Option<&Bound<'_, PyAny>>,
    ) -> Cell<'py> {
        door(|| {
            let as_of = atoms::date(as_of).map_err(|fault| fault.within("as_of"))?;
            let before = atoms::instant(before).map_err(|fault| fault.within("before"))?;
            let after = after.map(|after| atoms::instant(after).map_err(|fault| fault.within("after")));
            let after = after.transpose()?;
            let basis = optional("basis", basis)?.unwrap_or(Basis::Book);
            let portfolio = self.now();
            let make = || portfolio.restatement(as_of, basis, before, after);
            give(py, &py.detach(|| contain(make))?)
        })
    }

    /// Our open items beside an outside list and its control account: what is the same, and what each difference is. The
    /// differences of the rows add up to the difference of the totals, per currency.
    ///
    /// Args:
    ///     items: The other side's open items.
    ///     as_of: The day, its end included.
    ///     basis: ``"book"`` for posting dates, ``"value"`` for effective dates; none for the books.
    ///     known_at: Leaves out what was recorded after this instant; none for everything there is.
    ///     controls: The balances of the other side's control account, one per currency; none where there are none.
    ///     options: How the items are brought together; none for all accounts, seven days, numbers without regard to case,
    ///         spaces and leading zeros, and nothing by amount alone.
    ///
    /// Raises:
    ///     Error: ``field_too_long``, ``known_at_unavailable``, ``amount_out_of_range``.
    #[pyo3(signature = (items, *, as_of, basis=None, known_at=None, controls=None, options=None))]
    #[allow(clippy::too_many_arguments, reason = "keyword arguments")]
    fn reconcile<'py>(
        &self,
        py: Python<'py>,
        items: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
        basis: Option<&Bound<'_, PyAny>>,
        known_at: Option<&Bound<'_, PyAny>>,
        controls: Option<&Bound<'_, PyAny>>,
        options: Option<&Bound<'_, PyAny>>,
    ) -> Cell<'py> {
        door(|| {
            let items: Vec<ExternalItem> = take(items).map_err(|fault| fault.within("items"))?;
            let view = view(as_of, basis, known_at)?;
            let controls: Vec<Money> = optional("controls", controls)?.unwrap_or_default();
            let options: ReconcileOptions = optional("options", options)?.unwrap_or_default();
            let portfolio = self.now();
            let make = || portfolio.reconcile(&view, &items, &controls, &options);
            give(py, &py.detach(|| contain(make))?)
        })
    }

    /// The request to a customer to confirm what is open on all of its accounts (ISA 505).
    ///
    /// Args:
    ///     customer: Who is asked.
    ///     as_of: The day, its end included.
    ///     form: ``"positive"`` states the balance and asks for a reply in any case, ``"blank"`` lets the customer fill it in,
    ///         ``"negative"`` asks for a reply only where the customer disagrees.
    ///     reply_by: Until when a reply is asked for.
    ///     basis: ``"book"`` for posting dates, ``"value"`` for effective dates; none for the books.
    ///     known_at: Leaves out what was recorded after this instant; none for everything there is.
    ///
    /// Raises:
    ///     Error: ``unknown_account``, ``date_order``, ``known_at_unavailable``, ``amount_out_of_range``.
    #[pyo3(signature = (customer, *, as_of, form, reply_by=None, basis=None, known_at=None))]
    #[allow(clippy::too_many_arguments, reason = "keyword arguments")]
    fn confirmation<'py>(
        &self,
        py: Python<'py>,
        customer: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
        form: &Bound<'_, PyAny>,
        reply_by: Option<&Bound<'_, PyAny>>,
        basis: Option<&Bound<'_, PyAny>>,
        known_at: Option<&Bound<'_, PyAny>>,
    ) -> Cell<'py> {
        door(|| {
            let customer: CustomerId = take(customer).map_err(|fault| fault.within("customer"))?;
            let form: ConfirmationForm = take(form).map_err(|fault| fault.within("form"))?;
            let reply_by = reply_by.map(|day| atoms::date(day).map_err(|fault| fault.within("reply_by")));
            let view = view(as_of, basis, known_at)?;
            let reply_by = reply_by.transpose()?;
            let portfolio = self.now();
            let make = || portfolio.confirmation(&view, &customer, form, reply_by);
            give(py, &py.detach(|| contain(make))?)
        })
    }

    /// What a reply to a request comes to, or that none came.
    ///
    /// Args:
    ///     asked: The request.
    ///     reply: What the customer answered; none where no reply came.
    ///     options: How listed items are brought together with ours; none for the standard ones.
    ///
    /// Raises:
    ///     Error: ``does_not_tie`` where the books have changed since the request, ``blank_reply``, ``date_order``, and those
    ///         of ``reconcile``.
    #[pyo3(signature = (asked, reply=None, *, options=None))]
    fn confirmed<'py>(
        &self,
        py: Python<'py>,
        asked: &Bound<'_, PyAny>,
        reply: Option<&Bound<'_, PyAny>>,
        options: Option<&Bound<'_, PyAny>>,
    ) -> Cell<'py> {
        door(|| {
            let asked: Confirmation = take(asked).map_err(|fault| fault.within("asked"))?;
            let reply: Option<ConfirmationReply> = optional("reply", reply)?;
            let options: ReconcileOptions = optional("options", options)?.unwrap_or_default();
            let portfolio = self.now();
            let make = || portfolio.confirmed(&asked, reply.as_ref(), &options);
            give(py, &py.detach(|| contain(make))?)
        })
    }

    /// The customers to ask for a confirmation: all who owe a threshold or more, and others drawn from a seed, at random or in
    /// proportion to what they owe. The same seed gives the same sample.
    ///
    /// Args:
    ///     plan: The currency, the seed, the method and the threshold.
    ///     as_of: The day, its end included.
    ///     basis: ``"book"`` for posting dates, ``"value"`` for effective dates; none for the books.
    ///     known_at: Leaves out what was recorded after this instant; none for everything there is.
    ///
    /// Raises:
    ///     Error: ``currency_mismatch``, ``amount_not_positive``, ``known_at_unavailable``, ``amount_out_of_range``.
    #[pyo3(signature = (plan, *, as_of, basis=None, known_at=None))]
    fn sample<'py>(
        &self,
        py: Python<'py>,
        plan: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
        basis: Option<&Bound<'_, PyAny>>,
        known_at: Option<&Bound<'_, PyAny>>,
    ) -> Cell<'py> {
        door(|| {
            let plan: SamplePlan = take(plan).map_err(|fault| fault.within("plan"))?;
            let view = view(as_of, basis, known_at)?;
            let portfolio = self.now();
            give(py, &py.detach(|| contain(|| portfolio.sample(&view, &plan)))?)
        })
    }

    /// The proof of a migration from the books: what is open on the cut-over day beside the list that was migrated and its
    /// control account.
    ///
    /// Args:
    ///     migration: What `Ledger.migrate` made.
    fn migrated<'py>(&self, py: Python<'py>, migration: &Bound<'_, PyAny>) -> Cell<'py> {
        door(|| {
            let migration: Migration = take(migration).map_err(|fault| fault.within("migration"))?;
            let portfolio = self.now();
            give(py, &py.detach(|| contain(|| portfolio.migrated(&migration)))?)
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
