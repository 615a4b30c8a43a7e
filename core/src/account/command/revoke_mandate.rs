use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::id::DocumentId;

/// Records that a mandate ended. Nothing is collected on it from then on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RevokeMandate {
    /// Its reference.
    pub mandate: DocumentId,
    /// The first day without it, not before it was signed.
    pub revoked: Date,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: Option<String>,
}

impl RevokeMandate {
    /// With what is needed; what is optional is absent.
    pub fn new(mandate: DocumentId, revoked: Date) -> Self {
        Self { mandate, revoked, reason: None }
    }
}
