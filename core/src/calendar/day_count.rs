use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Date;
use crate::error::{Error, Reason, Result, Shown};
use crate::id::Text;

/// A day-count convention: which part of a year lies between two days, for interest.
///
/// The first day counts and the last one does not. Definitions: 2006 ISDA Definitions, section 4.16; the 30/360
/// convention of the United States as US bond markets use it.
///
/// | 29 February to 31 March 2024 | days | of a year |
/// |---|---|---|
/// | `act360`, `act365_fixed`, `act366` | 31 | 31/360, 31/365, 31/366 |
/// | `act_act_isda`, `act_act_afb` | 31 | 31/366, since 2024 is a leap year and has the 29th among the days |
/// | `thirty360_bond` | 32 | 32/360 |
/// | `thirty360_us` | 30 | 30/360 |
/// | `thirty360_european`, `thirty365` | 31 | 31/360, 31/365 |
/// | `thirty360_isda` | 30 | 30/360 |
///
/// ```
/// use receivables::calendar::{DayCount, date};
/// // 1,000,000.00 at 5 % for the first half of 2026 bears 25,138.89 by ACT/360 and 24,794.52 by ACT/365.
/// let (first, after) = (date(2026, 1, 1)?, date(2026, 7, 1)?);
/// assert_eq!(DayCount::Act360.fraction(first, after).to_string(), "181/360");
/// assert_eq!(DayCount::Act365Fixed.fraction(first, after).to_string(), "181/365");
/// assert_eq!(DayCount::Thirty360European.fraction(first, after).to_string(), "180/360");
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum DayCount {
    /// Calendar days over 360 (ACT/360): money markets, the Prompt Payment Act of the United States.
    Act360,
    /// Calendar days over 365, also in leap years (ACT/365 fixed): what courts in Germany and the United Kingdom count.
    Act365Fixed,
    /// Calendar days over 364, a year of 52 whole weeks.
    Act364,
    /// Calendar days over 366.
    Act366,
    /// Calendar days over 365.25.
    Act36525,
    /// Days in leap years over 366 and the other days over 365 (ACT/ACT ISDA).
    ActActIsda,
    /// Whole years counted back from the end, and the days before them over 366 where 29 February is among them, else
    /// over 365 (ACT/ACT AFB, the master agreement of the French banks).
    ActActAfb,
    /// Months of 30 days (30/360, bond basis): a first day of 31 is 30, and then a last day of 31 is 30 too.
    Thirty360Bond,
    /// Bond basis, where the last day of February counts as 30 at the start, and at the end if both are such days
    /// (30/360 US).
    Thirty360Us,
    /// Months of 30 days, where 31 is always 30 (30E/360, Eurobond basis).
    Thirty360European,
    /// Months of 30 days, where 31 is always 30, over 365 (30/365; ISO 20022 has it as code A002).
    Thirty365,
    /// Months of 30 days, where the last day of every month is 30, except of February on the day of termination
    /// (30E/360 ISDA).
    Thirty360Isda {
        /// The day on which what bears interest ends; absent where it has no such day.
        termination: Option<Date>,
    },
}

/// A part of a year, exact: a whole number over another one. Every fraction of one convention has the same denominator,
/// so fractions of neighbouring periods add up by their numerators. As text it is `61/365`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct YearFraction {
    numerator: i64,
    denominator: i64,
}

impl YearFraction {
    /// A part of a year by another rule than a [`DayCount`], such as one month of twelve.
    pub(crate) const fn new(numerator: i64, denominator: i64) -> Self {
        Self { numerator, denominator }
    }

    /// A part of a year that is known otherwise: `of(1, 4)` is a quarter.
    ///
    /// # Errors
    /// `divide_by_zero` unless the denominator is above zero.
    pub fn of(numerator: i64, denominator: i64) -> Result<Self> {
        if denominator <= 0 {
            return Err(Reason::DivideByZero {
                what: format!("the part {numerator}/{denominator} of a year"),
            }
            .into());
        }
        Ok(Self { numerator, denominator })
    }

