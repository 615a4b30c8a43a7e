//! Money on its way to the bank, and what is kept of it.

use super::Role;
use super::legs::{About, Amount, Legs};
use crate::account::event::{ClearingRecorded, PaymentReturned, PayoutRecorded};
use crate::account::{Account, Dated, Item, Movement, MovementKind};
use crate::calendar::Date;
use crate::error::Result;
use crate::id::DocumentId;
use crate::money::{Money, Rounding, mul_div};
use crate::payment::{PaymentMethod, Stage};

/// Where the money of a receipt is in the end: in the bank, or on its way there.
pub(super) fn cash_of(account: &Account, receipt: &DocumentId) -> (Role, Option<PaymentMethod>) {
    let method = account.receipt_life(receipt).map_or(PaymentMethod::Transfer, |life| life.method);
    (on_its_way(account, receipt, Date::MAX).unwrap_or(Role::Bank), Some(method))
}

/// Where a receipt's money is in the books of a day, as long as it has not arrived.
pub(super) fn on_its_way(account: &Account, receipt: &DocumentId, day: Date) -> Option<Role> {
    let life = account.receipt_life(receipt).filter(|life| life.uncleared)?;
    let arrived = |(dated, stage): &(Dated, Stage)| *stage == Stage::Cleared && dated.posting <= day;
    (!life.stages.iter().any(arrived)).then(|| waiting(life.method))
}

/// Where money waits until it is final.
fn waiting(method: PaymentMethod) -> Role {
    match method {
        PaymentMethod::PostDatedCheque => Role::Bills,
        _ => Role::InTransit,
    }
}

/// Whether a movement takes a receipt's money away again.
fn leaves(movement: &Movement) -> bool {
    matches!(movement.kind, MovementKind::Return | MovementKind::Void)
        && matches!(movement.counter, crate::account::Counter::Bank | crate::account::Counter::Voided)
}

/// What of a receipt's money has not left again by a day, as it was booked when it arrived.
pub(super) fn there(account: &Account, receipt: &Item, by: Date) -> Amount {
    let gone = account.movements_of(receipt).filter(|movement| leaves(movement) && movement.posting <= by);
    let gone = gone.fold(0_i64, |sum, movement| sum.saturating_add(movement.minor));
    let left = receipt.original.saturating_add(gone).saturating_neg();
    at_arrival(receipt, left)
}

/// A part of a receipt's money as it was booked when it arrived.
pub(super) fn at_arrival(receipt: &Item, minor: i64) -> Amount {
    let base = mul_div(receipt.base, minor, receipt.original, Rounding::HalfAway).unwrap_or_default();
    Amount { currency: receipt.currency, minor, base }
}

/// Books that a receipt's money has become final, less what the gateway kept.
pub(super) fn cleared(legs: &mut Legs, account: &Account, event: &ClearingRecorded) {
    let Some(receipt) = account.items_of(&event.receipt).first() else { return };
    let Some(life) = account.receipt_life(&event.receipt) else { return };
    let role = waiting(life.method);
    let arrived = there(account, receipt, Date::MAX);
    let fee = at_arrival(receipt, event.fee.map_or(0, Money::minor));
    let bank = Amount {
        minor: arrived.minor.saturating_sub(fee.minor),
        base: arrived.base.saturating_sub(fee.base),
        ..arrived
    };
    legs.book(About::money(Role::Bank, Some(life.method)), bank);
    legs.book(About::role(Role::BankCharges), fee);
    legs.book(About::money(role, Some(life.method)), arrived.negated());
}

/// Books what the bank charged for a return, at the rate of the receipt it is about.
pub(super) fn charged(legs: &mut Legs, account: &Account, event: &PaymentReturned) {
    let Some(receipt) = account.items_of(&event.receipt).first() else { return };
    let fee = at_arrival(receipt, event.fee.map_or(0, Money::minor));
    let (_, method) = cash_of(account, &event.receipt);
    legs.book(About::role(Role::BankCharges), fee);
    legs.book(About::money(Role::Bank, method), fee.negated());
}

/// Books what a gateway kept that belongs to no receipt: fees of their own, and those of refunds and chargebacks.
pub(super) fn paid_out(legs: &mut Legs, event: &PayoutRecorded) -> Result<()> {
    let Some(fees) = event.own_fees()? else { return Ok(()) };
    let base = event.value.as_ref().map_or(fees, |value| value.amount);
    let amount = Amount { currency: fees.currency(), minor: fees.minor(), base: base.minor() };
    legs.book(About::role(Role::BankCharges), amount);
    legs.book(About::money(Role::Bank, None), amount.negated());
    Ok(())
}
