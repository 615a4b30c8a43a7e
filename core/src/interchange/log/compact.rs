use postcard::Deserializer;
use postcard::de_flavors::Flavor;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::tree::first_difference;
use crate::error::{Error, Reason, Result};

/// Writes a value by postcard. Every atom has a compact form for this.
pub(super) fn encode<T: Serialize + ?Sized>(value: &T) -> Result<Vec<u8>> {
    postcard::to_allocvec(value).map_err(|error| Reason::Internal { what: error.to_string() }.into())
}

/// Reads a value that fills `bytes` exactly and would be written as these same bytes. `at` is where they stand in the
/// whole, for the errors.
///
/// A length is never believed: memory is taken for what was read, not for what is said to follow.
pub(super) fn decode<T: DeserializeOwned + Serialize>(bytes: &[u8], at: usize) -> Result<T> {
    let syntax = |place: usize, why: String| Error::from(Reason::BinarySyntax { at: at + place, why });
    let mut reader = Deserializer::from_flavor(Bytes { all: bytes, at: 0 });
    let read = T::deserialize(&mut reader);
    let place = reader.finalize().map_err(|error| syntax(0, why(&error)))?;
    let value = read.map_err(|error| syntax(place, why(&error)))?;
    if place < bytes.len() {
        return Err(syntax(place, "more bytes than the value has".to_owned()));
    }
    match first_difference(bytes, &encode(&value)?) {
        Some(place) => Err(Reason::NotCanonical { at: at + place }.into()),
        None => Ok(value),
    }
}

fn why(error: &postcard::Error) -> String {
    let why = match error {
        postcard::Error::DeserializeUnexpectedEnd => "it ends within a value",
        postcard::Error::DeserializeBadVarint => "a number that is too large or never ends",
        postcard::Error::DeserializeBadBool => "a truth value that is neither 0 nor 1",
        postcard::Error::DeserializeBadUtf8 => "a text that is not UTF-8",
        postcard::Error::DeserializeBadOption => "something neither there nor absent",
        _ => "a value that the library refuses: out of range, malformed or unknown",
    };
    why.to_owned()
}

/// Bytes to read from, and how far they were read.
struct Bytes<'de> {
    all: &'de [u8],
    at: usize,
}

impl<'de> Flavor<'de> for Bytes<'de> {
    /// How many bytes were read.
    type Remainder = usize;
    type Source = &'de [u8];

    fn pop(&mut self) -> postcard::Result<u8> {
        let byte = self.all.get(self.at).copied().ok_or(postcard::Error::DeserializeUnexpectedEnd)?;
        self.at += 1;
        Ok(byte)
    }

    /// Nothing is promised, so that no list reserves memory by the length it claims.
    fn size_hint(&self) -> Option<usize> {
        Some(0)
    }

    fn try_take_n(&mut self, count: usize) -> postcard::Result<&'de [u8]> {
        let end = self.at.checked_add(count);
        let taken = end.and_then(|end| self.all.get(self.at..end));
        let taken = taken.ok_or(postcard::Error::DeserializeUnexpectedEnd)?;
        self.at += count;
        Ok(taken)
    }

    fn finalize(self) -> postcard::Result<usize> {
        Ok(self.at)
    }
}
