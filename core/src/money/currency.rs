use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::digits::pad;
use super::iso4217::{ACTIVE, Row};
use crate::error::{Error, Reason, Result, Shown};
use crate::id::Text;

/// A currency: its code and the decimals of its amounts. Eight bytes, so that every amount carries its own.
///
/// The currencies of ISO 4217 are known by their code. Loyalty points, tokens, shares of a fund, or a currency that was
/// withdrawn, are written with their decimals: `PTS:0`, `DEM:2`. So a text always says how its amounts are to be read,
/// and no two currencies share a code and differ in decimals where ISO knows the code.
///
/// ```
/// use receivables::Currency;
/// assert_eq!(Currency::iso("EUR")?, Currency::EUR);
/// assert_eq!(Currency::KWD.exponent(), 3);                      // one dinar is 1000 fils
/// let points = Currency::custom("PTS", 0)?;
/// assert_eq!(points.to_string(), "PTS:0");
/// assert_eq!("PTS:0".parse::<Currency>()?, points);
/// assert_eq!("PTS".parse::<Currency>().unwrap_err().code().as_str(), "unknown_currency");
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency {
    /// ASCII, filled up with zeros.
    code: [u8; 7],
    /// The decimals, and whether the currency is a custom one.
    scale: u8,
}

/// Declares constants for the currencies that code and tests name most. The table has them all.
macro_rules! constants {
    ($($name:ident $code:literal $exponent:literal $about:literal;)+) => {
        /// Refuses two things of which one is in another currency than the other.
pub(crate) fn same_currency(
    what: &str,
    currency: Currency,
    other: &str,
    other_currency: Currency,
) -> Result<()> {
    if currency == other_currency {
        return Ok(());
    }
    let (what, other) = (what.to_owned(), other.to_owned());
    Err(Reason::CurrencyMismatch { what, currency, other, other_currency }.into())
}

impl Currency {
            $( #[doc = $about] pub const $name: Self = Self::known(*$code, $exponent); )+

            #[cfg(test)]
            const CONSTANTS: &[(&str, Self)] = &[$((stringify!($name), Self::$name)),+];
        }
    };
}

constants! {
    AUD b"AUD" 2 "Australian dollar.";
    CAD b"CAD" 2 "Canadian dollar.";
    CHF b"CHF" 2 "Swiss franc.";
    CNY b"CNY" 2 "Yuan renminbi.";
    DKK b"DKK" 2 "Danish krone.";
    EUR b"EUR" 2 "Euro.";
    GBP b"GBP" 2 "Pound sterling.";
    INR b"INR" 2 "Indian rupee.";
    JPY b"JPY" 0 "Yen, which has no decimals.";
    KWD b"KWD" 3 "Kuwaiti dinar, which has three decimals.";
    NOK b"NOK" 2 "Norwegian krone.";
    PLN b"PLN" 2 "Zloty.";
    SEK b"SEK" 2 "Swedish krona.";
    USD b"USD" 2 "US dollar.";
}

impl Currency {
    /// The most decimals that a currency may have.
    pub const MAX_EXPONENT: u8 = 9;

    /// Set in the scale of a currency that ISO 4217 does not have, so that printing need not look it up.
    const CUSTOM: u8 = 0x80;

    const fn known(code: [u8; 3], exponent: u8) -> Self {
        let [first, second, third] = code;
        Self { code: [first, second, third, 0, 0, 0, 0], scale: exponent }
    }

    /// The currency of an alphabetic ISO 4217 code in capital letters, fund codes and metals included. Where ISO
    /// gives no minor unit (XAU, XDR, XXX) amounts are whole units.
    ///
    /// # Errors
    /// `unknown_currency` where the active list of 2024-06-25 does not have it; it has no withdrawn currencies.
    pub fn iso(code: &str) -> Result<Self> {
        let row = row(code).ok_or_else(|| Reason::UnknownCurrency { value: Shown::new(code) })?;
        Self::made(row.0, u32::from(row.2.unwrap_or(0)), || row.0.to_owned())
    }

    /// A currency of your own: 1 to 7 capital letters or digits, and 0 to 9 decimals. An ISO code with ISO's decimals
    /// is the ISO currency.
    ///
    /// # Errors
    /// `currency_syntax`, `scale_out_of_range` above 9 decimals, `currency_exponent` where ISO gives the code another
    /// number of decimals.
    ///
    /// ```
    /// use receivables::Currency;
    /// assert_eq!(Currency::custom("EUR", 2)?, Currency::EUR);
    /// let error = Currency::custom("JPY", 2).unwrap_err();
    /// assert_eq!(error.to_string(), "currency_exponent: JPY has 0 decimals in ISO 4217, not 2; leave them out, or choose another code");
    /// # Ok::<(), receivables::Error>(())
    /// ```
    pub fn custom(code: &str, exponent: u8) -> Result<Self> {
        Self::made(code, u32::from(exponent), || format!("{code}:{exponent}"))
    }

    fn made(code: &str, scale: u32, written: impl Fn() -> String) -> Result<Self> {
        let sound = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
        if !(1..=7).contains(&code.len()) || !code.bytes().all(sound) {
            return Err(Reason::CurrencySyntax { value: Shown::new(&written()) }.into());
        }
        let exponent = u8::try_from(scale).ok().filter(|exponent| *exponent <= Self::MAX_EXPONENT);
        let limit = u32::from(Self::MAX_EXPONENT);
        let exponent = exponent.ok_or(Reason::ScaleOutOfRange { scale, limit })?;
        let mut packed = [0; 7];
        for (place, byte) in packed.iter_mut().zip(code.bytes()) {
            *place = byte;
        }
        match row(code).map(|row| row.2.unwrap_or(0)) {
            Some(decimals) if decimals != exponent => {
                let currency = Self { code: packed, scale: decimals };
                Err(Reason::CurrencyExponent { currency, decimals, given: exponent }.into())
            }
            Some(_) => Ok(Self { code: packed, scale: exponent }),
            None => Ok(Self { code: packed, scale: exponent | Self::CUSTOM }),
        }
    }

    /// The code without decimals: `EUR`, `PTS`.
    pub fn code(&self) -> &str {
        let end = self.code.iter().position(|byte| *byte == 0).unwrap_or(self.code.len());
        // Only ASCII gets in, so there always is a text.
        self.code.get(..end).and_then(|code| std::str::from_utf8(code).ok()).unwrap_or_default()
    }

    /// The decimals of its amounts: one unit is 10^exponent minor units.
    pub const fn exponent(self) -> u8 {
        self.scale & !Self::CUSTOM
    }

    /// True for the currencies of ISO 4217.
    pub const fn is_iso(self) -> bool {
        self.scale & Self::CUSTOM == 0
    }

    /// The English name that ISO 4217 gives it.
    pub fn name(self) -> Option<&'static str> {
        row(self.code()).map(|row| row.3)
    }

    /// The numeric code that ISO 4217 gives it: 978 for EUR.
    pub fn numeric(self) -> Option<u16> {
        row(self.code()).map(|row| row.1)
    }

    /// Every currency of the active list of ISO 4217, by code.
    pub fn all() -> impl Iterator<Item = Self> {
        ACTIVE.iter().filter_map(|row| Self::iso(row.0).ok())
    }
}

