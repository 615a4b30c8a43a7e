use serde::{Deserialize, Serialize};

use crate::id::DocumentId;
use crate::payment::Scheme;

/// A customer gave a mandate to collect by direct debit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MandateRecorded {
    /// Its reference.
    pub mandate: DocumentId,
    /// The scheme.
    pub scheme: Scheme,
}
