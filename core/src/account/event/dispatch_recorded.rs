use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::id::DocumentId;
use crate::invoice::DispatchStep;

/// Something became of a document on its way to the customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DispatchRecorded {
    /// The document.
    pub document: DocumentId,
    /// What happened.
    pub step: DispatchStep,
    /// When.
    pub date: Date,
    /// The channel, a message id, the reason of a rejection.
    pub reference: Option<String>,
}
