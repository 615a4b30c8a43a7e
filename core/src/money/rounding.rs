use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

/// How a fraction of a minor unit becomes a whole one. There is no default: whoever multiplies names it.
///
/// | value | half away | half even | half ceiling | away | toward | floor | ceiling |
/// |---|---|---|---|---|---|---|---|
/// | 2.5 | 3 | 2 | 3 | 3 | 2 | 2 | 3 |
/// | 2.4 | 2 | 2 | 2 | 3 | 2 | 2 | 3 |
/// | −2.4 | −2 | −2 | −2 | −3 | −2 | −3 | −2 |
/// | −2.5 | −3 | −2 | −2 | −3 | −2 | −3 | −2 |
///
/// ```
/// use receivables::money::{Rounding, money};
/// // Half of 0.05: away from zero as most tax offices want it, to the even cent as banks do.
/// assert_eq!(money("0.05 EUR")?.mul_div(1, 2, Rounding::HalfAway)?, money("0.03 EUR")?);
/// assert_eq!(money("0.05 EUR")?.mul_div(1, 2, Rounding::HalfEven)?, money("0.02 EUR")?);
/// // A credit note under EN 16931: half goes up, toward the lesser credit.
/// assert_eq!(money("-0.05 EUR")?.mul_div(1, 2, Rounding::HalfCeiling)?, money("-0.02 EUR")?);
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rounding {
    /// To the nearest; a half goes away from zero. What commerce calls rounding.
    HalfAway,
    /// To the nearest; a half goes to the even neighbour, so that halves cancel out over many amounts.
    HalfEven,
    /// To the nearest; a half goes toward positive infinity: `fn:round` of XPath, by which EN 16931 checks invoices.
    HalfCeiling,
    /// Always away from zero.
    Away,
    /// Always toward zero: the fraction is cut off.
    Toward,
    /// Always toward negative infinity.
    Floor,
    /// Always toward positive infinity.
    Ceiling,
}

/// `value × numerator ÷ denominator`, exact up to the one rounding at the end. `None` where the denominator is zero or
/// the result is outside i64.
///
/// Everything that multiplies an amount goes through this function.
///
/// ```
/// use receivables::money::{Rounding, mul_div};
/// assert_eq!(mul_div(1_190_00, 2, 100, Rounding::HalfAway), Some(23_80));  // 2 % of 1190.00
/// assert_eq!(mul_div(100_00, 1, 3, Rounding::Ceiling), Some(33_34));
/// assert_eq!(mul_div(100_00, 1, 0, Rounding::HalfAway), None);
/// ```
pub fn mul_div(value: i64, numerator: i64, denominator: i64, rounding: Rounding) -> Option<i64> {
    let product = i128::from(value).checked_mul(i128::from(numerator))?;
    i64::try_from(divide(product, i128::from(denominator), rounding)?).ok()
}

/// `value` times several ratios, rounded once at the end: a percentage of a base of which a document has a part.
/// `None` where a denominator is zero, where the result is outside i64, or where the reduced product of the ratios does
/// not fit 128 bits.
pub(super) fn mul_ratios(value: i128, ratios: &[(i64, i64)], rounding: Rounding) -> Option<i64> {
    let mut numerator = value;
    let mut denominator: i128 = 1;
    for (over, under) in ratios {
        // Reduced crosswise before it is multiplied, so that ratios near one do not overflow on the way.
        let (over, denominator_left) = reduced(i128::from(*over), denominator);
        let (numerator_left, under) = reduced(numerator, i128::from(*under));
        numerator = numerator_left.checked_mul(over)?;
        denominator = denominator_left.checked_mul(under)?;
    }
    i64::try_from(divide(numerator, denominator, rounding)?).ok()
}

