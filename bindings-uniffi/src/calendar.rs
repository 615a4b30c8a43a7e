//! Business calendars, Easter, and which part of a year lies between two days.

use std::sync::Arc;

use receivables::calendar::{
    Calendar, CalendarName, Date as CalendarDate, DayCount, HolidayRule, Period as ReportPeriod,
    RegularPeriods, Roll, Weekday, Weekend, YearFraction,
};

use crate::{Refused, answer};

/// Which days are business days: a weekend, holidays, and the days for which both are known. A day outside is refused
/// with `calendar_range`.
#[derive(Debug, uniffi::Object)]
pub struct BusinessCalendar(Calendar);

#[uniffi::export]
impl BusinessCalendar {
    /// One of the calendars that come along.
    #[uniffi::constructor]
    pub fn named(name: CalendarName) -> Result<Arc<Self>, Refused> {
        answer(|| Ok(Arc::new(Self(name.calendar()))))
    }

    /// A calendar of your own, of days in any order, all of them among those that are known.
    #[uniffi::constructor]
    pub fn own(
        name: &str,
        weekend: &[Weekday],
        known: ReportPeriod,
        holidays: &[CalendarDate],
    ) -> Result<Arc<Self>, Refused> {
        answer(|| Ok(Arc::new(Self(Calendar::new(name, Weekend::of(weekend), known, holidays)?))))
    }

    /// A calendar of your own whose holidays follow rules.
    #[uniffi::constructor]
    pub fn by_rules(
        name: &str,
        weekend: &[Weekday],
        known: ReportPeriod,
        rules: &[HolidayRule],
    ) -> Result<Arc<Self>, Refused> {
        answer(|| Ok(Arc::new(Self(Calendar::by_rules(name, Weekend::of(weekend), known, rules)?))))
    }

    /// What errors call it.
    pub fn name(&self) -> Result<String, Refused> {
        answer(|| Ok(self.0.name().to_owned()))
    }

    /// The days of the week on which nobody works, from Monday.
    pub fn weekend(&self) -> Result<Vec<Weekday>, Refused> {
        answer(|| Ok(self.0.weekend().days().collect()))
    }

    /// The days for which weekend and holidays are known.
    pub fn known(&self) -> Result<ReportPeriod, Refused> {
        answer(|| Ok(self.0.known()))
    }

    /// The holidays of a period in order, those on a weekend as well.
    pub fn holidays(&self, period: ReportPeriod) -> Result<Vec<CalendarDate>, Refused> {
        answer(|| self.0.holidays(period))
    }

    /// Whether a day is a holiday, whatever its day of the week.
    pub fn is_holiday(&self, day: CalendarDate) -> Result<bool, Refused> {
        answer(|| self.0.is_holiday(day))
    }

    /// What a holiday is called; none on any other day, and in a calendar that was made of days alone.
    pub fn holiday_name(&self, day: CalendarDate) -> Result<Option<String>, Refused> {
        answer(|| Ok(self.0.holiday_name(day)?.map(str::to_owned)))
    }

    /// Whether a day is neither a holiday nor part of a weekend.
    pub fn is_business_day(&self, day: CalendarDate) -> Result<bool, Refused> {
        answer(|| self.0.is_business_day(day))
    }

    /// The day itself where it is a business day, else where the convention sends it.
    pub fn roll(&self, day: CalendarDate, roll: Roll) -> Result<CalendarDate, Refused> {
        answer(|| self.0.roll(day, roll))
    }

    /// The day that many business days later, or earlier where negative. The day itself does not count.
    pub fn plus_business_days(&self, day: CalendarDate, days: i32) -> Result<CalendarDate, Refused> {
        answer(|| self.0.plus_business_days(day, days))
    }

    /// How many business days a period has, its first and last day included.
    pub fn business_days(&self, period: ReportPeriod) -> Result<u32, Refused> {
        answer(|| self.0.business_days(period))
    }

    /// The part of a year by BUS/252: business days from `start`, which counts, to `end`, which does not.
    pub fn business_252(&self, start: CalendarDate, end: CalendarDate) -> Result<YearFraction, Refused> {
        answer(|| self.0.business_252(start, end))
    }
}

/// Easter Sunday of a year as the western churches keep it.
#[uniffi::export]
pub fn easter(year: i32) -> Result<CalendarDate, Refused> {
    answer(|| receivables::calendar::easter(year))
}

/// Days from `start`, which counts, to `end`, which does not, as a day-count convention counts them.
#[uniffi::export]
pub fn day_count_days(convention: DayCount, start: CalendarDate, end: CalendarDate) -> Result<i32, Refused> {
    answer(|| Ok(convention.days(start, end)))
}

/// The part of a year from `start`, which counts, to `end`, which does not, by a day-count convention: exact.
#[uniffi::export]
pub fn day_count_fraction(
    convention: DayCount,
    start: CalendarDate,
    end: CalendarDate,
) -> Result<YearFraction, Refused> {
    answer(|| Ok(convention.fraction(start, end)))
}

/// The part of a year from `start`, which counts, to `end`, which does not, by ACT/ACT ICMA: parts of equal periods, of
/// which one runs from `period_start`, which counts, to `period_end`, which does not.
#[uniffi::export]
pub fn icma_fraction(
    start: CalendarDate,
    end: CalendarDate,
    period_start: CalendarDate,
    period_end: CalendarDate,
) -> Result<YearFraction, Refused> {
    answer(|| RegularPeriods::new(period_start, period_end)?.fraction(start, end))
}
