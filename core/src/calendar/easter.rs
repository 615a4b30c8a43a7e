use super::Date;
use crate::error::Result;

/// Easter Sunday of a year as the western churches keep it: the Sunday after the full moon on or after 21 March, both by
/// the tables of the Gregorian calendar. Holidays that move with it are days from here: Good Friday two before.
///
/// ```
/// use receivables::calendar::{date, easter};
/// assert_eq!(easter(2026)?, date(2026, 4, 5)?);
/// # Ok::<(), receivables::Error>(())
/// ```
///
/// # Errors
/// `date_out_of_range` outside 1900 to 2200.
pub fn easter(year: i32) -> Result<Date> {
    let march = Date::new(year, 3, 21)?;
    let century = year / 100;
    // Days from 21 March to the full moon: the cycle of 19 years, with the leap days that centuries leave out and the
    // eight days in 2,500 years by which the moon is early.
    let moved = century - century / 4 - (8 * century + 13) / 25 + 15;
    let moon = (19 * (year % 19) + moved).rem_euclid(30);
    // The tables have 29 moons for 30 places: the last one is a day early, and so is the next in the cycle's second half.
    let early = moon == 29 || (moon == 28 && year % 19 > 10);
    let full = march.plus_days(i64::from(moon - i32::from(early)))?;
    let next = full.plus_days(1)?;
    next.plus_days(next.weekday().days_until(super::Weekday::Sunday))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::{CalendarName, Period, Weekday};

    fn on(year: i32) -> String {
        easter(year).unwrap().to_string()
    }

    #[test]
    fn the_earliest_the_latest_and_the_exceptions() {
        // 1818 and 2285 have the earliest day, 22 March, outside the range.
        let known = [
            "1913-03-23",
            "1943-04-25",
            "1954-04-18",
            "1961-04-02",
            "1981-04-19",
            "2000-04-23",
            "2008-03-23",
            "2019-04-21",
            "2025-04-20",
            "2026-04-05",
            "2038-04-25",
            "2049-04-18",
            "2076-04-19",
            "2100-03-28",
            "2160-03-23",
            "2190-04-25",
            "2200-04-06",
        ];
        for day in known {
            let (year, _) = day.split_once('-').unwrap();
            assert_eq!(on(year.parse().unwrap()), day);
        }
        assert_eq!(easter(1899).unwrap_err().code().as_str(), "date_out_of_range");
    }

    #[test]
    fn it_is_a_sunday_between_22_march_and_25_april() {
        for year in 1900..=2200 {
            let day = easter(year).unwrap();
            assert_eq!(day.weekday(), Weekday::Sunday);
            let least = Date::new(year, 3, 22).unwrap();
            assert!((0..=34).contains(&day.days_since(least)), "{day}");
        }
    }

    #[test]
    fn it_agrees_with_the_table_of_another_implementation() {
        let target = CalendarName::Target.calendar();
        for year in 2000..=2050 {
            let day = easter(year).unwrap();
            let days = Period::new(day.plus_days(-2).unwrap(), day.plus_days(1).unwrap()).unwrap();
            assert_eq!(target.holidays(days).unwrap(), [days.first, days.last]);
        }
    }
}
