use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::account::event::{AppliedLine, CreditApplied};
use crate::account::{Account, Event, Item};
use crate::allocation::ItemKey;
use crate::calendar::Date;
use crate::error::{Reason, Result};
use crate::id::DocumentId;
use crate::invoice::DiscountOffer;
use crate::ledger::{Entry, Ledger, Request, Rules};
use crate::money::{Money, Rounding, divide};
use crate::party::AccountKey;

/// What a command would change of what was told before, because it counts from an earlier day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BackDating {
    /// The first day from which figures by effective date change; none where none does.
    pub value_from: Option<Date>,
    /// The first day from which figures by posting date change; none where none does.
    pub book_from: Option<Date>,
    /// The discounts that are earned although their last day has passed, because the money counts from an earlier one.
    pub discounts: Vec<EarnedDiscount>,
    /// The late charges that were too high, because what they charged was settled earlier.
    pub charges: Vec<ChargeReversal>,
}

/// A discount earned by money that is booked after its last day and counts from before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EarnedDiscount {
    /// The item.
    pub item: ItemKey,
    /// The day on which the money was paid.
    pub paid: Date,
    /// The last day of the offer.
    pub until: Date,
    /// What the offer grants if the whole instalment is paid.
    pub offered: Money,
    /// What of it the money earns.
    pub discount: Money,
}

/// A late charge that charged what was settled in fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChargeReversal {
    /// The late charge.
    pub charge: DocumentId,
    /// The item whose late payment it charged.
    pub item: ItemKey,
    /// The first day that was charged.
    pub from: Date,
    /// The last day that was charged.
    pub through: Date,
    /// The interest that was charged.
    pub interest: Money,
    /// How much of it was charged on what was settled: in proportion to amount and days, all of it where the item was
    /// settled before the first day. Rounded half away from zero.
    pub reverse: Money,
}

impl Ledger {
    /// What a command about to be decided would change of the past: discounts that are earned after all, late charges that
    /// were too high, and the first days from which reports change. Nothing is changed.
    ///
    /// ```
    /// use receivables::account::command::{IssueInvoice, OpenAccount, ReceivePayment};
    /// use receivables::calendar::{UtcMicros, date};
    /// use receivables::ledger::{Ledger, Request, Rules};
    /// use receivables::money::{Currency, money};
    /// use receivables::terms::Terms;
    ///
    /// let mut ledger = Ledger::new("ACME GmbH", Currency::EUR)?;
    /// let mut desk = ledger.desk(None, UtcMicros::start_of(date(2026, 3, 1)?));
    /// let (issued, owed) = (date(2026, 3, 1)?, money("1000.00 EUR")?);
    /// let _ = desk.handle(OpenAccount::new("C-1".parse()?, issued))?;
    /// let terms = Terms::net(30).discount("2", 10)?;
    /// let _ = desk.handle(IssueInvoice::new("INV-1".parse()?, "C-1".parse()?, owed, issued, terms))?;
    ///
    /// // Found on 20 April: 980.00 that were paid on 8 March.
    /// let mut paid = ReceivePayment::new("R-1".parse()?, "C-1".parse()?, money("980.00 EUR")?, date(2026, 3, 8)?);
    /// paid.posting = Some(date(2026, 4, 20)?);
    /// let request = Request::new(paid, UtcMicros::start_of(date(2026, 4, 20)?))?;
    /// let impact = ledger.back_dating(&Rules::standard(), &request)?;
    /// assert_eq!((impact.discounts[0].discount, impact.discounts[0].until), (money("20.00 EUR")?, date(2026, 3, 11)?));
    /// assert_eq!((impact.value_from, impact.book_from), (Some(date(2026, 3, 8)?), Some(date(2026, 4, 20)?)));
    /// # Ok::<(), receivables::Error>(())
    /// ```
    ///
    /// # Errors
    /// Whatever refuses the command; `amount_out_of_range`.
    pub fn back_dating(&self, rules: &Rules, request: &Request) -> Result<BackDating> {
        let outcome = self.decide(rules, request)?;
        let mut changes = Vec::new();
        let mut after: BTreeMap<&AccountKey, Account> = BTreeMap::new();
        for append in outcome.appends() {
            // No figure of an account is on the ledger's own stream.
            let Some(key) = append.stream.account() else { continue };
            changes.push((self.account(key), key));
            after.insert(key, self.after(key, append)?);
        }
        let mut impact =
            BackDating { value_from: None, book_from: None, discounts: Vec::new(), charges: Vec::new() };
        for (before, key) in changes {
            let Some(after) = after.get(key) else { continue };
            for (effective, posting) in moved(before, after) {
                impact.value_from = Some(impact.value_from.map_or(effective, |first| first.min(effective)));
                impact.book_from = Some(impact.book_from.map_or(posting, |first| first.min(posting)));
            }
            if let Some(before) = before {
                impact.charges.extend(reversals(before, after)?);
            }
        }
        for entry in outcome.entries() {
            let Event::Applied(event) = &entry.event else { continue };
            let account = |key: &AccountKey| after.get(key).or_else(|| self.account(key));
            let Some(here) = entry.stream.account().and_then(account) else { continue };
            let credit = account(&event.account).and_then(|owner| owner.items_of(&event.credit).first());
            let paid = credit.map_or(entry.effective, Item::issued);
            impact.discounts.extend(earned(here, entry, event, paid));
        }
        Ok(impact)
    }
}

