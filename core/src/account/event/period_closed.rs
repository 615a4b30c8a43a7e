use serde::{Deserialize, Serialize};

use crate::calendar::Date;

/// The books were closed through a day. Stands on the ledger's own stream; the heads of all streams as they stood right
/// before stand in [`HeadsKept`](super::HeadsKept) behind it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PeriodClosed {
    /// The last day.
    pub through: Date,
    /// How many streams there were.
    pub streams: u32,
    /// What of the closing checklist was left open, and who answers for that.
    pub acknowledged: Option<String>,
    /// Why.
    pub reason: Option<String>,
}
