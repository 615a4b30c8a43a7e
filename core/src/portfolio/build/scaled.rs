use crate::error::{Reason, Result, Shown};
use crate::money::{Currency, Decimal, Money, Rounding, plain_digits};

/// A decimal number that is to become an amount as soon as its currency is known: `mantissa` · 10^-`scale`.
///
/// ```
/// use receivables::Rounding;
/// use receivables::money::{Currency, money};
/// use receivables::portfolio::Scaled;
/// let price = Scaled { mantissa: 12_345, scale: 3, written: false };
/// assert_eq!(price.amount(Currency::KWD, None)?, money("12.345 KWD")?);
/// assert_eq!(price.amount(Currency::EUR, None).unwrap_err().code().as_str(), "excess_precision");
/// assert_eq!(price.amount(Currency::EUR, Some(Rounding::HalfEven))?, money("12.34 EUR")?);
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Scaled {
    /// All its digits as one whole number.
    pub mantissa: i128,
    /// How many of them are decimals.
    pub scale: i16,
    /// Whether it was written as text. Then zeros count as decimals too, since `10.000` may be ten thousand, and nothing
    /// is rounded.
    pub written: bool,
}

const TEN: i128 = 10;

impl Scaled {
    /// The number of a text in the grammar of amounts.
    ///
    /// # Errors
    /// `amount_syntax`, `amount_out_of_range`.
    pub fn read(text: &str) -> Result<Self> {
        let (mantissa, decimals) = plain_digits(text)?;
        let what = || Reason::AmountOutOfRange { what: Shown::new(text).to_string() };
        Ok(Self { mantissa, scale: i16::try_from(decimals).map_err(|_| what())?, written: true })
    }

    /// The amount in a currency, exact where no rounding is named.
    ///
    /// # Errors
    /// `excess_precision`, `amount_out_of_range`.
    pub fn amount(self, currency: Currency, rounding: Option<Rounding>) -> Result<Money> {
        let exponent = i16::from(currency.exponent());
        let exact = self.reduced(exponent);
        if exact.scale <= exponent {
            let missing = u32::try_from(i32::from(exponent) - i32::from(exact.scale)).unwrap_or(u32::MAX);
            let minor = TEN.checked_pow(missing).and_then(|factor| exact.mantissa.checked_mul(factor));
            let minor = minor.and_then(|minor| i64::try_from(minor).ok());
            // Zero is zero however far its decimals are away.
            let minor = if exact.mantissa == 0 { Some(0) } else { minor };
            return match minor {
                Some(minor) => Money::from_minor(minor, currency).map_err(|_| self.beyond(currency).into()),
                None => Err(self.beyond(currency).into()),
            };
        }
        match rounding.filter(|_| !self.written) {
            None => {
                let found = usize::try_from(exact.scale).unwrap_or(usize::MAX);
                let (decimals, value) = (currency.exponent(), Shown::new(&self.to_string()));
                Err(Reason::ExcessPrecision { currency, decimals, value, found }.into())
            }
            Some(rounding) => {
                let decimal = exact.decimal().ok_or_else(|| self.beyond(currency))?;
                Money::from_decimal_rounded(decimal, currency, rounding)
                    .map_err(|_| self.beyond(currency).into())
            }
        }
    }

    fn beyond(self, currency: Currency) -> Reason {
        Reason::AmountOutOfRange { what: format!("{self} {currency}") }
    }

    /// Without the zeros that are more decimals than the currency has.
    fn reduced(mut self, exponent: i16) -> Self {
        while !self.written && self.scale > exponent && self.mantissa % TEN == 0 && self.mantissa != 0 {
            self.mantissa /= TEN;
            self.scale -= 1;
        }
        if self.mantissa == 0 && !self.written {
            self.scale = 0;
        }
        self
    }

