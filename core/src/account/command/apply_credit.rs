use serde::{Deserialize, Serialize};

use crate::allocation::{ItemKey, Why};
use crate::calendar::Date;
use crate::id::DocumentId;
use crate::money::Money;
use crate::party::AccountKey;
use crate::payment::Difference;

/// Applies a receipt or a credit note to items, of this account or of another one, as somebody says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ApplyCredit {
    /// The receipt or credit note.
    pub credit: DocumentId,
    /// What it settles: at least one line, an item on one line only.
    pub lines: Vec<ApplyLine>,
    /// The day from which it counts, not before credit and item; none for the later of both.
    pub effective: Option<Date>,
    /// The accounting date; none for the later posting date of both.
    pub posting: Option<Date>,
    /// The accounts as the plan saw them that the lines come from: refused as stale where one has gone on since.
    #[serde(default)]
    pub made_for: Vec<SeenAccount>,
}

/// One item to settle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ApplyLine {
    /// The item.
    pub item: ItemKey,
    /// How much of it the money settles, in the item's currency, above zero.
    pub amount: Money,
    /// How much of the credit that takes, where the credit is in another currency; none where it is in the same.
    pub source: Option<Money>,
    /// The early-payment discount taken with it, at most what the payment date allows.
    pub discount: Option<Money>,
    /// What of the item is settled beside the amount because the payer kept it, above zero, or what of the credit is kept
    /// because he paid too much, below. In the item's currency, and as much as the rules accept.
    #[serde(default)]
    pub differences: Vec<Difference>,
    /// Why, as a plan found it; none for as instructed.
    #[serde(default)]
    pub why: Option<Why>,
}

impl ApplyLine {
    /// So much of an item.
    pub fn new(item: ItemKey, amount: Money) -> Self {
        Self { item, amount, source: None, discount: None, differences: Vec::new(), why: None }
    }
}

/// An account as a plan saw it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeenAccount {
    /// Which account.
    pub account: AccountKey,
    /// Its version then.
    pub version: u64,
}

impl ApplyCredit {
    /// One credit on one item.
    pub fn new(credit: DocumentId, item: ItemKey, amount: Money) -> Self {
        let lines = vec![ApplyLine::new(item, amount)];
        Self { credit, lines, effective: None, posting: None, made_for: Vec::new() }
    }
}
