use super::{Items, Portfolio};
use crate::calendar::Date;

/// A number of a row, an account, a value as a place in a column.
pub(crate) fn place(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// What is known of a finished portfolio beforehand, so that a pass over it need not look. All of it follows from the
/// columns.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Index {
    /// Where accounts and currencies change.
    pub(super) runs: Vec<Run>,
    /// The last posting and effective dates of items; none where there are no items.
    pub(super) last_posting: Option<Date>,
    pub(super) last_effective: Option<Date>,
    /// The largest amount that an item was at first, without its sign.
    pub(super) largest: u64,
    /// Whether an item is a credit.
    pub(super) credits: bool,
}

/// Items of one account in one currency that stand next to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// Whose items they are: a position in [`Portfolio::accounts`].
    pub account: u32,
    /// Their currency: a position in [`Portfolio::currencies`].
    pub currency: u8,
    /// How many they are.
    pub items: usize,
}

impl Portfolio {
    /// The items by account and currency: each account's items of a currency stand next to each other.
    pub fn runs(&self) -> &[Run] {
        &self.index.runs
    }

    /// The largest amount that an item was at first, in minor units, without its sign. No item has more open in any view.
    pub(crate) fn largest(&self) -> u64 {
        self.index.largest
    }

    /// Whether an item is a credit. Where none is, none is in any view.
    pub(crate) fn has_credits(&self) -> bool {
        self.index.credits
    }

    /// The same portfolio with its index.
    pub(super) fn indexed(mut self) -> Self {
        self.index = Index::of(&self.items);
        self
    }
}

impl Index {
    fn of(items: &Items) -> Self {
        let mut runs: Vec<Run> = Vec::new();
        for (account, currency) in items.account.iter().zip(&items.currency) {
            match runs.last_mut() {
                Some(run) if (run.account, run.currency) == (*account, *currency) => run.items += 1,
                _ => runs.push(Run { account: *account, currency: *currency, items: 1 }),
            }
        }
        Self {
            runs,
            last_posting: items.posting.iter().max().copied(),
            last_effective: items.effective.iter().max().copied(),
            largest: items.original.iter().map(|original| original.unsigned_abs()).max().unwrap_or_default(),
            credits: items.original.iter().any(|original| *original < 0),
        }
    }
}
