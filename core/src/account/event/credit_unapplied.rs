use serde::{Deserialize, Serialize};

use crate::allocation::ItemKey;
use crate::id::DocumentId;
use crate::money::Money;
use crate::party::AccountKey;

/// Applications were undone: the items are open again, the credit is unapplied again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CreditUnapplied {
    /// The receipt or credit note.
    pub credit: DocumentId,
    /// Whose credit it is.
    pub account: AccountKey,
    /// What was undone: in the credit's own stream every line, elsewhere the lines of that account.
    pub lines: Vec<UndoneLine>,
    /// Why.
    pub reason: Option<String>,
}

/// One item of which everything that the credit had settled was undone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UndoneLine {
    /// The item.
    pub item: ItemKey,
    /// Whose item it is.
    pub account: AccountKey,
    /// How much came back to the credit, in its currency.
    pub source: Money,
    /// How much of the item is open again, in the item's currency, without the discount.
    pub target: Money,
    /// The discount that was taken back, in the item's currency.
    pub discount: Money,
    /// What that part of the credit is carried at in base currency, where it is in another one and the item is another
    /// account's: the two sides meet in it.
    pub base: Option<Money>,
}