    /// As a decimal of at most 28 places that rounds to the same amount: digits further out only say whether there is
    /// something beyond.
    fn decimal(mut self) -> Option<Decimal> {
        let step = self.mantissa.signum();
        while self.scale > 28 || (self.scale > 10 && self.mantissa.unsigned_abs() >> 96 != 0) {
            let beyond = self.mantissa % TEN != 0;
            self.mantissa /= TEN;
            // The last digit kept is a five or a zero only where nothing is beyond it.
            if beyond && self.mantissa % 5 == 0 {
                self.mantissa += step;
            }
            self.scale -= 1;
        }
        let scale = u32::try_from(self.scale).ok()?;
        Decimal::try_from_i128_with_scale(self.mantissa, scale).ok()
    }
}

impl std::fmt::Display for Scaled {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Ok(places @ 0..=40) = usize::try_from(self.scale) else {
            return write!(f, "{}e{}", self.mantissa, -i32::from(self.scale));
        };
        let digits = format!("{:0>width$}", self.mantissa.unsigned_abs(), width = places + 1);
        let sign = if self.mantissa < 0 { "-" } else { "" };
        let (whole, decimals) = digits.split_at_checked(digits.len() - places).unwrap_or((&digits, ""));
        if places == 0 { write!(f, "{sign}{whole}") } else { write!(f, "{sign}{whole}.{decimals}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scaled(mantissa: i128, scale: i16) -> Scaled {
        Scaled { mantissa, scale, written: false }
    }

    #[test]
    fn amounts_are_exact_or_refused() {
        let read = |mantissa, scale| {
            scaled(mantissa, scale)
                .amount(Currency::EUR, None)
                .map(Money::minor)
                .map_err(|e| e.code().as_str())
        };
        assert_eq!(read(1190, 0), Ok(119_000));
        assert_eq!(read(119_000_000_000, 8), Ok(119_000));
        assert_eq!(read(-5, 2), Ok(-5));
        assert_eq!(read(12, -2), Ok(120_000));
        assert_eq!(read(10_005, 3), Err("excess_precision"));
        assert_eq!(read(10_i128.pow(28), 10), Err("amount_out_of_range"));
        assert_eq!(read(10_i128.pow(37), 21), Ok(1_000_000_000_000_000_000));
        assert_eq!(read(i128::MAX, 0), Err("amount_out_of_range"));
        assert_eq!(read(1, i16::MIN), Err("amount_out_of_range"));
        assert_eq!(read(0, i16::MAX), Ok(0));
        assert_eq!(read(0, i16::MIN), Ok(0));
        let written = Scaled { mantissa: 10_000, scale: 3, written: true };
        let code = |rounding| written.amount(Currency::EUR, rounding).unwrap_err().code().as_str();
        assert_eq!((code(None), code(Some(Rounding::HalfEven))), ("excess_precision", "excess_precision"));
        assert_eq!(scaled(-10_005, 3).to_string(), "-10.005");
        assert_eq!(scaled(5, 3).to_string(), "0.005");
    }

    #[test]
    fn roundings_see_every_digit() {
        let round = |mantissa, scale, rounding| {
            scaled(mantissa, scale).amount(Currency::EUR, Some(rounding)).unwrap().minor()
        };
        assert_eq!(round(2_675, 3, Rounding::HalfEven), 268);
        assert_eq!(round(2_665, 3, Rounding::HalfEven), 266);
        // 0.005 and a little, 30 places out.
        let little = 5 * 10_i128.pow(30) + 1;
        assert_eq!(round(little, 33, Rounding::HalfEven), 1);
        assert_eq!(round(-little, 33, Rounding::HalfEven), -1);
        assert_eq!(round(5 * 10_i128.pow(30) - 1, 33, Rounding::HalfAway), 0);
        assert_eq!(round(1, 324, Rounding::Ceiling), 1);
        assert_eq!(round(-1, 324, Rounding::Ceiling), 0);
        assert_eq!(round(1, i16::MAX, Rounding::HalfEven), 0);
        let wide = scaled(1_234_567_890_123_456_789_012_345_678_901, 18);
        let rounded = wide.amount(Currency::EUR, Some(Rounding::HalfEven)).unwrap();
        assert_eq!(rounded.amount_text(), "1234567890123.46");
    }
}
