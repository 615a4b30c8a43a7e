//! Civil days and instants: what a date is, how months are counted, what a period is.
//!
//! Decides the range of dates, month arithmetic (from the anchor, clamped to the month's length) and the bounds of
//! periods. It must never know a clock, a time zone, or what a date is used for.

mod date;
mod instant;
mod period;

pub(crate) use date::in_order;
pub use date::{Date, date};
pub use instant::UtcMicros;
pub use period::Period;
