use super::builder::NO_KEY;
use super::index::{Index, mix, of_whole};
use super::rows::{Beside, MovementRows};

/// Finds the row of an item by its document and instalment.
pub(super) enum Lookup {
    /// Numbers that lie close together, and first instalments only: a row for each.
    Direct {
        /// The smallest.
        first: i64,
        /// The row of each number from the smallest on; [`NO_ROW`] where there is none.
        rows: Vec<u32>,
    },
    /// Everything else.
    Hashed(Index),
}

/// No row.
pub(super) const NO_ROW: u32 = u32::MAX;

/// A direct table may be so many times as long as there are rows.
const SPARSE: usize = 4;

/// The place of a key in a table that begins with `first`.
fn offset(key: i64, first: i64) -> Option<usize> {
    usize::try_from(key.checked_sub(first)?).ok()
}

/// The smallest key and how long a direct table over all keys is, where it is not too sparse.
pub(in crate::portfolio) fn span(keys: impl Iterator<Item = i64>, count: usize) -> Option<(i64, usize)> {
    let (first, last) = keys.fold((i64::MAX, i64::MIN), |(first, last), key| (first.min(key), last.max(key)));
    let length = offset(last, first)?.checked_add(1)?;
    (length <= count.saturating_mul(SPARSE).max(1024)).then_some((first, length))
}

/// What items are found by.
#[derive(Clone, Copy)]
pub(super) struct Keyed<'a> {
    pub(super) documents: &'a [i64],
    /// Their instalments, where there are others than the first.
    pub(super) instalments: &'a Beside<u16>,
}

impl Keyed<'_> {
    fn at(&self, row: u32) -> Option<(i64, u16)> {
        let row = usize::try_from(row).ok()?;
        Some((*self.documents.get(row)?, self.instalments.get(row)))
    }
}

fn hash(document: i64, instalment: u16) -> u64 {
    mix(of_whole(document) ^ u64::from(instalment))
}

impl Lookup {
    /// Finds the first row of each item among those that are not left out, and calls `again` for every later one and the
    /// first, in order.
    pub(super) fn over(keyed: Keyed<'_>, mut again: impl FnMut(u32, u32)) -> Self {
        let kept = keyed.documents.iter().copied().filter(|key| *key != NO_KEY);
        let numbered = keyed.documents.iter().copied().zip(0_u32..).filter(|(key, _)| *key != NO_KEY);
        match span(kept, keyed.documents.len()).filter(|_| !keyed.instalments.given) {
            Some((first, length)) => {
                let mut rows = vec![NO_ROW; length];
                for (key, row) in numbered {
                    match offset(key, first).and_then(|at| rows.get_mut(at)) {
                        Some(place) if *place == NO_ROW => *place = row,
                        Some(known) => again(row, *known),
                        None => {}
                    }
                }
                Self::Direct { first, rows }
            }
            None => {
                let mut index = Index::with_room(keyed.documents.len());
                for (key, row) in numbered {
                    let instalment = keyed.at(row).map_or(1, |(_, instalment)| instalment);
                    let same = |other: u32| keyed.at(other) == Some((key, instalment));
                    if let Some(known) = index.find_or_put(hash(key, instalment), row, same) {
                        again(row, known);
                    }
                }
                Self::Hashed(index)
            }
        }
    }

    /// The row of the item of each movement; [`NO_ROW`] where there is none.
    pub(super) fn rows(&self, keyed: Keyed<'_>, documents: &[i64], movements: &MovementRows) -> Vec<u32> {
        match self {
            Self::Direct { first, rows } => {
                let row = |document: &i64| offset(*document, *first).and_then(|at| rows.get(at)).copied();
                let mut found: Vec<u32> =
                    documents.iter().map(|document| row(document).unwrap_or(NO_ROW)).collect();
                if movements.instalment.given {
                    for (row, instalment) in found.iter_mut().zip(&movements.instalment.values) {
                        *row = if *instalment == 1 { *row } else { NO_ROW };
                    }
                }
                found
            }
            Self::Hashed(index) => {
                let row = |(at, document): (usize, &i64)| {
                    let key = (*document, movements.instalment.get(at));
                    let found = index.find(hash(key.0, key.1), |other| keyed.at(other) == Some(key));
                    found.filter(|_| *document != NO_KEY).unwrap_or(NO_ROW)
                };
                documents.iter().enumerate().map(row).collect()
            }
        }
    }
}
