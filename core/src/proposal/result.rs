use serde::{Deserialize, Serialize};

use super::{Objection, Signal};
use crate::account::command::SeenAccount;
use crate::allocation::{ItemKey, Why};
use crate::calendar::Date;
use crate::money::Money;
use crate::party::AccountKey;
use crate::payment::Difference;

/// What a bank line is found to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    /// The line.
    pub line: String,
    /// How much came.
    pub amount: Money,
    /// The day from which it counts.
    pub value_date: Date,
    /// How sure it is.
    pub status: ProposalStatus,
    /// The account that takes the money: the payer's where it is known, else that of what is settled. None where nobody knows.
    pub account: Option<AccountKey>,
    /// What the money settles; with what is left it is all of it. Empty where it settles nothing, or nobody knows what.
    pub lines: Vec<ProposedLine>,
    /// What settles nothing and waits on the account.
    pub left: Money,
    /// What speaks for it.
    pub signals: Vec<Signal>,
    /// What speaks against it, or is missing.
    pub objections: Vec<Objection>,
    /// What else it may be, at most 16.
    pub alternatives: Vec<Alternative>,
    /// The accounts as they were seen.
    pub made_for: Vec<SeenAccount>,
}

/// How sure a proposal is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProposalStatus {
    /// Independent evidence agrees and nothing else explains the money: it may be applied without asking anybody.
    Settled,
    /// There is one answer that is better than others; a person confirms it.
    Proposed,
    /// Several answers are as good.
    Ambiguous,
    /// Nothing says whose money it is or what for.
    Unidentified,
}

impl ProposalStatus {
    /// The status as explanations write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Settled => "settled",
            Self::Proposed => "proposed",
            Self::Ambiguous => "ambiguous",
            Self::Unidentified => "unidentified",
        }
    }
}

/// One item that the money settles.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProposedLine {
    /// The item.
    pub item: ItemKey,
    /// Whose it is.
    pub account: AccountKey,
    /// How much of the money is for it; below zero for a credit note that the payer set off.
    pub amount: Money,
    /// The early-payment discount taken with it.
    pub discount: Money,
    /// What is settled beside, because the payer kept a little, or paid a little too much.
    pub differences: Vec<Difference>,
    /// Why.
    pub why: Why,
}

/// Another answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alternative {
    /// The account that would take the money.
    pub account: AccountKey,
    /// What the money would settle.
    pub lines: Vec<ProposedLine>,
    /// What would settle nothing.
    pub left: Money,
    /// What speaks for it.
    pub signals: Vec<Signal>,
    /// What speaks against it.
    pub objections: Vec<Objection>,
}
