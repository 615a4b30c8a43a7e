use super::limits::{LimitReached, Steps};

/// What an element of a sorted list costs in steps, where a word of bits costs one.
const ELEMENT: u64 = 4;
/// A list becomes bits as soon as it has more than one element for so many words.
const WORDS_AN_ELEMENT: u64 = 8;

/// A set of sums, none of them below zero.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Sums {
    /// Each sum, ascending.
    Listed(Vec<u64>),
    /// A bit a sum, the lowest first.
    Bits(Vec<u64>),
}

/// Which sums are of use.
#[derive(Debug, Clone, Copy)]
pub(super) struct Useful {
    /// None below this can become part of an answer.
    pub(super) from: u64,
    /// None above this.
    pub(super) to: u64,
}

/// How the next set is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Making {
    Listed { most: usize },
    Bits { words: usize },
}

impl Making {
    /// How many bytes it takes at most, with what making it takes.
    pub(super) fn bytes(self, weights: usize) -> u64 {
        let words = match self {
            // Of three weights two are merged first.
            Self::Listed { most } if weights > 2 => wide(most).saturating_mul(2),
            Self::Listed { most: words } | Self::Bits { words } => wide(words),
        };
        words.saturating_mul(8)
    }
}

/// Lengths fit in 64 bits.
pub(super) fn wide(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}

/// A length that no memory has stands for one that does not fit.
fn narrow(length: u64) -> usize {
    usize::try_from(length).unwrap_or(usize::MAX)
}

impl Sums {
    /// The sum of nothing.
    pub(super) fn zero() -> Self {
        Self::Listed(vec![0])
    }

    fn held(&self) -> &Vec<u64> {
        let (Self::Listed(words) | Self::Bits(words)) = self;
        words
    }

    /// How many bytes it takes.
    pub(super) fn bytes(&self) -> u64 {
        wide(self.held().capacity()).saturating_mul(8)
    }

    /// How the set is made that has every one of these sums with every one of so many weights added.
    pub(super) fn making(&self, weights: usize, useful: Useful) -> Making {
        let words = useful.to / 64 + 1;
        let bits = Making::Bits { words: narrow(words) };
        match self {
            Self::Bits(_) => bits,
            Self::Listed(sums) => {
                let most = wide(sums.len()).saturating_mul(wide(weights)).min(useful.to.saturating_add(1));
                if most > words / WORDS_AN_ELEMENT { bits } else { Making::Listed { most: narrow(most) } }
            }
        }
    }

    /// What that costs in steps.
    pub(super) fn cost(&self, weights: usize, making: Making) -> u64 {
        let (each, shifts) = (wide(self.held().len()), wide(weights).saturating_sub(1).max(1));
        match (self, making) {
            (_, Making::Listed { most }) => ELEMENT * wide(most).max(1),
            (Self::Listed(_), Making::Bits { words }) => ELEMENT * each * wide(weights) + wide(words),
            (Self::Bits(_), Making::Bits { words }) => shifts.saturating_mul(wide(words)),
        }
    }

