use serde::{Deserialize, Serialize};

use crate::allocation::ItemKey;
use crate::exchange::DatedQuote;
use crate::money::Money;

/// Items in another currency than the books were valued at the rate of a day, which is the entry's accounting date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemsRevalued {
    /// By which rates: those of every currency among the lines.
    pub quotes: Vec<DatedQuote>,
    /// What each item was and is worth.
    pub lines: Vec<RevaluedLine>,
}

/// What one item was found to be worth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RevaluedLine {
    /// The item.
    pub item: ItemKey,
    /// What was open at the end of the day: above zero for a debit, below for a credit.
    pub open: Money,
    /// What that was carried at in base currency.
    pub before: Money,
    /// What it is worth in base currency.
    pub after: Money,
    /// How much of the change stays from the day after on.
    pub kept: Money,
}
