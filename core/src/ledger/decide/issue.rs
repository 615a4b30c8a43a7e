use super::check::{NewDocument, check_not_voided};
use super::settle::{Settling, Taking, drafts};
use super::value::new_credit;
use super::{Decision, Desktop, Draft};
use crate::account::command::{IssueCreditNote, IssueDebitNote, IssueInvoice, RebillInvoice};
use crate::account::event::{
    AppliedLine, CreditKind, CreditNoteIssued, DebitKind, DebitRaised, InvoiceIssued,
};
use crate::account::{Account, DocumentKind, Event, Item, ItemKind};
use crate::allocation::{ItemKey, Why};
use crate::calendar::Date;
use crate::error::{Reason, Result};
use crate::exchange::Valuation;
use crate::id::DocumentId;
use crate::invoice::{ScheduledInstalment, Totals};
use crate::money::{Money, same_currency};
use crate::party::{AccountKey, Block};
use crate::terms::DocumentDays;

pub(super) fn invoice(desk: Desktop<'_>, command: &IssueInvoice) -> Result<Decision> {
    command.totals.check().map_err(|error| error.within("totals"))?;
    desk.check_date("issued", command.issued)?;
    let posting = desk.posting(command.posting, command.issued)?;
    desk.check_text("reference", command.reference.as_deref())?;
    desk.check_lines("milestones", command.milestones.len())?;
    command.milestones.iter().try_for_each(|known| desk.check_date("milestones", known.date))?;
    let (issued, milestones) = (command.issued, command.milestones.clone());
    let days = DocumentDays { issued, posting, milestones };
    let schedule = command.terms.schedule(&command.totals, &days).map_err(|error| error.within("terms"))?;
    let account = desk.account(&command.customer, command.class.as_ref())?;
    let kind = DocumentKind::Items(ItemKind::Invoice);
    let (total, date) = (Some(command.totals.gross), command.issued);
    if let Some(spans) =
        desk.check_new(account, &NewDocument { number: &command.invoice, kind, total, date })?
    {
        return Ok(Decision::Repeated(spans));
    }
    desk.check_not_blocked(account, Block::Billing, command.issued)?;
    let event = InvoiceIssued {
        invoice: command.invoice.clone(),
        totals: command.totals.clone(),
        value: desk.value(command.totals.gross, command.rate, command.issued)?,
        terms: command.terms.clone(),
        milestones: days.milestones,
        schedule,
        precedence: command.precedence,
        replaces: None,
        reference: command.reference.clone(),
    };
    let event = Event::Issued(Box::new(event));
    Ok(Decision::Drafts(vec![Draft::new(account.key(), (date, posting), event)]))
}

pub(super) fn debit_note(desk: Desktop<'_>, command: &IssueDebitNote) -> Result<Decision> {
    command.totals.check().map_err(|error| error.within("totals"))?;
    desk.check_date("issued", command.issued)?;
    let posting = desk.posting(command.posting, command.issued)?;
    desk.check_text("reason", command.reason.as_deref())?;
    let days = DocumentDays { issued: command.issued, posting, milestones: Vec::new() };
    let schedule = command.terms.schedule(&command.totals, &days).map_err(|error| error.within("terms"))?;
    let account = desk.account(&command.customer, command.class.as_ref())?;
    let kind = DocumentKind::Items(ItemKind::DebitNote);
    let (number, total, date) = (&command.debit_note, Some(command.totals.gross), command.issued);
    if let Some(spans) = desk.check_new(account, &NewDocument { number, kind, total, date })? {
        return Ok(Decision::Repeated(spans));
    }
    desk.check_not_blocked(account, Block::Billing, command.issued)?;
    if let Some(invoice) = &command.against {
        owned(desk, account, invoice)?;
    }
    let event = DebitRaised {
        debit: number.clone(),
        kind: DebitKind::DebitNote,
        totals: command.totals.clone(),
        value: desk.value(command.totals.gross, command.rate, command.issued)?,
        terms: Some(command.terms.clone()),
        schedule,
        against: command.against.clone(),
        charged: Vec::new(),
        reason: command.reason.clone(),
    };
    let event = Event::Raised(Box::new(event));
    Ok(Decision::Drafts(vec![Draft::new(account.key(), (date, posting), event)]))
}

