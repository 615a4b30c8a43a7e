use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::id::DocumentId;

/// Takes items back from a collection agency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecallFromAgency {
    /// The placement.
    pub placement: DocumentId,
    /// The day from which they are back, not before the hand-over.
    pub effective: Date,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    pub posting: Option<Date>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: Option<String>,
}

impl RecallFromAgency {
    /// With what is needed; what is optional is absent.
    pub fn new(placement: DocumentId, effective: Date) -> Self {
        Self { placement, effective, posting: None, reason: None }
    }
}
