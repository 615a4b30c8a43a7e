use super::{BlockedPeriod, DateStep, DayBand, MOVED_LIMIT};
use crate::calendar::Date;
use crate::error::{Reason, Result};

/// How far a walk has come.
struct Walk {
    reached: Date,
    /// Where the run of month steps began, and how many months it has by now: clamping happens once, at its end.
    anchor: Date,
    run: u32,
}

impl DateStep {
    /// The day that the steps lead to from `baseline`.
    ///
    /// ```
    /// use receivables::calendar::{CalendarName, Roll, date};
    /// use receivables::terms::DateStep::{CutOff, DayOfMonth, Days, Months, OnBusinessDay, PayDays};
    /// use receivables::terms::DateStep;
    ///
    /// // Due on the 10th of the next month; what is dated after the 25th, one month later: 10th proximo.
    /// let proximo = [CutOff { day: 25, months: 1 }, Months { months: 1 }, DayOfMonth { day: 10 }];
    /// assert_eq!(DateStep::walk(&proximo, date(2026, 3, 25)?)?, date(2026, 4, 10)?);
    /// assert_eq!(DateStep::walk(&proximo, date(2026, 3, 26)?)?, date(2026, 5, 10)?);
    ///
    /// // 30 days, paid on the 5th and 20th; a day on which banks are closed goes to the next one they are open.
    /// let roll = OnBusinessDay { calendar: CalendarName::Target, roll: Roll::Following };
    /// let agreed = [Days { days: 30 }, PayDays { days: vec![5, 20] }, roll];
    /// assert_eq!(DateStep::walk(&agreed, date(2026, 8, 22)?)?, date(2026, 10, 5)?);
    /// assert_eq!(DateStep::walk(&agreed, date(2026, 8, 20)?)?, date(2026, 9, 21)?);   // the 20th is a Sunday
    /// # Ok::<(), receivables::Error>(())
    /// ```
    ///
    /// # Errors
    /// `terms_range` for a step outside its range, `date_out_of_range`, `calendar_range` where a calendar does not know
    /// the day, `date_order` for a blocked period that ends before it begins.
    pub fn walk(steps: &[Self], baseline: Date) -> Result<Date> {
        Self::check(steps)?;
        let mut walk = Walk { reached: baseline, anchor: baseline, run: 0 };
        for step in steps {
            walk.take(step)?;
        }
        Ok(walk.reached)
    }
}

impl Walk {
    fn take(&mut self, step: &DateStep) -> Result<()> {
        let at = self.reached;
        let reached = match step {
            DateStep::Months { months } => return self.months(*months),
            DateStep::CutOff { day, months } => {
                return if at.day() > cut_off(at, *day) { self.months(*months) } else { Ok(()) };
            }
            DateStep::Days { days } => at.plus_days(i64::from(*days))?,
            DateStep::DaysBack { days } => at.plus_days(-i64::from(*days))?,
            DateStep::MonthsBack { months } => at.minus_months(u32::from(*months))?,
            DateStep::Weeks { weeks } => at.plus_days(i64::from(*weeks) * 7)?,
            DateStep::EndOfMonth => at.end_of_month(),
            DateStep::DayOfMonth { day } => at.on_day(*day),
            DateStep::WeekdayOnOrAfter { weekday } => at.plus_days(at.weekday().days_until(*weekday))?,
            DateStep::WeekdayOnOrBefore { weekday } => at.plus_days(-weekday.days_until(at.weekday()))?,
            DateStep::PayDays { days } => next_pay_day(at, days)?,
            DateStep::DayBands { bands } => banded(at, bands)?,
            DateStep::BusinessDays { days, calendar } => {
                calendar.calendar().plus_business_days(at, i32::from(*days))?
            }
            DateStep::OnBusinessDay { calendar, roll } => calendar.calendar().roll(at, *roll)?,
            DateStep::Unblocked { periods } => first_free(at, periods)?,
        };
        *self = Self { reached, anchor: reached, run: 0 };
        Ok(())
    }

    fn months(&mut self, months: u16) -> Result<()> {
        self.run += u32::from(months);
        self.reached = self.anchor.plus_months(self.run)?;
        Ok(())
    }
}

/// The cut-off as a day of the month: counted from its end where it is zero or below.
fn cut_off(at: Date, day: i8) -> u32 {
    if day > 0 {
        return u32::from(day.unsigned_abs());
    }
    at.end_of_month().day().saturating_sub(u32::from(day.unsigned_abs()))
}

/// The first agreed day on or after `at`, in its month or else in the next.
fn next_pay_day(at: Date, days: &[u16]) -> Result<Date> {
    let on = |month: Date, day: &u16| month.on_day(u8::try_from(*day).unwrap_or(u8::MAX));
    if let Some(found) = days.iter().map(|day| on(at, day)).find(|day| *day >= at) {
        return Ok(found);
    }
    let next = at.on_day(1).plus_months(1)?;
    Ok(days.first().map_or(at, |day| on(next, day)))
}

/// Where the first band sends `at` that takes its day of the month.
fn banded(at: Date, bands: &[DayBand]) -> Result<Date> {
    match bands.iter().find(|band| at.day() <= u32::from(band.until)) {
        Some(band) => Ok(at.plus_months(u32::from(band.months))?.on_day(band.day)),
        None => Ok(at),
    }
}

