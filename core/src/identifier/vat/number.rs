use serde::{Deserialize, Serialize};

use super::super::compact::{Compact, part};
use super::super::flaw::{Flaw, Short, Wanted};
use super::super::form::{fits, has, length};
use super::countries::{COUNTRIES, Country};
use crate::error::Result;

/// A VAT number that is written right.
///
/// Known are those of the member states of the European Union, of Northern Ireland (`XI`), the United Kingdom, Norway and
/// Switzerland.
///
/// ```
/// use receivables::identifier::VatNumber;
/// let belgian = VatNumber::check("BE (0)468.561.072")?;
/// assert_eq!((belgian.compact.as_str(), belgian.printed.as_str()), ("BE0468561072", "BE 0468.561.072"));
/// // Greek numbers begin with EL; the country is GR.
/// let greek = VatNumber::check_in("GR", "094259216")?;
/// assert_eq!((greek.country.as_str(), greek.compact.as_str()), ("GR", "EL094259216"));
/// let error = VatNumber::check("DE136695978").unwrap_err();
/// assert_eq!(error.get("expected"), Some("6"));
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VatNumber {
    /// The country, by its code of ISO 3166; `XI` for Northern Ireland.
    pub country: String,
    /// With the prefix of the country, without separators: what an invoice states (EN 16931, BT-31 and BT-48).
    pub compact: String,
    /// As the country prints it, where it prints it in groups.
    pub printed: String,
    /// Without the prefix of the country.
    pub number: String,
    /// Whether it has check digits, which then are right. The numbers of British authorities and of Czechs who were born
    /// before 1954 have none, so that only their form could be looked at.
    pub has_check: bool,
}

/// What people set between the groups.
const SEPARATORS: &str = " -./";

impl VatNumber {
    /// Reads a VAT number that begins with the prefix of its country.
    ///
    /// Blanks, hyphens, dots and slashes are left out, small letters count as capitals.
    ///
    /// # Errors
    /// `identifier_country` where it begins with the prefix of no country that is known, `identifier_length`,
    /// `identifier_character`, `identifier_form`, `identifier_check_digit` with what the rest makes,
    /// `field_too_long`.
    pub fn check(text: &str) -> Result<Self> {
        Self::read(text).map_err(|flaw| flaw.refused("the VAT number", text))
    }

    /// Reads a VAT number of a country, with or without the prefix. The country is a code of ISO 3166, `XI`, or `EL`.
    ///
    /// # Errors
    /// As [`Self::check`].
    pub fn check_in(country: &str, text: &str) -> Result<Self> {
        let known = COUNTRIES.iter().find(|known| known.code == country || known.prefix == country);
        let read = match known {
            Some(known) => Self::with_or_without(known, text),
            None => Err(Flaw::Country(Short::of(country.as_bytes()))),
        };
        read.map_err(|flaw| flaw.refused("the VAT number", text))
    }

    fn read(text: &str) -> Result<Self, Flaw> {
        let compact = Compact::read(text, SEPARATORS)?;
        let bytes = compact.bytes();
        let country = COUNTRIES.iter().find(|country| country.prefixed(bytes).is_some());
        let country = country.ok_or(Flaw::Country(Short::of(part(bytes, 0, 2))))?;
        Self::of(country, country.prefixed(bytes).unwrap_or(bytes))
    }

    /// A French number may itself begin with the letters of its prefix, so both readings are tried.
    fn with_or_without(country: &Country, text: &str) -> Result<Self, Flaw> {
        let compact = Compact::read(text, SEPARATORS)?;
        let bytes = compact.bytes();
        match country.prefixed(bytes) {
            None => Self::of(country, bytes),
            Some(rest) => Self::of(country, rest).or_else(|flaw| Self::of(country, bytes).map_err(|_| flaw)),
        }
    }

    fn of(country: &Country, number: &[u8]) -> Result<Self, Flaw> {
        let number = tidied(country, number);
        let number = number.bytes();
        let has_check = checked(country, number)?;
        let compact = Compact::of(&[country.prefix.as_bytes(), number]);
        Ok(Self {
            country: country.code.to_owned(),
            compact: compact.as_str().to_owned(),
            printed: printed(country.printed, number).unwrap_or_else(|| compact.as_str().to_owned()),
            number: Compact::of(&[number]).as_str().to_owned(),
            has_check,
        })
    }
}

/// Belgian numbers of before 2005 and Greek ones of old lack a zero in front; Belgians also write it as `(0)`.
fn tidied(country: &Country, number: &[u8]) -> Compact {
    let bare = if country.code == "BE" { number.strip_prefix(b"(0)") } else { None };
    let lacks = match country.code {
        "BE" => number.len() == 9,
        "GR" => number.len() == 8,
        _ => false,
    };
    match bare {
        Some(rest) => Compact::of(&[b"0", rest]),
        None if lacks => Compact::of(&[b"0", number]),
        None => Compact::of(&[number]),
    }
}

/// Whether a number is right by one of its country's forms, and whether that has check digits.
fn checked(country: &Country, number: &[u8]) -> Result<bool, Flaw> {
    let mut first = None;
    let of_length = || country.forms.iter().filter(|(form, _)| length(form) == number.len());
    if of_length().next().is_none() {
        let length = Flaw::Length { found: number.len(), expected: Wanted::Counts(country.lengths) };
        // A character that no number of the country has says more than the length, which is wrong because of it.
        let stray = number.iter().position(|byte| !country.forms.iter().any(|(form, _)| has(form, *byte)));
        let expected = Wanted::Words("letter or digit of such a number");
        return Err(stray.map_or(length, |at| Flaw::Character { at: at + 1, expected }));
    }
    // A number is told what is wrong with it by the form that takes its characters, if there is one.
    for (form, rule) in of_length() {
        match fits(form, number, 0).and_then(|()| rule.holds(number)) {
            Ok(has_check) => return Ok(has_check),
            Err(flaw @ Flaw::Character { .. }) => first = first.or(Some(flaw)),
            Err(flaw) => match first {
                Some(Flaw::Character { .. }) | None => first = Some(flaw),
                Some(_) => {}
            },
        }
    }
    Err(first.unwrap_or(Flaw::Form("it has no form of its country")))
}

/// A number in the groups of its country, where it has as many characters as they take.
fn printed(groups: &str, number: &[u8]) -> Option<String> {
    let places = groups.chars().filter(|place| *place == '#').count();
    if places != number.len() {
        return None;
    }
    let mut bytes = number.iter();
    let filled =
        |place: char| if place == '#' { bytes.next().map_or(place, |byte| char::from(*byte)) } else { place };
    Some(groups.chars().map(filled).collect())
}
