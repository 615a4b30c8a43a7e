use serde::{Deserialize, Serialize};

use crate::account::command::PayoutLine;
use crate::error::Result;
use crate::exchange::Valuation;
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
    /// What the fees that belong to no receipt are in base currency, where they are in another one.
    pub value: Option<Valuation>,
}

impl PayoutRecorded {
    /// The fees that belong to no receipt: those of no line, of refunds and of chargebacks. None where there are none.
    ///
    /// # Errors
    /// `currency_mismatch`, `amount_out_of_range`.
    pub fn own_fees(&self) -> Result<Option<Money>> {
        let lines = self.refunds.iter().chain(&self.chargebacks).filter_map(|line| line.fee);
        let fees = lines.chain(self.fees).try_fold(Money::zero(self.amount.currency()), Money::plus)?;
        Ok((!fees.is_zero()).then_some(fees))
    }
}
