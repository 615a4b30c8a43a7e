use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::exchange::Quote;

/// Values what is open in other currencies than the books at the rate of a day: items, and money not yet applied, since
/// both are monetary (IAS 21.23). Deposits are not: they are paid with what is delivered (IFRIC 22).
///
/// Only what is open at the end of the day, by accounting date, is valued. Done again for the same day it corrects.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RevalueItems {
    /// The day, its end included.
    pub as_at: Date,
    /// The closing rates; a currency that has none here has that of the rules.
    #[serde(default)]
    pub rates: Vec<Quote>,
    /// Whether it is taken back on the day after, so that what is settled later is held against the rate it was booked at.
    /// Otherwise it stays, and what is settled later is held against this one; only for items that
    /// moved since the day it is taken back all the same. The total of the gains is the same.
    #[serde(default)]
    pub reverse: bool,
}

impl RevalueItems {
    /// At the rates of the rules, to stay.
    pub fn new(as_at: Date) -> Self {
        Self { as_at, rates: Vec::new(), reverse: false }
    }
}
