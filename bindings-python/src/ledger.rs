//! The ledger as an object that threads share: a lock around the core's, taken and released without the interpreter.

use std::sync::{PoisonError, RwLock};

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyInt, PyTuple, PyType};
use receivables::account::Command;
use receivables::calendar::Period;
use receivables::error::{Error, Reason};
use receivables::exchange::ExchangeRates;
use receivables::interchange::log::Snapshot as Saved;
use receivables::ledger::{Entry, Expected, Outcome, Request, Rules};
use receivables::portfolio::Basis;
use receivables::proposal::{BankLine, KnownPayer, PastLine, ProposalOptions};
use receivables::reconcile::{ExternalItem, MigrationPlan};

use crate::atoms;
use crate::bridge::{give, optional, take};
use crate::fault::{Fault, Result, contain, door};
use crate::log::Snapshot;
use crate::money::Money;
use crate::portfolio::Portfolio;

/// The core's ledger, and whether a defect stopped it half way.
#[derive(Debug)]
struct Books {
    ledger: receivables::ledger::Ledger,
    halfway: bool,
}

impl Books {
    fn sound(&self) -> Result<(), Error> {
        if !self.halfway {
            return Ok(());
        }
        let what = "an earlier defect stopped this ledger half way; rebuild it from its entries";
        Err(Reason::Internal { what: what.to_owned() }.into())
    }

    /// Applies entries, which were decided or stored before and so are not refused unless something is broken.
    fn apply<'e>(&mut self, entries: impl Iterator<Item = &'e Entry>) -> Result<(), Error> {
        for (done, entry) in entries.enumerate() {
            let applied = contain(|| self.ledger.apply(entry));
            if let Err(error) = applied {
                self.halfway = done > 0 || error.code() == receivables::Code::Internal;
                return Err(error);
            }
        }
        Ok(())
    }
}

/// The ledger of one legal entity, which keeps its books in one currency.
///
/// It decides what commands mean and keeps what follows; it stores nothing outside memory and reads no clock. Threads
/// may share it: every call is a whole, and the interpreter runs on while the ledger works.
///
/// Args:
///     entity: The name of the legal entity.
///     base: The currency of its books, such as ``"EUR"``.
#[pyclass(frozen, subclass, module = "receivables")]
#[derive(Debug)]
pub(crate) struct Ledger(RwLock<Books>);

/// Who gives a command and when: what stands beside it in a request.
struct Beside<'a, 'py> {
    recorded: &'a Bound<'py, PyAny>,
    actor: Option<&'a Bound<'py, PyAny>>,
    authority: Option<&'a Bound<'py, PyAny>>,
    id: Option<&'a Bound<'py, PyAny>>,
    expected: Option<&'a Bound<'py, PyAny>>,
    period_override: Option<&'a Bound<'py, PyAny>>,
}

fn request(command: &Bound<'_, PyAny>, beside: &Beside<'_, '_>) -> Result<Request> {
    let command: Command = take(command)?;
    let recorded = atoms::instant(beside.recorded).map_err(|fault| fault.within("recorded"))?;
    let mut request = Request::new(command, recorded)?;
    if let Some(id) = beside.id {
        request.id = take(id).map_err(|fault| fault.within("id"))?;
    }
    if let Some(actor) = beside.actor {
        request.actor = Some(take(actor).map_err(|fault| fault.within("actor"))?);
    }
    if let Some(authority) = beside.authority {
        request.authority = Some(take(authority).map_err(|fault| fault.within("authority"))?);
    }
    if let Some(expected) = beside.expected {
        request.expected = match expected.is_instance_of::<PyInt>() {
            true => Expected::Version { version: take(expected).map_err(|fault| fault.within("expected"))? },
            false => take(expected).map_err(|fault| fault.within("expected"))?,
        };
    }
    if let Some(reason) = beside.period_override {
        let reason = atoms::text(reason).map_err(|fault| fault.within("period_override"))?;
        request.period_override = Some(reason);
    }
    Ok(request)
}

fn rules(given: Option<&Bound<'_, PyAny>>) -> Result<Rules> {
    given.map_or_else(|| Ok(Rules::standard()), |rules| take(rules).map_err(|fault| fault.within("rules")))
}

impl Ledger {
    /// Looks, without the interpreter. Python is never called while the lock is held.
    fn look<T: Send>(
        &self,
        py: Python<'_>,
        work: impl FnOnce(&receivables::ledger::Ledger) -> Result<T, Error> + Send,
    ) -> Result<T> {
        let answer = py.detach(|| {
            let books = self.0.read().unwrap_or_else(PoisonError::into_inner);
            books.sound()?;
            contain(|| work(&books.ledger))
        });
        Ok(answer?)
    }

