//! Payment terms as trade writes them, what they cost, and what an invoice says about them.

use pyo3::prelude::*;
use receivables::calendar::Date;
use receivables::invoice::{Language, ScheduledInstalment, payment_sentences as sentences};
use receivables::money::{Percent, Rounding};
use receivables::terms::{DateStep, ForgoneDiscount, Itd, Milestone, Skonto, Terms};

use crate::atoms;
use crate::bridge::{give, take};
use crate::fault::{Result, door};

type Made<'py> = PyResult<Bound<'py, PyAny>>;

/// The one meaning of a text of terms.
#[pyfunction]
pub(crate) fn terms_parse<'py>(text: &Bound<'py, PyAny>) -> Made<'py> {
    door(|| give(text.py(), &atoms::text(text)?.parse::<Terms>()?))
}

/// Every meaning that trade gives a text of terms, the usual one first.
#[pyfunction]
pub(crate) fn terms_readings<'py>(text: &Bound<'py, PyAny>) -> Made<'py> {
    door(|| give(text.py(), &Terms::readings(&atoms::text(text)?)?))
}

/// Equal instalments, a month apart.
#[pyfunction]
pub(crate) fn terms_monthly<'py>(first_due: &Bound<'py, PyAny>, count: &Bound<'py, PyAny>) -> Made<'py> {
    door(|| {
        let first: Date = atoms::date(first_due).map_err(|fault| fault.within("first_due"))?;
        give(first_due.py(), &Terms::monthly(first, take(count).map_err(|fault| fault.within("count"))?))
    })
}

/// Equal instalments, one for each date rule.
#[pyfunction]
pub(crate) fn terms_equal_parts<'py>(dues: &Bound<'py, PyAny>) -> Made<'py> {
    door(|| {
        let rules: Vec<Vec<DateStep>> = take(dues).map_err(|fault| fault.within("dues"))?;
        give(dues.py(), &Terms::equal_parts(rules))
    })
}

/// The terms of a segment ITD of ANSI X12.
#[pyfunction]
pub(crate) fn terms_from_itd<'py>(segment: &Bound<'py, PyAny>) -> Made<'py> {
    door(|| give(segment.py(), &Itd::read(&atoms::text(segment)?)?.terms()?))
}

/// The terms in English trade notation.
#[pyfunction]
pub(crate) fn terms_notation(terms: &Bound<'_, PyAny>) -> PyResult<String> {
    door(|| Ok(take::<Terms>(terms)?.notation()?))
}

/// Whether all of it is due on the invoice date itself.
#[pyfunction]
pub(crate) fn terms_is_immediate(terms: &Bound<'_, PyAny>) -> PyResult<bool> {
    door(|| Ok(take::<Terms>(terms)?.is_immediate()))
}

/// Whether all of it is due by the day of a milestone.
#[pyfunction]
pub(crate) fn terms_is_due_by(terms: &Bound<'_, PyAny>, milestone: &Bound<'_, PyAny>) -> PyResult<bool> {
    door(|| {
        let milestone: Milestone = take(milestone).map_err(|fault| fault.within("milestone"))?;
        Ok(take::<Terms>(terms)?.is_due_by(milestone))
    })
}

/// The same terms with the discounts in the payment terms of an XRechnung.
#[pyfunction]
pub(crate) fn terms_with_skonto<'py>(terms: &Bound<'py, PyAny>, text: &Bound<'py, PyAny>) -> Made<'py> {
    door(|| {
        let lines = Skonto::read(&atoms::text(text)?)?;
        give(terms.py(), &Skonto::onto(&lines, take(terms)?)?)
    })
}

/// The discounts of terms as lines of an XRechnung.
#[pyfunction]
pub(crate) fn terms_skonto(terms: &Bound<'_, PyAny>) -> PyResult<String> {
    door(|| Ok(Skonto::write(&Skonto::of(&take(terms)?)?)?))
}

