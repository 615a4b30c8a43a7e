//! What was agreed about paying: when each part falls due, and what paying early is worth.
//!
//! Decides what an agreement may say and where its date steps lead. What a document makes of it, amounts and days, stands
//! one floor up, with the document's totals. Terms are data: an ordered list of date steps per instalment, never flags,
//! because "45 days, then end of month" and "end of month, then 45 days" are different days. A step that needs business
//! days names its calendar, one of those the library brings along, and days of one customer stand in the step itself:
//! so terms say the same everywhere, and what a command says needs nothing beside it. How trade writes them stands in
//! `notation/`, with the segments of electronic invoices;
//! what it costs to let a discount go in `cost`, and the days of letters of credit in `letter_of_credit`. It must never know customers, payments, or today.

mod agreement;
mod baseline;
mod blocked;
mod cost;
mod day_band;
mod discount;
mod letter_of_credit;
mod notation;
mod share;
mod step;
mod walk;

pub use agreement::{Instalment, Terms};
pub use baseline::{Baseline, DocumentDays, Milestone, MilestoneDay};
pub use blocked::BlockedPeriod;
pub use cost::{DiscountAdvice, ForgoneDiscount};
pub use day_band::DayBand;
pub use discount::{DiscountBase, DiscountTax, DiscountTier};
pub use letter_of_credit::{
    CreditDeadline, DateWord, LetterOfCredit, MonthPart, about, on_or_about, shipment_day,
};
pub(crate) use notation::month_name;
pub use notation::{Itd, NOTATION_LIMIT, Pat, Skonto};
pub use share::{Share, Upfront};
pub use step::DateStep;

/// The most days one step may add, and the most days of grace.
pub const DAYS_LIMIT: u16 = 3650;
/// The most months one step may add.
pub const MONTHS_LIMIT: u16 = 120;
/// The most weeks one step may add.
pub const WEEKS_LIMIT: u16 = 520;
/// The most periods that one step may block.
pub const LISTED_LIMIT: usize = 64;
/// The most days that blocked periods may move a due date.
pub const MOVED_LIMIT: i32 = 366;
/// The most instalments in one agreement.
pub const INSTALMENTS_LIMIT: usize = 360;
/// The most steps in one date rule, and the most discount tiers of one instalment.
pub const STEPS_LIMIT: usize = 12;
/// The most date steps in one agreement, so that it fits an entry. Longer ones count more than once: with a calendar
/// four times, cut-offs, weekdays and months back twice, and each band or blocked period four times.
pub const ALL_STEPS_LIMIT: usize = 4_000;
