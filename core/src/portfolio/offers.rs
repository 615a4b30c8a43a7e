//! What cash application asks of an item beside its columns: which discounts it offers and which were granted, its terms,
//! what was agreed of its rank, which debt a charge belongs to, and what an item that was carried over was before. Ledgers
//! know it; tables have none of it.

use std::ops::Range;

use super::{Lens, Portfolio, place};
use crate::account::{Account, Counter, Item, ItemKind, Movement};
use crate::allocation::{Nature, Precedence};
use crate::calendar::{Date, UtcMicros};
use crate::invoice::DiscountOffer;
use crate::terms::Terms;

/// Items with offers, granted discounts, or an origin, each in the order of the items.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Offers {
    offers: Vec<(u32, DiscountOffer)>,
    granted: Vec<Granted>,
    origins: Vec<(u32, Origin)>,
    precedence: Vec<(u32, Precedence)>,
    /// Charges, and the one debt that each belongs to.
    debts: Vec<(u32, u32)>,
    /// Items of one account under the same terms have the same number, 0 where none are known; empty where none are of any.
    terms: Vec<u32>,
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

impl Offers {
    /// Adds what an account says of the documents of its items. `places` has the position of each item by its number, which
    /// are those from `first` on in `order`.
    pub(super) fn relate(&mut self, account: &Account, first: u32, order: &[u32], places: &[u32]) {
        let mut known: Vec<&Terms> = Vec::new();
        for (place, number) in (first..).zip(order) {
            let item = usize::try_from(*number).ok().and_then(|at| account.items().get(at));
            let Some(item) = item else { continue };
            let document = &item.key.document;
            let terms = account.terms_of(document).map(|terms| {
                known.iter().position(|known| *known == terms).unwrap_or_else(|| {
                    known.push(terms);
                    known.len() - 1
                })
            });
            let code = terms.map_or(0, |at| u32::try_from(at).unwrap_or(u32::MAX).saturating_add(1));
            self.terms.push(code);
            let agreed = account.document(document).and_then(|document| document.precedence.as_deref());
            self.precedence.extend(agreed.map(|agreed| (place, *agreed)));
            if item.nature().as_claimed() != Nature::Principal {
                let mut charged = account.charged_by(document);
                // What charges several debts belongs to none of them alone.
                let debt = charged.next().filter(|_| charged.next().is_none());
                let debt = debt.and_then(|debt| account.find(debt));
                let debt = debt.and_then(|debt| places.get(super::place(debt.0)).copied());
                self.debts.extend(debt.map(|debt| (place, debt)));
            }
        }
    }
}

impl Portfolio {
    /// The number of an item's terms among those of its account; 0 where none are known.
    pub(crate) fn terms_code(&self, item: usize) -> u32 {
        self.offers.terms.get(item).copied().unwrap_or_default()
    }

    /// What was agreed of the rank of these items, each with its position.
    pub(crate) fn precedence_of(&self, items: &Range<usize>) -> &[(u32, Precedence)] {
        let all = &self.offers.precedence;
        all.get(about(all, items, |(item, _)| *item)).unwrap_or_default()
    }

    /// The charges among these items, each with the position of the one debt that it belongs to.
    pub(crate) fn debts_of(&self, items: &Range<usize>) -> &[(u32, u32)] {
        self.offers.debts.get(about(&self.offers.debts, items, |(item, _)| *item)).unwrap_or_default()
    }

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
