use serde::{Deserialize, Serialize};

use crate::calendar::Date;

/// The books were opened again after a day. Stands on the ledger's own stream.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PeriodReopened {
    /// The last day that stays closed; none where no day does.
    pub through: Option<Date>,
    /// The last day that was closed before; none where it was closed for the daily work only.
    pub closed_through: Option<Date>,
    /// The last day that was closed for the daily work before.
    pub soft_closed_through: Option<Date>,
    /// Why.
    pub reason: String,
}
