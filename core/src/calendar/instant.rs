use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Datelike, Timelike, Utc};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::Date;
use crate::error::{Error, Reason, Result, Shown};
use crate::id::Text;

/// An instant in UTC, in microseconds since 1970: when the caller recorded something.
///
/// The engine reads no clock; the caller says what time it is. The text form is always
/// `2026-03-01T09:30:00.000000Z`, within the years of [`Date`].
///
/// ```
/// use receivables::calendar::UtcMicros;
/// let recorded: UtcMicros = "2026-03-01T09:30:00.000000Z".parse()?;
/// assert_eq!(recorded.micros(), 1_772_357_400_000_000);
/// assert_eq!(recorded.day().to_string(), "2026-03-01");
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UtcMicros(i64);

const DAY: i64 = 86_400_000_000;

impl UtcMicros {
    /// The instant that many microseconds after 1970-01-01T00:00:00Z.
    ///
    /// # Errors
    /// `date_out_of_range` outside the years 1900 to 2200.
    pub fn new(micros: i64) -> Result<Self> {
        let day = i32::try_from(micros.div_euclid(DAY)).ok().and_then(Date::from_days);
        day.map(|_| Self(micros)).ok_or_else(|| {
            Reason::DateOutOfRange { value: format!("{micros} microseconds since 1970") }.into()
        })
    }

    /// The first instant of a day in UTC.
    pub fn start_of(day: Date) -> Self {
        Self(i64::from(day.days()) * DAY)
    }

    /// Microseconds since 1970-01-01T00:00:00Z.
    pub const fn micros(self) -> i64 {
        self.0
    }

    /// The day of this instant in UTC.
    pub fn day(self) -> Date {
        // In range by construction.
        i32::try_from(self.0.div_euclid(DAY)).ok().and_then(Date::from_days).unwrap_or(Date::MIN)
    }
}

impl FromStr for UtcMicros {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self> {
        let syntax = || Error::from(Reason::InstantSyntax { value: Shown::new(text) });
        let parsed = DateTime::parse_from_rfc3339(text).map_err(|_| syntax())?;
        let instant = Self::new(parsed.timestamp_micros())?;
        if instant.to_string() == text { Ok(instant) } else { Err(syntax()) }
    }
}

impl fmt::Display for UtcMicros {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let at = DateTime::<Utc>::from_timestamp_micros(self.0).unwrap_or_default();
        write!(
            f,
            "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:06}Z",
            at.year(),
            at.month(),
            at.day(),
            at.hour(),
            at.minute(),
            at.second(),
            at.timestamp_subsec_micros()
        )
    }
}

impl fmt::Debug for UtcMicros {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for UtcMicros {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            return serializer.serialize_newtype_struct("UtcMicros", &self.to_string());
        }
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for UtcMicros {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            return deserializer.deserialize_newtype_struct("UtcMicros", Text::expecting("instant"));
        }
        Self::new(i64::deserialize(deserializer)?).map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Code;

    #[test]
    fn one_text_form() {
        let code = |text: &str| text.parse::<UtcMicros>().map(|_| ()).map_err(|error| error.code());
        assert_eq!(code("1969-12-31T23:59:59.999999Z"), Ok(()));
        for bad in ["2026-03-01T09:30:00Z", "2026-03-01T09:30:00.000000+00:00", "2026-03-01", "now"] {
            assert_eq!(code(bad), Err(Code::InstantSyntax), "{bad}");
        }
        assert_eq!(UtcMicros::new(i64::MAX).unwrap_err().code(), Code::DateOutOfRange);
        assert_eq!(UtcMicros::new(-1).unwrap().day().to_string(), "1969-12-31");
    }
}
