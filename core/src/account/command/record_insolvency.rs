use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::id::{AccountClass, CustomerId, DocumentId};

/// Records that insolvency proceedings were opened over a customer: dunning and interest stay from that day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordInsolvency {
    /// The number of the case.
    pub insolvency: DocumentId,
    /// Whose account it is.
    pub customer: CustomerId,
    /// Which of the customer's accounts; none for the only one.
    pub class: Option<AccountClass>,
    /// The day on which they were opened.
    pub effective: Date,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    pub posting: Option<Date>,
    /// The court and its file number, at most 4096 bytes.
    pub court: Option<String>,
}

impl RecordInsolvency {
    /// With what is needed; what is optional is absent.
    pub fn new(insolvency: DocumentId, customer: CustomerId, effective: Date) -> Self {
        Self { insolvency, customer, class: None, effective, posting: None, court: None }
    }
}
