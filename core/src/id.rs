//! Names that the caller gives: of customers, documents, commands, actors.
//!
//! Every id is a checked string: 1 to 128 bytes, no control or bidirectional characters, no outer white space, not
//! a nil UUID. The engine never makes an id up, except that a command given without one is named by its own digest.
//! Ids are opaque: no rule looks inside one. They are cheap to clone.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::error::{Error, Reason, Result, Shown};

/// The longest id, in bytes.
pub const ID_LIMIT: usize = 128;

/// Characters that change the reading direction or are invisible: two ids that look alike would differ.
fn is_deceptive(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

fn check(what: &str, text: &str, nil: Option<char>, refused: &[char]) -> Result<()> {
    if text.chars().all(|c| Some(c) == nil) {
        return Err(Reason::InvalidId { what: what.to_owned() }.into());
    }
    if text.len() > ID_LIMIT {
        return Err(Reason::IdTooLong { what: what.to_owned(), bytes: text.len(), limit: ID_LIMIT }.into());
    }
    let bad = |c: char| is_deceptive(c) || refused.contains(&c);
    let outer = text.len() - text.trim_start().len();
    let at = text.find(bad).or((outer > 0).then_some(0)).or({
        let end = text.trim_end().len();
        (end < text.len()).then_some(end)
    });
    match at {
        Some(at) => Err(Reason::IdBadCharacter { what: what.to_owned(), value: Shown::new(text), at }.into()),
        None => Ok(()),
    }
}

/// Declares one id type. `nil` is a character that alone makes no id (the nil UUID is a forgotten one);
/// `refused` lists characters this id may not hold although others may.
macro_rules! id {
    ($(#[$about:meta])+ $name:ident, $what:literal $(, nil: $nil:literal)? $(, refused: $refused:expr)?) => {
        $(#[$about])+
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Checks `text` and makes it an id.
            ///
            /// # Errors
            /// `invalid_id` (empty, zeros only), `id_too_long`, `id_bad_character`.
            pub fn new(text: &str) -> Result<Self> {
                #[allow(unused_mut, unused_assignments, reason = "set only where the id names a nil character")]
                let mut nil = None;
                $(nil = Some($nil);)?
                check($what, text, nil, &<[&[char]]>::concat(&[$(&$refused[..])?] as &[&[char]]))?;
                Ok(Self(Arc::from(text)))
            }

            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::str::FromStr for $name {
            type Err = Error;
            fn from_str(text: &str) -> Result<Self> {
                Self::new(text)
            }
        }

        impl TryFrom<&str> for $name {
            type Error = Error;
            fn try_from(text: &str) -> Result<Self> {
                Self::new(text)
            }
        }

        impl TryFrom<String> for $name {
            type Error = Error;
            fn try_from(text: String) -> Result<Self> {
                Self::new(&text)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&*self.0, f)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_newtype_struct(stringify!($name), &*self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_newtype_struct(stringify!($name), Text::<Self>::expecting($what))
            }
        }
    };
}

/// Reads any value that travels as checked text. Shared by ids, amounts, dates and every other atom.
pub(crate) struct Text<T> {
    what: &'static str,
    made: std::marker::PhantomData<T>,
}

impl<T> Text<T> {
    pub(crate) fn expecting(what: &'static str) -> Self {
        Self { what, made: std::marker::PhantomData }
    }
}

impl<'de, T: std::str::FromStr<Err = Error>> de::Visitor<'de> for Text<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a {} as text", self.what)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(E::custom)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_str(self)
    }
}

id!(
    /// Names a command. The same id with the same content is done once, however often it is sent.
    CommandId, "command id", nil: '0'
);
id!(
    /// Names a customer. Opaque: names and addresses stand in the side record of [`crate::party`].
    CustomerId, "customer id"
);
id!(
    /// Separates several accounts of one customer (`retail`, `eu`). Holds no `/`.
    AccountClass, "account class", refused: ['/']
);
id!(
    /// The number of an invoice, credit note or receipt; unique within a ledger.
    DocumentId, "document number"
);
id!(
    /// Who caused a command, as the caller's system names people and programs.
    Actor, "actor"
);
id!(
    /// A role that people have in the caller's house, such as `clerk` or `cfo`.
    RoleName, "role"
);
id!(
    /// Why something was decided, as one of the caller's codes.
    ReasonCode, "reason code"
);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Code;

    #[test]
    fn ids_are_checked() {
        let code = |text: &str| DocumentId::new(text).map(|_| ()).map_err(|error| error.code());
        assert_eq!(code("2026/001-A"), Ok(()));
        assert_eq!(code(&"x".repeat(128)), Ok(()));
        assert_eq!(code(&"x".repeat(129)), Err(Code::IdTooLong));
        assert_eq!(code(""), Err(Code::InvalidId));
        assert_eq!(code("0"), Ok(()));
        assert_eq!(CommandId::new("0000").unwrap_err().code(), Code::InvalidId);
        for bad in ["A\0B", "A\nB", "A\u{202e}B", " A", "A ", "\u{feff}A"] {
            assert_eq!(code(bad), Err(Code::IdBadCharacter), "{bad:?}");
        }
        assert_eq!(AccountClass::new("a/b").unwrap_err().code(), Code::IdBadCharacter);
    }
}
