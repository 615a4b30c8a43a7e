//! What cash application asks of an item beside its columns: which discounts it offers and which were granted, and what
//! an item that was carried over was before. Ledgers know it; tables have none of it.

use std::ops::Range;

use super::{Lens, Portfolio, place};
use crate::account::{Counter, Item, ItemKind, Movement};
use crate::calendar::{Date, UtcMicros};
use crate::invoice::DiscountOffer;

/// Items with offers, granted discounts, or an origin, each in the order of the items.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Offers {
    offers: Vec<(u32, DiscountOffer)>,
    granted: Vec<Granted>,
    origins: Vec<(u32, Origin)>,
}

/// A discount that was granted or, above zero, taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Granted {
    item: u32,
    minor: i64,
    effective: Date,
    posting: Date,
    recorded: UtcMicros,
}

/// What an item was before it was carried to where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Origin {
    /// What kind of document it comes from in the end.
    pub(crate) nature: ItemKind,
    /// The document date it goes by.
    pub(crate) issued: Date,
}

/// The part of a list, sorted by items, that is about these.
fn about<T>(list: &[T], items: &Range<usize>, item: impl Fn(&T) -> u32) -> Range<usize> {
    let from = |at: usize| list.partition_point(|known| place(item(known)) < at);
    if list.is_empty() { 0..0 } else { from(items.start)..from(items.end) }
}

impl Offers {
    /// Adds what an item and its movements say.
    pub(super) fn add<'a>(&mut self, at: u32, item: &Item, movements: impl Iterator<Item = &'a Movement>) {
        self.offers.extend(item.discounts.iter().map(|offer| (at, *offer)));
        if item.origin.is_some() {
            self.origins.push((at, Origin { nature: item.nature(), issued: item.issued() }));
        }
        if !item.discounts.is_empty() {
            let granted = movements.filter(|movement| movement.counter == Counter::DiscountGranted);
            self.granted.extend(granted.map(|movement| Granted {
                item: at,
                minor: movement.minor,
                effective: movement.effective,
                posting: movement.posting,
                recorded: movement.recorded,
            }));
        }
    }
}

impl Portfolio {
    /// The discounts that these items offer, item by item, each with the item's position: by all that is recorded.
    pub(crate) fn offers_of(&self, items: &Range<usize>) -> &[(u32, DiscountOffer)] {
        self.offers.offers.get(about(&self.offers.offers, items, |(item, _)| *item)).unwrap_or_default()
    }

    /// What was granted on an item in a view, in minor units.
    pub(crate) fn discount_taken(&self, view: &Lens, item: usize) -> i64 {
        let granted = &self.offers.granted;
        let own = granted.get(about(granted, &(item..item + 1), |granted| granted.item)).unwrap_or_default();
        let seen = own.iter().filter(|one| view.counts(one.effective, one.posting, one.recorded));
        seen.map(|granted| -granted.minor).sum()
    }

    /// Those of these items that were carried over, each with its position and what it was.
    pub(crate) fn origins_of(&self, items: &Range<usize>) -> &[(u32, Origin)] {
        self.offers.origins.get(about(&self.offers.origins, items, |(item, _)| *item)).unwrap_or_default()
    }
}
