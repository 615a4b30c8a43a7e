use super::index::{Index, of_whole};
use super::lookup::{NO_ROW, span};

/// Rows sorted by a key, equal ones in the order of the rows.
pub(super) struct Grouped {
    /// The rows, group after group.
    pub(super) order: Vec<u32>,
    /// The key of each group, rising.
    pub(super) keys: Vec<i64>,
    /// How many rows each group has.
    pub(super) counts: Vec<u32>,
}

impl Grouped {
    /// Sorts rows by counting: linear in rows and groups. Rows without a key are left out.
    pub(super) fn by(rows: usize, key: impl Fn(usize) -> Option<i64>) -> Self {
        let keys = || (0..rows).filter_map(&key);
        match span(keys(), rows) {
            Some((first, length)) => {
                let group = |key: i64| key.checked_sub(first).and_then(|at| usize::try_from(at).ok());
                let (order, counts) = sorted(rows, length, |row| group(key(row)?));
                let key = |at: usize| i64::try_from(at).ok().and_then(|at| first.checked_add(at));
                let numbered = counts.iter().enumerate().filter(|(_, count)| **count > 0);
                let (keys, counts) = numbered.filter_map(|(at, count)| Some((key(at)?, *count))).unzip();
                Self { order, keys, counts }
            }
            None => Self::sparse(rows, key),
        }
    }

    /// The same for keys that lie far apart: they are numbered first, in their order.
    fn sparse(rows: usize, key: impl Fn(usize) -> Option<i64>) -> Self {
        let mut distinct: Vec<i64> = Vec::new();
        let mut index = Index::default();
        let mut numbers = vec![NO_ROW; rows];
        for (row, place) in numbers.iter_mut().enumerate() {
            let Some(key) = key(row) else { continue };
            let next = u32::try_from(distinct.len()).unwrap_or(NO_ROW);
            let same = |known: u32| usize::try_from(known).ok().and_then(|at| distinct.get(at)) == Some(&key);
            *place = match index.find_or_put(of_whole(key), next, same) {
                Some(known) => known,
                None => {
                    distinct.push(key);
                    next
                }
            };
        }
        let mut by_key: Vec<(i64, u32)> = distinct.iter().copied().zip(0..).collect();
        by_key.sort_unstable();
        let mut ranks = vec![0_usize; distinct.len()];
        for (rank, (_, number)) in by_key.iter().enumerate() {
            if let Some(place) = usize::try_from(*number).ok().and_then(|at| ranks.get_mut(at)) {
                *place = rank;
            }
        }
        let group = |row: usize| ranks.get(usize::try_from(*numbers.get(row)?).ok()?).copied();
        let (order, counts) = sorted(rows, distinct.len(), group);
        Self { order, keys: by_key.into_iter().map(|(key, _)| key).collect(), counts }
    }
}

/// Rows in the order of their groups, and how many each group has.
pub(super) fn sorted(
    rows: usize,
    groups: usize,
    group: impl Fn(usize) -> Option<usize>,
) -> (Vec<u32>, Vec<u32>) {
    let mut counts = vec![0_u32; groups];
    for row in 0..rows {
        if let Some(count) = group(row).and_then(|group| counts.get_mut(group)) {
            *count += 1;
        }
    }
    let mut next = starts(&counts);
    let total = counts.iter().map(|count| usize::try_from(*count).unwrap_or_default()).sum();
    let mut order = vec![0_u32; total];
    for (row, number) in (0..rows).zip(0_u32..) {
        let Some(place) = group(row).and_then(|group| next.get_mut(group)) else { continue };
        if let Some(slot) = usize::try_from(*place).ok().and_then(|at| order.get_mut(at)) {
            *slot = number;
        }
        *place += 1;
    }
    (order, counts)
}

/// Where each group begins.
fn starts(counts: &[u32]) -> Vec<u32> {
    let mut sum = 0_u32;
    let start = |count: &u32| {
        let start = sum;
        sum = sum.saturating_add(*count);
        start
    };
    counts.iter().map(start).collect()
}
