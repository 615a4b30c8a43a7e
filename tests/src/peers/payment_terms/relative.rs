//! dateutil's relative delta on a bare date.
//!
//! | delta | here |
//! |---|---|
//! | years and months | months, twelve to a year, counted at once |
//! | day | day of month |
//! | days | days |
//! | weeks, weekday, year, month, anything that goes back | not built |

use receivables::terms::DateStep::{Days, Months};
use receivables::terms::Terms;
use serde_json::Value;

use super::super::words::Words;
use super::super::{Answer, Reason};
use super::Asked;
use super::asked::{day_of_month, forward};

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    match words.text("operation")? {
        "add" => {}
        "subtract" => return Reason::StepNotBuilt.out("subtract"),
        other => return Reason::GivenNotUnderstood.out(format!("operation {other}")),
    }
    let date = words.date("date")?;
    let delta = words.record("delta")?;
    words.finish()?;
    delta.not_built(Reason::StepNotBuilt, &["weeks", "weekday", "year", "month", "yearday", "nlyearday"])?;
    let years = delta.count("years")?.saturating_mul(12);
    let months = years.saturating_add(delta.count("months")?);
    let mut steps = vec![Months { months: forward("months", months)? }];
    if delta.says("day") {
        steps.push(day_of_month(delta.count("day")?)?);
    }
    steps.push(Days { days: forward("days", delta.count("days")?)? });
    delta.finish()?;
    Asked { terms: Terms::due(steps), date: Some(date), total: None }.answer()
}
