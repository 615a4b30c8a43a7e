use serde::{Deserialize, Serialize};

use super::{BlockedPeriod, DAYS_LIMIT, DayBand, LISTED_LIMIT, MONTHS_LIMIT, STEPS_LIMIT, WEEKS_LIMIT};
use crate::calendar::{CalendarName, Roll, Weekday};
use crate::error::{Error, Reason, Result};

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
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
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
    /// That many weeks later.
    Weeks {
        /// 0 to 520.
        weeks: u16,
    },
    /// That many calendar days earlier: "five days before the end of the month" is the end of month, then five days
    /// back.
    DaysBack {
        /// 0 to 3650.
        days: u16,
    },
    /// The same day that many calendar months earlier, clamped to the month's length: "one month before the delivery".
    /// Counted from the day reached, never together with other steps.
    MonthsBack {
        /// 0 to 120.
        months: u16,
    },
    /// That many business days later. The day itself does not count and may be none; 0 changes nothing.
    BusinessDays {
        /// 0 to 3650.
        days: u16,
        /// Which days are business days.
        calendar: CalendarName,
    },
    /// That day of the week: the day itself, or the next such day.
    WeekdayOnOrAfter {
        /// The day of the week.
        weekday: Weekday,
    },
    /// That day of the week: the day itself, or the last such day before.
    WeekdayOnOrBefore {
        /// The day of the week.
        weekday: Weekday,
    },
    /// A cut-off: what lies after that day of the month counts so many months later, everything else stays. Its months
    /// are counted together with the month steps beside it. "10th proximo, cut-off 25" is this, one month, day 10.
    CutOff {
        /// The last day that still counts: 1 to 31, or 0 to -27 counted back from the last day of the month, which is 0.
        day: i8,
        /// 0 to 120.
        months: u16,
    },
    /// Day limits: the first band that takes the day of the month says which day of which month it is. "1st to 9th: the
    /// 10th of the next month; 10th to 25th: its 25th; later: the 10th of the month after."
    DayBands {
        /// The bands by rising last days; the last one says 31. At least one.
        bands: Vec<DayBand>,
    },
    /// The next agreed pay day, or the day itself where it is one: "paid on the 5th and 20th". In a shorter month a day
    /// that it does not have is its last one.
    PayDays {
        /// Days of the month in rising order, each 1 to 31. At least one.
        days: Vec<u16>,
    },
    /// Where the day is no business day, the one where the convention sends it.
    OnBusinessDay {
        /// Which days are business days.
        calendar: CalendarName,
        /// In which direction, and whether the month may change.
        roll: Roll,
    },
    /// The first day that no period blocks. A day after one period that lies in another goes on from there.
    Unblocked {
        /// 1 to 64 periods.
        periods: Vec<BlockedPeriod>,
    },
}

impl DateStep {
    /// Refuses steps outside their ranges.
    pub(crate) fn check(steps: &[Self]) -> Result<()> {
        within("the number of date steps", steps.len(), 0, STEPS_LIMIT)?;
        steps.iter().try_for_each(Self::check_one)
    }

    fn check_one(&self) -> Result<()> {
        match self {
            Self::Days { days } | Self::DaysBack { days } => within("days", *days, 0, DAYS_LIMIT),
            Self::BusinessDays { days, .. } => within("business days", *days, 0, DAYS_LIMIT),
            Self::Weeks { weeks } => within("weeks", *weeks, 0, WEEKS_LIMIT),
            Self::Months { months } | Self::MonthsBack { months } => {
                within("months", *months, 0, MONTHS_LIMIT)
            }
            Self::DayOfMonth { day } => within("day of month", *day, 1, 31),
            Self::CutOff { day, months } => {
                within("the cut-off day", *day, -27, 31)?;
                within("months", *months, 0, MONTHS_LIMIT)
            }
            Self::DayBands { bands } => check_bands(bands),
            Self::PayDays { days } => check_pay_days(days),
            Self::Unblocked { periods } => {
                within("the number of blocked periods", periods.len(), 1, LISTED_LIMIT)?;
                periods.iter().try_for_each(|period| period.check())
            }
            Self::EndOfMonth
            | Self::WeekdayOnOrAfter { .. }
            | Self::WeekdayOnOrBefore { .. }
            | Self::OnBusinessDay { .. } => Ok(()),
        }
    }

