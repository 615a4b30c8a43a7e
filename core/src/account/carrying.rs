//! What items are carried at in the books' own currency.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Account, Item, ItemNo, Movement};
use crate::calendar::{Date, UtcMicros};
use crate::money::{Rounding, mul_div};

/// What is open of an item, and what that is carried at in base currency, while parts of it go.
///
/// A part takes the same part of what is carried with it, and the last one all that is left: an item with nothing open is
/// carried at nothing. Minor units, of the item's currency and of the base currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Held {
    pub(crate) open: i64,
    pub(crate) carrying: i64,
}

impl Held {
    /// Of an item as it is.
    pub(crate) fn of(item: &Item) -> Self {
        Self { open: item.open, carrying: item.carrying }
    }

    /// Takes a part of what is open, on the side that is open, and answers what goes with it.
    pub(crate) fn take(&mut self, part: i64) -> i64 {
        let released = share(self.carrying, part, self.open);
        self.open = self.open.saturating_sub(part);
        self.carrying = self.carrying.saturating_sub(released);
        released
    }
}

/// The part of an amount in base currency that goes with a part of the whole; all of it with the whole.
fn share(base: i64, part: i64, whole: i64) -> i64 {
    if part == whole {
        return base;
    }
    mul_div(base, part, whole, Rounding::HalfAway).unwrap_or_default()
}

/// What of a movement's base amount comes back when a part of the movement is undone of which `done` was undone before.
/// Parts come back to all of it.
pub(crate) fn restored(movement: &Movement, done: i64, part: i64) -> i64 {
    let back = |minor: i64| share(movement.base, minor, movement.minor);
    back(done.saturating_add(part)).saturating_sub(back(done))
}

/// What an item in another currency was found to be worth at the end of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revaluation {
    /// Which item.
    pub item: ItemNo,
    /// The day, its end included: an accounting date.
    pub as_at: Date,
    /// By how much what it is carried at changed on that day, in minor units of the base currency.
    pub change: i64,
    /// How much of that stays from the day after on: all of it, or nothing where it is taken back or where something of the
    /// item had moved since.
    pub kept: i64,
    /// When it was recorded.
    pub recorded: UtcMicros,
}

impl Revaluation {
    /// How much of it counts in the books of a day.
    pub fn on(&self, day: Date) -> i64 {
        match day.cmp(&self.as_at) {
            std::cmp::Ordering::Less => 0,
            std::cmp::Ordering::Equal => self.change,
            std::cmp::Ordering::Greater => self.kept,
        }
    }
}

impl Account {
    /// What items were found to be worth, in the order it was recorded.
    pub fn revaluations(&self) -> &[Revaluation] {
        &self.revaluations
    }

    /// The last day as at the end of which an item of this account was revalued. The books of it and of the days before are
    /// settled by that: what comes later is booked later.
    pub fn revalued_through(&self) -> Option<Date> {
        // None is of an earlier day than the one before it.
        self.revaluations.last().map(|revaluation| revaluation.as_at)
    }

    /// What revaluations made of each item's carrying amount in the books by a day, by the item's place.
    pub(crate) fn valued_by(&self, day: Date) -> BTreeMap<u32, i64> {
        let mut valued: BTreeMap<u32, i64> = BTreeMap::new();
        for revaluation in &self.revaluations {
            let sum = valued.entry(revaluation.item.0).or_default();
            *sum = sum.saturating_add(revaluation.on(day));
        }
        valued
    }

    /// What was open of an item at the end of a day in the books, and what that was carried at. `valued` is what revaluations
    /// made of it by then.
    pub(crate) fn held_on(&self, item: &Item, day: Date, valued: i64) -> Held {
        let moved = self.movements_of(item).filter(|movement| movement.posting <= day);
        let start = Held { open: item.original, carrying: item.base.saturating_add(valued) };
        moved.fold(start, |held, movement| Held {
            open: held.open.saturating_add(movement.minor),
            carrying: held.carrying.saturating_add(movement.base),
        })
    }

    /// What of a movement was undone so far, in minor units, as a part of it.
    pub(super) fn undone_of(&self, item: &Item, number: u32) -> i64 {
        let undone = self.movements_of(item).filter(|movement| movement.reverses == Some(number));
        undone.fold(0, |sum, movement| sum.saturating_sub(movement.minor))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn parts_take_everything(open in 1_i64..1_000_000, carrying in -1_000_000_i64..1_000_000, cuts: Vec<u8>) {
            let mut held = Held { open, carrying };
            let mut taken = 0;
            for cut in cuts {
                let part = held.open * i64::from(cut) / 256;
                taken += held.take(part);
                prop_assert!(held.carrying.abs() <= carrying.abs());
            }
            taken += held.take(held.open);
            prop_assert_eq!(taken, carrying);
            prop_assert_eq!(held, Held { open: 0, carrying: 0 });
        }
    }
}
