use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::compact::{Compact, text};
use super::flaw::{Flaw, Short};
use super::scheme::{Read, belgian, creditor, danish, dutch, finnish, giro, slovenian, swiss};
use crate::error::{Error, Reason, Result, Shown};

/// A scheme by which payment references are made, so that what was paid is found out by a number and not by a name.
///
/// | scheme | a reference as it is printed |
/// |---|---|
/// | `iso11649` | `RF18 5390 0754 7034` |
/// | `swiss_qr` | `21 00000 00003 13947 14300 09017` |
/// | `finnish`, `finnish_rf` | `20230 00098`, `RF95 2023 0000 98` |
/// | `norwegian_kid_mod10`, `norwegian_kid_mod11` | `1234567897`, `123456785` |
/// | `swedish_ocr`, `swedish_ocr_length` | `1234567897`, `123456790` |
/// | `belgian` | `+++020/3430/57642+++` |
/// | `danish_fik71`, `danish_fik73`, `danish_fik75` | `+71<000000001234566+88655702<` |
/// | `dutch` | `5000 0567 8901 2345` |
/// | `slovenian` | `SI01 25-20-85` |
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ReferenceScheme {
    /// The creditor reference of ISO 11649: `RF`, two check digits, 1 to 21 letters or digits.
    Iso11649,
    /// The Swiss QR reference, which was the ESR reference: 26 digits and a check digit.
    SwissQr,
    /// The Finnish reference (viite): 3 to 19 digits and a check digit.
    Finnish,
    /// The Finnish reference as ISO 11649.
    FinnishRf,
    /// The Norwegian KID with a check digit by modulus 10: 2 to 25 digits.
    NorwegianKidMod10,
    /// The Norwegian KID with a check digit by modulus 11: 2 to 25 digits, the last of which may be a minus.
    NorwegianKidMod11,
    /// The Swedish OCR number: 2 to 25 digits, the last by modulus 10.
    SwedishOcr,
    /// The Swedish OCR number with a digit for its length before the check digit.
    SwedishOcrLength,
    /// The Belgian structured communication: ten digits and two check digits.
    Belgian,
    /// The Danish code line of slips of kind 71: a payment number of 15 digits.
    DanishFik71,
    /// The Danish code line of slips of kind 73, which names the creditor and no payment.
    DanishFik73,
    /// The Danish code line of slips of kind 75: a payment number of 16 digits.
    DanishFik75,
    /// The Dutch payment reference (betalingskenmerk): 7, 9 to 14, or 16 digits.
    Dutch,
    /// The Slovenian reference: `SI`, a model, one to three parts.
    Slovenian,
}

/// A payment reference that is written right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaymentReference {
    /// By which scheme.
    pub scheme: ReferenceScheme,
    /// Without blanks, in the one spelling that two writings of the same reference share.
    pub compact: String,
    /// As it is printed on an invoice.
    pub printed: String,
    /// What it carries: without prefix and check digits, with the zeros that filled it up. An invoice number stands in here.
    /// Of a Slovenian reference the parts with their hyphens, of a Danish code line the payment number alone.
    pub body: String,
    /// Whether it has check digits, which then are right. Without them only its form could be looked at.
    pub has_check: bool,
}

type Schemes = &'static [ReferenceScheme];

impl ReferenceScheme {
    /// Every scheme, in the order in which a text is tried.
    pub const ALL: [Self; 14] = [
        Self::Iso11649,
        Self::FinnishRf,
        Self::Slovenian,
        Self::Belgian,
        Self::DanishFik71,
        Self::DanishFik73,
        Self::DanishFik75,
        Self::SwissQr,
        Self::Finnish,
        Self::NorwegianKidMod10,
        Self::NorwegianKidMod11,
        Self::SwedishOcr,
        Self::SwedishOcrLength,
        Self::Dutch,
    ];

