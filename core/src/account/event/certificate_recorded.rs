use serde::{Deserialize, Serialize};

use crate::id::DocumentId;
use crate::money::Money;

/// The certificate of a withholding came, or will not come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CertificateRecorded {
    /// The withholding.
    pub withholding: DocumentId,
    /// Its number; none where none will come.
    pub certificate: Option<String>,
    /// How much is certified.
    pub amount: Money,
}
