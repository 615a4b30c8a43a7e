use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::check_digits::{are, mod97, two};
use super::compact::{Compact, grouped, part, text};
use super::flaw::{Flaw, Short, Wanted};
use super::form::{fits, length};
use super::iban_forms::FORMS;
use super::national::national_check;
use crate::error::{Error, Result};

/// An international bank account number (ISO 13616) that is written right: its country is in the registry, its length and
/// characters are those of the country, and its check digits are right.
///
/// It says whose money moved, so it is personal data: it has no JSON form, no event takes it, and where it is shown for
/// debugging, or in an error, only its ends are. It is a value to check and to compare.
///
/// ```
/// use receivables::identifier::Iban;
/// let iban: Iban = "gb29 nwbk 6016 1331 9268 19".parse()?;
/// assert_eq!(iban.printed(), "GB29 NWBK 6016 1331 9268 19");
/// assert_eq!((iban.country(), iban.bban()), ("GB", "NWBK60161331926819"));
/// let swapped = "GB29 NWBK 6016 1331 9286 19".parse::<Iban>().unwrap_err();
/// assert_eq!(swapped.code().as_str(), "identifier_check_digit");
/// assert_eq!(format!("{iban:?}"), "GB29…6819");
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Clone, Copy)]
pub struct Iban(Compact);

/// An account number that was looked at, as plain data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckedIban {
    /// The country, by its code of ISO 3166.
    pub country: String,
    /// Without blanks.
    pub compact: String,
    /// In groups of four, as it is printed.
    pub printed: String,
    /// The account number of the country, without country and check digits.
    pub bban: String,
    /// Whether the check digits that the country itself puts into its account numbers are right; none where it has
    /// none, or they are not looked at here. An account whose own check is wrong can hardly be paid to.
    pub national_check: Option<bool>,
}

/// What people set between the groups.
const SEPARATORS: &str = " -.";

impl Iban {
    /// Reads an account number. Blanks, hyphens and dots are left out, small letters count as capitals.
    ///
    /// # Errors
    /// `identifier_country` where the registry has no such country, `identifier_length`, `identifier_character`,
    /// `identifier_check_digit` with the check digits that the rest makes, `field_too_long`.
    pub fn new(text: &str) -> Result<Self> {
        Self::read(text).map_err(|flaw| refused(flaw, text))
    }

    /// The account number of a country's own, with its check digits.
    ///
    /// # Errors
    /// As [`Self::new`].
    ///
    /// ```
    /// use receivables::identifier::Iban;
    /// assert_eq!(Iban::of_bban("BE", "435-4111611-55")?.as_str(), "BE31435411161155");
    /// # Ok::<(), receivables::Error>(())
    /// ```
    pub fn of_bban(country: &str, bban: &str) -> Result<Self> {
        let made = Compact::read(bban, SEPARATORS).and_then(|bban| {
            let country = Compact::read(country, "")?;
            let check = check(country.bytes(), bban.bytes());
            Self::read(Compact::of(&[country.bytes(), &check, bban.bytes()]).as_str())
        });
        made.map_err(|flaw| refused(flaw, &format!("{country}{bban}")))
    }

    fn read(text: &str) -> Result<Self, Flaw> {
        let compact = Compact::read(text, SEPARATORS)?;
        let bytes = compact.bytes();
        let country = part(bytes, 0, 2);
        let form = form(country).ok_or(Flaw::Country(Short::of(country)))?;
        fits("n2", part(bytes, 2, 2), 2)?;
        let expected = length(form) + 4;
        if compact.count() != expected {
            return Err(Flaw::Length { found: compact.count(), expected: Wanted::Count(expected) });
        }
        let bban = part(bytes, 4, expected);
        fits(form, bban, 4)?;
        are(part(bytes, 2, 2), &check(country, bban))?;
        Ok(Self(compact))
    }

    /// The country, by its code of ISO 3166.
    pub fn country(&self) -> &str {
        text(part(self.0.bytes(), 0, 2))
    }

