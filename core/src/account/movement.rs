use serde::{Deserialize, Serialize};

use super::ItemNo;
use crate::calendar::{Date, UtcMicros};

/// What changed an item's open amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum MovementKind {
    /// Money received was applied.
    Cash,
    /// A credit note was applied.
    Credit,
    /// An early-payment discount was granted.
    Discount,
    /// A payment was returned.
    Return,
    /// What will not be paid was given up, or that was reversed.
    WriteOff,
    /// An allowance was granted.
    Allowance,
    /// A small difference was accepted.
    Tolerance,
    /// The customer withheld tax.
    Withholding,
    /// Banks on the way kept a part of what the customer paid.
    BankCharges,
    /// It was set off against what we owe.
    Netting,
    /// A late charge was waived.
    Waiver,
    /// A credit was paid back.
    Refund,
    /// It was carried over to another item or account.
    Transfer,
    /// What was left of it went on as a residual item.
    Residual,
    /// A deduction was taken off it, to be claimed as an item of its own.
    Chargeback,
    /// It should never have been entered.
    Void,
    /// It was sold to a factor, or paid to it.
    Factored,
}

impl MovementKind {
    /// The kind as reports write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Cash => "cash",
            Self::Credit => "credit",
            Self::Discount => "discount",
            Self::Return => "return",
            Self::WriteOff => "write-off",
            Self::Allowance => "allowance",
            Self::Tolerance => "tolerance",
            Self::Withholding => "withholding",
            Self::BankCharges => "bank charges",
            Self::Netting => "netting",
            Self::Waiver => "waiver",
            Self::Refund => "refund",
            Self::Transfer => "transfer",
            Self::Residual => "residual item",
            Self::Chargeback => "chargeback",
            Self::Void => "void",
            Self::Factored => "factored",
        }
    }
}

/// The other side of a movement: every movement has exactly one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Counter {
    /// Another item of this account.
    Item(ItemNo),
    /// An item of another account: its position in [`super::Account::counterparts`].
    Elsewhere(u32),
    /// Discounts granted.
    DiscountGranted,
    /// The bank: money that left again.
    Bank,
    /// Allowances granted.
    Allowances,
    /// Small differences accepted.
    Differences,
    /// Tax that customers withheld, to be had back from the authority.
    TaxWithheld,
    /// What banks kept.
    BankCharges,
    /// What we owe.
    Payables,
    /// Bad debts.
    BadDebts,
    /// Late charges that were waived.
    ChargesWaived,
    /// What a factor bought.
    Factor,
    /// The document itself, which never was.
    Voided,
}

/// A dated change of an item's open amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Movement {
    /// Which item.
    pub item: ItemNo,
    /// What it was.
    pub kind: MovementKind,
    /// By how much, in minor units of the item's currency: below zero lowers a debit, above zero uses up a credit.
    pub minor: i64,
    /// By how much that changed what the item is carried at, in minor units of the base currency.
    pub base: i64,
    /// The day from which it counts.
    pub effective: Date,
    /// The accounting date.
    pub posting: Date,
    /// When it was recorded.
    pub recorded: UtcMicros,
    /// The other side.
    pub counter: Counter,
    /// The movement it undoes: its position in the account.
    pub reverses: Option<u32>,
    /// The movement of the same item before this one: its position in the account.
    pub before: Option<u32>,
}
