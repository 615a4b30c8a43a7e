//! The tax that goes with a part of an item.

use std::collections::BTreeMap;

use super::legs::{About, Amount, Legs};
use super::{PostingPolicy, Role, TaxPoint, TaxRef};
use crate::account::{Account, Item, ItemKind, Movement, MovementKind, Taxed};
use crate::error::Result;
use crate::id::DocumentId;
use crate::ledger::Ledger;
use crate::money::{Money, Rounding, mul_div};

/// How much of each document its tax was moved for so far, in minor units: parts of it come to the tax of the whole.
#[derive(Debug, Clone, Default)]
pub(super) struct TaxMoved(BTreeMap<DocumentId, i64>);

/// The tax inside a part of an item, by category and rate, in minor units of the item's currency: above zero for a part
/// that goes.
pub(super) type Shares = Vec<(TaxRef, i64)>;

impl TaxMoved {
    /// The tax that goes with a part of an item, or comes back with one below zero.
    fn shares(&mut self, ledger: &Ledger, account: &Account, item: &Item, part: i64) -> Result<Shares> {
        let Some((document, taxed)) = root(ledger, account, item) else { return Ok(Vec::new()) };
        let gross = taxed.totals.gross;
        let moved = self.0.get(document).copied().unwrap_or_default();
        let next = moved.saturating_add(part).clamp(0, gross.minor());
        let inside = |minor| taxed.totals.tax_inside(Money::from_minor(minor, gross.currency())?);
        let (before, after) = (inside(moved)?, inside(next)?);
        if next == 0 {
            self.0.remove(document);
        } else {
            self.0.insert(document.clone(), next);
        }
        let shares = before.into_iter().zip(after).map(|(before, after)| {
            let tax = after.tax.minor().saturating_sub(before.tax.minor());
            (TaxRef::of(&after), tax)
        });
        Ok(shares.filter(|(_, tax)| *tax != 0).collect())
    }
}

/// The document that an item goes back to, however often it was carried, if there is tax inside it.
fn root<'l>(ledger: &'l Ledger, account: &'l Account, item: &'l Item) -> Option<(&'l DocumentId, &'l Taxed)> {
    let (mut account, mut item) = (account, item);
    while let Some(origin) = &item.origin {
        account = ledger.account(&origin.account)?;
        item = account.item(&origin.item)?;
    }
    let document = &item.key.document;
    Some((document, account.document(document)?.taxed.as_deref()?))
}

/// Whether a movement only carries an amount on, with the tax inside it.
fn carries(kind: MovementKind) -> bool {
    matches!(kind, MovementKind::Transfer | MovementKind::Residual | MovementKind::Chargeback)
}

/// What a movement is to tax: one that takes another back is what that was, whatever made it come back. A returned payment
/// takes back its discount as a discount.
fn meant(account: &Account, movement: &Movement) -> MovementKind {
    let undone = movement.reverses.and_then(|number| usize::try_from(number).ok());
    match undone.and_then(|number| account.movements().get(number)) {
        Some(undone) if movement.kind == MovementKind::Return => undone.kind,
        _ => movement.kind,
    }
}

/// What a movement does to tax.
enum Effect {
    /// Nothing.
    None,
    /// It is owed no longer: the debt became smaller.
    Falls,
    /// It is owed from now on.
    Due,
    /// What was owed for a deposit is owed no longer, and was no longer part of it.
    Deposit,
}

fn effect(policy: &PostingPolicy, taxed: &Taxed, item: &Item, kind: MovementKind) -> Effect {
    if carries(kind) || kind == MovementKind::Void {
        return Effect::None;
    }
    if item.nature() == ItemKind::Receipt {
        return Effect::Deposit;
    }
    let falls = match kind {
        MovementKind::Discount => taxed.on_discount.is_none(),
        MovementKind::Allowance => true,
        // What was never paid never becomes due.
        MovementKind::WriteOff => policy.write_off_tax || policy.tax_point == TaxPoint::Payment,
        _ => false,
    };
    match (falls, policy.tax_point) {
        (true, _) => Effect::Falls,
        (false, TaxPoint::Payment) => Effect::Due,
        (false, TaxPoint::Document) => Effect::None,
    }
}

/// Books the tax that a movement moves, and answers what of the other side that is: the rest is what the movement costs.
pub(super) fn book(
    legs: &mut Legs,
    policy: &PostingPolicy,
    moved: &mut TaxMoved,
    (ledger, account): (&Ledger, &Account),
    item: &Item,
    movement: &Movement,
) -> Result<Amount> {
    let none = Amount { currency: item.currency, minor: 0, base: 0 };
    let Some((_, taxed)) = root(ledger, account, item) else { return Ok(none) };
    let effect = effect(policy, taxed, item, meant(account, movement));
    if matches!(effect, Effect::None) {
        return Ok(none);
    }
    // What goes of the item, whichever side it is on.
    let side: i64 = if item.is_credit() { -1 } else { 1 };
    let shares = moved.shares(ledger, account, item, movement.minor.saturating_mul(-side))?;
    let mut falls = none;
    for (tax, minor) in shares {
        let minor = minor.saturating_mul(side);
        let base = mul_div(movement.base, minor, movement.minor, Rounding::HalfAway).unwrap_or_default();
        let amount = Amount { currency: item.currency, minor, base };
        match effect {
            Effect::None => {}
            Effect::Falls => {
                falls.minor = falls.minor.saturating_add(amount.minor);
                falls.base = falls.base.saturating_add(amount.base);
                legs.book(About::tax(policy.owed_tax(), tax), amount);
            }
            Effect::Due => {
                legs.book(About::tax(Role::PendingTax, tax.clone()), amount);
                legs.book(About::tax(Role::OutputTax, tax), amount.negated());
            }
            Effect::Deposit => {
                legs.book(About::tax(Role::DepositTax, tax.clone()), amount);
                legs.book(About::tax(Role::OutputTax, tax), amount.negated());
            }
        }
    }
    Ok(falls)
}