    /// How much of [`super::ALL_STEPS_LIMIT`] the step takes: as many as it is longer, written, than a plain one.
    pub(super) fn weight(&self) -> usize {
        match self {
            Self::DayBands { bands } => 1 + 4 * bands.len(),
            Self::PayDays { days } => 1 + days.len(),
            Self::Unblocked { periods } => 1 + 4 * periods.len(),
            Self::BusinessDays { .. } | Self::OnBusinessDay { .. } => 4,
            Self::WeekdayOnOrAfter { .. }
            | Self::WeekdayOnOrBefore { .. }
            | Self::CutOff { .. }
            | Self::MonthsBack { .. } => 2,
            _ => 1,
        }
    }
}

/// Refuses a number in the terms that lies outside its range.
fn within<N: PartialOrd + ToString>(what: &str, value: N, least: N, most: N) -> Result<()> {
    if least <= value && value <= most {
        return Ok(());
    }
    let range = format!("{}..{}", least.to_string(), most.to_string());
    Err(Reason::TermsRange { what: what.to_owned(), value: value.to_string(), range }.into())
}

/// The first of some days that does not lie above the one before it.
fn not_rising(days: impl Iterator<Item = u16>) -> Option<u16> {
    let mut before = 0;
    for day in days {
        if day <= before {
            return Some(day);
        }
        before = day;
    }
    None
}

fn check_pay_days(days: &[u16]) -> Result<()> {
    within("the number of pay days", days.len(), 1, 31)?;
    days.iter().try_for_each(|day| within("a pay day", *day, 1, 31))?;
    not_rising(days.iter().copied()).map_or(Ok(()), |day| Err(out_of_order("a pay day", day)))
}

fn check_bands(bands: &[DayBand]) -> Result<()> {
    within("the number of day bands", bands.len(), 1, 31)?;
    for band in bands {
        within("the last day of a band", band.until, 1, 31)?;
        within("months", band.months, 0, MONTHS_LIMIT)?;
        within("day of month", band.day, 1, 31)?;
    }
    if let Some(day) = not_rising(bands.iter().map(|band| u16::from(band.until))) {
        return Err(out_of_order("the last day of a band", day));
    }
    bands.last().map_or(Ok(()), |last| within("the last day of the last band", last.until, 31, 31))
}

fn out_of_order(what: &str, day: u16) -> Error {
    let range = "above the one before it".to_owned();
    Reason::TermsRange { what: what.to_owned(), value: day.to_string(), range }.into()
}

#[cfg(test)]
mod tests {
    use super::DateStep::{
        BusinessDays, CutOff, DayBands, DayOfMonth, Days, DaysBack, EndOfMonth, Months, OnBusinessDay,
        PayDays, Unblocked, WeekdayOnOrAfter, WeekdayOnOrBefore, Weeks,
    };
    use super::*;
    use crate::calendar::{Date, date};

