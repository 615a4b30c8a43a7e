use serde::{Deserialize, Serialize};

use super::Buckets;

/// How an aging report is laid out: its buckets, where credits stand, what its rows are, in which currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgingLayout {
    /// How ages are counted and bounded.
    pub buckets: Buckets,
    /// Where open credits stand.
    pub credits: CreditsShown,
    /// The attribute whose values are the rows; none for a row per account.
    pub by: Option<String>,
    /// In which currency amounts are.
    pub currency: CurrencyShown,
    /// Whether items that count only from a later day have a column of their own. In a report of the past that is
    /// everything since, so ask for it with what was known then.
    pub future: bool,
}

/// Where an aging report shows open credits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CreditsShown {
    /// In a column of their own: they age nothing.
    Apart,
    /// In the bucket of their own date.
    ByOwnAge,
    /// Set off against the oldest debits of the row. Display only: nothing is applied.
    AgainstOldest,
}

/// In which currency an aging report shows amounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CurrencyShown {
    /// Each item in its own; a row per currency.
    Document,
    /// All in the one the books are kept in, at the amounts the items were booked at.
    Base,
}

impl AgingLayout {
    /// By account, credits apart, in document currency.
    pub fn of(buckets: Buckets) -> Self {
        Self {
            buckets,
            credits: CreditsShown::Apart,
            by: None,
            currency: CurrencyShown::Document,
            future: false,
        }
    }
}
