use super::entry::{JournalEntry, JournalLine};
use super::factored::{self, Worth};
use super::legs::{About, Amount, Legs};
use super::receipts::{charged, cleared, paid_out};
use super::roles::place;
use super::tax::{self, TaxMoved};
use super::{PostingPolicy, Role, creation, settlement};
use crate::account::event::{AdjustmentKind, DebitKind};
use crate::account::{Account, Event, Item, Movement};
use crate::calendar::Date;
use crate::error::{Reason, Result};
use crate::id::DocumentId;
use crate::ledger::{Entry, Ledger};
use crate::money::{Balances, Currency, Money, Rounding, mul_div};

/// The journal of a ledger: every event as balanced entries by role, in the order the events were recorded.
///
/// ```
/// use receivables::account::command::{IssueInvoice, OpenAccount, ReceivePayment};
/// use receivables::calendar::{UtcMicros, date};
/// use receivables::invoice::TaxShare;
/// use receivables::journal::{Journal, PostingPolicy, Role};
/// use receivables::ledger::Ledger;
/// use receivables::money::{Currency, money};
/// use receivables::terms::Terms;
///
/// let mut ledger = Ledger::new("ACME GmbH", Currency::EUR)?;
/// let mut journal = Journal::new("ACME GmbH", Currency::EUR, PostingPolicy::standard())?;
/// let mut desk = ledger.desk(None, UtcMicros::start_of(date(2026, 3, 10)?));
/// let issued = date(2026, 3, 1)?;
/// let terms = Terms::net(30).discount("2", 10)?;
/// let mut invoice = IssueInvoice::new("INV-1".parse()?, "C-1".parse()?, money("1190.00 EUR")?, issued, terms);
/// invoice.totals.tax.push(TaxShare::new("S", "19", "1000.00 EUR", "190.00 EUR")?);
/// let paid = ReceivePayment::new("R-1".parse()?, "C-1".parse()?, money("1166.20 EUR")?, date(2026, 3, 10)?);
/// for done in [
///     desk.handle(OpenAccount::new("C-1".parse()?, issued))?,
///     desk.handle(invoice)?,
///     desk.handle(paid)?,
/// ] {
///     done.entries().try_for_each(|entry| journal.post(entry).map(|_| ()))?;
/// }
/// // Skonto of 23.80 takes 3.80 of the tax back (UStG section 17).
/// let settled = journal.entries().last().unwrap();
/// let booked: Vec<_> = settled.lines.iter().map(|line| (line.role, line.amount.to_string())).collect();
/// assert_eq!(booked, [
///     (Role::Trade, "-1190.00 EUR".to_owned()),
///     (Role::OutputTax, "3.80 EUR".to_owned()),
///     (Role::Discounts, "20.00 EUR".to_owned()),
///     (Role::CustomerCredit, "1166.20 EUR".to_owned()),
/// ]);
/// assert!(journal.proof(date(2026, 3, 31)?)?.ties());
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Journal {
    pub(super) ledger: Ledger,
    pub(super) policy: PostingPolicy,
    pub(super) entries: Vec<JournalEntry>,
    tax: TaxMoved,
    told: creation::Told,
    assigned: Worth,
}

/// What an event added to an account.
struct Added<'a> {
    account: &'a Account,
    items: &'a [Item],
    movements: &'a [Movement],
}

impl Journal {
    /// The journal of a ledger in which nothing has happened yet.
    ///
    /// # Errors
    /// Those of [`Ledger::new`].
    pub fn new(entity: &str, base: Currency, policy: PostingPolicy) -> Result<Self> {
        let ledger = Ledger::new(entity, base)?;
        let (tax, told, assigned) = Default::default();
        Ok(Self { ledger, policy, entries: Vec::new(), tax, told, assigned })
    }

