use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use crate::calendar::YearFraction;
use crate::error::{Error, Reason, Result};
use crate::money::solve::{against, nearest, percent, reduced, steps_of_one};
use crate::money::{Percent, Rate, Rounding, divide};

/// How an annual rate grows an amount over a time.
///
/// | over t years at the rate r | grows by the factor |
/// |---|---|
/// | simple | 1 + r·t |
/// | compounded f times a year | (1 + r/f) ^ (f·t) |
/// | simple, then compounded | simple where t is at most 1/f, else compounded |
/// | continuous | e ^ (r·t) |
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Growth {
    /// Interest bears none.
    Simple,
    /// Interest is added to what bears it, that many times a year.
    Compounded {
        /// 1 to 366.
        a_year: u16,
    },
    /// Simple up to one such period, compounded beyond.
    SimpleThenCompounded {
        /// 1 to 366.
        a_year: u16,
    },
    /// Interest is added at every moment.
    Continuous,
}

/// The most steps of compounding that are multiplied out exactly; beyond, logarithms of 18 decimals decide.
const EXACT: u64 = 2_000;
/// Logarithms that are nearer than 10^-9 say too little: those of 36,600 periods are off by less than 10^-11.
const NEAR: u128 = 1_000_000_000;
/// The longest time, in years.
const YEARS: i64 = 100;
/// What is computed, for errors.
const WHAT: &str = "the equivalent rate in percent";

/// The annual rate that, growing as `to` says, makes of an amount over that time what `rate` makes of it growing as `from`
/// says. It is solved for in whole numbers and rounded once, to at most 6 decimals of a percent.
///
/// ```
/// use receivables::calendar::YearFraction;
/// use receivables::charges::{Growth, equivalent_rate};
/// use receivables::money::{Percent, Rounding};
/// // 2 % a month, compounded, is 26.82 % a year.
/// let (monthly, yearly) = (Growth::Compounded { a_year: 12 }, Growth::Compounded { a_year: 1 });
/// let year = YearFraction::of(1, 1)?;
/// let rate = equivalent_rate(Percent::new("24")?, monthly, yearly, year, 2, Rounding::HalfAway)?;
/// assert_eq!(rate.to_string(), "26.82");
/// # Ok::<(), receivables::Error>(())
/// ```
///
/// # Errors
/// `rate_negative`; `terms_range` for a time that is not above 0 and at most 100 years, or for more than 366 periods a
/// year; `scale_out_of_range`; `rate_out_of_range` above 1,000,000 %.
pub fn equivalent_rate(
    rate: Percent,
    from: Growth,
    to: Growth,
    time: YearFraction,
    decimals: u8,
    rounding: Rounding,
) -> Result<Percent> {
    if rate < Percent::ZERO {
        return Err(Reason::RateNegative { percent: rate.to_string() }.into());
    }
    let time = Time::of(time)?;
    let steps = steps_of_one(decimals)?;
    let (from, to) = (from.over(time)?, to.over(time)?);
    let too_large = || percent(WHAT, None, steps);
    let parts = rate.rate().parts().unsigned_abs();
    let grown = (parts, Rate::ONE.parts().unsigned_abs());
    if from == to {
        return percent(
            WHAT,
            divide(i128::from(parts) * i128::from(steps), i128::from(grown.1), rounding),
            steps,
        );
    }
    let Some(made) = Factor::of(from, grown, time) else { return too_large() };
    // A factor beyond 64 bits is the larger one.
    let held = |part, whole| {
        Factor::of(to, (part, whole), time).map_or(Ordering::Greater, |factor| factor.against(&made))
    };
    percent(WHAT, nearest(steps, rounding, held), steps)
}

/// A time in years, as a fraction in lowest terms.
#[derive(Debug, Clone, Copy)]
struct Time {
    over: u64,
    under: u64,
}

impl Time {
    fn of(time: YearFraction) -> Result<Self> {
        let (over, under) = (time.numerator(), time.denominator());
        if over <= 0 || over > under.saturating_mul(YEARS) {
            return Err(out_of_range(
                "a time in years",
                time.to_string(),
                &format!("above 0 and at most {YEARS}"),
            ));
        }
        let (over, under) = reduced(over.unsigned_abs(), under.unsigned_abs());
        Ok(Self { over, under })
    }
}

