use super::View;
use crate::account::{ItemKind, MovementKind};
use crate::calendar::{Date, UtcMicros};
use crate::error::{Reason, Result};
use crate::id::DocumentId;
use crate::money::Currency;
use crate::party::AccountKey;

/// Items and their dated movements as columns. The day a report looks at is never part of the data.
///
/// Items are sorted by account, then in the order they arose; the movements of one item stand next to each other.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Portfolio {
    pub(super) accounts: Vec<AccountKey>,
    pub(super) items: Items,
    pub(super) movements: Movements,
}

/// The columns of the items: one place per item in each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Items {
    /// Whose item it is: a position in [`Portfolio::accounts`].
    pub account: Vec<u32>,
    /// Its document.
    pub document: Vec<DocumentId>,
    /// Its instalment.
    pub instalment: Vec<u16>,
    /// What it comes from.
    pub kind: Vec<ItemKind>,
    /// Its currency.
    pub currency: Vec<Currency>,
    /// What it was at first, in minor units; below zero for a credit.
    pub original: Vec<i64>,
    /// When it is due; none where that is not known.
    pub due: Vec<Option<Date>>,
    /// The document date or value date.
    pub effective: Vec<Date>,
    /// The accounting date.
    pub posting: Vec<Date>,
    /// When it was recorded; none where the data does not say.
    pub recorded: Vec<Option<UtcMicros>>,
    /// Where its movements begin. One more place than items: the next one is where they end.
    pub first_movement: Vec<u32>,
}

/// The columns of the movements: one place per movement in each, the movements of an item next to each other.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Movements {
    /// What it was.
    pub kind: Vec<MovementKind>,
    /// By how much, in minor units of the item's currency.
    pub minor: Vec<i64>,
    /// The day from which it counts.
    pub effective: Vec<Date>,
    /// The accounting date.
    pub posting: Vec<Date>,
    /// When it was recorded; none where the data does not say.
    pub recorded: Vec<Option<UtcMicros>>,
}

impl Portfolio {
    /// The accounts that items point at, sorted.
    pub fn accounts(&self) -> &[AccountKey] {
        &self.accounts
    }

    /// The columns of the items.
    pub fn items(&self) -> &Items {
        &self.items
    }

    /// The columns of the movements.
    pub fn movements(&self) -> &Movements {
        &self.movements
    }

    /// How many items there are.
    pub fn len(&self) -> usize {
        self.items.original.len()
    }

    /// Whether there is no item.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What each item that the view sees has open in it, in minor units, with the item's position. Settled items are
    /// listed with zero. One pass over items and movements.
    ///
    /// # Errors
    /// `known_at_unavailable` where the view asks what was known when and the data does not say when.
    pub fn open_items(&self, view: &View) -> Result<Vec<(usize, i64)>> {
        let undated = self.items.recorded.iter().chain(&self.movements.recorded).any(Option::is_none);
        if view.known_at.is_some() && undated {
            return Err(Reason::KnownAtUnavailable {}.into());
        }
        let items = &self.items;
        let dates = items.effective.iter().zip(&items.posting).zip(&items.recorded);
        let bounds = items.first_movement.iter().zip(items.first_movement.iter().skip(1));
        let mut open = Vec::with_capacity(self.len());
        for (at, ((((effective, posting), recorded), original), (first, end))) in
            dates.zip(&items.original).zip(bounds).enumerate()
        {
            if view.sees(*effective, *posting, *recorded) {
                open.push((at, original + self.moved(*first, *end, view)));
            }
        }
        Ok(open)
    }

    /// The sum of the movements from `first` to before `end` that the view sees.
    fn moved(&self, first: u32, end: u32, view: &View) -> i64 {
        let movements = &self.movements;
        let places = usize::try_from(first).unwrap_or(usize::MAX)..usize::try_from(end).unwrap_or(0);
        // A view that sees an undoing sees what it undoes, so partial sums stay within the item's original.
        let column = movements.minor.get(places.clone()).unwrap_or_default().iter();
        let effective = movements.effective.get(places.clone()).unwrap_or_default();
        let posting = movements.posting.get(places.clone()).unwrap_or_default();
        let recorded = movements.recorded.get(places).unwrap_or_default();
        let dates = effective.iter().zip(posting).zip(recorded);
        let seen = |((effective, posting), recorded): ((&Date, &Date), &Option<UtcMicros>)| {
            view.sees(*effective, *posting, *recorded)
        };
        column.zip(dates).filter(|(_, dates)| seen(*dates)).map(|(minor, _)| minor).sum()
    }
}
