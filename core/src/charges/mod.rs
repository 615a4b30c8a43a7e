//! Late charges: what a claim that was paid late bears beside itself.
//!
//! Decides from a claim's due date and what was open day by day, a policy and tables of reference rates what interest
//! and which lump sum are owed until a day, line by line. It is one pure function, [`late_charge`]:
//!
//! * **Interest days** run from the day after the due date up to and including the day of payment.
//! * **The rate** is fixed, or a reference rate plus a margin, which either moves with its table or stays what it was on
//!   the first interest day. A day that no table covers is refused: no last rate is carried on.
//! * **Amounts are exact until one named rounding**, of each line or of the running sum.
//! * **Interest on interest** is added only where the policy says so, after whole months or years, as a rounded amount.
//! * **What was charged before** is said by one day, `charged_until`: its lines are computed and left out, so charges made
//!   month by month come to the cent to what one charge at the end would be.
//!
//! Laws are data: [`Statute`] has a policy, its source and the day on which it was read, and the tables say how long they
//! hold. This module must never know customers, documents, or today; the account keeps what was charged.

mod accrual;
mod charge;
mod claim;
mod equivalent;
mod lump_sum;
mod policy;
mod rates;
mod statute;
#[cfg(test)]
mod tests;

pub use charge::{ChargeLine, LateCharge, late_charge};
pub use claim::{Claim, Segment};
pub use equivalent::{Growth, equivalent_rate};
pub use lump_sum::{Band, LumpSum, Slice};
pub use policy::{ChargePolicy, Compounding, RateRule, Reset, RoundEach};
pub use rates::{RatePeriod, ReferenceRates};
pub use statute::Statute;

/// The most segments of a claim, rates of a table, and bands or slices of a lump sum.
pub const LIMIT: usize = 2_000;
