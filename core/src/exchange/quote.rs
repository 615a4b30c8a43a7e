use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::error::{Error, Reason, Result, Shown};
use crate::id::Text;
use crate::money::{Currency, Money, Rate, Rounding, mul_ratio, same_currency};

/// The decimals of a rate.
const RATE_SCALE: u8 = 12;

/// What one unit of a currency costs in another: `EUR/USD 1.1` says that 1 EUR is 1.10 USD.
///
/// A quote is used as it was given. An amount in its unit is multiplied by the rate, an amount in its counter currency
/// is divided by it; an inverse rate would be rounded before it is used, and would not lead back. The rate is above
/// zero, has up to 12 decimals, and the two currencies differ.
///
/// ```
/// use receivables::exchange::Quote;
/// use receivables::{Rounding, money::money};
/// let quote: Quote = "EUR/USD 1.1000".parse()?;
/// assert_eq!(quote.convert(money("10000.00 USD")?, Rounding::HalfAway)?, money("9090.91 EUR")?);
/// assert_eq!(quote.convert(money("9090.91 EUR")?, Rounding::HalfAway)?, money("10000.00 USD")?);
/// assert_eq!(quote.to_string(), "EUR/USD 1.1");
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quote {
    unit: Currency,
    counter: Currency,
    rate: Rate,
}

impl Quote {
    /// The quote by which 1 `unit` is `rate` `counter`.
    ///
    /// # Errors
    /// `rate_not_positive`; `quote_same_currency`.
    pub fn new(unit: Currency, counter: Currency, rate: Rate) -> Result<Self> {
        if unit == counter {
            return Err(Reason::QuoteSameCurrency { currency: unit }.into());
        }
        if rate <= Rate::ZERO {
            return Err(Reason::RateNotPositive { unit, counter, rate: rate.to_string() }.into());
        }
        Ok(Self { unit, counter, rate })
    }

    /// The currency of which the rate prices one unit.
    pub const fn unit(self) -> Currency {
        self.unit
    }

    /// The currency in which the rate is told.
    pub const fn counter(self) -> Currency {
        self.counter
    }

    /// How much of the counter currency one unit costs; above zero.
    pub const fn rate(self) -> Rate {
        self.rate
    }

    /// The currency at the other end of `currency`.
    ///
    /// # Errors
    /// `currency_mismatch` where it is neither end of the quote.
    pub fn other(self, currency: Currency) -> Result<Currency> {
        if currency == self.counter {
            return Ok(self.unit);
        }
        same_currency("the amount", currency, &format!("what the quote {self} converts"), self.unit)?;
        Ok(self.counter)
    }

    /// What an amount at one end of the quote is worth at the other: times the rate from the unit, divided by the rate
    /// from the counter currency, exact, rounded once.
    ///
    /// # Errors
    /// `currency_mismatch` where the amount is in neither currency of the quote; `amount_out_of_range`.
    pub fn convert(self, amount: Money, rounding: Rounding) -> Result<Money> {
        convert_along(amount, &[self], rounding)
    }

    /// What minor units of `from` are multiplied and divided by to become minor units of the other end.
    fn ratio(self, from: Currency) -> Result<(u128, u128)> {
        let to = self.other(from)?;
        let rate = u128::from(self.rate.parts().unsigned_abs());
        // An exponent is at most 9, so that a rate's 12 decimals always outweigh the difference of two of them.
        let (up, down) = if from == self.unit { (to, from) } else { (from, to) };
        let power = u32::from(RATE_SCALE + down.exponent() - up.exponent());
        let scale = 10_u128.pow(power);
        Ok(if from == self.unit { (rate, scale) } else { (scale, rate) })
    }
}

