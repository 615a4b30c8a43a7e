use serde::{Deserialize, Serialize};

use crate::allocation::ItemKey;
use crate::calendar::Date;
use crate::id::DocumentId;
use crate::money::Money;

/// Applies a receipt or a credit note to items, of this account or of another one, as somebody says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ApplyCredit {
    /// The receipt or credit note.
    pub credit: DocumentId,
    /// What it settles: at least one line, an item on one line only.
    pub lines: Vec<ApplyLine>,
    /// The day from which it counts, not before credit and item; none for the later of both.
    pub effective: Option<Date>,
    /// The accounting date; none for the later posting date of both.
    pub posting: Option<Date>,
}

/// One item to settle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ApplyLine {
    /// The item.
    pub item: ItemKey,
    /// How much of it the money settles, in the item's currency, above zero.
    pub amount: Money,
    /// How much of the credit that takes, where the credit is in another currency; none where it is in the same.
    pub source: Option<Money>,
    /// The early-payment discount taken with it, at most what the payment date allows.
    pub discount: Option<Money>,
}

impl ApplyCredit {
    /// One credit on one item.
    pub fn new(credit: DocumentId, item: ItemKey, amount: Money) -> Self {
        let lines = vec![ApplyLine { item, amount, source: None, discount: None }];
        Self { credit, lines, effective: None, posting: None }
    }
}
