//! Letters of credit.

use receivables::calendar::CalendarName;
use receivables::terms::{CreditDeadline, DateWord, LetterOfCredit, MonthPart, about};
use serde_json::{Value, json};

use super::super::words::Words;
use super::super::{Answer, Reason};

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    if words.says("shipment") {
        let (shipment, expiry) = (words.date("shipment")?, words.date("expiry")?);
        let days = words.value("presentation_days").is_some();
        let days = days.then(|| words.count("presentation_days")).transpose()?;
        words.finish()?;
        let presentation_days = days.and_then(|days| u16::try_from(days).ok());
        let last = LetterOfCredit { expiry, presentation_days }.latest_presentation(shipment)?;
        return Ok(json!({ "latest_presentation": last.to_string() }));
    }
    if words.says("latest_shipment") {
        let day = words.date("latest_shipment")?;
        words.remarks(&["weekday"]);
        words.finish()?;
        let moved = CreditDeadline::Shipment.extended(day, CalendarName::WeekendsOnly)?;
        return Ok(json!({ "extended": moved != day, "latest_shipment": moved.to_string() }));
    }
    if words.says("expiry") {
        let day = words.date("expiry")?;
        words.remarks(&["weekday"]);
        words.finish()?;
        let moved = CreditDeadline::Presentation.extended(day, CalendarName::WeekendsOnly)?;
        return Ok(json!({ "extended": moved != day, "expiry": moved.to_string() }));
    }
    if words.says("lc_amount") {
        let amount = words.amount("lc_amount", words.currency("currency")?)?;
        if !matches!(words.text("qualifier")?, "about" | "approximately") {
            return Reason::GivenNotUnderstood.out("qualifier");
        }
        words.finish()?;
        let (least, most) = about(amount)?;
        return Ok(json!({ "min": least.amount_text(), "max": most.amount_text() }));
    }
    if words.says("phrase") && words.says("year") {
        let (part, month) = MonthPart::read(words.text("phrase")?)?;
        let year = i32::try_from(words.count("year")?).unwrap_or_default();
        words.finish()?;
        let (first, last) = part.days(year, month)?;
        return Ok(json!({ "from": first.to_string(), "to": last.to_string() }));
    }
    if words.says("phrase") {
        let word = words.text("phrase")?.parse::<DateWord>()?;
        words.remarks(&["date"]);
        words.finish()?;
        return Ok(json!({
            "shipment_period_includes_date": word.includes_date_of_shipment(),
            "maturity_includes_date": word.includes_date_of_maturity(),
        }));
    }
    Reason::GivenNotUnderstood.out("what is not a text of terms")
}
