use serde::{Deserialize, Serialize};

use super::policy::{amount_not_negative, not_too_many};
use crate::error::{Reason, Result};
use crate::money::{Money, Percent, Rate, Rounding, divide, same_currency};

/// What is owed once for the costs of recovery, whatever the delay, by the size of the claim.
///
/// ```
/// use receivables::charges::{Band, LumpSum};
/// use receivables::money::{Rounding, money};
/// // United Kingdom: 40 pounds below 1,000, 70 below 10,000, then 100.
/// let band = |from, amount| Ok::<_, receivables::Error>(Band { from: money(from)?, amount: money(amount)? });
/// let bands = vec![band("0.01 GBP", "40.00 GBP")?, band("1000.00 GBP", "70.00 GBP")?, band("10000.00 GBP", "100.00 GBP")?];
/// let sum = LumpSum::Bands { bands };
/// assert_eq!(sum.of(money("999.99 GBP")?, Rounding::HalfAway)?, money("40.00 GBP")?);
/// assert_eq!(sum.of(money("1000.00 GBP")?, Rounding::HalfAway)?, money("70.00 GBP")?);
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum LumpSum {
    /// The same for every claim.
    Fixed {
        /// The amount, in the currency of the claim.
        amount: Money,
    },
    /// By the band that the claim lies in.
    Bands {
        /// The bands, in any order.
        bands: Vec<Band>,
    },
    /// A percentage of each slice of the claim, added up and rounded once.
    Slices {
        /// The slices, in any order.
        slices: Vec<Slice>,
        /// Not less than this.
        least: Money,
        /// Not more than this.
        most: Money,
    },
}

/// Claims from an amount on, up to the next band.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// The smallest claim of the band.
    pub from: Money,
    /// What is owed.
    pub amount: Money,
}

/// The part of a claim above an amount, up to where the next slice begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slice {
    /// Where the slice begins.
    pub above: Money,
    /// What is owed of it.
    pub percent: Percent,
}

impl LumpSum {
    /// Refuses amounts and percentages below zero.
    ///
    /// # Errors
    /// `amount_negative`, `percent_out_of_range`, `too_many`.
    pub fn check(&self) -> Result<()> {
        let fits = |amount: Money| amount_not_negative("a lump sum", amount);
        match self {
            Self::Fixed { amount } => fits(*amount),
            Self::Bands { bands } => {
                not_too_many("bands", bands.len())?;
                bands.iter().try_for_each(|band| fits(band.from).and_then(|()| fits(band.amount)))
            }
            Self::Slices { slices, least, most } => {
                not_too_many("slices", slices.len())?;
                let amounts = slices.iter().map(|slice| slice.above);
                amounts.chain([*least, *most]).try_for_each(fits)?;
                let outside =
                    slices.iter().map(|slice| slice.percent).find(|percent| *percent < Percent::ZERO);
                outside.map_or(Ok(()), |percent| {
                    let (what, percent) = ("the percentage of a slice".to_owned(), percent.to_string());
                    Err(Reason::PercentOutOfRange { what, percent }.into())
                })
            }
        }
    }

    /// What is owed for a claim of this size; nothing for a claim of nothing or one below every band.
    ///
    /// # Errors
    /// `currency_mismatch` where it is stated in another currency, `amount_out_of_range`.
    pub fn of(&self, claim: Money, rounding: Rounding) -> Result<Money> {
        let currency = claim.currency();
        let same = |amount: Money| same_currency("the lump sum", amount.currency(), "the claim", currency);
        let nothing = Money::zero(currency);
        if !claim.is_positive() {
            return Ok(nothing);
        }
        match self {
            Self::Fixed { amount } => same(*amount).map(|()| *amount),
            Self::Bands { bands } => {
                bands.iter().try_for_each(|band| same(band.from).and_then(|()| same(band.amount)))?;
                let reached = bands.iter().filter(|band| band.from.minor() <= claim.minor());
                Ok(reached.max_by_key(|band| band.from.minor()).map_or(nothing, |band| band.amount))
            }
            Self::Slices { slices, least, most } => {
                slices.iter().map(|slice| slice.above).chain([*least, *most]).try_for_each(same)?;
                let minor = sliced(slices, claim.minor(), rounding);
                let what = || Reason::AmountOutOfRange { what: format!("the lump sum of {claim}") };
                let minor = minor.ok_or_else(what)?.min(most.minor()).max(least.minor());
                Money::from_minor(minor, currency)
            }
        }
    }
}

/// The percentages of all slices up to `claim`, in minor units, rounded once. `None` beyond the range.
fn sliced(slices: &[Slice], claim: i64, rounding: Rounding) -> Option<i64> {
    let mut parts: i128 = 0;
    for slice in slices {
        let begins = slice.above.minor();
        let above = slices.iter().map(|other| other.above.minor()).filter(|other| *other > begins);
        let ends = above.min().unwrap_or(claim).min(claim);
        let width = i128::from(ends.checked_sub(begins)?.max(0));
        parts = parts.checked_add(width.checked_mul(i128::from(slice.percent.rate().parts()))?)?;
    }
    i64::try_from(divide(parts, i128::from(Rate::ONE.parts()), rounding)?).ok()
}
