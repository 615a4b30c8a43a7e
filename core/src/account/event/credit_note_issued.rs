use serde::{Deserialize, Serialize};

use crate::id::DocumentId;
use crate::invoice::Totals;

/// A credit note was issued: a credit item of its gross.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CreditNoteIssued {
    /// The credit note's number.
    pub credit_note: DocumentId,
    /// What is credited, in amounts above zero.
    pub totals: Totals,
    /// The invoice it corrects.
    pub against: Option<DocumentId>,
    /// Why.
    pub reason: Option<String>,
}
