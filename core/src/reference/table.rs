use std::cmp::Ordering;

/// Which numbers have a key: keys in their order, with a directory of their first bits, so that a look-up is one step to the
/// right place, and a bit for each, so that most that are in vain end there.
#[derive(Debug, Clone, Default)]
pub(super) struct Table {
    keys: Vec<u64>,
    ids: Vec<u32>,
    /// Where the keys that begin with these bits begin.
    directory: Vec<u32>,
    seen: Vec<u64>,
    bits: u32,
}

/// A table has sixteen bits a key to say that it has none.
const BITS_A_KEY: u32 = 4;

fn index(place: u64) -> usize {
    usize::try_from(place).unwrap_or(usize::MAX)
}

impl Table {
    /// The table of these keys. Numbers of one key stand in the order that is given, so theirs does not matter.
    pub(super) fn new(mut entries: Vec<(u64, u32)>, order: impl Fn(u32, u32) -> Ordering) -> Self {
        entries.sort_unstable();
        for same in entries.chunk_by_mut(|one, other| one.0 == other.0).filter(|same| same.len() > 1) {
            same.sort_by(|one, other| order(one.1, other.1).then(one.1.cmp(&other.1)));
        }
        let bits = entries.len().max(2).ilog2().min(28);
        let mut table = Self {
            keys: Vec::with_capacity(entries.len()),
            ids: Vec::with_capacity(entries.len()),
            directory: Vec::new(),
            seen: vec![0; index(1 << (bits + BITS_A_KEY)).div_ceil(64)],
            bits,
        };
        for (place, (key, id)) in (0_u32..).zip(entries) {
            while u64::try_from(table.directory.len()).is_ok_and(|next| next <= table.bucket(key)) {
                table.directory.push(place);
            }
            let (word, bit) = table.bit(key);
            if let Some(word) = table.seen.get_mut(word) {
                *word |= bit;
            }
            table.keys.push(key);
            table.ids.push(id);
        }
        let end = u32::try_from(table.keys.len()).unwrap_or(u32::MAX);
        table.directory.resize(index((1 << bits) + 1), end);
        table
    }

    fn bucket(&self, key: u64) -> u64 {
        key >> (64 - self.bits)
    }

    fn bit(&self, key: u64) -> (usize, u64) {
        let place = key >> (64 - self.bits - BITS_A_KEY);
        (index(place / 64), 1 << (place % 64))
    }

    /// Whether a number may have this key.
    pub(super) fn may_have(&self, key: u64) -> bool {
        let (word, bit) = self.bit(key);
        self.seen.get(word).is_some_and(|word| word & bit != 0)
    }

    /// The numbers that have this key.
    pub(super) fn get(&self, key: u64) -> &[u32] {
        let bucket = index(self.bucket(key));
        let ends = self.directory.get(bucket).zip(self.directory.get(bucket.saturating_add(1)));
        let Some((from, to)) = ends.map(|(from, to)| (index(u64::from(*from)), index(u64::from(*to)))) else {
            return &[];
        };
        let keys = self.keys.get(from..to).unwrap_or_default();
        let (first, last) =
            (keys.partition_point(|known| *known < key), keys.partition_point(|known| *known <= key));
        self.ids.get(from.saturating_add(first)..from.saturating_add(last)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_is_found_with_all_its_numbers() {
        let key = |at: u32| u64::from(at % 700).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let table = Table::new((0..1000).map(|at| (key(at), at)).collect(), |one, other| other.cmp(&one));
        for at in 0..700 {
            let expected = if at < 300 { vec![at + 700, at] } else { vec![at] };
            assert!(table.may_have(key(at)));
            assert_eq!(table.get(key(at)), expected);
        }
        assert_eq!(table.get(1), [0_u32; 0]);
        assert_eq!(Table::new(Vec::new(), |_, _| Ordering::Equal).get(7), [0_u32; 0]);
    }
}
