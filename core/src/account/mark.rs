use serde::{Deserialize, Serialize};

use super::ItemNo;
use crate::calendar::{Date, UtcMicros};

/// Whether an open item is reported apart from the ordinary ones.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It is as it seems.
    #[default]
    Ordinary,
    /// A debit that the customer disputes.
    Disputed,
    /// A receipt that may still come back: a cheque not cleared, a direct debit within its return window.
    Uncleared,
}

/// What of an item stands apart in reports, as a dated fact.
///
/// It moves no money. What a report of a day sets apart follows from the marks that count on that day and from what is
/// open: a payment settles first what is not disputed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// Which item.
    pub item: ItemNo,
    /// Why it stands apart: disputed for a debit, uncleared for a credit. Any other is without effect.
    pub standing: Standing,
    /// How much of the item, in minor units, above zero for debits and credits alike.
    pub minor: i64,
    /// The day from which it counts.
    pub effective: Date,
    /// The accounting date.
    pub posting: Date,
    /// When it was recorded.
    pub recorded: UtcMicros,
    /// What ended it; none as long as it lasts.
    pub ended: Option<Ended>,
}

/// The end of a mark: from here on it no longer counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ended {
    /// The day from which it no longer counts.
    pub effective: Date,
    /// The accounting date.
    pub posting: Date,
    /// When it was recorded.
    pub recorded: UtcMicros,
}
