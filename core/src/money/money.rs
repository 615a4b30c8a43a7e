use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::currency::same_currency;
use super::digits::{Digits, Unfit, decimal, exactly, pad, print};
use super::rounding::{divide, mul_div, mul_ratios};
use super::{Currency, Percent, Rate, Rounding};
use crate::error::{Error, Reason, Result, Shown};
use crate::id::Text;

/// The largest magnitude of an amount, in minor units: 10^18, that is ten thousand million million euros.
pub const MAX_MINOR: i64 = 1_000_000_000_000_000_000;

/// An amount: whole minor units of one currency, at most 10^18 of them either way.
///
/// Fractions of a minor unit do not exist in a ledger. What multiplies names its [`Rounding`]; what adds asks for one
/// currency and says so when there are two. There are no operators and no order, because each of them would have to
/// panic or guess when currencies differ. The text form is `1190.00 EUR`: plain digits, exactly the decimals of the
/// currency, one space, the currency.
///
/// ```
/// use receivables::Rounding;
/// use receivables::money::{Percent, money};
/// let gross = money("1190.00 EUR")?;
/// let discount = gross.percent(Percent::new("2")?, Rounding::HalfAway)?;
/// assert_eq!(discount, money("23.80 EUR")?);
/// assert_eq!(gross.minus(discount)?.to_string(), "1166.20 EUR");
/// assert_eq!(gross.plus(money("1 JPY")?).unwrap_err().code().as_str(), "currency_mismatch");
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Money {
    minor: i64,
    currency: Currency,
}

/// The amount of a text such as `1190.00 EUR`.
///
/// # Errors
/// `amount_syntax`, `currency_missing`, those of [`Currency`], `excess_precision`, `amount_out_of_range`.
pub fn money(text: &str) -> Result<Money> {
    text.parse()
}

impl Money {
    /// The amount of that many minor units: 119000 of EUR is 1190.00 EUR.
    ///
    /// # Errors
    /// `amount_out_of_range` beyond [`MAX_MINOR`].
    pub fn from_minor(minor: i64, currency: Currency) -> Result<Self> {
        Self::checked(Some(minor), currency, || format!("an amount of {minor} minor units of {currency}"))
    }

    fn checked(minor: Option<i64>, currency: Currency, what: impl FnOnce() -> String) -> Result<Self> {
        match minor {
            Some(minor) if (-MAX_MINOR..=MAX_MINOR).contains(&minor) => Ok(Self { minor, currency }),
            _ => Err(Reason::AmountOutOfRange { what: what() }.into()),
        }
    }

    /// Nothing, in a currency.
    pub const fn zero(currency: Currency) -> Self {
        Self { minor: 0, currency }
    }

    /// Whole minor units: cents, pence, yen.
    pub const fn minor(self) -> i64 {
        self.minor
    }

    /// The currency.
    pub const fn currency(self) -> Currency {
        self.currency
    }

    /// True for nothing.
    pub const fn is_zero(self) -> bool {
        self.minor == 0
    }

    /// True above zero.
    pub const fn is_positive(self) -> bool {
        self.minor > 0
    }

    /// True below zero.
    pub const fn is_negative(self) -> bool {
        self.minor < 0
    }

    /// The sum of two amounts of one currency.
    ///
    /// # Errors
    /// `currency_mismatch`, `amount_out_of_range`.
    pub fn plus(self, other: Self) -> Result<Self> {
        self.agrees_with(other)?;
        Self::checked(self.minor.checked_add(other.minor), self.currency, || format!("{self} plus {other}"))
    }

    /// The difference of two amounts of one currency.
    ///
    /// # Errors
    /// `currency_mismatch`, `amount_out_of_range`.
    pub fn minus(self, other: Self) -> Result<Self> {
        self.agrees_with(other)?;
        Self::checked(self.minor.checked_sub(other.minor), self.currency, || format!("{self} minus {other}"))
    }

    fn agrees_with(self, other: Self) -> Result<()> {
        same_currency("the first amount", self.currency, "the second", other.currency)
    }

