//! Day counts: days and parts of a year between two days, by the name of a convention.
//!
//! A case without a convention asks for all of them: days, or the interest on a principal. Not translated: the Canadian
//! bond convention, and schedules of coupons with a broken first or last period.

use receivables::calendar::{Calendar, DayCount, RegularPeriods, YearFraction};
use receivables::charges::{ChargePolicy, Claim, late_charge};
use receivables::money::Decimal;
use receivables::{Currency, Date, Percent};
use serde_json::{Map, Value, json};

use super::words::Words;
use super::{Answer, Reason, Stop};

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    let (from, to) = match words.date_or_none("start")? {
        Some(start) => (start, words.date("end")?),
        None => (words.date("from")?, words.date("to")?),
    };
    if words.says("principal") {
        return interest(&words, from, to);
    }
    let Some(name) = words.text_or_none("convention")? else {
        words.finish()?;
        return Ok(every(from, to));
    };
    if let Some(calendar) = business_calendar(name) {
        words.finish()?;
        return part(&calendar?.business_252(from, to)?);
    }
    if name == "ACT/ACT (ISMA)" || name == "ACT/ACT (ICMA)" {
        let reference = words.record("reference_period")?;
        let periods = RegularPeriods::new(reference.date("start")?, reference.date("end")?)?;
        reference.finish()?;
        words.finish()?;
        return part(&periods.fraction(from, to)?);
    }
    let termination = match words.date_or_none("termination_date")? {
        None => words.date_or_none("termination")?,
        day => day,
    };
    let count = convention(name, termination)?;
    words.finish()?;
    let fraction = count.fraction(from, to);
    let mut answer = part(&fraction)?;
    answer["days"] = json!(count.days(from, to));
    Ok(answer)
}

/// A part of a year, as a number and as it is written.
fn part(fraction: &YearFraction) -> Answer {
    let year_fraction = Decimal::from(fraction.numerator()) / Decimal::from(fraction.denominator());
    let (year_fraction, expression) = (year_fraction.to_string(), fraction.to_string());
    Ok(json!({ "year_fraction": year_fraction, "year_fraction_expression": expression }))
}

/// The calendar of `BUS/252 (Brazil calendar)`.
fn business_calendar(name: &str) -> Option<receivables::Result<Calendar>> {
    let calendar = name.strip_prefix("BUS/252 (")?.strip_suffix(" calendar)")?;
    super::business_days::own_calendar(calendar)
}

/// Interest at a fixed rate by the conventions that the case compares. The day it ends bears none.
fn interest(words: &Words<'_>, from: Date, to: Date) -> Answer {
    let principal = words.amount("principal", Currency::EUR)?;
    let percent = Percent::from_decimal(words.decimal("rate")?)?;
    words.finish()?;
    let claim = Claim::new(from.plus_days(-1)?, principal)?;
    let mut answer = Map::from_iter([("days".to_owned(), json!(DayCount::Act360.days(from, to)))]);
    let conventions = [
        ("ACT/360", DayCount::Act360),
        ("ACT/365F", DayCount::Act365Fixed),
        ("30E/360", DayCount::Thirty360European),
    ];
    for (name, day_count) in conventions {
        let policy = ChargePolicy { day_count, ..ChargePolicy::simple(percent) };
        let charge = late_charge(&claim, &policy, &[], None, to.plus_days(-1)?)?;
        answer.insert(name.to_owned(), json!(charge.interest.amount_text()));
    }
    Ok(Value::Object(answer))
}

/// The days by every convention that the cases compare.
fn every(from: Date, to: Date) -> Value {
    let isda = DayCount::Thirty360Isda { termination: None };
    let named = [
        ("30/360 bond basis", DayCount::Thirty360Bond),
        ("30E/360", DayCount::Thirty360European),
        ("30E/360 ISDA", isda),
        ("30/360 US (EOM)", DayCount::Thirty360Us),
        ("actual", DayCount::Act360),
    ];
    let days = named.map(|(name, count)| (name.to_owned(), json!(count.days(from, to))));
    Value::Object(Map::from_iter(days))
}

fn convention(name: &str, termination: Option<Date>) -> Result<DayCount, Stop> {
    Ok(match name {
        "ACT/ACT ISDA" | "ACT/ACT (ISDA)" => DayCount::ActActIsda,
        "ACT/ACT AFB" | "ACT/ACT (AFB)" => DayCount::ActActAfb,
        "ACT/364" => DayCount::Act364,
        "30/365" => DayCount::Thirty365,
        "ACT/366" => DayCount::Act366,
        "ACT/365.25" => DayCount::Act36525,
        "30/360 (Bond Basis)" => DayCount::Thirty360Bond,
        "30/360 (US)" => DayCount::Thirty360Us,
        "30E/360 (Eurobond Basis)" => DayCount::Thirty360European,
        "30E/360 ISDA" | "30E/360 (ISDA)" => DayCount::Thirty360Isda { termination },
        _ => return Reason::GivenNotUnderstood.out(format!("convention {name}")),
    })
}
