use serde::{Deserialize, Serialize};

use crate::account::ItemAmount;
use crate::calendar::Date;
use crate::id::DocumentId;

/// Writes off what will not be paid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WriteOff {
    /// Its number.
    pub write_off: DocumentId,
    /// How much of which item: at least one line.
    pub lines: Vec<ItemAmount>,
    /// The day from which it counts, not before the item has that much open.
    pub effective: Date,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    pub posting: Option<Date>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: String,
}

impl WriteOff {
    /// With what is needed; what is optional is absent.
    pub fn new(write_off: DocumentId, lines: Vec<ItemAmount>, effective: Date, reason: String) -> Self {
        Self { write_off, lines, effective, posting: None, reason }
    }
}
