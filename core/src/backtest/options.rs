use serde::{Deserialize, Serialize};

use crate::allocation::AllocationPolicy;
use crate::calendar::{Date, Period};
use crate::error::{Error, Reason, Result};
use crate::ledger::{CustomerPolicy, Rules, ToleranceFor};
use crate::portfolio::Basis;

/// How many policies one walk tries.
const POLICIES: usize = 16;

/// Which receipts are looked at, and which policies are tried.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BacktestOptions {
    /// The days.
    pub period: Period,
    /// Which day of a receipt lies in them: its accounting date, or the day from which the money counts.
    pub basis: Basis,
    /// The policies to try, at most 16. None at all tells what was really done.
    pub policies: Vec<BacktestPolicy>,
}

/// A policy to try, with the exceptions from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BacktestPolicy {
    /// Its name in the result.
    pub name: String,
    /// How receipts are applied.
    pub allocation: AllocationPolicy,
    /// How those of certain customers are applied instead.
    #[serde(default)]
    pub allocation_of: Vec<CustomerPolicy>,
    /// Which differences are accepted from whom, beside what policies say: all that fit have to hold.
    #[serde(default)]
    pub tolerances: Vec<ToleranceFor>,
}

impl BacktestOptions {
    /// The receipts that are booked in a period.
    pub fn booked(period: Period, policies: Vec<BacktestPolicy>) -> Self {
        Self { period, basis: Basis::Book, policies }
    }

    /// Refuses what can not be meant; the error's field says where.
    ///
    /// # Errors
    /// `date_order`; `too_many` policies; those of [`AllocationPolicy::check`].
    pub fn check(&self) -> Result<()> {
        self.period.checked().map_err(|error| error.within("period"))?;
        let count = self.policies.len();
        if count > POLICIES {
            let what = "policies".to_owned();
            return Err(Error::from(Reason::TooMany { what, count, limit: POLICIES }).within("policies"));
        }
        for (at, tried) in self.policies.iter().enumerate() {
            let place = |field: &str| format!("policies[{at}].{field}");
            tried.allocation.check().map_err(|error| error.within(&place("allocation")))?;
            for (of, customer) in tried.allocation_of.iter().enumerate() {
                let field = place(&format!("allocation_of[{of}].policy"));
                customer.policy.check().map_err(|error| error.within(&field))?;
            }
            for (of, given) in tried.tolerances.iter().enumerate() {
                let field = place(&format!("tolerances[{of}].tolerance"));
                given.tolerance.check().map_err(|error| error.within(&field))?;
            }
        }
        Ok(())
    }

    /// Whether a receipt of that day is looked at.
    pub(super) fn holds(&self, day: Date) -> bool {
        self.period.contains(day)
    }
}

impl BacktestPolicy {
    /// A policy for everybody.
    pub fn of(name: &str, allocation: AllocationPolicy) -> Self {
        let (allocation_of, tolerances) = (Vec::new(), Vec::new());
        Self { name: name.to_owned(), allocation, allocation_of, tolerances }
    }

    /// The rules that a decider is given.
    pub(super) fn rules(&self) -> Rules {
        Rules {
            allocation: self.allocation.clone(),
            allocation_of: self.allocation_of.clone(),
            tolerances: self.tolerances.clone(),
            ..Rules::standard()
        }
    }
}
