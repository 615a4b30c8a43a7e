//! Aging: how old what is owed is, on a day, by customer and currency.
//!
//! Decides days overdue, buckets, and that every report ties: buckets, credits and items not yet counted add up to
//! what is open, or there is no report. Due today is not overdue. It must never know where items come from.

mod bridge;
mod buckets;
mod items;
mod layout;
mod report;
mod restatement;
mod sheet;
mod sums;
mod tie;

pub use bridge::{Bridge, BridgeStep, Cause, CurrencyBridge};
pub use buckets::{Age, AgingBasis, AgingUnit, BucketDays, Buckets};
pub use items::AgedItem;
pub use layout::{AgingLayout, CreditsShown, CurrencyShown};
pub use report::{Aging, AgingRow};
pub use restatement::{CurrencyRestatement, RestatedLine, Restatement, Shift};
pub use sums::{AgingSums, Apart};
pub use tie::{TieLine, TieOut};
