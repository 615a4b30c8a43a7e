use serde::{Deserialize, Serialize};

use crate::account::PlanOutcome;
use crate::calendar::Date;
use crate::id::DocumentId;

/// Ends a payment plan. After a default only the dates of the contract hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EndPlan {
    /// The plan.
    pub plan: DocumentId,
    /// How it ended.
    pub outcome: PlanOutcome,
    /// The day from which it has ended, not before it was agreed.
    pub effective: Date,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    pub posting: Option<Date>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: Option<String>,
}

impl EndPlan {
    /// With what is needed; what is optional is absent.
    pub fn new(plan: DocumentId, outcome: PlanOutcome, effective: Date) -> Self {
        Self { plan, outcome, effective, posting: None, reason: None }
    }
}