    /// The journal of everything that was stored.
    ///
    /// # Errors
    /// Those of [`Journal::post`].
    pub fn of<'e>(
        entity: &str,
        base: Currency,
        entries: impl IntoIterator<Item = &'e Entry>,
        policy: PostingPolicy,
    ) -> Result<Self> {
        let mut journal = Self::new(entity, base, policy)?;
        for entry in entries {
            journal.post(entry)?;
        }
        Ok(journal)
    }

    /// Every entry, in the order the events came.
    pub fn entries(&self) -> &[JournalEntry] {
        &self.entries
    }

    /// The ledger as the events left it.
    pub fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// Books what was decided, and answers the entries it makes.
    ///
    /// # Errors
    /// Those of [`Journal::post`].
    pub fn post_all<'e>(
        &mut self,
        entries: impl IntoIterator<Item = &'e Entry>,
    ) -> Result<Vec<JournalEntry>> {
        let first = self.entries.len();
        for entry in entries {
            self.post(entry)?;
        }
        Ok(self.entries.get(first..).unwrap_or_default().to_vec())
    }

    /// Books a stored event, and answers the entries it makes: none where nothing is owed or paid by it.
    ///
    /// # Errors
    /// Those of [`Ledger::apply`]; `does_not_tie` where an entry would not balance, which no accepted event does.
    pub fn post(&mut self, entry: &Entry) -> Result<&[JournalEntry]> {
        let first = self.entries.len();
        let key = entry.stream.account();
        let before = key.and_then(|key| self.ledger.account(key));
        let (items, movements) =
            before.map_or((0, 0), |account| (account.items().len(), account.movements().len()));
        self.ledger.apply(entry)?;
        if let Some(account) = key.and_then(|key| self.ledger.account(key)) {
            let added = Added {
                account,
                items: account.items().get(items..).unwrap_or_default(),
                movements: account.movements().get(movements..).unwrap_or_default(),
            };
            let mut legs = Legs::new(self.ledger.base(), entry.posting);
            let (ledger, policy) = (&self.ledger, &self.policy);
            let mut booking = Booking {
                ledger,
                policy,
                tax: &mut self.tax,
                told: &mut self.told,
                assigned: &mut self.assigned,
            };
            booking.event(&mut legs, entry, &added)?;
            for (part, (posting, lines)) in (0_u32..).zip(legs.lines()?) {
                check(entry, &lines)?;
                self.entries.push(JournalEntry {
                    stream: entry.stream.clone(),
                    version: entry.version,
                    part,
                    command: entry.command.clone(),
                    event: entry.event.name().to_owned(),
                    posting,
                    effective: entry.effective,
                    recorded: entry.recorded,
                    lines,
                });
            }
        }
        Ok(self.entries.get(first..).unwrap_or_default())
    }
}

/// Refuses lines that do not come to nothing, in base currency and in each other one.
fn check(entry: &Entry, lines: &[JournalLine]) -> Result<()> {
    let by_currency: Balances = lines.iter().map(|line| line.amount).collect();
    let in_base: Balances = lines.iter().map(|line| line.base).collect();
    match by_currency.iter().chain(in_base.iter()).next() {
        Some((currency, minor)) => {
            let report = format!("{} at version {} of {}", entry.event.name(), entry.version, entry.stream);
            let (sum, total) = (format!("{minor} minor units"), "0".to_owned());
            Err(Reason::DoesNotTie { report, currency, sum, total }.into())
        }
        None => Ok(()),
    }
}

/// What booking an event looks at and remembers.
struct Booking<'a> {
    ledger: &'a Ledger,
    policy: &'a PostingPolicy,
    tax: &'a mut TaxMoved,
    told: &'a mut creation::Told,
    assigned: &'a mut Worth,
}