    /// What is left of this part of a year without another one.
    pub(crate) const fn minus(self, other: Self) -> Self {
        if self.denominator == other.denominator {
            return Self::new(self.numerator - other.numerator, self.denominator);
        }
        let numerator = self.numerator * other.denominator - other.numerator * self.denominator;
        Self::new(numerator, self.denominator * other.denominator)
    }

    /// What stands above the line; below zero where the days were given in reverse.
    pub const fn numerator(self) -> i64 {
        self.numerator
    }

    /// What stands below the line, above zero.
    pub const fn denominator(self) -> i64 {
        self.denominator
    }
}

impl std::fmt::Display for YearFraction {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.numerator, self.denominator)
    }
}

impl std::str::FromStr for YearFraction {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self> {
        let number = |part: &str| part.parse::<i64>().ok().filter(|number| number.to_string() == part);
        let parts = text.split_once('/').and_then(|(over, under)| Some((number(over)?, number(under)?)));
        let (over, under) = parts.ok_or_else(|| Reason::RateSyntax { value: Shown::new(text) })?;
        Self::of(over, under)
    }
}

impl Serialize for YearFraction {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct("YearFraction", &self.to_string())
    }
}

impl<'de> Deserialize<'de> for YearFraction {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct("YearFraction", Text::expecting("part of a year"))
    }
}

impl DayCount {
    /// Days from `from`, which counts, to `to`, which does not, as the convention counts them. Below zero where `to` is
    /// the earlier one.
    pub fn days(self, from: Date, to: Date) -> i32 {
        if to < from {
            return -self.days(to, from);
        }
        let (start, end) = (i64::from(from.day()), i64::from(to.day()));
        let (start, end) = match self {
            Self::Act360
            | Self::Act364
            | Self::Act365Fixed
            | Self::Act366
            | Self::Act36525
            | Self::ActActIsda
            | Self::ActActAfb => return to.days_since(from),
            Self::Thirty360Bond => bond(start, end),
            Self::Thirty360Us if ends_february(from) => bond(30, if ends_february(to) { 30 } else { end }),
            Self::Thirty360Us => bond(start, end),
            Self::Thirty360European | Self::Thirty365 => (start.min(30), end.min(30)),
            Self::Thirty360Isda { termination } => {
                let end = if ends_february(to) && termination != Some(to) { 30 } else { end.min(30) };
                (if ends_february(from) { 30 } else { start.min(30) }, end)
            }
        };
        let days = i64::from(to.months_since(from)) * 30 + end - start;
        // 301 years have fewer than 110,000 days.
        i32::try_from(days).unwrap_or_default()
    }

    /// Whether the parts of neighbouring periods always add up to the part of both together. Under the bond basis and
    /// 30/360 US the end of a month counts otherwise as a first than as a last day.
    pub const fn adds_up(self) -> bool {
        !matches!(self, Self::Thirty360Bond | Self::Thirty360Us)
    }

    /// The part of a year from `from`, which counts, to `to`, which does not. Below zero where `to` is the earlier one.
    ///
    /// ```
    /// use receivables::calendar::{DayCount, date};
    /// // 170 days of 2003 and 14 of 2004, a leap year: 170/365 + 14/366.
    /// let fraction = DayCount::ActActIsda.fraction(date(2003, 7, 15)?, date(2004, 1, 15)?);
    /// assert_eq!(fraction.to_string(), "67330/133590");
    /// # Ok::<(), receivables::Error>(())
    /// ```
    pub fn fraction(self, from: Date, to: Date) -> YearFraction {
        let days = i64::from(self.days(from, to));
        let (numerator, denominator) = match self {
            Self::Act364 => (days, 364),
            Self::Act365Fixed | Self::Thirty365 => (days, 365),
            Self::Act366 => (days, 366),
            Self::Act36525 => (days * 4, 1461),
            Self::ActActIsda => {
                let leap = leap_days_before(to) - leap_days_before(from);
                ((days - leap) * 366 + leap * 365, 365 * 366)
            }
            Self::ActActAfb if to < from => (-afb(to, from), 365 * 366),
            Self::ActActAfb => (afb(from, to), 365 * 366),
            Self::Act360
            | Self::Thirty360Bond
            | Self::Thirty360Us
            | Self::Thirty360European
            | Self::Thirty360Isda { .. } => (days, 360),
        };
        YearFraction { numerator, denominator }
    }
}

