use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::id::{AccountClass, CustomerId};
use crate::party::Block;

/// Lifts a block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnblockAccount {
    /// Whose account it is.
    pub customer: CustomerId,
    /// Which of the customer's accounts; none for the only one.
    pub class: Option<AccountClass>,
    /// What was blocked.
    pub block: Block,
    /// The first day without the block, not before it began.
    pub effective: Date,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: Option<String>,
}

impl UnblockAccount {
    /// With what is needed; what is optional is absent.
    pub fn new(customer: CustomerId, block: Block, effective: Date) -> Self {
        Self { customer, class: None, block, effective, reason: None }
    }
}
