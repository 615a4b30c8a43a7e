use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::id::DocumentId;
use crate::invoice::DispatchStep;

/// Records what became of a document on its way to the customer. Received on a day that its terms count from, its
/// instalments become due as with [`super::RecordMilestone`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordDispatch {
    /// The document.
    pub document: DocumentId,
    /// What happened.
    pub step: DispatchStep,
    /// When, not before the document date.
    pub date: Date,
    /// The accounting date from which reports by posting date know it; none for that day, or that of the document
    /// where it is later.
    pub posting: Option<Date>,
    /// The channel, a message id, the reason of a rejection: at most 4096 bytes.
    pub reference: Option<String>,
}

impl RecordDispatch {
    /// With what is needed; what is optional is absent.
    pub fn new(document: DocumentId, step: DispatchStep, date: Date) -> Self {
        Self { document, step, date, posting: None, reference: None }
    }
}