    /// The account number of the country, without country and check digits.
    pub fn bban(&self) -> &str {
        text(part(self.0.bytes(), 4, self.0.count()))
    }

    /// Without blanks.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// In groups of four, as it is printed.
    pub fn printed(&self) -> String {
        grouped(self.0.bytes(), 4, false)
    }

    /// Whether the check digits that the country itself puts into its account numbers are right; none where it has none,
    /// or they are not looked at here.
    ///
    /// Looked at are those of Belgium, Bosnia and Herzegovina, Croatia, Czechia, Finland, France, Hungary, Italy, Monaco,
    /// Montenegro, North Macedonia, Norway, Poland, Portugal, San Marino, Serbia, Slovakia, Slovenia and Spain.
    pub fn national_check(&self) -> Option<bool> {
        national_check(self.country(), self.bban().as_bytes())
    }
}

impl CheckedIban {
    /// Reads an account number and says what there is to say about it.
    ///
    /// # Errors
    /// As [`Iban::new`].
    ///
    /// ```
    /// use receivables::identifier::CheckedIban;
    /// // By the registry both are right. The Spanish check digits inside the second one are not.
    /// assert_eq!(CheckedIban::of("ES91 2100 0418 4502 0005 1332")?.national_check, Some(true));
    /// assert_eq!(CheckedIban::of("ES89 3183 1500 9500 0121 0562")?.national_check, Some(false));
    /// assert_eq!(CheckedIban::of("DE89 3704 0044 0532 0130 00")?.national_check, None);
    /// # Ok::<(), receivables::Error>(())
    /// ```
    pub fn of(text: &str) -> Result<Self> {
        Iban::new(text).map(|iban| Self::from(&iban))
    }

    /// The account number of a country's own, with its check digits.
    ///
    /// # Errors
    /// As [`Iban::of_bban`].
    pub fn of_bban(country: &str, bban: &str) -> Result<Self> {
        Iban::of_bban(country, bban).map(|iban| Self::from(&iban))
    }
}

impl From<&Iban> for CheckedIban {
    fn from(iban: &Iban) -> Self {
        Self {
            country: iban.country().to_owned(),
            compact: iban.as_str().to_owned(),
            printed: iban.printed(),
            bban: iban.bban().to_owned(),
            national_check: iban.national_check(),
        }
    }
}

/// The form of a country's account numbers.
fn form(country: &[u8]) -> Option<&'static str> {
    let found = FORMS.binary_search_by(|(known, _)| known.as_bytes().cmp(country)).ok();
    found.and_then(|at| FORMS.get(at)).map(|(_, form)| *form)
}

/// The check digits of ISO 13616, by ISO 7064 MOD 97-10.
fn check(country: &[u8], bban: &[u8]) -> [u8; 2] {
    two(98 - mod97(bban.iter().chain(country).chain(b"00")))
}

/// A refusal that shows no more of an account than its ends.
fn refused(flaw: Flaw, value: &str) -> Error {
    flaw.refused("the IBAN", &ends(value.trim()))
}

/// The first and the last four characters, with dots for the rest.
fn ends(value: &str) -> String {
    let letters: Vec<char> = value.chars().filter(|letter| !SEPARATORS.contains(*letter)).collect();
    match (letters.first_chunk::<4>(), letters.last_chunk::<4>()) {
        (Some(first), Some(last)) if letters.len() > 8 => first.iter().chain(&['…']).chain(last).collect(),
        _ => letters.into_iter().collect(),
    }
}

impl FromStr for Iban {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self> {
        Self::new(text)
    }
}

impl fmt::Display for Iban {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Iban {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&ends(self.as_str()))
    }
}

impl PartialEq for Iban {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for Iban {}

impl PartialOrd for Iban {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Iban {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.as_str().cmp(other.as_str())
    }
}

impl std::hash::Hash for Iban {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}
