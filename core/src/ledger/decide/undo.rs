use std::collections::{BTreeMap, BTreeSet};

use super::check::check_not_before;
use super::settle::credit_item;
use super::{Decision, Desktop, Draft};
use crate::account::command::{ReturnPayment, UnapplyCredit};
use crate::account::event::{CreditUnapplied, PaymentReturned, UndoneLine};
use crate::account::{Account, Application, Event, ItemKind};
use crate::allocation::ItemKey;
use crate::calendar::Date;
use crate::error::{Reason, Result};
use crate::id::DocumentId;
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

/// The events that say applications were undone.
fn unapplied(
    credit: &DocumentId,
    account: &AccountKey,
    lines: &[UndoneLine],
    dates: (Date, Date),
    reason: Option<&String>,
) -> Vec<Draft> {
    copies(account, lines, dates, |lines| {
        let (credit, account) = (credit.clone(), account.clone());
        Event::Unapplied(Box::new(CreditUnapplied { credit, account, lines, reason: reason.cloned() }))
    })
}

pub(super) fn unapply_credit(desk: Desktop<'_>, command: &UnapplyCredit) -> Result<Decision> {
    desk.check_date("effective", command.effective)?;
    let posting = command.posting.unwrap_or(command.effective);
    desk.check_date("posting", posting)?;
    desk.check_text("reason", command.reason.as_deref())?;
    let account = desk.books.known_document(&command.credit)?;
    desk.check_version(account.key())?;
    credit_item(account, &command.credit)?;
    let applied = account.applications(&command.credit, &command.item);
    let Some(undone) = undoing(account, &command.item, applied)? else {
        let item = command.item.to_string();
        return Err(Reason::NothingApplied { credit: command.credit.clone(), item }.into());
    };
    check_not_before("effective", command.effective, "the application", undone.effective)?;
    check_not_before("posting", posting, "the application", undone.posting)?;
    let dates = (command.effective, posting);
    let reason = command.reason.as_ref();
    Ok(Decision::Drafts(unapplied(&command.credit, account.key(), &[undone.line], dates, reason)))
}

pub(super) fn return_payment(desk: Desktop<'_>, command: &ReturnPayment) -> Result<Decision> {
    desk.check_date("returned", command.returned)?;
    let posting = command.posting.unwrap_or(command.returned);
    desk.check_date("posting", posting)?;
    desk.check_text("reason", command.reason.as_deref())?;
    let account = desk.books.known_document(&command.receipt)?;
    desk.check_version(account.key())?;
    let receipt = credit_item(account, &command.receipt)?;
    if receipt.kind != ItemKind::Receipt {
        let (found, needed) = (receipt.kind.as_str().to_owned(), ItemKind::Receipt.as_str().to_owned());
        return Err(Reason::WrongSide { document: command.receipt.clone(), found, needed }.into());
    }
    check_not_before("returned", command.returned, "the receipt", receipt.effective)?;
    check_not_before("posting", posting, "the receipt", receipt.posting)?;

    // A match that was undone later than the bank took the money back still stood in between, and nothing is taken
    // back twice: the return counts from the last such day at the earliest.
    let (undone, undone_posting) =
        account.last_undone(receipt).unwrap_or((receipt.effective, receipt.posting));
    let (effective, posting) = (command.returned.max(undone), posting.max(undone_posting));
    let mut lines = Vec::new();
    // An application that counts only from after the return is undone as of its own day: nothing is taken back
    // before it was given.
    let mut later: BTreeMap<(Date, Date), Vec<UndoneLine>> = BTreeMap::new();
    for (item, applied) in account.applied_by(&command.receipt) {
        let Some(undone) = undoing(account, item, applied)? else { continue };
        if undone.effective > effective || undone.posting > posting {
            let dates = (undone.effective.max(effective), undone.posting.max(posting));
            later.entry(dates).or_default().push(undone.line);
        } else {
            lines.push(undone.line);
        }
    }
    let key = account.key();
    let mut drafts = Vec::new();
    for (dates, lines) in later {
        drafts.extend(unapplied(&command.receipt, key, &lines, dates, command.reason.as_ref()));
    }
    let amount = receipt_amount(account, &command.receipt)?;
    drafts.extend(copies(key, &lines, (effective, posting), |lines| {
        let (receipt, account) = (command.receipt.clone(), key.clone());
        let reason = command.reason.clone();
        let returned = command.returned;
        Event::Returned(Box::new(PaymentReturned { receipt, account, returned, amount, lines, reason }))
    }));
    Ok(Decision::Drafts(drafts))
}

fn receipt_amount(account: &Account, receipt: &DocumentId) -> Result<crate::Money> {
    let missing = || Reason::UnknownDocument { document: receipt.clone() };
    Ok(account.document(receipt).ok_or_else(missing)?.total)
}