/// Refuses a document of another account, and one that never was.
fn owned(desk: Desktop<'_>, account: &Account, document: &DocumentId) -> Result<()> {
    let owner = desk.books.known_document(document)?;
    if owner.key() == account.key() {
        return check_not_voided(account, document);
    }
    let (owner, account) = (owner.key().to_string(), account.key().to_string());
    Err(Reason::OtherAccount { document: document.clone(), owner, account }.into())
}

/// A credit note over the whole invoice, and the invoice anew. What is open of the old one is credited on it; what was
/// settled of it stays settled, and as much of the credit settles the new one, the first instalment first.
pub(super) fn rebill(desk: Desktop<'_>, command: &RebillInvoice) -> Result<Decision> {
    command.totals.check().map_err(|error| error.within("totals"))?;
    desk.check_date("issued", command.issued)?;
    let posting = desk.posting(command.posting, command.issued)?;
    desk.check_text("reason", command.reason.as_deref())?;
    desk.check_text("reference", command.reference.as_deref())?;
    let days = DocumentDays { issued: command.issued, posting, milestones: Vec::new() };
    let schedule = command.terms.schedule(&command.totals, &days).map_err(|error| error.within("terms"))?;
    let account = desk.books.known_document(&command.invoice)?;
    let kind = DocumentKind::Items(ItemKind::Invoice);
    let (number, total, date) = (&command.replacement, Some(command.totals.gross), command.issued);
    if let Some(spans) = desk.check_new(account, &NewDocument { number, kind, total, date })? {
        return Ok(Decision::Repeated(spans));
    }
    let Some(old) = account.document(&command.invoice).filter(|old| old.kind == kind) else {
        let found = account.document(&command.invoice).map_or("another document", |old| old.kind.as_str());
        let (found, needed) = (found.to_owned(), "invoice".to_owned());
        return Err(Reason::WrongSide { document: command.invoice.clone(), found, needed }.into());
    };
    if let Some(next) = account.billed_again(&command.invoice) {
        let what = format!("is billed again as {next}");
        return Err(Reason::NotUntouched { document: command.invoice.clone(), what }.into());
    }
    let kind = DocumentKind::Items(ItemKind::CreditNote);
    let (number, total) = (&command.credit_note, old.total);
    if *number == command.replacement {
        let (field, is, given) = ("kind".to_owned(), kind.as_str().to_owned(), old.kind.as_str().to_owned());
        return Err(Reason::DocumentExists { document: number.clone(), field, is, given }.into());
    }
    let _ = desk.check_new(account, &NewDocument { number, kind, total, date })?;
    desk.check_not_blocked(account, Block::Billing, command.issued)?;
    let gross = old.total.unwrap_or(Money::zero(command.totals.gross.currency()));
    // Only what is open of the old invoice can be credited on it: what settled it stays where it is, and as much of the
    // credit is left for the new invoice.
    let settling = corrects(desk, account, &command.invoice, gross)?;
    let used =
        settling.iter().try_fold(Money::zero(gross.currency()), |sum, part| sum.plus(part.line.target))?;
    let mut from = account
        .items_of(&command.invoice)
        .first()
        .map_or((date, posting), |item| (item.effective, item.posting));
    for part in &settling {
        from = (from.0.max(part.effective), from.1.max(part.posting));
    }
    let (effective, posting) = desk.days(date, Some(posting), from, "the invoice that was wrong")?;
    // The credit is worth what was invoiced, by the rate of then; the new invoice goes by the rate of its day.
    let value = corrected_value(desk, account, &command.invoice, gross)?;
    let credited = CreditNoteIssued {
        credit_note: number.clone(),
        // All of the old invoice, with the tax inside it.
        totals: old.taxed.as_ref().map_or_else(|| Totals::gross(gross), |taxed| taxed.totals.clone()),
        value: value.clone(),
        against: Some(command.invoice.clone()),
        reason: command.reason.clone(),
    };
    let key = account.key();
    let mut events = vec![Draft::new(key, (effective, posting), Event::Credited(Box::new(credited)))];
    let mut credit = super::settle::Credit {
        document: number,
        kind: CreditKind::CreditNote,
        account: key,
        effective,
        posting,
        held: new_credit(gross, value.map(|value| value.amount)),
        base: desk.books.base(),
    };
    events.extend(drafts(&mut credit, settling)?);
    let event = InvoiceIssued {
        invoice: command.replacement.clone(),
        totals: command.totals.clone(),
        value: desk.value(command.totals.gross, command.rate, command.issued)?,
        terms: command.terms.clone(),
        milestones: Vec::new(),
        schedule: schedule.clone(),
        precedence: account.document(&command.invoice).and_then(|known| known.precedence.as_deref().copied()),
        replaces: Some(command.invoice.clone()),
        reference: command.reference.clone(),
    };
    events.push(Draft::new(key, (effective, posting), Event::Issued(Box::new(event))));
    let rest = gross.minus(used)?;
    events.extend(drafts(
        &mut credit,
        carried_on(key, &command.replacement, &schedule, rest, (effective, posting))?,
    )?);
    Ok(Decision::Drafts(events))
}