    #[test]
    fn months_are_anchored() {
        let from = date(2024, 1, 31).unwrap();
        let one = || Months { months: 1 };
        assert_eq!(DateStep::walk(&[one()], from).unwrap(), date(2024, 2, 29).unwrap());
        assert_eq!(DateStep::walk(&[one(), one()], from).unwrap(), date(2024, 3, 31).unwrap());
        // A step between them starts a new anchor, as written.
        assert_eq!(
            DateStep::walk(&[one(), Days { days: 0 }, one()], from).unwrap(),
            date(2024, 3, 29).unwrap()
        );
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
            assert_eq!(
                DateStep::walk(std::slice::from_ref(&bad), from).unwrap_err().code().as_str(),
                "terms_range",
                "{bad:?}"
            );
        }
        assert!(DateStep::walk(&vec![EndOfMonth; 13], from).is_err());
    }

    #[track_caller]
    fn leads(steps: &[DateStep], from: &str, to: &str) {
        let reached = DateStep::walk(steps, from.parse().unwrap()).unwrap();
        assert_eq!(reached.to_string(), to, "{steps:?} from {from}");
    }

    #[test]
    fn months_agree_with_chrono_on_every_day() {
        for months in [0_u16, 1, 2, 3, 6, 11, 12, 13, 24, 59, 120] {
            for from in (Date::MIN.days()..=Date::MAX.days()).filter_map(Date::from_days) {
                let other = from.civil().checked_add_months(chrono::Months::new(u32::from(months)));
                let other = other.and_then(|day| Date::try_from(day).ok());
                assert_eq!(DateStep::walk(&[Months { months }], from).ok(), other, "{from} plus {months}");
            }
        }
    }

    /// The months' lengths written down here, since the dates themselves count months with chrono.
    #[test]
    fn months_agree_with_a_table_of_lengths_on_every_day() {
        let length = |year: i32, month: i32| match month {
            4 | 6 | 9 | 11 => 30,
            2 if year % 4 == 0 && (year % 100 != 0 || year == 2000) => 29,
            2 => 28,
            _ => 31,
        };
        for months in [0_u16, 1, 2, 3, 6, 11, 12, 13, 24, 59, 120] {
            let (mut year, mut month, mut day) = (1900, 1, 1);
            for from in (Date::MIN.days()..=Date::MAX.days()).filter_map(Date::from_days) {
                let (to_year, to_month) =
                    (year + (month - 1 + i32::from(months)) / 12, (month - 1 + i32::from(months)) % 12 + 1);
                let to = format!("{to_year}-{to_month:02}-{:02}", day.min(length(to_year, to_month)));
                match DateStep::walk(&[Months { months }], from) {
                    Ok(reached) => assert_eq!(reached.to_string(), to, "{from} plus {months}"),
                    Err(_) => assert!(to_year > 2200, "{from} plus {months}"),
                }
                day += 1;
                if day > length(year, month) {
                    (year, month, day) = if month == 12 { (year + 1, 1, 1) } else { (year, month + 1, 1) };
                }
            }
        }
    }

    #[test]
    fn a_cut_off_moves_what_lies_after_it() {
        let proximo =
            |cut_off| [CutOff { day: cut_off, months: 1 }, Months { months: 1 }, DayOfMonth { day: 10 }];
        leads(&proximo(25), "2026-01-25", "2026-02-10");
        leads(&proximo(25), "2026-01-31", "2026-03-10");
        // Counted back from the end of the month: 0 is its last day, so nothing is ever after it.
        leads(&proximo(0), "2026-02-28", "2026-03-10");
        leads(&proximo(-5), "2026-02-23", "2026-03-10");
        leads(&proximo(-5), "2026-02-24", "2026-04-10");
        leads(&proximo(31), "2026-01-31", "2026-02-10");
    }

    #[test]
    fn a_cut_off_is_counted_with_the_months_beside_it() {
        leads(&[CutOff { day: 25, months: 1 }, Months { months: 1 }], "2026-01-31", "2026-03-31");
    }

    #[test]
    fn day_limits_choose_by_the_day_of_the_month() {
        let band = |until, months, day| DayBand { until, months, day };
        let limits = [DayBands { bands: vec![band(9, 1, 10), band(25, 1, 25), band(31, 2, 10)] }];
        leads(&limits, "2026-03-09", "2026-04-10");
        leads(&limits, "2026-03-10", "2026-04-25");
        leads(&limits, "2026-03-26", "2026-05-10");
        leads(&limits, "2026-12-31", "2027-02-10");
    }

    #[test]
    fn pay_days_are_the_next_ones_agreed() {
        let days = [PayDays { days: vec![5, 20] }];
        leads(&days, "2026-03-05", "2026-03-05");
        leads(&days, "2026-03-06", "2026-03-20");
        leads(&days, "2026-12-21", "2027-01-05");
        leads(&[PayDays { days: vec![31] }], "2026-02-28", "2026-02-28");
        leads(&[PayDays { days: vec![31] }], "2026-04-01", "2026-04-30");
    }

    #[test]
    fn weekdays_weeks_and_days_back() {
        let weekday = Weekday::Friday;
        leads(&[WeekdayOnOrAfter { weekday }], "2026-05-08", "2026-05-08");
        leads(&[WeekdayOnOrAfter { weekday }], "2026-05-09", "2026-05-15");
        leads(&[WeekdayOnOrBefore { weekday }], "2026-05-08", "2026-05-08");
        leads(&[WeekdayOnOrBefore { weekday }], "2026-05-14", "2026-05-08");
        leads(&[Weeks { weeks: 2 }], "2026-02-20", "2026-03-06");
        leads(&[DateStep::MonthsBack { months: 1 }], "2026-03-31", "2026-02-28");
        leads(&[EndOfMonth, DaysBack { days: 5 }], "2026-02-10", "2026-02-23");
    }

    #[test]
    fn business_days_and_the_roll_name_their_calendar() {
        let calendar = CalendarName::Target;
        leads(&[BusinessDays { days: 5, calendar }], "2026-04-01", "2026-04-10");
        let modified = OnBusinessDay { calendar, roll: Roll::ModifiedFollowing };
        leads(&[Days { days: 30 }, modified.clone()], "2026-05-01", "2026-05-29");
        // England rests on 25 May, TARGET does not.
        let following = |calendar| [OnBusinessDay { calendar, roll: Roll::Following }];
        leads(&following(CalendarName::EnglandAndWales), "2026-05-25", "2026-05-26");
        leads(&following(calendar), "2026-05-25", "2026-05-25");
        let late = DateStep::walk(&[modified], date(2051, 1, 1).unwrap()).unwrap_err();
        assert_eq!(late.code().as_str(), "calendar_range");
    }

    #[test]
    fn blocked_periods_are_passed_one_after_the_other() {
        let every_year = |from_month, from_day, to_month, to_day| BlockedPeriod::EveryYear {
            from_month,
            from_day,
            to_month,
            to_day,
        };
        let works = vec![every_year(8, 1, 8, 15), every_year(8, 16, 8, 31)];
        leads(&[Unblocked { periods: works.clone() }], "2026-08-03", "2026-09-01");
        leads(&[Unblocked { periods: works }], "2026-07-31", "2026-07-31");
        let whole = Unblocked { periods: vec![every_year(1, 1, 12, 31)] };
        let never = DateStep::walk(&[whole], date(2026, 1, 1).unwrap()).unwrap_err();
        assert_eq!(never.code().as_str(), "terms_range");
    }

    #[test]
    fn a_step_weighs_as_much_as_it_is_long() {
        let year = BlockedPeriod::EveryYear { from_month: 12, from_day: 31, to_month: 12, to_day: 31 };
        let band = DayBand { until: 31, months: 120, day: 31 };
        let (calendar, roll, weekday) =
            (CalendarName::EnglandAndWales, Roll::ModifiedFollowing, Weekday::Wednesday);
        let longest = DayOfMonth { day: 31 };
        let limit = serde_json::to_string(&longest).unwrap().len();
        for step in [
            longest,
            Days { days: 3650 },
            DaysBack { days: 3650 },
            Weeks { weeks: 520 },
            Months { months: 120 },
            DateStep::MonthsBack { months: 120 },
            CutOff { day: -27, months: 120 },
            WeekdayOnOrAfter { weekday },
            WeekdayOnOrBefore { weekday },
            BusinessDays { days: 3650, calendar },
            OnBusinessDay { calendar, roll },
            PayDays { days: vec![31] },
            PayDays { days: (1..=31).collect() },
            DayBands { bands: vec![band] },
            DayBands { bands: vec![band; 31] },
            Unblocked { periods: vec![year] },
            Unblocked { periods: vec![year; 64] },
        ] {
            let written = serde_json::to_string(&step).unwrap();
            assert!(written.len() <= limit * step.weight(), "{written} weighs {}", step.weight());
        }
    }

    #[test]
    fn what_contradicts_itself_is_refused() {
        let band = |until| DayBand { until, months: 1, day: 10 };
        for bad in [
            PayDays { days: vec![] },
            PayDays { days: vec![20, 5] },
            PayDays { days: vec![5, 5] },
            PayDays { days: vec![0] },
            PayDays { days: vec![32] },
            DayBands { bands: vec![] },
            DayBands { bands: vec![band(9)] },
            DayBands { bands: vec![band(20), band(9), band(31)] },
            Unblocked { periods: vec![] },
            Unblocked {
                periods: vec![BlockedPeriod::EveryYear {
                    from_month: 13,
                    from_day: 1,
                    to_month: 1,
                    to_day: 1,
                }],
            },
            CutOff { day: -28, months: 1 },
            CutOff { day: 32, months: 1 },
            CutOff { day: 25, months: 121 },
            Weeks { weeks: 521 },
            DaysBack { days: 3651 },
            BusinessDays { days: 3651, calendar: CalendarName::Target },
        ] {
            let refused = DateStep::walk(std::slice::from_ref(&bad), date(2026, 1, 1).unwrap()).unwrap_err();
            assert_eq!(refused.code().as_str(), "terms_range", "{bad:?}");
        }
    }
}
