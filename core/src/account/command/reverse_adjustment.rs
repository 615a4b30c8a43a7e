use serde::{Deserialize, Serialize};

use crate::account::ItemAmount;
use crate::calendar::Date;
use crate::id::DocumentId;

/// Reverses a discount granted by hand, an allowance, an accepted difference, a withholding, a netting, a write-off,
/// a waiver or a refund, all of it or a part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReverseAdjustment {
    /// Its number.
    pub adjustment: DocumentId,
    /// How much on which of its items; empty for all that is left of it.
    #[serde(default)]
    pub lines: Vec<ItemAmount>,
    /// The day from which it is reversed, not before the adjustment.
    pub effective: Date,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    pub posting: Option<Date>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: Option<String>,
}

impl ReverseAdjustment {
    /// With what is needed; what is optional is absent.
    pub fn new(adjustment: DocumentId, lines: Vec<ItemAmount>, effective: Date) -> Self {
        Self { adjustment, lines, effective, posting: None, reason: None }
    }
}
