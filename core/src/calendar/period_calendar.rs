use serde::{Deserialize, Serialize};

use super::{Date, Period, in_order};
use crate::error::{Error, Reason, Result};

/// The periods of somebody's books, in order and without a gap, each with its name. Plain data: months, quarters, weeks by
/// four, four and five, or whatever a company has agreed.
///
/// ```
/// use receivables::calendar::{PeriodCalendar, date};
/// let months = PeriodCalendar::months(date(2026, 1, 1)?, 12)?;
/// assert_eq!(months.periods[1].name, "2026-02");
/// assert_eq!(months.ending_on(date(2026, 2, 28)?).map(|period| period.name.as_str()), Some("2026-02"));
///
/// // A year of weeks by 4, 4 and 5, beginning on a Sunday; the last quarter has a fifty-third week.
/// let weeks = PeriodCalendar::weeks("FY26", date(2025, 12, 28)?, &[4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 6])?;
/// assert_eq!(weeks.periods[2].name, "FY26-03");
/// assert_eq!(weeks.periods[2].period.to_string(), "2026-02-22 to 2026-03-28");
/// assert_eq!(weeks.periods[11].period.last, date(2027, 1, 2)?);
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PeriodCalendar {
    /// The periods, each beginning the day after the one before it ends.
    pub periods: Vec<AccountingPeriod>,
}

/// A period of the books.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccountingPeriod {
    /// What it is called: `2026-03`, `FY26-Q1`.
    pub name: String,
    /// Its days.
    pub period: Period,
}

impl PeriodCalendar {
    /// So many calendar months from that of `first` on, called by year and month.
    ///
    /// # Errors
    /// `date_range` where they leave the range of dates.
    pub fn months(first: Date, count: u16) -> Result<Self> {
        Self::by_months(first, count, 1, |_, period| {
            Ok(format!("{}-{:02}", period.first.year(), period.first.month()))
        })
    }

    /// So many quarters from the month of `first` on, which begins the first of them; called by the year in which that
    /// year of the books ends, and counted within it.
    ///
    /// # Errors
    /// `date_range` where they leave the range of dates.
    pub fn quarters(first: Date, count: u16) -> Result<Self> {
        Self::by_months(first, count, 3, |place, period| {
            let quarter = place % 4;
            let last = period.first.plus_months(u32::from(3 - quarter) * 3 + 2)?;
            Ok(format!("{}-Q{}", last.year(), quarter + 1))
        })
    }

    fn by_months(
        first: Date,
        count: u16,
        each: u32,
        name: impl Fn(u16, Period) -> Result<String>,
    ) -> Result<Self> {
        let mut periods = Vec::with_capacity(usize::from(count));
        let mut from = Period::month(first).first;
        for place in 0..count {
            let next = from.plus_months(each)?;
            let period = Period::new(from, next.plus_days(-1)?)?;
            periods.push(AccountingPeriod { name: name(place, period)?, period });
            from = next;
        }
        Ok(Self { periods })
    }

    /// Periods of so many weeks each, from a day on, called by the year and counted.
    ///
    /// # Errors
    /// `date_range` where they leave the range of dates, `date_order` for a period without a week.
    pub fn weeks(year: &str, first: Date, weeks: &[u16]) -> Result<Self> {
        let mut periods = Vec::with_capacity(weeks.len());
        let mut from = first;
        for (place, count) in weeks.iter().enumerate() {
            let next = from.plus_days(i64::from(*count) * 7)?;
            let period = Period::new(from, next.plus_days(-1)?)?;
            periods.push(AccountingPeriod { name: format!("{year}-{:02}", place + 1), period });
            from = next;
        }
        Ok(Self { periods })
    }

    /// The same calendar, where its periods follow one another.
    ///
    /// # Errors
    /// `date_order` for a period that ends before it begins, or does not begin the day after the one before it.
    pub fn checked(&self) -> Result<&Self> {
        let mut before: Option<&AccountingPeriod> = None;
        for (at, period) in self.periods.iter().enumerate() {
            let place = |error: Error| error.within(&format!("periods[{at}]"));
            period.period.checked().map_err(place)?;
            if let Some(before) = before {
                let next = before.period.last.plus_days(1).map_err(place)?;
                let begins = "the first day".to_owned();
                let name = format!("the day after {}", before.name);
                in_order(&begins, period.period.first, &name, next).map_err(place)?;
                in_order(&name, next, &begins, period.period.first).map_err(place)?;
            }
            before = Some(period);
        }
        Ok(self)
    }

    /// The period that ends on a day.
    pub fn ending_on(&self, day: Date) -> Option<&AccountingPeriod> {
        self.periods.iter().find(|period| period.period.last == day)
    }

    /// The period a day lies in.
    pub fn containing(&self, day: Date) -> Option<&AccountingPeriod> {
        self.periods.iter().find(|period| period.period.contains(day))
    }

    /// Refuses a day on which no period ends.
    pub(crate) fn check_end(&self, what: &str, day: Date) -> Result<()> {
        if self.checked()?.ending_on(day).is_some() {
            return Ok(());
        }
        let end = self.containing(day).map_or("none of those given".to_owned(), |period| {
            format!("{}, which ends on {}", period.name, period.period.last)
        });
        let reason = Reason::NotPeriodEnd { what: what.to_owned(), day: day.to_string(), period: end };
        Err(Error::from(reason).within(what))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::date;
    use crate::error::Code;

    #[test]
    fn quarters_are_called_by_the_year_they_end_in() {
        let quarters = PeriodCalendar::quarters(date(2025, 4, 1).unwrap(), 5).unwrap();
        let told: Vec<String> = quarters
            .periods
            .iter()
            .map(|quarter| format!("{} {}", quarter.name, quarter.period.last))
            .collect();
        assert_eq!(
            told,
            [
                "2026-Q1 2025-06-30",
                "2026-Q2 2025-09-30",
                "2026-Q3 2025-12-31",
                "2026-Q4 2026-03-31",
                "2027-Q1 2026-06-30",
            ]
        );
        assert!(quarters.checked().is_ok());
    }

    #[test]
    fn periods_follow_one_another() {
        let mut calendar = PeriodCalendar::months(date(2026, 1, 1).unwrap(), 3).unwrap();
        let day = date(2026, 2, 14).unwrap();
        let error = calendar.check_end("through", day).unwrap_err();
        assert_eq!(
            error.text(),
            "through 2026-02-14 is not the end of a period; its period is 2026-02, which ends on 2026-02-28"
        );
        calendar.periods.remove(1);
        let error = calendar.checked().unwrap_err();
        assert_eq!((error.code(), error.field()), (Code::DateOrder, Some("periods[1]")));
    }
}
