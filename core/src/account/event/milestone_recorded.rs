use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::id::DocumentId;
use crate::invoice::ScheduledInstalment;
use crate::terms::Milestone;

/// The day of something that an invoice's terms count from became known, or was corrected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MilestoneRecorded {
    /// The invoice.
    pub invoice: DocumentId,
    /// What happened.
    pub milestone: Milestone,
    /// When.
    pub date: Date,
    /// When what is due, with this known: every instalment, with the amounts it was issued with.
    pub schedule: Vec<ScheduledInstalment>,
}