    /// The set that has every one of these sums with every one of the weights added, of which the least is 0. `spare` is
    /// room that may be used for it.
    pub(super) fn plus(&self, weights: &[u64], making: Making, useful: Useful, spare: Vec<u64>) -> Self {
        let mut sorted = weights.to_vec();
        sorted.sort_unstable();
        sorted.dedup();
        sorted.retain(|weight| *weight > 0);
        let mut made = spare;
        made.clear();
        match (self, making) {
            (Self::Listed(sums), Making::Listed { most }) => {
                let mut part = Vec::new();
                for weight in sorted {
                    part = std::mem::take(&mut made);
                    made.reserve_exact(most.min(part.len().max(sums.len()) + sums.len()));
                    merge(if part.is_empty() { sums } else { &part }, sums, weight, useful.to, &mut made);
                }
                drop(part);
                if made.is_empty() {
                    made.extend_from_slice(sums);
                }
                made.drain(..made.partition_point(|sum| *sum < useful.from));
                if made.len() < made.capacity() / 2 {
                    made.shrink_to_fit();
                }
                Self::Listed(made)
            }
            (Self::Listed(sums), Making::Bits { words }) => {
                made.resize(words, 0);
                for weight in std::iter::once(0).chain(sorted) {
                    for sum in sums.iter().map(|sum| sum.saturating_add(weight)) {
                        if let Some(word) = made.get_mut(narrow(sum / 64)) {
                            *word |= 1 << (sum % 64);
                        }
                    }
                }
                Self::Bits(made)
            }
            (Self::Bits(bits), making) => {
                let (Making::Bits { words } | Making::Listed { most: words }) = making;
                made.reserve_exact(words);
                let mut shifts = sorted.into_iter().rev();
                shift_into(&mut made, bits, shifts.next().unwrap_or_default(), words);
                for weight in shifts {
                    shift_onto(&mut made, bits, weight);
                }
                Self::Bits(made)
            }
        }
    }

    /// Whether a sum lies in this stretch, both ends included.
    pub(super) fn any(&self, from: u64, to: u64, steps: &mut Steps) -> Result<bool, LimitReached> {
        match self {
            Self::Listed(sums) => {
                steps.take(u64::from(wide(sums.len()).checked_ilog2().unwrap_or_default()) + 1)?;
                let at = sums.partition_point(|sum| *sum < from);
                Ok(sums.get(at).is_some_and(|sum| *sum <= to))
            }
            Self::Bits(bits) => {
                let (first, last) = (narrow(from / 64), narrow(to / 64).min(bits.len().saturating_sub(1)));
                let looked = bits.get(first..=last.max(first)).filter(|_| first <= last).unwrap_or_default();
                steps.take(wide(looked.len()) + 1)?;
                let lowest = u64::MAX << (from % 64);
                let highest = if wide(last) == to / 64 { u64::MAX >> (63 - to % 64) } else { u64::MAX };
                Ok(match looked {
                    [] => false,
                    [only] => only & lowest & highest != 0,
                    [one, between @ .., other] => {
                        one & lowest != 0 || between.iter().any(|word| *word != 0) || other & highest != 0
                    }
                })
            }
        }
    }

    /// The room it takes, for another set.
    pub(super) fn into_room(self) -> Vec<u64> {
        let (Self::Listed(words) | Self::Bits(words)) = self;
        words
    }
}

/// Both of two ascending lists in one, the second with a weight added; each sum once, none above `to`.
fn merge(one: &[u64], other: &[u64], weight: u64, to: u64, made: &mut Vec<u64>) {
    let mut left = one.iter().copied().peekable();
    let mut right =
        other.iter().map(|sum| sum.saturating_add(weight)).take_while(|sum| *sum <= to).peekable();
    loop {
        let next = match (left.peek().copied(), right.peek().copied()) {
            (Some(a), Some(b)) => {
                if a <= b {
                    left.next();
                }
                if b <= a {
                    right.next();
                }
                a.min(b)
            }
            (Some(a), None) => {
                left.next();
                a
            }
            (None, Some(b)) => {
                right.next();
                b
            }
            (None, None) => break,
        };
        made.push(next);
    }
}

/// Two neighbouring words of bits, moved up by `by` of 64 and one more.
fn moved(low: u64, high: u64, by: u32) -> u64 {
    // In two moves, since a whole word can not be moved in one.
    (high << by) | ((low >> 1) >> (63 - by))
}

fn places(weight: u64) -> (usize, u32) {
    (narrow(weight / 64), u32::try_from(weight % 64).unwrap_or_default())
}

/// From a place on.
fn from(bits: &[u64], place: usize) -> &[u64] {
    bits.get(place..).unwrap_or_default()
}

