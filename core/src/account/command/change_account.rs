use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::id::{AccountClass, CustomerId};
use crate::party::Profile;

/// Changes what is agreed with a customer from a day on: who is billed, who pays, whose subsidiary it is. The profile
/// replaces the earlier one; the earlier one still holds for the days before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChangeAccount {
    /// Whose account it is.
    pub customer: CustomerId,
    /// Which of the customer's accounts; none for the only one.
    pub class: Option<AccountClass>,
    /// What holds from that day on.
    pub profile: Profile,
    /// The first day on which it holds.
    pub effective: Date,
}

impl ChangeAccount {
    /// With what is needed; what is optional is absent.
    pub fn new(customer: CustomerId, profile: Profile, effective: Date) -> Self {
        Self { customer, class: None, profile, effective }
    }
}