    /// The same amount the other way round.
    #[must_use]
    pub const fn negated(self) -> Self {
        Self { minor: -self.minor, currency: self.currency }
    }

    /// The amount without its sign.
    #[must_use]
    pub const fn abs(self) -> Self {
        Self { minor: self.minor.abs(), currency: self.currency }
    }

    /// The amount times a rate, rounded once.
    ///
    /// # Errors
    /// `amount_out_of_range`.
    ///
    /// ```
    /// use receivables::money::{Rate, Rounding, money};
    /// let rate: Rate = "0.0912".parse()?;                             // 9.12 % a year
    /// assert_eq!(money("1190.00 EUR")?.times(rate, Rounding::HalfAway)?, money("108.53 EUR")?);
    /// // For 30 of its 365 days, multiply rate and days first: rounding the year would be rounding twice.
    /// let month = Rate::from_parts(rate.parts() * 30);
    /// let due = money("1190.00 EUR")?.mul_div(month.parts(), 365 * Rate::ONE.parts(), Rounding::HalfAway)?;
    /// assert_eq!(due, money("8.92 EUR")?);
    /// # Ok::<(), receivables::Error>(())
    /// ```
    pub fn times(self, rate: Rate, rounding: Rounding) -> Result<Self> {
        let minor = mul_div(self.minor, rate.parts(), Rate::ONE.parts(), rounding);
        Self::checked(minor, self.currency, || format!("{self} times {rate}"))
    }

    /// That many percent of the amount, rounded once.
    ///
    /// # Errors
    /// `amount_out_of_range`.
    ///
    /// ```
    /// use receivables::{Percent, Rounding, money::money};
    /// let tax = money("19.99 USD")?.percent(Percent::new("8.875")?, Rounding::HalfAway)?;   // sales tax, New York City
    /// assert_eq!(tax, money("1.77 USD")?);
    /// # Ok::<(), receivables::Error>(())
    /// ```
    pub fn percent(self, percent: Percent, rounding: Rounding) -> Result<Self> {
        let minor = mul_div(self.minor, percent.rate().parts(), Rate::ONE.parts(), rounding);
        Self::checked(minor, self.currency, || format!("{percent} % of {self}"))
    }

    /// The amount times a fraction, rounded once: a share of days, of weights, of another amount.
    ///
    /// # Errors
    /// `divide_by_zero`, `amount_out_of_range`.
    pub fn mul_div(self, numerator: i64, denominator: i64, rounding: Rounding) -> Result<Self> {
        let what = || format!("{self} times {numerator}/{denominator}");
        if denominator == 0 {
            return Err(Reason::DivideByZero { what: what() }.into());
        }
        Self::checked(mul_div(self.minor, numerator, denominator, rounding), self.currency, what)
    }

    /// A percentage of the part of this amount that `part` is of `whole`, rounded once: the discount on an instalment
    /// whose document has a base of this amount.
    ///
    /// # Errors
    /// `currency_mismatch` between part and whole, `divide_by_zero`, `amount_out_of_range`.
    ///
    /// ```
    /// use receivables::{Percent, Rounding, money::money};
    /// // 2 % of the net 1,000.00, for the half of the 1,190.00 that is due first.
    /// let (net, half, gross) = (money("1000.00 EUR")?, money("595.00 EUR")?, money("1190.00 EUR")?);
    /// let discount = net.percent_of_part(Percent::new("2")?, half, gross, Rounding::HalfAway)?;
    /// assert_eq!(discount, money("10.00 EUR")?);
    /// # Ok::<(), receivables::Error>(())
    /// ```
    pub fn percent_of_part(
        self,
        percent: Percent,
        part: Self,
        whole: Self,
        rounding: Rounding,
    ) -> Result<Self> {
        part.minus(whole)?;
        let what = || format!("{percent} % of {self} times {part}/{whole}");
        if whole.is_zero() {
            return Err(Reason::DivideByZero { what: what() }.into());
        }
        let ratios = [(percent.rate().parts(), Rate::ONE.parts()), (part.minor, whole.minor)];
        Self::checked(mul_ratios(i128::from(self.minor), &ratios, rounding), self.currency, what)
    }

