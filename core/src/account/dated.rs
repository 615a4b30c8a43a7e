use serde::{Deserialize, Serialize};

use crate::calendar::{Date, UtcMicros};

/// When something counts on both time axes, and when it was recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dated {
    /// The day from which it counts.
    pub effective: Date,
    /// The accounting date.
    pub posting: Date,
    /// When it was recorded.
    pub recorded: UtcMicros,
}
