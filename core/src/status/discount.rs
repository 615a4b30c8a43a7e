use serde::{Deserialize, Serialize};

use super::look::Look;
use crate::allocation::ItemKey;
use crate::calendar::Date;
use crate::id::DocumentId;
use crate::money::Money;

/// A discount that the customer took and was refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DiscountRefusal {
    /// The item that is still open for it.
    pub item: ItemKey,
    /// The receipt with which it was taken.
    pub receipt: DocumentId,
    /// How much.
    pub amount: Money,
    /// When it was refused.
    pub refused: Date,
}

impl DiscountRefusal {
    pub(super) fn all(look: Look<'_>) -> Vec<Self> {
        let known = look.account.refused_discounts().iter().filter(|refused| look.counts(refused.dated));
        let told = known.map(|refused| Self {
            item: refused.item.clone(),
            receipt: refused.receipt.clone(),
            amount: refused.amount,
            refused: refused.dated.effective,
        });
        told.collect()
    }
}
