use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::id::{AccountClass, CustomerId};
use crate::party::Profile;

/// Opens an account for a customer. Documents may be older than the account: balances are brought forward.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenAccount {
    /// Whose account it is.
    pub customer: CustomerId,
    /// Which of the customer's accounts; none for the only one.
    pub class: Option<AccountClass>,
    /// The day it is open from.
    pub opened: Date,
    /// Who plays which part; none where the customer plays all of them.
    pub profile: Option<Profile>,
}

impl OpenAccount {
    /// An account for a customer who has only one.
    pub fn new(customer: CustomerId, opened: Date) -> Self {
        Self { customer, class: None, opened, profile: None }
    }
}
