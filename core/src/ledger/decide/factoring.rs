use super::adjust::{reversal, total_of};
use super::case::{Opened, Opening, during, end, open, running, since, whole};
use super::check::NewDocument;
use super::{Decision, Desktop, Draft};
use crate::account::command::{AssignReceivables, NotifyAssignment, ReassignReceivables, SettleAssignment};
use crate::account::event::{AdjustmentKind, CaseNoted, ItemsAdjusted};
use crate::account::{Account, Case, CaseNote, CaseOutcome, DocumentKind, Event, ItemAmount, Matter};
use crate::calendar::{Date, in_order};
use crate::error::{Error, Reason, Result};
use crate::id::DocumentId;

fn assigned(matter: &Matter) -> bool {
    matches!(matter, Matter::Assigned { .. })
}

/// Takes items off the account: the factor has them, or was paid for them.
fn factored(
    desk: Desktop<'_>,
    account: &Account,
    number: &DocumentId,
    lines: Vec<ItemAmount>,
    days: (Date, Date),
) -> Result<Draft> {
    let (kind, total) = (DocumentKind::Adjustment(AdjustmentKind::Factored), Some(total_of(&lines)?));
    let _ = desk.check_new(account, &NewDocument { number, kind, total, date: days.0 })?;
    let event = ItemsAdjusted {
        adjustment: number.clone(),
        kind: AdjustmentKind::Factored,
        lines,
        tax: None,
        method: None,
        paid: None,
        reason: None,
    };
    Ok(Draft::new(account.key(), days, Event::Adjusted(Box::new(event))))
}

fn told(account: &Account, case: &DocumentId, date: Date, days: (Date, Date)) -> Draft {
    let note = CaseNote::CustomerNotified { date };
    let event = CaseNoted { case: case.clone(), note, reason: None };
    Draft::new(account.key(), days, Event::Noted(event))
}

/// Without recourse the risk is the factor's and the items leave the account (IFRS 9 3.2.6); with recourse they stay.
pub(super) fn assign(desk: Desktop<'_>, command: &AssignReceivables) -> Result<Decision> {
    for (what, amount) in [("advance", command.advance), ("reserve", command.reserve)] {
        if amount.is_negative() {
            return Err(Error::from(Reason::AmountNegative { what: what.to_owned(), amount }).within(what));
        }
    }
    let lines = whole(desk, &command.items)?;
    let (face, sum) = (total_of(&lines)?, command.advance.plus(command.reserve)?);
    let number = &command.assignment;
    let sold = (!command.recourse).then(|| Matter::sold_number(number)).transpose()?;
    let matter = Matter::Assigned {
        factor: command.factor.clone(),
        recourse: command.recourse,
        advance: command.advance,
        reserve: command.reserve,
        sold: sold.clone(),
    };
    let (effective, posting) = (command.effective, command.posting);
    let reason = command.reason.as_deref();
    let asked = Opening { number, matter, lines: lines.clone(), effective, posting, reason };
    let (account, mut draft) = match open(desk, asked)? {
        Opened::New(account, draft) => (account, draft),
        Opened::Repeated(decision) => return Ok(decision),
    };
    if sum != face {
        let what = "what is open of the items".to_owned();
        return Err(Reason::TotalsMismatch { what, sum, total: face }.into());
    }
    let mut from = (Date::MIN, Date::MIN);
    for line in &lines {
        let (_, item) = desk.debit(&line.item)?;
        let first = account.open_from(item, line.amount.minor());
        from = (from.0.max(first.0), from.1.max(first.1));
    }
    let name = "the first day on which every item has that much open,";
    let days = desk.days(effective, posting, from, name)?;
    (draft.effective, draft.posting) = days;
    let mut drafts = vec![draft];
    if let Some(notified) = command.notified {
        in_order("notified", notified, "the assignment", days.0)?;
        let day = desk.days(notified, None, days, "the assignment")?;
        drafts.push(told(account, number, notified, day));
    }
    if let Some(sold) = sold {
        drafts.push(factored(desk, account, &sold, lines, days)?);
    }
    Ok(Decision::Drafts(drafts))
}

pub(super) fn notify(desk: Desktop<'_>, command: &NotifyAssignment) -> Result<Decision> {
    let (account, case) = running(desk, &command.assignment, "assignment", assigned)?;
    let days = during(desk, case, command.notified, command.posting)?;
    Ok(Decision::Drafts(vec![told(account, &command.assignment, command.notified, days)]))
}

/// What the factor pays in the end is what it held back, less what it earned. Items that are still open were paid to it.
pub(super) fn settle(desk: Desktop<'_>, command: &SettleAssignment) -> Result<Decision> {
    desk.check_text("reason", command.reason.as_deref())?;
    let number = &command.assignment;
    let (account, case) = running(desk, number, "assignment", assigned)?;
    let Matter::Assigned { reserve, recourse, .. } = &case.matter else {
        return Err(Reason::UnknownDocument { document: number.clone() }.into());
    };
    for (what, amount) in
        [("fee", command.fee), ("interest", command.interest), ("released", command.released)]
    {
        if amount.is_negative() {
            return Err(Error::from(Reason::AmountNegative { what: what.to_owned(), amount }).within(what));
        }
    }
    let sum = command.released.plus(command.fee)?.plus(command.interest)?;
    if sum != *reserve {
        let what = "the reserve".to_owned();
        return Err(Reason::TotalsMismatch { what, sum, total: *reserve }.into());
    }
    let mut days = since(desk, case, command.effective, command.posting)?;
    let mut lines = Vec::new();
    for (item, amount) in open_of(account, case)?.into_iter().filter(|_| *recourse) {
        let from = account.open_from(item, amount.amount.minor());
        days = (days.0.max(from.0), days.1.max(from.1));
        lines.push(amount);
    }
    let mut drafts = Vec::new();
    if !lines.is_empty() {
        drafts.push(factored(desk, account, &Matter::paid_number(number)?, lines, days)?);
    }
    let (fee, interest, released) = (command.fee, command.interest, command.released);
    let outcome = CaseOutcome::Settled { fee, interest, released };
    drafts.push(end(account, number, outcome, command.reason.as_deref(), days));
    Ok(Decision::Drafts(drafts))
}

/// The items of a case that have something open.
fn open_of<'a>(account: &'a Account, case: &Case) -> Result<Vec<(&'a crate::account::Item, ItemAmount)>> {
    let items = case.lines.iter().filter_map(|line| account.item(&line.item));
    let open = items.filter(|item| item.open > 0);
    open.map(|item| Ok((item, ItemAmount { item: item.key.clone(), amount: item.open_money() }))).collect()
}

pub(super) fn take_back(desk: Desktop<'_>, command: &ReassignReceivables) -> Result<Decision> {
    desk.check_text("reason", command.reason.as_deref())?;
    let number = &command.assignment;
    let (account, case) = running(desk, number, "assignment", assigned)?;
    let days = since(desk, case, command.effective, command.posting)?;
    let mut drafts = Vec::new();
    let reason = command.reason.clone();
    if let Matter::Assigned { sold: Some(sold), .. } = &case.matter
        && let Some(adjustment) = account.adjustment(sold)
    {
        let lines = adjustment.lines.iter();
        let lines = lines.map(|line| ItemAmount { item: line.item.clone(), amount: line.left }).collect();
        drafts.push(reversal(account, sold, adjustment, (lines, reason.clone()), days)?);
    }
    drafts.push(end(account, number, CaseOutcome::TakenBack, reason.as_deref(), days));
    Ok(Decision::Drafts(drafts))
}
