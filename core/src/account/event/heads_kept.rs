use serde::{Deserialize, Serialize};

use crate::account::StreamHead;
use crate::calendar::Date;

/// Where streams stood when the books were closed. Stands on the ledger's own stream behind its
/// [`PeriodClosed`](super::PeriodClosed), in as many parts as it takes; together they hold every stream.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeadsKept {
    /// The day through which the books were closed.
    pub through: Date,
    /// The heads, by stream, at most a thousand.
    pub heads: Vec<StreamHead>,
}