    /// The name as text and JSON have it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Iso11649 => "iso11649",
            Self::SwissQr => "swiss_qr",
            Self::Finnish => "finnish",
            Self::FinnishRf => "finnish_rf",
            Self::NorwegianKidMod10 => "norwegian_kid_mod10",
            Self::NorwegianKidMod11 => "norwegian_kid_mod11",
            Self::SwedishOcr => "swedish_ocr",
            Self::SwedishOcrLength => "swedish_ocr_length",
            Self::Belgian => "belgian",
            Self::DanishFik71 => "danish_fik71",
            Self::DanishFik73 => "danish_fik73",
            Self::DanishFik75 => "danish_fik75",
            Self::Dutch => "dutch",
            Self::Slovenian => "slovenian",
        }
    }

    /// What errors call a reference of this scheme.
    const fn words(self) -> &'static str {
        match self {
            Self::Iso11649 => "ISO 11649 reference",
            Self::SwissQr => "Swiss QR reference",
            Self::Finnish | Self::FinnishRf => "Finnish reference",
            Self::NorwegianKidMod10 | Self::NorwegianKidMod11 => "Norwegian KID",
            Self::SwedishOcr | Self::SwedishOcrLength => "Swedish OCR number",
            Self::Belgian => "Belgian structured communication",
            Self::DanishFik71 | Self::DanishFik73 | Self::DanishFik75 => "Danish code line",
            Self::Dutch => "Dutch payment reference",
            Self::Slovenian => "Slovenian reference",
        }
    }

    /// Whether a text is a reference of this scheme, and which.
    ///
    /// Blanks may stand anywhere, and what the standard prints between the parts (slashes, plus signs, hyphens) where it
    /// prints it; small letters count as capitals. A text may have 128 bytes.
    ///
    /// # Errors
    /// `identifier_length`, `identifier_character`, `identifier_form`, `identifier_check_digit` with the check digits
    /// that the rest makes, `field_too_long`.
    ///
    /// ```
    /// use receivables::identifier::ReferenceScheme;
    /// let paid = ReferenceScheme::Belgian.check("020/3430/57642")?;
    /// assert_eq!(paid.printed, "+++020/3430/57642+++");
    /// assert_eq!(paid.body, "0203430576");
    /// let typed_wrong = ReferenceScheme::Belgian.check("020/3430/57641").unwrap_err();
    /// assert_eq!(
    ///     typed_wrong.to_string(),
    ///     "identifier_check_digit: the Belgian structured communication \"020/3430/57641\" has 41 as its check, the rest of \
    ///      it makes 42; compare it with the original, a character of it is wrong",
    /// );
    /// # Ok::<(), receivables::Error>(())
    /// ```
    pub fn check(self, text: &str) -> Result<PaymentReference> {
        self.read(text).map(|read| self.reference(&read)).map_err(|flaw| self.refused(flaw, text))
    }

    /// Makes the reference that carries a number, such as that of an invoice, to print it on.
    ///
    /// Digits and blanks but for ISO 11649, which takes letters, and leaves out hyphens, dots and slashes; Swiss, Belgian and Danish numbers are filled up with zeros in
    /// front. A Danish line needs the creditor's number as well, `1234+88655702`, and a Slovenian reference says its
    /// model and its parts, `SI01 25-20-8`.
    ///
    /// # Errors
    /// As [`Self::check`], about the number that was given.
    ///
    /// ```
    /// use receivables::identifier::ReferenceScheme;
    /// assert_eq!(ReferenceScheme::Iso11649.make("INV 2026-0042")?.printed, "RF73 INV2 0260 042");
    /// assert_eq!(ReferenceScheme::Finnish.make("202300009")?.printed, "20230 00098");
    /// assert_eq!(ReferenceScheme::SwissQr.make("20260042")?.printed, "00 00000 00000 00000 02026 00427");
    /// # Ok::<(), receivables::Error>(())
    /// ```
    pub fn make(self, body: &str) -> Result<PaymentReference> {
        let made = match self {
            Self::Iso11649 => creditor::make(body),
            Self::SwissQr => swiss::make(body),
            Self::Finnish => finnish::make(body),
            Self::FinnishRf => finnish::make_rf(body),
            Self::NorwegianKidMod10 | Self::SwedishOcr => giro::make_mod10(body),
            Self::NorwegianKidMod11 => giro::make_mod11(body),
            Self::SwedishOcrLength => giro::make_with_length(body),
            Self::Belgian => belgian::make(body),
            Self::DanishFik71 => danish::make(danish::SLIP_71, body),
            Self::DanishFik73 => danish::make(danish::SLIP_73, body),
            Self::DanishFik75 => danish::make(danish::SLIP_75, body),
            Self::Dutch => dutch::make(body),
            Self::Slovenian => slovenian::make(body),
        };
        let read = made.and_then(|made| self.read(made.as_str()));
        read.map(|read| self.reference(&read)).map_err(|flaw| self.refused(flaw, body))
    }

    /// The schemes that are in use in a country, its own first and ISO 11649 last.
    ///
    /// # Errors
    /// `identifier_country` where `country` is not two capital letters.
    pub fn of_country(country: &str) -> Result<Schemes> {
        if country.len() != 2 || !country.bytes().all(|byte| byte.is_ascii_uppercase()) {
            let flaw = Flaw::Country(Short::of(country.as_bytes()));
            return Err(flaw.refused("a payment reference", country));
        }
        Ok(match country {
            "BE" | "LU" => &[Self::Belgian, Self::Iso11649],
            "CH" | "LI" => &[Self::SwissQr, Self::Iso11649],
            "DK" | "FO" | "GL" => &[Self::DanishFik71, Self::DanishFik75, Self::DanishFik73, Self::Iso11649],
            "FI" | "AX" => &[Self::Finnish, Self::FinnishRf, Self::Iso11649],
            "NL" => &[Self::Dutch, Self::Iso11649],
            "NO" | "SJ" => &[Self::NorwegianKidMod10, Self::NorwegianKidMod11, Self::Iso11649],
            "SE" => &[Self::SwedishOcr, Self::Iso11649],
            "SI" => &[Self::Slovenian, Self::Iso11649],
            _ => &[Self::Iso11649],
        })
    }

    /// Whether a text is a reference by a scheme of a country: the first of [`Self::of_country`] that takes it.
    ///
    /// # Errors
    /// `identifier_country`; else what [`Self::check`] says by ISO 11649 where the text begins with `RF`, and by the
    /// country's first scheme where it does not.
    ///
    /// ```
    /// use receivables::identifier::ReferenceScheme;
    /// let finnish = ReferenceScheme::check_in("FI", "2023 0000 98")?;
    /// assert_eq!(finnish.scheme, ReferenceScheme::Finnish);
    /// assert_eq!(ReferenceScheme::check_in("FR", "RF18 5390 0754 7034")?.body, "539007547034");
    /// # Ok::<(), receivables::Error>(())
    /// ```
    pub fn check_in(country: &str, text: &str) -> Result<PaymentReference> {
        let schemes = Self::of_country(country)?;
        for scheme in schemes {
            if let Ok(read) = scheme.read(text) {
                return Ok(scheme.reference(&read));
            }
        }
        let international = text.trim_start().get(..2).is_some_and(|start| start.eq_ignore_ascii_case("RF"));
        let national = schemes.first().copied().unwrap_or(Self::Iso11649);
        if international { Self::Iso11649.check(text) } else { national.check(text) }
    }

    /// The schemes by which a word of free text is a reference.
    ///
    /// Every tenth number has a check digit that is right by chance, so several schemes may come out, and none of them
    /// proves anything by itself. A number without a check digit that only has the right length is not among them.
    /// Nothing is copied and no memory is taken, so thousands of words can be asked for.
    ///
    /// ```
    /// use receivables::identifier::ReferenceScheme;
    /// let schemes: Vec<_> = ReferenceScheme::recognise("+++020/3430/57642+++").collect();
    /// assert_eq!(schemes, [ReferenceScheme::Belgian]);
    /// assert_eq!(ReferenceScheme::recognise("invoice").count(), 0);
    /// ```
    pub fn recognise(text: &str) -> impl Iterator<Item = Self> + '_ {
        let start = text.trim_start().bytes().next().unwrap_or(b' ').to_ascii_uppercase();
        Self::ALL.into_iter().filter(move |scheme| {
            scheme.may_start(start)
                && scheme.read(text).is_ok_and(|read| read.has_check || !start.is_ascii_digit())
        })
    }

    /// As [`Self::recognise`], with each reference.
    pub fn references(text: &str) -> Vec<PaymentReference> {
        Self::recognise(text).filter_map(|scheme| scheme.check(text).ok()).collect()
    }

    /// Whether a reference of this scheme may begin with a character, so that most words are done with at once.
    fn may_start(self, start: u8) -> bool {
        match self {
            Self::Iso11649 | Self::FinnishRf => start == b'R',
            Self::Slovenian => start == b'S',
            Self::Belgian => matches!(start, b'+' | b'*' | b'0'..=b'9'),
            Self::DanishFik71 | Self::DanishFik73 | Self::DanishFik75 => matches!(start, b'+' | b'7'),
            _ => start.is_ascii_digit(),
        }
    }

    fn read(self, text: &str) -> Result<Read, Flaw> {
        match self {
            Self::Iso11649 => creditor::read(text),
            Self::SwissQr => swiss::read(text),
            Self::Finnish => finnish::read(text),
            Self::FinnishRf => finnish::read_rf(text),
            Self::NorwegianKidMod10 | Self::SwedishOcr => giro::read_mod10(text),
            Self::NorwegianKidMod11 => giro::read_mod11(text),
            Self::SwedishOcrLength => giro::read_with_length(text),
            Self::Belgian => belgian::read(text),
            Self::DanishFik71 => danish::read(danish::SLIP_71, text),
            Self::DanishFik73 => danish::read(danish::SLIP_73, text),
            Self::DanishFik75 => danish::read(danish::SLIP_75, text),
            Self::Dutch => dutch::read(text),
            Self::Slovenian => slovenian::read(text),
        }
    }

    fn reference(self, read: &Read) -> PaymentReference {
        PaymentReference {
            scheme: self,
            compact: read.compact.as_str().to_owned(),
            printed: self.printed(&read.compact),
            body: read.body.as_str().to_owned(),
            has_check: read.has_check,
        }
    }

    fn printed(self, compact: &Compact) -> String {
        match self {
            Self::Iso11649 | Self::FinnishRf => creditor::printed(compact),
            Self::SwissQr => swiss::printed(compact),
            Self::Finnish => finnish::printed(compact),
            Self::Belgian => belgian::printed(compact),
            Self::Dutch => dutch::printed(compact),
            Self::Slovenian => slovenian::printed(compact),
            _ => text(compact.bytes()).to_owned(),
        }
    }

    fn refused(self, flaw: Flaw, value: &str) -> Error {
        flaw.refused(&format!("the {}", self.words()), value)
    }
}

impl fmt::Display for ReferenceScheme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for ReferenceScheme {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self> {
        Self::ALL.into_iter().find(|scheme| scheme.as_str() == text).ok_or_else(|| {
            let choices = Self::ALL.map(Self::as_str).join(", ");
            Reason::UnknownChoice { value: Shown::new(text), choices }.into()
        })
    }
}
