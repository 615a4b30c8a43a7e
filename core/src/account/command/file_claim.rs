use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::id::DocumentId;
use crate::money::Money;

/// Records a claim filed in insolvency proceedings, or what of it was admitted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileClaim {
    /// The case.
    pub insolvency: DocumentId,
    /// How much is claimed, above zero.
    pub amount: Money,
    /// How much of it was admitted, at most the claim; none where that is not known.
    pub admitted: Option<Money>,
    /// The day of filing or admission, not before the proceedings.
    pub effective: Date,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    pub posting: Option<Date>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: Option<String>,
}

impl FileClaim {
    /// With what is needed; what is optional is absent.
    pub fn new(insolvency: DocumentId, amount: Money, effective: Date) -> Self {
        Self { insolvency, amount, admitted: None, effective, posting: None, reason: None }
    }
}
