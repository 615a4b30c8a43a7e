use std::borrow::Cow;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::error::{Reason, Result};
use crate::portfolio::{Lens, Portfolio};

/// The bounds of an aging report, in days.
///
/// ```
/// use receivables::aging::Buckets;
/// use receivables::calendar::date;
/// let buckets = Buckets::standard();
/// assert_eq!(buckets.labels()?, ["current", "1-30", "31-60", "61-90", "91+"]);
/// let day = buckets.on(date(2026, 3, 31)?);
/// assert_eq!(day.place(date(2026, 3, 31)?), 0);           // due today is not overdue
/// assert_eq!(day.place(date(2026, 3, 1)?), 1);            // thirty days
/// assert_eq!(day.place(date(2026, 2, 28)?), 2);
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Buckets {
    /// What the age is counted from.
    pub basis: AgingBasis,
    /// What the age is counted in.
    pub unit: AgingUnit,
    /// The last day, or month, of each bucket but the last, rising; the last bucket has no end. `[0, 30, 60, 90]` gives current,
    /// 1-30, 31-60, 61-90 and 91+.
    pub edges: Vec<i32>,
}

/// What the age of an item is counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgingBasis {
    /// Its due date: days overdue.
    DueDate,
    /// Its document date: days since it was issued.
    InvoiceDate,
    /// Its accounting date: days since it was booked.
    PostingDate,
}

/// What the age of an item is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgingUnit {
    /// Days.
    Days,
    /// Calendar months: an item of any day of last month is one month old on every day of this month.
    Months,
}

/// How old an item is on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Age {
    /// So many days; zero or fewer is not yet overdue.
    Days {
        /// Days from the basis date to the day of the report.
        days: i32,
    },
    /// So many calendar months.
    Months {
        /// Months from that of the basis date to that of the report.
        months: i32,
    },
    /// The item has no such date.
    Undated,
}

impl Buckets {
    /// The most edges: one for every day of a year.
    pub const MOST_EDGES: usize = 366;

    /// Current, then thirty days each, the fourth open: by due date.
    pub fn standard() -> Self {
        Self { basis: AgingBasis::DueDate, unit: AgingUnit::Days, edges: vec![0, 30, 60, 90] }
    }

    /// The same buckets by document date.
    pub fn since_invoice() -> Self {
        Self { basis: AgingBasis::InvoiceDate, ..Self::standard() }
    }

    /// The names of the buckets, the youngest first.
    ///
    /// # Errors
    /// `bucket_edges` where an edge does not rise above the one before, `too_many` beyond [`Self::MOST_EDGES`].
    pub fn labels(&self) -> Result<Vec<String>> {
        let (count, limit) = (self.edges.len(), Self::MOST_EDGES);
        if count > limit {
            return Err(Reason::TooMany { what: "bucket edges".to_owned(), count, limit }.into());
        }
        let mut labels = Vec::with_capacity(self.edges.len() + 1);
        let mut before: Option<i32> = None;
        for edge in &self.edges {
            if let Some(before) = before.filter(|before| edge <= before) {
                return Err(Reason::BucketEdges { edge: *edge, before }.into());
            }
            labels.push(match before {
                None if *edge == 0 => "current".to_owned(),
                None => format!("to {edge}"),
                Some(before) if before + 1 == *edge => format!("{edge}"),
                Some(before) => format!("{}-{edge}", before + 1),
            });
            before = Some(*edge);
        }
        labels.push(before.map_or("all".to_owned(), |before| format!("{}+", before.saturating_add(1))));
        Ok(labels)
    }

    /// By calendar months of the due date: this month and later, then one, two and three months ago, then older.
    pub fn months() -> Self {
        Self { basis: AgingBasis::DueDate, unit: AgingUnit::Months, edges: vec![0, 1, 2, 3] }
    }

    /// The buckets as they lie on a day.
    pub fn on(&self, as_of: Date) -> BucketDays {
        let oldest = |edge: &i32| match self.unit {
            AgingUnit::Days => as_of.days().saturating_sub(*edge),
            AgingUnit::Months => as_of.first_of_month_ago(*edge),
        };
        BucketDays::new(&self.edges.iter().map(oldest).collect::<Vec<_>>())
    }

    /// How old something of that date is on a day.
    pub fn age(&self, as_of: Date, counted_from: Option<Date>) -> Age {
        match (counted_from, self.unit) {
            (None, _) => Age::Undated,
            (Some(from), AgingUnit::Days) => Age::Days { days: as_of.days_since(from) },
            (Some(from), AgingUnit::Months) => Age::Months { months: as_of.months_since(from) },
        }
    }

    /// The column of dates that ages are counted from, as the view shows them.
    pub(crate) fn counted_from<'a>(&self, portfolio: &'a Portfolio, view: &Lens) -> CountedFrom<'a> {
        match self.basis {
            AgingBasis::DueDate => CountedFrom::Maybe(portfolio.due_in(view)),
            AgingBasis::InvoiceDate => CountedFrom::Always(&portfolio.items().effective),
            AgingBasis::PostingDate => CountedFrom::Always(&portfolio.items().posting),
        }
    }
}

/// Buckets as they lie on a day: made once for a report, then asked for every item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BucketDays {
    /// The oldest day of each bucket but the last, in days since 1970; falling. In fours, the last ones filled up with
    /// days that nothing is older than.
    oldest: Vec<[i32; 4]>,
}

impl BucketDays {
    fn new(oldest: &[i32]) -> Self {
        let four = |some: &[i32]| {
            let mut days = [i32::MIN; 4];
            days.iter_mut().zip(some).for_each(|(day, oldest)| *day = *oldest);
            days
        };
        Self { oldest: oldest.chunks(4).map(four).collect() }
    }