    fn change<T: Send>(
        &self,
        py: Python<'_>,
        work: impl FnOnce(&mut Books) -> Result<T, Error> + Send,
    ) -> Result<T> {
        let answer = py.detach(|| {
            let mut books = self.0.write().unwrap_or_else(PoisonError::into_inner);
            books.sound()?;
            work(&mut books)
        });
        Ok(answer?)
    }

    fn decided(&self, py: Python<'_>, rules: &Rules, request: &Request) -> Result<Outcome> {
        self.look(py, |ledger| ledger.decide(rules, request))
    }

    fn handled(&self, py: Python<'_>, rules: &Rules, request: &Request) -> Result<Outcome> {
        self.change(py, |books| {
            // Deciding changes nothing, so whatever fails here leaves the ledger as it was.
            let outcome = contain(|| books.ledger.decide(rules, request))?;
            books.apply(outcome.entries())?;
            Ok(outcome)
        })
    }

    /// Puts a ledger into a new object of the class that was asked.
    fn dress<'py>(
        class: &Bound<'py, PyType>,
        ledger: receivables::ledger::Ledger,
    ) -> Result<Bound<'py, PyAny>> {
        let made = class.call1((ledger.entity(), ledger.base().to_string()))?;
        let inner = made.cast::<Self>().map_err(PyErr::from)?.get();
        inner.0.write().unwrap_or_else(PoisonError::into_inner).ledger = ledger;
        Ok(made)
    }
}

#[pymethods]
impl Ledger {
    #[new]
    fn new(entity: &Bound<'_, PyAny>, base: &Bound<'_, PyAny>) -> PyResult<Self> {
        door(|| {
            let entity = atoms::text(entity).map_err(|fault| fault.within("entity"))?;
            let base = take(base).map_err(|fault| fault.within("base"))?;
            let ledger = receivables::ledger::Ledger::new(&entity, base)?;
            Ok(Self(RwLock::new(Books { ledger, halfway: false })))
        })
    }

    /// The name of the legal entity.
    #[getter]
    fn entity(&self, py: Python<'_>) -> PyResult<String> {
        door(|| self.look(py, |ledger| Ok(ledger.entity().to_owned())))
    }

    /// The currency the books are kept in.
    #[getter]
    fn base(&self, py: Python<'_>) -> PyResult<String> {
        door(|| self.look(py, |ledger| Ok(ledger.base().to_string())))
    }

