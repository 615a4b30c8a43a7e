//! What can go wrong at the border, and how it becomes the one exception of the package.

use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};

use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyDict;
use receivables::error::{Code, Error, Reason};
use serde::de;

pub(crate) type Result<T, E = Fault> = std::result::Result<T, E>;

/// A failure on the way in or out.
pub(crate) enum Fault {
    /// The engine, or this border, refuses a value.
    Refused(Box<Refusal>),
    /// Python code that was called raised this; it passes through unchanged.
    Raised(PyErr),
}

/// A refusal whose place in the input is still being found.
pub(crate) struct Refusal {
    code: Code,
    text: String,
    field: String,
    context: Vec<(String, String)>,
}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        let field = error.field().unwrap_or_default().to_owned();
        let context = error.context().filter(|(name, _)| *name != "field");
        Self::Refused(Box::new(Refusal {
            code: error.code(),
            text: error.text().to_owned(),
            context: context.map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
            field,
        }))
    }
}

impl From<Reason> for Fault {
    fn from(reason: Reason) -> Self {
        Error::from(reason).into()
    }
}

impl From<PyErr> for Fault {
    fn from(raised: PyErr) -> Self {
        Self::Raised(raised)
    }
}

impl Fault {
    /// `expected` was wanted, `given` came.
    pub(crate) fn wrong_type(expected: impl Into<String>, given: &Bound<'_, PyAny>) -> Self {
        let got = type_name(given);
        Reason::WrongType { expected: expected.into(), got }.into()
    }

    /// Says that the refused value stands in `place`, one step further out than known so far.
    pub(crate) fn within(mut self, place: &str) -> Self {
        if let Self::Refused(refusal) = &mut self {
            let joint = if refusal.field.is_empty() || refusal.field.starts_with('[') { "" } else { "." };
            refusal.field = format!("{place}{joint}{}", refusal.field);
        }
        self
    }
}

/// The type of a value, as its user knows it.
pub(crate) fn type_name(given: &Bound<'_, PyAny>) -> String {
    given.get_type().qualname().map_or_else(|_| "another type".to_owned(), |name| name.to_string())
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(refusal) => write!(f, "{}: {}", refusal.code, refusal.text),
            Self::Raised(raised) => raised.fmt(f),
        }
    }
}

impl fmt::Debug for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for Fault {}

impl serde::ser::Error for Fault {
    fn custom<T: fmt::Display>(message: T) -> Self {
        de::Error::custom(message)
    }
}

impl de::Error for Fault {
    /// The engine's atoms refuse with the text of their error; whatever else serde says is about a type.
    fn custom<T: fmt::Display>(message: T) -> Self {
        let message = message.to_string();
        let known = message.split_once(": ").and_then(|(code, text)| {
            let code = Code::ALL.into_iter().find(|known| known.as_str() == code)?;
            Some(Refusal { code, text: text.to_owned(), field: String::new(), context: Vec::new() })
        });
        match known {
            Some(refusal) => Self::Refused(Box::new(refusal)),
            None => Reason::WrongType { expected: message, got: "something else".to_owned() }.into(),
        }
    }

    fn invalid_type(found: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Reason::WrongType { expected: expected.to_string(), got: found.to_string() }.into()
    }

    fn invalid_value(found: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Self::invalid_type(found, expected)
    }

    fn missing_field(field: &'static str) -> Self {
        Reason::MissingField { name: field.to_owned() }.into()
    }
}

static FAMILY: PyOnceLock<Py<PyModule>> = PyOnceLock::new();

impl From<Fault> for PyErr {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Raised(raised) => raised,
            Fault::Refused(refusal) => Python::attach(|py| refusal.raise(py).unwrap_or_else(|other| other)),
        }
    }
}

impl Refusal {
    /// The exception, of the class that fits Python's customs: a `TypeError` where the type was wrong.
    fn raise(&self, py: Python<'_>) -> PyResult<PyErr> {
        let family = FAMILY.get_or_try_init(py, || py.import("receivables._errors").map(Bound::unbind))?;
        let class = match self.code {
            Code::AmountFloat | Code::AmountBool | Code::DateExpected | Code::WrongType => "WrongType",
            _ => "Error",
        };
        let context = PyDict::new(py);
        for (name, value) in &self.context {
            context.set_item(name, value)?;
        }
        let field = Some(self.field.as_str()).filter(|field| !field.is_empty());
        let class = family.bind(py).getattr(class)?;
        Ok(PyErr::from_value(class.call1((self.code.as_str(), &self.text, field, context))?))
    }
}

/// The door of every call: what fails becomes an exception of the family, also a defect (a panic), which Python
/// would otherwise see as an exception that `except Exception` does not catch.
pub(crate) fn door<T>(work: impl FnOnce() -> Result<T>) -> PyResult<T> {
    contain(work).map_err(PyErr::from)
}

/// Answers a panic with the code `internal`.
pub(crate) fn contain<T, E: From<Reason>>(work: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|panic| {
        let said = panic.downcast_ref::<&str>().map(|said| (*said).to_owned());
        let what = said.or_else(|| panic.downcast_ref::<String>().cloned());
        Err(Reason::Internal { what: what.unwrap_or_else(|| "no description".to_owned()) }.into())
    })
}
