use serde::{Deserialize, Serialize};

use crate::allocation::{ItemKey, Why};
use crate::id::DocumentId;
use crate::money::Money;
use crate::party::AccountKey;
use crate::payment::Difference;

/// A credit settled items.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CreditApplied {
    /// The receipt or credit note.
    pub credit: DocumentId,
    /// What kind of credit it is, since another account's stream does not hold the document itself.
    pub kind: CreditKind,
    /// Whose credit it is.
    pub account: AccountKey,
    /// What it settled: in the credit's own stream every line, elsewhere the lines of that account.
    pub lines: Vec<AppliedLine>,
}

/// What settles items.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CreditKind {
    /// Money received.
    Receipt,
    /// A credit note.
    CreditNote,
}

/// One item settled by a credit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AppliedLine {
    /// The item.
    pub item: ItemKey,
    /// Whose item it is.
    pub account: AccountKey,
    /// How much of the credit was used, in its currency.
    pub source: Money,
    /// How much of the item that settled, in the item's currency, without the discount.
    pub target: Money,
    /// The early-payment discount granted with it, in the item's currency.
    pub discount: Money,
    /// What of the item is settled beside that because the payer kept it, or what of the credit is kept because he paid too
    /// much. In the item's currency.
    #[serde(default)]
    pub differences: Vec<Difference>,
    /// What that part of the credit is carried at in base currency, where it is in another one and the item is another
    /// account's: the two sides meet in it.
    pub base: Option<Money>,
    /// Why.
    pub why: Why,
}

impl AppliedLine {
    /// How much less the item has open because the payer kept it, and how much more than that the credit gave, both in minor
    /// units of the item's currency.
    pub fn kept_and_over(&self) -> (i64, i64) {
        let of = |over: bool| {
            let amounts = self.differences.iter().map(|difference| difference.amount.minor());
            amounts.filter(|minor| (*minor < 0) == over).fold(0_i64, i64::saturating_add)
        };
        (of(false), of(true).saturating_neg())
    }
}
