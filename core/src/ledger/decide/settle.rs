use std::collections::{BTreeMap, BTreeSet};

use super::check::check_positive;
use super::planned::{bounds, policy_of};
use super::{Decision, Desktop, Draft};
use crate::account::command::{ApplyCredit, ApplyLine};
use crate::account::event::{AppliedLine, CreditApplied, CreditKind};
use crate::account::{Account, Event, Held, Item, ItemKind};
use crate::allocation::{DiscountRule, Why, settle, tolerated};
use crate::calendar::{Date, in_order};
use crate::error::{Error, Reason, Result};
use crate::id::DocumentId;
use crate::money::{Currency, Money, same_currency};
use crate::party::AccountKey;
use crate::payment::{Difference, DifferenceKind};

/// The credit that settles.
pub(super) struct Credit<'a> {
    pub(super) document: &'a DocumentId,
    pub(super) kind: CreditKind,
    pub(super) account: &'a AccountKey,
    pub(super) effective: Date,
    pub(super) posting: Date,
    /// What is left of it, and what that is carried at in the books' currency.
    pub(super) held: Held,
    /// The books' currency.
    pub(super) base: Currency,
}

impl Credit<'_> {
    /// What of the credit goes with a line, in base currency, where another account's stream has to know it.
    fn base_of(&mut self, line: &AppliedLine) -> Result<Option<Money>> {
        let released = self.held.take(line.source.negated().minor());
        let told = line.account != *self.account && line.source.currency() != self.base;
        told.then(|| Money::from_minor(-released, self.base)).transpose()
    }
}

/// One item about to be settled, with the first days from which it has that much open.
#[derive(Clone)]
pub(super) struct Settling {
    pub(super) line: AppliedLine,
    pub(super) effective: Date,
    pub(super) posting: Date,
}

/// What a line takes: of the credit, of the item with that, and what comes beside it.
pub(super) struct Taking {
    pub(super) source: Money,
    pub(super) target: Money,
    pub(super) discount: Money,
    pub(super) differences: Vec<Difference>,
}

impl Taking {
    /// The same of either, without a discount.
    pub(super) fn plain(amount: Money) -> Self {
        let discount = Money::zero(amount.currency());
        Self { source: amount, target: amount, discount, differences: Vec::new() }
    }
}

impl Settling {
    /// An item of this account settled. All of `asked`, this line and those before it, has to be open.
    pub(super) fn of(owner: &Account, item: &Item, taking: Taking, why: Why, asked: i64) -> Self {
        let Taking { source, target, discount, differences } = taking;
        let (effective, posting) = owner.open_from(item, asked);
        let (item, account) = (item.key.clone(), owner.key().clone());
        let line = AppliedLine { item, account, source, target, discount, differences, base: None, why };
        Self { line, effective, posting }
    }
}

/// How many lines one event holds at most, so that an entry never outgrows what a reader takes.
pub(super) const LINES_PER_EVENT: usize = 500;

/// The events of a settlement. An application counts from the first day on which both sides have that much open, so
/// lines are grouped by date; each other account's stream gets the lines that concern it.
pub(super) fn drafts(credit: &mut Credit<'_>, settling: Vec<Settling>) -> Result<Vec<Draft>> {
    let mut by_date: BTreeMap<(Date, Date), Vec<AppliedLine>> = BTreeMap::new();
    for Settling { line, effective, posting } in settling {
        let dates = (effective.max(credit.effective), posting.max(credit.posting));
        by_date.entry(dates).or_default().push(line);
    }
    let mut events = Vec::new();
    let parts = by_date
        .iter()
        .flat_map(|(dates, lines)| lines.chunks(LINES_PER_EVENT).map(|part| (*dates, part.to_vec())));
    for ((effective, posting), mut lines) in parts {
        for line in &mut lines {
            line.base = credit.base_of(line)?;
        }
        let others: BTreeSet<&AccountKey> = lines.iter().map(|line| &line.account).collect();
        let event = |lines: Vec<AppliedLine>| {
            let (document, account) = (credit.document.clone(), credit.account.clone());
            Event::Applied(Box::new(CreditApplied { credit: document, kind: credit.kind, account, lines }))
        };
        let draft = |account: &AccountKey, event| Draft::new(account, (effective, posting), event);
        let mut copies: Vec<Draft> = Vec::new();
        for account in others.into_iter().filter(|account| *account != credit.account) {
            let theirs = lines.iter().filter(|line| line.account == *account).cloned().collect();
            copies.push(draft(account, event(theirs)));
        }
        events.push(draft(credit.account, event(lines)));
        events.append(&mut copies);
    }
    Ok(events)
}

