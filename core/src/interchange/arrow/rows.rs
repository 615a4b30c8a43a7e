//! What tables that are answered row by row share: cells, what is wrong with a row, percentages.

use std::sync::Arc;

use arrow_array::{ArrayRef, Decimal128Array};

use super::frame::DIGITS;
use super::source::bad;
use crate::calendar::Date;
use crate::error::{Error, Reason, Result, Shown};
use crate::interchange::mapping::TableProblem;
use crate::portfolio::Values;

/// What is wrong with a row: the column, what stands there, and why.
pub(super) type Wrong<'a> = (&'a str, Option<String>, Error);

/// The same, told of a row of the table.
pub(super) fn problem(row: usize, column: &str, value: Option<String>, error: &Error) -> TableProblem {
    TableProblem {
        row: u64::try_from(row).unwrap_or(u64::MAX),
        column: Some(column.to_owned()),
        value,
        code: error.code().as_str().to_owned(),
        text: error.text().to_owned(),
    }
}

/// Parts of a rate that has one of four decimals of a percent.
pub(super) const SHORT: i64 = 1_000_000;

/// Percentages with four decimals, or with ten where four do not do; what is below zero is none.
pub(super) fn percents(parts: Vec<i64>) -> Result<ArrayRef> {
    let short = parts.iter().all(|parts| *parts < 0 || parts % SHORT == 0);
    let (divisor, scale) = if short { (SHORT, 4) } else { (1, 10) };
    let cells = parts.into_iter().map(|parts| (parts >= 0).then_some(i128::from(parts / divisor)));
    let made = Decimal128Array::from_iter(cells).with_precision_and_scale(DIGITS, scale);
    Ok(Arc::new(made.map_err(|error| Error::from(bad(error.to_string())))?))
}

pub(super) fn empty(name: &str) -> Wrong<'_> {
    (name, None, Reason::MissingValue { column: Shown::new(name).to_string() }.into())
}

/// A cell, none where it is empty, and why where it could not be read.
pub(super) fn cell<'v, 'c, T: Clone>(
    values: &'v Values<'_, T>,
    at: usize,
    name: &'c str,
) -> Result<Option<&'v T>, Wrong<'c>> {
    let found = values.get(at);
    if found.is_none()
        && let Ok(refused) = values.refused.binary_search_by_key(&at, |cell| cell.at)
    {
        let refused = values.refused.get(refused);
        return refused.map_or(Ok(None), |cell| Err((name, Some(cell.value.clone()), cell.error.clone())));
    }
    Ok(found)
}

pub(super) fn day<'c>(values: &Values<'_, i32>, at: usize, name: &'c str) -> Result<Option<Date>, Wrong<'c>> {
    let Some(days) = cell(values, at, name)? else { return Ok(None) };
    let out = || Error::from(Reason::DateOutOfRange { value: format!("day {days} since 1970-01-01") });
    Date::from_days(*days).map(Some).ok_or_else(|| (name, Some(days.to_string()), out()))
}
