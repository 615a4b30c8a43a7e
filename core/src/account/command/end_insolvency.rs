use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::id::DocumentId;

/// Records that insolvency proceedings ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EndInsolvency {
    /// The case.
    pub insolvency: DocumentId,
    /// The day on which they ended, not before they were opened.
    pub effective: Date,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    pub posting: Option<Date>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: Option<String>,
}

impl EndInsolvency {
    /// With what is needed; what is optional is absent.
    pub fn new(insolvency: DocumentId, effective: Date) -> Self {
        Self { insolvency, effective, posting: None, reason: None }
    }
}
