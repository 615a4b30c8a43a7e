use std::borrow::Cow;

use arrow_array::cast::AsArray;
use arrow_array::types::{
    Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};
use arrow_array::{Array, ArrayRef};
use arrow_schema::DataType;

use super::source::{Source, absent};
use crate::error::{Error, Reason, Result};
use crate::portfolio::{NameCells, RefusedCell, Values};

const EXPECTED: &str = "whole numbers, text, or a dictionary of text";

/// Whole numbers of any width.
pub(super) fn whole(array: &ArrayRef) -> Option<Values<'_, i64>> {
    macro_rules! wider {
        ($kind:ty) => {
            array.as_primitive_opt::<$kind>()?.values().iter().map(|number| i64::from(*number)).collect()
        };
    }
    let mut refused = Vec::new();
    let values: Cow<'_, [i64]> = match array.data_type() {
        DataType::Int64 => Cow::Borrowed(array.as_primitive_opt::<Int64Type>()?.values().as_ref()),
        DataType::Int32 => wider!(Int32Type),
        DataType::Int16 => wider!(Int16Type),
        DataType::Int8 => wider!(Int8Type),
        DataType::UInt32 => wider!(UInt32Type),
        DataType::UInt16 => wider!(UInt16Type),
        DataType::UInt8 => wider!(UInt8Type),
        DataType::UInt64 => {
            let numbers = array.as_primitive_opt::<UInt64Type>()?;
            let mut narrow = |(at, number): (usize, &u64)| {
                i64::try_from(*number).unwrap_or_else(|_| {
                    if numbers.is_valid(at) {
                        let expected = "a whole number below 2^63".to_owned();
                        let error = Reason::WrongType { expected, got: number.to_string() }.into();
                        refused.push(RefusedCell { at, value: number.to_string(), error });
                    }
                    0
                })
            };
            numbers.values().iter().enumerate().map(&mut narrow).collect()
        }
        _ => return None,
    };
    let mut absent = absent(array);
    if !refused.is_empty() {
        absent.resize(array.len(), false);
        for cell in &refused {
            absent.get_mut(cell.at).into_iter().for_each(|absent| *absent = true);
        }
    }
    Some(Values { values, absent, refused })
}

/// Texts of any layout, an empty one where a row has none.
pub(super) fn texts(array: &ArrayRef) -> Option<Vec<&str>> {
    fn all<'a>(texts: impl Iterator<Item = Option<&'a str>>) -> Vec<&'a str> {
        texts.map(Option::unwrap_or_default).collect()
    }
    Some(match array.data_type() {
        DataType::Utf8 => all(array.as_string_opt::<i32>()?.iter()),
        DataType::LargeUtf8 => all(array.as_string_opt::<i64>()?.iter()),
        DataType::Utf8View => all(array.as_string_view_opt()?.iter()),
        DataType::Null => vec![""; array.len()],
        _ => return None,
    })
}

/// The positions that rows of a dictionary-coded column have in their dictionary, and the dictionary.
pub(super) fn coded(array: &ArrayRef) -> Option<(Values<'static, u32>, &ArrayRef)> {
    let dictionary = array.as_any_dictionary_opt()?;
    let mut gone = absent(array);
    let keys = dictionary.normalized_keys();
    let codes: Vec<u32> = keys.into_iter().map(|key| u32::try_from(key).unwrap_or(u32::MAX)).collect();
    // A dictionary may itself hold a none.
    let values = dictionary.values();
    let of_values = absent(values);
    if !of_values.is_empty() {
        gone.resize(codes.len(), false);
        for (absent, code) in gone.iter_mut().zip(&codes) {
            let place = usize::try_from(*code).unwrap_or(usize::MAX);
            *absent |= of_values.get(place).copied().unwrap_or(true);
        }
    }
    Some((Values { values: codes.into(), absent: gone, refused: Vec::new() }, values))
}