/// The first day on or after `at` that no period blocks. Periods that follow on each other are passed in one go.
fn first_free(at: Date, periods: &[BlockedPeriod]) -> Result<Date> {
    let mut reached = at;
    'moved: loop {
        for period in periods {
            if let Some(last) = period.last_from(reached)? {
                reached = last.plus_days(1)?;
                let moved = reached.days_since(at);
                if moved > MOVED_LIMIT {
                    let (what, value) = ("the days that blocked periods move", moved.to_string());
                    let range = format!("0..{MOVED_LIMIT}");
                    return Err(Reason::TermsRange { what: what.to_owned(), value, range }.into());
                }
                continue 'moved;
            }
        }
        return Ok(reached);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::calendar::{CalendarName, Roll, Weekday, date};

    /// Whether a step may lead to an earlier day, by what it says.
    fn may_go_back(step: &DateStep) -> bool {
        match step {
            DateStep::DaysBack { .. }
            | DateStep::MonthsBack { .. }
            | DateStep::WeekdayOnOrBefore { .. }
            // A day of this month, which may be over.
            | DateStep::DayOfMonth { .. }
            | DateStep::DayBands { .. } => true,
            DateStep::OnBusinessDay { roll, .. } => *roll != Roll::Following,
            DateStep::Days { .. }
            | DateStep::Months { .. }
            | DateStep::Weeks { .. }
            | DateStep::EndOfMonth
            | DateStep::CutOff { .. }
            | DateStep::BusinessDays { .. }
            | DateStep::WeekdayOnOrAfter { .. }
            | DateStep::PayDays { .. }
            | DateStep::Unblocked { .. } => false,
        }
    }

    fn any_step() -> impl Strategy<Value = DateStep> {
        let calendar = || prop::sample::select(CalendarName::ALL.to_vec());
        let weekday = || prop::sample::select(Weekday::ALL.to_vec());
        let roll = prop::sample::select(vec![
            Roll::Following,
            Roll::ModifiedFollowing,
            Roll::Preceding,
            Roll::ModifiedPreceding,
            Roll::Nearest,
            Roll::HalfMonthModifiedFollowing,
        ]);
        let first = (1_u32..=12, 1_u32..=28, 0_i64..40).prop_map(|(month, day, days)| {
            let first = date(2020, month, day).unwrap();
            vec![BlockedPeriod::Once { first, last: first.plus_days(days).unwrap() }]
        });
        prop_oneof![
            (0_u16..400).prop_map(|days| DateStep::Days { days }),
            (0_u16..30).prop_map(|months| DateStep::Months { months }),
            (0_u16..20).prop_map(|weeks| DateStep::Weeks { weeks }),
            Just(DateStep::EndOfMonth),
            (1_u8..=31).prop_map(|day| DateStep::DayOfMonth { day }),
            (1_u16..60).prop_map(|days| DateStep::DaysBack { days }),
            (1_u16..12).prop_map(|months| DateStep::MonthsBack { months }),
            (0_u16..60, calendar()).prop_map(|(days, calendar)| DateStep::BusinessDays { days, calendar }),
            weekday().prop_map(|weekday| DateStep::WeekdayOnOrAfter { weekday }),
            weekday().prop_map(|weekday| DateStep::WeekdayOnOrBefore { weekday }),
            (-10_i8..=31, 1_u16..3).prop_map(|(day, months)| DateStep::CutOff { day, months }),
            prop::collection::btree_set(1_u16..=31, 1..4)
                .prop_map(|days| DateStep::PayDays { days: days.into_iter().collect() }),
            (calendar(), roll).prop_map(|(calendar, roll)| DateStep::OnBusinessDay { calendar, roll }),
            first.prop_map(|periods| DateStep::Unblocked { periods }),
        ]
    }

    proptest! {
        /// A due date lies before its baseline only where a step says so: one that goes back, or a roll that may.
        #[test]
        fn due_is_not_before_the_baseline(
            steps in prop::collection::vec(any_step(), 0..6),
            (month, day) in (1_u32..=12, 1_u32..=28),
        ) {
            let baseline = date(2020, month, day).unwrap();
            let back = steps.iter().any(may_go_back);
            let forward: Vec<DateStep> = steps.iter().filter(|step| !may_go_back(step)).cloned().collect();
            prop_assert!(DateStep::walk(&forward, baseline).unwrap() >= baseline, "{forward:?}");
            prop_assert!(back || DateStep::walk(&steps, baseline).unwrap() >= baseline, "{steps:?}");
        }

        /// A step that may go back goes no further than it says.
        #[test]
        fn a_step_goes_back_no_further_than_it_says(step in any_step(), day in 0_i64..3000) {
            let baseline = date(2018, 1, 1).unwrap().plus_days(day).unwrap();
            let moved = DateStep::walk(std::slice::from_ref(&step), baseline).unwrap().days_since(baseline);
            let least = match &step {
                DateStep::DaysBack { days } => -i32::from(*days),
                DateStep::MonthsBack { months } => -31 * i32::from(*months),
                DateStep::WeekdayOnOrBefore { .. } => -6,
                DateStep::DayOfMonth { .. } => -30,
                DateStep::OnBusinessDay { roll, .. } if *roll != Roll::Following => -7,
                _ => 0,
            };
            prop_assert!(moved >= least, "{step:?} from {baseline}: {moved}");
        }
    }
}
