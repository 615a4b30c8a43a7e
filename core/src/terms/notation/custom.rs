use crate::terms::DateStep;

/// How the two things are read on which trade does not agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Custom {
    pub(super) month_end: MonthEnd,
    pub(super) proximo: Proximo,
}

/// What "45 days end of month" means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum MonthEnd {
    /// 45 days, then the end of that month.
    AfterDays,
    /// The end of the month, then 45 days.
    BeforeDays,
    /// Months of 30 days are calendar months, then the end of that month.
    AfterMonths,
}

/// What "2/10 prox net 30" means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Proximo {
    /// 30 is a day of the next month, as 10 is.
    EveryNumber,
    /// 30 are days from the baseline.
    ItsNumber,
}

impl Custom {
    pub(super) const EVERY: [Self; 4] = [
        Self { month_end: MonthEnd::AfterDays, proximo: Proximo::EveryNumber },
        Self { month_end: MonthEnd::BeforeDays, proximo: Proximo::EveryNumber },
        Self { month_end: MonthEnd::AfterMonths, proximo: Proximo::EveryNumber },
        Self { month_end: MonthEnd::AfterDays, proximo: Proximo::ItsNumber },
    ];

    /// Where "N days end of month" leads.
    pub(super) fn days_and_month_end(self, days: u16) -> Vec<DateStep> {
        match self.month_end {
            MonthEnd::BeforeDays => vec![DateStep::EndOfMonth, DateStep::Days { days }],
            MonthEnd::AfterMonths if days > 0 && days.is_multiple_of(30) => {
                vec![DateStep::Months { months: days / 30 }, DateStep::EndOfMonth]
            }
            MonthEnd::AfterDays | MonthEnd::AfterMonths => {
                vec![DateStep::Days { days }, DateStep::EndOfMonth]
            }
        }
    }
}
