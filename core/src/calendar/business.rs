use std::borrow::Cow;

use super::{Date, Period, Roll, Weekend};
use crate::error::{Error, Reason, Result};

/// Which days are business days: a weekend, holidays, and the days for which both are known.
///
/// A day outside what it knows is refused, since there every weekday would look like a business day.
///
/// ```
/// use receivables::calendar::{CalendarName, Roll, date};
/// let target = CalendarName::Target.calendar();
/// // Easter 2026: Friday 3 and Monday 6 April are closed.
/// assert_eq!(target.plus_business_days(date(2026, 4, 1)?, 5)?, date(2026, 4, 10)?);
/// assert_eq!(target.roll(date(2026, 4, 3)?, Roll::Following)?, date(2026, 4, 7)?);
/// assert_eq!(target.roll(date(2026, 5, 31)?, Roll::ModifiedFollowing)?, date(2026, 5, 29)?);
/// assert_eq!(target.is_business_day(date(2051, 1, 2)?).unwrap_err().code().as_str(), "calendar_range");
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Calendar {
    name: Cow<'static, str>,
    weekend: Weekend,
    known: Period,
    /// Rising, each day as the number YYYYMMDD, as the tables have it.
    holidays: Cow<'static, [u32]>,
}

/// A day as the number YYYYMMDD, so that a table reads as days.
fn packed(day: Date) -> u32 {
    day.year().unsigned_abs() * 10_000 + day.month() * 100 + day.day()
}

fn unpacked(number: u32) -> Result<Date> {
    let year = i32::try_from(number / 10_000).unwrap_or_default();
    Date::new(year, number / 100 % 100, number % 100)
}

impl Calendar {
    /// A calendar of your own. The order of the holidays does not matter, nor whether one is named twice.
    ///
    /// # Errors
    /// `date_order` where the last day is before the first, `calendar_range` for a holiday outside what is known.
    pub fn new(name: &str, weekend: Weekend, known: Period, holidays: &[Date]) -> Result<Self> {
        let known = known.checked()?;
        let mut numbers: Vec<u32> = holidays.iter().map(|day| packed(*day)).collect();
        numbers.sort_unstable();
        numbers.dedup();
        let name = Cow::Owned(name.to_owned());
        let calendar = Self { name, weekend, known, holidays: Cow::Owned(numbers) };
        match holidays.iter().find(|day| !known.contains(**day)) {
            Some(day) => Err(calendar.outside(*day)),
            None => Ok(calendar),
        }
    }

    /// A calendar of a table that is sorted and within what is known.
    pub(super) const fn of_table(
        name: &'static str,
        weekend: Weekend,
        known: Period,
        table: &'static [u32],
    ) -> Self {
        Self { name: Cow::Borrowed(name), weekend, known, holidays: Cow::Borrowed(table) }
    }

    /// What errors call it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The days of the week on which nobody works.
    pub fn weekend(&self) -> Weekend {
        self.weekend
    }

    /// The days for which weekend and holidays are known.
    pub fn known(&self) -> Period {
        self.known
    }

    /// The holidays of a period in order, those on a weekend as well.
    ///
    /// # Errors
    /// `calendar_range`, `date_order`.
    pub fn holidays(&self, period: Period) -> Result<Vec<Date>> {
        let period = self.within(period)?;
        let (first, last) = (packed(period.first), packed(period.last));
        let inside = self.holidays.iter().filter(|number| (first..=last).contains(*number));
        inside.map(|number| unpacked(*number)).collect()
    }

    /// Whether a day is a holiday, whatever its day of the week.
    ///
    /// # Errors
    /// `calendar_range`.
    pub fn is_holiday(&self, day: Date) -> Result<bool> {
        if !self.known.contains(day) {
            return Err(self.outside(day));
        }
        Ok(!self.holidays.is_empty() && self.holidays.binary_search(&packed(day)).is_ok())
    }

    /// Whether a day is neither a holiday nor part of a weekend.
    ///
    /// # Errors
    /// `calendar_range`.
    pub fn is_business_day(&self, day: Date) -> Result<bool> {
        Ok(!self.is_holiday(day)? && !self.weekend.contains(day.weekday()))
    }

    /// The day itself where it is a business day, else where the convention sends it.
    ///
    /// # Errors
    /// `calendar_range`, also where the business day would lie outside what is known.
    pub fn roll(&self, day: Date, roll: Roll) -> Result<Date> {
        let (step, stays) = match roll {
            Roll::Following => (1, false),
            Roll::ModifiedFollowing => (1, true),
            Roll::Preceding => (-1, false),
            Roll::ModifiedPreceding => (-1, true),
        };
        let reached = self.nearest(day, step)?;
        if stays && reached.months_since(day) != 0 {
            return self.nearest(day, -step);
        }
        Ok(reached)
    }

