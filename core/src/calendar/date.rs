use std::fmt;
use std::num::NonZeroU32;
use std::str::FromStr;

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::error::{Error, Reason, Result, Shown};
use crate::id::Text;

/// A civil day between 1900-01-01 and 2200-12-31, without a time and without a zone.
///
/// Four bytes wide, also where it may be missing, and always in range: columns hold it as it is, and no later step can
/// meet an impossible day.
///
/// ```
/// use receivables::calendar::date;
/// let issued = date(2026, 1, 31)?;
/// assert_eq!(issued.plus_months(1)?, date(2026, 2, 28)?);   // clamped to the month's length …
/// assert_eq!(issued.plus_months(2)?, date(2026, 3, 31)?);   // … and counted from the anchor, so it comes back
/// assert_eq!(date(2026, 3, 31)?.days_since(issued), 59);
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(NonZeroU32);

/// The day before the first, in days since 1970-01-01: inside, days count from it, so that zero is free to say none.
const BEFORE_FIRST: i32 = -25_568;

/// The day of a year, a month from 1 and a day from 1.
///
/// # Errors
/// `date_invalid` where the calendar has no such day, `date_out_of_range` outside 1900 to 2200.
pub fn date(year: i32, month: u32, day: u32) -> Result<Date> {
    Date::new(year, month, day)
}

/// Refuses a day before the one that it must not come before.
pub(crate) fn in_order(what: &str, day: Date, other: &str, other_day: Date) -> Result<()> {
    if day >= other_day {
        return Ok(());
    }
    let (date, other_date) = (day.to_string(), other_day.to_string());
    Err(Reason::DateOrder { what: what.to_owned(), date, other: other.to_owned(), other_date }.into())
}

impl Date {
    /// The first day a ledger keeps: 1900-01-01.
    pub const MIN: Self = Self(NonZeroU32::MIN);
    /// The last day a ledger keeps: 2200-12-31.
    pub const MAX: Self = Self(NonZeroU32::MIN.saturating_add(109_937));

    /// The day of a year, a month from 1 and a day from 1.
    ///
    /// # Errors
    /// `date_invalid` where the calendar has no such day, `date_out_of_range` outside 1900 to 2200.
    pub fn new(year: i32, month: u32, day: u32) -> Result<Self> {
        let shown = || format!("{year:04}-{month:02}-{day:02}");
        if !(1900..=2200).contains(&year) {
            return Err(Reason::DateOutOfRange { value: shown() }.into());
        }
        let civil = NaiveDate::from_ymd_opt(year, month, day)
            .ok_or_else(|| Reason::DateInvalid { value: shown() })?;
        Self::try_from(civil)
    }

    /// The day that many days after 1970-01-01, as columns of dates count them.
    pub const fn from_days(days: i32) -> Option<Self> {
        let number = days.wrapping_sub(BEFORE_FIRST).cast_unsigned();
        match NonZeroU32::new(number) {
            Some(number) if number.get() <= Self::MAX.0.get() => Some(Self(number)),
            _ => None,
        }
    }

    /// Days since 1970-01-01, as columns of dates count them.
    pub const fn days(self) -> i32 {
        self.0.get().cast_signed() + BEFORE_FIRST
    }

    /// Days from `earlier` to this day; negative where `earlier` is the later one.
    pub const fn days_since(self, earlier: Self) -> i32 {
        self.days() - earlier.days()
    }

    /// Calendar months from the month of `earlier` to the month of this day, whatever the days.
    pub fn months_since(self, earlier: Self) -> i32 {
        let months = |day: Self| {
            let civil = day.civil();
            civil.year() * 12 + i32::try_from(civil.month0()).unwrap_or_default()
        };
        months(self) - months(earlier)
    }

    /// The first day of the month that lies so many months before this day's, in days since 1970-01-01; at most one day
    /// beyond the range.
    pub(crate) fn first_of_month_ago(self, months: i32) -> i32 {
        let civil = self.civil();
        let month = civil.year() * 12 + i32::try_from(civil.month0()).unwrap_or_default();
        let month = month.saturating_sub(months);
        let first = NaiveDate::from_ymd_opt(month.div_euclid(12), month.rem_euclid(12).unsigned_abs() + 1, 1);
        match first.map(Self::try_from) {
            Some(Ok(first)) => first.days(),
            _ if months > 0 => BEFORE_FIRST,
            _ => Self::MAX.days() + 1,
        }
    }

    /// The day `days` later, or earlier where negative.
    ///
    /// # Errors
    /// `date_out_of_range`.
    pub fn plus_days(self, days: i64) -> Result<Self> {
        let sum = i64::from(self.days()).checked_add(days);
        sum.and_then(|sum| i32::try_from(sum).ok())
            .and_then(Self::from_days)
            .ok_or_else(|| Reason::DateOutOfRange { value: format!("{self} plus {days} days") }.into())
    }

    /// The same day `months` later, clamped to the length of the month reached: 31 January plus one is 28 February.
    /// Count several months from one anchor, not from each result, and the day comes back where the month has it.
    ///
    /// # Errors
    /// `date_out_of_range`.
    pub fn plus_months(self, months: u32) -> Result<Self> {
        let reached = self.civil().checked_add_months(Months::new(months));
        reached
            .and_then(|civil| Self::try_from(civil).ok())
            .ok_or_else(|| Reason::DateOutOfRange { value: format!("{self} plus {months} months") }.into())
    }

