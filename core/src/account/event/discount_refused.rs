use serde::{Deserialize, Serialize};

use crate::allocation::ItemKey;
use crate::id::DocumentId;
use crate::money::Money;

/// A discount that was taken without having been earned was refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DiscountRefused {
    /// The item.
    pub item: ItemKey,
    /// The receipt with which it was taken.
    pub receipt: DocumentId,
    /// How much.
    pub amount: Money,
    /// Why.
    pub reason: String,
}
