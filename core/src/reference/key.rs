//! Numbers as keys of a table: 64 bits, made as a text is read. Two numbers may have one key, so whoever finds a key
//! compares the numbers.

use super::letters::alike;
use super::spelt::{Atom, Spelt};

/// What of a number a key is made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Its letters and digits, those that look alike as one.
    Spelling,
    /// Its runs, without zeros in front.
    Zeros,
    /// Its letters and digits behind the letters in front.
    Tail,
}

/// A key in the making.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Key(u64);

const STIR: u64 = 0x9e37_79b9_7f4a_7c15;

impl Key {
    fn add(&mut self, byte: u8) {
        self.0 = (self.0.rotate_left(5) ^ u64::from(byte)).wrapping_mul(STIR);
    }

    /// Goes on with letters and digits, those that look alike as one.
    pub(super) fn spell(&mut self, letters: &str) {
        letters.bytes().for_each(|byte| self.add(alike(byte)));
    }

    /// Goes on with a run without its zeros in front.
    pub(super) fn run(&mut self, run: &str) {
        self.add(0);
        bare(run).bytes().for_each(|byte| self.add(byte));
    }

    /// Goes on with what a run is and how long.
    pub(super) fn length(&mut self, digits: bool, length: usize) {
        self.add(if digits { 1 } else { 2 });
        self.add(u8::try_from(length).unwrap_or(u8::MAX));
    }

    /// The key. What a number says of itself in one way is not found in another.
    pub(super) fn of(self, kind: Kind) -> u64 {
        let kind = match kind {
            Kind::Spelling => 1,
            Kind::Zeros => 2,
            Kind::Tail => 3,
        };
        let mut mixed = self.0 ^ kind;
        mixed = (mixed ^ (mixed >> 32)).wrapping_mul(STIR);
        mixed = (mixed ^ (mixed >> 29)).wrapping_mul(STIR);
        mixed ^ (mixed >> 32)
    }
}

/// A run without zeros in front; of zeros alone, the last one.
pub(super) fn bare(run: &str) -> &str {
    match run.trim_start_matches('0') {
        "" => run.get(run.len().saturating_sub(1)..).unwrap_or_default(),
        bare => bare,
    }
}

/// The fewest digits that stand for a number without its letters.
pub(super) const TAIL_DIGITS: usize = 6;

/// What follows the letters in front of a number, where it is long enough to stand for it.
pub(super) fn tail(number: &Spelt) -> Option<&[Atom]> {
    match number.atoms.as_slice() {
        [first, rest @ ..] if !first.digits => {
            let digits: usize = rest.iter().filter(|atom| atom.digits).map(Atom::len).sum();
            (digits >= TAIL_DIGITS).then_some(rest)
        }
        _ => None,
    }
}

/// The keys by which a number is found.
pub(super) fn keys(number: &Spelt) -> [Option<u64>; 3] {
    let (mut spelling, mut zeros) = (Key::default(), Key::default());
    spelling.spell(&number.lower);
    number.atoms.iter().for_each(|atom| zeros.run(number.word(atom)));
    let tail = tail(number).map(|rest| {
        let mut key = Key::default();
        rest.iter().for_each(|atom| key.spell(number.word(atom)));
        key.of(Kind::Tail)
    });
    [Some(spelling.of(Kind::Spelling)), Some(zeros.of(Kind::Zeros)), tail]
}

/// How many letters and digits each of these keys is made from; of one that is not made, none.
pub(super) fn lengths(number: &Spelt) -> [usize; 3] {
    let bare = number.atoms.iter().map(|atom| bare(number.word(atom)).len()).sum();
    let tail = tail(number).map_or(0, |rest| rest.iter().map(Atom::len).sum());
    [number.lower.len(), bare, tail]
}
