//! The ledger, behind a lock.

use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use receivables::account::StreamHead;
use receivables::account::command::Command;
use receivables::aging::{Aging, Buckets};
use receivables::authority::Authority;
use receivables::calendar::{Date as CalendarDate, Period as ReportPeriod, UtcMicros as UtcInstant};
use receivables::error::Reason;
use receivables::exchange::ExchangeRates;
use receivables::id::Actor as ActorId;
use receivables::interchange::log::{Head, Snapshot as Saved};
use receivables::journal::{CreditBalances, CurrencyExposures, SubLedger};
use receivables::ledger::{Entry, Ledger as Books, Outcome, Periods, Request, Rules};
use receivables::money::{Currency, Money};
use receivables::party::AccountKey;
use receivables::portfolio::{Basis, View as ReportView};
use receivables::statement::Statement;
use receivables::status::{AccountStatus, BackDating, ClosingCheck, ClosingChecklist};
use receivables::{Error, Result};

use crate::{Log, Portfolio, Refused, Snapshot, answer};

/// The ledger of one legal entity. It may be used from any thread: commands take turns, readers do not wait for each
/// other.
///
/// It keeps everything in memory and stores nothing. Store the entries of an accepted outcome, all or none, and
/// `replay` them to have the ledger again.
#[derive(Debug, uniffi::Object)]
pub struct Ledger(RwLock<Kept>);

/// What the lock protects.
#[derive(Debug)]
struct Kept {
    books: Books,
    /// Set while entries are being applied. A defect in the middle leaves it set, and nothing is answered from books
    /// that are half written.
    is_writing: bool,
}

impl Ledger {
    fn of(books: Books) -> Arc<Self> {
        Arc::new(Self(RwLock::new(Kept { books, is_writing: false })))
    }

    fn read(&self) -> Result<RwLockReadGuard<'_, Kept>> {
        // A lock is poisoned by a defect; whether anything was being written then, the books know themselves.
        let kept = self.0.read().unwrap_or_else(PoisonError::into_inner);
        kept.check().map(|()| kept)
    }

    /// Looks at the books.
    pub(crate) fn look<T>(&self, work: impl FnOnce(&Books) -> Result<T>) -> Result<T, Refused> {
        answer(|| work(&self.read()?.books))
    }

    fn write(&self) -> Result<RwLockWriteGuard<'_, Kept>> {
        let kept = self.0.write().unwrap_or_else(PoisonError::into_inner);
        kept.check().map(|()| kept)
    }

    fn handled(&self, rules: Option<Rules>, request: &Request) -> Result<Outcome> {
        let mut kept = self.write()?;
        let outcome = kept.books.decide(&rules.unwrap_or_else(Rules::standard), request)?;
        kept.is_writing = true;
        for entry in outcome.entries() {
            kept.books.apply(entry)?;
        }
        kept.is_writing = false;
        Ok(outcome)
    }
}

impl Kept {
    fn check(&self) -> Result<()> {
        if !self.is_writing {
            return Ok(());
        }
        let what =
            "an earlier command was cut short by a defect; replay the ledger from what you stored".to_owned();
        Err(Error::from(Reason::Internal { what }))
    }
}

#[uniffi::export]
impl Ledger {
    /// An empty ledger of a legal entity that keeps its books in `base`.
    #[uniffi::constructor]
    pub fn new(entity: &str, base: Currency) -> Result<Arc<Self>, Refused> {
        answer(|| Books::new(entity, base).map(Self::of))
    }

    /// The ledger that stored entries make up. Streams may be interleaved in any way that keeps each in order.
    #[uniffi::constructor]
    pub fn replay(entity: &str, base: Currency, entries: Vec<Entry>) -> Result<Arc<Self>, Refused> {
        answer(|| Books::replay(entity, base, &entries).map(Self::of))
    }

    /// The ledger that a whole log makes up.
    #[uniffi::constructor]
    pub fn from_log(entity: &str, base: Currency, log: &Log) -> Result<Arc<Self>, Refused> {
        answer(|| log.lock().replay(entity, base).map(Self::of))
    }

    /// The ledger of a snapshot and whatever the log has after it; without a log the ledger as it was.
    #[uniffi::constructor(default(log = None))]
    pub fn resume(snapshot: &Snapshot, log: Option<Arc<Log>>) -> Result<Arc<Self>, Refused> {
        answer(|| {
            let saved = snapshot.saved();
            let books = match log {
                Some(log) => log.lock().resume(saved)?,
                None => saved.restore(),
            };
            Ok(Self::of(books))
        })
    }

    /// The ledger as it is now, at the heads of its log.
    pub fn snapshot(&self, heads: Vec<Head>) -> Result<Arc<Snapshot>, Refused> {
        answer(|| Saved::of(&self.read()?.books, heads).map(Snapshot::of))
    }

    /// The name of the legal entity.
    pub fn entity(&self) -> Result<String, Refused> {
        answer(|| Ok(self.read()?.books.entity().to_owned()))
    }

    /// The currency the books are kept in.
    pub fn base(&self) -> Result<Currency, Refused> {
        answer(|| Ok(self.read()?.books.base()))
    }

    /// Decides a request and makes it part of the ledger, all of it or nothing. Without rules the standard ones count.
    #[uniffi::method(default(rules = None))]
    pub fn handle(&self, request: &Request, rules: Option<Rules>) -> Result<Outcome, Refused> {
        answer(|| self.handled(rules, request))
    }

    /// Handles a command for any version, named by its own digest: the same content given twice is done once.
    #[uniffi::method(default(actor = None, rules = None, authority = None, period_override = None))]
    pub fn perform(
        &self,
        command: Command,
        recorded: UtcInstant,
        actor: Option<ActorId>,
        rules: Option<Rules>,
        authority: Option<Authority>,
        period_override: Option<String>,
    ) -> Result<Outcome, Refused> {
        answer(|| {
            let request = Request { actor, authority, period_override, ..Request::new(command, recorded)? };
            self.handled(rules, &request)
        })
    }

