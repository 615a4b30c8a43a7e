use serde::{Deserialize, Serialize};

use super::ApplyLine;
use crate::calendar::Date;
use crate::id::DocumentId;
use crate::money::Money;

/// Records a dividend of insolvency proceedings: money received, and which items it settles.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordDividend {
    /// The case.
    pub insolvency: DocumentId,
    /// The receipt's number.
    pub receipt: DocumentId,
    /// How much arrived, above zero.
    pub amount: Money,
    /// The day from which the money counts.
    pub value_date: Date,
    /// The accounting date; none for the value date.
    pub posting: Option<Date>,
    /// What it settles; empty for the policy of the rules in force.
    #[serde(default)]
    pub lines: Vec<ApplyLine>,
}

impl RecordDividend {
    /// With what is needed; what is optional is absent.
    pub fn new(
        insolvency: DocumentId,
        receipt: DocumentId,
        amount: Money,
        value_date: Date,
        lines: Vec<ApplyLine>,
    ) -> Self {
        Self { insolvency, receipt, amount, value_date, posting: None, lines }
    }
}
