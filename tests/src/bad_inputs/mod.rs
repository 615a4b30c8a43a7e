//! Malformed and hostile input: each is refused with its code, or accepted in the way that is stated, and nothing
//! panics.
//!
//! An input names a surface and says in a text, a sentence or a recipe what is fed to it; a [`Feed`] does that and
//! never sees what is expected. Codes may have other good names than those proposed: [`Codes`] lists which, and why.
//! What can not be fed yet is out of scope, for one of the reasons of [`Reason`], a closed list.

mod codes;
mod csv;
mod expectation;
mod input;
mod json;
mod run;
mod rust;
mod shape;
mod terms;

pub use codes::{Codes, Synonym, codes};
pub use expectation::Expectation;
pub use input::{Fed, Input, Reason, inputs};
pub use run::{Ran, judge, run_file};

/// Feeds one input to a surface.
pub type Feed = fn(&Fed) -> Got;

/// What became of an input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Got {
    /// Refused with this code and sentence.
    Refused(receivables::Code, String),
    /// Accepted, and all that follows is as it has to be.
    Accepted(String),
    /// Accepted, but something that follows is not as it has to be.
    Wrong(String),
    /// Not fed.
    Out(Reason, String),
}

impl From<receivables::Error> for Got {
    fn from(error: receivables::Error) -> Self {
        Self::Refused(error.code(), error.to_string())
    }
}

impl Got {
    /// Accepted where that holds, with what was seen.
    fn accepted_if(holds: bool, seen: impl Into<String>) -> Self {
        if holds { Self::Accepted(seen.into()) } else { Self::Wrong(seen.into()) }
    }

    /// What a result comes to; what is accepted is described.
    fn of<T>(result: receivables::Result<T>, accepted: impl FnOnce(T) -> String) -> Self {
        result.map_or_else(Self::from, |value| Self::Accepted(accepted(value)))
    }
}
