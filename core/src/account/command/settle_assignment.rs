use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::id::DocumentId;
use crate::money::Money;

/// Settles an assignment: the factor pays the reserve, less its fee and interest. What is still open of the items was
/// paid to the factor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SettleAssignment {
    /// The assignment.
    pub assignment: DocumentId,
    /// The factor's fee.
    pub fee: Money,
    /// Its interest on the advance.
    pub interest: Money,
    /// What it pays: the reserve less fee and interest.
    pub released: Money,
    /// The day of the settlement, not before the assignment.
    pub effective: Date,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    pub posting: Option<Date>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: Option<String>,
}

impl SettleAssignment {
    /// With what is needed; what is optional is absent.
    pub fn new(
        assignment: DocumentId,
        fee: Money,
        interest: Money,
        released: Money,
        effective: Date,
    ) -> Self {
        Self { assignment, fee, interest, released, effective, posting: None, reason: None }
    }
}
