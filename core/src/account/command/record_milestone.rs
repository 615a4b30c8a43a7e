use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::id::DocumentId;
use crate::terms::Milestone;

/// Records the day of something that an invoice's terms count from: its goods were delivered, its bill of lading is
/// dated. What was pending for it becomes due. Another day for the same milestone corrects the first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordMilestone {
    /// The invoice.
    pub invoice: DocumentId,
    /// What happened.
    pub milestone: Milestone,
    /// When.
    pub date: Date,
    /// The accounting date from which reports by posting date know it; none for that day, or that of the invoice where
    /// it is later.
    pub posting: Option<Date>,
}

impl RecordMilestone {
    /// It happened on that day.
    pub fn new(invoice: DocumentId, milestone: Milestone, date: Date) -> Self {
        Self { invoice, milestone, date, posting: None }
    }
}
