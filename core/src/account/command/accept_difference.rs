use serde::{Deserialize, Serialize};

use crate::allocation::ItemKey;
use crate::calendar::Date;
use crate::id::DocumentId;
use crate::money::Money;

/// Accepts a small difference: a debit paid a little short is closed, or a credit a little over is used up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AcceptDifference {
    /// The number of the acceptance.
    pub difference: DocumentId,
    /// The item: a debit, or a credit.
    pub item: ItemKey,
    /// How much, above zero; none for all that is open.
    pub amount: Option<Money>,
    /// The day from which it counts, not before the item has that much open.
    pub effective: Date,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    pub posting: Option<Date>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: Option<String>,
}

impl AcceptDifference {
    /// With what is needed; what is optional is absent.
    pub fn new(difference: DocumentId, item: ItemKey, effective: Date) -> Self {
        Self { difference, item, amount: None, effective, posting: None, reason: None }
    }
}
