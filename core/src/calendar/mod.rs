//! Civil days and instants: what a date is, how months are counted, what a period is, which days are business days,
//! which part of a year lies between two days.
//!
//! Decides the range of dates, month arithmetic (from the anchor, clamped to the month's length), the bounds of
//! periods and which of them the books have, how business days are counted and rolled to, and how interest counts days. A [`Calendar`] is a value: a
//! weekend, holidays, and the days for which both are known. The calendars by name are tables in the code; nothing is
//! loaded. It must never know a clock, a time zone, or what a date is used for.

mod business;
mod date;
mod day_count;
mod easter;
mod holidays;
mod instant;
mod named;
mod period;
mod period_calendar;
mod regular;
mod roll;
mod rule;
mod weekday;

pub use business::Calendar;

pub(crate) use date::in_order;
pub use date::{Date, date};
pub use day_count::{DayCount, YearFraction};
pub use easter::easter;
pub use instant::UtcMicros;
pub use named::CalendarName;
pub use period::Period;
pub use period_calendar::{AccountingPeriod, PeriodCalendar};
pub use regular::RegularPeriods;
pub use roll::Roll;
pub use rule::{HolidayOn, HolidayRule, Observed};
pub use weekday::{Weekday, Weekend};
