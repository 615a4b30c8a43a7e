use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::id::{AccountClass, CustomerId, DocumentId};

/// Merges one account into another: every open item is carried over, under the number of the merge, a dot and its
/// place, with its due date and what is left of its discounts; the old account is closed and keeps its history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MergeAccounts {
    /// The number of the merge.
    pub merge: DocumentId,
    /// Whose account ends.
    pub customer: CustomerId,
    /// Which of that customer's accounts; none for the only one.
    pub class: Option<AccountClass>,
    /// Whose account goes on.
    pub into: CustomerId,
    /// Which of that customer's accounts; none for the only one.
    pub into_class: Option<AccountClass>,
    /// The day from which the items stand on the other account.
    pub effective: Date,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    pub posting: Option<Date>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: Option<String>,
}

impl MergeAccounts {
    /// With what is needed; what is optional is absent.
    pub fn new(merge: DocumentId, customer: CustomerId, into: CustomerId, effective: Date) -> Self {
        Self { merge, customer, class: None, into, into_class: None, effective, posting: None, reason: None }
    }
}