pub(super) fn apply_credit(desk: Desktop<'_>, command: &ApplyCredit) -> Result<Decision> {
    desk.check_lines("lines", command.lines.len())?;
    if let Some(effective) = command.effective {
        desk.check_date("effective", effective)?;
    }
    if let Some(posting) = command.posting {
        desk.check_date("posting", posting)?;
    }
    if command.lines.is_empty() {
        return Err(Error::from(Reason::MissingField { name: "a line".to_owned() }).within("lines"));
    }
    desk.check_made_for(&command.made_for)?;
    let account = desk.books.known_document(&command.credit)?;
    desk.check_version(account.key())?;
    let item = credit_item(account, &command.credit)?;
    let source = Source::of(item);
    let mut seen = BTreeSet::new();
    let mut asked = Money::zero(item.currency);
    let mut settling = Vec::with_capacity(command.lines.len());
    for (at, line) in command.lines.iter().enumerate() {
        let place = |error: Error| error.within(&format!("lines[{at}]"));
        if !seen.insert(&line.item) {
            return Err(place(Reason::DuplicateLine { item: line.item.to_string() }.into()));
        }
        let settled = instructed(desk, &source, line).map_err(place)?;
        asked = asked.plus(settled.line.source).map_err(place)?;
        settling.push(settled);
    }
    let available = item.open_money().negated();
    if asked.minus(available)?.is_positive() {
        let what = source.name;
        return Err(Reason::OverAllocated { what, open: available, asked }.into());
    }
    let (effective, posting) = account.open_from(item, asked.minor());
    for part in &mut settling {
        date_line(desk, command, (effective, posting), part)?;
    }
    let kind = kind_of(item);
    let (document, account) = (&command.credit, account.key());
    let (held, base) = (Held::of(item), desk.books.base());
    let mut credit = Credit { document, kind, account, effective, posting, held, base };
    Ok(Decision::Drafts(drafts(&mut credit, settling)?))
}

/// What kind of credit an item is in the end.
pub(super) fn kind_of(item: &Item) -> CreditKind {
    match item.nature() {
        ItemKind::CreditNote => CreditKind::CreditNote,
        _ => CreditKind::Receipt,
    }
}

/// The credit that a line uses, as far as the line has to know it.
pub(super) struct Source {
    pub(super) name: String,
    pub(super) currency: Currency,
    /// The day on which money was paid: discounts look at it. None for what is no money.
    pub(super) paid: Option<Date>,
}

impl Source {
    fn of(item: &Item) -> Self {
        let paid = (kind_of(item) == CreditKind::Receipt).then(|| item.issued());
        Self { name: format!("{} {}", item.kind.as_str(), item.key), currency: item.currency, paid }
    }
}

/// The credit item of a document that is a credit, and was neither returned nor voided.
pub(super) fn credit_item<'a>(account: &'a Account, document: &DocumentId) -> Result<&'a Item> {
    let known = account.document(document);
    if let Some(returned) = known.and_then(|known| known.returned) {
        return Err(
            Reason::AlreadyReturned { receipt: document.clone(), returned: returned.to_string() }.into()
        );
    }
    if let Some(voided) = known.and_then(|known| known.voided) {
        return Err(Reason::AlreadyVoided { document: document.clone(), voided: voided.to_string() }.into());
    }
    match account.items_of(document).first() {
        Some(item) if item.is_credit() => Ok(item),
        _ => {
            let (found, needed) =
                (ItemKind::Invoice.as_str().to_owned(), "receipt or credit note".to_owned());
            Err(Reason::WrongSide { document: document.clone(), found, needed }.into())
        }
    }
}

