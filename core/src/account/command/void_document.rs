use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::id::DocumentId;

/// Voids a document that should never have been entered: an invoice, a debit or credit note, a receipt. Nothing of it
/// may be applied or adjusted; by effective date it has never counted, in the books it ends with the posting date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VoidDocument {
    /// The document.
    pub document: DocumentId,
    /// The accounting date; none for that of the document, or the first day since nothing is applied to it.
    pub posting: Option<Date>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: String,
}

impl VoidDocument {
    /// With what is needed; what is optional is absent.
    pub fn new(document: DocumentId, reason: String) -> Self {
        Self { document, posting: None, reason }
    }
}
