use serde::{Deserialize, Serialize};

use super::policy::{amount_not_negative, not_too_many};
use crate::error::{Reason, Result};
use crate::money::{Currency, Money, Percent, Rate, Rounding, divide, same_currency};

/// What is owed once for the costs of recovery, whatever the delay, by the size of the claim: for each claim by itself,
/// never by the sum of several.
///
/// Laws may state it in another currency than the claim's: 40 euros in Poland, by bands of zlotys. [`LumpSum::of`] answers
/// it as it is stated, [`LumpSum::converted`] states it in the claim's currency, as a late charge needs it.
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
        /// The amount.
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

/// What is owed once for each of several claims.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LumpSums {
    /// In the order of the claims.
    pub each: Vec<Money>,
    /// In all.
    pub total: Money,
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

    /// What is owed for a claim of this size, in the currency that it is stated in; nothing for a claim of nothing or one
    /// below every band.
    ///
    /// # Errors
    /// `currency_mismatch` where the bands or slices are in another currency than the claim, `amount_out_of_range`.
    pub fn of(&self, claim: Money, rounding: Rounding) -> Result<Money> {
        let currency = claim.currency();
        let same = |amount: Money| same_currency("the lump sum", amount.currency(), "the claim", currency);
        let nothing = Money::zero(self.currency().unwrap_or(currency));
        if !claim.is_positive() {
            return Ok(nothing);
        }
        match self {
            Self::Fixed { amount } => Ok(*amount),
            Self::Bands { bands } => {
                bands.iter().try_for_each(|band| same(band.from))?;
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

impl LumpSum {
    /// The currency that it is stated in; none for bands of which there are none.
    fn currency(&self) -> Option<Currency> {
        match self {
            Self::Fixed { amount } => Some(amount.currency()),
            Self::Bands { bands } => bands.first().map(|band| band.amount.currency()),
            Self::Slices { least, .. } => Some(least.currency()),
        }
    }

    /// What is owed for each of several claims, and in all. Sizes are never added up: three claims of 4,000 are three of
    /// the lowest band, not one of 12,000.
    ///
    /// ```
    /// use receivables::charges::Statute;
    /// use receivables::money::{Rounding, money};
    /// let sum = Statute::named("de_288_business")?.policy.lump_sum.expect("40 euros a claim");
    /// let owed = sum.of_each(&[money("12.50 EUR")?, money("9000.00 EUR")?, money("70.00 EUR")?], Rounding::HalfAway)?;
    /// assert_eq!(owed.total, money("120.00 EUR")?);
    /// # Ok::<(), receivables::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`LumpSum::of`], with the place; `missing_value` without a claim.
    pub fn of_each(&self, claims: &[Money], rounding: Rounding) -> Result<LumpSums> {
        let mut each = Vec::with_capacity(claims.len());
        for (at, claim) in claims.iter().enumerate() {
            each.push(self.of(*claim, rounding).map_err(|error| error.within(&format!("claims[{at}]")))?);
        }
        let none = || Reason::MissingValue { column: "claims".to_owned() };
        let (first, rest) = each.split_first().ok_or_else(none)?;
        let total = rest.iter().try_fold(*first, |sum, owed| sum.plus(*owed))?;
        Ok(LumpSums { each, total })
    }

    /// The same lump sum with its amounts in another currency, by a rate of that currency for one unit of the own one. The
    /// bands stay where they are: they are of claims. Slices are percentages of the claim and can not be converted.
    ///
    /// ```
    /// use receivables::Currency;
    /// use receivables::charges::Statute;
    /// use receivables::money::{Rounding, money};
    /// // Poland: 70 euros for a claim above 5,000 zlotys, at 4.2865 zlotys a euro.
    /// let sum = Statute::named("pl_2013")?.policy.lump_sum.expect("40, 70 or 100 euros");
    /// let claim = money("5000.01 PLN")?;
    /// assert_eq!(sum.of(claim, Rounding::HalfAway)?, money("70.00 EUR")?);
    /// let zlotys = sum.converted("4.2865".parse()?, Currency::iso("PLN")?, Rounding::HalfAway)?;
    /// assert_eq!(zlotys.of(claim, Rounding::HalfAway)?, money("300.06 PLN")?);
    /// # Ok::<(), receivables::Error>(())
    /// ```
    ///
    /// # Errors
    /// `currency_mismatch` for slices in another currency, `rate_negative`, `amount_out_of_range`.
    pub fn converted(&self, rate: Rate, currency: Currency, rounding: Rounding) -> Result<Self> {
        if rate < Rate::ZERO {
            return Err(Reason::RateNegative { percent: Percent::from_rate(rate).to_string() }.into());
        }
        let turned = |amount: Money| {
            let value = amount.to_decimal().checked_mul(rate.to_decimal());
            let value = value.ok_or_else(|| Reason::AmountOutOfRange { what: "the lump sum".to_owned() })?;
            Money::from_decimal_rounded(value, currency, rounding)
        };
        match self {
            Self::Fixed { amount } => Ok(Self::Fixed { amount: turned(*amount)? }),
            Self::Bands { bands } => {
                let band = |band: &Band| Ok(Band { from: band.from, amount: turned(band.amount)? });
                Ok(Self::Bands { bands: bands.iter().map(band).collect::<Result<_>>()? })
            }
            Self::Slices { least, .. } => {
                same_currency("the lump sum", least.currency(), "what it is wanted in", currency)?;
                Ok(self.clone())
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
