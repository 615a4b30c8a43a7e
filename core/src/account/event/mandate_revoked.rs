use serde::{Deserialize, Serialize};

use crate::id::DocumentId;

/// A mandate ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MandateRevoked {
    /// Its reference.
    pub mandate: DocumentId,
    /// Why.
    pub reason: Option<String>,
}
