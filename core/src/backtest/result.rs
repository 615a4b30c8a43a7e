use serde::{Deserialize, Serialize};

use super::{BacktestTotal, MatchVerdict};
use crate::account::event::{AppliedLine, CreditApplied};
use crate::allocation::PassedOver;
use crate::calendar::{Date, Period};
use crate::id::DocumentId;
use crate::money::Money;
use crate::party::AccountKey;
use crate::portfolio::Basis;

/// What policies would have done with the receipts of some days, and what was really done with them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Backtest {
    /// The days.
    pub period: Period,
    /// Which day of a receipt lies in them.
    pub basis: Basis,
    /// What was done by itself when the money was recorded, by the policy that was in force then: by currency.
    pub recorded: Vec<BacktestTotal>,
    /// What each policy would have done, in the order they were given.
    pub policies: Vec<BacktestResult>,
    /// Every receipt that was looked at, in the order they were recorded.
    pub receipts: Vec<BacktestReceipt>,
    /// Money of those days that no policy is asked about, in the order it was recorded.
    pub left_out: Vec<LeftOutReceipt>,
}

/// What one policy would have done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BacktestResult {
    /// Its name.
    pub name: String,
    /// The figures, by currency.
    pub totals: Vec<BacktestTotal>,
}

/// A receipt, what its money settles in the end, and what it would have settled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BacktestReceipt {
    /// Its number; that of the part, of money that was in suspense.
    pub receipt: DocumentId,
    /// Whose it is.
    pub account: AccountKey,
    /// The day that was looked at.
    pub day: Date,
    /// How much came.
    pub amount: Money,
    /// What it settles in the end, under whatever number it was transferred; until it was returned, of a payment that was.
    pub settled: Vec<AppliedLine>,
    /// What of it is open in the end.
    pub open: Money,
    /// What was done by itself when it was recorded: its lines by a rule.
    pub recorded: BacktestAnswer,
    /// What each policy would have done, in the order they were given.
    pub policies: Vec<BacktestAnswer>,
}

/// What a policy does with a receipt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BacktestAnswer {
    /// How that compares with what the money settles in the end.
    pub verdict: MatchVerdict,
    /// How much of the money it applies; the rest waits.
    pub applied: Money,
    /// How much of that goes beyond what the money settles in the end.
    pub wrong: Money,
    /// How much of open credits it uses for what they do not settle in the end.
    pub wrong_of_credits: Money,
    /// How much discount and difference it gives beyond what stands in the end.
    pub wrong_given: Money,
    /// What it settles, and why.
    pub lines: Vec<AppliedLine>,
    /// What it settles by open credits beside the money.
    pub credits: Vec<CreditApplied>,
    /// The rules that place nothing, and why.
    pub passed_over: Vec<PassedOver>,
}

/// Money that no policy is asked about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeftOutReceipt {
    /// Its number.
    pub receipt: DocumentId,
    /// Where it arrived.
    pub account: AccountKey,
    /// The day that was looked at.
    pub day: Date,
    /// How much came.
    pub amount: Money,
    /// Why.
    pub because: LeftOutBecause,
}

/// Why no policy is asked about money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeftOutBecause {
    /// Nobody knew who paid. Parts whose payer was found are looked at under their own numbers.
    InSuspense,
    /// It was recorded as a deposit, to be held or to be paid back: it was not to settle items.
    OtherPurpose,
    /// It never came, or was somebody else's: it was voided, or taken back from whom it was given to.
    TakenBack,
}

impl LeftOutBecause {
    /// The reason as tables write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::InSuspense => "in suspense",
            Self::OtherPurpose => "for another purpose",
            Self::TakenBack => "taken back",
        }
    }
}
