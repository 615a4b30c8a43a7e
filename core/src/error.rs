//! Why something was refused: one error type, one catalogue of codes, the same in every language.
//!
//! [`Error`] is one word wide and carries a stable `snake_case` [`Code`], a typed context (which document, which
//! field, how much) and a sentence that says what is wrong, with which value, and what to do. Program against the
//! code, show the sentence. Codes are never renamed or reused.
//!
//! This module decides how a refusal is worded. It must never know which rule refused.

use std::fmt;

/// The result of everything that can be refused.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A refusal: a stable code, a context and a sentence.
///
/// ```
/// use receivables::{Code, Money};
/// let error = "10.005 EUR".parse::<Money>().unwrap_err();
/// assert_eq!(error.code(), Code::ExcessPrecision);
/// assert_eq!(error.code().as_str(), "excess_precision");
/// assert_eq!(error.get("currency"), Some("EUR"));
/// assert_eq!(error.to_string(), "excess_precision: EUR has 2 decimals, \"10.005\" has 3; round it before, or correct it");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Error(Box<Refusal>);

#[derive(Clone, PartialEq, Eq)]
struct Refusal {
    code: Code,
    /// Where in the input the refused value stands (`terms.instalments[1].share`); empty when it is the input itself.
    field: String,
    context: Vec<(String, String)>,
    text: String,
}

impl Error {
    /// The stable code.
    pub fn code(&self) -> Code {
        self.0.code
    }

    /// The sentence, without code and place.
    pub fn text(&self) -> &str {
        &self.0.text
    }

    /// Where in the input the refused value stands, as a path such as `command.totals.gross`.
    pub fn field(&self) -> Option<&str> {
        Some(self.0.field.as_str()).filter(|field| !field.is_empty())
    }

    /// The context, in the order of the sentence: names and values, and `field` where there is one.
    pub fn context(&self) -> impl Iterator<Item = (&str, &str)> {
        let field = self.field().map(|field| ("field", field));
        field.into_iter().chain(self.0.context.iter().map(|(name, value)| (name.as_str(), value.as_str())))
    }

    /// One value of the context.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.context().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// Says that the refused value stands in `place`, one step further out than known so far.
    #[must_use]
    pub(crate) fn within(mut self, place: &str) -> Self {
        let joint = if self.0.field.is_empty() || self.0.field.starts_with('[') { "" } else { "." };
        self.0.field = format!("{place}{joint}{}", self.0.field);
        self
    }

    /// Reads back what [`fmt::Display`] wrote, for channels that carry text only (serde's errors).
    pub(crate) fn from_display(text: &str) -> Option<Self> {
        let (code, text) = text.split_once(": ")?;
        let code = Code::ALL.into_iter().find(|known| known.as_str() == code)?;
        Some(Self(Box::new(Refusal {
            code,
            field: String::new(),
            context: Vec::new(),
            text: text.to_owned(),
        })))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code().as_str())?;
        f.write_str(": ")?;
        if let Some(field) = self.field() {
            write!(f, "{field}: ")?;
        }
        f.write_str(self.text())
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for Error {}

impl From<Reason> for Error {
    fn from(reason: Reason) -> Self {
        let context = reason.context();
        Self(Box::new(Refusal {
            code: reason.code(),
            field: String::new(),
            context,
            text: reason.to_string(),
        }))
    }
}

/// A value of the caller's as an error may show it: quoted, escaped, at most 64 characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown(String);

impl Shown {
    /// Quotes `text` for an error sentence.
    pub fn new(text: &str) -> Self {
        let mut shown: String = text.chars().take(64).flat_map(char::escape_debug).collect();
        if text.chars().nth(64).is_some() {
            shown.push('…');
        }
        Self(shown)
    }
}

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{}\"", self.0)
    }
}

/// Declares every reason once: its code, fields, sentence and explanation.
macro_rules! catalogue {
    ($( $(#[doc = $about:literal])+ $name:ident { $($field:ident: $kind:ty),* } = $code:literal, $sentence:literal; )+) => {
        /// Every reason for which something can be refused, with the facts its sentence is made from.
        #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
        #[allow(missing_docs, reason = "the fields are named by the sentence above them")]
        pub enum Reason {
            $( $(#[doc = $about])+ #[error($sentence)] $name { $($field: $kind),* }, )+
        }

        impl Reason {
            /// The code of this reason.
            pub fn code(&self) -> Code {
                match self { $( Self::$name { .. } => Code::$name, )+ }
            }

            pub(super) fn context(&self) -> Vec<(String, String)> {
                match self {
                    $( Self::$name { $($field),* } => vec![ $((stringify!($field).to_owned(), plain($field)),)* ], )+
                }
            }
        }

        /// The stable codes of [`super::Error`], one for each [`Reason`].
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $( $(#[doc = $about])+ $name, )+ }

        impl Code {
            /// Every code, in the order of the catalogue.
            pub const ALL: [Self; [$($code),+].len()] = [$(Self::$name),+];

            /// The code as it is written, compared and stored: `snake_case`, never renamed.
            pub fn as_str(self) -> &'static str {
                match self { $( Self::$name => $code, )+ }
            }

            /// What the code means and what to do about it.
            pub fn about(self) -> &'static str {
                match self { $( Self::$name => concat!($($about, "\n"),+).trim_ascii(), )+ }
            }

            /// The sentence as the catalogue has it, with the names of the values in braces.
            #[cfg(test)]
            pub(super) fn sentence(self) -> &'static str {
                match self { $( Self::$name => $sentence, )+ }
            }

            /// The names of the context values that come with the code.
            pub fn fields(self) -> &'static [&'static str] {
                match self { $( Self::$name => &[$(stringify!($field)),*], )+ }
            }
        }
    };
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A context value as data: without the quotes that the sentence puts around it.
fn plain(value: &impl fmt::Display) -> String {
    let text = value.to_string();
    let inner = text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    inner.map_or(text.clone(), str::to_owned)
}

mod catalogue;
pub use catalogue::{Code, Reason};

#[cfg(test)]
mod tests {
    use super::*;

    /// What is wrong stands in front, with the values that were found; after a semicolon stands what to do about it.
    #[test]
    fn every_sentence_says_what_which_and_what_to_do() {
        // What these must say is no more than what they are: there is only one thing to do.
        let plain = [Code::AmountNotString, Code::WrongType];
        for code in Code::ALL.into_iter().filter(|code| !plain.contains(code)) {
            let sentence = code.sentence();
            let advice = sentence.split_once("; ").map_or("", |(_, advice)| advice);
            assert!(advice.split(' ').count() > 1, "{code} does not say what to do: {sentence}");
            assert!(!sentence.ends_with('.'), "{code} ends like a paragraph: {sentence}");
        }
        for code in Code::ALL.into_iter().filter(|code| !code.fields().is_empty()) {
            let names_one = code.fields().iter().any(|field| code.sentence().contains(&format!("{{{field}")));
            assert!(names_one, "{code} names none of {:?}", code.fields());
        }
    }
}
