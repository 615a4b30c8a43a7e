use serde::{Deserialize, Serialize};

/// A closed account was opened again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccountReopened {
    /// Why.
    pub reason: Option<String>,
}
