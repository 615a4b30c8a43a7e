use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::id::DocumentId;

/// Records that a payment was returned: a bounced cheque, a direct debit taken back. The whole receipt is gone, and
/// everything it settled, on whatever account, is open again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReturnPayment {
    /// The receipt.
    pub receipt: DocumentId,
    /// The day the money left again, not before it arrived.
    pub returned: Date,
    /// The accounting date; none for that day, or that of the receipt where it is later.
    pub posting: Option<Date>,
    /// Why, in the bank's words or codes, at most 4096 bytes.
    pub reason: Option<String>,
}

impl ReturnPayment {
    /// Returned on that day.
    pub fn new(receipt: DocumentId, returned: Date) -> Self {
        Self { receipt, returned, posting: None, reason: None }
    }
}