/// What ISO 4217 says about a code.
fn row(code: &str) -> Option<&'static Row> {
    ACTIVE.binary_search_by(|row| row.0.cmp(code)).ok().and_then(|at| ACTIVE.get(at))
}

impl FromStr for Currency {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self> {
        let Some((code, decimals)) = text.split_once(':') else {
            return Self::iso(text);
        };
        let plain = decimals == "0" || !decimals.starts_with(['0', '+']);
        let scale = decimals.parse().ok().filter(|_| plain);
        let scale = scale.ok_or_else(|| Reason::CurrencySyntax { value: Shown::new(text) })?;
        Self::made(code, scale, || text.to_owned())
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_iso() {
            pad(f, self.code())
        } else {
            pad(f, &format!("{}:{}", self.code(), self.exponent()))
        }
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Currency {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct("Currency", &self.to_string())
    }
}

impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct("Currency", Text::expecting("currency"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Code;

    #[test]
    fn the_constants_are_those_of_the_list() {
        for (code, currency) in Currency::CONSTANTS {
            assert_eq!(Currency::iso(code).unwrap(), *currency);
        }
        assert_eq!(size_of::<Currency>(), 8);
    }

    #[test]
    fn every_currency_prints_and_parses_as_itself() {
        assert_eq!(Currency::all().count(), ACTIVE.len());
        for currency in
            Currency::all().chain([Currency::custom("PTS", 0).unwrap(), "A1B2C3D:9".parse().unwrap()])
        {
            assert_eq!(currency.to_string().parse::<Currency>().unwrap(), currency);
            let json = serde_json::to_string(&currency).unwrap();
            assert_eq!(serde_json::from_str::<Currency>(&json).unwrap(), currency);
        }
        assert_eq!(Currency::EUR.name(), Some("Euro"));
        assert_eq!(Currency::EUR.numeric(), Some(978));
        assert_eq!(Currency::iso("XAU").unwrap().exponent(), 0);
        assert_eq!("EUR:2".parse::<Currency>().unwrap(), Currency::EUR);
        let mark: Currency = "DEM:2".parse().unwrap();
        assert_eq!((mark.code(), mark.is_iso(), mark.name()), ("DEM", false, None));
        assert_eq!(
            format!("[{:>5}] [{mark:?}] [{:<5}]", Currency::EUR, Currency::EUR),
            "[  EUR] [DEM:2] [EUR  ]"
        );
    }

    #[test]
    fn what_is_no_currency_is_refused_with_the_reason() {
        for (text, code) in [
            ("", Code::UnknownCurrency),
            ("eur", Code::UnknownCurrency),
            ("EURO", Code::UnknownCurrency),
            ("DEM", Code::UnknownCurrency),
            ("ЕUR", Code::UnknownCurrency), // a Cyrillic letter that looks like E
            (" EUR", Code::UnknownCurrency),
            ("EUR\0", Code::UnknownCurrency),
            (":2", Code::CurrencySyntax),
            ("PTS:", Code::CurrencySyntax),
            ("PTS:-1", Code::CurrencySyntax),
            ("PTS:+1", Code::CurrencySyntax),
            ("PTS:02", Code::CurrencySyntax),
            ("PTS:2:2", Code::CurrencySyntax),
            ("pts:2", Code::CurrencySyntax),
            ("ABCDEFGH:2", Code::CurrencySyntax),
            ("ЕUR:2", Code::CurrencySyntax),
            ("PTS:99999999999", Code::CurrencySyntax),
            ("PTS:10", Code::ScaleOutOfRange),
            ("EUR:29", Code::ScaleOutOfRange),
            ("PTS:300", Code::ScaleOutOfRange),
            ("EUR:3", Code::CurrencyExponent),
            ("XAU:4", Code::CurrencyExponent),
        ] {
            assert_eq!(text.parse::<Currency>().map_err(|error| error.code()), Err(code), "{text:?}");
        }
    }
}
