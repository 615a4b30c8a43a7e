use serde::{Deserialize, Serialize};

use crate::allocation::ItemKey;
use crate::calendar::Date;

/// Changes the due date of one item, for a reason. Reports of earlier days show the earlier one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChangeDueDate {
    /// The item: a debit.
    pub item: ItemKey,
    /// When it is due from now on, not before its document date.
    pub due: Date,
    /// The day from which that is agreed, not before the item.
    pub effective: Date,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    pub posting: Option<Date>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: String,
}

impl ChangeDueDate {
    /// With what is needed; what is optional is absent.
    pub fn new(item: ItemKey, due: Date, effective: Date, reason: String) -> Self {
        Self { item, due, effective, posting: None, reason }
    }
}