impl Booking<'_> {
    fn event(&mut self, legs: &mut Legs, entry: &Entry, added: &Added<'_>) -> Result<()> {
        let here = added.account.key();
        for movement in added.movements {
            let Some(item) = added.account.item_at(movement.item) else { continue };
            place(legs, added.account, item, movement.posting, Amount::moved(item, movement));
            let held = (self.ledger, added.account);
            let tax = tax::book(legs, self.policy, self.tax, held, item, movement)?;
            settlement::against(legs, self.policy, (item, movement), tax);
            settlement::returned(legs, added.account, item, movement);
        }
        for item in added.items {
            place(legs, added.account, item, item.posting, Amount::at_first(item));
        }
        match &entry.event {
            Event::Issued(_) | Event::Credited(_) | Event::Received(_) => self.arises(legs, added),
            Event::Entered(event) => {
                self.told.opening.insert(event.document.clone());
                self.arises(legs, added);
            }
            Event::Raised(event) => {
                if event.kind == DebitKind::LateCharge {
                    let lump_sums = event.charged.iter().filter_map(|line| line.lump_sum);
                    let sum = lump_sums.fold(0_i64, |sum, lump_sum| sum.saturating_add(lump_sum.minor()));
                    self.told.lump_sums.insert(event.debit.clone(), sum);
                }
                self.arises(legs, added);
            }
            Event::Voided(event) => {
                self.never_was(legs, added, &event.document);
                if let Some(line) = event.lines.first() {
                    legs.balance(line.amount.currency());
                }
            }
            Event::Applied(event) => {
                settlement::meet(legs, (here, &event.account), settlement::applied(&event.lines), 1);
                if let Some(line) = event.lines.first() {
                    legs.balance(line.source.currency());
                }
            }
            Event::Unapplied(event) => {
                settlement::meet(legs, (here, &event.account), settlement::undone(&event.lines), -1);
                if let Some(line) = event.lines.first() {
                    legs.balance(line.source.currency());
                }
            }
            Event::Returned(event) => {
                settlement::meet(legs, (here, &event.account), settlement::undone(&event.lines), -1);
                if event.account == *here {
                    charged(legs, added.account, event);
                }
                legs.balance(event.amount.currency());
            }
            Event::Carried(event) if event.from_account != event.to_account => {
                self.passes(legs, added);
            }
            Event::Retracted(event) if event.from_account != event.to_account => {
                self.passes(legs, added);
            }
            Event::Adjusted(event) if event.kind == AdjustmentKind::Refund => {
                self.refunded(legs, added, &event.adjustment);
            }
            Event::Reversed(event) if event.kind == AdjustmentKind::Refund => {
                self.refunded(legs, added, &event.adjustment);
            }
            Event::Cleared(event) => {
                if event.stage == crate::payment::Stage::Cleared {
                    cleared(legs, added.account, event);
                }
            }
            Event::PaidOut(event) => paid_out(legs, event)?,
            Event::Begun(event) => factored::begun(legs, added.account, event, entry.posting, self.assigned),
            Event::Ended(event) => {
                factored::ended(legs, added.account, event, entry.posting, self.assigned);
                if let Some(line) = added.account.case(&event.case).and_then(|case| case.lines.first()) {
                    legs.balance(line.amount.currency());
                }
            }
            Event::Revalued(event) => self.revalued(legs, added.account, event.lines.len(), entry.posting),
            Event::Opened(_)
            | Event::Changed(_)
            | Event::Blocked(_)
            | Event::Unblocked(_)
            | Event::Closed(_)
            | Event::Reopened(_)
            | Event::Rescheduled(_)
            | Event::Dispatched(_)
            | Event::Reached(_)
            | Event::Authorised(_)
            | Event::Revoked(_)
            | Event::Carried(_)
            | Event::Retracted(_)
            | Event::Refused(_)
            | Event::Adjusted(_)
            | Event::Reversed(_)
            | Event::Certified(_)
            | Event::Noted(_) => {}
            // What stands in the ledger's own stream moves nothing.
            Event::SoftLocked(_)
            | Event::Locked(_)
            | Event::Kept(_)
            | Event::Unlocked(_)
            | Event::Overridden(_) => {}
        }
        Ok(())
    }

    /// A document arose: the other side of its items.
    fn arises(&mut self, legs: &mut Legs, added: &Added<'_>) {
        if let Some(item) = added.items.first() {
            let total = total(added.items);
            creation::book(legs, self.policy, self.told, (added.account, item), total, 1);
        }
    }

    /// A document should never have been: what it was booked against is taken back.
    fn never_was(&mut self, legs: &mut Legs, added: &Added<'_>, document: &DocumentId) {
        let items = added.account.items_of(document);
        if let Some(item) = items.first() {
            creation::book(legs, self.policy, self.told, (added.account, item), total(items), -1);
        }
    }

    /// What goes to another account, or comes from it: both meet in between.
    fn passes(&self, legs: &mut Legs, added: &Added<'_>) {
        let moved = added.movements.iter().filter_map(|movement| {
            added.account.item_at(movement.item).map(|item| Amount::moved(item, movement))
        });
        let arose = added.items.iter().map(Amount::at_first);
        for amount in moved.chain(arose) {
            legs.book(About::role(Role::Clearing), amount.negated());
        }
    }

    /// Money that was paid back, or that came back after all: at what it was worth when it left.
    fn refunded(&self, legs: &mut Legs, added: &Added<'_>, number: &DocumentId) {
        let Some(refund) = added.account.adjustment(number) else { return };
        let Some(first) = refund.lines.first() else { return };
        let currency = first.amount.currency();
        let sum = |part: fn(&crate::account::AdjustedLine) -> Money| {
            refund.lines.iter().fold(0_i64, |sum, line| sum.saturating_add(part(line).minor()))
        };
        let (whole, left) = (sum(|line| line.amount), sum(|line| line.left));
        let moved = added.movements.iter().fold(0_i64, |sum, movement| sum.saturating_add(movement.minor));
        let worth = |minor: i64| match refund.paid {
            Some(paid) => mul_div(paid.minor(), minor, whole, Rounding::HalfAway).unwrap_or_default(),
            None => minor,
        };
        // Of a reversal `moved` is below zero: so much more was out before it.
        let out = if moved > 0 {
            worth(whole)
        } else {
            worth(left).saturating_sub(worth(left.saturating_sub(moved)))
        };
        let amount = Amount { currency, minor: moved.saturating_neg(), base: out.saturating_neg() };
        legs.book(About::money(Role::Bank, None), amount);
        legs.balance(currency);
    }

    /// What items were found to be worth, on the day and on the one after.
    fn revalued(&self, legs: &mut Legs, account: &Account, count: usize, as_at: Date) {
        let from = account.revaluations().len().saturating_sub(count);
        for revaluation in account.revaluations().get(from..).unwrap_or_default() {
            let Some(item) = account.item_at(revaluation.item) else { continue };
            let back = revaluation.kept.saturating_sub(revaluation.change);
            let days = [(Some(as_at), revaluation.change), (as_at.plus_days(1).ok(), back)];
            for (day, base) in days {
                let Some(day) = day.filter(|_| base != 0) else { continue };
                let amount = Amount { currency: item.currency, minor: 0, base };
                place(legs, account, item, day, amount);
                // What is taken back lowers the gain, or the loss, that it takes back.
                let gain = if day == as_at { base > 0 } else { base < 0 };
                let role = if gain { Role::UnrealisedGain } else { Role::UnrealisedLoss };
                legs.book_on(day, About::role(role), amount.negated());
            }
        }
    }
}

/// What the items of a document come to.
fn total(items: &[Item]) -> Amount {
    let zero =
        Amount { currency: items.first().map_or(Currency::EUR, |item| item.currency), minor: 0, base: 0 };
    items.iter().fold(zero, |sum, item| Amount {
        minor: sum.minor.saturating_add(item.original),
        base: sum.base.saturating_add(item.base),
        ..sum
    })
}