    /// The day that many business days later, or earlier where negative. The day itself does not count, so it may be
    /// none; 0 is the day itself.
    ///
    /// # Errors
    /// `calendar_range`.
    pub fn plus_business_days(&self, day: Date, days: i32) -> Result<Date> {
        let step = i64::from(days.signum());
        let mut reached = day;
        for _ in 0..days.unsigned_abs() {
            reached = self.nearest(reached.plus_days(step)?, step)?;
        }
        Ok(reached)
    }

    /// How many business days a period has, its first and last day included.
    ///
    /// ```
    /// use receivables::calendar::{CalendarName, Period, date};
    /// let target = CalendarName::Target.calendar();
    /// assert_eq!(target.business_days(Period::month(date(2026, 4, 1)?))?, 20);
    /// # Ok::<(), receivables::Error>(())
    /// ```
    ///
    /// # Errors
    /// `calendar_range`, `date_order`.
    pub fn business_days(&self, period: Period) -> Result<u32> {
        let period = self.within(period)?;
        let mut count = 0;
        for day in (period.first.days()..=period.last.days()).filter_map(Date::from_days) {
            count += u32::from(self.is_business_day(day)?);
        }
        Ok(count)
    }

    /// The first business day on the way from `day`, which counts.
    fn nearest(&self, day: Date, step: i64) -> Result<Date> {
        let mut reached = day;
        while !self.is_business_day(reached)? {
            reached = reached.plus_days(step)?;
        }
        Ok(reached)
    }

    fn within(&self, period: Period) -> Result<Period> {
        let period = period.checked()?;
        match [period.first, period.last].into_iter().find(|day| !self.known.contains(*day)) {
            Some(day) => Err(self.outside(day)),
            None => Ok(period),
        }
    }

    fn outside(&self, day: Date) -> Error {
        let (calendar, known) = (self.name.clone().into_owned(), self.known.to_string());
        Reason::CalendarRange { calendar, known, day: day.to_string() }.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::{CalendarName, Weekday, date};

    fn may_of_2026(weekend: Weekend, holidays: &[Date]) -> Calendar {
        let may = Period::month(date(2026, 5, 1).unwrap());
        Calendar::new("May", weekend, may, holidays).unwrap()
    }

    #[test]
    fn the_four_conventions_stay_in_the_month_or_do_not() {
        let target = CalendarName::Target.calendar();
        let roll = |month, day, roll| target.roll(date(2026, month, day).unwrap(), roll).unwrap().to_string();
        assert_eq!(roll(5, 31, Roll::Following), "2026-06-01");
        assert_eq!(roll(5, 31, Roll::ModifiedFollowing), "2026-05-29");
        assert_eq!(roll(5, 1, Roll::Preceding), "2026-04-30");
        assert_eq!(roll(5, 1, Roll::ModifiedPreceding), "2026-05-04");
        assert_eq!(roll(5, 4, Roll::ModifiedPreceding), "2026-05-04");
    }

    #[test]
    fn nothing_is_answered_about_days_that_are_not_known() {
        let outside = date(2026, 6, 1).unwrap();
        let last = date(2026, 5, 31).unwrap();
        let may = may_of_2026(Weekend::SATURDAY_SUNDAY, &[]);
        for error in [
            may.is_holiday(outside).unwrap_err(),
            may.roll(last, Roll::Following).unwrap_err(),
            may.plus_business_days(last, 1).unwrap_err(),
            may.business_days(Period::new(last, outside).unwrap()).unwrap_err(),
            Calendar::new("May", Weekend::NONE, may.known(), &[outside]).unwrap_err(),
        ] {
            assert_eq!(error.code().as_str(), "calendar_range");
            assert_eq!(error.get("day"), Some("2026-06-01"));
        }
        let never = may_of_2026(Weekend::of(&Weekday::ALL), &[]);
        assert_eq!(never.roll(last, Roll::Preceding).unwrap_err().get("day"), Some("2026-04-30"));
    }

    #[test]
    fn counting_and_stepping_agree() {
        let target = CalendarName::Target.calendar();
        let first = date(2025, 12, 20).unwrap();
        for days in 1..300 {
            let reached = target.plus_business_days(first, days).unwrap();
            let after = Period::new(first.plus_days(1).unwrap(), reached).unwrap();
            assert_eq!(target.business_days(after).unwrap(), days.unsigned_abs());
            let before = target.plus_business_days(reached, 1 - days).unwrap();
            assert_eq!(before, target.plus_business_days(first, 1).unwrap());
        }
        assert_eq!(target.plus_business_days(first, 0).unwrap(), first);
    }

    #[test]
    fn own_holidays_need_no_order() {
        let (first, twentieth) = (date(2026, 5, 1).unwrap(), date(2026, 5, 20).unwrap());
        let own = may_of_2026(Weekend::NONE, &[twentieth, first, twentieth]);
        assert_eq!(own.holidays(own.known()).unwrap(), [first, twentieth]);
        assert_eq!(own.business_days(own.known()).unwrap(), 29);
    }
}
