use std::collections::{BTreeMap, BTreeSet};

use super::check::{NewDocument, check_positive};
use super::settle::{Credit, Settling, drafts, target};
use super::{Decision, Desktop, Draft};
use crate::account::command::ReceivePayment;
use crate::account::event::{CreditKind, PaymentReceived};
use crate::account::{Account, Event, Item, ItemKind};
use crate::allocation::{Plan, Receipts, Target, plan};
use crate::error::{Error, Result};
use crate::money::{Money, same_currency};

pub(super) fn decide(desk: Desktop<'_>, command: &ReceivePayment) -> Result<Decision> {
    check_positive("amount", command.amount)?;
    desk.check_date("value_date", command.value_date)?;
    let posting = command.posting.unwrap_or(command.value_date);
    desk.check_date("posting", posting)?;
    desk.check_text("reference", command.reference.as_deref())?;
    desk.check_lines("remittance", command.remittance.len())?;
    for (at, line) in command.remittance.iter().enumerate() {
        let place = |error: Error| error.within(&format!("remittance[{at}]"));
        if let Some(amount) = line.amount {
            check_positive("amount", amount).map_err(place)?;
            let receipt = format!("receipt {}", command.receipt);
            let line = format!("the line for {}", line.document);
            same_currency(&receipt, command.amount.currency(), &line, amount.currency()).map_err(place)?;
        }
    }
    let account = desk.account(&command.customer, command.class.as_ref())?;
    let (kind, total, date) = (ItemKind::Receipt, command.amount, command.value_date);
    if let Some(spans) =
        desk.check_new(account, &NewDocument { number: &command.receipt, kind, total, date })?
    {
        return Ok(Decision::Repeated(spans));
    }
    let (candidates, targets) = candidates(desk, account, command);
    let receipts = Receipts {
        cash: command.amount.minor(),
        advice: &command.remittance,
        reference: command.reference.as_deref(),
    };
    let policy = command.policy.as_ref().unwrap_or(&desk.rules.allocation);
    let Plan { lines, passed_over, .. } = plan(receipts, &targets, policy);

    let mut settling: Vec<Settling> = Vec::with_capacity(lines.len());
    let mut taken: BTreeMap<usize, i64> = BTreeMap::new();
    for line in lines {
        let Some((owner, item)) = candidates.get(line.target) else { continue };
        let money = |minor| Money::from_minor(minor, item.currency);
        let (used, discount) = (money(line.cash)?, money(line.discount)?);
        // A second line for an item asks for what the first one left: both together have to be open.
        let taken = taken.entry(line.target).or_insert(0_i64);
        *taken = taken.saturating_add(line.cash).saturating_add(line.discount);
        settling.push(Settling::of(owner, item, (used, used, discount), line.why, *taken));
    }
    let event = PaymentReceived {
        receipt: command.receipt.clone(),
        amount: command.amount,
        method: command.method,
        reference: command.reference.clone(),
        remittance: command.remittance.clone(),
        passed_over,
    };
    let event = Event::Received(Box::new(event));
    let mut events = vec![Draft { account: account.key().clone(), effective: date, posting, event }];
    let (document, account) = (&command.receipt, account.key());
    let credit = Credit { document, kind: CreditKind::Receipt, account, effective: date, posting };
    events.extend(drafts(&credit, settling));
    Ok(Decision::Drafts(events))
}

/// The open debits the money may settle: the payer's own in its currency, and those of other accounts that the advice
/// names.
fn candidates<'a>(
    desk: Desktop<'a>,
    payer: &'a Account,
    command: &ReceivePayment,
) -> (Vec<(&'a Account, &'a Item)>, Vec<Target>) {
    let mut found: Vec<(&Account, &Item)> = payer.open_debits().map(|item| (payer, item)).collect();
    let named: BTreeSet<_> = command.remittance.iter().map(|line| &line.document).collect();
    for document in named {
        if let Some(owner) = desk.books.owner(document).filter(|owner| owner.key() != payer.key()) {
            found.extend(owner.items_of(document).iter().map(|item| (owner, item)));
        }
    }
    found.retain(|(_, item)| item.open > 0 && item.currency == command.amount.currency());
    let targets = found
        .iter()
        .map(|(owner, item)| target(item, owner.key() == payer.key(), command.value_date))
        .collect();
    (found, targets)
}
