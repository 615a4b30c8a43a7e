use serde::{Deserialize, Serialize};

use crate::money::Money;

/// Why less or more was paid than what it settles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DifferenceKind {
    /// A small rest that is given up, or a small surplus that is kept.
    Tolerance,
    /// What banks on the way kept.
    BankCharges,
    /// Tax that the payer withheld for the authority.
    Withholding,
    /// Rounding to the smallest coin.
    CashRounding,
}

impl DifferenceKind {
    /// The kind as explanations write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Tolerance => "difference",
            Self::BankCharges => "bank charges",
            Self::Withholding => "withholding",
            Self::CashRounding => "cash rounding",
        }
    }
}

/// What settles beside money, or what money settles nothing: the payer paid a little less, or more, and that is accepted.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Difference {
    /// Why.
    pub kind: DifferenceKind,
    /// How much: above zero where less was paid, below where more was.
    pub amount: Money,
}
