use serde::{Deserialize, Serialize};

use crate::account::DisputeOutcome;
use crate::calendar::Date;
use crate::id::DocumentId;

/// Resolves a dispute. What was found right is credited by a credit note of its own; the rest is no longer disputed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResolveDispute {
    /// The dispute.
    pub dispute: DocumentId,
    /// Who was right.
    pub outcome: DisputeOutcome,
    /// The day from which it is resolved, not before the dispute.
    pub effective: Date,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    pub posting: Option<Date>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: Option<String>,
}

impl ResolveDispute {
    /// With what is needed; what is optional is absent.
    pub fn new(dispute: DocumentId, outcome: DisputeOutcome, effective: Date) -> Self {
        Self { dispute, outcome, effective, posting: None, reason: None }
    }
}
