use serde::{Deserialize, Serialize};

use super::{Date, in_order};
use crate::error::Result;

/// A run of days, both ends included: a month, a quarter, a reporting period.
///
/// ```
/// use receivables::calendar::{Period, date};
/// let february = Period::month(date(2024, 2, 14)?);
/// assert_eq!(february.to_string(), "2024-02-01 to 2024-02-29");
/// assert_eq!(february.days(), 29);
/// assert!(february.contains(date(2024, 2, 29)?));
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// The first day.
    pub first: Date,
    /// The last day, included.
    pub last: Date,
}

impl Period {
    /// The days from `first` to `last`, both included.
    ///
    /// # Errors
    /// `date_order` where the last day is before the first.
    pub fn new(first: Date, last: Date) -> Result<Self> {
        Self { first, last }.checked()
    }

    /// The period, where it has a day. What a report is asked for goes through this, since fields can be set and read
    /// from JSON one by one.
    ///
    /// # Errors
    /// `date_order` where the last day is before the first.
    pub fn checked(self) -> Result<Self> {
        in_order("the last day", self.last, "the first day", self.first)?;
        Ok(self)
    }

    /// The calendar month a day lies in.
    pub fn month(day: Date) -> Self {
        Self { first: day.on_day(1), last: day.end_of_month() }
    }

    /// Every calendar month that has a day between `first` and `last`, in order.
    pub fn months(first: Date, last: Date) -> impl Iterator<Item = Self> {
        let start = Self::month(first);
        let next = move |month: &Self| month.last.plus_days(1).ok().map(Self::month);
        std::iter::successors(Some(start), next).take_while(move |month| month.first <= last)
    }

    /// Whether a day lies in the period.
    pub fn contains(self, day: Date) -> bool {
        self.first <= day && day <= self.last
    }

    /// How many days the period has.
    pub fn days(self) -> i32 {
        self.last.days_since(self.first) + 1
    }
}

impl std::fmt::Display for Period {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} to {}", self.first, self.last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::date;
    use crate::error::Code;

    #[test]
    fn months_cover_every_day_once() {
        let (first, last) = (date(2023, 11, 15).unwrap(), date(2024, 3, 1).unwrap());
        let months: Vec<String> = Period::months(first, last).map(|month| month.last.to_string()).collect();
        assert_eq!(months, ["2023-11-30", "2023-12-31", "2024-01-31", "2024-02-29", "2024-03-31"]);
        assert_eq!(Period::months(Date::MAX, Date::MAX).count(), 1);
        assert_eq!(Period::new(last, first).unwrap_err().code(), Code::DateOrder);
    }
}
