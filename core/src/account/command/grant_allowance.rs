use serde::{Deserialize, Serialize};

use crate::account::ItemAmount;
use crate::calendar::Date;
use crate::id::DocumentId;

/// Grants an allowance on items: for damaged goods, late delivery, a price agreed afterwards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GrantAllowance {
    /// The number of the allowance.
    pub allowance: DocumentId,
    /// How much on which item: at least one line.
    pub lines: Vec<ItemAmount>,
    /// The day from which it counts, not before the item has that much open.
    pub effective: Date,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    pub posting: Option<Date>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: String,
}

impl GrantAllowance {
    /// With what is needed; what is optional is absent.
    pub fn new(allowance: DocumentId, lines: Vec<ItemAmount>, effective: Date, reason: String) -> Self {
        Self { allowance, lines, effective, posting: None, reason }
    }
}
