use std::collections::{BTreeMap, BTreeSet};

use super::check::check_positive;
use super::{Decision, Desktop, Draft};
use crate::account::command::{ApplyCredit, ApplyLine};
use crate::account::event::{AppliedLine, CreditApplied, CreditKind};
use crate::account::{Account, Event, Held, Item, ItemKind};
use crate::allocation::{DiscountRule, Why, settle};
use crate::calendar::{Date, in_order};
use crate::error::{Error, Reason, Result};
use crate::id::DocumentId;
use crate::money::{Currency, Money, same_currency};
use crate::party::AccountKey;

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
pub(super) struct Settling {
    pub(super) line: AppliedLine,
    pub(super) effective: Date,
    pub(super) posting: Date,
}

impl Settling {
    /// An item of this account settled by an amount: how much of the credit that is, how much of the item, and the
    /// discount with it. All of `taken`, this line and those before it, has to be open.
    pub(super) fn of(
        owner: &Account,
        item: &Item,
        amount: (Money, Money, Money),
        why: Why,
        taken: i64,
    ) -> Self {
        let (source, target, discount) = amount;
        let (effective, posting) = owner.open_from(item, taken);
        let (item, account) = (item.key.clone(), owner.key().clone());
        Self {
            line: AppliedLine { item, account, source, target, discount, base: None, why },
            effective,
            posting,
        }
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
    let used = match line.source {
        Some(used) => {
            check_positive("source", used)?;
            used
        }
        None => {
            same_currency(&source.name, source.currency, &format!("item {}", item.key), item.currency)?;
            line.amount
        }
    };
    same_currency("the line's source", used.currency(), &source.name, source.currency)?;
    if source.currency == item.currency && used != line.amount {
        let what = "the line's source".to_owned();
        return Err(Reason::TotalsMismatch { what, sum: used, total: line.amount }.into());
    }
    let assigned = source.paid.and_then(|paid| owner.assigned_on(&item.key, paid));
    if let Some((assignment, _)) = assigned {
        let (item, assignment) = (item.key.to_string(), assignment.clone());
        return Err(Reason::ItemAssigned { item, assignment }.into());
    }
    let discount = line.discount.unwrap_or(Money::zero(item.currency));
    same_currency("the line's discount", discount.currency(), &format!("item {}", item.key), item.currency)?;
    check_discount(source, item, line.amount, discount)?;
    let asked = line.amount.plus(discount)?;
    if asked.minus(item.open_money())?.is_positive() {
        let what = format!("{} {}", item.kind.as_str(), item.key);
        return Err(Reason::OverAllocated { what, open: item.open_money(), asked }.into());
    }
    Ok(Settling::of(owner, item, (used, line.amount, discount), Why::Instructed, asked.minor()))
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
