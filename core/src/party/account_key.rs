use std::fmt;

use serde::{Deserialize, Serialize};

use crate::id::{AccountClass, CustomerId};

/// Names one account: a customer, and a class where the customer has several accounts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccountKey {
    /// Whose account it is.
    pub customer: CustomerId,
    /// Which of the customer's accounts; none for the only one.
    pub class: Option<AccountClass>,
}

impl From<CustomerId> for AccountKey {
    fn from(customer: CustomerId) -> Self {
        Self { customer, class: None }
    }
}

impl fmt::Display for AccountKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.class {
            Some(class) => write!(f, "account {} ({class})", self.customer),
            None => write!(f, "account {}", self.customer),
        }
    }
}
