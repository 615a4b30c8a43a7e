use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::error::{Reason, Result};
use crate::portfolio::Items;

/// The bounds of an aging report, in days.
///
/// ```
/// use receivables::aging::Buckets;
/// let buckets = Buckets::standard();
/// assert_eq!(buckets.labels()?, ["current", "1-30", "31-60", "61-90", "91+"]);
/// assert_eq!(buckets.place(0), 0);                        // due today is not overdue
/// assert_eq!(buckets.place(30), 1);
/// assert_eq!(buckets.place(31), 2);
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
    /// `bucket_edges` where an edge does not rise above the one before.
    pub fn labels(&self) -> Result<Vec<String>> {
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

    /// Which bucket that many days, or months, fall into.
    pub fn place(&self, age: i32) -> usize {
        // Few edges: counting those below is faster than searching, and has no branches to mispredict.
        self.edges.iter().map(|edge| usize::from(*edge < age)).sum()
    }

    /// How old something of that date is on a day.
    pub fn age(&self, as_of: Date, counted_from: Option<Date>) -> Age {
        match (counted_from, self.unit) {
            (None, _) => Age::Undated,
            (Some(from), AgingUnit::Days) => Age::Days { days: as_of.days_since(from) },
            (Some(from), AgingUnit::Months) => Age::Months { months: as_of.months_since(from) },
        }
    }

    /// The column of dates that ages are counted from.
    pub(crate) fn counted_from<'a>(&self, items: &'a Items) -> CountedFrom<'a> {
        let dates = match self.basis {
            AgingBasis::DueDate => Dates::Maybe(&items.due),
            AgingBasis::InvoiceDate => Dates::Always(&items.effective),
            AgingBasis::PostingDate => Dates::Always(&items.posting),
        };
        CountedFrom { dates, unit: self.unit }
    }
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

/// The dates of all items that ages are counted from, and in what.
pub(crate) struct CountedFrom<'a> {
    dates: Dates<'a>,
    unit: AgingUnit,
}

enum Dates<'a> {
    Always(&'a [Date]),
    Maybe(&'a [Option<Date>]),
}

impl CountedFrom<'_> {
    /// The date of an item.
    pub(crate) fn date(&self, item: usize) -> Option<Date> {
        match self.dates {
            Dates::Always(dates) => dates.get(item).copied(),
            Dates::Maybe(dates) => dates.get(item).copied().flatten(),
        }
    }

    /// The age of an item on a day, in days or months; none where it has no date.
    pub(crate) fn on(&self, item: usize, as_of: Date) -> Option<i32> {
        let from = self.date(item)?;
        Some(match self.unit {
            AgingUnit::Days => as_of.days_since(from),
            AgingUnit::Months => as_of.months_since(from),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_falls_into_one_bucket_and_only_moves_on() {
        let buckets =
            Buckets { basis: AgingBasis::DueDate, unit: AgingUnit::Days, edges: vec![-7, 0, 1, 30] };
        assert_eq!(buckets.labels().unwrap(), ["to -7", "-6-0", "1", "2-30", "31+"]);
        let places: Vec<usize> = (-20..50).map(|days| buckets.place(days)).collect();
        assert!(places.is_sorted());
        assert_eq!((places[0], places[69]), (0, 4));
        let none = Buckets { basis: AgingBasis::DueDate, unit: AgingUnit::Days, edges: vec![] };
        assert_eq!((none.labels().unwrap(), none.place(5)), (vec!["all".to_owned()], 0));
        let bad = Buckets { basis: AgingBasis::DueDate, unit: AgingUnit::Days, edges: vec![0, 30, 30] };
        assert_eq!(bad.labels().unwrap_err().code().as_str(), "bucket_edges");
    }
}
