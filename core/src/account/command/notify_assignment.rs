use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::id::DocumentId;

/// Records that a customer was told of an assignment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotifyAssignment {
    /// The assignment.
    pub assignment: DocumentId,
    /// The day on which it was told, not before the assignment.
    pub notified: Date,
    /// The accounting date from which reports by posting date know it; none for that day, or that of the assignment
    /// where it is later.
    pub posting: Option<Date>,
}

impl NotifyAssignment {
    /// With what is needed; what is optional is absent.
    pub fn new(assignment: DocumentId, notified: Date) -> Self {
        Self { assignment, notified, posting: None }
    }
}
