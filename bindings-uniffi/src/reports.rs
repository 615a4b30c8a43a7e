//! Reports as tables, and tables as text.

use std::sync::Arc;

use receivables::aging::{Aging, Restatement};
use receivables::backtest::Backtest;
use receivables::present::Frame;

use crate::directory::{Directory, with};
use crate::{Refused, answer};

/// One line per currency: the totals.
#[uniffi::export]
pub fn aging_by_currency(aging: &Aging) -> Result<Frame, Refused> {
    answer(|| aging.by_currency())
}

/// One line per account and currency, then the totals. Names come from the directory; without one the customers stand
/// under their ids.
#[uniffi::export(default(directory = None))]
pub fn aging_by_customer(aging: &Aging, directory: Option<Arc<Directory>>) -> Result<Frame, Refused> {
    answer(|| with(directory, |names| aging.by_customer(names)))
}

/// The accounts that owe most, per currency: at most `most` of each, the largest total first.
#[uniffi::export(default(directory = None))]
pub fn biggest_debtors(
    aging: &Aging,
    most: u32,
    directory: Option<Arc<Directory>>,
) -> Result<Frame, Refused> {
    answer(|| with(directory, |names| aging.biggest_debtors(most, names)))
}

/// Every open item, by customer, the oldest due first.
#[uniffi::export(default(directory = None))]
pub fn open_items(aging: &Aging, directory: Option<Arc<Directory>>) -> Result<Frame, Refused> {
    answer(|| with(directory, |names| aging.open_items(names)))
}

/// A back-test as a table: one line per policy and currency, what was really done first.
#[uniffi::export]
pub fn backtest_frame(backtest: &Backtest) -> Result<Frame, Refused> {
    answer(|| backtest.to_frame())
}

/// A back-test receipt by receipt: one line per receipt and policy, what was really done first.
#[uniffi::export(default(directory = None))]
pub fn backtest_by_receipt(backtest: &Backtest, directory: Option<Arc<Directory>>) -> Result<Frame, Refused> {
    answer(|| with(directory, |names| backtest.by_receipt(names)))
}

/// What was reported, each cause, what is restated: one block of lines per currency.
#[uniffi::export]
pub fn restatement_to_frame(restatement: &Restatement) -> Result<Frame, Refused> {
    answer(|| restatement.to_frame())
}

/// Every item and movement that the causes of a restatement are made of.
#[uniffi::export(default(directory = None))]
pub fn restatement_documents(
    restatement: &Restatement,
    directory: Option<Arc<Directory>>,
) -> Result<Frame, Refused> {
    answer(|| with(directory, |names| restatement.documents(names)))
}

/// Every item that stands in other columns by what was recorded since; no total changes by it.
#[uniffi::export(default(directory = None))]
pub fn restatement_shifts(
    restatement: &Restatement,
    directory: Option<Arc<Directory>>,
) -> Result<Frame, Refused> {
    answer(|| with(directory, |names| restatement.shifts(names)))
}

/// The oldest open debits, at most `most`: by days, then by number.
#[uniffi::export(default(directory = None))]
pub fn oldest_items(aging: &Aging, most: u32, directory: Option<Arc<Directory>>) -> Result<Frame, Refused> {
    answer(|| with(directory, |names| aging.oldest_items(most, names)))
}

/// The totals as a bar chart, in SVG: one bar per bucket and currency.
#[uniffi::export]
pub fn aging_to_svg(aging: &Aging) -> Result<String, Refused> {
    answer(|| Ok(aging.to_svg()))
}

/// A table as HTML: one element with its own style, which runs nothing and loads nothing.
#[uniffi::export]
pub fn frame_to_html(frame: &Frame) -> Result<String, Refused> {
    answer(|| Ok(frame.to_html()))
}

/// A table for a person, in letters of one width.
#[uniffi::export]
pub fn frame_to_text(frame: &Frame) -> Result<String, Refused> {
    answer(|| Ok(frame.to_text()))
}

/// A table as CSV, with a header line; what a spreadsheet would take for a formula is escaped.
#[uniffi::export]
pub fn frame_to_csv(frame: &Frame) -> Result<String, Refused> {
    answer(|| Ok(frame.to_csv()))
}

/// A table as JSON.
#[uniffi::export]
pub fn frame_to_json(frame: &Frame) -> Result<String, Refused> {
    answer(|| frame.to_json())
}
