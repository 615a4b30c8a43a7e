//! Whether a report ties: with itself, and with figures from elsewhere.

use receivables::aging::{Aging, TieOut};
use receivables::money::Money;
use receivables::present::Frame;

use crate::{Refused, answer};

/// The proof that items, rows, columns and totals of a report say the same, per currency.
#[uniffi::export]
pub fn aging_tie_out(aging: &Aging) -> Result<TieOut, Refused> {
    answer(|| aging.tie_out())
}

/// The totals of a report held against figures from elsewhere: the balances of a control account, one per currency. A
/// difference is told, not refused.
#[uniffi::export]
pub fn aging_tie_out_with(aging: &Aging, balances: Vec<Money>) -> Result<TieOut, Refused> {
    answer(|| aging.tie_out_with(&balances))
}

/// A tie-out as a table.
#[uniffi::export]
pub fn tie_out_frame(tie_out: &TieOut) -> Result<Frame, Refused> {
    answer(|| tie_out.to_frame())
}

/// Refuses a difference: `does_not_tie` with the first line that has one.
#[uniffi::export]
pub fn tie_out_check(tie_out: &TieOut) -> Result<(), Refused> {
    answer(|| tie_out.check())
}
