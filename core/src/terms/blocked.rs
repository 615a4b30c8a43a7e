use serde::{Deserialize, Serialize};

use crate::calendar::{Date, date, in_order};
use crate::error::{Reason, Result};

/// Days on which nothing falls due, because the customer pays nothing then: a closing of the works, a holiday of a
/// region, the turn of the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum BlockedPeriod {
    /// Once, from a first to a last day, both included.
    Once {
        /// The first day.
        first: Date,
        /// The last day, included.
        last: Date,
    },
    /// Every year between two days of the year, both included. A day that a month does not have is its last one. Where
    /// the last day comes before the first, the period goes over the turn of the year.
    EveryYear {
        /// The month of the first day, 1 to 12.
        from_month: u8,
        /// The first day, 1 to 31.
        from_day: u8,
        /// The month of the last day, 1 to 12.
        to_month: u8,
        /// The last day, 1 to 31, included.
        to_day: u8,
    },
}

impl BlockedPeriod {
    /// The last day of the blocked run that `day` lies in; none where the day is free.
    pub(super) fn last_from(self, day: Date) -> Result<Option<Date>> {
        match self {
            Self::Once { first, last } => Ok(Some(last).filter(|last| first <= day && day <= *last)),
            Self::EveryYear { from_month, from_day, to_month, to_day } => {
                let on = |year: i32, month: u8, of_month: u8| {
                    Ok::<_, crate::Error>(date(year, u32::from(month), 1)?.on_day(of_month))
                };
                let (first, last) =
                    (on(day.year(), from_month, from_day)?, on(day.year(), to_month, to_day)?);
                if first <= last {
                    return Ok(Some(last).filter(|last| first <= day && day <= *last));
                }
                // Over the turn of the year: what began last year, or what begins in this one.
                if day <= last {
                    return Ok(Some(last));
                }
                if day >= first { on(day.year() + 1, to_month, to_day).map(Some) } else { Ok(None) }
            }
        }
    }

    /// Refuses a period that no year has.
    pub(super) fn check(self) -> Result<()> {
        let range = |what: &str, value: u8, most: u8| {
            if (1..=most).contains(&value) {
                return Ok(());
            }
            let (what, value) = (what.to_owned(), value.to_string());
            Err(crate::Error::from(Reason::TermsRange { what, value, range: format!("1..{most}") }))
        };
        match self {
            Self::Once { first, last } => in_order("the last blocked day", last, "the first", first),
            Self::EveryYear { from_month, from_day, to_month, to_day } => {
                range("the month of a blocked day", from_month, 12)?;
                range("a blocked day", from_day, 31)?;
                range("the month of a blocked day", to_month, 12)?;
                range("a blocked day", to_day, 31)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_may_go_over_the_turn_of_the_year() {
        let turn = BlockedPeriod::EveryYear { from_month: 12, from_day: 24, to_month: 1, to_day: 6 };
        let last = |text: &str| turn.last_from(text.parse().unwrap()).unwrap().map(|day| day.to_string());
        assert_eq!(last("2025-12-23"), None);
        assert_eq!(last("2025-12-24").as_deref(), Some("2026-01-06"));
        assert_eq!(last("2026-01-06").as_deref(), Some("2026-01-06"));
        assert_eq!(last("2026-01-07"), None);
        let february = BlockedPeriod::EveryYear { from_month: 2, from_day: 1, to_month: 2, to_day: 31 };
        let leap = february.last_from(date(2024, 2, 29).unwrap()).unwrap();
        assert_eq!(leap, Some(date(2024, 2, 29).unwrap()));
    }
}
