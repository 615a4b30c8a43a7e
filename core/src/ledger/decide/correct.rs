use super::case::check_no_case;
use super::{Decision, Desktop, Draft, record_milestone};
use crate::account::command::{ChangeDueDate, RecordDispatch, RecordMilestone, VoidDocument};
use crate::account::event::{DispatchRecorded, DocumentVoided, DueDateChanged};
use crate::account::{DocumentKind, Event, Item, ItemAmount};
use crate::calendar::Date;
use crate::error::{Error, Reason, Result};
use crate::id::DocumentId;
use crate::invoice::{DispatchStep, check_due};
use crate::money::Money;
use crate::terms::Milestone;

/// A document counts from no day at all once it is voided, so nothing may rest on it.
pub(super) fn void_document(desk: Desktop<'_>, command: &VoidDocument) -> Result<Decision> {
    desk.check_text("reason", Some(&command.reason))?;
    let number = &command.document;
    let account = desk.books.known_document(number)?;
    desk.check_version(account.key())?;
    let Some(document) = account.document(number) else {
        return Err(Reason::UnknownDocument { document: number.clone() }.into());
    };
    if let Some(voided) = document.voided {
        let voided = voided.to_string();
        return Err(Reason::AlreadyVoided { document: number.clone(), voided }.into());
    }
    let items = account.items_of(number);
    let carried = items.iter().any(|item| item.origin.is_some());
    if !matches!(document.kind, DocumentKind::Items(_)) || carried {
        let (found, needed) =
            (document.kind.as_str().to_owned(), "a document with items of its own".to_owned());
        return Err(Reason::WrongSide { document: number.clone(), found, needed }.into());
    }
    let mut from = (Date::MIN, Date::MIN);
    let mut lines = Vec::with_capacity(items.len());
    for item in items {
        check_untouched(item)?;
        check_no_case(account, item)?;
        if let Some(charged) = account.charged(&item.key).first() {
            let what = format!("is charged late payment with {}", charged.charge);
            return Err(Reason::NotUntouched { document: number.clone(), what }.into());
        }
        from = (from.0.max(item.effective), from.1.max(item.posting));
        if let Some((effective, posting)) = account.last_undone(item) {
            from = (from.0.max(effective), from.1.max(posting));
        }
        if item.original != 0 {
            let amount = Money::from_minor(item.original.abs(), item.currency)?;
            lines.push(ItemAmount { item: item.key.clone(), amount });
        }
    }
    let days = desk.days(from.0, command.posting, from, "the document")?;
    let event = DocumentVoided { document: number.clone(), lines, reason: command.reason.clone() };
    Ok(Decision::Drafts(vec![Draft::new(account.key(), days, Event::Voided(event))]))
}

/// Refuses an item of which anything is settled, adjusted or carried away.
pub(super) fn check_untouched(item: &Item) -> Result<()> {
    if item.open == item.original {
        return Ok(());
    }
    let original = Money::from_minor(item.original, item.currency)?;
    let what = format!("has {} open of {original}: something rests on it", item.open_money());
    Err(Reason::NotUntouched { document: item.key.document.clone(), what }.into())
}

pub(super) fn change_due_date(desk: Desktop<'_>, command: &ChangeDueDate) -> Result<Decision> {
    desk.check_text("reason", Some(&command.reason))?;
    let (account, item) = desk.debit(&command.item)?;
    desk.check_version(account.key())?;
    check_due(command.due, item.issued()).map_err(|error| error.within("due"))?;
    let from = (item.effective, item.posting);
    let days = desk.days(command.effective, command.posting, from, "the item")?;
    let (key, before, due, reason) = (item.key.clone(), item.due, command.due, command.reason.clone());
    let event = Event::Rescheduled(DueDateChanged { item: key, before, due, reason });
    Ok(Decision::Drafts(vec![Draft::new(account.key(), days, event)]))
}

pub(super) fn record_dispatch(desk: Desktop<'_>, command: &RecordDispatch) -> Result<Decision> {
    desk.check_date("date", command.date)?;
    desk.check_text("reference", command.reference.as_deref())?;
    let number = &command.document;
    let account = desk.books.known_document(number)?;
    desk.check_version(account.key())?;
    let from = first_days(account.items_of(number), number)?;
    let days = desk.days(command.date, command.posting, from, "the document")?;
    let event = DispatchRecorded {
        document: number.clone(),
        step: command.step,
        date: command.date,
        reference: command.reference.clone(),
    };
    let mut drafts = vec![Draft::new(account.key(), days, Event::Dispatched(event))];
    // The day on which the customer has it may be what its terms count from.
    let waits = |milestone| account.agreed(number).is_some_and(|agreed| agreed.terms.counts_from(milestone));
    if command.step == DispatchStep::Received && waits(Milestone::InvoiceReceipt) {
        let milestone = Milestone::InvoiceReceipt;
        let reached =
            RecordMilestone { invoice: number.clone(), milestone, date: command.date, posting: Some(days.1) };
        drafts.push(record_milestone::draft(desk, account, &reached)?);
    }
    Ok(Decision::Drafts(drafts))
}

/// The days from which a document counts.
fn first_days(items: &[Item], document: &DocumentId) -> Result<(Date, Date)> {
    let missing = || Error::from(Reason::UnknownDocument { document: document.clone() });
    let item = items.first().ok_or_else(missing)?;
    Ok((item.effective, item.posting))
}
