//! Days on which a customer or a term takes no due date, as the OCA modules have them.
//!
//! | OCA | here |
//! |---|---|
//! | customer closed from `02-01` to `02-31` | blocked every year |
//! | a holiday postponed to a later day | blocked once, until the day before that one |
//! | payment days, closures, holidays | pay days, unblocked, unblocked, pay days again |

use receivables::terms::BlockedPeriod;
use receivables::terms::DateStep::{PayDays, Unblocked};
use receivables::terms::{DateStep, Terms};
use serde_json::{Value, json};

use super::super::words::Words;
use super::super::{Answer, Reason, Stop};
use super::Asked;

/// The first due date that is not in a closed period.
pub(super) fn first_valid(given: &Value) -> Answer {
    let words = Words::of(given)?;
    words.remarks(&["operation"]);
    let date = words.date("date")?;
    let steps = customer_closed(&words)?.into_iter().collect();
    words.finish()?;
    Asked { terms: Terms::due(steps), date: Some(date), total: None }.answer()
}

/// What the days of payment, the customer's closures and the term's holidays add to the steps of a line.
pub(super) fn moved(
    mut steps: Vec<DateStep>,
    pay_days: Option<DateStep>,
    closures: &[DateStep],
) -> Vec<DateStep> {
    steps.extend(pay_days.clone());
    steps.extend_from_slice(closures);
    if !closures.is_empty() {
        steps.extend(pay_days);
    }
    steps
}

/// Pay days as a text of master data.
pub(super) fn pay_days_text(given: &Value) -> Answer {
    let words = Words::of(given)?;
    let step = DateStep::pay_days(words.text("payment_days_text")?)?;
    words.finish()?;
    match step {
        PayDays { days } => Ok(json!({ "payment_days": days })),
        _ => Reason::AnswerNotBuilt.out("another step"),
    }
}

pub(super) fn pay_days(line: &Words<'_>) -> Result<Option<DateStep>, Stop> {
    let days = line.list("payment_days")?.iter().map(|day| {
        let day = day.as_u64().and_then(|day| u16::try_from(day).ok());
        day.ok_or_else(|| Reason::GivenNotUnderstood.because("payment_days"))
    });
    let days = days.collect::<Result<Vec<u16>, Stop>>()?;
    Ok(Some(PayDays { days: days.clone() }).filter(|_| !days.is_empty()))
}

pub(super) fn customer_closed(words: &Words<'_>) -> Result<Option<DateStep>, Stop> {
    let mut periods = Vec::new();
    for period in words.list("customer_closed_periods")? {
        let period = Words::of(period)?;
        let (from_month, from_day) = day_of_year(period.text("from")?)?;
        let (to_month, to_day) = day_of_year(period.text("to")?)?;
        period.finish()?;
        periods.push(BlockedPeriod::EveryYear { from_month, from_day, to_month, to_day });
    }
    Ok(Some(Unblocked { periods: periods.clone() }).filter(|_| !periods.is_empty()))
}

pub(super) fn holidays(words: &Words<'_>) -> Result<Option<DateStep>, Stop> {
    let mut periods = Vec::new();
    for holiday in words.list("holidays")? {
        let holiday = Words::of(holiday)?;
        let (first, free) = (holiday.date("holiday")?, holiday.date("postponed_to")?);
        holiday.finish()?;
        periods.push(BlockedPeriod::Once { first, last: free.plus_days(-1)? });
    }
    Ok(Some(Unblocked { periods: periods.clone() }).filter(|_| !periods.is_empty()))
}

/// `02-31` as month and day.
fn day_of_year(text: &str) -> Result<(u8, u8), Stop> {
    let parts = text.split_once('-').and_then(|(month, day)| Some((month.parse().ok()?, day.parse().ok()?)));
    parts.ok_or_else(|| Reason::GivenNotUnderstood.because(text))
}
