use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::id::DocumentId;
use crate::money::Money;

/// Records the certificate of a withholding, or that none will come. What it does not cover is open again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordCertificate {
    /// The withholding.
    pub withholding: DocumentId,
    /// Its number; none where no certificate will come.
    pub certificate: Option<String>,
    /// How much it certifies, at most what was withheld; none for all of it.
    pub amount: Option<Money>,
    /// The day from which it counts, not before the withholding.
    pub effective: Date,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    pub posting: Option<Date>,
}

impl RecordCertificate {
    /// With what is needed; what is optional is absent.
    pub fn new(withholding: DocumentId, effective: Date) -> Self {
        Self { withholding, certificate: None, amount: None, effective, posting: None }
    }
}
