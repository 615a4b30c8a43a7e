use serde::{Deserialize, Serialize};

use crate::allocation::ItemKey;
use crate::calendar::Date;
use crate::id::DocumentId;
use crate::money::Money;

/// Refuses a discount that a customer has taken without having earned it. What is short stays open; the refusal
/// stands with the item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RefuseDiscount {
    /// The item: a debit.
    pub item: ItemKey,
    /// The receipt with which it was taken.
    pub receipt: DocumentId,
    /// How much was taken, at most what is open of the item.
    pub amount: Money,
    /// The day of the refusal, not before the receipt.
    pub effective: Date,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    pub posting: Option<Date>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: String,
}

impl RefuseDiscount {
    /// With what is needed; what is optional is absent.
    pub fn new(item: ItemKey, receipt: DocumentId, amount: Money, effective: Date, reason: String) -> Self {
        Self { item, receipt, amount, effective, posting: None, reason }
    }
}