    /// A percentage of so many minor units over `over`, rounded once.
    ///
    /// # Errors
    /// `divide_by_zero`, `amount_out_of_range`.
    pub(crate) fn percent_of_ratio(
        percent: Percent,
        (minor, over): (i128, i64),
        currency: Currency,
        rounding: Rounding,
    ) -> Result<Self> {
        let what = || format!("{percent} % of {minor}/{over} minor units");
        if over == 0 {
            return Err(Reason::DivideByZero { what: what() }.into());
        }
        let ratios = [(percent.rate().parts(), Rate::ONE.parts()), (1, over)];
        Self::checked(mul_ratios(minor, &ratios, rounding), currency, what)
    }

    /// The amount rounded to a multiple of `increment_minor` minor units, as cash is where small coins are gone. An
    /// increment has no sign: -5 rounds as 5 does.
    ///
    /// # Errors
    /// `divide_by_zero` for an increment of zero, `amount_out_of_range`.
    ///
    /// ```
    /// use receivables::{Rounding, money::money};
    /// assert_eq!(money("10.02 CHF")?.rounded_to(5, Rounding::HalfAway)?, money("10.00 CHF")?);
    /// assert_eq!(money("10.03 CHF")?.rounded_to(5, Rounding::HalfAway)?, money("10.05 CHF")?);
    /// # Ok::<(), receivables::Error>(())
    /// ```
    pub fn rounded_to(self, increment_minor: i64, rounding: Rounding) -> Result<Self> {
        let what = || format!("{self} rounded to multiples of {increment_minor} minor units");
        if increment_minor == 0 {
            return Err(Reason::DivideByZero { what: what() }.into());
        }
        let increment = increment_minor.checked_abs();
        let rounded = increment.and_then(|increment| {
            mul_div(self.minor, 1, increment, rounding).and_then(|count| count.checked_mul(increment))
        });
        Self::checked(rounded, self.currency, what)
    }

    /// The amount that a decimal says, where it is one. Zeros at its end do not count: 10.000 is 10.00 EUR.
    ///
    /// # Errors
    /// `excess_precision`, `amount_out_of_range`.
    pub fn from_decimal(value: Decimal, currency: Currency) -> Result<Self> {
        match exactly(value, currency.exponent()) {
            Err(Unfit::Decimals(found)) => {
                let found = usize::try_from(found).unwrap_or(usize::MAX);
                Err(excess(&value.to_string(), found, currency))
            }
            Err(Unfit::Range) => Self::checked(None, currency, || format!("{value} {currency}")),
            Ok(minor) => Self::checked(Some(minor), currency, || format!("{value} {currency}")),
        }
    }

    /// A decimal, such as price times quantity, rounded to an amount.
    ///
    /// # Errors
    /// `amount_out_of_range`.
    ///
    /// ```
    /// use receivables::money::{Currency, Decimal, Money, Rounding, money};
    /// let price = Decimal::new(12_345, 4);                            // 1.2345 a litre
    /// let litres = Decimal::from(50);
    /// let line = price.checked_mul(litres).and_then(|product| {
    ///     Money::from_decimal_rounded(product, Currency::EUR, Rounding::HalfAway).ok()
    /// });
    /// assert_eq!(line, Some(money("61.73 EUR")?));
    /// # Ok::<(), receivables::Error>(())
    /// ```
    pub fn from_decimal_rounded(value: Decimal, currency: Currency, rounding: Rounding) -> Result<Self> {
        let power = |scale: u32| 10_i128.checked_pow(scale);
        let minor = power(u32::from(currency.exponent()))
            .and_then(|factor| value.mantissa().checked_mul(factor))
            .and_then(|scaled| divide(scaled, power(value.scale())?, rounding))
            .and_then(|minor| i64::try_from(minor).ok());
        Self::checked(minor, currency, || format!("{value} {currency}"))
    }

    /// The amount as a decimal, with exactly the decimals of its currency.
    pub fn to_decimal(self) -> Decimal {
        decimal(self.minor, self.currency.exponent())
    }

