use super::{Decision, Desktop, Draft};
use crate::account::command::RecordMilestone;
use crate::account::event::MilestoneRecorded;
use crate::account::{Account, Event};
use crate::calendar::in_order;
use crate::error::{Error, Reason, Result};

/// What the terms make of the invoice with this day known. Terms are those the invoice was issued with.
pub(super) fn decide(desk: Desktop<'_>, command: &RecordMilestone) -> Result<Decision> {
    desk.check_date("date", command.date)?;
    let account = desk.books.known_document(&command.invoice)?;
    desk.check_version(account.key())?;
    Ok(Decision::Drafts(vec![draft(desk, account, command)?]))
}

/// The event of a milestone of a document of this account.
pub(super) fn draft(desk: Desktop<'_>, account: &Account, command: &RecordMilestone) -> Result<Draft> {
    let agreed = account.agreed(&command.invoice);
    let Some(agreed) = agreed.filter(|agreed| agreed.terms.counts_from(command.milestone)) else {
        let (document, milestone) = (command.invoice.clone(), command.milestone.as_str().to_owned());
        return Err(Error::from(Reason::MilestoneNotAwaited { document, milestone }).within("milestone"));
    };
    let posting = desk.posting(command.posting, command.date.max(agreed.days.posting))?;
    in_order("posting", posting, "the invoice", agreed.days.posting)?;
    let days = agreed.days.clone().with(command.milestone, command.date);
    let schedule = agreed.terms.schedule(&agreed.totals, &days)?;
    let event = MilestoneRecorded {
        invoice: command.invoice.clone(),
        milestone: command.milestone,
        date: command.date,
        schedule,
    };
    // Nothing counts before the invoice does.
    let effective = command.date.max(agreed.days.issued);
    let event = Event::Reached(Box::new(event));
    Ok(Draft::new(account.key(), (effective, posting), event))
}
