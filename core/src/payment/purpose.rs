use serde::{Deserialize, Serialize};

/// What money is meant for, as long as it settles nothing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// To settle items; what is left of it is unapplied.
    #[default]
    Settlement,
    /// To be held on the account: no policy applies it.
    OnAccount,
    /// To be paid back to the customer: no policy applies it.
    Refund,
    /// A deposit or prepayment for what is still to be delivered: a liability until it is applied to the final invoice.
    Deposit,
}

impl Purpose {
    /// The purpose as explanations write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Settlement => "to settle items",
            Self::OnAccount => "on account",
            Self::Refund => "to be paid back",
            Self::Deposit => "a deposit",
        }
    }
}
