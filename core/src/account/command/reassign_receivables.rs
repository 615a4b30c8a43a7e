use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::id::DocumentId;

/// Takes assigned items back from a factor: they are ours again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReassignReceivables {
    /// The assignment.
    pub assignment: DocumentId,
    /// The day from which they are ours again, not before the assignment.
    pub effective: Date,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    pub posting: Option<Date>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: Option<String>,
}

impl ReassignReceivables {
    /// With what is needed; what is optional is absent.
    pub fn new(assignment: DocumentId, effective: Date) -> Self {
        Self { assignment, effective, posting: None, reason: None }
    }
}