    /// The same day `months` earlier, clamped to the length of the month reached: 31 March less one is 28 February.
    ///
    /// # Errors
    /// `date_out_of_range`.
    pub fn minus_months(self, months: u32) -> Result<Self> {
        let reached = self.civil().checked_sub_months(Months::new(months));
        reached
            .and_then(|civil| Self::try_from(civil).ok())
            .ok_or_else(|| Reason::DateOutOfRange { value: format!("{self} minus {months} months") }.into())
    }

    /// The last day of this day's month.
    #[must_use]
    pub fn end_of_month(self) -> Self {
        self.on_day(31)
    }

    /// That day of this day's month, clamped to the month's length. Day 31 is the last day of every month.
    #[must_use]
    pub fn on_day(self, day: u8) -> Self {
        let civil = self.civil();
        let length = u32::from(civil.num_days_in_month());
        let wanted = u32::from(day).clamp(1, length);
        // Within one month of a day in range, and the range ends with whole years: it stays in range.
        civil.with_day(wanted).and_then(|civil| Self::try_from(civil).ok()).unwrap_or(self)
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.civil().year()
    }

    /// The month, from 1.
    pub fn month(self) -> u32 {
        self.civil().month()
    }

    /// The day of the month, from 1.
    pub fn day(self) -> u32 {
        self.civil().day()
    }

    /// The day of the year, from 1.
    pub(crate) fn day_of_year(self) -> u32 {
        self.civil().ordinal()
    }

    /// The day as chrono has it.
    pub fn civil(self) -> NaiveDate {
        // Every value in range is a day that chrono knows, so the epoch itself is never the answer for another day.
        let days = u64::from(self.days().unsigned_abs());
        let epoch = NaiveDate::default();
        let civil = if self.days() < 0 {
            epoch.checked_sub_days(Days::new(days))
        } else {
            epoch.checked_add_days(Days::new(days))
        };
        civil.unwrap_or_default()
    }
}

impl TryFrom<NaiveDate> for Date {
    type Error = Error;
    fn try_from(civil: NaiveDate) -> Result<Self> {
        let days = civil.signed_duration_since(NaiveDate::default()).num_days();
        i32::try_from(days)
            .ok()
            .and_then(Self::from_days)
            .ok_or_else(|| Reason::DateOutOfRange { value: civil.to_string() }.into())
    }
}

impl From<Date> for NaiveDate {
    fn from(day: Date) -> Self {
        day.civil()
    }
}

impl FromStr for Date {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self> {
        let syntax = || Error::from(Reason::DateSyntax { value: Shown::new(text) });
        let bytes = text.as_bytes();
        let shaped = bytes.len() == 10
            && bytes.iter().enumerate().all(|(at, byte)| match at {
                4 | 7 => *byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        if !shaped {
            return Err(syntax());
        }
        let part =
            |range: std::ops::Range<usize>| text.get(range).and_then(|digits| digits.parse::<u32>().ok());
        let (Some(year), Some(month), Some(day)) = (part(0..4), part(5..7), part(8..10)) else {
            return Err(syntax());
        };
        Self::new(i32::try_from(year).map_err(|_| syntax())?, month, day)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let civil = self.civil();
        f.pad(&format!("{:04}-{:02}-{:02}", civil.year(), civil.month(), civil.day()))
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            return serializer.serialize_newtype_struct("Date", &self.to_string());
        }
        self.days().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            return deserializer.deserialize_newtype_struct("Date", Text::expecting("date"));
        }
        let days = i32::deserialize(deserializer)?;
        let outside = || Reason::DateOutOfRange { value: format!("{days} days since 1970") };
        Self::from_days(days).ok_or_else(|| de::Error::custom(Error::from(outside())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Code;

    #[test]
    fn the_range_is_what_its_constants_say() {
        assert_eq!(Date::MIN.to_string(), "1900-01-01");
        assert_eq!(Date::MAX.to_string(), "2200-12-31");
        assert_eq!((Date::MIN.days(), Date::MAX.days()), (-25_567, 84_370));
        for days in [i32::MIN, -25_568, 84_371, i32::MAX] {
            assert_eq!(Date::from_days(days), None);
        }
        assert_eq!(Date::from_days(0).unwrap().to_string(), "1970-01-01");
        assert_eq!(size_of::<Option<Date>>(), 4);
        assert_eq!(Date::MAX.plus_days(1).unwrap_err().code(), Code::DateOutOfRange);
        assert_eq!(Date::MAX.plus_days(i64::MAX).unwrap_err().code(), Code::DateOutOfRange);
        assert_eq!(Date::MAX.plus_months(u32::MAX).unwrap_err().code(), Code::DateOutOfRange);
        assert_eq!(date(1900, 1, 1).unwrap().end_of_month(), date(1900, 1, 31).unwrap());
    }

    #[test]
    fn every_day_prints_and_parses_as_itself() {
        for days in Date::MIN.days()..=Date::MAX.days() {
            let day = Date::from_days(days).unwrap();
            assert_eq!(day.to_string().parse::<Date>().unwrap(), day);
        }
    }

    #[test]
    fn text_is_taken_in_one_form_only() {
        let code = |text: &str| text.parse::<Date>().map(|_| ()).map_err(|error| error.code());
        assert_eq!(code("2024-02-29"), Ok(()));
        assert_eq!(code("2023-02-29"), Err(Code::DateInvalid));
        assert_eq!(code("0000-01-01"), Err(Code::DateOutOfRange));
        assert_eq!(code("9999-12-31"), Err(Code::DateOutOfRange));
        for bad in
            ["2024-1-31", "2024-01-31T23:00:00Z", "+12024-01-31", "44927", "01/02/2024", "", "２０２４-01-31"]
        {
            assert_eq!(code(bad), Err(Code::DateSyntax), "{bad}");
        }
    }
}