/// What a credit over a whole invoice is worth in the books: what the invoice was.
fn corrected_value(
    desk: Desktop<'_>,
    account: &Account,
    invoice: &DocumentId,
    gross: Money,
) -> Result<Option<Valuation>> {
    let booked = account.items_of(invoice).iter().fold(0_i64, |sum, item| sum.saturating_add(item.base));
    let amount = desk.carried(gross.currency(), booked)?;
    Ok(amount.map(|amount| Valuation { amount, quotes: Vec::new() }))
}

/// What is left of a credit note settles the new invoice, the first instalment first.
fn carried_on(
    account: &AccountKey,
    invoice: &DocumentId,
    schedule: &[ScheduledInstalment],
    rest: Money,
    days: (Date, Date),
) -> Result<Vec<Settling>> {
    let mut left = rest;
    let mut settling = Vec::new();
    for part in schedule.iter().filter(|part| part.amount.is_positive()) {
        if !left.is_positive() || left.currency() != part.amount.currency() {
            break;
        }
        let target = if part.amount.minus(left)?.is_positive() { left } else { part.amount };
        left = left.minus(target)?;
        let item = ItemKey { document: invoice.clone(), instalment: part.instalment };
        let (account, discount) = (account.clone(), Money::zero(target.currency()));
        let why = Why::LinkedCreditNote;
        let line = AppliedLine {
            item,
            account,
            source: target,
            target,
            discount,
            differences: Vec::new(),
            base: None,
            why,
        };
        settling.push(Settling { line, effective: days.0, posting: days.1 });
    }
    Ok(settling)
}

pub(super) fn credit_note(desk: Desktop<'_>, command: &IssueCreditNote) -> Result<Decision> {
    command.totals.check().map_err(|error| error.within("totals"))?;
    desk.check_date("issued", command.issued)?;
    let posting = desk.posting(command.posting, command.issued)?;
    desk.check_text("reason", command.reason.as_deref())?;
    let account = desk.account(&command.customer, command.class.as_ref())?;
    let kind = DocumentKind::Items(ItemKind::CreditNote);
    let (gross, date) = (command.totals.gross, command.issued);
    let total = Some(gross);
    if let Some(spans) =
        desk.check_new(account, &NewDocument { number: &command.credit_note, kind, total, date })?
    {
        return Ok(Decision::Repeated(spans));
    }
    let value = desk.value(gross, command.rate, command.issued)?;
    let held = new_credit(gross, value.as_ref().map(|value| value.amount));
    let event = CreditNoteIssued {
        credit_note: command.credit_note.clone(),
        totals: command.totals.clone(),
        value,
        against: command.against.clone(),
        reason: command.reason.clone(),
    };
    let event = Event::Credited(Box::new(event));
    let mut events = vec![Draft::new(account.key(), (date, posting), event)];
    if let Some(invoice) = &command.against {
        let settling = corrects(desk, account, invoice, gross)?;
        let base = desk.books.base();
        let mut credit = super::settle::Credit {
            document: &command.credit_note,
            kind: CreditKind::CreditNote,
            account: account.key(),
            effective: date,
            posting,
            held,
            base,
        };
        events.extend(drafts(&mut credit, settling)?);
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
    owned(desk, account, invoice)?;
    let mut open: Vec<&Item> = account.items_of(invoice).iter().filter(|item| item.open != 0).collect();
    let claims = account.items_of(invoice).iter().all(|item| !item.is_credit());
    if !claims || account.items_of(invoice).is_empty() {
        let found = account.document(invoice).map_or("another document", |known| known.kind.as_str());
        let (found, needed) = (found.to_owned(), "invoice".to_owned());
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
        let (taking, why) = (Taking::plain(target), Why::LinkedCreditNote);
        settling.push(Settling::of(account, item, taking, why, target.minor()));
    }
    Ok(settling)
}
