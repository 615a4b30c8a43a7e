//! Statements of account and roll-forwards as tables. The ledger and the portfolio make them.

use receivables::aging::Bridge;
use receivables::calendar::{Date as CalendarDate, Period as ReportPeriod};
use receivables::present::Frame;
use receivables::statement::Statement;

use crate::{Refused, answer};

/// The calendar month a day lies in.
#[uniffi::export]
pub fn month_of(day: CalendarDate) -> Result<ReportPeriod, Refused> {
    answer(|| Ok(ReportPeriod::month(day)))
}

/// Balance brought forward, every line with the balance after it, balance carried forward.
#[uniffi::export]
pub fn statement_activity(statement: &Statement) -> Result<Frame, Refused> {
    answer(|| statement.activity())
}

/// The items that are open at the end, the oldest due first, and their sum.
#[uniffi::export]
pub fn statement_open_items(statement: &Statement) -> Result<Frame, Refused> {
    answer(|| statement.open_items())
}

/// One block of lines per currency: opening, each cause, closing.
#[uniffi::export]
pub fn bridge_to_frame(bridge: &Bridge) -> Result<Frame, Refused> {
    answer(|| bridge.to_frame())
}
