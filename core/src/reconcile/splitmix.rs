//! Numbers from a seed: SplitMix64, as in Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA
//! 2014. The same seed gives the same numbers in every language and for ever, so whoever has the seed can draw the sample again.

/// The state of a generator.
pub(super) struct SplitMix(u64);

impl SplitMix {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number: the state moves on by the odd number nearest to 2⁶⁴ divided by the golden ratio, and is mixed twice.
    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below a bound, each as likely as any other: of 128 random bits those above the last whole multiple are
    /// drawn anew. Zero for a bound of zero.
    pub(super) fn below(&mut self, bound: u128) -> u128 {
        if bound == 0 {
            return 0;
        }
        let beyond = (u128::MAX % bound + 1) % bound;
        loop {
            let drawn = (u128::from(self.next()) << 64) | u128::from(self.next());
            if drawn <= u128::MAX - beyond {
                return drawn % bound;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_those_of_the_published_algorithm() {
        let mut drawn = SplitMix::new(1_234_567);
        let first: Vec<u64> = (0..5).map(|_| drawn.next()).collect();
        assert_eq!(
            first,
            [
                6_457_827_717_110_365_317,
                3_203_168_211_198_807_973,
                9_817_491_932_198_370_423,
                4_593_380_528_125_082_431,
                16_408_922_859_458_223_821
            ]
        );
    }

    #[test]
    fn numbers_below_a_bound_are_below_it_and_reach_all_of_it() {
        let mut drawn = SplitMix::new(7);
        let mut counts = [0_u32; 7];
        for _ in 0..7_000 {
            counts[usize::try_from(drawn.below(7)).unwrap()] += 1;
        }
        assert!(counts.iter().all(|count| (850..1_150).contains(count)), "{counts:?}");
        assert_eq!((drawn.below(0), drawn.below(1)), (0, 0));
        assert!((0..100).all(|_| drawn.below(1 << 100) < 1 << 100));
    }
}
