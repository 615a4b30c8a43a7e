use serde::{Deserialize, Serialize};

use super::AdjustmentKind;
use crate::account::ItemAmount;
use crate::id::DocumentId;

/// An adjustment was reversed, all of it or a part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AdjustmentReversed {
    /// Its number.
    pub adjustment: DocumentId,
    /// What it was.
    pub kind: AdjustmentKind,
    /// How much on which item.
    pub lines: Vec<ItemAmount>,
    /// Why.
    pub reason: Option<String>,
}