/// What an amount is worth after one or two quotes that lead on from each other, exact, rounded once at the end.
///
/// # Errors
/// `currency_mismatch` where a quote does not convert what came so far; `amount_out_of_range`.
pub(super) fn convert_along(amount: Money, quotes: &[Quote], rounding: Rounding) -> Result<Money> {
    let (mut currency, mut over, mut under) = (amount.currency(), Some(1_u128), Some(1_u128));
    for quote in quotes {
        let (times, by) = quote.ratio(currency)?;
        over = over.and_then(|over| over.checked_mul(times));
        under = under.and_then(|under| under.checked_mul(by));
        currency = quote.other(currency)?;
    }
    let ratio = over.zip(under);
    let minor = ratio.and_then(|(over, under)| mul_ratio(amount.minor(), over, under, rounding));
    let what = || {
        let quotes = quotes.iter().map(ToString::to_string).collect::<Vec<_>>().join(" and ");
        Reason::AmountOutOfRange { what: format!("{amount} by {quotes}") }.into()
    };
    minor.ok_or_else(what).and_then(|minor| Money::from_minor(minor, currency).map_err(|_| what()))
}

impl FromStr for Quote {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self> {
        let parts = text.split_once(' ').and_then(|(pair, rate)| Some((pair.split_once('/')?, rate)));
        let ((unit, counter), rate) = parts.ok_or_else(|| Reason::QuoteSyntax { value: Shown::new(text) })?;
        Self::new(unit.parse()?, counter.parse()?, rate.parse()?)
    }
}

impl fmt::Display for Quote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{} {}", self.unit, self.counter, self.rate)
    }
}

impl fmt::Debug for Quote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Quote {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct("Quote", &self.to_string())
    }
}

impl<'de> Deserialize<'de> for Quote {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct("Quote", Text::expecting("quote"))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::error::Code;
    use crate::money::{MAX_MINOR, money};

    fn quote(text: &str) -> Quote {
        text.parse().unwrap()
    }

    #[test]
    fn text_is_taken_in_one_form() {
        for text in ["EUR/USD 1.1", "USD/JPY 150", "PTS:0/EUR 0.01", "EUR/IDR 18000.5"] {
            assert_eq!(quote(text).to_string(), text);
            assert_eq!(serde_json::to_string(&quote(text)).unwrap(), format!("\"{text}\""));
            assert_eq!(serde_json::from_str::<Quote>(&format!("\"{text}\"")).unwrap(), quote(text));
        }
        assert_eq!(quote("EUR/USD 1.1000"), quote("EUR/USD 1.1"));
        for (text, code) in [
            ("", Code::QuoteSyntax),
            ("EUR/USD", Code::QuoteSyntax),
            ("EURUSD 1.1", Code::QuoteSyntax),
            ("EUR/USD  1.1", Code::RateSyntax),
            ("EUR/USD 1,1", Code::RateSyntax),
            ("EUR/EUR 1", Code::QuoteSameCurrency),
            ("EUR/USD 0", Code::RateNotPositive),
            ("EUR/USD -1.1", Code::RateNotPositive),
            ("EUR/XXY 1.1", Code::UnknownCurrency),
            ("EUR/USD 1.1234567890123", Code::ScaleOutOfRange),
        ] {
            assert_eq!(text.parse::<Quote>().unwrap_err().code(), code, "{text}");
        }
    }

    #[test]
    fn scales_of_both_ends_are_minded() {
        for (text, from, to) in [
            ("USD/JPY 150.25", "10.00 USD", "1503 JPY"),
            ("USD/JPY 150.25", "1503 JPY", "10.00 USD"),
            ("KWD/JPY 490.5", "1.000 KWD", "491 JPY"),
            ("KWD/JPY 490.5", "1 JPY", "0.002 KWD"),
            ("KWD/EUR 3.0", "-1.234 KWD", "-3.70 EUR"),
            ("EUR/DKK 7.4726", "74726.00 DKK", "10000.00 EUR"),
            ("PTS:0/X:9 0.000000001", "7 PTS:0", "0.000000007 X:9"),
            ("X:9/PTS:0 0.000000000001", "1000000000.000000000 X:9", "0 PTS:0"),
            ("EUR/USD 1.1", "0.00 EUR", "0.00 USD"),
        ] {
            let converted = quote(text).convert(money(from).unwrap(), Rounding::HalfAway).unwrap();
            assert_eq!(converted, money(to).unwrap(), "{from} by {text}");
        }
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        let rates = quote("EUR/USD 1.1");
        let error = rates.convert(money("1.00 GBP").unwrap(), Rounding::HalfAway).unwrap_err();
        assert_eq!(error.code(), Code::CurrencyMismatch);
        let most = Money::from_minor(MAX_MINOR, Currency::EUR).unwrap();
        let code = |quote: Quote, amount| quote.convert(amount, Rounding::Toward).map_err(|e| e.code());
        assert_eq!(code(rates, most), Err(Code::AmountOutOfRange));
        let most = Money::from_minor(MAX_MINOR, "PTS:0".parse().unwrap()).unwrap();
        assert_eq!(code(quote("X:9/PTS:0 0.000000000001"), most), Err(Code::AmountOutOfRange));
        assert_eq!(code(quote("PTS:0/X:9 9000000"), most), Err(Code::AmountOutOfRange));
        assert_eq!(code(quote("EUR/PTS:0 9000000"), most).unwrap().to_string(), "111111111111.11 EUR");
    }

