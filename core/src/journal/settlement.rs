//! The other side of each movement.

use super::legs::{About, Amount, Legs};
use super::receipts::{at_arrival, cash_of};
use super::{PostingPolicy, Role, WriteOffPolicy};
use crate::account::event::{AppliedLine, UndoneLine};
use crate::account::{Account, Counter, Item, Movement, MovementKind};
use crate::money::Money;
use crate::party::AccountKey;

/// What a movement is booked against, where that is no item. `tax` is what of it is booked as tax already.
pub(super) fn against(
    legs: &mut Legs,
    policy: &PostingPolicy,
    (item, movement): (&Item, &Movement),
    tax: Amount,
) {
    let role = match movement.counter {
        Counter::Item(_) | Counter::Elsewhere(_) | Counter::Voided | Counter::Bank => return,
        Counter::DiscountGranted => Role::Discounts,
        Counter::Allowances => Role::Allowances,
        Counter::Differences => Role::Differences,
        Counter::TaxWithheld => Role::TaxWithheld,
        Counter::BankCharges => Role::BankCharges,
        Counter::Payables => Role::Payables,
        Counter::BadDebts => match policy.write_off {
            WriteOffPolicy::Allowance => Role::LossAllowance,
            WriteOffPolicy::Direct => Role::BadDebts,
        },
        Counter::ChargesWaived => Role::LateChargesWaived,
        Counter::Factor => Role::FactorClearing,
    };
    let minor = movement.minor.saturating_add(tax.minor).saturating_neg();
    let base = movement.base.saturating_add(tax.base).saturating_neg();
    legs.book(About::role(role), Amount { currency: item.currency, minor, base });
}

/// Money of a receipt that left again: from the bank, or from what was on its way there.
pub(super) fn returned(legs: &mut Legs, account: &Account, item: &Item, movement: &Movement) {
    if movement.counter != Counter::Bank || movement.kind != MovementKind::Return {
        return;
    }
    let (role, method) = cash_of(account, &item.key.document);
    let amount = match role {
        // What is in the bank leaves at what it was carried at; what never came leaves as it was booked.
        Role::Bank => Amount { currency: item.currency, minor: movement.minor, base: movement.base },
        _ => {
            let after = account.returned_of(item);
            let (after, before) =
                (at_arrival(item, after), at_arrival(item, after.saturating_sub(movement.minor)));
            Amount { minor: movement.minor, base: after.base.saturating_sub(before.base), ..after }
        }
    };
    legs.book(About::money(role, method), amount.negated());
}

/// A line of a settlement: its item's account, what of the credit it used, and what that is carried at.
type Used<'l> = (&'l AccountKey, Money, Option<Money>);

/// What lines that settle used.
pub(super) fn applied(lines: &[AppliedLine]) -> impl Iterator<Item = Used<'_>> {
    lines.iter().map(|line| (&line.account, line.source, line.base))
}

/// What lines that were undone gave back.
pub(super) fn undone(lines: &[UndoneLine]) -> impl Iterator<Item = Used<'_>> {
    lines.iter().map(|line| (&line.account, line.source, line.base))
}

/// Books what two accounts meet in, which is what the credit is carried at: the credit's own stream gives it away, the item's
/// takes it. `sign` is 1 where a credit settles, -1 where that is undone.
pub(super) fn meet<'l>(
    legs: &mut Legs,
    (here, credit): (&AccountKey, &AccountKey),
    lines: impl Iterator<Item = Used<'l>>,
    sign: i64,
) {
    let sign = if credit == here { sign.saturating_neg() } else { sign };
    for (_, amount, carried) in lines.filter(|(account, ..)| *account != credit) {
        let worth = carried.unwrap_or(amount);
        let (minor, base) = (sign.saturating_mul(amount.minor()), sign.saturating_mul(worth.minor()));
        legs.book(About::role(Role::Clearing), Amount { currency: amount.currency(), minor, base });
    }
}
