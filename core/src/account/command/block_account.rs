use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::id::{AccountClass, CustomerId};
use crate::party::Block;

/// Blocks something for an account: invoices, refunds, dunning, late charges.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BlockAccount {
    /// Whose account it is.
    pub customer: CustomerId,
    /// Which of the customer's accounts; none for the only one.
    pub class: Option<AccountClass>,
    /// What is blocked.
    pub block: Block,
    /// The first day of the block.
    pub effective: Date,
    /// Its last day; none until it is lifted.
    pub until: Option<Date>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: String,
}

impl BlockAccount {
    /// With what is needed; what is optional is absent.
    pub fn new(customer: CustomerId, block: Block, effective: Date, reason: String) -> Self {
        Self { customer, class: None, block, effective, until: None, reason }
    }
}
