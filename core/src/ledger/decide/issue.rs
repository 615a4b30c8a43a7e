use super::check::NewDocument;
use super::settle::{Settling, drafts};
use super::{Decision, Desktop, Draft};
use crate::account::command::{IssueCreditNote, IssueInvoice};
use crate::account::event::{CreditKind, CreditNoteIssued, InvoiceIssued};
use crate::account::{Account, Event, Item, ItemKind};
use crate::allocation::Why;
use crate::calendar::Date;
use crate::error::{Reason, Result};
use crate::id::DocumentId;
use crate::money::{Money, same_currency};
use crate::terms::DocumentDays;

pub(super) fn invoice(desk: Desktop<'_>, command: &IssueInvoice) -> Result<Decision> {
    command.totals.check().map_err(|error| error.within("totals"))?;
    desk.check_date("issued", command.issued)?;
    let posting = command.posting.unwrap_or(command.issued);
    desk.check_date("posting", posting)?;
    desk.check_text("reference", command.reference.as_deref())?;
    desk.check_lines("milestones", command.milestones.len())?;
    command.milestones.iter().try_for_each(|known| desk.check_date("milestones", known.date))?;
    let (issued, milestones) = (command.issued, command.milestones.clone());
    let days = DocumentDays { issued, posting, milestones };
    let schedule = command.terms.schedule(&command.totals, &days).map_err(|error| error.within("terms"))?;
    let account = desk.account(&command.customer, command.class.as_ref())?;
    let (kind, total, date) = (ItemKind::Invoice, command.totals.gross, command.issued);
    if let Some(spans) =
        desk.check_new(account, &NewDocument { number: &command.invoice, kind, total, date })?
    {
        return Ok(Decision::Repeated(spans));
    }
    let event = InvoiceIssued {
        invoice: command.invoice.clone(),
        totals: command.totals.clone(),
        terms: command.terms.clone(),
        milestones: days.milestones,
        schedule,
        reference: command.reference.clone(),
    };
    let event = Event::Issued(Box::new(event));
    Ok(Decision::Drafts(vec![Draft { account: account.key().clone(), effective: date, posting, event }]))
}

pub(super) fn credit_note(desk: Desktop<'_>, command: &IssueCreditNote) -> Result<Decision> {
    command.totals.check().map_err(|error| error.within("totals"))?;
    desk.check_date("issued", command.issued)?;
    let posting = command.posting.unwrap_or(command.issued);
    desk.check_date("posting", posting)?;
    desk.check_text("reason", command.reason.as_deref())?;
    let account = desk.account(&command.customer, command.class.as_ref())?;
    let (kind, total, date) = (ItemKind::CreditNote, command.totals.gross, command.issued);
    if let Some(spans) =
        desk.check_new(account, &NewDocument { number: &command.credit_note, kind, total, date })?
    {
        return Ok(Decision::Repeated(spans));
    }
    let event = CreditNoteIssued {
        credit_note: command.credit_note.clone(),
        totals: command.totals.clone(),
        against: command.against.clone(),
        reason: command.reason.clone(),
    };
    let event = Event::Credited(Box::new(event));
    let mut events = vec![Draft { account: account.key().clone(), effective: date, posting, event }];
    if let Some(invoice) = &command.against {
        let settling = corrects(desk, account, invoice, total)?;
        let credit = super::settle::Credit {
            document: &command.credit_note,
            kind: CreditKind::CreditNote,
            account: account.key(),
            effective: date,
            posting,
        };
        events.extend(drafts(&credit, settling));
    }
    Ok(Decision::Drafts(events))
}

/// What a credit note settles of the invoice it names: the last due instalment first, so that what is due soonest is
/// still asked for.
fn corrects(
    desk: Desktop<'_>,
    account: &Account,
    invoice: &DocumentId,
    total: Money,
) -> Result<Vec<Settling>> {
    let owner = desk.books.known_document(invoice)?;
    if owner.key() != account.key() {
        let (owner, account) = (owner.key().to_string(), account.key().to_string());
        return Err(Reason::OtherAccount { document: invoice.clone(), owner, account }.into());
    }
    let mut open: Vec<&Item> = account.items_of(invoice).iter().filter(|item| item.open != 0).collect();
    if let Some(credit) = account.items_of(invoice).iter().find(|item| item.is_credit()) {
        let (found, needed) = (credit.kind.as_str().to_owned(), "invoice".to_owned());
        return Err(Reason::WrongSide { document: invoice.clone(), found, needed }.into());
    }
    // What is pending falls due after everything that has a day.
    let last = |item: &Item| item.due.unwrap_or(Date::MAX);
    open.sort_by(|a, b| (last(b), &b.key).cmp(&(last(a), &a.key)));
    if let Some(item) = account.items_of(invoice).first() {
        let (what, other) = ("the credit note".to_owned(), format!("invoice {invoice}"));
        same_currency(&what, total.currency(), &other, item.currency)?;
    }
    let mut left = total;
    let mut settling = Vec::new();
    for item in open {
        let after = left.minus(item.open_money())?;
        let target = if after.is_negative() { left } else { item.open_money() };
        if target.is_zero() {
            break;
        }
        left = left.minus(target)?;
        let discount = Money::zero(target.currency());
        let amount = (target, target, discount);
        settling.push(Settling::of(account, item, amount, Why::LinkedCreditNote, target.minor()));
    }
    Ok(settling)
}
