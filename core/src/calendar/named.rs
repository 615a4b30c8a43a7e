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
    /// Federal holidays of the United States (5 U.S.C. § 6103), as government offices observe them: one on a Saturday
    /// closes the Friday before, one on a Sunday the Monday after.
    UnitedStates,
    /// Bank holidays of England and Wales.
    EnglandAndWales,
    /// The holidays that all German states have. Those of single states (Corpus Christi, Epiphany) are not among them.
    Germany,
    /// The public holidays of metropolitan France, without those of Alsace and Moselle.
    France,
}

impl CalendarName {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::WeekendsOnly,
        Self::Target,
        Self::FederalReserve,
        Self::UnitedStates,
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
            Self::UnitedStates => "united_states",
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
        let (table, names): (&[u32], &[u8]) = match self {
            Self::WeekendsOnly => (&[], &[]),
            Self::Target => (holidays::TARGET, holidays::TARGET_NAMES),
            Self::FederalReserve => (holidays::FED, holidays::FED_NAMES),
            Self::UnitedStates => (holidays::UNITED_STATES, holidays::UNITED_STATES_NAMES),
            Self::EnglandAndWales => (holidays::ENGLAND_AND_WALES, holidays::ENGLAND_AND_WALES_NAMES),
            Self::Germany => (holidays::GERMANY, holidays::GERMANY_NAMES),
            Self::France => (holidays::FRANCE, holidays::FRANCE_NAMES),
        };
        let known = match self {
            Self::WeekendsOnly => Period { first: Date::MIN, last: Date::MAX },
            _ => KNOWN,
        };
        Calendar::of_table(self.as_str(), Weekend::SATURDAY_SUNDAY, known, table, names)
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
    use crate::calendar::{HolidayOn, HolidayRule, Observed, Weekday};

    #[test]
    fn the_tables_are_sorted_days_within_their_range() {
        assert_eq!(KNOWN.to_string(), "1999-01-01 to 2050-12-31");
        for name in CalendarName::ALL {
            let calendar = name.calendar();
            let days = calendar.holidays(calendar.known()).unwrap();
            let own = Calendar::new(name.as_str(), calendar.weekend(), calendar.known(), &days).unwrap();
            assert_eq!(own.holidays(own.known()).unwrap(), days);
            assert!(days.iter().all(|day| calendar.holiday_name(*day).unwrap().is_some()));
            assert_eq!(name.as_str().parse::<CalendarName>().unwrap(), name);
            assert_eq!(serde_json::to_string(&name).unwrap(), format!("\"{name}\""));
        }
        assert_eq!("mars".parse::<CalendarName>().unwrap_err().code().as_str(), "unknown_choice");
    }

    /// The tables come from elsewhere; the rules are written here from the law.
    #[test]
    fn tables_agree_with_rules() {
        let fixed = |name: &str, month, day| HolidayRule::new(name, HolidayOn::Fixed { month, day });
        let easter = |name: &str, days| HolidayRule::new(name, HolidayOn::Easter { days });
        let on =
            |name: &str, nth, weekday, month| HolidayRule::new(name, HolidayOn::Nth { nth, weekday, month });
        let since_2002 = |name: CalendarName, rules: &[HolidayRule]| {
            let known = Period::new(Date::new(2002, 1, 1).unwrap(), KNOWN.last).unwrap();
            let table = name.calendar().holidays(known).unwrap();
            let ruled = Calendar::by_rules("rules", Weekend::SATURDAY_SUNDAY, known, rules).unwrap();
            assert_eq!(ruled.holidays(known).unwrap(), table, "{name}");
        };
        let target = [
            fixed("New Year's Day", 1, 1),
            easter("Good Friday", -2),
            easter("Easter Monday", 1),
            fixed("Labour Day", 5, 1),
            fixed("Christmas Day", 12, 25),
            fixed("Christmas Holiday", 12, 26),
        ];
        since_2002(CalendarName::Target, &target);
        let united_states = |observed: Observed| {
            let moved = |rule: HolidayRule| HolidayRule { observed, ..rule };
            let juneteenth = HolidayRule { since: Some(2021), ..fixed("Juneteenth", 6, 19) };
            [
                moved(fixed("New Year's Day", 1, 1)),
                on("Martin Luther King Jr. Day", 3, Weekday::Monday, 1),
                on("Washington's Birthday", 3, Weekday::Monday, 2),
                on("Memorial Day", -1, Weekday::Monday, 5),
                moved(juneteenth),
                moved(fixed("Independence Day", 7, 4)),
                on("Labor Day", 1, Weekday::Monday, 9),
                on("Columbus Day", 2, Weekday::Monday, 10),
                moved(fixed("Veterans Day", 11, 11)),
                on("Thanksgiving Day", 4, Weekday::Thursday, 11),
                moved(fixed("Christmas Day", 12, 25)),
            ]
        };
        since_2002(CalendarName::FederalReserve, &united_states(Observed::MondayAfterSunday));
        since_2002(CalendarName::UnitedStates, &united_states(Observed::NearestWeekday));
    }

    #[test]
    fn every_year_has_its_holidays() {
        for (name, least, most) in [
            (CalendarName::Target, 3, 7),
            (CalendarName::FederalReserve, 10, 13),
            (CalendarName::UnitedStates, 10, 15),
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