/// `value` times a ratio of numbers of up to 126 bits, such as two exchange rates in a row, exact up to the one rounding at
/// the end. `None` where the denominator is zero, where a number is larger, or where the result is outside i64.
pub(crate) fn mul_ratio(value: i64, numerator: u128, denominator: u128, rounding: Rounding) -> Option<i64> {
    let limit = 1_u128 << 126;
    if denominator == 0 || numerator > limit || denominator > limit {
        return None;
    }
    // The whole and the rest of |value| × numerator ÷ denominator, one bit of the value after the other, so that the
    // product, of up to 190 bits, is never written out. A rest below the denominator is doubled and added to within 128.
    let (add_whole, add_rest) = (numerator / denominator, numerator % denominator);
    let (mut whole, mut rest) = (0_u128, 0_u128);
    for bit in (0..u64::BITS).rev() {
        whole = whole.checked_mul(2)?;
        rest *= 2;
        if value.unsigned_abs() >> bit & 1 == 1 {
            whole = whole.checked_add(add_whole)?;
            rest += add_rest;
        }
        whole = whole.checked_add(rest / denominator)?;
        rest %= denominator;
    }
    let (floor, above) = match i128::try_from(whole).ok()? {
        whole if value < 0 && rest > 0 => ((-whole).checked_sub(1)?, denominator - rest),
        whole if value < 0 => (-whole, 0),
        whole => (whole, rest),
    };
    let up = above > 0 && goes_up(rounding, value < 0, above.cmp(&(denominator - above)), floor % 2 != 0);
    i64::try_from(if up { floor.checked_add(1)? } else { floor }).ok()
}

/// Both numbers divided by their greatest common divisor. Zero stays zero and shortens nothing away.
fn reduced(a: i128, b: i128) -> (i128, i128) {
    let (mut divisor, mut rest) = (a.unsigned_abs(), b.unsigned_abs());
    while rest != 0 {
        (divisor, rest) = (rest, divisor % rest);
    }
    match i128::try_from(divisor) {
        Ok(divisor) if divisor > 1 => (a / divisor, b / divisor),
        _ => (a, b),
    }
}

/// `numerator ÷ denominator`, rounded. `None` where the denominator is zero or the result is outside i128.
#[inline]
pub(crate) fn divide(numerator: i128, denominator: i128, rounding: Rounding) -> Option<i128> {
    let (numerator, denominator) = match denominator {
        0 => return None,
        ..0 => (numerator.checked_neg()?, denominator.checked_neg()?),
        _ => (numerator, denominator),
    };
    // Over a denominator above zero, Euclidean division is the floor and its remainder the way up from there.
    let floor = numerator.checked_div_euclid(denominator)?;
    let above = numerator.checked_rem_euclid(denominator)?;
    if above == 0 {
        return Some(floor);
    }
    let up = goes_up(rounding, numerator < 0, above.cmp(&(denominator - above)), floor % 2 != 0);
    if up { floor.checked_add(1) } else { Some(floor) }
}

/// A denominator above zero by which many numbers of 63 bits are divided and rounded in one way: [`divide`] without a
/// division, since multiplying by a reciprocal is several times as fast.
///
/// For `n` and `d` of at most 63 bits and `2^shift` not below `d`, `n ÷ d` rounded down is `n × reciprocal ÷ 2^(63 + shift)`
/// rounded down, where `reciprocal` is `2^(63 + shift) ÷ d` rounded down, plus one (Granlund and Montgomery 1994, Division
/// by Invariant Integers using Multiplication, theorem 4.2). Above zero, rounding is rounding down what was raised first.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Divisor {
    value: u64,
    reciprocal: u64,
    shift: u32,
    /// What is added before rounding down.
    raise: u64,
    /// 1 where a half that went up goes back down to the even neighbour.
    even: u64,
    rounding: Rounding,
}

