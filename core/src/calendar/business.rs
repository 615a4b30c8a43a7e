use std::borrow::Cow;
use std::collections::BTreeMap;

use super::holidays::NAMES;
use super::{Date, HolidayRule, Period, Roll, Weekend, YearFraction};
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
    names: Names,
}

/// What the holidays are called, in their order.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Names {
    /// Places in the table of names.
    Table(&'static [u8]),
    /// Of a calendar of one's own; empty where it has none.
    Own(Vec<String>),
}

/// A day as the number YYYYMMDD, so that a table reads as days.
fn packed(day: Date) -> u32 {
    day.year().unsigned_abs() * 10_000 + day.month() * 100 + day.day()
}

fn unpacked(number: u32) -> Result<Date> {
    let year = i32::try_from(number / 10_000).unwrap_or_default();
    Date::new(year, number / 100 % 100, number % 100)
}

fn leaves_month(day: Date, reached: Date) -> bool {
    reached.months_since(day) != 0
}

fn leaves_half_month(day: Date, reached: Date) -> bool {
    leaves_month(day, reached) || (day.day() <= 15 && reached.day() > 15)
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
        let calendar = Self {
            name: Cow::Owned(name.to_owned()),
            weekend,
            known,
            holidays: Cow::Owned(numbers),
            names: Names::Own(Vec::new()),
        };
        match holidays.iter().find(|day| !known.contains(**day)) {
            Some(day) => Err(calendar.outside(*day)),
            None => Ok(calendar),
        }
    }

    /// A calendar of your own whose holidays follow rules: the days that the rules name among those that are known.
    /// Two holidays on one day are one, called by both names.
    ///
    /// ```
    /// use receivables::calendar::{Calendar, HolidayOn, HolidayRule, Period, Weekday, Weekend, date};
    /// let rules = [
    ///     HolidayRule::new("New Year's Day", HolidayOn::Fixed { month: 1, day: 1 }),
    ///     HolidayRule::new("Good Friday", HolidayOn::Easter { days: -2 }),
    ///     HolidayRule::new("Outing", HolidayOn::Nth { nth: 2, weekday: Weekday::Friday, month: 6 }),
    /// ];
    /// let known = Period::new(date(2026, 1, 1)?, date(2035, 12, 31)?)?;
    /// let ours = Calendar::by_rules("ours", Weekend::SATURDAY_SUNDAY, known, &rules)?;
    /// assert_eq!(ours.holiday_name(date(2026, 4, 3)?)?, Some("Good Friday"));
    /// assert!(!ours.is_business_day(date(2026, 6, 12)?)?);
    /// # Ok::<(), receivables::Error>(())
    /// ```
    ///
    /// # Errors
    /// `date_order` where the last day is before the first, `date_invalid` for a rule whose day no year has.
    pub fn by_rules(name: &str, weekend: Weekend, known: Period, rules: &[HolidayRule]) -> Result<Self> {
        let known = known.checked()?;
        let mut days: BTreeMap<u32, String> = BTreeMap::new();
        for rule in rules {
            for day in rule.days(known)? {
                let called = days.entry(packed(day)).or_default();
                if !called.is_empty() {
                    called.push_str("; ");
                }
                called.push_str(&rule.name);
            }
        }
        let (numbers, names): (Vec<u32>, Vec<String>) = days.into_iter().unzip();
        let (name, holidays) = (Cow::Owned(name.to_owned()), Cow::Owned(numbers));
        Ok(Self { name, weekend, known, holidays, names: Names::Own(names) })
    }

    /// A calendar of a table that is sorted and within what is known.
    pub(super) const fn of_table(
        name: &'static str,
        weekend: Weekend,
        known: Period,
        table: &'static [u32],
        names: &'static [u8],
    ) -> Self {
        let (name, holidays) = (Cow::Borrowed(name), Cow::Borrowed(table));
        Self { name, weekend, known, holidays, names: Names::Table(names) }
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
        Ok(self.place(day)?.is_some())
    }

    /// What a holiday is called, in English where the library brings the calendar along. None on any other day, and in
    /// a calendar that was made of days alone.
    ///
    /// ```
    /// use receivables::calendar::{CalendarName, date};
    /// let fed = CalendarName::FederalReserve.calendar();
    /// assert_eq!(fed.holiday_name(date(2027, 7, 5)?)?, Some("Independence Day (observed)"));
    /// assert_eq!(fed.holiday_name(date(2027, 7, 6)?)?, None);
    /// # Ok::<(), receivables::Error>(())
    /// ```
    ///
    /// # Errors
    /// `calendar_range`.
    pub fn holiday_name(&self, day: Date) -> Result<Option<&str>> {
        let Some(place) = self.place(day)? else { return Ok(None) };
        Ok(match &self.names {
            Names::Table(names) => names.get(place).and_then(|name| NAMES.get(usize::from(*name))).copied(),
            Names::Own(names) => names.get(place).map(String::as_str),
        })
    }

    /// Where a day stands among the holidays.
    fn place(&self, day: Date) -> Result<Option<usize>> {
        if !self.known.contains(day) {
            return Err(self.outside(day));
        }
        if self.holidays.is_empty() {
            return Ok(None);
        }
        Ok(self.holidays.binary_search(&packed(day)).ok())
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
        let (step, left): (i64, fn(Date, Date) -> bool) = match roll {
            Roll::Following => (1, |_, _| false),
            Roll::ModifiedFollowing => (1, leaves_month),
            Roll::HalfMonthModifiedFollowing => (1, leaves_half_month),
            Roll::Preceding => (-1, |_, _| false),
            Roll::ModifiedPreceding => (-1, leaves_month),
            Roll::Nearest => return self.nearest(day),
        };
        let reached = self.first_from(day, step)?;
        if left(day, reached) { self.first_from(day, -step) } else { Ok(reached) }
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
            reached = self.first_from(reached.plus_days(step)?, step)?;
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

    /// The part of a year between two days by BUS/252, as Brazil counts it: business days from `from`, which counts, to
    /// `to`, which does not, over 252. Below zero where `to` is the earlier one.
    ///
    /// # Errors
    /// `calendar_range`.
    pub fn business_252(&self, from: Date, to: Date) -> Result<YearFraction> {
        let (first, after, sign) = if to < from { (to, from, -1) } else { (from, to, 1) };
        let whole = self.within(Period { first, last: after })?;
        let last = i64::from(self.is_business_day(after)?);
        Ok(YearFraction::new((i64::from(self.business_days(whole)?) - last) * sign, 252))
    }

    /// The business day at the least distance; the later one of two.
    fn nearest(&self, day: Date) -> Result<Date> {
        let (mut later, mut earlier) = (day, day);
        loop {
            if self.is_business_day(later)? {
                return Ok(later);
            }
            if self.is_business_day(earlier)? {
                return Ok(earlier);
            }
            (later, earlier) = (later.plus_days(1)?, earlier.plus_days(-1)?);
        }
    }

    /// The first business day on the way from `day`, which counts.
    fn first_from(&self, day: Date, step: i64) -> Result<Date> {
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
    fn the_conventions_stay_in_the_month_or_do_not() {
        let target = CalendarName::Target.calendar();
        let roll = |month, day, roll| target.roll(date(2026, month, day).unwrap(), roll).unwrap().to_string();
        assert_eq!(roll(5, 31, Roll::Following), "2026-06-01");
        assert_eq!(roll(5, 31, Roll::ModifiedFollowing), "2026-05-29");
        assert_eq!(roll(5, 1, Roll::Preceding), "2026-04-30");
        assert_eq!(roll(5, 1, Roll::ModifiedPreceding), "2026-05-04");
        assert_eq!(roll(5, 4, Roll::ModifiedPreceding), "2026-05-04");
    }

    #[test]
    fn the_nearest_day_and_half_months() {
        let target = CalendarName::Target.calendar();
        let roll = |month, day, roll| target.roll(date(2026, month, day).unwrap(), roll).unwrap().to_string();
        assert_eq!(roll(5, 9, Roll::Nearest), "2026-05-08");
        assert_eq!(roll(5, 10, Roll::Nearest), "2026-05-11");
        // Saturday and Sunday of Easter are as far from Thursday and Tuesday as they are; Sunday goes on.
        assert_eq!(roll(4, 4, Roll::Nearest), "2026-04-02");
        assert_eq!(roll(4, 5, Roll::Nearest), "2026-04-07");
        assert_eq!(roll(4, 6, Roll::Nearest), "2026-04-07");
        assert_eq!(roll(5, 9, Roll::HalfMonthModifiedFollowing), "2026-05-11");
        assert_eq!(roll(2, 15, Roll::HalfMonthModifiedFollowing), "2026-02-13");
        assert_eq!(roll(2, 28, Roll::HalfMonthModifiedFollowing), "2026-02-27");
    }

    #[test]
    fn a_year_of_business_days() {
        let target = CalendarName::Target.calendar();
        let (from, to) = (date(2026, 4, 2).unwrap(), date(2026, 4, 7).unwrap());
        assert_eq!(target.business_252(from, to).unwrap().to_string(), "1/252");
        assert_eq!(target.business_252(to, from).unwrap().to_string(), "-1/252");
        assert_eq!(target.business_252(to, to).unwrap().to_string(), "0/252");
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
