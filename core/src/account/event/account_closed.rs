use serde::{Deserialize, Serialize};

use crate::party::AccountKey;

/// An account was closed. Nothing was open on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccountClosed {
    /// The account that took over what was open; none where it was closed for itself.
    pub merged_into: Option<AccountKey>,
    /// Why.
    pub reason: Option<String>,
}
