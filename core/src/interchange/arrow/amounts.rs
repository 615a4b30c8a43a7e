use std::borrow::Cow;

use arrow_array::Array;
use arrow_array::cast::AsArray;
use arrow_array::types::{Decimal32Type, Decimal64Type, Decimal128Type, Decimal256Type};
use arrow_schema::DataType;

use super::float::floats;
use super::names::whole;
use super::source::Source;
use crate::error::{Error, Reason, Result, Shown};
use crate::interchange::mapping::TableOptions;
use crate::money::Percent;
use crate::portfolio::{AmountCells, RefusedCell, Scaled, Values};

impl Source {
    /// A column of amounts.
    pub(super) fn amounts(&self, options: &TableOptions) -> Result<AmountCells<'_>> {
        let numbers = whole(&self.array);
        if options.minor_units {
            let expected = "whole numbers, since amounts are minor units";
            return numbers.map(AmountCells::Minor).ok_or_else(|| self.unsupported(expected));
        }
        if numbers.is_some() {
            return Err(Reason::WholeAmounts { column: Shown::new(&self.name) }.into());
        }
        match self.array.data_type() {
            DataType::Float64 | DataType::Float32 if options.rounding.is_none() => {
                return Err(Reason::FloatColumn { column: Shown::new(&self.name) }.into());
            }
            _ => {}
        }
        let cells = floats(&self.array).or_else(|| self.decimals()).or_else(|| self.parsed(Scaled::read));
        cells.map(AmountCells::Scaled).ok_or_else(|| self.unsupported("decimals, text or minor units"))
    }

    /// A column of percentages: numbers, and how many decimals they have, at most ten.
    pub(super) fn percentages(&self) -> Result<(Values<'_, i64>, u32)> {
        if let Some(numbers) = whole(&self.array) {
            return Ok((numbers, 0));
        }
        // What is too large is no percentage, and is told so where it is looked at.
        macro_rules! widened {
            ($kind:ty) => {{
                let numbers = self.array.as_primitive_opt::<$kind>().map(|array| array.values());
                let wide = |number: &_| i64::try_from(*number).unwrap_or(i64::MAX);
                numbers.map(|numbers| Cow::Owned(numbers.iter().map(wide).collect()))
            }};
        }
        let (values, scale): (Option<Cow<'_, [i64]>>, i8) = match self.array.data_type() {
            DataType::Decimal32(_, scale) => (widened!(Decimal32Type), *scale),
            DataType::Decimal64(_, scale) => {
                let numbers = self.array.as_primitive_opt::<Decimal64Type>();
                (numbers.map(|array| Cow::Borrowed(array.values().as_ref())), *scale)
            }
            DataType::Decimal128(_, scale) => (widened!(Decimal128Type), *scale),
            DataType::Float64 | DataType::Float32 => {
                return Err(Reason::FloatColumn { column: Shown::new(&self.name) }.into());
            }
            _ => (None, 0),
        };
        if let (Some(values), Ok(decimals @ 0..=10)) = (values, u32::try_from(scale)) {
            return Ok((Values { values, absent: self.absent(), refused: Vec::new() }, decimals));
        }
        let parts = |text: &str| text.parse::<Percent>().map(|percent| percent.rate().parts());
        let read = self.parsed(parts).map(|values| (values, 10));
        read.ok_or_else(|| self.unsupported("percentages as decimals, whole numbers or text"))
    }

    fn decimals(&self) -> Option<Values<'static, Scaled>> {
        macro_rules! scaled {
            ($kind:ty, $scale:expr) => {{
                let scale = i16::from(*$scale);
                let made = |number: &_| Scaled { mantissa: i128::from(*number), scale, written: false };
                self.array.as_primitive_opt::<$kind>()?.values().iter().map(made).collect::<Vec<_>>()
            }};
        }
        let mut absent = self.absent();
        let mut refused = Vec::new();
        let values = match self.array.data_type() {
            DataType::Decimal32(_, scale) => scaled!(Decimal32Type, scale),
            DataType::Decimal64(_, scale) => scaled!(Decimal64Type, scale),
            DataType::Decimal128(_, scale) => scaled!(Decimal128Type, scale),
            DataType::Decimal256(_, scale) => {
                let numbers = self.array.as_primitive_opt::<Decimal256Type>()?;
                let mut values = Vec::with_capacity(numbers.len());
                for (at, number) in numbers.values().iter().enumerate() {
                    let mantissa = number.to_i128();
                    if mantissa.is_none() && numbers.is_valid(at) {
                        let what = format!("a decimal of more than 38 digits, {number}e-{scale}");
                        let error: Error = Reason::AmountOutOfRange { what }.into();
                        refused.push(RefusedCell { at, value: number.to_string(), error });
                        absent.resize(numbers.len(), false);
                        absent.get_mut(at).into_iter().for_each(|absent| *absent = true);
                    }
                    let mantissa = mantissa.unwrap_or_default();
                    values.push(Scaled { mantissa, scale: i16::from(*scale), written: false });
                }
                values
            }
            _ => return None,
        };
        Some(Values { values: values.into(), absent, refused })
    }
}
