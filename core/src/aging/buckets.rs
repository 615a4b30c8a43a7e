use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::error::{Reason, Result};

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
    /// What the days are counted from.
    pub basis: AgingBasis,
    /// The last day of each bucket but the last, rising; the last bucket has no end. `[0, 30, 60, 90]` gives current,
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
    /// The item has no such date.
    Undated,
}

impl Buckets {
    /// Current, then thirty days each, the fourth open: by due date.
    pub fn standard() -> Self {
        Self { basis: AgingBasis::DueDate, edges: vec![0, 30, 60, 90] }
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

    /// Which bucket that many days fall into.
    pub fn place(&self, days: i32) -> usize {
        self.edges.partition_point(|edge| *edge < days)
    }

    /// How old something with these dates is on a day.
    pub fn age(&self, as_of: Date, due: Option<Date>, issued: Date) -> Age {
        match (self.basis, due) {
            (AgingBasis::DueDate, Some(due)) => Age::Days { days: as_of.days_since(due) },
            (AgingBasis::DueDate, None) => Age::Undated,
            (AgingBasis::InvoiceDate, _) => Age::Days { days: as_of.days_since(issued) },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_falls_into_one_bucket_and_only_moves_on() {
        let buckets = Buckets { basis: AgingBasis::DueDate, edges: vec![-7, 0, 1, 30] };
        assert_eq!(buckets.labels().unwrap(), ["to -7", "-6-0", "1", "2-30", "31+"]);
        let places: Vec<usize> = (-20..50).map(|days| buckets.place(days)).collect();
        assert!(places.is_sorted());
        assert_eq!((places[0], places[69]), (0, 4));
        let none = Buckets { basis: AgingBasis::DueDate, edges: vec![] };
        assert_eq!((none.labels().unwrap(), none.place(5)), (vec!["all".to_owned()], 0));
        let bad = Buckets { basis: AgingBasis::DueDate, edges: vec![0, 30, 30] };
        assert_eq!(bad.labels().unwrap_err().code().as_str(), "bucket_edges");
    }
}
