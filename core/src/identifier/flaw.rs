use std::fmt;

use super::compact::{TEXT_LIMIT, text};
use crate::error::{Error, Reason, Shown};

/// What is wrong with a number. Small and plain, so that looking at a word that is no number costs nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Flaw {
    /// The text has more bytes than are looked at.
    TooLong(usize),
    /// Too many characters, or too few.
    Length { found: usize, expected: Wanted },
    /// Another character is needed at this place, counted from 1 and without separators.
    Character { at: usize, expected: Wanted },
    /// A rule of the number's own that is not about one character.
    Form(&'static str),
    /// The check digits are not those of the rest.
    Check { found: Short, expected: Short },
    /// No country, or one that has no such number.
    Country(Short),
}

/// What is expected, in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    Count(usize),
    Counts(&'static [usize]),
    Literal(u8),
    Words(&'static str),
}

/// At most four characters, such as check digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Short([u8; 4]);

impl Short {
    /// Where the other characters have no check digit at all.
    pub(super) const NONE: Self = Self(*b"none");

    pub(super) fn of(bytes: &[u8]) -> Self {
        let mut short = [0; 4];
        short.iter_mut().zip(bytes).for_each(|(place, byte)| *place = *byte);
        Self(short)
    }
}

impl fmt::Display for Short {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(text(&self.0).trim_end_matches('\0'))
    }
}

impl fmt::Display for Wanted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Count(count) => write!(f, "{count}"),
            Self::Counts(counts) => {
                let counts: Vec<_> = counts.iter().map(ToString::to_string).collect();
                f.write_str(&counts.join(" or "))
            }
            Self::Literal(byte) => write!(f, "{}", char::from(*byte)),
            Self::Words(words) => f.write_str(words),
        }
    }
}

impl Flaw {
    /// The refusal of `value`, which is meant to be a `what`.
    pub(super) fn refused(self, what: &str, value: &str) -> Error {
        let (what, value) = (what.to_owned(), Shown::new(value.trim()));
        match self {
            Self::TooLong(bytes) => Reason::FieldTooLong { what, bytes, limit: TEXT_LIMIT },
            Self::Length { found, expected } => {
                Reason::IdentifierLength { what, value, found, expected: expected.to_string() }
            }
            Self::Character { at, expected } => {
                Reason::IdentifierCharacter { what, value, at, expected: expected.to_string() }
            }
            Self::Form(rule) => Reason::IdentifierForm { what, value, rule: rule.to_owned() },
            Self::Check { found, expected } => {
                let (found, expected) = (found.to_string(), expected.to_string());
                Reason::IdentifierCheckDigit { what, value, found, expected }
            }
            Self::Country(country) => {
                let country = Shown::new(&country.to_string());
                Reason::IdentifierCountry { what, value, country }
            }
        }
        .into()
    }
}
