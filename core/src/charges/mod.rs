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
//! * **A reference rate** may be rounded up to half points and multiplied before its margin, as some laws say.
//!
//! Beside it: [`DefaultStart`], from when interest runs where no due date was agreed; [`TermsCeiling`], how late a law lets
//! a due date be agreed, which only warns; [`equivalent_rate`], a rate said with another compounding.
//!
//! Laws are data: [`Statute`] has a policy, its source and the day on which it was read, and the tables say how long they
//! hold. This module must never know customers, documents, or today; the account keeps what was charged.

mod accrual;
#[cfg(feature = "arrow")]
mod block;
mod ceiling;
mod charge;
mod charger;
mod claim;
mod default_start;
mod equivalent;
mod known;
mod lump_sum;
mod moments;
mod policy;
mod rates;
mod statute;
#[cfg(test)]
mod tests;

#[cfg(feature = "arrow")]
pub(crate) use block::{Block, NEVER, Offers, percent_of};
pub use ceiling::{BeyondCeiling, CeilingTerm, MonthEnd, TermsCeiling, TermsWarning, terms_warnings};
pub use charge::{ChargeLine, LateCharge, late_charge};
pub use charger::{Charger, ClaimCharge};
pub use claim::{Claim, Segment};
pub use default_start::DefaultStart;
pub use equivalent::{Growth, equivalent_rate};
pub use lump_sum::{Band, LumpSum, LumpSums, Slice};
pub use moments::{PaymentMoment, PaymentMoments};
pub use policy::{ChargePolicy, Compounding, RateRule, Reset, RoundEach};
pub use rates::{RatePeriod, ReferenceRates};
pub use statute::{RateFloor, Statute};

/// The most segments of a claim, rates of a table, and bands or slices of a lump sum.
pub const LIMIT: usize = 2_000;
