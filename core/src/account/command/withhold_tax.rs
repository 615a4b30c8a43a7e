use serde::{Deserialize, Serialize};

use crate::account::WithheldTax;
use crate::allocation::ItemKey;
use crate::calendar::Date;
use crate::id::DocumentId;
use crate::money::Money;

/// Records tax that the customer has withheld and pays to the authority for us. A certificate proves it; where it is
/// missing or says less, the difference is open again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WithholdTax {
    /// Its number.
    pub withholding: DocumentId,
    /// The item: a debit.
    pub item: ItemKey,
    /// How much, at most what is open.
    pub amount: Money,
    /// Which tax, and its certificate as far as it is there.
    pub tax: WithheldTax,
    /// The day from which it counts, not before the item has that much open.
    pub effective: Date,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    pub posting: Option<Date>,
}

impl WithholdTax {
    /// With what is needed; what is optional is absent.
    pub fn new(
        withholding: DocumentId,
        item: ItemKey,
        amount: Money,
        tax: WithheldTax,
        effective: Date,
    ) -> Self {
        Self { withholding, item, amount, tax, effective, posting: None }
    }
}
