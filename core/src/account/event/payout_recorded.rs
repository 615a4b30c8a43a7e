use serde::{Deserialize, Serialize};

use crate::account::command::PayoutLine;
use crate::id::DocumentId;
use crate::money::Money;

/// A gateway's payout arrived: charges less refunds, chargebacks and fees.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PayoutRecorded {
    /// Its number.
    pub payout: DocumentId,
    /// What arrived.
    pub amount: Money,
    /// The receipts that it paid out.
    pub charges: Vec<PayoutLine>,
    /// The refunds that it took back.
    pub refunds: Vec<PayoutLine>,
    /// The receipts whose money was charged back.
    pub chargebacks: Vec<PayoutLine>,
    /// Fees that belong to no line.
    pub fees: Option<Money>,
}
