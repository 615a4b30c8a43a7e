use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::id::DocumentId;
use crate::money::Money;

/// Waives a late charge, or a part of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WaiveLateCharge {
    /// Its number.
    pub waiver: DocumentId,
    /// The late charge.
    pub charge: DocumentId,
    /// How much; none for all that is open.
    pub amount: Option<Money>,
    /// The day from which it counts, not before the item has that much open.
    pub effective: Date,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    pub posting: Option<Date>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: String,
}

impl WaiveLateCharge {
    /// With what is needed; what is optional is absent.
    pub fn new(waiver: DocumentId, charge: DocumentId, effective: Date, reason: String) -> Self {
        Self { waiver, charge, amount: None, effective, posting: None, reason }
    }
}