    /// The amount of a text without a currency: an optional minus, digits, and at most one dot followed by digits.
    /// Fewer decimals than the currency has are fine, more are refused even where they are zeros. No plus, no space,
    /// no exponent, no separator of thousands, no digits but 0 to 9.
    ///
    /// # Errors
    /// `amount_syntax`, which tells the character; `excess_precision`, `amount_out_of_range`.
    ///
    /// ```
    /// use receivables::{Currency, Money};
    /// let read = |text: &str| Money::parse_amount(text, Currency::EUR);
    /// assert_eq!(read("1190")?.to_string(), "1190.00 EUR");
    /// assert_eq!(read("-0.5")?.to_string(), "-0.50 EUR");
    /// assert_eq!(
    ///     read("1.190,00").unwrap_err().to_string(),
    ///     "amount_syntax: \"1.190,00\" is not an amount at character 6; write plain digits with a dot, like 1190.00",
    /// );
    /// # Ok::<(), receivables::Error>(())
    /// ```
    pub fn parse_amount(text: &str, currency: Currency) -> Result<Self> {
        Self::from_digits(text, &read(text, text)?, currency)
    }

    fn from_digits(text: &str, digits: &Digits<'_>, currency: Currency) -> Result<Self> {
        if digits.decimals() > usize::from(currency.exponent()) {
            return Err(excess(text, digits.decimals(), currency));
        }
        Self::checked(digits.scaled(currency.exponent()), currency, || Shown::new(text).to_string())
    }

    /// The digits with exactly the decimals of the currency, without the currency: `1190.00`.
    pub fn amount_text(self) -> String {
        print(self.minor, self.currency.exponent())
    }
}

/// The digits of an amount without a currency as one whole number, and how many of them are decimals: for amounts whose
/// currency is told elsewhere.
///
/// # Errors
/// `amount_syntax`, `amount_out_of_range`.
pub(crate) fn plain_digits(text: &str) -> Result<(i128, usize)> {
    let digits = read(text, text)?;
    let what = || Reason::AmountOutOfRange { what: Shown::new(text).to_string() };
    Ok((digits.mantissa().ok_or_else(what)?, digits.decimals()))
}

/// Takes the digits of an amount apart; `whole` is what the error shows.
fn read<'a>(amount: &'a str, whole: &str) -> Result<Digits<'a>> {
    Digits::read(amount).map_err(|at| Reason::AmountSyntax { value: Shown::new(whole), at }.into())
}

fn excess(text: &str, found: usize, currency: Currency) -> Error {
    let decimals = currency.exponent();
    Reason::ExcessPrecision { currency, decimals, value: Shown::new(text), found }.into()
}

impl FromStr for Money {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self> {
        let (amount, currency) = text.split_once(' ').unwrap_or((text, ""));
        let digits = read(amount, text)?;
        if currency.is_empty() {
            return Err(Reason::CurrencyMissing { value: Shown::new(text) }.into());
        }
        Self::from_digits(amount, &digits, currency.parse()?)
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        pad(f, &format!("{} {}", self.amount_text(), self.currency))
    }
}

