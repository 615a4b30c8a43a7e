use serde::{Deserialize, Serialize};

use crate::allocation::ItemKey;
use crate::calendar::Date;
use crate::id::DocumentId;

/// Undoes what a credit settled of an item. The match was wrong; the money stays and is unapplied again. A discount
/// taken with it is taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnapplyCredit {
    /// The receipt or credit note.
    pub credit: DocumentId,
    /// The item.
    pub item: ItemKey,
    /// The day from which it counts, not before the application.
    pub effective: Date,
    /// The accounting date; none for the effective date, or that of the application where it is later.
    pub posting: Option<Date>,
    /// Why, at most 4096 bytes.
    pub reason: Option<String>,
}

impl UnapplyCredit {
    /// Undoes it from that day on.
    pub fn new(credit: DocumentId, item: ItemKey, effective: Date) -> Self {
        Self { credit, item, effective, posting: None, reason: None }
    }
}