impl Divisor {
    /// None for zero, and for what 63 bits do not hold.
    pub(crate) fn new(value: i128, rounding: Rounding) -> Option<Self> {
        let value = i64::try_from(value).ok().filter(|value| *value > 0)?.cast_unsigned();
        let shift = u64::BITS - (value - 1).leading_zeros();
        let reciprocal = ((1_u128 << (63 + shift)) / u128::from(value)).checked_add(1)?;
        let raise = match rounding {
            Rounding::Floor | Rounding::Toward => 0,
            Rounding::Ceiling | Rounding::Away => value - 1,
            Rounding::HalfAway | Rounding::HalfEven | Rounding::HalfCeiling => value / 2,
        };
        let even = u64::from(rounding == Rounding::HalfEven && value % 2 == 0);
        Some(Self { value, reciprocal: u64::try_from(reciprocal).ok()?, shift, raise, even, rounding })
    }

    /// The largest number that [`Self::quotient`] takes.
    #[inline]
    pub(crate) fn most(self) -> i64 {
        i64::MAX - self.raise.cast_signed()
    }

    /// A number from zero to [`Self::most`], divided and rounded. For any other number it is meaningless.
    #[inline]
    pub(crate) fn quotient(self, numerator: i64) -> i64 {
        let raised = numerator.cast_unsigned().wrapping_add(self.raise);
        let product = (u128::from(raised.wrapping_mul(2)) * u128::from(self.reciprocal)) >> 64;
        let floor = u64::try_from(product).unwrap_or_default() >> self.shift;
        let half = u64::from(raised == floor.wrapping_mul(self.value));
        floor.wrapping_sub(half & floor & self.even).cast_signed()
    }

    /// Any number, divided and rounded. None where the result is outside i64.
    #[inline]
    pub(crate) fn divide(self, numerator: i128) -> Option<i64> {
        match i64::try_from(numerator) {
            Ok(numerator) if (0..=self.most()).contains(&numerator) => Some(self.quotient(numerator)),
            _ => i64::try_from(divide(numerator, i128::from(self.value), self.rounding)?).ok(),
        }
    }
}

