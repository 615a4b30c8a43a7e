use serde::{Deserialize, Serialize};

use super::Quote;
use crate::error::{Reason, Result};
use crate::money::{Decimal, Money, Rate, Rounding, mul_ratio, same_currency};

/// The fewest decimals of the amount in between (Regulation (EC) No 1103/97, article 4(4)).
const FEWEST: u8 = 3;
/// The most that are kept.
const MOST: u8 = 9;
/// The significant figures of a conversion rate (article 4(1)).
const FIGURES: usize = 6;

/// A sum converted through a third currency, with the amount in between.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Triangulation {
    /// The amount in the currency between, rounded to the decimals that were asked for: `51.129`. A text, since it has
    /// more decimals than amounts of that currency.
    pub between: String,
    /// The amount in the currency asked for.
    pub amount: Money,
}

/// Converts between two currencies by their fixed rates to a third: how sums in the currencies that the euro replaced
/// are converted into each other (Regulation (EC) No 1103/97, article 4).
///
/// The amount is divided by the rate of its own currency and rounded to `decimals`, at least three; what comes out is
/// multiplied by the rate of the other. Both quotes have the currency between as their unit (1 EUR = 1.95583 DEM), with
/// at most six significant figures, since a conversion rate is neither rounded nor truncated, and no inverse of one is
/// used. A half is rounded up, away from zero (article 5).
///
/// # Errors
/// `currency_mismatch` where the quotes have different units or the amount is not in the first quote's counter
/// currency; `exchange_decimals` for decimals outside 3 to 9; `rate_figures` for a rate of more than six significant figures;
/// `amount_out_of_range`.
///
/// ```
/// use receivables::exchange::triangulate;
/// use receivables::money::{Currency, Money};
/// let marks = Currency::custom("DEM", 2)?;                    // withdrawn, so ISO 4217 no longer lists it
/// let sum = Money::from_minor(100_00, marks)?;
/// let francs = triangulate(sum, "EUR/DEM:2 1.95583".parse()?, "EUR/FRF:2 6.55957".parse()?, 3)?;
/// assert_eq!(francs.between, "51.129");
/// assert_eq!(francs.amount.to_string(), "335.38 FRF:2");
/// # Ok::<(), receivables::Error>(())
/// ```
pub fn triangulate(amount: Money, from: Quote, to: Quote, decimals: u8) -> Result<Triangulation> {
    same_currency("the amount", amount.currency(), &format!("what {from} converts from"), from.counter())?;
    same_currency(&format!("the unit of {from}"), from.unit(), &format!("the unit of {to}"), to.unit())?;
    if !(FEWEST..=MOST).contains(&decimals) {
        let (value, range) = (decimals.to_string(), format!("{FEWEST} to {MOST}"));
        return Err(Reason::ExchangeDecimals { value, range }.into());
    }
    for quote in [from, to] {
        let found = figures(quote.rate());
        if found > FIGURES {
            return Err(Reason::RateFigures { quote: quote.to_string(), found, limit: FIGURES }.into());
        }
    }
    let out = || Reason::AmountOutOfRange { what: format!("{amount} by {from} and {to}") };
    let parts = |quote: Quote| u128::from(quote.rate().parts().unsigned_abs());
    // A rate has 12 decimals and nothing else here more than 9, so neither power is below 10^3.
    let power = |more: u8, fewer: u8| 10_u128.pow(u32::from(12 + more - fewer));
    let up = power(decimals, amount.currency().exponent());
    let between = mul_ratio(amount.minor(), up, parts(from), Rounding::HalfAway).ok_or_else(out)?;
    let down = power(decimals, to.counter().exponent());
    let minor = mul_ratio(between, parts(to), down, Rounding::HalfAway).ok_or_else(out)?;
    let amount = Money::from_minor(minor, to.counter()).map_err(|_| out())?;
    let between = Decimal::try_new(between, u32::from(decimals)).map_err(|_| out())?.to_string();
    Ok(Triangulation { between, amount })
}

/// The significant figures of a rate, zeros at its end not counted.
fn figures(rate: Rate) -> usize {
    rate.parts().unsigned_abs().to_string().trim_end_matches('0').len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Code;
    use crate::money::money;

    fn through(amount: &str, from: &str, to: &str, decimals: u8) -> Result<Triangulation> {
        triangulate(money(amount).unwrap(), from.parse().unwrap(), to.parse().unwrap(), decimals)
    }

    #[test]
    fn the_amount_between_is_rounded_first() {
        let lire = through("250000 ITL:0", "EUR/ITL:0 1936.27", "EUR/ATS:2 13.7603", 3).unwrap();
        assert_eq!(lire.between, "129.114");
        assert_eq!(lire.amount.to_string(), "1776.65 ATS:2");
        // More decimals may change the last figure: of 10 million marks, 3 decimals of a euro are half a pfennig off.
        let marks = |decimals| {
            through("10000000.00 DEM:2", "EUR/DEM:2 1.95583", "EUR/ITL:0 1936.27", decimals).unwrap()
        };
        assert_eq!(marks(3).between, "5112918.812");
        assert_eq!(marks(9).between, "5112918.811962185");
        assert_eq!(marks(3).amount.to_string(), "9899991308 ITL:0");
        let back = through("-250000 ITL:0", "EUR/ITL:0 1936.27", "EUR/ATS:2 13.7603", 3).unwrap();
        assert_eq!(back.amount.to_string(), "-1776.65 ATS:2");
    }

    #[test]
    fn what_the_regulation_does_not_allow_is_refused() {
        let code = |from, to, decimals| through("100.00 DEM:2", from, to, decimals).unwrap_err().code();
        let (marks, francs) = ("EUR/DEM:2 1.95583", "EUR/FRF:2 6.55957");
        assert_eq!(code(marks, francs, 2), Code::ExchangeDecimals);
        assert_eq!(code(marks, francs, 10), Code::ExchangeDecimals);
        assert_eq!(code("EUR/DEM:2 1.955831", francs, 3), Code::RateFigures);
        assert_eq!(code("DEM:2/EUR 0.511292", francs, 3), Code::CurrencyMismatch);
        assert_eq!(code(marks, "USD/FRF:2 6", 3), Code::CurrencyMismatch);
        assert_eq!(figures("0.787564".parse().unwrap()), 6);
        assert_eq!(figures("200.482".parse().unwrap()), 6);
        assert_eq!(figures("1000000".parse().unwrap()), 1);
    }
}
