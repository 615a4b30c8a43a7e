use serde::{Deserialize, Serialize};

use crate::calendar::Date;

/// The books were closed through a day for the daily work. Stands on the ledger's own stream.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PeriodSoftClosed {
    /// The last day.
    pub through: Date,
    /// Why.
    pub reason: Option<String>,
}
