use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::id::DocumentId;
use crate::money::Money;

/// One line of a statement: what changed the balance, and the balance after it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatementLine {
    /// The day, on the statement's time axis.
    pub day: Date,
    /// Why the balance changed.
    pub reason: StatementReason,
    /// The document it is about.
    pub document: DocumentId,
    /// By how much; below zero lowers what the customer owes.
    pub amount: Money,
    /// What the customer owes after this line.
    pub balance: Money,
}

/// Why a balance changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StatementReason {
    /// An invoice was issued.
    Invoice,
    /// A credit note was issued.
    CreditNote,
    /// Money was received.
    Receipt,
    /// An early-payment discount was granted, or taken back.
    Discount,
    /// A payment was returned.
    Return,
    /// Another account's money settled this account's item, or this account's money another one's; or that was undone.
    OtherAccount,
    /// Money of another currency of this account settled the item, or the other way round; or that was undone.
    OtherCurrency,
    /// What will not be paid was written off, or that was reversed.
    WriteOff,
}

impl StatementReason {
    /// The reason as statements write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Invoice => "invoice",
            Self::CreditNote => "credit note",
            Self::Receipt => "payment received",
            Self::Discount => "early-payment discount",
            Self::Return => "payment returned",
            Self::OtherAccount => "settled with another account",
            Self::OtherCurrency => "settled in another currency",
            Self::WriteOff => "written off",
        }
    }
}
