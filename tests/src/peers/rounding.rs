//! Rounding of decimals to so many places.
//!
//! | QuantLib | here |
//! |---|---|
//! | closest | half away |
//! | up | away |
//! | down | toward |
//! | floor | above zero half away, below zero toward: not the mathematical floor |
//! | ceiling | above zero toward, below zero half away: not the mathematical ceiling |
//!
//! A value of so many places is an amount of a currency with so many decimals.

use receivables::money::{Decimal, Rounding};
use receivables::{Currency, Money};
use serde_json::{Value, json};

use super::words::Words;
use super::{Answer, Reason};

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    let value = words.decimal("value")?;
    let places = words.count("decimals")?;
    words.finish()?;
    let kept = u8::try_from(places).ok().filter(|places| *places <= Currency::MAX_EXPONENT);
    let Some(decimals) = kept else { return Reason::PrecisionNotKept.out(format!("{places} decimals")) };
    let unit = Currency::custom("UNIT", decimals)?;
    let round =
        |rounding| Money::from_decimal_rounded(value, unit, rounding).map(|rounded| rounded.amount_text());
    let (floor, ceiling) = if value < Decimal::ZERO {
        (Rounding::Toward, Rounding::HalfAway)
    } else {
        (Rounding::HalfAway, Rounding::Toward)
    };
    Ok(json!({
        "closest": round(Rounding::HalfAway)?,
        "up": round(Rounding::Away)?,
        "down": round(Rounding::Toward)?,
        "floor": round(floor)?,
        "ceiling": round(ceiling)?,
    }))
}
