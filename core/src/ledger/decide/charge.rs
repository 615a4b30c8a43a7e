use std::collections::BTreeSet;

use super::adjust::known_adjustment;
use super::check::{NewDocument, check_not_voided, check_positive};
use super::{Decision, Desktop, Draft};
use crate::account::command::{RaiseLateCharge, RecordRecovery};
use crate::account::event::{AdjustmentKind, DebitKind, DebitRaised};
use crate::account::{Account, ChargedItem, DocumentKind, Event, ItemKind};
use crate::calendar::{Date, in_order};
use crate::error::{Error, Reason, Result};
use crate::exchange::Valuation;
use crate::id::DocumentId;
use crate::invoice::{ScheduledInstalment, Totals, check_due};
use crate::money::{Money, same_currency};
use crate::party::Block;

/// A debit of one instalment, due on a day.
pub(super) fn debit(
    debit: &DocumentId,
    kind: DebitKind,
    (amount, value): (Money, Option<Valuation>),
    due: Date,
) -> DebitRaised {
    let schedule = vec![ScheduledInstalment { instalment: 1, due: Some(due), amount, discounts: Vec::new() }];
    DebitRaised {
        debit: debit.clone(),
        kind,
        totals: Totals::gross(amount),
        value,
        terms: None,
        schedule,
        against: None,
        charged: Vec::new(),
        reason: None,
    }
}

/// The account keeps until when each item was charged, so that no day is charged twice; what it comes to is said.
pub(super) fn raise_late_charge(desk: Desktop<'_>, command: &RaiseLateCharge) -> Result<Decision> {
    desk.check_text("reason", command.reason.as_deref())?;
    desk.check_lines("lines", command.lines.len())?;
    desk.check_date("issued", command.issued)?;
    let posting = desk.posting(command.posting, command.issued)?;
    check_due(command.due, command.issued).map_err(|error| error.within("due"))?;
    let account = desk.account(&command.customer, command.class.as_ref())?;
    let gross = sum_of(&command.lines)?;
    let (kind, total, date) = (DocumentKind::Items(ItemKind::LateCharge), Some(gross), command.issued);
    if let Some(spans) =
        desk.check_new(account, &NewDocument { number: &command.charge, kind, total, date })?
    {
        return Ok(Decision::Repeated(spans));
    }
    desk.check_not_blocked(account, Block::LateCharges, command.issued)?;
    let mut seen = BTreeSet::new();
    for (at, line) in command.lines.iter().enumerate() {
        let place = |error: Error| error.within(&format!("lines[{at}]"));
        check_charged(desk, account, line).map_err(place)?;
        if !seen.insert(&line.item) {
            return Err(place(Reason::DuplicateLine { item: line.item.to_string() }.into()));
        }
    }
    let value = desk.value(gross, None, command.issued)?;
    let event = DebitRaised {
        charged: command.lines.clone(),
        reason: command.reason.clone(),
        ..debit(&command.charge, DebitKind::LateCharge, (gross, value), command.due)
    };
    let event = Event::Raised(Box::new(event));
    Ok(Decision::Drafts(vec![Draft::new(account.key(), (command.issued, posting), event)]))
}

/// All interest and lump sums together, above zero.
fn sum_of(lines: &[ChargedItem]) -> Result<Money> {
    let missing = || Error::from(Reason::MissingField { name: "a line".to_owned() }).within("lines");
    let first = lines.first().ok_or_else(missing)?;
    let mut sum = Money::zero(first.interest.currency());
    for (at, line) in lines.iter().enumerate() {
        let place = |error: Error| error.within(&format!("lines[{at}]"));
        if line.interest.is_negative() {
            let (what, amount) = ("the interest".to_owned(), line.interest);
            return Err(place(Reason::AmountNegative { what, amount }.into()));
        }
        sum = sum.plus(line.interest).map_err(place)?;
        if let Some(lump_sum) = line.lump_sum {
            check_positive("lump_sum", lump_sum).map_err(place)?;
            sum = sum.plus(lump_sum).map_err(place)?;
        }
    }
    check_positive("the late charge", sum)?;
    Ok(sum)
}

fn check_charged(desk: Desktop<'_>, account: &Account, line: &ChargedItem) -> Result<()> {
    let (owner, item) = desk.debit(&line.item)?;
    if owner.key() != account.key() {
        let (document, owner) = (line.item.document.clone(), owner.key().to_string());
        return Err(Reason::OtherAccount { document, owner, account: account.key().to_string() }.into());
    }
    check_not_voided(account, &line.item.document)?;
    let name = format!("item {}", item.key);
    same_currency("the interest", line.interest.currency(), &name, item.currency)?;
    in_order("through", line.through, "the first day that is charged", line.from)?;
    // Interest begins the day after the item was due; where it is pending, with the document.
    in_order("from", line.from, "the due date", item.due.unwrap_or(item.effective))?;
    if let Some(until) = account.charged_until(&line.item).filter(|until| line.from <= *until) {
        let (item, until) = (line.item.to_string(), until.to_string());
        return Err(Reason::ChargedAlready { item, until }.into());
    }
    if let Some((_, case)) = account.insolvent_on(line.through) {
        let (account, since) = (account.key().to_string(), case.opened.effective.to_string());
        return Err(Reason::InsolvencyStay { account, since }.into());
    }
    Ok(())
}

/// A recovery is an item of its own: the write-off stays what it was.
pub(super) fn record_recovery(desk: Desktop<'_>, command: &RecordRecovery) -> Result<Decision> {
    desk.check_text("reason", command.reason.as_deref())?;
    check_positive("amount", command.amount)?;
    desk.check_date("effective", command.effective)?;
    let write_offs = |kind| kind == AdjustmentKind::WriteOff;
    let (account, write_off) = known_adjustment(desk, &command.write_off, "write-off", write_offs)?;
    let kind = DocumentKind::Items(ItemKind::Recovery);
    let (total, date) = (Some(command.amount), command.effective);
    let number = &command.recovery;
    if let Some(spans) = desk.check_new(account, &NewDocument { number, kind, total, date })? {
        return Ok(Decision::Repeated(spans));
    }
    let mut left = Money::zero(command.amount.currency());
    for line in &write_off.lines {
        let name = format!("write-off {}", command.write_off);
        same_currency("the recovery", left.currency(), &name, line.left.currency())?;
        left = left.plus(line.left)?;
    }
    if let Some(recovered) = account.recovered(write_off)? {
        left = left.minus(recovered)?;
    }
    if command.amount.minus(left)?.is_positive() {
        let what = format!("write-off {}", command.write_off);
        return Err(Reason::OverAllocated { what, open: left, asked: command.amount }.into());
    }
    let from = (write_off.made.effective, write_off.made.posting);
    let days = desk.days(command.effective, command.posting, from, "the write-off")?;
    let value = desk.value(command.amount, None, command.effective)?;
    let event = DebitRaised {
        against: Some(command.write_off.clone()),
        reason: command.reason.clone(),
        ..debit(number, DebitKind::Recovery, (command.amount, value), command.effective)
    };
    Ok(Decision::Drafts(vec![Draft::new(account.key(), days, Event::Raised(Box::new(event)))]))
}
