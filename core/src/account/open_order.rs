//! The open debits of an account that has many of them, in the orders in which money looks for them: by due date, and
//! by the money that closes them.
//!
//! Decides nothing: it is found from the items, is no part of what the account says, and may be missing. It must never
//! know which of them a payment settles.

use std::collections::{BTreeMap, BTreeSet};

use super::{Account, Item, ItemNo};
use crate::allocation::{DiscountRule, ItemKey, settle};
use crate::calendar::Date;
use crate::money::Currency;

/// So many open debits are looked at one by one. Random histories are short, so there the orders begin with fewer.
const MANY: usize = if cfg!(debug_assertions) { 4 } else { 64 };

/// The orders, where there are any. Two accounts are equal whether or not they have them.
#[derive(Debug, Clone, Default)]
pub(super) struct OpenOrder(Option<Box<Orders>>);

/// Oldest due first, pending ones last; ties by issue date and number. None comes before all of them.
type Age = Option<(Date, Date, ItemKey, ItemNo)>;

#[derive(Debug, Clone, Default)]
struct Orders {
    by_due: BTreeSet<(Currency, Age)>,
    /// By every amount of money that closes the item, on whatever day it is paid.
    by_amount: BTreeSet<(Currency, i64, Age)>,
    /// What each item stands under.
    kept: BTreeMap<ItemNo, (Date, Vec<i64>)>,
}

/// How far an account had come, to know what an event touched.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reached {
    items: usize,
    movements: usize,
    due_changes: usize,
}

impl PartialEq for OpenOrder {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for OpenOrder {}

impl Orders {
    fn add(&mut self, number: ItemNo, item: &Item) {
        if item.open <= 0 {
            return;
        }
        let (due, amounts) = (item.due.unwrap_or(Date::MAX), closing(item));
        let age = |due| Some((due, item.issued(), item.key.clone(), number));
        for amount in &amounts {
            self.by_amount.insert((item.currency, *amount, age(due)));
        }
        self.by_due.insert((item.currency, age(due)));
        self.kept.insert(number, (due, amounts));
    }

    fn remove(&mut self, number: ItemNo, item: &Item) {
        let Some((due, amounts)) = self.kept.remove(&number) else { return };
        let age = Some((due, item.issued(), item.key.clone(), number));
        for amount in amounts {
            self.by_amount.remove(&(item.currency, amount, age.clone()));
        }
        self.by_due.remove(&(item.currency, age));
    }
}

/// Every amount of money that closes the item, whatever discount the day of payment earns.
fn closing(item: &Item) -> Vec<i64> {
    let mut amounts: Vec<i64> = Vec::with_capacity(1 + item.discounts.len());
    amounts.push(item.open);
    for offer in &item.discounts {
        let target = item.target(offer.amount.minor());
        amounts.push(settle(&target, i64::MAX, DiscountRule::Proportional).cash);
    }
    amounts.sort_unstable();
    amounts.dedup();
    amounts
}

impl Account {
    /// How far the account has come.
    pub(super) fn reached_so_far(&self) -> Reached {
        Reached {
            items: self.items.len(),
            movements: self.movements.len(),
            due_changes: self.due_changes.len(),
        }
    }

    /// Brings the orders up to what has happened since: new items, moved ones, and those with another due date.
    pub(super) fn reorder(&mut self, since: Reached) {
        let few = self.open_debits.len() <= MANY;
        let Some(mut orders) = self.open_order.0.take() else {
            if !few {
                let mut orders = Orders::default();
                for number in &self.open_debits {
                    let Some(item) = self.item_at(*number) else { continue };
                    orders.add(*number, item);
                }
                self.open_order = OpenOrder(Some(Box::new(orders)));
            }
            return;
        };
        // They are given up late, so that a number of items around the mark does not build them again and again.
        if self.open_debits.len() < MANY / 2 {
            return;
        }
        let new = (since.items..self.items.len()).filter_map(|number| u32::try_from(number).ok()).map(ItemNo);
        let moved = self.movements.iter().skip(since.movements).map(|movement| movement.item);
        let changed = self.due_changes.iter().skip(since.due_changes).map(|change| change.item);
        let touched: BTreeSet<ItemNo> = new.chain(moved).chain(changed).collect();
        for number in touched {
            let Some(item) = self.item_at(number) else { continue };
            orders.remove(number, item);
            orders.add(number, item);
        }
        self.open_order = OpenOrder(Some(orders));
    }

    /// Whether the open debits can be asked for in order; where not, there are few, or the account was just read.
    pub(crate) fn is_ordered(&self) -> bool {
        self.open_order.0.is_some()
    }

    /// The open debits in a currency, oldest due first, pending ones last, ties by issue date and number. Nothing where
    /// [`Account::is_ordered`] says no.
    pub(crate) fn oldest_due(&self, currency: Currency) -> impl Iterator<Item = &Item> {
        let orders = self.open_order.0.iter();
        let found = orders.flat_map(move |orders| orders.by_due.range((currency, None)..));
        let found = found.take_while(move |(of, _)| *of == currency);
        found.filter_map(|(_, age)| self.item_at(age.as_ref()?.3))
    }

    /// The open debits that some day's payment of so much closes, in the same order. Nothing where
    /// [`Account::is_ordered`] says no.
    pub(crate) fn closed_by(&self, currency: Currency, minor: i64) -> impl Iterator<Item = &Item> {
        let orders = self.open_order.0.iter();
        let found = orders.flat_map(move |orders| orders.by_amount.range((currency, minor, None)..));
        let found = found.take_while(move |(of, amount, _)| (*of, *amount) == (currency, minor));
        found.filter_map(|(.., age)| self.item_at(age.as_ref()?.3))
    }
}
