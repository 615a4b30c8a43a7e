use serde::{Deserialize, Serialize};

use crate::allocation::ItemKey;
use crate::calendar::Date;
use crate::id::DocumentId;
use crate::money::Money;

/// Grants a discount that was not earned, on an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GrantDiscount {
    /// The number of the grant.
    pub discount: DocumentId,
    /// The item: a debit.
    pub item: ItemKey,
    /// How much, at most what is open.
    pub amount: Money,
    /// The day from which it counts, not before the item has that much open.
    pub effective: Date,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    pub posting: Option<Date>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: String,
}

impl GrantDiscount {
    /// With what is needed; what is optional is absent.
    pub fn new(discount: DocumentId, item: ItemKey, amount: Money, effective: Date, reason: String) -> Self {
        Self { discount, item, amount, effective, posting: None, reason }
    }
}
