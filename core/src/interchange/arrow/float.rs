//! The one place of the library that looks at a binary float: to write down the decimal number that it stands for.
#![allow(
    clippy::disallowed_types,
    reason = "columns of floats are read here, and nowhere else, where a rounding was named"
)]

use arrow_array::cast::AsArray;
use arrow_array::types::{Float32Type, Float64Type};
use arrow_array::{Array, ArrayRef};
use arrow_schema::DataType;

use crate::error::{Error, Reason, Shown};
use crate::portfolio::{RefusedCell, Scaled, Values};

/// Floats as the shortest decimal numbers that they stand for: what a person wrote who wrote 0.1, and what every program
/// shows. Not a number and infinities are refused, row by row.
pub(super) fn floats(array: &ArrayRef) -> Option<Values<'static, Scaled>> {
    match array.data_type() {
        DataType::Float64 => {
            let floats = array.as_primitive_opt::<Float64Type>()?;
            Some(read(array, floats.values().iter().map(|float| (float.is_finite(), float.to_string()))))
        }
        DataType::Float32 => {
            let floats = array.as_primitive_opt::<Float32Type>()?;
            Some(read(array, floats.values().iter().map(|float| (float.is_finite(), float.to_string()))))
        }
        _ => None,
    }
}

fn read(array: &ArrayRef, texts: impl Iterator<Item = (bool, String)>) -> Values<'static, Scaled> {
    let mut absent: Vec<bool> = (0..array.len()).map(|at| array.is_null(at)).collect();
    let mut refused = Vec::new();
    let mut values = Vec::with_capacity(array.len());
    for (at, ((is_finite, text), absent)) in texts.zip(&mut absent).enumerate() {
        let decimal = scaled(&text).filter(|_| is_finite && !*absent);
        if decimal.is_none() && !*absent {
            let error: Error = match is_finite {
                false => Reason::AmountNotFinite { value: Shown::new(&text) }.into(),
                true => Reason::AmountOutOfRange { what: Shown::new(&text).to_string() }.into(),
            };
            refused.push(RefusedCell { at, value: text, error });
            *absent = true;
        }
        values.push(decimal.unwrap_or_default());
    }
    let absent = if absent.contains(&true) { absent } else { Vec::new() };
    Values { values: values.into(), absent, refused }
}

/// The number of a text that a float wrote: a sign, digits, and at most one dot with digits behind it.
fn scaled(text: &str) -> Option<Scaled> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let scale = i16::try_from(decimals.len()).ok()?;
    let digits = [whole, decimals].concat();
    let trimmed = digits.trim_start_matches('-').trim_start_matches('0');
    // More digits than a float has are the zeros of a number far beyond every amount.
    let mantissa: i128 = if trimmed.is_empty() { 0 } else { trimmed.parse().ok()? };
    let mantissa = if digits.starts_with('-') { -mantissa } else { mantissa };
    Some(Scaled { mantissa, scale, written: false })
}
