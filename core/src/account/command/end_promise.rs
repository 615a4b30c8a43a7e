use serde::{Deserialize, Serialize};

use crate::account::PromiseOutcome;
use crate::calendar::Date;
use crate::id::DocumentId;

/// Ends a promise: withdrawn, or replaced by another. Whether one that runs is kept or broken follows from what was
/// paid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EndPromise {
    /// The promise.
    pub promise: DocumentId,
    /// How it ended.
    pub outcome: PromiseOutcome,
    /// The day from which it has ended, not before it was made.
    pub effective: Date,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    pub posting: Option<Date>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: Option<String>,
}

impl EndPromise {
    /// With what is needed; what is optional is absent.
    pub fn new(promise: DocumentId, outcome: PromiseOutcome, effective: Date) -> Self {
        Self { promise, outcome, effective, posting: None, reason: None }
    }
}
