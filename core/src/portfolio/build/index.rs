/// Finds entries by what they are equal to, through an open-addressing table of their numbers.
///
/// It is only ever looked into, never walked through, so no order comes out of it; and its hash has no seed, so it takes
/// the same steps every time.
#[derive(Debug, Clone, Default)]
pub(in crate::portfolio) struct Index {
    slots: Vec<Slot>,
    used: usize,
}

#[derive(Debug, Clone, Copy)]
struct Slot {
    hash: u64,
    entry: u32,
}

const FREE: Slot = Slot { hash: 0, entry: u32::MAX };

/// What the bits of a number become: every bit of it moves every bit of the result.
pub(in crate::portfolio) fn mix(number: u64) -> u64 {
    let mut mixed = number.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^= mixed >> 32;
    mixed = mixed.wrapping_mul(0xd6e8_feb8_6659_fd93);
    mixed ^ (mixed >> 29)
}

/// The hash of a text.
pub(in crate::portfolio) fn of_text(text: &str) -> u64 {
    let mut words = text.as_bytes().chunks_exact(8);
    let mut hash = mix(u64::try_from(text.len()).unwrap_or_default());
    for word in &mut words {
        let word = word.try_into().map(u64::from_le_bytes).unwrap_or_default();
        hash = mix(hash ^ word).rotate_left(23);
    }
    let mut last = [0; 8];
    last.iter_mut().zip(words.remainder()).for_each(|(to, from)| *to = *from);
    mix(hash ^ u64::from_le_bytes(last))
}

/// The hash of a whole number.
pub(in crate::portfolio) fn of_whole(number: i64) -> u64 {
    mix(number.cast_unsigned())
}

impl Index {
    /// Room for that many entries.
    pub(in crate::portfolio) fn with_room(entries: usize) -> Self {
        let size = entries.saturating_mul(2).max(16).checked_next_power_of_two().unwrap_or(16);
        Self { slots: vec![FREE; size], used: 0 }
    }

    fn start(&self, hash: u64) -> usize {
        let mask = self.slots.len().saturating_sub(1);
        usize::try_from(hash).unwrap_or_default() & mask
    }

    /// The entry of this hash that is the same, where there is one.
    pub(in crate::portfolio) fn find(&self, hash: u64, same: impl Fn(u32) -> bool) -> Option<u32> {
        let mask = self.slots.len().saturating_sub(1);
        let mut at = self.start(hash);
        loop {
            let slot = self.slots.get(at)?;
            if slot.entry == FREE.entry {
                return None;
            }
            if slot.hash == hash && same(slot.entry) {
                return Some(slot.entry);
            }
            at = (at + 1) & mask;
        }
    }

    /// The entry that is the same; where there is none, `entry` is put in and nothing comes back.
    pub(in crate::portfolio) fn find_or_put(
        &mut self,
        hash: u64,
        entry: u32,
        same: impl Fn(u32) -> bool,
    ) -> Option<u32> {
        if self.used.saturating_mul(2) >= self.slots.len() {
            self.grow();
        }
        let known = self.find(hash, same);
        if known.is_none() {
            self.put(Slot { hash, entry });
        }
        known
    }

    fn put(&mut self, new: Slot) {
        let mask = self.slots.len().saturating_sub(1);
        let mut at = self.start(new.hash);
        while let Some(slot) = self.slots.get_mut(at) {
            if slot.entry == FREE.entry {
                *slot = new;
                self.used += 1;
                return;
            }
            at = (at + 1) & mask;
        }
    }

    fn grow(&mut self) {
        let old = std::mem::replace(self, Self::with_room(self.slots.len()));
        for slot in old.slots.into_iter().filter(|slot| slot.entry != FREE.entry) {
            self.put(slot);
        }
    }
}
