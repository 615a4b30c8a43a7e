//! Rates that no fraction equals, such as roots: found in whole numbers by holding candidates against them, so that what
//! is rounded was never rounded before.

use std::cmp::Ordering;

use super::{Percent, Rate, Rounding, divide};
use crate::error::{Reason, Result, Shown};

/// The most decimals of a percentage that is solved for.
const DECIMALS: u8 = 6;
/// The largest percentage that is solved for.
const LARGEST: u64 = 1_000_000;

/// The number of steps, of which `steps` make the rate 1, that an exact rate is rounded to. `against` says how the rate
/// `part ÷ whole` stands to it. `None` where it is beyond 1,000,000 %.
pub(crate) fn nearest(
    steps: u64,
    rounding: Rounding,
    against: impl Fn(u64, u64) -> Ordering,
) -> Option<i128> {
    let most = steps.saturating_mul(LARGEST / 100);
    // The largest number of steps that is not above the exact rate: doubled until it is, then halved to it.
    let (mut low, mut high) = (0, 1);
    while against(high, steps) != Ordering::Greater {
        if high >= most {
            return None;
        }
        (low, high) = (high, high.saturating_mul(2));
    }
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if against(middle, steps) == Ordering::Greater { high = middle } else { low = middle }
    }
    // Which quarter of the step the exact rate lies in is all that a rounding asks.
    let quarters = match against(low, steps) {
        Ordering::Equal => 0,
        _ => match against(2 * low + 1, 2 * steps) {
            Ordering::Greater => 1,
            Ordering::Equal => 2,
            Ordering::Less => 3,
        },
    };
    divide(i128::from(low) * 4 + quarters, 4, rounding)
}

/// How a product of powers stands to another one, both multiplied out.
pub(crate) fn against(left: &[(u64, u64)], right: &[(u64, u64)]) -> Ordering {
    let (left, right) = (product(left), product(right));
    left.len().cmp(&right.len()).then_with(|| left.iter().rev().cmp(right.iter().rev()))
}

/// How many steps of that many decimals of a percent make the rate 1.
pub(crate) fn steps_of_one(decimals: u8) -> Result<u64> {
    if decimals > DECIMALS {
        let (scale, limit) = (u32::from(decimals), u32::from(DECIMALS));
        return Err(Reason::ScaleOutOfRange { scale, limit }.into());
    }
    Ok(10_u64.pow(u32::from(decimals) + 2))
}

/// So many steps as a percentage; `what` names it where it is too large.
pub(crate) fn percent(what: &str, rounded: Option<i128>, steps: u64) -> Result<Percent> {
    let parts = i128::from(Rate::ONE.parts()) / i128::from(steps);
    let parts = rounded.and_then(|count| i64::try_from(count.checked_mul(parts)?).ok());
    parts.map(|parts| Percent::from_rate(Rate::from_parts(parts))).ok_or_else(|| {
        let value = Shown::new(what);
        Reason::RateOutOfRange { value, limit: LARGEST.to_string() }.into()
    })
}

/// A fraction in lowest terms.
pub(crate) fn reduced(a: u64, b: u64) -> (u64, u64) {
    let (mut divisor, mut rest) = (a, b);
    while rest != 0 {
        (divisor, rest) = (rest, divisor % rest);
    }
    if divisor > 1 { (a / divisor, b / divisor) } else { (a, b) }
}

/// The product of powers, in limbs of 64 bits, the lowest first, without zeros at the upper end.
fn product(powers: &[(u64, u64)]) -> Vec<u64> {
    let mut limbs = vec![1];
    for (factor, times) in powers.iter().filter(|(factor, _)| *factor != 1) {
        // As much of the power at once as one limb holds.
        let (mut packed, mut at_once) = (*factor, 1);
        while let Some(more) = packed.checked_mul(*factor) {
            (packed, at_once) = (more, at_once + 1);
        }
        let rest = factor.pow(u32::try_from(times % at_once).unwrap_or_default());
        let rounds = usize::try_from(times / at_once).unwrap_or(usize::MAX);
        for factor in std::iter::repeat_n(packed, rounds).chain([rest]) {
            let mut carry = 0;
            for limb in &mut limbs {
                let wide = u128::from(*limb) * u128::from(factor) + u128::from(carry);
                *limb = u64::try_from(wide & u128::from(u64::MAX)).unwrap_or(u64::MAX);
                carry = u64::try_from(wide >> 64).unwrap_or(u64::MAX);
            }
            if carry > 0 {
                limbs.push(carry);
            }
        }
    }
    limbs
}
