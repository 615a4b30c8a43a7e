use super::case::{during, end as ended, running, since};
use super::check::{NewDocument, check_positive};
use super::receive_payment::{Incoming, receive};
use super::{Decision, Desktop, Draft};
use crate::account::command::{EndInsolvency, FileClaim, RecordDividend, RecordInsolvency};
use crate::account::event::{CaseNoted, CaseOpened};
use crate::account::{CaseNote, CaseOutcome, DocumentKind, Event, Matter};
use crate::error::{Reason, Result};

fn insolvent(matter: &Matter) -> bool {
    matches!(matter, Matter::Insolvent { .. })
}

/// Proceedings run over the whole account, not over items.
pub(super) fn record(desk: Desktop<'_>, command: &RecordInsolvency) -> Result<Decision> {
    desk.check_text("court", command.court.as_deref())?;
    desk.check_date("effective", command.effective)?;
    let account = desk.account(&command.customer, command.class.as_ref())?;
    desk.check_claimed(account)?;
    let (number, kind, date) = (&command.insolvency, DocumentKind::Case, command.effective);
    if let Some(spans) = desk.check_new(account, &NewDocument { number, kind, total: None, date })? {
        return Ok(Decision::Repeated(spans));
    }
    let mut cases = account.cases();
    if let Some((case, _)) = cases.find(|(_, case)| insolvent(&case.matter) && case.closed.is_none()) {
        let (item, matter) = (account.key().to_string(), "insolvency".to_owned());
        return Err(Reason::CaseRuns { item, case: case.clone(), matter }.into());
    }
    let from = (account.opened(), account.opened());
    let days = desk.days(command.effective, command.posting, from, "the opening of the account")?;
    let matter = Matter::Insolvent { court: command.court.clone() };
    let event = CaseOpened { case: number.clone(), matter, lines: Vec::new(), reason: None };
    Ok(Decision::Drafts(vec![Draft::new(account.key(), days, Event::Begun(Box::new(event)))]))
}

pub(super) fn file_claim(desk: Desktop<'_>, command: &FileClaim) -> Result<Decision> {
    desk.check_text("reason", command.reason.as_deref())?;
    check_positive("amount", command.amount)?;
    let (account, case) = running(desk, &command.insolvency, "insolvency", insolvent)?;
    if let Some(admitted) = command.admitted
        && (admitted.is_negative() || admitted.minus(command.amount)?.is_positive())
    {
        let what = format!("the claim in {}", command.insolvency);
        return Err(Reason::OverAllocated { what, open: command.amount, asked: admitted }.into());
    }
    let days = during(desk, case, command.effective, command.posting)?;
    let note = CaseNote::ClaimFiled { amount: command.amount, admitted: command.admitted };
    let (case, reason) = (command.insolvency.clone(), command.reason.clone());
    Ok(Decision::Drafts(vec![Draft::new(
        account.key(),
        days,
        Event::Noted(CaseNoted { case, note, reason }),
    )]))
}

/// A dividend is a receipt like any other; the case notes it.
pub(super) fn record_dividend(desk: Desktop<'_>, command: &RecordDividend) -> Result<Decision> {
    let account = desk.books.known_document(&command.insolvency)?;
    let incoming = Incoming {
        lines: &command.lines,
        posting: command.posting,
        ..Incoming::new(&command.receipt, command.amount, command.value_date)
    };
    let mut drafts = match receive(desk, account, &incoming)? {
        Decision::Drafts(drafts) => drafts,
        repeated @ Decision::Repeated(_) => return Ok(repeated),
    };
    let (account, case) = running(desk, &command.insolvency, "insolvency", insolvent)?;
    let days = during(desk, case, command.value_date, command.posting)?;
    let note = CaseNote::DividendReceived { receipt: command.receipt.clone(), amount: command.amount };
    let event = CaseNoted { case: command.insolvency.clone(), note, reason: None };
    drafts.push(Draft::new(account.key(), days, Event::Noted(event)));
    Ok(Decision::Drafts(drafts))
}

pub(super) fn end(desk: Desktop<'_>, command: &EndInsolvency) -> Result<Decision> {
    desk.check_text("reason", command.reason.as_deref())?;
    let (account, case) = running(desk, &command.insolvency, "insolvency", insolvent)?;
    let days = since(desk, case, command.effective, command.posting)?;
    let (outcome, reason) = (CaseOutcome::Concluded, command.reason.as_deref());
    Ok(Decision::Drafts(vec![ended(account, &command.insolvency, outcome, reason, days)]))
}
