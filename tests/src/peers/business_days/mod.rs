//! Business days: holidays, counting and rolling, as QuantLib, the project "holidays" and worked examples have them.
//!
//! | case | here |
//! |---|---|
//! | `advance` by days | business days |
//! | `advance` by weeks or months | days or months, then rolled by the convention |
//! | `end_of_month`, from the last business day of a month | rolled back from the end of the month reached |
//! | `business_days_between` | business days of the period; below zero where it runs backwards |
//! | `holiday_list`, `closed` | holidays that are not on a weekend |
//! | `holidays` of a year | holidays |
//!
//! Stock exchanges and the countries that the library has no calendar for are calendars of one's own, by rules.

mod own;
mod worked;

use receivables::Date;
use receivables::calendar::{Calendar, CalendarName, Period, Roll};
use serde_json::{Value, json};

use super::words::Words;
use super::{Answer, Reason, Stop};

pub(super) use own::calendar as own_calendar;
pub(super) use worked::answer as answer_worked;

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    let calendar = calendar(words.text("calendar")?)?;
    let said = match words.text("operation")? {
        "is_holiday" => {
            let day = words.date("date")?;
            json!({ "is_holiday": calendar.is_holiday(day)?, "name": calendar.holiday_name(day)? })
        }
        "holiday_list" => {
            words.not_built(Reason::GivenNotUnderstood, &["includes_weekends"])?;
            let period = Period::new(words.date("from")?, words.date("to")?)?;
            json!({ "holidays": closings(&calendar, period)? })
        }
        "business_days_between" => json!({ "business_days": between(&words, &calendar)?.to_string() }),
        "advance" => json!({ "date": advanced(&words, &calendar)?.to_string() }),
        other => return Reason::GivenNotUnderstood.out(format!("operation {other}")),
    };
    words.finish()?;
    Ok(said)
}

fn calendar(name: &str) -> Result<Calendar, Stop> {
    Ok(match name {
        "TARGET (euro)" | "TARGET" => CalendarName::Target.calendar(),
        "US Federal Reserve" | "US Federal Reserve Banks" | "US Fed" => {
            CalendarName::FederalReserve.calendar()
        }
        "UK settlement" | "London Stock Exchange" | "London Metals Exchange" | "UK-ENG" => {
            CalendarName::EnglandAndWales.calendar()
        }
        "DE" => CalendarName::Germany.calendar(),
        "US settlement" => CalendarName::UnitedStates.calendar(),
        other => match own::calendar(other) {
            Some(made) => made?,
            None => return Reason::CalendarNotBuilt.out(other),
        },
    })
}

/// Holidays that are not on a weekend.
fn closings(calendar: &Calendar, period: Period) -> Result<Vec<String>, Stop> {
    let mut days = calendar.holidays(period)?;
    days.retain(|day| !calendar.weekend().contains(day.weekday()));
    Ok(days.iter().map(Date::to_string).collect())
}

/// How the day is rolled; none where it stays.
fn convention(name: &str) -> Result<Option<Roll>, Stop> {
    Ok(Some(match name {
        "Following" | "following" => Roll::Following,
        "ModifiedFollowing" | "modified_following" => Roll::ModifiedFollowing,
        "Preceding" | "preceding" => Roll::Preceding,
        "ModifiedPreceding" | "modified_preceding" => Roll::ModifiedPreceding,
        "Nearest" | "nearest" => Roll::Nearest,
        "HalfMonthModifiedFollowing" | "half_month_modified_following" => Roll::HalfMonthModifiedFollowing,
        "Unadjusted" | "unadjusted" => return Ok(None),
        other => return Reason::ConventionNotBuilt.out(other),
    }))
}

fn between(words: &Words<'_>, calendar: &Calendar) -> Result<i64, Stop> {
    let (from, to) = (words.date("from")?, words.date("to")?);
    let (with_from, with_to) = (words.says("include_from"), words.says("include_to"));
    words.remarks(&["include_from", "include_to"]);
    let backwards = to < from;
    let (first, with_first, last, with_last) =
        if backwards { (to, with_to, from, with_from) } else { (from, with_from, to, with_to) };
    // One day counts only where both of its ends are included.
    let first = if with_first { first } else { first.plus_days(1)? };
    let last = if with_last { last } else { last.plus_days(-1)? };
    if last < first {
        return Ok(0);
    }
    let count = i64::from(calendar.business_days(Period::new(first, last)?)?);
    Ok(if backwards { -count } else { count })
}

fn advanced(words: &Words<'_>, calendar: &Calendar) -> Result<Date, Stop> {
    let roll = convention(words.text("convention")?)?;
    let start = words.date("start")?;
    let period = words.record("period")?;
    let (count, unit) = (period.count("n")?, period.text("unit")?);
    period.finish()?;
    let sticks = words.says("end_of_month");
    words.remarks(&["end_of_month"]);
    let rolled = |day: Date, roll: Option<Roll>| roll.map_or(Ok(day), |roll| calendar.roll(day, roll));
    let few = |count: i64| i32::try_from(count).map_err(|_| Reason::GivenNotUnderstood.because("n"));
    Ok(match unit {
        "days" => calendar.plus_business_days(start, few(count)?)?,
        "weeks" => rolled(start.plus_days(count.saturating_mul(7))?, roll)?,
        "months" => {
            let months = u32::try_from(count.unsigned_abs());
            let months = months.map_err(|_| Reason::GivenNotUnderstood.because("n"))?;
            let reached = if count < 0 { start.minus_months(months)? } else { start.plus_months(months)? };
            let last = calendar.roll(start.end_of_month(), Roll::Preceding)?;
            if sticks && start >= last {
                rolled(reached.end_of_month(), roll.map(|_| Roll::Preceding))?
            } else {
                rolled(reached, roll)?
            }
        }
        other => return Reason::GivenNotUnderstood.out(format!("unit {other}")),
    })
}
