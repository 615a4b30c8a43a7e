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
        (ItemKind::Receipt, true, Purpose::Settlement | Purpose::OnAccount | Purpose::Refund) => {
            Role::CustomerCredit
        }
        _ => Role::Trade,
    }
}

/// When items are a factor's in the books, as it is or as it was before something happened: case by case the first day and the
/// day on which it ends.
pub(super) type Assigned = Vec<(Date, Option<Date>)>;

/// When an item is a factor's.
pub(super) fn assigned(account: &Account, item: &Item) -> Assigned {
    let cases = account.cases_of(&item.key).map(|(_, case)| case);
    let lent = cases.filter(|case| matches!(case.matter, Matter::Assigned { recourse: true, .. }));
    lent.map(|case| (case.opened.posting, case.closed.map(|(closed, _)| closed.posting))).collect()
}

/// The days on which an item's role changes, and to what. Assignments may overlap in the books: the role is a factor's as long
/// as one of them runs.
fn changes(own: Role, assigned: &Assigned) -> Vec<(Date, Role)> {
    let runs = |day: Date| assigned.iter().any(|(from, to)| *from <= day && to.is_none_or(|to| day < to));
    let mut days: Vec<Date> = assigned.iter().flat_map(|(from, to)| [Some(*from), *to]).flatten().collect();
    days.sort_unstable();
    days.dedup();
    days.into_iter().map(|day| (day, if runs(day) { Role::Factored } else { own })).collect()
}

/// What an item's open amount is reconciled with in the books of a day.
pub(super) fn role_on(account: &Account, item: &Item, day: Date) -> Role {
    let own = own_role(account, item);
    let last = changes(own, &assigned(account, item)).into_iter().rfind(|(from, _)| *from <= day);
    last.map_or(own, |(_, role)| role)
}

/// Books an amount on an item on a day, and takes it along where the item's role changes later.
pub(super) fn place(legs: &mut Legs, account: &Account, item: &Item, day: Date, amount: Amount) {
    place_as(legs, account, item, (day, amount), &assigned(account, item));
}

fn place_as(
    legs: &mut Legs,
    account: &Account,
    item: &Item,
    (day, amount): (Date, Amount),
    assigned: &Assigned,
) {
    let own = own_role(account, item);
    let changes = changes(own, assigned);
    let mut role = changes.iter().rfind(|(from, _)| *from <= day).map_or(own, |(_, role)| *role);
    legs.book_on(day, About::item(role, account.key(), item), amount);
    for (from, next) in changes.into_iter().filter(|(from, _)| *from > day) {
        if next == role {
            continue;
        }
        legs.book_on(from, About::item(role, account.key(), item), amount.negated());
        legs.book_on(from, About::item(next, account.key(), item), amount);
        role = next;
    }
}

/// Books everything of an item anew, since it is a factor's on other days than before.
pub(super) fn replace(legs: &mut Legs, account: &Account, item: &Item, before: &Assigned) {
    let now = assigned(account, item);
    for (day, amount) in booked(account, item) {
        place_as(legs, account, item, (day, amount.negated()), before);
        place_as(legs, account, item, (day, amount), &now);
    }
}

/// Everything that was booked on an item so far, by day: what it arose with, what moved it, what it was found to be worth.
fn booked(account: &Account, item: &Item) -> Vec<(Date, Amount)> {
    let currency = item.currency;
    let mut all = vec![(item.posting, Amount::at_first(item))];
    all.extend(account.movements_of(item).map(|movement| (movement.posting, Amount::moved(item, movement))));
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
