use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::digits::{Digits, Unfit, decimal, exactly, pad, print_trimmed};
use crate::error::{Error, Reason, Result, Shown};
use crate::id::Text;

/// The decimals of a rate.
const SCALE: u8 = 12;
/// The decimals of a percentage: a rate's, moved by two places.
const PERCENT_SCALE: u8 = 10;

/// A pure number to multiply amounts by: an interest rate, an exchange rate, a share. Whole parts of 10^-12, so
/// between about -9.2 million and 9.2 million, exact, and without a unit.
///
/// An interest rate of 9 % is 0.09. Statutory base rates fall below zero at times, so rates may.
///
/// ```
/// use receivables::money::Rate;
/// let rate: Rate = "0.0912".parse()?;
/// assert_eq!(rate.to_string(), "0.0912");
/// assert_eq!(rate.parts(), 91_200_000_000);
/// assert_eq!("-0.0088".parse::<Rate>()?.to_string(), "-0.0088");   // the German base rate of 2016 to 2022
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rate(i64);

impl Rate {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    /// The whole: 1.
    pub const ONE: Self = Self(1_000_000_000_000);

    /// The rate of that many parts of 10^-12.
    pub const fn from_parts(parts: i64) -> Self {
        Self(parts)
    }

    /// Parts of 10^-12.
    pub const fn parts(self) -> i64 {
        self.0
    }

    /// True for nothing.
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// The rate that a decimal says. Zeros at its end do not count.
    ///
    /// # Errors
    /// `scale_out_of_range` with more than 12 decimals, `rate_out_of_range`.
    pub fn from_decimal(value: Decimal) -> Result<Self> {
        from_decimal(value, SCALE).map(Self)
    }

    /// The rate as a decimal with 12 decimals.
    pub fn to_decimal(self) -> Decimal {
        decimal(self.0, SCALE)
    }
}

/// A percentage, as agreements and tax laws state it: `2.5` is 2.5 %, the rate 0.025. Up to 10 decimals.
///
/// ```
/// use receivables::money::{Percent, Rate};
/// let percent = Percent::new("2.5")?;
/// assert_eq!(percent.to_string(), "2.5");
/// assert_eq!(percent.rate(), "0.025".parse::<Rate>()?);
/// assert!(percent < Percent::HUNDRED);
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Percent(Rate);

impl Percent {
    /// 0 %.
    pub const ZERO: Self = Self(Rate::ZERO);
    /// 100 %, the whole.
    pub const HUNDRED: Self = Self(Rate::ONE);

    /// The percentage of a text such as `2.5`, without a sign of percent.
    ///
    /// # Errors
    /// `rate_syntax`, `scale_out_of_range` with more than 10 decimals, `rate_out_of_range`.
    pub fn new(text: &str) -> Result<Self> {
        from_text(text, PERCENT_SCALE).map(|parts| Self(Rate(parts)))
    }

    /// The percentage that is this rate: 0.025 is 2.5 %.
    pub const fn from_rate(rate: Rate) -> Self {
        Self(rate)
    }

    /// The rate to multiply by: 0.025 for 2.5 %.
    pub const fn rate(self) -> Rate {
        self.0
    }

    /// The percentage that a decimal says: 2.5 is 2.5 %. Zeros at its end do not count.
    ///
    /// # Errors
    /// `scale_out_of_range` with more than 10 decimals, `rate_out_of_range`.
    pub fn from_decimal(value: Decimal) -> Result<Self> {
        from_decimal(value, PERCENT_SCALE).map(|parts| Self(Rate(parts)))
    }

    /// The percentage as a decimal with 10 decimals: 2.5 for 2.5 %.
    pub fn to_decimal(self) -> Decimal {
        decimal(self.0.0, PERCENT_SCALE)
    }

    /// True for 0 %.
    pub const fn is_zero(self) -> bool {
        self.0.is_zero()
    }
}

fn from_text(text: &str, scale: u8) -> Result<i64> {
    let value = || Shown::new(text);
    let digits = Digits::read(text).map_err(|_| Reason::RateSyntax { value: value() })?;
    if digits.decimals() > usize::from(scale) {
        return Err(too_fine(u32::try_from(digits.decimals()).unwrap_or(u32::MAX), scale));
    }
    digits.scaled(scale).ok_or_else(|| too_large(text, scale))
}

fn from_decimal(value: Decimal, scale: u8) -> Result<i64> {
    exactly(value, scale).map_err(|unfit| match unfit {
        Unfit::Decimals(found) => too_fine(found, scale),
        Unfit::Range => too_large(&value.to_string(), scale),
    })
}