/// Whether a quotient that is no whole number goes up to the next one; `nearest` says whether the way up is the longer
/// half (less), the shorter one (greater), or neither.
#[inline]
fn goes_up(rounding: Rounding, negative: bool, nearest: Ordering, floor_is_odd: bool) -> bool {
    match rounding {
        Rounding::Floor => false,
        Rounding::Ceiling => true,
        Rounding::Away => !negative,
        Rounding::Toward => negative,
        Rounding::HalfAway => nearest.is_gt() || nearest.is_eq() && !negative,
        Rounding::HalfEven => nearest.is_gt() || nearest.is_eq() && floor_is_odd,
        Rounding::HalfCeiling => nearest.is_ge(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::money::{Currency, Decimal, Money};

    const EVERY: [Rounding; 7] = [
        Rounding::HalfAway,
        Rounding::HalfEven,
        Rounding::HalfCeiling,
        Rounding::Away,
        Rounding::Toward,
        Rounding::Floor,
        Rounding::Ceiling,
    ];

    #[test]
    fn halves_and_fractions_go_where_the_table_says() {
        for (tenths, expected) in [
            (25, [3, 2, 3, 3, 2, 2, 3]),
            (35, [4, 4, 4, 4, 3, 3, 4]),
            (24, [2, 2, 2, 3, 2, 2, 3]),
            (26, [3, 3, 3, 3, 2, 2, 3]),
            (5, [1, 0, 1, 1, 0, 0, 1]),
            (0, [0; 7]),
            (20, [2; 7]),
            (-5, [-1, 0, 0, -1, 0, -1, 0]),
            (-20, [-2; 7]),
            (-24, [-2, -2, -2, -3, -2, -3, -2]),
            (-25, [-3, -2, -2, -3, -2, -3, -2]),
            (-26, [-3, -3, -3, -3, -2, -3, -2]),
            (-35, [-4, -4, -3, -4, -3, -4, -3]),
        ] {
            assert_eq!(
                EVERY.map(|rounding| mul_div(tenths, 1, 10, rounding)),
                expected.map(Some),
                "{tenths}/10"
            );
            assert_eq!(
                EVERY.map(|rounding| mul_div(tenths, -1, -10, rounding)),
                expected.map(Some),
                "{tenths}/10"
            );
        }
    }

    /// QuantLib, test-suite/rounding.cpp: value, decimals, closest (half away), up (away), down (toward). Its floor
    /// and ceiling are not the mathematical ones and have no name here.
    #[test]
    fn quantlib_rounds_the_same() {
        for (value, decimals, closest, up, down) in [
            ("0.86313513", 5, "0.86314", "0.86314", "0.86313"),
            ("0.86313", 5, "0.86313", "0.86313", "0.86313"),
            ("0.13961605", 2, "0.14", "0.14", "0.13"),
            ("0.14344179", 4, "0.1434", "0.1435", "0.1434"),
            ("-7.82772074", 5, "-7.82772", "-7.82773", "-7.82772"),
            ("2.13056714", 1, "2.1", "2.2", "2.1"),
            ("8.29234094", 4, "8.2923", "8.2924", "8.2923"),
            ("1.78128713", 1, "1.8", "1.8", "1.7"),
            ("6.34542470", 2, "6.35", "6.35", "6.34"),
            ("-0.84754962", 4, "-0.8475", "-0.8476", "-0.8475"),
            ("4.60998652", 1, "4.6", "4.7", "4.6"),
            ("6.28794223", 3, "6.288", "6.288", "6.287"),
            ("7.89428221", 2, "7.89", "7.90", "7.89"),
        ] {
            let unit = Currency::custom("X", decimals).unwrap();
            let decimal = Decimal::from_str_exact(value).unwrap();
            let rounded =
                |rounding| Money::from_decimal_rounded(decimal, unit, rounding).unwrap().amount_text();
            assert_eq!(rounded(Rounding::HalfAway), closest, "{value}");
            assert_eq!(rounded(Rounding::Away), up, "{value}");
            assert_eq!(rounded(Rounding::Toward), down, "{value}");
        }
    }

    proptest! {
        #[test]
        fn a_reciprocal_divides_as_a_division(
            over in 0_i64..=i64::MAX, under in 1_i64..=i64::MAX, small in 1_i64..100, power in 0_u32..63, near in -1_i64..=1,
        ) {
            for rounding in EVERY {
                let powers = (1_i64 << power).saturating_add(near).max(1);
                for under in [under, small, under >> power.min(61) | 1, powers, 1, i64::MAX] {
                    let divisor = Divisor::new(i128::from(under), rounding).unwrap();
                    let multiple = over / under * under;
                    let half = multiple.saturating_add(under / 2);
                    for over in [over, over >> 40, multiple, half, half.saturating_add(1), half - 1, multiple - 1,
                        divisor.most(), divisor.most() - 1, i64::MAX, 0, -over] {
                        let exact = divide(i128::from(over), under.into(), rounding).and_then(|wide| i64::try_from(wide).ok());
                        prop_assert_eq!(divisor.divide(over.into()), exact);
                        if (0..=divisor.most()).contains(&over) {
                            prop_assert_eq!(Some(divisor.quotient(over)), exact);
                        }
                    }
                }
            }
            prop_assert!(Divisor::new(0, Rounding::Floor).is_none());
            prop_assert_eq!(Divisor::new(1, Rounding::Floor).unwrap().divide(i128::MAX), None);
        }
    }

    #[test]
    fn the_extremes_are_answered() {
        assert_eq!(mul_div(i64::MIN, i64::MIN, i64::MIN, Rounding::Floor), Some(i64::MIN));
        assert_eq!(mul_div(i64::MIN, 1, -1, Rounding::Floor), None);
        assert_eq!(mul_div(i64::MAX, 2, 1, Rounding::Floor), None);
        assert_eq!(mul_div(0, 0, 0, Rounding::Floor), None);
        assert_eq!(divide(i128::MIN, -1, Rounding::Floor), None);
        assert_eq!(divide(i128::MAX, i128::MAX - 1, Rounding::HalfEven), Some(1));
    }

    #[test]
    fn names_are_snake_case() {
        assert_eq!(serde_json::to_string(&Rounding::HalfCeiling).unwrap(), "\"half_ceiling\"");
        assert_eq!(serde_json::from_str::<Rounding>("\"half_away\"").unwrap(), Rounding::HalfAway);
    }

    /// The definition, read out: of the neighbours of the exact quotient, the one that the rule names.
    fn reference(value: i64, numerator: i64, denominator: i64, rounding: Rounding) -> i128 {
        let sign = i128::from(denominator.signum());
        let exact = i128::from(value) * i128::from(numerator) * sign;
        let denominator = i128::from(denominator) * sign;
        let near = (exact / denominator - 1..=exact / denominator + 1)
            .filter(|whole| (whole * denominator - exact).abs() < denominator)
            .collect::<Vec<_>>();
        let distance = |whole: &i128| (whole * denominator - exact).abs();
        let least = near.iter().map(distance).min().unwrap();
        let nearest = near.iter().copied().filter(|whole| distance(whole) == least).collect::<Vec<_>>();
        match rounding {
            Rounding::Floor => near.into_iter().min(),
            Rounding::Ceiling => near.into_iter().max(),
            Rounding::Away => near.into_iter().max_by_key(|whole| whole.abs()),
            Rounding::Toward => near.into_iter().min_by_key(|whole| whole.abs()),
            Rounding::HalfAway => nearest.into_iter().max_by_key(|whole| whole.abs()),
            Rounding::HalfEven => nearest.into_iter().min_by_key(|whole| whole % 2 != 0),
            Rounding::HalfCeiling => nearest.into_iter().max(),
        }
        .unwrap()
    }

    proptest! {
        #[test]
        fn a_wide_ratio_is_as_exact(value: i64, over in 0_u64.., under in 1_u64.., fine in 1_u64..=1 << 62, small in 0_u64..9) {
            let exact = |over: u128, under: u128, rounding| {
                // As far as 128 bits go, the division itself.
                let product = i128::from(value).checked_mul(i128::try_from(over).ok()?)?;
                Some(divide(product, i128::try_from(under).ok()?, rounding).and_then(|wide| i64::try_from(wide).ok()))
            };
            for rounding in EVERY {
                for (over, under) in [(over, under), (small, under), (over, small + 1), (small, 2)] {
                    let (over, under) = (u128::from(over), u128::from(under));
                    if let Some(expected) = exact(over, under, rounding) {
                        prop_assert_eq!(mul_ratio(value, over, under, rounding), expected);
                        // Both widened by the same factor to numbers of up to 126 bits: the same ratio.
                        let (wider, longer) = (over * u128::from(fine), under * u128::from(fine));
                        if wider.max(longer) <= 1 << 126 {
                            prop_assert_eq!(mul_ratio(value, wider, longer, rounding), expected);
                        }
                    }
                }
            }
            prop_assert_eq!(mul_ratio(value, 1, 0, Rounding::Floor), None);
            prop_assert_eq!(mul_ratio(value, 1 << 127, 1, Rounding::Floor), None);
        }

        #[test]
        fn the_kernel_is_exact(value: i64, numerator: i64, denominator in prop_oneof![any::<i64>(), -20_i64..20]) {
            prop_assume!(denominator != 0);
            for rounding in EVERY {
                let expected = i64::try_from(reference(value, numerator, denominator, rounding)).ok();
                prop_assert_eq!(mul_div(value, numerator, denominator, rounding), expected);
            }
        }

        #[test]
        fn small_quotients_meet_many_halves(value in -99_i64..99, numerator in -9_i64..9, denominator in 1_i64..9) {
            for rounding in EVERY {
                let expected = i64::try_from(reference(value, numerator, denominator, rounding)).ok();
                prop_assert_eq!(mul_div(value, numerator, denominator, rounding), expected);
            }
        }
    }
}
