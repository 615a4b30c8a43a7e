use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::id::{AccountClass, CustomerId};

/// Closes an account on which nothing is open. Nothing new is issued on it or received for it; it can be opened
/// again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CloseAccount {
    /// Whose account it is.
    pub customer: CustomerId,
    /// Which of the customer's accounts; none for the only one.
    pub class: Option<AccountClass>,
    /// The day from which it is closed, not before the last change of what was open. It is booked on the first day on
    /// which that can be.
    pub closed: Date,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: Option<String>,
}

impl CloseAccount {
    /// With what is needed; what is optional is absent.
    pub fn new(customer: CustomerId, closed: Date) -> Self {
        Self { customer, class: None, closed, reason: None }
    }
}