/// Whole years back from the last day, and the rest, in parts of a year of which there are 365 × 366. Counted back, the
/// last day of February stays the last one.
fn afb(from: Date, to: Date) -> i64 {
    let back = |years: i32| {
        let (year, month, day) = (to.year() - years, to.month(), to.day());
        if month == 2 && day >= 28 && is_leap(year) {
            // 28 February of the last year itself is not moved.
            return Date::new(year, 2, if years == 0 { day } else { 29 }).ok();
        }
        Date::new(year, month, if month == 2 { day.min(28) } else { day }).ok()
    };
    // The years that are whole: those of the calendar, unless the last one counted back lies before the first day.
    let years = to.year() - from.year();
    let whole = if back(years).is_some_and(|day| day >= from) { years } else { years - 1 };
    let rest = back(whole).unwrap_or(to);
    let days = i64::from(rest.days_since(from));
    let year =
        |day: Date| (Date::new(day.year(), 2, 29).ok()).is_some_and(|leap| from <= leap && leap < rest);
    let parts = if year(from) || year(rest) { 365 } else { 366 };
    i64::from(whole) * 365 * 366 + days * parts
}

fn is_leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// The rule of the bond basis: the last day of 31 becomes 30 only where the first one is 30.
fn bond(start: i64, end: i64) -> (i64, i64) {
    let start = start.min(30);
    (start, if start == 30 { end.min(30) } else { end })
}

fn ends_february(day: Date) -> bool {
    day.month() == 2 && day == day.end_of_month()
}