impl Source {
    /// Calls `with` for the text of each row, none where a row has none; whether the column is one of texts.
    pub(super) fn each_text<'a>(&'a self, mut with: impl FnMut(Option<&'a str>)) -> bool {
        match self.array.data_type() {
            DataType::Utf8 => self.array.as_string::<i32>().iter().for_each(&mut with),
            DataType::LargeUtf8 => self.array.as_string::<i64>().iter().for_each(&mut with),
            DataType::Utf8View => self.array.as_string_view().iter().for_each(&mut with),
            _ => return false,
        }
        true
    }

    /// A column of names: ids, codes, words.
    pub(super) fn names(&self) -> Result<NameCells<'_>> {
        let unsupported = || self.unsupported(EXPECTED);
        if let Some(cells) = whole(&self.array) {
            return Ok(NameCells::Whole(cells));
        }
        if let Some(values) = texts(&self.array) {
            return Ok(NameCells::Text(Values {
                values: values.into(),
                absent: self.absent(),
                refused: Vec::new(),
            }));
        }
        let (codes, values) = coded(&self.array).ok_or_else(unsupported)?;
        if let Some(numbers) = whole(values) {
            let number =
                |code: &u32| usize::try_from(*code).ok().and_then(|at| numbers.values.get(at)).copied();
            let made = codes.values.iter().map(|code| number(code).unwrap_or_default()).collect();
            return Ok(NameCells::Whole(Values { values: made, absent: codes.absent, refused: Vec::new() }));
        }
        let values = texts(values).ok_or_else(unsupported)?;
        Ok(NameCells::Coded { codes, values })
    }

    /// A column of numbers that count something.
    pub(super) fn counts(&self) -> Result<Values<'_, i64>> {
        whole(&self.array).ok_or_else(|| self.unsupported("whole numbers"))
    }

    /// A column of yes and no; none is no.
    pub(super) fn flags(&self) -> Result<Values<'static, bool>> {
        let flags = self.array.as_boolean_opt().ok_or_else(|| self.unsupported("booleans"))?;
        Ok(Values::all(flags.iter().map(|flag| flag.unwrap_or(false)).collect::<Vec<_>>()))
    }

    /// Reads each text of a column once for every row that has it. Rows whose text can not be read have none.
    pub(super) fn parsed<T: Clone + Default>(
        &self,
        read: impl Fn(&str) -> Result<T, Error>,
    ) -> Option<Values<'static, T>> {
        let (codes, values) = match coded(&self.array) {
            Some((codes, values)) => (Some(codes), texts(values)?),
            None => (None, texts(&self.array)?),
        };
        let mut absent = codes.as_ref().map_or_else(|| self.absent(), |codes| codes.absent.clone());
        let mut refused = Vec::new();
        let mut made = Vec::with_capacity(self.array.len());
        let mut before: Option<(&str, T)> = None;
        for at in 0..self.array.len() {
            let place = match &codes {
                None => Some(at),
                Some(codes) => codes.values.get(at).and_then(|code| usize::try_from(*code).ok()),
            };
            let text = place.and_then(|place| values.get(place)).copied().unwrap_or_default();
            if absent.get(at).copied().unwrap_or(false) {
                made.push(T::default());
                continue;
            }
            if let Some((_, value)) = before.as_ref().filter(|(known, _)| *known == text) {
                made.push(value.clone());
                continue;
            }
            match read(text) {
                Ok(value) => {
                    before = Some((text, value.clone()));
                    made.push(value);
                }
                Err(error) => {
                    refused.push(RefusedCell { at, value: text.to_owned(), error });
                    made.push(T::default());
                }
            }
        }
        if !refused.is_empty() {
            absent.resize(made.len(), false);
            for cell in &refused {
                absent.get_mut(cell.at).into_iter().for_each(|absent| *absent = true);
            }
        }
        Some(Values { values: made.into(), absent, refused })
    }
}
