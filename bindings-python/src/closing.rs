//! The periods of the books, and what is left open before they are closed.

use pyo3::prelude::*;
use receivables::calendar::PeriodCalendar;
use receivables::ledger::Periods;
use receivables::status::ClosingChecklist;

use crate::atoms;
use crate::bridge::{give, take};
use crate::fault::door;
use crate::frame::Frame;

/// The checklist as a table.
#[pyfunction]
pub(crate) fn closing_checklist_frame(checklist: &Bound<'_, PyAny>) -> PyResult<Frame> {
    door(|| Ok(Frame(take::<ClosingChecklist>(checklist)?.to_frame()?)))
}

/// Whether something is open that may not be.
#[pyfunction]
pub(crate) fn closing_is_blocked(checklist: &Bound<'_, PyAny>) -> PyResult<bool> {
    door(|| Ok(take::<ClosingChecklist>(checklist)?.is_blocked()))
}

/// The first day to which everybody posts; none where no day is closed in any way.
#[pyfunction]
pub(crate) fn first_open_day<'py>(
    py: Python<'py>,
    periods: &Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyAny>> {
    door(|| give(py, &take::<Periods>(periods)?.first_open()))
}

/// So many calendar months from that of a day on.
#[pyfunction]
pub(crate) fn accounting_months<'py>(
    py: Python<'py>,
    first: &Bound<'py, PyAny>,
    count: &Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyAny>> {
    door(|| {
        let first = atoms::date(first).map_err(|fault| fault.within("first"))?;
        let count = take(count).map_err(|fault| fault.within("count"))?;
        give(py, &PeriodCalendar::months(first, count)?)
    })
}

/// So many quarters from the month of a day on.
#[pyfunction]
pub(crate) fn accounting_quarters<'py>(
    py: Python<'py>,
    first: &Bound<'py, PyAny>,
    count: &Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyAny>> {
    door(|| {
        let first = atoms::date(first).map_err(|fault| fault.within("first"))?;
        let count = take(count).map_err(|fault| fault.within("count"))?;
        give(py, &PeriodCalendar::quarters(first, count)?)
    })
}

/// Periods of so many weeks each, from a day on.
#[pyfunction]
pub(crate) fn accounting_weeks<'py>(
    py: Python<'py>,
    year: &Bound<'py, PyAny>,
    first: &Bound<'py, PyAny>,
    weeks: &Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyAny>> {
    door(|| {
        let year = atoms::text(year).map_err(|fault| fault.within("year"))?;
        let first = atoms::date(first).map_err(|fault| fault.within("first"))?;
        let weeks: Vec<u16> = take(weeks).map_err(|fault| fault.within("weeks"))?;
        give(py, &PeriodCalendar::weeks(&year, first, &weeks)?)
    })
}
