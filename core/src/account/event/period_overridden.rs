use serde::{Deserialize, Serialize};

use crate::calendar::Date;

/// A command posted into days that were closed for the daily work. Stands on the ledger's own stream, beside the events of
/// that command.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PeriodOverridden {
    /// The first day it posted to.
    pub posting: Date,
    /// Why, in the caller's words or codes.
    pub reason: String,
}
