use serde::{Deserialize, Serialize};

use crate::allocation::ItemKey;
use crate::calendar::Date;
use crate::id::DocumentId;
use crate::money::Money;

/// Records that a customer disputes an item, or a part of it. Money settles the undisputed part first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenDispute {
    /// Its number.
    pub dispute: DocumentId,
    /// The item: a debit.
    pub item: ItemKey,
    /// How much; none for all that is open.
    pub amount: Option<Money>,
    /// The day from which it is disputed, not before the item.
    pub effective: Date,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    pub posting: Option<Date>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: String,
    /// Who looks after it, by an opaque id, at most 4096 bytes.
    pub owner: Option<String>,
}

impl OpenDispute {
    /// With what is needed; what is optional is absent.
    pub fn new(dispute: DocumentId, item: ItemKey, effective: Date, reason: String) -> Self {
        Self { dispute, item, amount: None, effective, posting: None, reason, owner: None }
    }
}
