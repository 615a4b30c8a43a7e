use std::cmp::Ordering;

use super::DAYS_LIMIT;
use crate::error::{Error, Reason, Result};
use crate::money::solve::{against, nearest, percent, reduced, steps_of_one};
use crate::money::{Percent, Rate, Rounding, divide};

/// A discount that a customer lets go by paying later: what that credit costs in a year.
///
/// Who may deduct d until day n and pays in full on day N borrows 1 − d for N − n days, and pays d for it. The simple
/// annual cost is d ÷ (1 − d) × year ÷ (N − n), the effective one, with the cost charged on itself in each such period,
/// (1 ÷ (1 − d)) ^ (year ÷ (N − n)) − 1. Both are computed exactly and rounded once.
///
/// ```
/// use receivables::money::{Percent, Rounding};
/// use receivables::terms::{DiscountAdvice, ForgoneDiscount};
///
/// let forgone = ForgoneDiscount::new(Percent::new("2")?, 10, 30, 365)?;            // 2/10 net 30
/// assert_eq!(forgone.simple_cost(2, Rounding::HalfAway)?.to_string(), "37.24");
/// assert_eq!(forgone.effective_cost(2, Rounding::HalfAway)?.to_string(), "44.59");
/// assert_eq!(forgone.advice(Percent::new("9")?), DiscountAdvice::Take);            // borrowing costs 9 %
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ForgoneDiscount {
    percent: Percent,
    days: u16,
    year: u16,
}

/// What is cheaper: paying early with the discount, or later without it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DiscountAdvice {
    /// Borrowing the money and taking the discount is cheaper.
    Take,
    /// Both cost the same.
    Either,
    /// Paying later is cheaper than borrowing the money.
    PayLater,
}

/// What is computed, for errors.
const COST: &str = "the annual cost of the discount in percent";

impl DiscountAdvice {
    /// Its name, as text has it: `take`, `either`, `pay_later`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Take => "take",
            Self::Either => "either",
            Self::PayLater => "pay_later",
        }
    }
}

impl ForgoneDiscount {
    /// A discount of `percent` until day `discount_day`, not taken by paying on day `payment_day`; both count from the
    /// baseline. `payment_day` is the net day, or the day on which the customer really pays. `year_days` is the year of
    /// the calculation: 365, or 360 as money markets count.
    ///
    /// # Errors
    /// `discount_window` where the payment day is not after the discount day; `terms_range`.
    pub fn new(percent: Percent, discount_day: u16, payment_day: u16, year_days: u16) -> Result<Self> {
        let range = |what: &str, value: String, range: String| -> Error {
            Reason::TermsRange { what: what.to_owned(), value, range }.into()
        };
        if percent <= Percent::ZERO || percent >= Percent::HUNDRED {
            let span = "above 0 and below 100".to_owned();
            return Err(range("a discount percentage", percent.to_string(), span));
        }
        if payment_day > DAYS_LIMIT {
            return Err(range("the payment day", payment_day.to_string(), format!("0..{DAYS_LIMIT}")));
        }
        if !(360..=366).contains(&year_days) {
            return Err(range("the days of a year", year_days.to_string(), "360..366".to_owned()));
        }
        match payment_day.checked_sub(discount_day).filter(|days| *days > 0) {
            Some(days) => Ok(Self { percent, days, year: year_days }),
            None => Err(Reason::DiscountWindow { discount_day, payment_day }.into()),
        }
    }

    /// d ÷ (1 − d) × year ÷ days, as a fraction of whole numbers above zero.
    fn simple(&self) -> (i128, i128) {
        let d = i128::from(self.percent.rate().parts());
        let rest = i128::from(Rate::ONE.parts()) - d;
        (d * i128::from(self.year), rest * i128::from(self.days))
    }

    /// The simple annual cost, with at most 6 decimals of a percent.
    ///
    /// # Errors
    /// `scale_out_of_range`, `rate_out_of_range`.
    pub fn simple_cost(&self, decimals: u8, rounding: Rounding) -> Result<Percent> {
        let steps = steps_of_one(decimals)?;
        let (numerator, denominator) = self.simple();
        let rounded = divide(numerator.saturating_mul(i128::from(steps)), denominator, rounding);
        percent(COST, rounded, steps)
    }

    /// The effective annual cost, with at most 6 decimals of a percent: the nearest such percentages are held against
    /// the exact power in whole numbers, so that what is rounded is never itself rounded before.
    ///
    /// # Errors
    /// `scale_out_of_range`; `rate_out_of_range` above 1,000,000 %.
    pub fn effective_cost(&self, decimals: u8, rounding: Rounding) -> Result<Percent> {
        let steps = steps_of_one(decimals)?;
        percent(COST, nearest(steps, rounding, |part, whole| self.against(part, whole)), steps)
    }

