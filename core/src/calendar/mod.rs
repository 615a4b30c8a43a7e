//! Civil days and instants: what a date is, how months are counted, what a period is, which part of a year it is.
//!
//! Decides the range of dates, month arithmetic (from the anchor, clamped to the month's length), the bounds of
//! periods, and how interest counts days. It must never know a clock, a time zone, or what a date is used for.

mod date;
mod day_count;
mod instant;
mod period;

pub(crate) use date::in_order;
pub use date::{Date, date};
pub use day_count::{DayCount, YearFraction};
pub use instant::UtcMicros;
pub use period::Period;
