//! Amounts: what the core does with them.

use receivables::money::{Money, Percent, Rate, Rounding};

use crate::{Refused, answer};

/// The amount of a text such as `1190.00 EUR`.
#[uniffi::export]
pub fn money(text: &str) -> Result<Money, Refused> {
    answer(|| receivables::money::money(text))
}

/// An amount as the library writes it, with exactly the decimals of its currency: `1190.00 EUR`.
#[uniffi::export]
pub fn money_text(amount: Money) -> Result<String, Refused> {
    answer(|| Ok(amount.to_string()))
}

/// The sum of two amounts of one currency.
#[uniffi::export]
pub fn money_plus(amount: Money, other: Money) -> Result<Money, Refused> {
    answer(|| amount.plus(other))
}

/// The difference of two amounts of one currency.
#[uniffi::export]
pub fn money_minus(amount: Money, other: Money) -> Result<Money, Refused> {
    answer(|| amount.minus(other))
}

/// Divides an amount in the ratio of weights, in minor units that add up to it: the odd ones go to the largest fractions,
/// of equal fractions to the earlier.
#[uniffi::export]
pub fn money_split(amount: Money, weights: Vec<u64>) -> Result<Vec<Money>, Refused> {
    answer(|| amount.split(&weights))
}

/// That many percent of an amount, rounded once.
#[uniffi::export]
pub fn money_percent(amount: Money, percent: Percent, rounding: Rounding) -> Result<Money, Refused> {
    answer(|| amount.percent(percent, rounding))
}

/// An amount times a rate, rounded once.
#[uniffi::export]
pub fn money_times(amount: Money, rate: Rate, rounding: Rounding) -> Result<Money, Refused> {
    answer(|| amount.times(rate, rounding))
}

/// An amount rounded to a multiple of so many minor units, as cash is where small coins are gone.
#[uniffi::export]
pub fn money_rounded_to(amount: Money, increment_minor: i64, rounding: Rounding) -> Result<Money, Refused> {
    answer(|| amount.rounded_to(increment_minor, rounding))
}
