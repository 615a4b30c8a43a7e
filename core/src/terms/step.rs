use serde::{Deserialize, Serialize};

use super::{DAYS_LIMIT, MONTHS_LIMIT, STEPS_LIMIT};
use crate::calendar::Date;
use crate::error::{Reason, Result};

/// One step from a baseline towards a due date. Steps are taken in the order they stand.
///
/// ```
/// use receivables::calendar::date;
/// use receivables::terms::DateStep::{Days, EndOfMonth};
/// use receivables::terms::DateStep;
/// let issued = date(2026, 9, 13)?;
/// assert_eq!(DateStep::walk(&[Days { days: 45 }, EndOfMonth], issued)?, date(2026, 10, 31)?);
/// assert_eq!(DateStep::walk(&[EndOfMonth, Days { days: 45 }], issued)?, date(2026, 11, 14)?);
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum DateStep {
    /// That many calendar days later; the day itself does not count.
    Days {
        /// 0 to 3650.
        days: u16,
    },
    /// The same day that many calendar months later, clamped to the month's length. Months that stand next to each
    /// other are counted together from where the first began, so two single months never lose a day that the sum
    /// keeps.
    Months {
        /// 0 to 120.
        months: u16,
    },
    /// The last day of the month reached.
    EndOfMonth,
    /// That day of the month reached, or the last one where the month is shorter. It may be earlier than the day
    /// reached: "the 10th of the next month" is one month, then day 10.
    DayOfMonth {
        /// 1 to 31.
        day: u8,
    },
}

impl DateStep {
    /// The day that the steps lead to from `baseline`.
    ///
    /// # Errors
    /// `terms_range` for a step outside its range, `date_out_of_range`.
    pub fn walk(steps: &[Self], baseline: Date) -> Result<Date> {
        Self::check(steps)?;
        // Months are counted from the day on which a run of month steps began: clamping happens once, at its end.
        let mut anchor = baseline;
        let mut run: u32 = 0;
        let mut reached = baseline;
        for step in steps {
            if let Self::Months { months } = step {
                run += u32::from(*months);
                reached = anchor.plus_months(run)?;
                continue;
            }
            reached = match step {
                Self::Days { days } => reached.plus_days(i64::from(*days))?,
                Self::EndOfMonth => reached.end_of_month(),
                Self::DayOfMonth { day } => reached.on_day(*day),
                Self::Months { .. } => reached,
            };
            (anchor, run) = (reached, 0);
        }
        Ok(reached)
    }

    /// Refuses steps outside their ranges.
    pub(crate) fn check(steps: &[Self]) -> Result<()> {
        let range = |what: &str, value: u64, range: String| {
            Err(Reason::TermsRange { what: what.to_owned(), value: value.to_string(), range }.into())
        };
        if steps.len() > STEPS_LIMIT {
            let count = u64::try_from(steps.len()).unwrap_or(u64::MAX);
            return range("the number of date steps", count, format!("0..{STEPS_LIMIT}"));
        }
        for step in steps {
            match *step {
                Self::Days { days } if days > DAYS_LIMIT => {
                    return range("days", u64::from(days), format!("0..{DAYS_LIMIT}"));
                }
                Self::Months { months } if months > MONTHS_LIMIT => {
                    return range("months", u64::from(months), format!("0..{MONTHS_LIMIT}"));
                }
                Self::DayOfMonth { day } if !(1..=31).contains(&day) => {
                    return range("day of month", u64::from(day), "1..31".to_owned());
                }
                _ => {}
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::DateStep::{DayOfMonth, Days, EndOfMonth, Months};
    use super::*;
    use crate::calendar::date;

    #[test]
    fn months_are_anchored() {
        let from = date(2024, 1, 31).unwrap();
        let one = Months { months: 1 };
        assert_eq!(DateStep::walk(&[one], from).unwrap(), date(2024, 2, 29).unwrap());
        assert_eq!(DateStep::walk(&[one, one], from).unwrap(), date(2024, 3, 31).unwrap());
        // A step between them starts a new anchor, as written.
        assert_eq!(DateStep::walk(&[one, Days { days: 0 }, one], from).unwrap(), date(2024, 3, 29).unwrap());
    }

    #[test]
    fn order_is_meaning() {
        let from = date(2015, 1, 30).unwrap();
        let months_first = [Months { months: 2 }, EndOfMonth];
        let days_last = [EndOfMonth, Days { days: 60 }];
        assert_eq!(DateStep::walk(&months_first, from).unwrap(), date(2015, 3, 31).unwrap());
        assert_eq!(DateStep::walk(&days_last, from).unwrap(), date(2015, 4, 1).unwrap());
        let tenth = [Months { months: 1 }, DayOfMonth { day: 10 }];
        assert_eq!(DateStep::walk(&tenth, from).unwrap(), date(2015, 2, 10).unwrap());
        assert_eq!(DateStep::walk(&[DayOfMonth { day: 31 }], date(2015, 4, 2).unwrap()).unwrap().day(), 30);
    }

    #[test]
    fn ranges_hold() {
        let from = date(2026, 1, 1).unwrap();
        assert!(DateStep::walk(&[Days { days: 3650 }], from).is_ok());
        for bad in
            [Days { days: 3651 }, Months { months: 121 }, DayOfMonth { day: 0 }, DayOfMonth { day: 32 }]
        {
            assert_eq!(DateStep::walk(&[bad], from).unwrap_err().code().as_str(), "terms_range", "{bad:?}");
        }
        assert!(DateStep::walk(&[EndOfMonth; 13], from).is_err());
    }
}
