use super::super::check_digits::{is, to_eleven, to_ten, weighted};
use super::super::compact::part;
use super::super::flaw::Flaw;

/// What of a number is looked at beside its form.
#[derive(Debug, Clone, Copy)]
pub(super) enum Rule {
    /// There is no check digit.
    FormOnly,
    /// There is no check digit, but something else to look at.
    Unchecked(fn(&[u8]) -> Result<(), Flaw>),
    /// Each digit but the last of those with weights; their sum makes the digit that follows.
    Weighted(&'static [u32], Digit),
    /// A function of its own, for what is no weighted sum.
    Own(fn(&[u8]) -> Result<(), Flaw>),
}

/// How a check digit follows from a weighted sum. Where it would have two digits there is no such number.
#[derive(Debug, Clone, Copy)]
pub(super) enum Digit {
    /// What is lacking to a multiple of ten.
    ToTen,
    /// What is lacking to a multiple of eleven.
    ToEleven,
    /// What is lacking to a multiple of eleven, and ten is written 0.
    ToElevenTenIsZero,
    /// What is lacking to a multiple of eleven above the sum, so that there is no number where nothing is lacking, and
    /// ten is written 0 (Slovenia).
    AboveTenIsZero,
    /// The last digit of what is lacking to a multiple of eleven above the sum (Czechia).
    AboveByTen,
    /// What is left by eleven.
    Rest,
    /// The last digit of what is left by eleven.
    RestByTen,
    /// What is left by ten.
    RestOfTen,
}

impl Digit {
    /// The check digit of a sum; ten and eleven are none.
    fn of(self, sum: u32) -> u32 {
        let above = 11 - sum % 11;
        match self {
            Self::ToTen => to_ten(sum),
            Self::ToEleven => to_eleven(sum),
            Self::ToElevenTenIsZero => to_eleven(sum) % 10,
            Self::AboveTenIsZero => {
                if above == 10 {
                    0
                } else {
                    above
                }
            }
            Self::AboveByTen => above % 10,
            Self::Rest => sum % 11,
            Self::RestByTen => sum % 11 % 10,
            Self::RestOfTen => sum % 10,
        }
    }
}

impl Rule {
    /// Whether a number of the form keeps the rule; true where there are check digits.
    pub(super) fn holds(self, number: &[u8]) -> Result<bool, Flaw> {
        match self {
            Self::FormOnly => Ok(false),
            Self::Unchecked(look) => look(number).map(|()| false),
            Self::Own(check) => check(number).map(|()| true),
            Self::Weighted(weights, digit) => {
                let expected = digit.of(weighted(number, weights));
                is(part(number, weights.len(), 1), Some(expected)).map(|()| true)
            }
        }
    }
}
