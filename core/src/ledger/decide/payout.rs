use std::collections::BTreeSet;

use super::check::{NewDocument, check_positive};
use super::receive_payment::{cleared, suspense_opened};
use super::return_payment::returned;
use super::{Decision, Desktop, Draft};
use crate::account::command::{PayoutLine, RecordPayout, ReturnPayment};
use crate::account::event::{AdjustmentKind, ClearingRecorded, PayoutRecorded};
use crate::account::{DocumentKind, Event};
use crate::error::{Error, Reason, Result};
use crate::money::{Money, same_currency};
use crate::party::AccountKey;
use crate::payment::Stage;

/// What the gateway paid is what it collected, less what it kept and took back; what it collected is final by that, and
/// what it took back is returned.
pub(super) fn decide(desk: Desktop<'_>, command: &RecordPayout) -> Result<Decision> {
    desk.check_date("paid", command.paid)?;
    let posting = desk.posting(command.posting, command.paid)?;
    check_sum(desk, command)?;
    let key = AccountKey::suspense(command.gateway.clone())?;
    let mut drafts = Vec::new();
    let fresh;
    let account = match desk.books.account(&key) {
        Some(account) => account,
        None => {
            let (opened, account) = suspense_opened(desk, key)?;
            drafts.push(opened);
            fresh = account;
            &fresh
        }
    };
    let (number, kind, total) = (&command.payout, DocumentKind::Payout, Some(command.amount));
    let new = NewDocument { number, kind, total, date: command.paid };
    if let Some(spans) = desk.check_new(account, &new)? {
        return Ok(Decision::Repeated(spans));
    }
    let mut event = PayoutRecorded {
        payout: number.clone(),
        amount: command.amount,
        charges: command.charges.clone(),
        refunds: command.refunds.clone(),
        chargebacks: command.chargebacks.clone(),
        fees: command.fees,
        value: None,
    };
    if let Some(fees) = event.own_fees()? {
        event.value = desk.value(fees, None, command.paid)?;
    }
    let event = Event::PaidOut(Box::new(event));
    drafts.push(Draft::new(account.key(), (command.paid, posting), event));
    for (at, line) in command.charges.iter().enumerate() {
        drafts.push(charge(desk, command, line).map_err(|error| error.within(&format!("charges[{at}]")))?);
    }
    for (at, line) in command.refunds.iter().enumerate() {
        refund(desk, line).map_err(|error| error.within(&format!("refunds[{at}]")))?;
    }
    for (at, line) in command.chargebacks.iter().enumerate() {
        let taken_back = charged_back(desk, command, line);
        drafts.extend(taken_back.map_err(|error| error.within(&format!("chargebacks[{at}]")))?);
    }
    Ok(Decision::Drafts(drafts))
}

/// Refuses lines that do not come to the money that arrived, and a document on two lines.
fn check_sum(desk: Desktop<'_>, command: &RecordPayout) -> Result<()> {
    let currency = command.amount.currency();
    // All of them stand in one event.
    let count = command.charges.len() + command.refunds.len() + command.chargebacks.len();
    desk.check_lines("charges", count)?;
    let mut sum = Money::zero(currency);
    let lists = [
        ("charges", &command.charges, 1_i8),
        ("refunds", &command.refunds, -1),
        ("chargebacks", &command.chargebacks, -1),
    ];
    for (name, lines, sign) in lists {
        let mut seen = BTreeSet::new();
        for (at, line) in lines.iter().enumerate() {
            let place = |error: Error| error.within(&format!("{name}[{at}]"));
            check_positive("amount", line.amount).map_err(place)?;
            let fee = line.fee.unwrap_or(Money::zero(currency));
            same_currency("the line", line.amount.currency(), "the payout", currency).map_err(place)?;
            if fee.is_negative() {
                return Err(place(Reason::AmountNegative { what: "the fee".to_owned(), amount: fee }.into()));
            }
            if !seen.insert(&line.document) {
                return Err(place(Reason::DuplicateLine { item: line.document.to_string() }.into()));
            }
            sum = if sign > 0 { sum.plus(line.amount) } else { sum.minus(line.amount) }.map_err(place)?;
            sum = sum.minus(fee).map_err(place)?;
        }
    }
    if let Some(fees) = command.fees {
        if fees.is_negative() {
            return Err(
                Error::from(Reason::AmountNegative { what: "fees".to_owned(), amount: fees }).within("fees")
            );
        }
        sum = sum.minus(fees)?;
    }
    if sum != command.amount {
        let what = "what arrived".to_owned();
        return Err(Error::from(Reason::TotalsMismatch { what, sum, total: command.amount }).within("amount"));
    }
    Ok(())
}

fn charge(desk: Desktop<'_>, command: &RecordPayout, line: &PayoutLine) -> Result<Draft> {
    let account = desk.books.known_document(&line.document)?;
    let total = account.document(&line.document).and_then(|document| document.total);
    if let Some(total) = total.filter(|total| *total != line.amount) {
        let what = format!("receipt {}", line.document);
        return Err(Reason::TotalsMismatch { what, sum: line.amount, total }.into());
    }
    let event = ClearingRecorded {
        receipt: line.document.clone(),
        stage: Stage::Cleared,
        payout: Some(command.payout.clone()),
        fee: line.fee,
        reference: None,
    };
    cleared(desk, account, event, command.paid, command.posting)
}

/// A refund that the gateway takes back was recorded before, with that amount.
fn refund(desk: Desktop<'_>, line: &PayoutLine) -> Result<()> {
    let refunds = |kind| kind == AdjustmentKind::Refund;
    let (_, refund) = super::adjust::known_adjustment(desk, &line.document, "refund", refunds)?;
    let mut total = Money::zero(line.amount.currency());
    for part in &refund.lines {
        total = total.plus(part.left)?;
    }
    if total != line.amount {
        let what = format!("refund {}", line.document);
        return Err(Reason::TotalsMismatch { what, sum: line.amount, total }.into());
    }
    Ok(())
}

fn charged_back(desk: Desktop<'_>, command: &RecordPayout, line: &PayoutLine) -> Result<Vec<Draft>> {
    let account = desk.books.known_document(&line.document)?;
    let command = ReturnPayment {
        posting: command.posting,
        amount: Some(line.amount),
        reason: Some(format!("charged back with payout {}", command.payout)),
        ..ReturnPayment::new(line.document.clone(), command.paid)
    };
    returned(desk, account, &command)
}
