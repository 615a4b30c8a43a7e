//! Worked examples of calendars: the holidays of a year, Easter, a day rolled, business days added, § 193 BGB.

use receivables::Date;
use receivables::calendar::{Period, Roll, date, easter};
use serde_json::{Value, json};

use super::super::words::Words;
use super::super::{Answer, Reason, Stop};
use super::{calendar, closings, convention};

pub(in super::super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    if let Some(country) = words.text_or_none("country")? {
        let due = words.date("due")?;
        words.finish()?;
        let rolled = calendar(country)?.roll(due, Roll::Following)?;
        let weekday = format!("{:?}", due.weekday());
        return Ok(json!({ "weekday": weekday, "performance_due": rolled.to_string() }));
    }
    let Some(name) = words.text_or_none("calendar")? else {
        let year = year(&words)?;
        words.finish()?;
        return Ok(json!({ "easter_sunday": easter(year)?.to_string() }));
    };
    let calendar = calendar(name)?;
    if words.says("year") {
        let year = year(&words)?;
        words.finish()?;
        let whole = Period::new(date(year, 1, 1)?, date(year, 12, 31)?)?;
        let holidays: Vec<String> = calendar.holidays(whole)?.iter().map(Date::to_string).collect();
        return Ok(json!({ "holidays": holidays, "closed": closings(&calendar, whole)? }));
    }
    if words.says("business_days") {
        let (from, days) = (words.date("from")?, words.count("business_days")?);
        words.finish()?;
        let days = i32::try_from(days).map_err(|_| Reason::GivenNotUnderstood.because("business_days"))?;
        return Ok(json!({ "result": calendar.plus_business_days(from, days)?.to_string() }));
    }
    let day = words.date("date")?;
    let roll = convention(words.text("convention")?)?;
    words.finish()?;
    let rolled = roll.map_or(Ok(day), |roll| calendar.roll(day, roll))?;
    Ok(json!({ "adjusted": rolled.to_string() }))
}

fn year(words: &Words<'_>) -> Result<i32, Stop> {
    i32::try_from(words.count("year")?).map_err(|_| Reason::GivenNotUnderstood.because("year"))
}
