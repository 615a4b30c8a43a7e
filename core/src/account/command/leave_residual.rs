use serde::{Deserialize, Serialize};

use crate::allocation::ItemKey;
use crate::calendar::Date;
use crate::id::DocumentId;

/// Closes an item that was paid in part and leaves the rest as a new item, with the due date of the old one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeaveResidual {
    /// The item: a debit.
    pub item: ItemKey,
    /// The number of the new item.
    pub residual: DocumentId,
    /// The day from which it counts, not before the item has that much open.
    pub effective: Date,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    pub posting: Option<Date>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: String,
}

impl LeaveResidual {
    /// With what is needed; what is optional is absent.
    pub fn new(item: ItemKey, residual: DocumentId, effective: Date, reason: String) -> Self {
        Self { item, residual, effective, posting: None, reason }
    }
}
