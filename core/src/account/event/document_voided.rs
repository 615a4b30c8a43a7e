use serde::{Deserialize, Serialize};

use crate::account::ItemAmount;
use crate::id::DocumentId;

/// A document was voided: by effective date it never counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentVoided {
    /// The document.
    pub document: DocumentId,
    /// What its items were: all of it.
    pub lines: Vec<ItemAmount>,
    /// Why.
    pub reason: String,
}
