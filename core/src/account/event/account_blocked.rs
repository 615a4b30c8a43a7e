use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::party::Block;

/// Something was blocked for an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccountBlocked {
    /// What is blocked.
    pub block: Block,
    /// The last day of the block; none until it is lifted.
    pub until: Option<Date>,
    /// Why.
    pub reason: String,
}