/// What an invoice says about paying, a line for each instalment.
///
/// Args:
///     schedule: The instalments, as ``Terms.schedule`` answers them.
///     language: ``en``, ``de`` or ``fr``.
///
/// Raises:
///     Error: ``amount_not_positive``, ``unknown_choice``.
#[pyfunction]
pub(crate) fn payment_sentences(
    schedule: &Bound<'_, PyAny>,
    language: &Bound<'_, PyAny>,
) -> PyResult<String> {
    door(|| {
        let schedule: Vec<ScheduledInstalment> = take(schedule).map_err(|fault| fault.within("schedule"))?;
        let language: Language = atoms::text(language)?.parse()?;
        Ok(sentences(&schedule, language)?)
    })
}

/// What was agreed about paying, in sentences.
#[pyfunction]
pub(crate) fn terms_sentences(terms: &Bound<'_, PyAny>, language: &Bound<'_, PyAny>) -> PyResult<String> {
    door(|| {
        let language: Language = atoms::text(language)?.parse()?;
        Ok(receivables::invoice::terms_sentences(&take(terms)?, language)?)
    })
}

fn forgone(
    percent: &Bound<'_, PyAny>,
    discount_day: &Bound<'_, PyAny>,
    payment_day: &Bound<'_, PyAny>,
    year_days: &Bound<'_, PyAny>,
) -> Result<ForgoneDiscount> {
    let days = |name: &'static str, days: &Bound<'_, PyAny>| take(days).map_err(|fault| fault.within(name));
    let (discount, payment) = (days("discount_day", discount_day)?, days("payment_day", payment_day)?);
    let percent: Percent = rate(percent, "percent")?;
    Ok(ForgoneDiscount::new(percent, discount, payment, days("year_days", year_days)?)?)
}

fn rate(given: &Bound<'_, PyAny>, name: &str) -> Result<Percent> {
    Ok(atoms::read("Percent", given).map_err(|fault| fault.within(name))?.parse()?)
}

/// What it costs in a year to let a discount go: the simple and the effective rate, in percent.
///
/// Args:
///     percent: The discount.
///     discount_day: The last day on which it is earned, counted from the baseline.
///     payment_day: The day on which the customer pays in full.
///     year_days: The year of the calculation, 360 to 366.
///     decimals: The decimals of the answer, at most 6.
///     rounding: How what is between becomes one of them.
///
/// Raises:
///     Error: ``discount_window``, ``terms_range``, ``scale_out_of_range``, ``rate_out_of_range``.
#[pyfunction]
#[pyo3(signature = (percent, *, discount_day, payment_day, year_days, decimals, rounding))]
pub(crate) fn forgone_discount_cost<'py>(
    percent: &Bound<'py, PyAny>,
    discount_day: &Bound<'py, PyAny>,
    payment_day: &Bound<'py, PyAny>,
    year_days: &Bound<'py, PyAny>,
    decimals: &Bound<'py, PyAny>,
    rounding: &Bound<'py, PyAny>,
) -> Made<'py> {
    door(|| {
        let forgone = forgone(percent, discount_day, payment_day, year_days)?;
        let decimals = take(decimals).map_err(|fault| fault.within("decimals"))?;
        let rounding: Rounding = take(rounding).map_err(|fault| fault.within("rounding"))?;
        let costs =
            vec![forgone.simple_cost(decimals, rounding)?, forgone.effective_cost(decimals, rounding)?];
        give(percent.py(), &costs)
    })
}

/// What is cheaper: ``take`` the discount with borrowed money, ``either``, or ``pay_later``.
///
/// Args:
///     percent: The discount.
///     discount_day: The last day on which it is earned, counted from the baseline.
///     payment_day: The day on which the customer pays in full.
///     year_days: The year of the calculation, 360 to 366.
///     borrowing: What borrowing costs in a year, in percent.
///
/// Raises:
///     Error: ``discount_window``, ``terms_range``.
#[pyfunction]
#[pyo3(signature = (percent, *, discount_day, payment_day, year_days, borrowing))]
pub(crate) fn discount_advice(
    percent: &Bound<'_, PyAny>,
    discount_day: &Bound<'_, PyAny>,
    payment_day: &Bound<'_, PyAny>,
    year_days: &Bound<'_, PyAny>,
    borrowing: &Bound<'_, PyAny>,
) -> PyResult<&'static str> {
    door(|| {
        let borrowing = rate(borrowing, "borrowing")?;
        Ok(forgone(percent, discount_day, payment_day, year_days)?.advice(borrowing).as_str())
    })
}
