use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{Calendar, Date, Period, Weekend, holidays};
use crate::error::{Error, Reason, Result, Shown};

/// A calendar that the library brings along. All but the first know 1999 to 2050, with Saturday and Sunday as weekend.
///
/// What lies ahead follows the law as it was when the tables were made; a holiday that is decreed or moved later is
/// not in them. Then, and for closing days of one customer, block the days in the terms, or make a
/// [`Calendar`] of your own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CalendarName {
    /// Saturdays and Sundays, no holidays; 1900 to 2200.
    WeekendsOnly,
    /// TARGET, the payment system of the euro.
    Target,
    /// The Federal Reserve Banks of the United States. A holiday on a Sunday closes the Monday after, one on a Saturday
    /// closes no other day.
    FederalReserve,
    /// Bank holidays of England and Wales.
    EnglandAndWales,
    /// The holidays that all German states have. Those of single states (Corpus Christi, Epiphany) are not among them.
    Germany,
    /// The public holidays of metropolitan France, without those of Alsace and Moselle.
    France,
}

impl CalendarName {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::WeekendsOnly,
        Self::Target,
        Self::FederalReserve,
        Self::EnglandAndWales,
        Self::Germany,
        Self::France,
    ];

    /// The name as text and JSON have it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::WeekendsOnly => "weekends_only",
            Self::Target => "target",
            Self::FederalReserve => "federal_reserve",
            Self::EnglandAndWales => "england_and_wales",
            Self::Germany => "germany",
            Self::France => "france",
        }
    }

    /// The calendar of that name. Nothing is read and nothing is copied.
    ///
    /// ```
    /// use receivables::calendar::{CalendarName, date};
    /// let target = "target".parse::<CalendarName>()?.calendar();
    /// assert!(target.is_holiday(date(2026, 4, 3)?)?);                       // Good Friday
    /// # Ok::<(), receivables::Error>(())
    /// ```
    pub fn calendar(self) -> Calendar {
        let table = match self {
            Self::WeekendsOnly => &[],
            Self::Target => holidays::TARGET,
            Self::FederalReserve => holidays::FED,
            Self::EnglandAndWales => holidays::ENGLAND_AND_WALES,
            Self::Germany => holidays::GERMANY,
            Self::France => holidays::FRANCE,
        };
        let known = match self {
            Self::WeekendsOnly => Period { first: Date::MIN, last: Date::MAX },
            _ => KNOWN,
        };
        Calendar::of_table(self.as_str(), Weekend::SATURDAY_SUNDAY, known, table)
    }
}

/// 1999-01-01 to 2050-12-31, the days that the tables know.
const KNOWN: Period = Period { first: day(10_592), last: day(29_584) };

/// A day that is known to be in range; the tests hold which ones these are.
const fn day(days: i32) -> Date {
    match Date::from_days(days) {
        Some(day) => day,
        None => Date::MIN,
    }
}

impl fmt::Display for CalendarName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for CalendarName {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self> {
        Self::ALL.into_iter().find(|name| name.as_str() == text).ok_or_else(|| {
            let choices = Self::ALL.map(Self::as_str).join(", ");
            Reason::UnknownChoice { value: Shown::new(text), choices }.into()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted_days_within_their_range() {
        assert_eq!(KNOWN.to_string(), "1999-01-01 to 2050-12-31");
        for name in CalendarName::ALL {
            let calendar = name.calendar();
            let days = calendar.holidays(calendar.known()).unwrap();
            assert_eq!(
                Calendar::new(name.as_str(), calendar.weekend(), calendar.known(), &days).unwrap(),
                calendar
            );
            assert_eq!(name.as_str().parse::<CalendarName>().unwrap(), name);
            assert_eq!(serde_json::to_string(&name).unwrap(), format!("\"{name}\""));
        }
        assert_eq!("mars".parse::<CalendarName>().unwrap_err().code().as_str(), "unknown_choice");
    }

    #[test]
    fn every_year_has_its_holidays() {
        for (name, least, most) in [
            (CalendarName::Target, 3, 7),
            (CalendarName::FederalReserve, 10, 13),
            (CalendarName::EnglandAndWales, 7, 10),
            (CalendarName::Germany, 8, 10),
            (CalendarName::France, 9, 11),
        ] {
            let calendar = name.calendar();
            for year in 1999..=2050 {
                let whole =
                    Period::new(Date::new(year, 1, 1).unwrap(), Date::new(year, 12, 31).unwrap()).unwrap();
                let count = calendar.holidays(whole).unwrap().len();
                assert!((least..=most).contains(&count), "{name} {year}: {count}");
            }
        }
    }
}