/// Growth over a certain time, which decides between simple and compounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Grows {
    Simply,
    Compounds(u64),
    Continuously,
}

impl Growth {
    fn over(self, time: Time) -> Result<Grows> {
        let (Self::Compounded { a_year } | Self::SimpleThenCompounded { a_year }) = self else {
            return Ok(if self == Self::Simple { Grows::Simply } else { Grows::Continuously });
        };
        if !(1..=366).contains(&a_year) {
            return Err(out_of_range("the periods of a year", a_year.to_string(), "1..366"));
        }
        let a_year = u64::from(a_year);
        let within = matches!(self, Self::SimpleThenCompounded { .. }) && time.over * a_year <= time.under;
        Ok(if within { Grows::Simply } else { Grows::Compounds(a_year) })
    }
}

/// What an amount grows by.
#[derive(Debug, Clone, Copy)]
enum Factor {
    /// `(over ÷ under) ^ (times ÷ under of the time)`.
    Power { over: u64, under: u64, times: u64, time: Time },
    /// e to the power of this, in parts of 10^-18.
    Exponential(i128),
}

impl Factor {
    /// The factor at the rate `part ÷ whole`. `None` beyond 64 bits.
    fn of(grows: Grows, (part, whole): (u64, u64), time: Time) -> Option<Self> {
        let (part, whole) = reduced(part, whole);
        let power = |over: u64, under: u64, times| {
            let (over, under) = reduced(over, under);
            Self::Power { over, under, times, time }
        };
        Some(match grows {
            Grows::Simply => {
                let under = whole.checked_mul(time.under)?;
                power(under.checked_add(part.checked_mul(time.over)?)?, under, time.under)
            }
            Grows::Compounds(a_year) => {
                let under = whole.checked_mul(a_year)?;
                power(under.checked_add(part)?, under, a_year.checked_mul(time.over)?)
            }
            Grows::Continuously => {
                let grown = i128::from(part).checked_mul(i128::from(time.over))?.checked_mul(ONE)?;
                Self::Exponential(grown / (i128::from(whole).checked_mul(i128::from(time.under))?))
            }
        })
    }

    /// How the factor stands to another one: by their logarithms, and multiplied out where those are too near to tell.
    fn against(&self, other: &Self) -> Ordering {
        let (own, others) = (self.logarithm(), other.logarithm());
        if let (
            Self::Power { over: a, under: b, times: m, .. },
            Self::Power { over: c, under: d, times: n, .. },
        ) = (self, other)
        {
            let (m, n) = reduced(*m, *n);
            if own.abs_diff(others) < NEAR && m.max(n) <= EXACT {
                return against(&[(*a, m), (*d, n)], &[(*c, n), (*b, m)]);
            }
        }
        own.cmp(&others)
    }

    /// The natural logarithm, in parts of 10^-18.
    fn logarithm(&self) -> i128 {
        match self {
            Self::Exponential(power) => *power,
            Self::Power { over, under, times, time } => {
                ln(*over, *under).saturating_mul(i128::from(*times)) / i128::from(time.under)
            }
        }
    }
}

/// 1 in parts of 10^-18.
const ONE: i128 = 1_000_000_000_000_000_000;
/// The logarithm of 2.
const LN_2: i128 = 693_147_180_559_945_309;

/// The natural logarithm of `over ÷ under`, which is at least 1, in parts of 10^-18: 2 · artanh((m − 1) ÷ (m + 1)) of what
/// is left after halving, which is below 2.
fn ln(over: u64, under: u64) -> i128 {
    let (over, mut under) = (i128::from(over), i128::from(under).max(1));
    let mut halvings = 0;
    while over >= 2 * under {
        (under, halvings) = (under * 2, halvings + 1);
    }
    let z = (over - under) * ONE / (over + under);
    let square = z * z / ONE;
    let (mut power, mut sum, mut odd) = (z, 0, 1);
    while power != 0 {
        sum += power / odd;
        (power, odd) = (power * square / ONE, odd + 2);
    }
    2 * sum + halvings * LN_2
}

