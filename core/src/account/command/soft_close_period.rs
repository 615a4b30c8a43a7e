use serde::{Deserialize, Serialize};

use crate::calendar::Date;

/// Closes the books through a day for the daily work: only who says why still posts there
/// ([`crate::ledger::Request::period_override`]). What is late goes to the first day that is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SoftClosePeriod {
    /// The last day. Where the rules have a period calendar, the end of one of its periods.
    pub through: Date,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: Option<String>,
}

impl SoftClosePeriod {
    /// With what is needed; what is optional is absent.
    pub fn new(through: Date) -> Self {
        Self { through, reason: None }
    }
}
