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
    /// A debit note was issued.
    DebitNote,
    /// Late payment was charged.
    LateCharge,
    /// What was written off is claimed again.
    Recovery,
    /// What was refunded of a returned payment is claimed back.
    Reclaim,
    /// What was carried over from another account or to another purpose.
    Transfer,
    /// The rest of an item that was paid in part.
    Residual,
    /// The claim for a deduction that is not accepted.
    Chargeback,
    /// An allowance was granted, or that was reversed.
    Allowance,
    /// A small difference was accepted, or that was reversed.
    Tolerance,
    /// Tax was withheld, or that was not proved.
    Withholding,
    /// Banks on the way kept a part.
    BankCharges,
    /// Set off against what we owe, or that was reversed.
    Netting,
    /// A late charge was waived, or that was reversed.
    Waiver,
    /// Money was paid back, or came back.
    Refund,
    /// A document was voided.
    Void,
    /// The claim was sold to a factor, or is ours again.
    Factored,
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
            Self::DebitNote => "debit note",
            Self::LateCharge => "late charge",
            Self::Recovery => "claimed again",
            Self::Reclaim => "refund claimed back",
            Self::Transfer => "transferred",
            Self::Residual => "residual item",
            Self::Chargeback => "deduction claimed",
            Self::Allowance => "allowance",
            Self::Tolerance => "difference accepted",
            Self::Withholding => "tax withheld",
            Self::BankCharges => "bank charges",
            Self::Netting => "set off",
            Self::Waiver => "late charge waived",
            Self::Refund => "paid back",
            Self::Void => "voided",
            Self::Factored => "assigned to a factor",
        }
    }
}