    /// Which bucket something of that date falls into.
    pub fn place(&self, date: Date) -> usize {
        let mut place = 0;
        self.oldest.iter().for_each(|oldest| place += beyond(date.days(), *oldest));
        usize::try_from(place).unwrap_or(usize::MAX)
    }

    /// The same for many dates; `undated` for those that are missing.
    fn places<D>(&self, dates: &[D], date: impl Fn(&D) -> Option<Date>, undated: u32, places: &mut Vec<u32>) {
        // Buckets outside, dates inside, and nothing that depends on a date but numbers: machines then compare several
        // dates at once. Nothing is older than the last day of all.
        let day = |it: &D| date(it).map_or(i32::MAX, Date::days);
        let first = self.oldest.first().copied().unwrap_or([i32::MIN; 4]);
        places.clear();
        places.resize(dates.len(), 0);
        for (place, it) in places.iter_mut().zip(dates) {
            let day = day(it);
            *place = beyond(day, first) + if day == i32::MAX { undated } else { 0 };
        }
        for oldest in self.oldest.iter().skip(1).copied() {
            for (place, it) in places.iter_mut().zip(dates) {
                *place += beyond(day(it), oldest);
            }
        }
    }
}

/// How many of these oldest days a date lies before.
fn beyond(date: i32, oldest: [i32; 4]) -> u32 {
    let [first, second, third, fourth] = oldest;
    u32::from(date < first) + u32::from(date < second) + u32::from(date < third) + u32::from(date < fourth)
}

impl Age {
    /// The number of days or months; none where there is no date.
    pub fn number(self) -> Option<i32> {
        match self {
            Self::Days { days } => Some(days),
            Self::Months { months } => Some(months),
            Self::Undated => None,
        }
    }
}

/// The dates of all items that ages are counted from.
pub(crate) enum CountedFrom<'a> {
    /// Every item has one.
    Always(&'a [Date]),
    /// Some have none.
    Maybe(Cow<'a, [Option<Date>]>),
}

impl CountedFrom<'_> {
    /// The date of an item.
    pub(crate) fn date(&self, item: usize) -> Option<Date> {
        match self {
            Self::Always(dates) => dates.get(item).copied(),
            Self::Maybe(dates) => dates.get(item).copied().flatten(),
        }
    }

    /// Which bucket each of these items falls into; `undated` for those without a date.
    pub(crate) fn places(&self, items: Range<usize>, days: &BucketDays, undated: u32, places: &mut Vec<u32>) {
        match self {
            Self::Always(dates) => {
                days.places(dates.get(items).unwrap_or_default(), |date| Some(*date), undated, places);
            }
            Self::Maybe(dates) => {
                days.places(dates.get(items).unwrap_or_default(), |date| *date, undated, places);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::calendar::date;

    fn buckets(unit: AgingUnit, edges: &[i32]) -> Buckets {
        Buckets { basis: AgingBasis::DueDate, unit, edges: edges.to_vec() }
    }

    #[test]
    fn every_day_falls_into_one_bucket_and_only_moves_on() {
        let some = buckets(AgingUnit::Days, &[-7, 0, 1, 30]);
        assert_eq!(some.labels().unwrap(), ["to -7", "-6-0", "1", "2-30", "31+"]);
        let due = date(2026, 3, 1).unwrap();
        let places: Vec<usize> =
            (-20..50).map(|days| some.on(due.plus_days(days).unwrap()).place(due)).collect();
        assert!(places.is_sorted());
        assert_eq!((places[0], places[69]), (0, 4));
        let none = buckets(AgingUnit::Days, &[]);
        assert_eq!((none.labels().unwrap(), none.on(due).place(due)), (vec!["all".to_owned()], 0));
        let bad = buckets(AgingUnit::Days, &[0, 30, 30]);
        assert_eq!(bad.labels().unwrap_err().code().as_str(), "bucket_edges");
    }

    proptest! {
        /// A bucket ends with its edge: the place is the number of edges that the age is beyond.
        #[test]
        fn places_are_ages_between_edges(
            edges in prop::collection::btree_set(prop_oneof![-40..130_i32, any::<i32>()], 0..6),
            months in any::<bool>(),
            as_of in prop_oneof![20_000..20_400_i32, Date::MIN.days()..=Date::MAX.days()],
            dates in prop::collection::vec(
                prop::option::of(prop_oneof![19_900..20_500_i32, Date::MIN.days()..=Date::MAX.days()]), 0..9
            ),
        ) {
            let unit = if months { AgingUnit::Months } else { AgingUnit::Days };
            let buckets = buckets(unit, &edges.into_iter().collect::<Vec<_>>());
            let as_of = Date::from_days(as_of).unwrap();
            let dates: Vec<Option<Date>> = dates.into_iter().map(|date| date.and_then(Date::from_days)).collect();
            let days = buckets.on(as_of);
            let mut places = Vec::new();
            CountedFrom::Maybe(Cow::Borrowed(&dates)).places(0..dates.len(), &days, 99, &mut places);
            for (date, place) in dates.into_iter().zip(places) {
                let beyond = |age: i32| buckets.edges.iter().filter(|edge| **edge < age).count();
                let expected = buckets.age(as_of, date).number().map_or(99, beyond);
                prop_assert_eq!(usize::try_from(place).unwrap(), expected);
                prop_assert_eq!(date.map_or(99, |date| days.place(date)), expected);
            }
        }
    }
}