/// The days of everything that moves a figure of the account and was not there before: items, movements, due dates, and
/// what stands apart.
fn moved(before: Option<&Account>, after: &Account) -> Vec<(Date, Date)> {
    let known = |count: fn(&Account) -> usize| before.map_or(0, count);
    let items = after.items().iter().skip(known(|account| account.items().len()));
    let movements = after.movements().iter().skip(known(|account| account.movements().len()));
    let due_dates = after.due_changes().iter().skip(known(|account| account.due_changes().len()));
    let marks = after.marks().iter().skip(known(|account| account.marks().len()));
    let marked_before = before.map(Account::marks).unwrap_or_default();
    let ended = after.marks().iter().zip(marked_before).filter(|(now, then)| now.ended != then.ended);
    let ended = ended.filter_map(|(now, _)| now.ended);
    let mut days: Vec<(Date, Date)> = items.map(|item| (item.effective, item.posting)).collect();
    days.extend(movements.map(|movement| (movement.effective, movement.posting)));
    days.extend(due_dates.map(|change| (change.effective, change.posting)));
    days.extend(marks.map(|mark| (mark.effective, mark.posting)));
    days.extend(ended.map(|end| (end.effective, end.posting)));
    days
}

/// The discounts of an application whose last day had passed when it is booked, or recorded.
fn earned(account: &Account, entry: &Entry, event: &CreditApplied, paid: Date) -> Vec<EarnedDiscount> {
    let known = entry.posting.max(entry.recorded.day());
    let earned = move |line: &AppliedLine| {
        let item = account.item(&line.item).filter(|_| line.discount.is_positive())?;
        let DiscountOffer { until, amount } = *item.offer_on(paid)?;
        let until = until.filter(|until| *until < known)?;
        Some(EarnedDiscount {
            item: line.item.clone(),
            paid,
            until,
            offered: amount,
            discount: line.discount,
        })
    };
    event.lines.iter().filter_map(earned).collect()
}

/// The late charges of an account that charged more than the days bear after the change.
fn reversals(before: &Account, after: &Account) -> Result<Vec<ChargeReversal>> {
    let mut reversals = Vec::new();
    for (key, charges) in before.charged_items() {
        let (Some(then), Some(now)) = (before.item(key), after.item(key)) else { continue };
        for charged in charges {
            let days = (charged.from, charged.through);
            let (whole, left) = (principal_days(before, then, days), principal_days(after, now, days));
            if left >= whole {
                continue;
            }
            let reverse = part(charged.interest, whole - left, whole)?;
            if reverse.is_positive() {
                reversals.push(ChargeReversal {
                    charge: charged.charge.clone(),
                    item: key.clone(),
                    from: charged.from,
                    through: charged.through,
                    interest: charged.interest,
                    reverse,
                });
            }
        }
    }
    Ok(reversals)
}

/// What an item has open on each of some days, all together. The day of a payment bears interest on what was open before,
/// as in [`crate::charges::Claim`].
fn principal_days(account: &Account, item: &Item, (from, through): (Date, Date)) -> i128 {
    let bearing = |minor: i64, since: Date| {
        // The days after the one on which it counts.
        let days = through.days_since(since).min(through.days_since(from) + 1).max(0);
        i128::from(minor) * i128::from(days)
    };
    let moved = account.movements_of(item).map(|movement| bearing(movement.minor, movement.effective));
    bearing(item.original, item.effective) + moved.sum::<i128>()
}

/// So much of an amount, rounded half away from zero.
fn part(amount: Money, numerator: i128, denominator: i128) -> Result<Money> {
    let product = i128::from(amount.minor()).checked_mul(numerator);
    let minor = product.and_then(|product| divide(product, denominator, Rounding::HalfAway));
    let minor = minor.and_then(|minor| i64::try_from(minor).ok());
    let what = || Reason::AmountOutOfRange { what: "a part of a late charge".to_owned() };
    Money::from_minor(minor.ok_or_else(what)?, amount.currency())
}
