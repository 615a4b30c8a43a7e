use serde::{Deserialize, Serialize};

use crate::allocation::ItemKey;
use crate::calendar::Date;

/// An item's due date was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DueDateChanged {
    /// The item.
    pub item: ItemKey,
    /// When it was due before; none while it was pending.
    pub before: Option<Date>,
    /// When it is due.
    pub due: Date,
    /// Why.
    pub reason: String,
}
