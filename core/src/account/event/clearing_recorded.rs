use serde::{Deserialize, Serialize};

use crate::id::DocumentId;
use crate::money::Money;
use crate::payment::Stage;

/// A receipt was handed to the bank, or its money became final.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClearingRecorded {
    /// The receipt.
    pub receipt: DocumentId,
    /// The stage it has reached.
    pub stage: Stage,
    /// The payout it came with.
    pub payout: Option<DocumentId>,
    /// What the gateway kept of it.
    pub fee: Option<Money>,
    /// The bank's reference.
    pub reference: Option<String>,
}
