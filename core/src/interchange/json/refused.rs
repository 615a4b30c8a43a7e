use std::fmt;

use serde::de::{self, Expected, Unexpected};

use super::near::known_names;
use crate::error::{Error, Reason, Shown};

/// An error on its way through serde, which asks for a type of its own and hands values over as text only.
pub(super) struct Refused(pub(super) Error);

impl Refused {
    pub(super) fn within(self, place: &str) -> Self {
        Self(self.0.within(place))
    }

    pub(super) fn wrong_type(expected: impl Into<String>, got: impl Into<String>) -> Self {
        Reason::WrongType { expected: expected.into(), got: got.into() }.into()
    }
}

impl From<Reason> for Refused {
    fn from(reason: Reason) -> Self {
        Self(reason.into())
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Refused {}

impl de::Error for Refused {
    /// Amounts, dates and ids refuse with an error of ours, as text; it is read back. Anything else is serde's own.
    fn custom<T: fmt::Display>(message: T) -> Self {
        let text = message.to_string();
        let ours = Error::from_display(&text).map(Self);
        ours.unwrap_or_else(|| Self::wrong_type("another value", Shown::new(&text).to_string()))
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::wrong_type(expected.to_string(), plain(found))
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::wrong_type(expected.to_string(), plain(found))
    }

    fn invalid_length(count: usize, expected: &dyn Expected) -> Self {
        Self::wrong_type(expected.to_string(), format!("a list of {count}"))
    }

    fn unknown_variant(name: &str, known: &'static [&'static str]) -> Self {
        Reason::UnknownChoice { value: Shown::new(name), choices: known_names(known, name) }.into()
    }

    fn unknown_field(name: &str, known: &'static [&'static str]) -> Self {
        Reason::UnknownField { name: Shown::new(name), known: known_names(known, name) }.into()
    }

    fn missing_field(name: &'static str) -> Self {
        Self::from(Reason::MissingField { name: name.to_owned() }).within(name)
    }

    fn duplicate_field(name: &'static str) -> Self {
        Self::from(Reason::DuplicateField { name: Shown::new(name) }).within(name)
    }
}

fn plain(found: Unexpected<'_>) -> String {
    match found {
        Unexpected::Bool(truth) => truth.to_string(),
        Unexpected::Unsigned(number) => format!("the number {number}"),
        Unexpected::Signed(number) => format!("the number {number}"),
        Unexpected::Str(_) => "text".to_owned(),
        Unexpected::Unit => "null".to_owned(),
        Unexpected::Seq => "a list".to_owned(),
        Unexpected::Map => "an object".to_owned(),
        other => other.to_string(),
    }
}