    /// Decides a command and makes what follows part of the ledger, all of it or nothing.
    ///
    /// Store the outcome's appends in your own database, all or none, and rebuild the ledger from them by ``replay``.
    ///
    /// Args:
    ///     command: What is wanted: a record such as ``IssueInvoice``.
    ///     recorded: When it is recorded, by your clock: a datetime with a time zone.
    ///     actor: Who gives it.
    ///     authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
    ///     id: Names the command, so that sent again it is done once; none for its own digest.
    ///     expected: The version of the account's stream that it was made for; none for any.
    ///     period_override: Why it may post into days that are closed for the daily work; none where it does not.
    ///     rules: The rules in force; none for the standard ones.
    ///
    /// Raises:
    ///     Error: Whatever refuses the command; the ledger is then as it was.
    #[pyo3(signature = (command, *, recorded, actor=None, authority=None, id=None, expected=None, period_override=None, rules=None))]
    #[allow(clippy::too_many_arguments, reason = "keyword arguments")]
    fn handle<'py>(
        &self,
        py: Python<'py>,
        command: &Bound<'py, PyAny>,
        recorded: &Bound<'py, PyAny>,
        actor: Option<&Bound<'py, PyAny>>,
        authority: Option<&Bound<'py, PyAny>>,
        id: Option<&Bound<'py, PyAny>>,
        expected: Option<&Bound<'py, PyAny>>,
        period_override: Option<&Bound<'py, PyAny>>,
        rules: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        door(|| {
            let rules = self::rules(rules)?;
            let request =
                request(command, &Beside { recorded, actor, authority, id, expected, period_override })?;
            give(py, &self.handled(py, &rules, &request)?)
        })
    }

    /// Says what a command would do, and changes nothing.
    ///
    /// The arguments are those of ``handle``. Where you store before you apply: decide, store the appends, then
    /// ``apply`` each entry.
    ///
    /// Raises:
    ///     Error: Whatever refuses the command.
    #[pyo3(signature = (command, *, recorded, actor=None, authority=None, id=None, expected=None, period_override=None, rules=None))]
    #[allow(clippy::too_many_arguments, reason = "keyword arguments")]
    fn decide<'py>(
        &self,
        py: Python<'py>,
        command: &Bound<'py, PyAny>,
        recorded: &Bound<'py, PyAny>,
        actor: Option<&Bound<'py, PyAny>>,
        authority: Option<&Bound<'py, PyAny>>,
        id: Option<&Bound<'py, PyAny>>,
        expected: Option<&Bound<'py, PyAny>>,
        period_override: Option<&Bound<'py, PyAny>>,
        rules: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        door(|| {
            let rules = self::rules(rules)?;
            let request =
                request(command, &Beside { recorded, actor, authority, id, expected, period_override })?;
            give(py, &self.decided(py, &rules, &request)?)
        })
    }

    /// Says what a command would change of the past, and changes nothing.
    ///
    /// The arguments are those of ``handle``.
    ///
    /// Returns:
    ///     A ``BackDating``: discounts earned after all because the money counts from an earlier day, late charges that
    ///     were too high, and the first days from which reports change.
    ///
    /// Raises:
    ///     Error: Whatever refuses the command.
    #[pyo3(signature = (command, *, recorded, actor=None, authority=None, id=None, expected=None, period_override=None, rules=None))]
    #[allow(clippy::too_many_arguments, reason = "keyword arguments")]
    fn back_dating<'py>(
        &self,
        py: Python<'py>,
        command: &Bound<'py, PyAny>,
        recorded: &Bound<'py, PyAny>,
        actor: Option<&Bound<'py, PyAny>>,
        authority: Option<&Bound<'py, PyAny>>,
        id: Option<&Bound<'py, PyAny>>,
        expected: Option<&Bound<'py, PyAny>>,
        period_override: Option<&Bound<'py, PyAny>>,
        rules: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        door(|| {
            let rules = self::rules(rules)?;
            let request =
                request(command, &Beside { recorded, actor, authority, id, expected, period_override })?;
            give(py, &self.look(py, |ledger| ledger.back_dating(&rules, &request))?)
        })
    }

    /// What the open items of another system come to as opening items of this ledger. Nothing is changed.
    ///
    /// Every row is decided as the command that it becomes, so what is taken here is accepted when it is handed in.
    ///
    /// Args:
    ///     items: The other system's open items.
    ///     plan: The cut-over day, what debits and credits are, the balances of the control account.
    ///     recorded: When it is recorded; there is no clock inside.
    ///     rules: The rules in force; none for the standard ones.
    ///
    /// Raises:
    ///     Error: ``unknown_choice``, ``field_too_long``, ``amount_out_of_range``. What is wrong with a row is in ``refused``.
    #[pyo3(signature = (items, plan, *, recorded, rules=None))]
    fn migrate<'py>(
        &self,
        py: Python<'py>,
        items: &Bound<'py, PyAny>,
        plan: &Bound<'py, PyAny>,
        recorded: &Bound<'py, PyAny>,
        rules: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        door(|| {
            let rules = self::rules(rules)?;
            let items: Vec<ExternalItem> = take(items).map_err(|fault| fault.within("items"))?;
            let plan: MigrationPlan = take(plan).map_err(|fault| fault.within("plan"))?;
            let recorded = atoms::instant(recorded).map_err(|fault| fault.within("recorded"))?;
            give(py, &self.look(py, |ledger| ledger.migrate(&rules, &items, &plan, recorded))?)
        })
    }

    /// Handles a request that was made elsewhere, such as one that a device sends later.
    ///
    /// Args:
    ///     request: The command, with its id, its instant and who gave it.
    ///     rules: The rules in force; none for the standard ones.
    ///
    /// Raises:
    ///     Error: Whatever refuses the command; the ledger is then as it was.
    #[pyo3(signature = (request, *, rules=None))]
    fn submit<'py>(
        &self,
        py: Python<'py>,
        request: &Bound<'py, PyAny>,
        rules: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        door(|| {
            let (rules, request) = (self::rules(rules)?, take(request)?);
            give(py, &self.handled(py, &rules, &request)?)
        })
    }

    /// Makes a stored entry part of the ledger. No rule is asked again: it was decided before.
    ///
    /// Raises:
    ///     Error: ``corrupt_stream`` and the like for what can not have been decided here.
    fn apply(&self, py: Python<'_>, entry: &Bound<'_, PyAny>) -> PyResult<()> {
        door(|| {
            let entry: Entry = take(entry)?;
            self.change(py, |books| books.apply(std::iter::once(&entry)))
        })
    }

    /// Rebuilds a ledger from its stored entries, each stream in its order.
    ///
    /// Args:
    ///     entity: The name of the legal entity.
    ///     base: The currency of its books.
    ///     entries: The entries, as a list or any other iterable.
    ///
    /// Raises:
    ///     Error: ``corrupt_stream`` and the like for what can not have been decided here.
    #[classmethod]
    fn replay<'py>(
        class: &Bound<'py, PyType>,
        py: Python<'py>,
        entity: &Bound<'py, PyAny>,
        base: &Bound<'py, PyAny>,
        entries: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        door(|| {
            let entity = atoms::text(entity).map_err(|fault| fault.within("entity"))?;
            let base = take(base).map_err(|fault| fault.within("base"))?;
            let mut taken: Vec<Entry> = Vec::new();
            if !entries.hasattr("__iter__")? {
                return Err(Fault::wrong_type("a list of entries", entries).within("entries"));
            }
            for (at, entry) in entries.try_iter()?.enumerate() {
                taken.push(take(&entry?).map_err(|fault| fault.within(&format!("entries[{at}]")))?);
            }
            let replay = || receivables::ledger::Ledger::replay(&entity, base, &taken);
            let ledger = py.detach(|| contain(replay)).map_err(Fault::from)?;
            Self::dress(class, ledger)
        })
    }

    /// The ledger that a whole log makes up.
    ///
    /// Args:
    ///     entity: The name of the legal entity.
    ///     base: The currency of its books.
    ///     log: The log.
    ///
    /// Raises:
    ///     Error: ``sequence_gap`` where the log begins after the first entries; ``corrupt_stream`` and the like for what
    ///         can not have been decided here.
    #[classmethod]
    fn from_log<'py>(
        class: &Bound<'py, PyType>,
        py: Python<'py>,
        entity: &Bound<'py, PyAny>,
        base: &Bound<'py, PyAny>,
        log: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        door(|| {
            let entity = atoms::text(entity).map_err(|fault| fault.within("entity"))?;
            let base = take(base).map_err(|fault| fault.within("base"))?;
            Self::dress(class, crate::log::log(log)?.look(py, |log| log.replay(&entity, base))?)
        })
    }

    /// The ledger of a snapshot and whatever the log has after it.
    ///
    /// Args:
    ///     snapshot: The ledger as it was.
    ///     log: The whole log, or what of it came since; none for the ledger as it was.
    ///
    /// Raises:
    ///     Error: ``head_mismatch`` where the log does not pass through the heads of the snapshot; ``hash_mismatch`` and
    ///         the like.
    #[classmethod]
    #[pyo3(signature = (snapshot, log=None))]
    fn resume<'py>(
        class: &Bound<'py, PyType>,
        py: Python<'py>,
        snapshot: &Bound<'py, PyAny>,
        log: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        door(|| {
            let wrong = |_| Fault::wrong_type("Snapshot", snapshot).within("snapshot");
            let saved = snapshot.cast::<Snapshot>().map_err(wrong)?.get().0.clone();
            let ledger = match log {
                Some(log) => crate::log::log(log)?.look(py, |log| log.resume(saved))?,
                None => saved.restore(),
            };
            Self::dress(class, ledger)
        })
    }

    /// The ledger as it is now, at the heads of its log.
    ///
    /// Args:
    ///     heads: Those of the log: ``log.heads()``.
    ///
    /// Raises:
    ///     Error: ``snapshot_mismatch`` where the log is not where the ledger is.
    fn snapshot(&self, py: Python<'_>, heads: &Bound<'_, PyAny>) -> PyResult<Snapshot> {
        door(|| {
            let heads = take(heads).map_err(|fault| fault.within("heads"))?;
            self.look(py, |ledger| Saved::of(ledger, heads)).map(Snapshot)
        })
    }

    /// The statement of one account for a period, in one currency.
    ///
    /// Args:
    ///     account: The account, or the customer of the only one.
    ///     start: The first day it covers.
    ///     end: The last day, included.
    ///     currency: The currency.
    ///     basis: ``"book"`` for what the books say (posting dates), ``"value"`` for what was so (effective dates);
    ///         none for the books.
    ///
    /// Returns:
    ///     A ``Statement``: what was owed before, each line with the balance after it, what is owed at the end.
    ///
    /// Raises:
    ///     Error: ``unknown_account``, ``date_order``, ``amount_out_of_range``, ``does_not_tie``.
    #[pyo3(signature = (account, start, end, *, currency, basis=None))]
    #[allow(clippy::too_many_arguments, reason = "keyword arguments")]
    fn statement<'py>(
        &self,
        py: Python<'py>,
        account: &Bound<'py, PyAny>,
        start: &Bound<'py, PyAny>,
        end: &Bound<'py, PyAny>,
        currency: &Bound<'py, PyAny>,
        basis: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        door(|| {
            let account = take(account).map_err(|fault| fault.within("account"))?;
            let start = atoms::date(start).map_err(|fault| fault.within("start"))?;
            let end = atoms::date(end).map_err(|fault| fault.within("end"))?;
            let currency = take(currency).map_err(|fault| fault.within("currency"))?;
            let basis = basis.map(|basis| take(basis).map_err(|fault| fault.within("basis"))).transpose()?;
            let basis = basis.unwrap_or(Basis::Book);
            let statement = |ledger: &receivables::ledger::Ledger| {
                ledger.statement(&account, currency, Period::new(start, end)?, basis)
            };
            give(py, &self.look(py, statement)?)
        })
    }

    /// What is going on about an account at the end of a day, beside its items.
    ///
    /// Args:
    ///     account: The account, or the customer of the only one.
    ///     day: The day, its end included, by effective dates.
    ///
    /// Returns:
    ///     An ``AccountStatus``: what became of its receipts, disputes, promises, plans, agencies, insolvency, factors,
    ///     withheld tax without a certificate, and what else stands beside its items.
    ///
    /// Raises:
    ///     Error: ``unknown_account``, ``amount_out_of_range``, ``does_not_tie``.
    fn status<'py>(
        &self,
        py: Python<'py>,
        account: &Bound<'py, PyAny>,
        day: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        door(|| {
            let account = take(account).map_err(|fault| fault.within("account"))?;
            let day = atoms::date(day).map_err(|fault| fault.within("day"))?;
            give(py, &self.look(py, |ledger| ledger.status(&account, day))?)
        })
    }

    /// Through which days the books are closed, and every close there was.
    fn periods<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        door(|| give(py, &self.look(py, |ledger| Ok(ledger.periods().clone()))?))
    }

    /// Where every stream stands, without hashes: what a close keeps where there is no log.
    fn heads<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        door(|| give(py, &self.look(py, |ledger| Ok(ledger.heads()))?))
    }

    /// What bank lines are: who paid, what for, and how surely. Changes nothing: what is ``settled`` may be handled with
    /// ``Proposal.command``, what is ``proposed`` once a person confirms it.
    ///
    /// No two lines settle the same money: they are looked at by value date, then by number, and what a settled one takes is
    /// gone for those after it.
    ///
    /// Args:
    ///     lines: The lines.
    ///     payers: Names and bank accounts of customers, and whom they pay for.
    ///     past: Earlier lines and whose items they settled: what a payer did is learnt from.
    ///     options: The policy, and how numbers look in texts; none for the standard.
    ///
    /// Raises:
    ///     Error: ``amount_not_positive``, ``field_too_long``, ``too_many``, ``too_many_patterns``.
    #[pyo3(signature = (lines, payers=None, *, past=None, options=None))]
    fn propose<'py>(
        &self,
        py: Python<'py>,
        lines: &Bound<'py, PyAny>,
        payers: Option<&Bound<'py, PyAny>>,
        past: Option<&Bound<'py, PyAny>>,
        options: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        door(|| {
            let lines: Vec<BankLine> = take(lines).map_err(|fault| fault.within("lines"))?;
            let payers: Vec<KnownPayer> = optional("payers", payers)?.unwrap_or_default();
            let past: Vec<PastLine> = optional("past", past)?.unwrap_or_default();
            let options: ProposalOptions = optional("options", options)?.unwrap_or_default();
            give(py, &self.look(py, |ledger| ledger.propose(&lines, &payers, &past, &options))?)
        })
    }

    /// What is open of every account by role, in the books at the end of a day.
    ///
    /// Args:
    ///     as_of: The day.
    fn sub_ledger<'py>(&self, py: Python<'py>, as_of: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        door(|| {
            let as_of = atoms::date(as_of).map_err(|fault| fault.within("as_of"))?;
            give(py, &self.look(py, |ledger| ledger.sub_ledger(as_of))?)
        })
    }

    /// The customers whose trade balance is in credit at the end of a day in the books.
    ///
    /// Args:
    ///     as_of: The day.
    fn credit_balances<'py>(
        &self,
        py: Python<'py>,
        as_of: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        door(|| {
            let as_of = atoms::date(as_of).map_err(|fault| fault.within("as_of"))?;
            give(py, &self.look(py, |ledger| ledger.credit_balances(as_of))?)
        })
    }

    /// What is open in other currencies than the books at the end of a day, what it is carried at, and what it is worth.
    ///
    /// Args:
    ///     as_of: The day, by accounting date.
    ///     rates: Exchange rates; none to leave out what it is worth.
    ///
    /// Raises:
    ///     Error: ``rate_ambiguous``, ``amount_out_of_range``.
    #[pyo3(signature = (as_of, rates=None))]
    fn currency_exposure<'py>(
        &self,
        py: Python<'py>,
        as_of: &Bound<'py, PyAny>,
        rates: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        door(|| {
            let as_of = atoms::date(as_of).map_err(|fault| fault.within("as_of"))?;
            let rates: Option<ExchangeRates> = optional("rates", rates)?;
            give(py, &self.look(py, |ledger| ledger.currency_exposure(as_of, rates.as_ref()))?)
        })
    }

    /// What is left open before the books are closed through a day, as booked at its end.
    ///
    /// Args:
    ///     check: The day, up to where streams were posted to the general ledger, what does not agree with the books of
    ///         others, and what may not be left open.
    ///
    /// Returns:
    ///     A ``ClosingChecklist``.
    ///
    /// Raises:
    ///     Error: ``amount_out_of_range``, ``does_not_tie``.
    fn closing_checklist<'py>(
        &self,
        py: Python<'py>,
        check: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        door(|| {
            let check = take(check).map_err(|fault| fault.within("check"))?;
            give(py, &self.look(py, |ledger| ledger.closing_checklist(&check))?)
        })
    }

    /// What is open in all, one amount for each currency: debits less credits.
    ///
    /// Raises:
    ///     Error: ``amount_out_of_range`` for a sum that is beyond one amount.
    fn balances<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        door(|| {
            let amounts = self.look(py, |ledger| {
                let balances = ledger.balances();
                balances.iter().map(|(currency, _)| balances.get(currency)).collect::<Result<Vec<_>, _>>()
            })?;
            Ok(PyTuple::new(py, amounts.into_iter().map(Money))?)
        })
    }

    /// Every account, by customer and class.
    fn accounts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        door(|| {
            let keys = |ledger: &receivables::ledger::Ledger| {
                Ok(ledger.accounts().map(|account| account.key().clone()).collect::<Vec<_>>())
            };
            give(py, &self.look(py, keys)?)
        })
    }

    /// How many events an account's stream has: what ``expected`` is compared with. None where no such account is
    /// open.
    ///
    /// Args:
    ///     account: The account, or the customer of the only one.
    fn version(&self, py: Python<'_>, account: &Bound<'_, PyAny>) -> PyResult<Option<u64>> {
        door(|| {
            let key = take(account)?;
            self.look(py, |ledger| Ok(ledger.account(&key).map(|account| account.version())))
        })
    }

    /// The portfolio: every item and dated movement as it stands now, ready to be asked.
    fn portfolio(&self, py: Python<'_>) -> PyResult<Portfolio> {
        door(|| self.look(py, receivables::ledger::Ledger::portfolio).map(Portfolio::from))
    }

    fn __copy__<'py>(this: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        door(|| {
            let copy = this.get().look(this.py(), |ledger| Ok(ledger.clone()))?;
            Self::dress(&this.get_type(), copy)
        })
    }

    fn __deepcopy__<'py>(this: &Bound<'py, Self>, _memo: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        Self::__copy__(this)
    }

    fn __reduce__(&self) -> PyResult<()> {
        Err(PyTypeError::new_err("cannot pickle a Ledger; keep its entries as JSON and replay them"))
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        door(|| {
            self.look(py, |ledger| {
                Ok(format!("Ledger('{}', '{}')", ledger.entity().escape_default(), ledger.base()))
            })
        })
    }

    /// Panics while the ledger is locked, so that a test can see that nothing is lost by it.
    fn _panic(&self, py: Python<'_>) -> PyResult<()> {
        #[allow(clippy::panic, reason = "what it is for")]
        fn defect(_: &receivables::ledger::Ledger) -> Result<(), Error> {
            panic!("on purpose")
        }
        door(|| self.look(py, defect))
    }
}