/// A line as somebody said it, checked against the item.
pub(super) fn instructed(desk: Desktop<'_>, source: &Source, line: &ApplyLine) -> Result<Settling> {
    check_positive("amount", line.amount)?;
    let owner = desk.books.known_document(&line.item.document)?;
    let missing = || Error::from(Reason::UnknownItem { item: line.item.to_string() });
    let item = owner.item(&line.item).ok_or_else(missing)?;
    if item.is_credit() {
        let (found, needed) = (item.kind.as_str().to_owned(), "invoice".to_owned());
        return Err(Reason::WrongSide { document: line.item.document.clone(), found, needed }.into());
    }
    same_currency("the line's amount", line.amount.currency(), &format!("item {}", item.key), item.currency)?;
    let over = check_differences(desk, owner, item, line)?;
    let same = source.currency == item.currency;
    let used = match line.source {
        Some(used) => {
            check_positive("source", used)?;
            used
        }
        None => {
            same_currency(&source.name, source.currency, &format!("item {}", item.key), item.currency)?;
            line.amount.plus(over)?
        }
    };
    same_currency("the line's source", used.currency(), &source.name, source.currency)?;
    if same && used != line.amount.plus(over)? {
        let what = "the line's source".to_owned();
        return Err(Reason::TotalsMismatch { what, sum: used, total: line.amount.plus(over)? }.into());
    }
    if !same && !over.is_zero() {
        // Of two currencies nobody can say what is too much.
        let (item, kind) = (item.key.to_string(), DifferenceKind::Tolerance.as_str().to_owned());
        return Err(Reason::DifferenceTooLarge { item, kind, asked: over }.into());
    }
    let assigned = source.paid.and_then(|paid| owner.assigned_on(&item.key, paid));
    if let Some((assignment, _)) = assigned {
        let (item, assignment) = (item.key.to_string(), assignment.clone());
        return Err(Reason::ItemAssigned { item, assignment }.into());
    }
    let discount = line.discount.unwrap_or(Money::zero(item.currency));
    same_currency("the line's discount", discount.currency(), &format!("item {}", item.key), item.currency)?;
    check_discount(source, item, line.amount, discount)?;
    let kept = line.differences.iter().map(|difference| difference.amount);
    let kept = kept.filter(|amount| amount.is_positive());
    let asked = kept.into_iter().try_fold(line.amount.plus(discount)?, |sum, amount| sum.plus(amount))?;
    if asked.minus(item.open_money())?.is_positive() {
        let what = format!("{} {}", item.kind.as_str(), item.key);
        return Err(Reason::OverAllocated { what, open: item.open_money(), asked }.into());
    }
    let (target, differences) = (line.amount, line.differences.clone());
    let taking = Taking { source: used, target, discount, differences };
    Ok(Settling::of(owner, item, taking, line.why.clone().unwrap_or(Why::Instructed), asked.minor()))
}

/// Refuses differences in another currency, of both signs at once, or larger than the rules accept. Answers how much too
/// much was paid.
fn check_differences(desk: Desktop<'_>, owner: &Account, item: &Item, line: &ApplyLine) -> Result<Money> {
    let mut over = Money::zero(item.currency);
    let mut kept: BTreeMap<DifferenceKind, Money> = BTreeMap::new();
    for difference in &line.differences {
        let (amount, name) = (difference.amount, format!("item {}", item.key));
        same_currency("the line's difference", amount.currency(), &name, item.currency)?;
        if amount.is_negative() {
            over = over.plus(amount.negated())?;
        } else {
            check_positive("difference", amount)?;
        }
        let sum = kept.entry(difference.kind).or_insert(Money::zero(item.currency));
        *sum = sum.plus(amount)?;
    }
    let policy = policy_of(desk, owner, None);
    let mixed = over.is_positive() && line.differences.iter().any(|kept| kept.amount.is_positive());
    for (kind, amount) in kept {
        let bounds = bounds(desk, owner, policy, kind, item.currency);
        if mixed || !tolerated(&bounds, amount.minor(), item.open) {
            let (item, kind) = (item.key.to_string(), kind.as_str().to_owned());
            return Err(Reason::DifferenceTooLarge { item, kind, asked: amount }.into());
        }
    }
    Ok(over)
}

/// A discount is earned by money, on the day the money counts from, and in proportion to it.
fn check_discount(source: &Source, item: &Item, amount: Money, discount: Money) -> Result<()> {
    if discount.is_zero() {
        return Ok(());
    }
    let earned = source.paid.map_or(0, |paid| {
        settle(&item.target(item.discount_on(paid)), amount.minor(), DiscountRule::Proportional).discount
    });
    if discount.is_negative() || discount.minor() > earned {
        let available = Money::from_minor(earned, item.currency)?;
        let item = item.key.to_string();
        return Err(Reason::DiscountNotAvailable { item, asked: discount, available }.into());
    }
    Ok(())
}

/// The days a line counts from: those of the command, which are not before both sides have that much open; else the
/// first such days. `from` are those of the credit.
fn date_line(
    desk: Desktop<'_>,
    command: &ApplyCredit,
    from: (Date, Date),
    part: &mut Settling,
) -> Result<()> {
    let first = (part.effective.max(from.0), part.posting.max(from.1));
    let effective = command.effective.unwrap_or(first.0);
    // A posting date left out follows the effective date where that is later: applied in May is booked in May.
    let posting = desk.posting(command.posting, first.1.max(effective))?;
    let name =
        format!("the first day on which {} and {} have that much open,", command.credit, part.line.item);
    in_order("effective", effective, &name, first.0)?;
    in_order("posting", posting, &name, first.1)?;
    (part.effective, part.posting) = (effective, posting);
    Ok(())
}
