use serde::{Deserialize, Serialize};

use crate::calendar::Date;

/// Opens the books again after a day, also where they were closed for the daily work only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReopenPeriod {
    /// The last day that stays closed; none where no day does.
    pub through: Option<Date>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: String,
}

impl ReopenPeriod {
    /// Opens every day after `through`.
    pub fn new(through: Option<Date>, reason: String) -> Self {
        Self { through, reason }
    }
}
