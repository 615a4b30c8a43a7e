//! dateutil's relative delta on a bare date.
//!
//! | delta | here |
//! |---|---|
//! | years and months | months, twelve to a year, counted at once |
//! | day | day of month |
//! | days | days |
//! | weeks | weeks |
//! | weekday, n-th on or after | weekday on or after, n - 1 weeks |
//! | weekday, n-th on or before | weekday on or before, 7 (n - 1) days back |
//! | years and months below zero | months back |
//! | days, subtracted | days back |
//! | year, month | not built |

use receivables::calendar::Weekday;
use receivables::terms::DateStep::{
    Days, DaysBack, Months, MonthsBack, WeekdayOnOrAfter, WeekdayOnOrBefore, Weeks,
};
use receivables::terms::{DateStep, Terms};
use serde_json::Value;

use super::super::words::Words;
use super::super::{Answer, Reason, Stop};
use super::Asked;
use super::asked::{day_of_month, forward};

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    let back = match words.text("operation")? {
        "add" => false,
        "subtract" => true,
        other => return Reason::GivenNotUnderstood.out(format!("operation {other}")),
    };
    let date = words.date("date")?;
    let delta = words.record("delta")?;
    words.finish()?;
    let steps = if back { backward(&delta)? } else { steps(&delta)? };
    delta.finish()?;
    Asked { terms: Terms::due(steps), date: Some(date), total: None }.answer()
}

fn steps(delta: &Words<'_>) -> Result<Vec<DateStep>, Stop> {
    delta.not_built(Reason::StepNotBuilt, &["year", "month", "yearday", "nlyearday"])?;
    let years = delta.count("years")?.saturating_mul(12);
    let months = years.saturating_add(delta.count("months")?);
    let mut steps = vec![if months < 0 {
        MonthsBack { months: forward("months", -months)? }
    } else {
        Months { months: forward("months", months)? }
    }];
    if delta.says("day") {
        steps.push(day_of_month(delta.count("day")?)?);
    }
    steps.push(Weeks { weeks: forward("weeks", delta.count("weeks")?)? });
    steps.push(Days { days: forward("days", delta.count("days")?)? });
    if delta.says("weekday") {
        steps.extend(weekday(&delta.record("weekday")?)?);
    }
    Ok(steps)
}

fn backward(delta: &Words<'_>) -> Result<Vec<DateStep>, Stop> {
    delta.not_built(
        Reason::StepNotBuilt,
        &["years", "months", "weeks", "weekday", "year", "month", "day", "yearday", "nlyearday"],
    )?;
    Ok(vec![DaysBack { days: forward("days", delta.count("days")?)? }])
}

fn weekday(word: &Words<'_>) -> Result<[DateStep; 2], Stop> {
    let name = word.text("day")?;
    let weekday = Weekday::ALL.into_iter().find(|day| format!("{day:?}").to_lowercase() == name);
    let weekday = weekday.ok_or_else(|| Reason::GivenNotUnderstood.because(name))?;
    let nth = word.count("n")?;
    word.finish()?;
    Ok(match nth {
        1.. => [WeekdayOnOrAfter { weekday }, Weeks { weeks: forward("n", nth - 1)? }],
        ..0 => [WeekdayOnOrBefore { weekday }, DaysBack { days: forward("n", (-1 - nth) * 7)? }],
        0 => return Reason::GivenNotUnderstood.out("n 0"),
    })
}
