use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::id::{AccountClass, CustomerId};

/// Opens a closed account again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReopenAccount {
    /// Whose account it is.
    pub customer: CustomerId,
    /// Which of the customer's accounts; none for the only one.
    pub class: Option<AccountClass>,
    /// The day from which it is open again, not before it was closed.
    pub reopened: Date,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: Option<String>,
}

impl ReopenAccount {
    /// With what is needed; what is optional is absent.
    pub fn new(customer: CustomerId, reopened: Date) -> Self {
        Self { customer, class: None, reopened, reason: None }
    }
}
