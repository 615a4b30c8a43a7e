//! When the documents of a table are due.

use pyo3::prelude::*;
use receivables::calendar::Roll;
use receivables::interchange::arrow::{DueOptions, due_dates as dated};
use receivables::interchange::mapping::TermsColumns;
use receivables::terms::Terms;

use crate::answers::Answers;
use crate::bridge::{optional, take};
use crate::calendar::Calendar;
use crate::fault::{contain, door};
use crate::tables::reader;

/// When each document of a table is due: one row for each, computed at once. ``due`` is the day on which the last of it is
/// due; ``discount_until`` and ``discount_percent`` are of the largest discount.
///
/// Args:
///     documents: Any table that speaks Arrow.
///     columns: Which column means what.
///     terms: The terms of rows that write none.
///     calendar: The business days, where due dates that are none are to be moved.
///     roll: In which direction; none for the next business day.
///     discounts: Whether the columns of discounts are wanted.
///     timestamps: ``"truncate"`` to cut off the time where days are meant; by default only midnights are days.
///
/// Raises:
///     Error: ``missing_column``, ``missing_field``, ``unsupported_type``, ``date_expected`` and the like, where the table
///         can not be meant. What is wrong with one row stands in ``problems``: ``terms_syntax``, ``terms_ambiguous``.
#[pyfunction]
#[pyo3(signature = (documents, *, columns, terms=None, calendar=None, roll=None, discounts=true, timestamps=None))]
#[allow(clippy::too_many_arguments, reason = "keyword arguments")]
pub(crate) fn due_dates(
    py: Python<'_>,
    documents: &Bound<'_, PyAny>,
    columns: &Bound<'_, PyAny>,
    terms: Option<&Bound<'_, PyAny>>,
    calendar: Option<&Bound<'_, Calendar>>,
    roll: Option<&Bound<'_, PyAny>>,
    discounts: bool,
    timestamps: Option<&Bound<'_, PyAny>>,
) -> PyResult<Answers> {
    door(|| {
        let columns: TermsColumns = take(columns).map_err(|fault| fault.within("columns"))?;
        let terms: Option<Terms> = optional("terms", terms)?;
        let roll = optional("roll", roll)?.unwrap_or(Roll::Following);
        let calendar = calendar.map(Bound::get);
        let options = DueOptions {
            rolled: calendar.map(|calendar| (&calendar.0, roll)),
            discounts,
            timestamps: optional("timestamps", timestamps)?.unwrap_or_default(),
        };
        let documents = reader(documents).map_err(|fault| fault.within("documents"))?;
        let made = py.detach(|| contain(|| dated(documents, &columns, terms.as_ref(), &options)))?;
        Ok(Answers { batch: made.batch, problems: made.problems })
    })
}
