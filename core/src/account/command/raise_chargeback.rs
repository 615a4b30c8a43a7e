use serde::{Deserialize, Serialize};

use crate::allocation::ItemKey;
use crate::calendar::Date;
use crate::id::DocumentId;
use crate::money::Money;

/// Takes a deduction that is not accepted off an item and claims it as an item of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RaiseChargeback {
    /// Its number.
    pub chargeback: DocumentId,
    /// The item it was deducted from.
    pub item: ItemKey,
    /// How much, at most what is open.
    pub amount: Money,
    /// When it is due; none for the due date of the item.
    pub due: Option<Date>,
    /// The day from which it counts, not before the item has that much open.
    pub effective: Date,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    pub posting: Option<Date>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: String,
}

impl RaiseChargeback {
    /// With what is needed; what is optional is absent.
    pub fn new(
        chargeback: DocumentId,
        item: ItemKey,
        amount: Money,
        effective: Date,
        reason: String,
    ) -> Self {
        Self { chargeback, item, amount, due: None, effective, posting: None, reason }
    }
}
