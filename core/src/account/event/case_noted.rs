use serde::{Deserialize, Serialize};

use crate::account::CaseNote;
use crate::id::DocumentId;

/// Something was noted in a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseNoted {
    /// Its number.
    pub case: DocumentId,
    /// What.
    pub note: CaseNote,
    /// Why.
    pub reason: Option<String>,
}
