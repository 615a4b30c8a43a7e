use serde::{Deserialize, Serialize};

use super::NumberStep;
use crate::party::AccountKey;

/// How our items and those of an outside list are brought together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReconcileOptions {
    /// The accounts that the list stands for; none for all of them.
    #[serde(default)]
    pub accounts: Option<Vec<AccountKey>>,
    /// How many days before and after our day a difference may come from what one side has booked and the other not yet.
    pub window: u16,
    /// What is done to numbers of both sides before they are compared, in this order. Fewer steps go before more, and each
    /// row says which were needed.
    pub numbers: Vec<NumberStep>,
    /// Whether what no number brings together is matched by customer and amount, where each has no other partner.
    #[serde(default)]
    pub by_amount: bool,
}

impl ReconcileOptions {
    /// All accounts, seven days, numbers without regard to case, spaces and leading zeros, and nothing by amount alone.
    pub fn standard() -> Self {
        let numbers = vec![NumberStep::Case, NumberStep::Spaces, NumberStep::LeadingZeros];
        Self { accounts: None, window: 7, numbers, by_amount: false }
    }
}

impl Default for ReconcileOptions {
    fn default() -> Self {
        Self::standard()
    }
}
