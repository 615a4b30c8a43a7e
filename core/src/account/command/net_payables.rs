use serde::{Deserialize, Serialize};

use crate::account::ItemAmount;
use crate::calendar::Date;
use crate::id::DocumentId;

/// Sets items off against what we owe the same party. Credits may be among the items: they are used up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NetPayables {
    /// The number of the netting.
    pub netting: DocumentId,
    /// What is set off: at least one line.
    pub lines: Vec<ItemAmount>,
    /// The day from which it counts, not before the item has that much open.
    pub effective: Date,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    pub posting: Option<Date>,
    /// The agreement or statement it rests on, at most 4096 bytes.
    pub agreement: String,
}

impl NetPayables {
    /// With what is needed; what is optional is absent.
    pub fn new(netting: DocumentId, lines: Vec<ItemAmount>, effective: Date, agreement: String) -> Self {
        Self { netting, lines, effective, posting: None, agreement }
    }
}
