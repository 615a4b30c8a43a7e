use std::collections::BTreeSet;

use super::settle::credit_item;
use super::{Decision, Desktop, Draft};
use crate::account::command::UnapplyCredit;
use crate::account::event::{CreditUnapplied, UndoneLine};
use crate::account::{Account, Application, Event, Item};
use crate::allocation::ItemKey;
use crate::calendar::{Date, in_order};
use crate::error::{Reason, Result};
use crate::money::{Currency, Money};
use crate::party::AccountKey;

/// Everything a credit settled of one item, and the days the latest of it counts from.
pub(super) struct Undoing {
    pub(super) line: UndoneLine,
    /// What comes back to the credit, in base currency.
    pub(super) base: i64,
    pub(super) effective: Date,
    pub(super) posting: Date,
}

/// What there is to undo, seen from the credit's own account.
pub(super) fn undoing(
    account: &Account,
    credit: &Item,
    item: &ItemKey,
    applied: &[Application],
    books: Currency,
) -> Result<Option<Undoing>> {
    let Some((first, others)) = applied.split_first() else { return Ok(None) };
    let (source, target, discount) = Application::total(first, others)?;
    // On the credit's account the other side is the item's owner, which is the account itself for its own items.
    let owner = if account.item(item).is_some() { account.key() } else { &first.other };
    let numbers = applied.iter().flat_map(|application| &application.movements);
    let movements = numbers.filter_map(|at| account.movements().get(usize::try_from(*at).ok()?));
    let of_credit = movements
        .filter(|movement| account.item_at(movement.item).is_some_and(|item| item.key == credit.key));
    let base_minor = of_credit.fold(0_i64, |sum, movement| sum.saturating_add(movement.base));
    let told = owner != account.key() && source.currency() != books;
    let base = told.then(|| Money::from_minor(base_minor, books)).transpose()?;
    let line = UndoneLine { item: item.clone(), account: owner.clone(), source, target, discount, base };
    let effective = applied.iter().map(|application| application.effective).fold(first.effective, Date::max);
    let posting = applied.iter().map(|application| application.posting).fold(first.posting, Date::max);
    Ok(Some(Undoing { line, base: base_minor, effective, posting }))
}

/// One copy of an event per account concerned: the credit's own with every line, the others' with theirs.
pub(super) fn copies(
    own: &AccountKey,
    lines: &[UndoneLine],
    dates: (Date, Date),
    event: impl Fn(Vec<UndoneLine>) -> Event,
) -> Vec<Draft> {
    let draft = |account: &AccountKey, event| Draft::new(account, dates, event);
    let mut drafts = vec![draft(own, event(lines.to_vec()))];
    let others: BTreeSet<&AccountKey> =
        lines.iter().map(|line| &line.account).filter(|other| *other != own).collect();
    for other in others {
        let theirs = lines.iter().filter(|line| line.account == *other).cloned().collect();
        drafts.push(draft(other, event(theirs)));
    }
    drafts
}

pub(super) fn unapply_credit(desk: Desktop<'_>, command: &UnapplyCredit) -> Result<Decision> {
    desk.check_date("effective", command.effective)?;
    desk.check_text("reason", command.reason.as_deref())?;
    let account = desk.books.known_document(&command.credit)?;
    desk.check_version(account.key())?;
    let credit = credit_item(account, &command.credit)?;
    let applied = account.applications(&command.credit, &command.item);
    let Some(undone) = undoing(account, credit, &command.item, applied, desk.books.base())? else {
        let item = command.item.to_string();
        return Err(Reason::NothingApplied { credit: command.credit.clone(), item }.into());
    };
    let posting = desk.posting(command.posting, command.effective.max(undone.posting))?;
    in_order("effective", command.effective, "the application", undone.effective)?;
    in_order("posting", posting, "the application", undone.posting)?;
    Ok(Decision::Drafts(copies(account.key(), &[undone.line], (command.effective, posting), |lines| {
        let (credit, account) = (command.credit.clone(), account.key().clone());
        Event::Unapplied(Box::new(CreditUnapplied { credit, account, lines, reason: command.reason.clone() }))
    })))
}
