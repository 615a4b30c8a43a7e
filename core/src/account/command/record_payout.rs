use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::id::{CustomerId, DocumentId};
use crate::money::Money;

/// Records a payout of a card acquirer or payment gateway: the charges it clears, less fees, refunds and chargebacks,
/// add up to the money that came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordPayout {
    /// The number of the payout.
    pub payout: DocumentId,
    /// The gateway's account, as money in suspense names banks.
    pub gateway: CustomerId,
    /// What arrived; below zero where more was taken than given.
    pub amount: Money,
    /// The day it arrived.
    pub paid: Date,
    /// The accounting date; none for that day.
    pub posting: Option<Date>,
    /// The receipts that it pays out.
    #[serde(default)]
    pub charges: Vec<PayoutLine>,
    /// The refunds that it takes back.
    #[serde(default)]
    pub refunds: Vec<PayoutLine>,
    /// The receipts whose money was charged back: they are returned by this.
    #[serde(default)]
    pub chargebacks: Vec<PayoutLine>,
    /// Fees that belong to no line.
    pub fees: Option<Money>,
}

/// One line of a payout.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PayoutLine {
    /// The receipt or the refund.
    pub document: DocumentId,
    /// How much of it, above zero.
    pub amount: Money,
    /// The fee that the gateway kept for it; none for none.
    pub fee: Option<Money>,
}

impl RecordPayout {
    /// With what is needed; what is optional is absent.
    pub fn new(
        payout: DocumentId,
        gateway: CustomerId,
        amount: Money,
        paid: Date,
        charges: Vec<PayoutLine>,
        refunds: Vec<PayoutLine>,
        chargebacks: Vec<PayoutLine>,
    ) -> Self {
        Self { payout, gateway, amount, paid, posting: None, charges, refunds, chargebacks, fees: None }
    }
}