    /// How the annual rate `part ÷ whole` stands to the exact effective cost: (1 + part ÷ whole) ^ days against
    /// (1 ÷ (1 − d)) ^ year, both sides multiplied out.
    fn against(&self, part: u64, whole: u64) -> Ordering {
        let one = Rate::ONE.parts().unsigned_abs();
        let (one, rest) = reduced(one, one - self.percent.rate().parts().unsigned_abs());
        let (days, year) = reduced(u64::from(self.days), u64::from(self.year));
        let (grown, whole) = reduced(whole.saturating_add(part), whole);
        against(&[(grown, days), (rest, year)], &[(whole, days), (one, year)])
    }

    /// Whether it pays to borrow the money at `borrowing`, a simple annual rate on the same year, and take the discount.
    /// The rate is held against the exact simple cost.
    pub fn advice(&self, borrowing: Percent) -> DiscountAdvice {
        let (numerator, denominator) = self.simple();
        let borrowing = i128::from(borrowing.rate().parts()).saturating_mul(denominator);
        match borrowing.cmp(&numerator.saturating_mul(i128::from(Rate::ONE.parts()))) {
            Ordering::Less => DiscountAdvice::Take,
            Ordering::Equal => DiscountAdvice::Either,
            Ordering::Greater => DiscountAdvice::PayLater,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Code;

    fn forgone(percent: &str, discount_day: u16, payment_day: u16, year: u16) -> Result<ForgoneDiscount> {
        ForgoneDiscount::new(Percent::new(percent)?, discount_day, payment_day, year)
    }

    #[test]
    fn a_cost_that_is_exact_stays_exact_under_every_rounding() {
        // Half off for a whole year: the effective cost is the simple one, 100 %, and no rounding moves it.
        let whole_year = forgone("50", 0, 365, 365).unwrap();
        // 20 % for half a year of 360: 1.25² − 1 = 56.25 %, a tie at one decimal.
        let half_year = forgone("20", 0, 180, 360).unwrap();
        for rounding in [Rounding::Floor, Rounding::Ceiling, Rounding::Away, Rounding::HalfEven] {
            assert_eq!(whole_year.effective_cost(6, rounding).unwrap(), Percent::HUNDRED);
            assert_eq!(half_year.effective_cost(2, rounding).unwrap().to_string(), "56.25");
        }
        let told = |rounding| half_year.effective_cost(1, rounding).unwrap().to_string();
        assert_eq!(
            [told(Rounding::HalfAway), told(Rounding::HalfEven), told(Rounding::Toward)],
            ["56.3", "56.2", "56.2"]
        );
    }

    #[test]
    fn advice_turns_at_the_simple_cost() {
        // 1 % for 36 of 360 days would be 10 % of 99: 10.1010… %, which no decimal rate equals.
        let tenth = forgone("1", 0, 36, 360).unwrap();
        assert_eq!(tenth.advice(Percent::new("10.1010101010").unwrap()), DiscountAdvice::Take);
        assert_eq!(tenth.advice(Percent::new("10.1010101011").unwrap()), DiscountAdvice::PayLater);
        let even = forgone("20", 0, 180, 360).unwrap();
        assert_eq!(even.advice(Percent::new("50").unwrap()), DiscountAdvice::Either);
    }

    #[test]
    fn what_can_not_be_computed_is_refused() {
        let code = |made: Result<ForgoneDiscount>| made.unwrap_err().code();
        assert_eq!(code(forgone("2", 30, 30, 365)), Code::DiscountWindow);
        assert_eq!(code(forgone("2", 31, 30, 365)), Code::DiscountWindow);
        assert_eq!(code(forgone("0", 10, 30, 365)), Code::TermsRange);
        assert_eq!(code(forgone("100", 10, 30, 365)), Code::TermsRange);
        assert_eq!(code(forgone("2", 10, 30, 300)), Code::TermsRange);
        assert_eq!(code(forgone("2", 10, 4000, 365)), Code::TermsRange);
        let steep = forgone("50", 0, 1, 365).unwrap();
        assert_eq!(steep.effective_cost(0, Rounding::Floor).unwrap_err().code(), Code::RateOutOfRange);
        assert_eq!(steep.simple_cost(7, Rounding::Floor).unwrap_err().code(), Code::ScaleOutOfRange);
        assert_eq!(steep.simple_cost(0, Rounding::Floor).unwrap().to_string(), "36500");
        let extreme = forgone("99.9999999999", 0, 2003, 365).unwrap();
        assert!(extreme.effective_cost(6, Rounding::HalfAway).unwrap() > Percent::ZERO);
        assert!(forgone("99.9999999999", 0, 1, 366).unwrap().simple_cost(6, Rounding::HalfAway).is_err());
    }
}
