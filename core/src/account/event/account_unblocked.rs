use serde::{Deserialize, Serialize};

use crate::party::Block;

/// A block was lifted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccountUnblocked {
    /// What was blocked.
    pub block: Block,
    /// Why.
    pub reason: Option<String>,
}
