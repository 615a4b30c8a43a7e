//! Aging: how old what is owed is, on a day, by customer and currency.
//!
//! Decides days overdue, buckets, and that every report ties: buckets, credits and items not yet counted add up to
//! what is open, or there is no report. Due today is not overdue. It must never know where items come from.

mod buckets;
mod report;

pub use buckets::{Age, AgingBasis, Buckets};
pub use report::{AgedItem, Aging, AgingRow};
