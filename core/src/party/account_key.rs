use std::fmt;

use serde::{Deserialize, Serialize};

use crate::error::Result;
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

/// The class of the accounts that hold money nobody has claimed yet; no customer's account has it.
pub const SUSPENSE: &str = "suspense";

impl AccountKey {
    /// Where money that came to a bank account waits for its owner.
    ///
    /// # Errors
    /// None.
    pub fn suspense(bank: CustomerId) -> Result<Self> {
        Ok(Self { customer: bank, class: Some(AccountClass::new(SUSPENSE)?) })
    }

    /// Whether money waits here for its owner.
    pub fn is_suspense(&self) -> bool {
        self.class.as_ref().is_some_and(|class| class.as_str() == SUSPENSE)
    }
}

impl From<CustomerId> for AccountKey {
    fn from(customer: CustomerId) -> Self {
        Self { customer, class: None }
    }
}

impl fmt::Display for AccountKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.class {
            Some(_) if self.is_suspense() => write!(f, "suspense {}", self.customer),
            Some(class) => write!(f, "account {} ({class})", self.customer),
            None => write!(f, "account {}", self.customer),
        }
    }
}
