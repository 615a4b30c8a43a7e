use serde::{Deserialize, Serialize};

use crate::id::CustomerId;

/// Who plays which part for an account, where it is not the customer itself. Other parties are opaque ids.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// Who orders.
    pub sold_to: Option<CustomerId>,
    /// Who is billed.
    pub bill_to: Option<CustomerId>,
    /// Who pays: its credit is looked at, its money expected.
    pub payer: Option<CustomerId>,
    /// Whose subsidiary the customer is.
    pub parent: Option<CustomerId>,
}

/// What can be blocked for an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    /// Nothing new is billed: no invoice, no debit note.
    Billing,
    /// Nothing is paid back.
    Refunds,
    /// Nothing is reminded of.
    Dunning,
    /// No late payment is charged.
    LateCharges,
}

impl Block {
    /// The block as refusals write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Billing => "billing",
            Self::Refunds => "refunds",
            Self::Dunning => "dunning",
            Self::LateCharges => "late charges",
        }
    }
}
