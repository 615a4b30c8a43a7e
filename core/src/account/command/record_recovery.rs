use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::id::DocumentId;
use crate::money::Money;

/// Records that what was written off will be paid after all: a new item, linked with the write-off, for the money to
/// settle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordRecovery {
    /// The number of the new item.
    pub recovery: DocumentId,
    /// The write-off.
    pub write_off: DocumentId,
    /// How much, at most what is left written off.
    pub amount: Money,
    /// The day from which it is owed again, not before the write-off.
    pub effective: Date,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    pub posting: Option<Date>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: Option<String>,
}

impl RecordRecovery {
    /// With what is needed; what is optional is absent.
    pub fn new(recovery: DocumentId, write_off: DocumentId, amount: Money, effective: Date) -> Self {
        Self { recovery, write_off, amount, effective, posting: None, reason: None }
    }
}
