//! What was agreed about paying: when each part falls due, and what paying early is worth.
//!
//! Decides due dates, instalment amounts and discount dates from an agreement and a document's totals. Terms are
//! data: an ordered list of date steps per instalment, never flags, because "45 days, then end of month" and "end of
//! month, then 45 days" are different days. It must never know customers, payments, or today.

mod agreement;
mod discount;
mod schedule;
mod share;
mod step;

pub use agreement::{Baseline, Instalment, Terms};
pub use discount::{DiscountBase, DiscountOffer, DiscountTier};
pub use schedule::ScheduledInstalment;
pub use share::Share;
pub use step::DateStep;

/// The most days, months or instalments that terms may name.
pub const DAYS_LIMIT: u16 = 3650;
/// The most months one step may add.
pub const MONTHS_LIMIT: u16 = 120;
/// The most instalments in one agreement.
pub const INSTALMENTS_LIMIT: usize = 360;
/// The most steps in one date rule, and the most discount tiers of one instalment.
pub const STEPS_LIMIT: usize = 12;
