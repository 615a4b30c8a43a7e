use serde::{Deserialize, Serialize};

use super::{Date, Period, Weekday, easter};
use crate::error::{Reason, Result};

/// A holiday as law writes it: the day of each year, from which year on, and what happens where it falls on a weekend.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HolidayRule {
    /// What it is called.
    pub name: String,
    /// Its day of each year.
    pub on: HolidayOn,
    /// Which other day is closed for it.
    pub observed: Observed,
    /// The first year that has it; absent: always.
    pub since: Option<i32>,
    /// The last year that has it; absent: for good.
    pub until: Option<i32>,
}

/// The day of a holiday in each year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum HolidayOn {
    /// The same day of the same month. 29 February is one only in leap years.
    Fixed {
        /// The month, 1 to 12.
        month: u8,
        /// The day, 1 to 31.
        day: u8,
    },
    /// So many days after Easter Sunday of the western churches, before it where negative: Good Friday is -2, Ascension
    /// Day 39.
    Easter {
        /// From -80 to 250, so that the day lies in the same year.
        days: i16,
    },
    /// A day of the week, counted from the month's start, or from its end where negative: the fourth Thursday in
    /// November, the last Monday in May.
    Nth {
        /// 1 to 4, or -1 to -4.
        nth: i8,
        /// The day of the week.
        weekday: Weekday,
        /// The month, 1 to 12.
        month: u8,
    },
}

/// Which day is closed beside a holiday that falls on a Saturday or a Sunday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Observed {
    /// None, as in most of Europe.
    Never,
    /// The Monday after one on a Sunday: the Federal Reserve Banks, South Africa.
    MondayAfterSunday,
    /// The Friday before one on a Saturday, the Monday after one on a Sunday: the government of the United States.
    NearestWeekday,
}

impl HolidayRule {
    /// A holiday of every year, for which no other day is closed.
    pub fn new(name: &str, on: HolidayOn) -> Self {
        Self { name: name.to_owned(), on, observed: Observed::Never, since: None, until: None }
    }

    /// The days of a period that this rule closes, in order.
    ///
    /// # Errors
    /// `date_invalid` for a day that no year has.
    pub(super) fn days(&self, within: Period) -> Result<Vec<Date>> {
        self.on.check()?;
        let mut days = Vec::new();
        // A holiday is observed in the year before where 1 January is a Saturday.
        for year in within.first.year()..=within.last.year().saturating_add(1).min(Date::MAX.year()) {
            if self.since.is_some_and(|since| year < since) || self.until.is_some_and(|until| year > until) {
                continue;
            }
            let Some(day) = self.on.of_year(year)? else { continue };
            let observed = match (self.observed, day.weekday()) {
                (Observed::NearestWeekday, Weekday::Saturday) => day.plus_days(-1).ok(),
                (Observed::NearestWeekday | Observed::MondayAfterSunday, Weekday::Sunday) => {
                    day.plus_days(1).ok()
                }
                _ => None,
            };
            days.extend([Some(day), observed].into_iter().flatten().filter(|day| within.contains(*day)));
        }
        days.sort_unstable();
        Ok(days)
    }
}

impl HolidayOn {
    /// Refuses a day that no year has.
    fn check(self) -> Result<()> {
        let value = match self {
            // 2000 was a leap year: a day that it does not have is a day of no year.
            Self::Fixed { month, day } => return Date::new(2000, month.into(), day.into()).map(|_| ()),
            Self::Easter { days } if (-80..=250).contains(&days) => return Ok(()),
            Self::Easter { days } => format!("{days} days after Easter"),
            Self::Nth { nth, month, .. }
                if (1..=4).contains(&nth.unsigned_abs()) && (1..=12).contains(&month) =>
            {
                return Ok(());
            }
            Self::Nth { nth, weekday, month } => format!("{weekday:?} {nth} of month {month}"),
        };
        Err(Reason::DateInvalid { value }.into())
    }

    fn of_year(self, year: i32) -> Result<Option<Date>> {
        Ok(Some(match self {
            Self::Fixed { month: 2, day: 29 } => return Ok(Date::new(year, 2, 29).ok()),
            Self::Fixed { month, day } => Date::new(year, month.into(), day.into())?,
            Self::Easter { days } => easter(year)?.plus_days(days.into())?,
            Self::Nth { nth, weekday, month } => {
                let first = Date::new(year, month.into(), 1)?;
                let weeks = i64::from(nth.unsigned_abs()) - 1;
                if nth > 0 {
                    first.plus_days(first.weekday().days_until(weekday) + 7 * weeks)?
                } else {
                    let last = first.end_of_month();
                    last.plus_days(-weekday.days_until(last.weekday()) - 7 * weeks)?
                }
            }
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(rule: &HolidayRule, from: i32, to: i32) -> Vec<String> {
        let within = Period::new(Date::new(from, 1, 1).unwrap(), Date::new(to, 12, 31).unwrap()).unwrap();
        rule.days(within).unwrap().iter().map(Date::to_string).collect()
    }

    #[test]
    fn a_rule_has_its_days() {
        let rule = |on| HolidayRule::new("Holiday", on);
        let (weekday, month) = (Weekday::Monday, 5);
        assert_eq!(
            days(&rule(HolidayOn::Nth { nth: -1, weekday, month }), 2026, 2027),
            ["2026-05-25", "2027-05-31"]
        );
        assert_eq!(days(&rule(HolidayOn::Nth { nth: -4, weekday, month }), 2026, 2026), ["2026-05-04"]);
        assert_eq!(days(&rule(HolidayOn::Easter { days: 39 }), 2026, 2026), ["2026-05-14"]);
        assert_eq!(days(&rule(HolidayOn::Fixed { month: 2, day: 29 }), 2023, 2026), ["2024-02-29"]);
        let some = HolidayRule {
            since: Some(2025),
            until: Some(2026),
            ..rule(HolidayOn::Fixed { month: 3, day: 1 })
        };
        assert_eq!(days(&some, 2020, 2030), ["2025-03-01", "2026-03-01"]);
    }

    #[test]
    fn what_falls_on_a_weekend_is_observed() {
        let new_year = HolidayRule {
            observed: Observed::NearestWeekday,
            ..HolidayRule::new("New Year's Day", HolidayOn::Fixed { month: 1, day: 1 })
        };
        assert_eq!(
            days(&new_year, 2021, 2023),
            ["2021-01-01", "2021-12-31", "2022-01-01", "2023-01-01", "2023-01-02"]
        );
    }

    #[test]
    fn what_no_year_has_is_refused() {
        let refused = |on| {
            let error = HolidayRule::new("Never", on).days(Period { first: Date::MIN, last: Date::MAX });
            error.unwrap_err().code().to_string()
        };
        assert_eq!(refused(HolidayOn::Fixed { month: 2, day: 30 }), "date_invalid");
        assert_eq!(refused(HolidayOn::Fixed { month: 13, day: 1 }), "date_invalid");
        let weekday = Weekday::Friday;
        for on in [
            HolidayOn::Easter { days: 300 },
            HolidayOn::Nth { nth: 0, weekday, month: 1 },
            HolidayOn::Nth { nth: 5, weekday, month: 1 },
            HolidayOn::Nth { nth: i8::MIN, weekday, month: 1 },
            HolidayOn::Nth { nth: 1, weekday, month: 0 },
        ] {
            assert_eq!(refused(on), "date_invalid");
        }
    }
}
