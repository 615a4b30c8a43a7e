use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::id::DocumentId;
use crate::payment::Stage;

/// Records that a receipt was handed to the bank, or that its money is final: a cheque has cleared, a payout has
/// come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordClearing {
    /// The receipt.
    pub receipt: DocumentId,
    /// The stage it has reached: remitted or cleared.
    pub stage: Stage,
    /// When, not before it was received.
    pub date: Date,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    pub posting: Option<Date>,
    /// The bank's reference, at most 4096 bytes.
    pub reference: Option<String>,
}

impl RecordClearing {
    /// With what is needed; what is optional is absent.
    pub fn new(receipt: DocumentId, stage: Stage, date: Date) -> Self {
        Self { receipt, stage, date, posting: None, reference: None }
    }
}