    #[test]
    fn an_inverse_does_not_lead_back_and_the_quote_does() {
        let sum = money("100000.00 EUR").unwrap();
        let (given, inverse) = (quote("EUR/USD 1.1605"), quote("USD/EUR 0.8617"));
        let dollars = given.convert(sum, Rounding::HalfAway).unwrap();
        assert_eq!(dollars, money("116050.00 USD").unwrap());
        assert_eq!(given.convert(dollars, Rounding::HalfAway).unwrap(), sum);
        assert_eq!(inverse.convert(dollars, Rounding::HalfAway).unwrap(), money("100000.29 EUR").unwrap());
    }

    prop_compose! {
        fn quotes()(unit in 0_u8..=9, counter in 0_u8..=9, parts in prop_oneof![1..=i64::MAX, 1_i64..5_000_000_000_000]) -> Quote {
            let (unit, counter) = (Currency::custom("AA0", unit), Currency::custom("BB0", counter));
            Quote::new(unit.unwrap(), counter.unwrap(), Rate::from_parts(parts)).unwrap()
        }
    }

    proptest! {
        #[test]
        fn a_conversion_is_within_half_a_minor_unit(quote in quotes(), minor in -1_000_000_000_000_i64..1_000_000_000_000, forth: bool) {
            let from = if forth { quote.unit() } else { quote.counter() };
            let Ok(converted) = quote.convert(Money::from_minor(minor, from).unwrap(), Rounding::HalfAway) else {
                return Ok(());
            };
            let power = |currency: Currency| 10_i128.pow(u32::from(currency.exponent()));
            // converted / 10^to against minor / 10^from × or ÷ parts / 10^12, over common denominators.
            let (over, under) = (i128::from(quote.rate().parts()), i128::from(Rate::ONE.parts()));
            let (over, under) = if forth { (over, under) } else { (under, over) };
            let to = converted.currency();
            prop_assume!(i128::from(minor).checked_mul(over).is_some_and(|wide| wide.checked_mul(2 * power(to)).is_some()));
            let unit = under.checked_mul(power(from));
            let scaled = unit.and_then(|unit| unit.checked_mul(i128::from(converted.minor()))?.checked_mul(2));
            prop_assume!(scaled.is_some());
            let off = scaled.unwrap() - 2 * i128::from(minor) * over * power(to);
            prop_assert!(off.abs() <= unit.unwrap(), "{} off", off);
        }

        #[test]
        fn there_and_back_is_the_same_where_the_other_end_is_finer(parts in 1_000_000_000_000_i64..=i64::MAX, minor in -1_000_000_000_i64..1_000_000_000) {
            // With a rate of 1 or more and the same decimals, half a minor unit there is at most half of one here.
            let quote = Quote::new(Currency::EUR, Currency::USD, Rate::from_parts(parts)).unwrap();
            let sum = Money::from_minor(minor, Currency::EUR).unwrap();
            let there = quote.convert(sum, Rounding::HalfEven).unwrap();
            prop_assert!(quote.convert(there, Rounding::HalfAway).unwrap().minus(sum).unwrap().minor().abs() <= i64::from(parts == 1_000_000_000_000));
        }

        #[test]
        fn signs_are_symmetrical(quote in quotes(), minor in 0_i64..1_000_000_000_000) {
            let sum = Money::from_minor(minor, quote.unit()).unwrap();
            let there = quote.convert(sum, Rounding::HalfAway).map(Money::negated);
            prop_assert_eq!(quote.convert(sum.negated(), Rounding::HalfAway).ok(), there.ok());
        }
    }
}
