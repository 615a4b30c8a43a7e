//! Numbers drawn from a seed: the same seed draws the same numbers, whatever else is there.

use std::hash::{BuildHasher, RandomState};

/// A source of numbers (SplitMix64, Steele, Lea and Flood 2014).
#[derive(Debug, Clone)]
pub struct Draw(u64);

impl Draw {
    /// Draws from this seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Draws from `PROPTEST_RNG_SEED` where it is set, so that a run can be had again, else from anywhere.
    pub fn run(number: u64) -> Self {
        let asked = std::env::var("PROPTEST_RNG_SEED").ok();
        let anywhere = || RandomState::new().hash_one("a run");
        let seed = asked.map_or_else(anywhere, |seed| seed.parse().expect("PROPTEST_RNG_SEED is a number"));
        Self(seed.wrapping_mul(64).wrapping_add(number))
    }

    /// The next number.
    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`, which is above zero.
    pub fn below(&mut self, end: u16) -> u16 {
        u16::try_from(self.number() % u64::from(end)).unwrap()
    }

    /// Any number.
    pub fn any(&mut self) -> u16 {
        u16::try_from(self.number() % 65_536).unwrap()
    }

    /// True once in so many times.
    pub fn once_in(&mut self, times: u16) -> bool {
        self.below(times) == 0
    }

    /// Something, once in so many times; drawn in any case, so that what follows stays the same.
    pub fn maybe<T>(&mut self, times: u16, something: impl FnOnce(&mut Self) -> T) -> Option<T> {
        let there = self.once_in(times);
        let something = something(self);
        there.then_some(something)
    }

    /// An amount: mostly anything up to 2,000.00, sometimes one of two round ones, so that amounts are equal at times.
    pub fn cents(&mut self) -> i64 {
        let (which, cents) = (self.below(6), i64::from(self.any()) * 3 + i64::from(self.below(3)) + 1);
        match which {
            0 => 10_000,
            1 => 9_800,
            _ => cents,
        }
    }
}
