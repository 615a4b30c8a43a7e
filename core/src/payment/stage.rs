use serde::{Deserialize, Serialize};

/// How far a receipt has come on its way from a promise of money to money.
///
/// A bank transfer is cleared when it is received; a cheque, a direct debit or a card payment only later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// It was handed to the bank.
    Remitted,
    /// The money is final.
    Cleared,
}

impl Stage {
    /// The stage as explanations write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Remitted => "handed to the bank",
            Self::Cleared => "cleared",
        }
    }
}