/// Into an empty `made`, so many words: the bits, and the bits moved up by a weight.
fn shift_into(made: &mut Vec<u64>, bits: &[u64], weight: u64, words: usize) {
    let (whole, by) = places(weight);
    let stays = whole.min(words).min(bits.len());
    made.extend_from_slice(bits.get(..stays).unwrap_or_default());
    made.resize(whole.min(words), 0);
    let Some(room) = words.checked_sub(made.len() + 1) else { return };
    // Word by word from here: what stands there already, what moves there, and what the word below that carries over.
    let here = from(bits, whole);
    let first = moved(0, bits.first().copied().unwrap_or_default(), by);
    made.push(here.first().copied().unwrap_or_default() | first);
    let (here, above) = (from(here, 1), from(bits, 1));
    let both = here.len().min(room);
    let pairs = above.iter().zip(bits).take(both);
    made.extend(here.iter().zip(pairs).map(|(here, (high, low))| here | moved(*low, *high, by)));
    let pairs = from(above, both).iter().zip(from(bits, both)).take(room - both);
    made.extend(pairs.map(|(high, low)| moved(*low, *high, by)));
    if made.len() < words {
        made.push(moved(bits.last().copied().unwrap_or_default(), 0, by));
    }
    made.resize(words, 0);
}

/// Onto `made`: the bits moved up by a weight.
fn shift_onto(made: &mut [u64], bits: &[u64], weight: u64) {
    let (whole, by) = places(weight);
    let Some((first, made)) = made.get_mut(whole..).and_then(<[u64]>::split_first_mut) else { return };
    *first |= moved(0, bits.first().copied().unwrap_or_default(), by);
    let above = from(bits, 1);
    made.iter_mut()
        .zip(above.iter().zip(bits))
        .for_each(|(word, (high, low))| *word |= moved(*low, *high, by));
    if let Some(word) = made.get_mut(above.len()) {
        *word |= moved(bits.last().copied().unwrap_or_default(), 0, by);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use std::collections::BTreeSet;

    fn members(sums: &Sums, to: u64) -> BTreeSet<u64> {
        let mut steps = Steps::new(u64::MAX);
        (0..=to).filter(|sum| sums.any(*sum, *sum, &mut steps).unwrap()).collect()
    }

    proptest! {
        #[test]
        fn a_set_plus_weights_is_every_sum_of_both(
            start in prop::collection::btree_set(0_u64..300, 1..30),
            weights in prop::collection::vec(1_u64..400, 1..=2),
            to in 0_u64..700,
            bits: bool,
            made_bits: bool,
        ) {
            let all: Vec<u64> = std::iter::once(0).chain(weights).collect();
            let start: Vec<u64> = start.into_iter().filter(|sum| *sum <= to).collect();
            let listed = Sums::Listed(start.clone());
            let useful = Useful { from: 0, to };
            let words = narrow(to / 64 + 1);
            let before = if bits {
                let bits = Making::Bits { words: start.last().map_or(1, |most| narrow(most / 64 + 1)) };
                listed.plus(&[0], bits, useful, Vec::new())
            } else {
                listed
            };
            let making = if bits || made_bits { Making::Bits { words } } else { Making::Listed { most: 10_000 } };
            let made = before.plus(&all, making, useful, vec![u64::MAX; 3]);
            let expected: BTreeSet<u64> =
                start.iter().flat_map(|sum| all.iter().map(move |weight| sum + weight)).filter(|sum| *sum <= to).collect();
            prop_assert_eq!(members(&made, to), expected.clone());
            let mut steps = Steps::new(u64::MAX);
            for (from, until) in [(0, to), (to / 3, to / 2), (to / 2, to / 2 + 70), (5, 63), (64, 64), (to, to + 200)] {
                let any = expected.range(from..=until.max(from)).next().is_some();
                if until <= to {
                    prop_assert_eq!(made.any(from, until.max(from), &mut steps).unwrap(), any, "{}..={}", from, until);
                }
            }
        }
    }
}
