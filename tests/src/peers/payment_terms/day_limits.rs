//! SAP's day limits: one key of terms in several versions, chosen by the day of the month of the invoice.
//!
//! | SAP | here |
//! |---|---|
//! | versions with a day limit, a fixed day, additional months | day bands: until that day, that day so many months later |
//!
//! A case that says the days of one band and asks for what the band says has no terms to walk.

use receivables::terms::{DateStep, DayBand, Terms};
use serde_json::Value;

use super::super::words::Words;
use super::super::{Answer, Reason, Stop};
use super::Asked;
use super::asked::forward;

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    if !words.says("bands") {
        return Reason::GivenNotUnderstood.out("day limits without the terms they are part of");
    }
    let bands = words.list("bands")?.iter().map(band).collect::<Result<Vec<_>, Stop>>()?;
    let date = words.date("baseline")?;
    words.finish()?;
    Asked { terms: Terms::due(vec![DateStep::DayBands { bands }]), date: Some(date), total: None }.answer()
}

fn band(band: &Value) -> Result<DayBand, Stop> {
    let band = Words::of(band)?;
    let day = |name: &str| {
        let day = u8::try_from(band.count(name)?);
        day.map_err(|_| Reason::GivenNotUnderstood.because(name))
    };
    let made = DayBand {
        until: day("day_limit")?,
        months: forward("add_months", band.count("add_months")?)?,
        day: day("fixed_day")?,
    };
    band.finish()?;
    Ok(made)
}
