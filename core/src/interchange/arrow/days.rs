use std::borrow::Cow;

use arrow_array::cast::AsArray;
use arrow_array::types::{
    ArrowPrimitiveType, Date32Type, Date64Type, TimestampMicrosecondType, TimestampMillisecondType,
    TimestampNanosecondType, TimestampSecondType,
};
use arrow_array::{Array, ArrayRef};
use arrow_schema::{DataType, TimeUnit};

use super::names::coded;
use super::source::Source;
use crate::calendar::{Date, UtcMicros};
use crate::error::{Error, Reason, Result, Shown};
use crate::interchange::mapping::Timestamps;
use crate::portfolio::Values;

/// Points in time as they stand in an array.
fn ticks(array: &ArrayRef) -> Option<&[i64]> {
    fn of<T: ArrowPrimitiveType<Native = i64>>(array: &ArrayRef) -> Option<&[i64]> {
        array.as_primitive_opt::<T>().map(|ticks| ticks.values().as_ref())
    }
    match array.data_type() {
        DataType::Date64 => of::<Date64Type>(array),
        DataType::Timestamp(TimeUnit::Second, _) => of::<TimestampSecondType>(array),
        DataType::Timestamp(TimeUnit::Millisecond, _) => of::<TimestampMillisecondType>(array),
        DataType::Timestamp(TimeUnit::Microsecond, _) => of::<TimestampMicrosecondType>(array),
        DataType::Timestamp(TimeUnit::Nanosecond, _) => of::<TimestampNanosecondType>(array),
        _ => None,
    }
}

/// So many ticks make a second.
fn a_second(kind: &DataType) -> i64 {
    match kind {
        DataType::Timestamp(TimeUnit::Second, _) => 1,
        DataType::Timestamp(TimeUnit::Microsecond, _) => 1_000_000,
        DataType::Timestamp(TimeUnit::Nanosecond, _) => 1_000_000_000,
        _ => 1_000,
    }
}

/// Whether a zone is UTC by one of its names.
fn is_utc(zone: &str) -> bool {
    matches!(zone, "UTC" | "Etc/UTC" | "Z" | "+00:00" | "GMT" | "Zulu")
}

impl Source {
    /// A column of days, in days since 1970.
    pub(super) fn days(&self, timestamps: Timestamps) -> Result<Values<'_, i32>> {
        let absent = self.absent();
        let kind = self.array.data_type();
        if let Some(days) = self.array.as_primitive_opt::<Date32Type>() {
            return Ok(Values { values: Cow::Borrowed(days.values().as_ref()), absent, refused: Vec::new() });
        }
        if let DataType::Timestamp(_, Some(zone)) = kind {
            // Which day it is in another zone depends on a table of zones, and on which zone the books are in.
            if timestamps == Timestamps::Midnight || !is_utc(zone) {
                let got = format!("column {} of instants in {}", Shown::new(&self.name), Shown::new(zone));
                return Err(Reason::DateExpected { got }.into());
            }
        }
        if let Some(ticks) = ticks(&self.array) {
            let a_day = a_second(kind).saturating_mul(86_400);
            let mut days = Vec::with_capacity(ticks.len());
            for (at, tick) in ticks.iter().enumerate() {
                let timed = tick.rem_euclid(a_day) != 0 && timestamps == Timestamps::Midnight;
                if timed && self.array.is_valid(at) {
                    let got = format!("point in time of column {}", Shown::new(&self.name));
                    return Err(
                        Error::from(Reason::DateExpected { got }).within(&format!("row {}", self.first + at))
                    );
                }
                // Far out it is no day of a ledger, and is told so where it is looked at.
                days.push(i32::try_from(tick.div_euclid(a_day)).unwrap_or(i32::MAX));
            }
            return Ok(Values { values: days.into(), absent, refused: Vec::new() });
        }
        if let Some((codes, values)) = coded(&self.array)
            .filter(|(_, values)| ticks(values).is_some() || values.data_type() == &DataType::Date32)
        {
            let inner = Source { name: self.name.clone(), array: values.clone(), first: self.first };
            let inner = inner.days(timestamps)?;
            let day = |code: &u32| usize::try_from(*code).ok().and_then(|at| inner.values.get(at)).copied();
            let days = codes.values.iter().map(|code| day(code).unwrap_or(i32::MAX)).collect();
            return Ok(Values { values: days, absent: codes.absent, refused: Vec::new() });
        }
        let read = |text: &str| text.parse::<Date>().map(Date::days);
        self.parsed(read).ok_or_else(|| self.unsupported("dates, or text like 2026-03-31"))
    }

    /// A column of instants, in microseconds since 1970 in UTC.
    pub(super) fn instants(&self) -> Result<Values<'static, i64>> {
        let kind = self.array.data_type();
        if let (DataType::Timestamp(_, Some(_)), Some(ticks)) = (kind, ticks(&self.array)) {
            let a_second = a_second(kind);
            let micros = |tick: &i64| {
                let micros = i128::from(*tick) * 1_000_000;
                i64::try_from(micros.div_euclid(i128::from(a_second))).unwrap_or(i64::MAX)
            };
            return Ok(Values {
                values: ticks.iter().map(micros).collect(),
                absent: self.absent(),
                refused: Vec::new(),
            });
        }
        let read = |text: &str| text.parse::<UtcMicros>().map(UtcMicros::micros);
        let expected = "timestamps with a time zone, or text like 2026-03-01T09:30:00.000000Z";
        self.parsed(read).ok_or_else(|| self.unsupported(expected))
    }
}