    /// Decides a request without changing anything: `apply` the entries once they are stored.
    #[uniffi::method(default(rules = None))]
    pub fn decide(&self, request: &Request, rules: Option<Rules>) -> Result<Outcome, Refused> {
        answer(|| self.read()?.books.decide(&rules.unwrap_or_else(Rules::standard), request))
    }

    /// Makes a stored entry part of the ledger.
    pub fn apply(&self, entry: &Entry) -> Result<(), Refused> {
        answer(|| {
            let mut kept = self.write()?;
            kept.is_writing = true;
            let done = kept.books.apply(entry);
            // A refused entry leaves the books as they were.
            kept.is_writing = false;
            done
        })
    }

    /// Every account, by customer and class.
    pub fn accounts(&self) -> Result<Vec<AccountKey>, Refused> {
        answer(|| Ok(self.read()?.books.accounts().map(|account| account.key().clone()).collect()))
    }

    /// How many entries the stream of an account has; nothing where no such account is open.
    pub fn version(&self, account: &AccountKey) -> Result<Option<u64>, Refused> {
        answer(|| Ok(self.read()?.books.account(account).map(|account| account.version())))
    }

    /// What is open in all, by currency: debits less credits. Currencies in which nothing is open are left out.
    pub fn balances(&self) -> Result<Vec<Money>, Refused> {
        answer(|| {
            let balances = self.read()?.books.balances();
            balances.iter().map(|(currency, _)| balances.get(currency)).collect()
        })
    }

    /// The statement of one account for a period, in one currency.
    pub fn statement(
        &self,
        account: &AccountKey,
        currency: Currency,
        period: ReportPeriod,
        basis: Basis,
    ) -> Result<Statement, Refused> {
        answer(|| self.read()?.books.statement(account, currency, period, basis))
    }

    /// What is going on about an account at the end of a day, beside its items: receipts, cases, blocks.
    pub fn status(&self, account: &AccountKey, day: CalendarDate) -> Result<AccountStatus, Refused> {
        answer(|| self.read()?.books.status(account, day))
    }

    /// What a request would change of the past: discounts earned after all, late charges that were too high, and the first
    /// days from which reports change. Nothing is changed.
    #[uniffi::method(default(rules = None))]
    pub fn back_dating(&self, request: &Request, rules: Option<Rules>) -> Result<BackDating, Refused> {
        answer(|| self.read()?.books.back_dating(&rules.unwrap_or_else(Rules::standard), request))
    }

    /// Through which days the books are closed, and every close there was.
    pub fn periods(&self) -> Result<Periods, Refused> {
        answer(|| Ok(self.read()?.books.periods().clone()))
    }

    /// Where every stream stands, without hashes: what a close keeps where there is no log.
    pub fn heads(&self) -> Result<Vec<StreamHead>, Refused> {
        answer(|| Ok(self.read()?.books.heads()))
    }

    /// What is open of every account by role, in the books at the end of a day.
    pub fn sub_ledger(&self, as_of: CalendarDate) -> Result<SubLedger, Refused> {
        answer(|| self.read()?.books.sub_ledger(as_of))
    }

    /// The customers whose trade balance is in credit at the end of a day in the books.
    pub fn credit_balances(&self, as_of: CalendarDate) -> Result<CreditBalances, Refused> {
        answer(|| self.read()?.books.credit_balances(as_of))
    }

    /// What is open in other currencies than the books at the end of a day, what it is carried at, and what it is worth.
    #[uniffi::method(default(rates = None))]
    pub fn currency_exposure(
        &self,
        as_of: CalendarDate,
        rates: Option<ExchangeRates>,
    ) -> Result<CurrencyExposures, Refused> {
        answer(|| self.read()?.books.currency_exposure(as_of, rates.as_ref()))
    }

    /// What is left open before the books are closed through a day, as booked at its end.
    pub fn closing_checklist(&self, check: &ClosingCheck) -> Result<ClosingChecklist, Refused> {
        answer(|| self.read()?.books.closing_checklist(check))
    }

    /// Every item with its full history, as it stands now, to be asked for reports.
    pub fn portfolio(&self) -> Result<Arc<Portfolio>, Refused> {
        answer(|| self.read()?.books.portfolio().map(Portfolio::of))
    }

    /// The aging of everything the view sees.
    pub fn aging(&self, view: &ReportView, buckets: &Buckets) -> Result<Aging, Refused> {
        answer(|| {
            let portfolio = self.read()?.books.portfolio()?;
            portfolio.aging(view, buckets)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code<T: std::fmt::Debug>(refused: Result<T, Refused>) -> String {
        let Refused::Because { code, .. } = refused.unwrap_err();
        code
    }

    #[test]
    fn a_defect_while_reading_leaves_the_ledger_usable() {
        let ledger = Ledger::new("ACME GmbH", Currency::EUR).unwrap();
        let defect = || -> Result<()> {
            let _kept = ledger.write()?;
            panic!("on purpose")
        };
        assert_eq!(code(answer(defect)), "internal");
        assert_eq!(ledger.entity().unwrap(), "ACME GmbH");
    }

    #[test]
    fn half_written_books_answer_nothing() {
        let ledger = Ledger::new("ACME GmbH", Currency::EUR).unwrap();
        let defect = || -> Result<()> {
            ledger.write()?.is_writing = true;
            panic!("on purpose")
        };
        assert_eq!(code(answer(defect)), "internal");
        assert_eq!(code(ledger.balances()), "internal");
    }
}
