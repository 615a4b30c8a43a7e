use serde::{Deserialize, Serialize};

use crate::account::ItemAmount;
use crate::calendar::Date;
use crate::id::DocumentId;

/// Records a customer's promise to pay items by a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordPromise {
    /// Its number.
    pub promise: DocumentId,
    /// How much of which item: at least one line.
    pub lines: Vec<ItemAmount>,
    /// The last day on which paying keeps it, not before it was made.
    pub by: Date,
    /// The day on which it was made, not before the items.
    pub effective: Date,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    pub posting: Option<Date>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: Option<String>,
}

impl RecordPromise {
    /// With what is needed; what is optional is absent.
    pub fn new(promise: DocumentId, lines: Vec<ItemAmount>, by: Date, effective: Date) -> Self {
        Self { promise, lines, by, effective, posting: None, reason: None }
    }
}
