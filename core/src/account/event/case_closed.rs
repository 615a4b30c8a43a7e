use serde::{Deserialize, Serialize};

use crate::account::CaseOutcome;
use crate::id::DocumentId;

/// A case ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseClosed {
    /// Its number.
    pub case: DocumentId,
    /// How.
    pub outcome: CaseOutcome,
    /// Why.
    pub reason: Option<String>,
}