/// Days of leap years between 1900-01-01 and a day, that day not counted.
fn leap_days_before(day: Date) -> i64 {
    let year = day.year();
    // Among the years before: every fourth since 1904, without 2100 and 2200.
    let whole = i64::from((year - 1901) / 4 - i32::from(year > 2100));
    let inside = if is_leap(year) { day.day_of_year() - 1 } else { 0 };
    whole * 366 + i64::from(inside)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::calendar::date;

    #[test]
    fn the_conventions_differ_where_february_ends() {
        let (from, to) = (date(2024, 2, 29).unwrap(), date(2024, 3, 31).unwrap());
        let days = |count: DayCount| count.days(from, to);
        assert_eq!(days(DayCount::Act360), 31);
        assert_eq!(days(DayCount::Thirty360Bond), 32);
        assert_eq!(days(DayCount::Thirty360Us), 30);
        assert_eq!(days(DayCount::Thirty360European), 31);
        assert_eq!(days(DayCount::Thirty360Isda { termination: None }), 30);
        assert_eq!(days(DayCount::Thirty360Isda { termination: Some(to) }), 30);
        let (from, to) = (date(2007, 8, 31).unwrap(), date(2008, 2, 29).unwrap());
        assert_eq!(DayCount::Thirty360Isda { termination: None }.days(from, to), 180);
        assert_eq!(DayCount::Thirty360Isda { termination: Some(to) }.days(from, to), 179);
    }

    #[test]
    fn french_banks_count_whole_years_back() {
        let afb = |from: (i32, u32, u32), to: (i32, u32, u32)| {
            let day = |(year, month, day)| date(year, month, day).unwrap();
            let fraction = DayCount::ActActAfb.fraction(day(from), day(to));
            assert_eq!(DayCount::ActActAfb.fraction(day(to), day(from)).numerator(), -fraction.numerator());
            let (years, rest) = (fraction.numerator() / 133_590, fraction.numerator() % 133_590);
            (years, if rest % 366 == 0 { (rest / 366, 365) } else { (rest / 365, 366) })
        };
        assert_eq!(afb((2003, 11, 1), (2004, 5, 1)), (0, (182, 366)));
        assert_eq!(afb((1999, 2, 1), (1999, 7, 1)), (0, (150, 365)));
        assert_eq!(afb((1999, 7, 1), (2000, 7, 1)), (1, (0, 365)));
        assert_eq!(afb((2002, 8, 15), (2003, 7, 15)), (0, (334, 365)));
        // The end of February counted back is the end of February.
        assert_eq!(afb((2004, 2, 29), (2005, 2, 28)), (1, (0, 365)));
        assert_eq!(afb((2004, 2, 28), (2005, 2, 28)), (1, (1, 365)));
        assert_eq!(afb((2000, 2, 29), (2008, 2, 29)), (8, (0, 365)));
        assert_eq!(afb((2000, 2, 28), (2008, 2, 28)), (8, (1, 365)));
        assert_eq!(afb((2004, 2, 1), (2004, 2, 28)), (0, (27, 365)));
        assert_eq!(afb((2003, 12, 31), (2004, 2, 29)), (0, (60, 365)));
    }

    #[test]
    fn days_of_leap_years_are_counted_over_the_whole_range() {
        let mut leap = 0;
        let mut day = Date::MIN;
        while let Ok(next) = day.plus_days(1) {
            assert_eq!(leap_days_before(day), leap, "{day}");
            leap += i64::from(day.civil().leap_year());
            day = next;
        }
    }

    #[test]
    fn names_are_snake_case() {
        let count = DayCount::Thirty360Isda { termination: None };
        assert_eq!(serde_json::to_string(&count).unwrap(), r#"{"thirty360_isda":{"termination":null}}"#);
        assert_eq!(serde_json::from_str::<DayCount>("\"act_act_isda\"").unwrap(), DayCount::ActActIsda);
        assert_eq!(serde_json::to_string(&DayCount::Act365Fixed).unwrap(), "\"act365_fixed\"");
    }

    #[test]
    fn a_part_of_a_year_is_text() {
        let part: YearFraction = "61/365".parse().unwrap();
        assert_eq!(serde_json::to_string(&part).unwrap(), "\"61/365\"");
        assert_eq!(serde_json::from_str::<YearFraction>("\"61/365\"").unwrap(), part);
        for bad in ["61", "61/0", "1/-2", "01/12", "+1/2", "1.5/2", "a/b", "1/2/3"] {
            assert!(bad.parse::<YearFraction>().is_err(), "{bad}");
        }
    }

    fn any_day() -> impl Strategy<Value = Date> {
        (Date::MIN.days()..=Date::MAX.days()).prop_map(|days| Date::from_days(days).unwrap())
    }

    proptest! {
        #[test]
        fn neighbouring_periods_add_up(mut days in [any_day(), any_day(), any_day()]) {
            days.sort();
            let [first, middle, last] = days;
            for count in [
                DayCount::Act360, DayCount::Act364, DayCount::Act365Fixed, DayCount::Act366, DayCount::Act36525,
                DayCount::ActActIsda, DayCount::Thirty365, DayCount::Thirty360European, DayCount::Thirty360Isda { termination: None },
            ] {
                let part = |from, to| count.fraction(from, to).numerator();
                prop_assert_eq!(part(first, middle) + part(middle, last), part(first, last));
                prop_assert_eq!(part(last, first), -part(first, last));
            }
        }

        #[test]
        fn a_year_is_one(year in 1900..2200, month in 1_u32..=12) {
            let (from, to) = (date(year, month, 1).unwrap(), date(year + 1, month, 1).unwrap());
            for count in [DayCount::Thirty360Bond, DayCount::Thirty360Us, DayCount::Thirty360European] {
                prop_assert_eq!(count.days(from, to), 360);
            }
            let first = DayCount::ActActIsda.fraction(date(year, 1, 1).unwrap(), date(year + 1, 1, 1).unwrap());
            prop_assert_eq!(first.numerator(), first.denominator());
        }
    }
}
