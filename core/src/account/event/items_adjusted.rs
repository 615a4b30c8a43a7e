use serde::{Deserialize, Serialize};

use crate::account::{ItemAmount, WithheldTax};
use crate::exchange::Valuation;
use crate::id::DocumentId;
use crate::payment::PaymentMethod;

/// Items were lowered against something that is no item: a debit by what will not be paid in money, a credit by what
/// was paid back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemsAdjusted {
    /// Its number.
    pub adjustment: DocumentId,
    /// What it was.
    pub kind: AdjustmentKind,
    /// How much on which item.
    pub lines: Vec<ItemAmount>,
    /// The tax that was withheld, for a withholding.
    pub tax: Option<WithheldTax>,
    /// How it was paid, for a refund.
    pub method: Option<PaymentMethod>,
    /// What the money that left is in base currency, and by which rate, for a refund in another one.
    pub paid: Option<Valuation>,
    /// Why.
    pub reason: Option<String>,
}

/// What an item was lowered by, other than money or credits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AdjustmentKind {
    /// A discount granted by hand.
    Discount,
    /// An allowance.
    Allowance,
    /// A small difference that was accepted.
    Tolerance,
    /// Tax that the customer withheld.
    Withholding,
    /// Set off against what we owe.
    Netting,
    /// Given up.
    WriteOff,
    /// A late charge that was waived.
    Waiver,
    /// Paid back to the customer.
    Refund,
    /// Sold to a factor, or paid to it.
    Factored,
}

impl AdjustmentKind {
    /// The kind as explanations write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Discount => "discount",
            Self::Allowance => "allowance",
            Self::Tolerance => "difference",
            Self::Withholding => "withholding",
            Self::Netting => "netting",
            Self::WriteOff => "write-off",
            Self::Waiver => "waiver",
            Self::Refund => "refund",
            Self::Factored => "sale to a factor",
        }
    }
}
