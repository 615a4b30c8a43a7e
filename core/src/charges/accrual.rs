//! The kernel: exact interest of a span, and what rounding makes of a run of them.

use super::{ChargePolicy, RoundEach};
use crate::calendar::{Date, YearFraction};
use crate::error::Result;
use crate::money::{Percent, Rate, Rounding, divide};

/// Days on which nothing changes: neither what bears interest nor the rate.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    /// The first day.
    pub(super) first: Date,
    /// The last day, included.
    pub(super) last: Date,
    /// Percent a year.
    pub(super) percent: Percent,
    /// The months, where the span is one whole period of compounding.
    pub(super) whole: Option<u32>,
}

impl Span {
    /// Which part of a year the span is: its days by the convention, or the months of a whole period.
    pub(super) fn of_year(&self, policy: &ChargePolicy) -> Result<YearFraction> {
        let fraction = policy.day_count.fraction(self.first, self.last.plus_days(1)?);
        Ok(self.whole.map_or(fraction, |months| YearFraction::new(i64::from(months), 12)))
    }
}

/// What one minor unit bears, in units of a minor unit ÷ (10^12 × 12 × the denominator of the day count). `None` beyond
/// 128 bits.
pub(super) fn factor(percent: Percent, of_year: YearFraction, year: i64) -> Option<i128> {
    let twelfths = i128::from(year).checked_mul(12)?.checked_div(i128::from(of_year.denominator()))?;
    let part = i128::from(of_year.numerator()).checked_mul(twelfths)?;
    i128::from(percent.rate().parts()).checked_mul(part)
}

/// Exact interest in the same units.
pub(super) fn exact(base: i64, percent: Percent, of_year: YearFraction, year: i64) -> Option<i128> {
    i128::from(base).checked_mul(factor(percent, of_year, year)?)
}

/// How many of those units are a minor unit.
pub(super) fn unit(year: i64) -> Option<i128> {
    i128::from(Rate::ONE.parts()).checked_mul(12)?.checked_mul(i128::from(year))
}

/// A whole amount of so many units.
pub(super) fn whole(exact: i128, unit: i128, rounding: Rounding) -> Option<i64> {
    i64::try_from(divide(exact, unit, rounding)?).ok()
}

/// Interest as it runs on: exact since interest was last added to what bears it, and what of it lines already have.
#[derive(Debug, Default)]
pub(super) struct Running {
    exact: i128,
    rounded: i64,
    /// Interest that bears interest.
    pub(super) added: i64,
}

impl Running {
    /// The whole amount of the next line, given its exact interest.
    pub(super) fn line(&mut self, exact: i128, year: i64, policy: &ChargePolicy) -> Option<i64> {
        let unit = unit(year)?;
        let whole = |exact| whole(exact, unit, policy.rounding);
        self.exact = self.exact.checked_add(exact)?;
        let amount = match policy.round {
            RoundEach::Line => whole(exact)?,
            RoundEach::Sum => whole(self.exact)?.checked_sub(self.rounded)?,
        };
        self.rounded = self.rounded.checked_add(amount)?;
        Some(amount)
    }

    /// Adds the interest of a period that has ended to what bears interest.
    pub(super) fn add(&mut self) -> Option<()> {
        *self = Self { exact: 0, rounded: 0, added: self.added.checked_add(self.rounded)? };
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::calendar::DayCount;

    proptest! {
        /// Simple interest by days is additive before it is rounded: cutting a period anywhere changes nothing.
        #[test]
        fn simple_interest_is_additive(
            minor in 0_i64..1_000_000_000_000, parts in 0_i64..500_000_000_000,
            start in -10_000_i32..40_000, first in 0_i32..4_000, second in 0_i32..4_000,
        ) {
            let day = |days| Date::from_days(days).unwrap();
            let (from, cut, to) = (day(start), day(start + first), day(start + first + second));
            let percent = Percent::from_rate(Rate::from_parts(parts));
            for count in [
                DayCount::Act360, DayCount::Act365Fixed, DayCount::ActActIsda, DayCount::Thirty360European,
            ] {
                let interest = |from, to| {
                    let of_year = count.fraction(from, to);
                    exact(minor, percent, of_year, of_year.denominator()).unwrap()
                };
                prop_assert_eq!(interest(from, cut) + interest(cut, to), interest(from, to));
            }
        }
    }
}
