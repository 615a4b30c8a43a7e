//! The role of an item on a day.

use super::Role;
use super::legs::{About, Amount, Legs};
use crate::account::{Account, Item, ItemKind, Matter};
use crate::calendar::Date;
use crate::payment::Purpose;

/// What an item's open amount is reconciled with as long as no factor has a claim to it.
pub(super) fn own_role(account: &Account, item: &Item) -> Role {
    if account.key().is_suspense() {
        return Role::Unidentified;
    }
    match (item.nature(), item.is_credit(), item.purpose) {
        (ItemKind::Chargeback, ..) => Role::Chargeback,
        (ItemKind::Receipt, true, Purpose::Deposit) => Role::Deposit,
        (ItemKind::Receipt, true, Purpose::Settlement | Purpose::OnAccount) => Role::CustomerCredit,
        _ => Role::Trade,
    }
}

/// The days, by accounting date, on which an item's role changes, and to what.
fn changes(account: &Account, item: &Item) -> Vec<(Date, Role)> {
    let own = own_role(account, item);
    let assigned = account
        .cases_of(&item.key)
        .filter(|(_, case)| matches!(case.matter, Matter::Assigned { recourse: true, .. }));
    let mut changes = Vec::new();
    for (_, case) in assigned {
        changes.push((case.opened.posting, Role::Factored));
        if let Some((closed, _)) = case.closed {
            changes.push((closed.posting, own));
        }
    }
    changes.sort_by_key(|(day, _)| *day);
    changes
}

/// What an item's open amount is reconciled with in the books of a day.
pub(super) fn role_on(account: &Account, item: &Item, day: Date) -> Role {
    let last = changes(account, item).into_iter().rfind(|(from, _)| *from <= day);
    last.map_or_else(|| own_role(account, item), |(_, role)| role)
}

/// Books an amount on an item on a day, and takes it along where the item's role changes later.
pub(super) fn place(legs: &mut Legs, account: &Account, item: &Item, day: Date, amount: Amount) {
    let mut role = role_on(account, item, day);
    legs.book_on(day, About::item(role, account.key(), item), amount);
    for (from, next) in changes(account, item).into_iter().filter(|(from, _)| *from > day) {
        legs.book_on(from, About::item(role, account.key(), item), amount.negated());
        legs.book_on(from, About::item(next, account.key(), item), amount);
        role = next;
    }
}

/// Everything that was booked on an item so far, by day: what it arose with, what moved it, what it was found to be worth.
pub(super) fn booked(account: &Account, item: &Item) -> Vec<(Date, Amount)> {
    let currency = item.currency;
    let mut all = vec![(item.posting, Amount { currency, minor: item.original, base: item.base })];
    for movement in account.movements_of(item) {
        all.push((movement.posting, Amount { currency, minor: movement.minor, base: movement.base }));
    }
    let here = |at: u32| usize::try_from(at).ok().and_then(|at| account.items().get(at));
    for revaluation in account.revaluations() {
        if here(revaluation.item.0).is_none_or(|other| other.key != item.key) {
            continue;
        }
        let base = revaluation.change;
        all.push((revaluation.as_at, Amount { currency, minor: 0, base }));
        if let Ok(next) = revaluation.as_at.plus_days(1) {
            all.push((next, Amount { currency, minor: 0, base: revaluation.kept.saturating_sub(base) }));
        }
    }
    all
}
