use std::cmp::Reverse;

use super::Money;
use crate::error::{Reason, Result};

/// Divides `total` in the ratio of `weights`, in whole units that add up to it.
///
/// Every part is its exact share, cut off; the units left over go one each to the parts that lost the largest
/// fraction (the method of Hamilton), and of equal fractions to the earlier. So each part is less than one unit away
/// from its exact share, a weight of zero gets nothing, and a negative total is divided as the positive one is.
///
/// # Errors
/// `divide_by_zero` where the weights add up to zero or there are none.
///
/// ```
/// use receivables::money::split;
/// assert_eq!(split(100_00, &[1, 1, 1])?, [33_34, 33_33, 33_33]);
/// assert_eq!(split(-100_00, &[1, 1, 1])?, [-33_34, -33_33, -33_33]);
/// assert_eq!(split(5_00, &[500_00, 0, 119_00])?, [4_04, 0, 96]);   // a discount over the lines it is taken from
/// # Ok::<(), receivables::Error>(())
/// ```
pub fn split(total: i64, weights: &[u64]) -> Result<Vec<i64>> {
    // A total is at most 2^63 and a weight below 2^64, so each product is below 2^127, and no number of weights that
    // fits into memory brings their sum near 2^128.
    let whole: u128 = weights.iter().copied().map(u128::from).sum();
    let magnitude = u128::from(total.unsigned_abs());
    let divided = || Reason::DivideByZero { what: format!("a split of {total} by weights that add up to 0") };
    let mut left = magnitude;
    let mut parts = Vec::with_capacity(weights.len());
    let mut fractions = Vec::with_capacity(weights.len());
    for (line, weight) in weights.iter().copied().map(u128::from).enumerate() {
        let product = magnitude * weight;
        let part = product.checked_div(whole).ok_or_else(divided)?;
        left -= part;
        parts.push(part);
        fractions.push((Reverse(product - part * whole), line));
    }
    if whole == 0 {
        return Err(divided().into());
    }
    fractions.sort_unstable();
    for (_, line) in fractions {
        if left == 0 {
            break;
        }
        if let Some(part) = parts.get_mut(line) {
            *part += 1;
            left -= 1;
        }
    }
    let signed = |part: u128| {
        let part = i128::try_from(part).ok()?;
        i64::try_from(if total < 0 { -part } else { part }).ok()
    };
    let out = || Reason::AmountOutOfRange { what: format!("a part of {total}") }.into();
    parts.into_iter().map(|part| signed(part).ok_or_else(out)).collect()
}

impl Money {
    /// Divides this amount in the ratio of `weights`, in minor units that add up to it: see [`split`](split()).
    ///
    /// # Errors
    /// `divide_by_zero` where the weights add up to zero or there are none.
    ///
    /// ```
    /// use receivables::money::money;
    /// let parts = money("0.05 EUR")?.split(&[50, 50])?;
    /// assert_eq!(parts, [money("0.03 EUR")?, money("0.02 EUR")?]);
    /// # Ok::<(), receivables::Error>(())
    /// ```
    pub fn split(self, weights: &[u64]) -> Result<Vec<Self>> {
        split(self.minor(), weights)?
            .into_iter()
            .map(|minor| Self::from_minor(minor, self.currency()))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::error::Code;
    use crate::money::MAX_MINOR;

    #[test]
    fn the_odd_units_have_an_owner() {
        for (total, weights, expected) in [
            (100, &[1, 1, 1][..], &[34, 33, 33][..]),
            (101, &[1, 1, 1], &[34, 34, 33]),
            (1, &[1, 1, 1], &[1, 0, 0]),
            (-1, &[1, 1, 1], &[-1, 0, 0]),
            (10, &[1, 2, 3], &[2, 3, 5]),
            (10, &[0, 0, 7], &[0, 0, 10]),
            (0, &[5, 6], &[0, 0]),
            (7, &[u64::MAX, u64::MAX], &[4, 3]),
            (MAX_MINOR, &[u64::MAX, 1], &[MAX_MINOR, 0]),
            (i64::MIN, &[u64::MAX], &[i64::MIN]),
        ] {
            assert_eq!(split(total, weights).unwrap(), expected, "{total} by {weights:?}");
        }
        for weights in [&[][..], &[0], &[0, 0]] {
            assert_eq!(split(5, weights).unwrap_err().code(), Code::DivideByZero);
        }
        // A third three times is the whole, where a decimal of 28 digits leaves 0.9999999999999999999999999999.
        assert_eq!(split(1, &[1, 1, 1]).unwrap().into_iter().sum::<i64>(), 1);
    }

    proptest! {
        #[test]
        fn parts_add_up_and_are_within_one_unit(
            total in prop_oneof![-MAX_MINOR..=MAX_MINOR, -500_i64..500],
            weights in prop::collection::vec(prop_oneof![any::<u64>(), 0_u64..5], 1..40),
        ) {
            let whole: u128 = weights.iter().copied().map(u128::from).sum();
            prop_assume!(whole > 0);
            let parts = split(total, &weights).unwrap();
            prop_assert_eq!(parts.iter().copied().map(i128::from).sum::<i128>(), i128::from(total));
            prop_assert_eq!(split(-total, &weights).unwrap(), parts.iter().map(|part| -part).collect::<Vec<_>>());
            for (part, weight) in parts.iter().zip(&weights) {
                prop_assert!(part.signum() * total.signum() >= 0);
                let exact = u128::from(total.unsigned_abs()) * u128::from(*weight);
                let got = u128::from(part.unsigned_abs());
                prop_assert!(got >= exact / whole && got <= exact.div_ceil(whole), "{part} of {weight}");
            }
        }
    }
}