fn out_of_range(what: &str, value: String, range: &str) -> Error {
    Reason::TermsRange { what: what.to_owned(), value, range: range.to_owned() }.into()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::Code;

    const YEARLY: Growth = Growth::Compounded { a_year: 1 };

    fn made(rate: &str, from: Growth, to: Growth, time: (i64, i64), decimals: u8) -> Result<String> {
        let time = YearFraction::of(time.0, time.1)?;
        let rate = equivalent_rate(Percent::new(rate)?, from, to, time, decimals, Rounding::HalfAway)?;
        Ok(rate.to_string())
    }

    #[test]
    fn rates_of_the_textbook() {
        // e^0.12 − 1 = 12.749685 %; ln 1.1275 = 12.000279 %; 1.02^4 − 1 = 8.243216 %.
        assert_eq!(made("12", Growth::Continuous, YEARLY, (1, 1), 6).unwrap(), "12.749685");
        assert_eq!(made("12.75", YEARLY, Growth::Continuous, (1, 1), 6).unwrap(), "12.000279");
        assert_eq!(made("8", Growth::Compounded { a_year: 4 }, YEARLY, (5, 1), 6).unwrap(), "8.243216");
        // The same factor for every kind over one period.
        for kind in [Growth::Simple, YEARLY, Growth::SimpleThenCompounded { a_year: 1 }] {
            assert_eq!(made("7.125", kind, Growth::Simple, (1, 1), 6).unwrap(), "7.125");
        }
        assert_eq!(made("0", Growth::Continuous, Growth::Simple, (31, 365), 6).unwrap(), "0");
        // What is exact stays exact under every rounding.
        let up = |rounding| {
            let year = YearFraction::of(1, 1).unwrap();
            equivalent_rate(
                Percent::new("20").unwrap(),
                Growth::Compounded { a_year: 2 },
                YEARLY,
                year,
                0,
                rounding,
            )
        };
        assert_eq!(up(Rounding::Ceiling).unwrap(), up(Rounding::Floor).unwrap());
        // Thousands of periods are compared by logarithms: 1.0001^(365 · 50) over fifty years, told as one yearly rate.
        assert_eq!(made("3.65", Growth::Compounded { a_year: 365 }, YEARLY, (50, 1), 6).unwrap(), "3.717241");
        assert_eq!(
            made("3.65", Growth::Compounded { a_year: 365 }, Growth::Simple, (18_251, 365), 4).unwrap(),
            "10.4051"
        );
    }

    #[test]
    fn what_can_not_be_computed_is_refused() {
        let code = |made: Result<String>| made.unwrap_err().code();
        assert_eq!(code(made("-1", YEARLY, Growth::Simple, (1, 1), 2)), Code::RateNegative);
        assert_eq!(code(made("1", YEARLY, Growth::Simple, (0, 1), 2)), Code::TermsRange);
        assert_eq!(code(made("1", YEARLY, Growth::Simple, (101, 1), 2)), Code::TermsRange);
        assert_eq!(code(made("1", Growth::Compounded { a_year: 0 }, YEARLY, (1, 1), 2)), Code::TermsRange);
        assert_eq!(code(made("1", YEARLY, Growth::Simple, (1, 1), 7)), Code::ScaleOutOfRange);
        assert_eq!(code(made("900", YEARLY, Growth::Simple, (100, 1), 2)), Code::RateOutOfRange);
    }

    proptest! {
        /// There and back again is where one began, as near as the decimals allow.
        #[test]
        fn there_and_back(
            parts in 1_000_000_000_i64..500_000_000_000, days in 1_i64..2_000,
            kinds in prop::sample::subsequence(
                vec![Growth::Simple, YEARLY, Growth::Compounded { a_year: 12 }, Growth::Continuous], 2),
        ) {
            let time = YearFraction::of(days, 365).unwrap();
            let turned = |rate, from, to| equivalent_rate(rate, from, to, time, 6, Rounding::HalfEven).unwrap();
            let rate = Percent::from_rate(Rate::from_parts(parts / 10_000 * 10_000));
            let (one, other) = (kinds[0], kinds[1]);
            let back = turned(turned(rate, one, other), other, one);
            let apart = (back.rate().parts() - rate.rate().parts()).abs();
            // One step of 10^-8, times how much steeper one kind grows than the other.
            prop_assert!(apart <= 10_000 * 200, "{rate} became {back}");
        }
    }
}
