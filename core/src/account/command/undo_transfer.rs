use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::id::DocumentId;

/// Undoes a transfer, a residual item or a chargeback, of which nothing is settled: the amount is open again where it
/// was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UndoTransfer {
    /// The number under which it had gone on.
    pub document: DocumentId,
    /// The day from which it is undone, not before it was carried.
    pub effective: Date,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    pub posting: Option<Date>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: Option<String>,
}

impl UndoTransfer {
    /// With what is needed; what is optional is absent.
    pub fn new(document: DocumentId, effective: Date) -> Self {
        Self { document, effective, posting: None, reason: None }
    }
}
