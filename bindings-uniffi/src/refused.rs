//! Refusals: one error type, and how everything that goes wrong becomes one.

use std::any::Any;
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::str::FromStr;

use receivables::error::Reason;

/// Why something was refused. Program against the code, show the detail.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Error)]
pub enum Refused {
    /// The one way to be refused: codes tell refusals apart, not types.
    Because {
        /// The stable code, such as `excess_precision`. Codes are never renamed or reused.
        code: String,
        /// A sentence that says what is wrong, with which value, and what to do.
        detail: String,
        /// The facts of the sentence, in its order; `field` says where in the input the value stands.
        facts: Vec<Fact>,
    },
}

/// A fact about a refusal: a name and a value.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Fact {
    /// Such as `field`, `currency`, `limit`.
    pub name: String,
    /// The value as text.
    pub value: String,
}

impl From<receivables::Error> for Refused {
    fn from(error: receivables::Error) -> Self {
        let fact = |(name, value): (&str, &str)| Fact { name: name.to_owned(), value: value.to_owned() };
        Self::Because {
            code: error.code().to_string(),
            detail: error.text().to_owned(),
            facts: error.context().map(fact).collect(),
        }
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self::Because { code, detail, .. } = self;
        write!(f, "{code}: {detail}")
    }
}

impl std::error::Error for Refused {}

/// Does the work of an exported function. A defect is answered with `internal`, and the caller's process goes on.
pub(crate) fn answer<T>(work: impl FnOnce() -> receivables::Result<T>) -> Result<T, Refused> {
    // What is shared is behind a lock, and a change that was cut short is known there.
    let done = catch_unwind(AssertUnwindSafe(work));
    done.unwrap_or_else(|panic| Err(Reason::Internal { what: said(&*panic) }.into())).map_err(Refused::from)
}

fn said(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_else(|| "no words".to_owned())
}

/// Reads an atom from the text it crosses as. A refusal reaches the caller as what it is, with its code: the scaffolding
/// looks for the function's own error type among the reasons for which an argument could not be read.
pub(crate) fn lift<T: FromStr<Err = receivables::Error>>(text: &str) -> uniffi::Result<T> {
    Ok(text.parse().map_err(Refused::from)?)
}

#[cfg(test)]
mod tests {
    use receivables::Money;

    use super::*;

    #[test]
    fn a_refused_atom_keeps_its_code_and_facts() {
        let error = lift::<Money>("10.005 EUR").unwrap_err().downcast::<Refused>().unwrap();
        let Refused::Because { code, facts, .. } = error;
        assert_eq!(code, "excess_precision");
        assert!(facts.contains(&Fact { name: "currency".to_owned(), value: "EUR".to_owned() }));
    }

    #[test]
    fn a_defect_is_answered() {
        let Refused::Because { code, detail, .. } = answer::<()>(|| panic!("on purpose")).unwrap_err();
        assert_eq!(code, "internal");
        assert!(detail.contains("on purpose"), "{detail}");
    }
}