fn too_fine(found: u32, scale: u8) -> Error {
    Reason::ScaleOutOfRange { scale: found, limit: u32::from(scale) }.into()
}

fn too_large(text: &str, scale: u8) -> Error {
    Reason::RateOutOfRange { value: Shown::new(text), limit: print_trimmed(i64::MAX, scale) }.into()
}

impl FromStr for Rate {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self> {
        from_text(text, SCALE).map(Self)
    }
}

impl FromStr for Percent {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self> {
        Self::new(text)
    }
}

impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        pad(f, &print_trimmed(self.0, SCALE))
    }
}

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        pad(f, &print_trimmed(self.0.0, PERCENT_SCALE))
    }
}

impl fmt::Debug for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Debug for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self} %")
    }
}

impl Serialize for Rate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            return serializer.serialize_newtype_struct("Rate", &self.to_string());
        }
        self.0.serialize(serializer)
    }
}

impl Serialize for Percent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            return serializer.serialize_newtype_struct("Percent", &self.to_string());
        }
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Rate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            return deserializer.deserialize_newtype_struct("Rate", Text::expecting("rate"));
        }
        i64::deserialize(deserializer).map(Self)
    }
}

impl<'de> Deserialize<'de> for Percent {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            return deserializer.deserialize_newtype_struct("Percent", Text::expecting("percentage"));
        }
        Rate::deserialize(deserializer).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::error::Code;

    #[test]
    fn text_is_taken_in_one_form_only() {
        for bad in ["", "2.5%", "2,5", " 2", "+2", "1e2", ".5", "5.", "NaN", "２"] {
            assert_eq!(bad.parse::<Rate>().unwrap_err().code(), Code::RateSyntax, "{bad}");
            assert_eq!(Percent::new(bad).unwrap_err().code(), Code::RateSyntax, "{bad}");
        }
        assert_eq!("0.0000000000001".parse::<Rate>().unwrap_err().code(), Code::ScaleOutOfRange);
        assert_eq!(Percent::new("0.00000000001").unwrap_err().code(), Code::ScaleOutOfRange);
        assert_eq!("9223373".parse::<Rate>().unwrap_err().code(), Code::RateOutOfRange);
        let error = Percent::new("922337204").unwrap_err();
        assert_eq!(error.to_string(), {
            "rate_out_of_range: \"922337204\" is beyond 922337203.6854775807, the largest that is kept; correct it"
        });
        assert_eq!(Percent::new(&"9".repeat(10_000)).unwrap_err().code(), Code::RateOutOfRange);
    }

    #[test]
    fn a_percentage_is_a_hundredth() {
        for (text, parts) in [
            ("100", 1_000_000_000_000),
            ("2", 20_000_000_000),
            ("0.0000000001", 1),
            ("-0.88", -8_800_000_000),
        ] {
            let percent = Percent::new(text).unwrap();
            assert_eq!(percent.rate().parts(), parts);
            assert_eq!(percent.to_string(), text);
            assert_eq!(Percent::from_decimal(percent.to_decimal()).unwrap(), percent);
            assert_eq!(serde_json::to_string(&percent).unwrap(), format!("\"{text}\""));
            assert_eq!(serde_json::from_str::<Percent>(&format!("\"{text}\"")).unwrap(), percent);
        }
        assert_eq!(Percent::new("100").unwrap(), Percent::HUNDRED);
        assert!(Percent::new("-0.0").unwrap().is_zero());
        assert!(serde_json::from_str::<Percent>("2.5").is_err());
        assert_eq!(Rate::from_decimal(Decimal::MAX).unwrap_err().code(), Code::RateOutOfRange);
        assert_eq!(Rate::from_decimal(Decimal::new(1, 13)).unwrap_err().code(), Code::ScaleOutOfRange);
        assert_eq!(Rate::from_decimal(Decimal::new(10, 13)).unwrap(), Rate::from_parts(1));
    }

    proptest! {
        #[test]
        fn rates_print_and_parse_as_themselves(parts: i64) {
            let rate = Rate::from_parts(parts);
            prop_assert_eq!(rate.to_string().parse::<Rate>().unwrap(), rate);
            prop_assert_eq!(Rate::from_decimal(rate.to_decimal()).unwrap(), rate);
            let percent = Percent::from_rate(rate);
            prop_assert_eq!(Percent::new(&percent.to_string()).unwrap(), percent);
        }
    }
}
