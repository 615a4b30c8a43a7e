use std::collections::BTreeSet;

use super::settle::{LINES_PER_EVENT, credit_item};
use super::{Decision, Desktop, Draft};
use crate::account::command::{ReturnPayment, UnapplyCredit};
use crate::account::event::{CreditUnapplied, PaymentReturned, UndoneLine};
use crate::account::{Account, Application, Event, ItemKind};
use crate::allocation::ItemKey;
use crate::calendar::{Date, in_order};
use crate::error::{Reason, Result};
use crate::money::Money;
use crate::party::AccountKey;

/// Everything a credit settled of one item, and the days the latest of it counts from.
struct Undoing {
    line: UndoneLine,
    effective: Date,
    posting: Date,
}

/// What there is to undo, seen from the credit's own account.
fn undoing(account: &Account, item: &ItemKey, applied: &[Application]) -> Result<Option<Undoing>> {
    let Some((first, others)) = applied.split_first() else { return Ok(None) };
    let (source, target, discount) = Application::total(first, others)?;
    // On the credit's account the other side is the item's owner, which is the account itself for its own items.
    let owner = if account.item(item).is_some() { account.key() } else { &first.other };
    let line = UndoneLine { item: item.clone(), account: owner.clone(), source, target, discount };
    let effective = applied.iter().map(|application| application.effective).fold(first.effective, Date::max);
    let posting = applied.iter().map(|application| application.posting).fold(first.posting, Date::max);
    Ok(Some(Undoing { line, effective, posting }))
}

/// One copy of an event per account concerned: the credit's own with every line, the others' with theirs.
fn copies(
    own: &AccountKey,
    lines: &[UndoneLine],
    dates: (Date, Date),
    event: impl Fn(Vec<UndoneLine>) -> Event,
) -> Vec<Draft> {
    let (effective, posting) = dates;
    let draft = |account: &AccountKey, event| Draft { account: account.clone(), effective, posting, event };
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
    credit_item(account, &command.credit)?;
    let applied = account.applications(&command.credit, &command.item);
    let Some(undone) = undoing(account, &command.item, applied)? else {
        let item = command.item.to_string();
        return Err(Reason::NothingApplied { credit: command.credit.clone(), item }.into());
    };
    let posting = command.posting.unwrap_or(command.effective.max(undone.posting));
    desk.check_date("posting", posting)?;
    in_order("effective", command.effective, "the application", undone.effective)?;
    in_order("posting", posting, "the application", undone.posting)?;
    Ok(Decision::Drafts(copies(account.key(), &[undone.line], (command.effective, posting), |lines| {
        let (credit, account) = (command.credit.clone(), account.key().clone());
        Event::Unapplied(Box::new(CreditUnapplied { credit, account, lines, reason: command.reason.clone() }))
    })))
}

pub(super) fn return_payment(desk: Desktop<'_>, command: &ReturnPayment) -> Result<Decision> {
    desk.check_date("returned", command.returned)?;
    desk.check_text("reason", command.reason.as_deref())?;
    let account = desk.books.known_document(&command.receipt)?;
    desk.check_version(account.key())?;
    let receipt = credit_item(account, &command.receipt)?;
    let posting = command.posting.unwrap_or(command.returned.max(receipt.posting));
    desk.check_date("posting", posting)?;
    if receipt.kind != ItemKind::Receipt {
        let (found, needed) = (receipt.kind.as_str().to_owned(), ItemKind::Receipt.as_str().to_owned());
        return Err(Reason::WrongSide { document: command.receipt.clone(), found, needed }.into());
    }
    in_order("returned", command.returned, "the receipt", receipt.effective)?;
    in_order("posting", posting, "the receipt", receipt.posting)?;

    // Nothing is taken back before it was given, nor twice: the return counts from the last day on which a match of the
    // receipt begins to count or was undone, at the earliest. The bank's own day stands in the event.
    let (mut effective, mut posting) = (command.returned, posting);
    if let Some((undone, undone_posting)) = account.last_undone(receipt) {
        (effective, posting) = (effective.max(undone), posting.max(undone_posting));
    }
    let mut lines = Vec::new();
    for (item, applied) in account.applied_by(&command.receipt) {
        let Some(undone) = undoing(account, item, applied)? else { continue };
        (effective, posting) = (effective.max(undone.effective), posting.max(undone.posting));
        lines.push(undone.line);
    }
    let key = account.key();
    let amount = Money::from_minor(receipt.original, receipt.currency)?.negated();
    // An event holds so many lines; what is more is undone in front of the return, as of the same day.
    let kept = lines.len().saturating_sub(LINES_PER_EVENT);
    let last = lines.split_off(kept);
    let mut drafts = Vec::new();
    for part in lines.chunks(LINES_PER_EVENT) {
        drafts.extend(copies(key, part, (effective, posting), |lines| {
            let (credit, account) = (command.receipt.clone(), key.clone());
            Event::Unapplied(Box::new(CreditUnapplied {
                credit,
                account,
                lines,
                reason: command.reason.clone(),
            }))
        }));
    }
    drafts.extend(copies(key, &last, (effective, posting), |lines| {
        let (receipt, account) = (command.receipt.clone(), key.clone());
        let reason = command.reason.clone();
        let returned = command.returned;
        Event::Returned(Box::new(PaymentReturned { receipt, account, returned, amount, lines, reason }))
    }));
    Ok(Decision::Drafts(drafts))
}
