//! The periods of the books, and what is left open before they are closed. The ledger says both.

use receivables::calendar::{Date as CalendarDate, PeriodCalendar};
use receivables::ledger::Periods;
use receivables::present::Frame;
use receivables::status::ClosingChecklist;

use crate::{Refused, answer};

/// One line for each thing that is left open.
#[uniffi::export]
pub fn closing_checklist_frame(checklist: &ClosingChecklist) -> Result<Frame, Refused> {
    answer(|| checklist.to_frame())
}

/// Whether something is open that may not be.
#[uniffi::export]
pub fn closing_is_blocked(checklist: &ClosingChecklist) -> Result<bool, Refused> {
    answer(|| Ok(checklist.is_blocked()))
}

/// The first day to which everybody posts; none where no day is closed in any way.
#[uniffi::export]
pub fn first_open_day(periods: &Periods) -> Result<Option<CalendarDate>, Refused> {
    answer(|| Ok(periods.first_open()))
}

/// So many calendar months from that of `first` on, called by year and month.
#[uniffi::export]
pub fn accounting_months(first: CalendarDate, count: u16) -> Result<PeriodCalendar, Refused> {
    answer(|| PeriodCalendar::months(first, count))
}

/// So many quarters from the month of `first` on, called by the year in which that year of the books ends.
#[uniffi::export]
pub fn accounting_quarters(first: CalendarDate, count: u16) -> Result<PeriodCalendar, Refused> {
    answer(|| PeriodCalendar::quarters(first, count))
}

/// Periods of so many weeks each, from a day on, called by the year and counted.
#[uniffi::export]
pub fn accounting_weeks(year: &str, first: CalendarDate, weeks: Vec<u16>) -> Result<PeriodCalendar, Refused> {
    answer(|| PeriodCalendar::weeks(year, first, &weeks))
}
