use serde::{Deserialize, Serialize};

use crate::account::CaseOutcome;
use crate::allocation::ItemKey;
use crate::calendar::Date;
use crate::money::Money;

/// One item of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseItem {
    /// The item.
    pub item: ItemKey,
    /// How much of it the case is about.
    pub amount: Money,
    /// What of that is open on the day.
    pub open: Money,
}

/// How a case ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseEnd {
    /// The day from which it no longer runs.
    pub day: Date,
    /// How.
    pub outcome: CaseOutcome,
}
