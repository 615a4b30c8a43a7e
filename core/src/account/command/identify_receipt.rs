use serde::{Deserialize, Serialize};

use super::CreditPart;
use crate::calendar::Date;
use crate::id::DocumentId;

/// Says whose money in suspense is, all of it or a part, for one customer or several. Each part becomes a credit of
/// that customer from the value date of the money on, and is applied by policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IdentifyReceipt {
    /// The receipt in suspense.
    pub receipt: DocumentId,
    /// Whose it is: at least one part.
    pub parts: Vec<CreditPart>,
    /// The day from which it counts; none for the value date of the money.
    pub effective: Option<Date>,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    pub posting: Option<Date>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: Option<String>,
}

impl IdentifyReceipt {
    /// With what is needed; what is optional is absent.
    pub fn new(receipt: DocumentId, parts: Vec<CreditPart>) -> Self {
        Self { receipt, parts, effective: None, posting: None, reason: None }
    }
}