impl fmt::Debug for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            return serializer.serialize_newtype_struct("Money", &self.to_string());
        }
        (self.minor, self.currency).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            return deserializer.deserialize_newtype_struct("Money", Text::expecting("money amount"));
        }
        let (minor, currency) = Deserialize::deserialize(deserializer)?;
        Self::from_minor(minor, currency).map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::error::Code;

    fn eur(minor: i64) -> Money {
        Money::from_minor(minor, Currency::EUR).unwrap()
    }

    #[test]
    fn bad_texts_are_refused_with_the_reason() {
        let long = format!("1.23abc{} EUR", "1".repeat(30));
        let huge = format!("{} EUR", "9".repeat(10_000));
        let tiny = format!("0.{} EUR", "0".repeat(10_000));
        for (text, code, at) in [
            ("", Code::AmountSyntax, "1"),
            (" 10.00", Code::AmountSyntax, "1"),
            (" 10.00 EUR", Code::AmountSyntax, "1"),
            ("1_000.00 EUR", Code::AmountSyntax, "2"),
            ("1e27 EUR", Code::AmountSyntax, "2"),
            (&long, Code::AmountSyntax, "5"),
            ("1190.00EUR", Code::AmountSyntax, "8"),
            ("EUR 1190.00", Code::AmountSyntax, "1"),
            ("1.190,00 EUR", Code::AmountSyntax, "6"),
            ("10. EUR", Code::AmountSyntax, "4"),
            ("+1 EUR", Code::AmountSyntax, "1"),
            ("１２ EUR", Code::AmountSyntax, "1"),
            ("10\u{a0}EUR", Code::AmountSyntax, "3"),
            ("NaN EUR", Code::AmountSyntax, "1"),
            ("1190.00", Code::CurrencyMissing, ""),
            ("1190.00 ", Code::CurrencyMissing, ""),
            ("10 ЕUR", Code::UnknownCurrency, ""),
            ("10  EUR", Code::UnknownCurrency, ""),
            ("10 EUR ", Code::UnknownCurrency, ""),
            ("10 eur", Code::UnknownCurrency, ""),
            ("1 EUR:29", Code::ScaleOutOfRange, ""),
            ("10.005 EUR", Code::ExcessPrecision, ""),
            ("10.000 EUR", Code::ExcessPrecision, ""),
            ("10.5 JPY", Code::ExcessPrecision, ""),
            (&tiny, Code::ExcessPrecision, ""),
            (&huge, Code::AmountOutOfRange, ""),
            ("10000000000000000.01 EUR", Code::AmountOutOfRange, ""),
            ("-10000000000000000.01 EUR", Code::AmountOutOfRange, ""),
            ("7922816251426433759354395033 JPY", Code::AmountOutOfRange, ""),
        ] {
            let error = money(text).unwrap_err();
            assert_eq!(error.code(), code, "{text:?}");
            assert_eq!(error.get("at").unwrap_or_default(), at, "{text:?}");
            assert!(error.to_string().len() < 300, "{error}");
        }
        let error = money("10.5 JPY").unwrap_err();
        assert_eq!(error.text(), "JPY has 0 decimals, \"10.5\" has 1; round it before, or correct it");
        let error = money("1190.00").unwrap_err();
        assert_eq!(error.text(), "\"1190.00\" has no currency; write it after one space, like 1190.00 EUR");
    }

    #[test]
    fn good_texts_are_amounts() {
        for (text, minor, printed) in [
            ("1190.00 EUR", 119_000, "1190.00 EUR"),
            ("1190 EUR", 119_000, "1190.00 EUR"),
            ("0.5 EUR", 50, "0.50 EUR"),
            ("-0.05 EUR", -5, "-0.05 EUR"),
            ("-0 EUR", 0, "0.00 EUR"),
            ("-0.00 EUR", 0, "0.00 EUR"),
            ("0001 JPY", 1, "1 JPY"),
            ("1.5 KWD", 1_500, "1.500 KWD"),
            ("250 PTS:0", 250, "250 PTS:0"),
            ("0.000000001 GAS:9", 1, "0.000000001 GAS:9"),
            ("1.00 EUR:2", 100, "1.00 EUR"),
            ("-10000000000000000.00 EUR", -MAX_MINOR, "-10000000000000000.00 EUR"),
        ] {
            let amount = money(text).unwrap();
            assert_eq!(amount.minor(), minor, "{text}");
            assert_eq!(amount.to_string(), printed);
        }
        assert_eq!(money(&format!("{}7 EUR", "0".repeat(10_000))).unwrap(), eur(700));
        assert_eq!(format!("[{:>12}] [{:*^12}] [{:.1}] [{:?}]", eur(500), eur(500), eur(500), eur(5)), {
            "[    5.00 EUR] [**5.00 EUR**] [5.00 EUR] [0.05 EUR]"
        });
    }

    #[test]
    fn json_is_text_and_nothing_else() {
        assert_eq!(serde_json::to_string(&eur(119_000)).unwrap(), "\"1190.00 EUR\"");
        assert_eq!(serde_json::from_str::<Money>("\"1190.00 EUR\"").unwrap(), eur(119_000));
        for bad in ["1190", "11.9", "true", "null", "{}", "[\"1.00 EUR\"]", "\"1190.00\""] {
            assert!(serde_json::from_str::<Money>(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn currencies_never_mix_and_bounds_hold() {
        let (most, yen) = (eur(MAX_MINOR), money("1 JPY").unwrap());
        assert_eq!(eur(1).plus(yen).unwrap_err().code(), Code::CurrencyMismatch);
        assert_eq!(eur(0).minus(Money::zero(Currency::JPY)).unwrap_err().code(), Code::CurrencyMismatch);
        assert_ne!(Money::zero(Currency::EUR), Money::zero(Currency::USD));
        let one = Rounding::HalfAway;
        for refused in [
            most.plus(eur(1)),
            most.negated().minus(eur(1)),
            most.mul_div(2, 1, one),
            most.times("1.000000000001".parse().unwrap(), one),
            most.percent(Percent::new("101").unwrap(), one),
            most.rounded_to(MAX_MINOR - 1, Rounding::Ceiling),
            most.rounded_to(i64::MIN, one),
            Money::from_minor(MAX_MINOR + 1, Currency::EUR),
            Money::from_minor(i64::MIN, Currency::EUR),
            Money::from_decimal(Decimal::MAX, Currency::EUR),
            Money::from_decimal_rounded(Decimal::MIN, "X:9".parse().unwrap(), one),
        ] {
            assert_eq!(refused.unwrap_err().code(), Code::AmountOutOfRange);
        }
        assert_eq!(most.plus(most.negated()).unwrap(), eur(0));
        assert_eq!(eur(1).mul_div(1, 0, one).unwrap_err().code(), Code::DivideByZero);
        assert_eq!(eur(1).rounded_to(0, one).unwrap_err().code(), Code::DivideByZero);
        assert_eq!(eur(-3).abs(), eur(3));
        assert!(eur(-3).is_negative() && eur(3).is_positive() && eur(0).is_zero());
        assert_eq!(size_of::<Money>(), 16);
    }

    #[test]
    fn decimals_are_taken_exactly_or_refused() {
        let read = |text: &str| Money::from_decimal(Decimal::from_str_exact(text).unwrap(), Currency::EUR);
        assert_eq!(read("10.000").unwrap(), eur(1000));
        assert_eq!(read("-0.00").unwrap(), eur(0));
        let error = read("10.0050").unwrap_err();
        assert_eq!((error.code(), error.get("found")), (Code::ExcessPrecision, Some("3")));
        assert_eq!(read("0.0000000000000000000000000001").unwrap_err().code(), Code::ExcessPrecision);
        assert_eq!(eur(1050).to_decimal().to_string(), "10.50");
    }

    proptest! {
        #[test]
        fn amounts_print_and_parse_as_themselves(minor in -MAX_MINOR..=MAX_MINOR, exponent in 0_u8..=9) {
            let amount = Money::from_minor(minor, Currency::custom("PTS", exponent).unwrap()).unwrap();
            prop_assert_eq!(money(&amount.to_string()).unwrap(), amount);
            prop_assert_eq!(Money::parse_amount(&amount.amount_text(), amount.currency()).unwrap(), amount);
            prop_assert_eq!(Money::from_decimal(amount.to_decimal(), amount.currency()).unwrap(), amount);
            prop_assert_eq!(amount.to_decimal().to_string(), amount.amount_text());
        }

        #[test]
        fn any_text_is_answered_and_never_changed_silently(text in "[-+.0-9e_ ,A-Z:]{0,24}") {
            if let Ok(amount) = money(&text) {
                prop_assert_eq!(money(&amount.to_string()).unwrap(), amount);
            }
        }

        #[test]
        fn sums_come_back(first in -MAX_MINOR..=MAX_MINOR, second in -MAX_MINOR..=MAX_MINOR) {
            if let Ok(sum) = eur(first).plus(eur(second)) {
                prop_assert_eq!(sum.minus(eur(second)).unwrap(), eur(first));
            }
        }
    }
}
