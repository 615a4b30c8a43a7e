use serde::{Deserialize, Serialize};

use super::tree::{Tree, first_difference};
use super::upcast::{LINEAGE, Lineage};
use super::{Hash, compact};
use crate::error::{Error, Reason, Result};
use crate::interchange::json::{JSON_LIMIT, from_json, to_json};
use crate::ledger::{Entry, SCHEMA};

/// One entry as a log keeps it: its canonical text, the hash that binds it to what came before, and what it says.
///
/// A record is made by a [`LogWriter`](super::LogWriter), or read from what one wrote; then the text was compared, byte
/// for byte, with what the entry would be written as. Whether the hash follows is seen in its stream only:
/// [`verify`](super::verify).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    hash: Hash,
    schema: u32,
    text: String,
    entry: Entry,
}

impl Record {
    /// Reads a record from a hash and the canonical JSON of an entry, as a database keeps them in two columns.
    ///
    /// # Errors
    /// Those of [`entry_from_json`](crate::interchange::json::entry_from_json).
    pub fn from_stored(hash: Hash, entry: &str) -> Result<Self> {
        Self::read(&LINEAGE, hash, entry)
    }

    pub(super) fn read(lineage: &Lineage, hash: Hash, text: &str) -> Result<Self> {
        let (schema, entry) = lineage.entry(text)?;
        Ok(Self { hash, schema, text: text.to_owned(), entry })
    }

    /// The record of an entry that comes after `before`.
    pub(super) fn after(before: Hash, entry: &Entry) -> Result<Self> {
        let text = to_json(entry)?;
        if text.len() > JSON_LIMIT {
            return Err(Reason::EventTooLarge { bytes: text.len(), limit: JSON_LIMIT }.into());
        }
        Ok(Self { hash: before.then(&text), schema: SCHEMA, text, entry: entry.clone() })
    }

    /// Reads one line of a log, without its end.
    ///
    /// # Errors
    /// `json_syntax`, `hash_syntax`, `not_canonical`, and those of
    /// [`entry_from_json`](crate::interchange::json::entry_from_json), whose field begins with `entry`.
    pub fn from_line(line: &str) -> Result<Self> {
        Self::of_line(&LINEAGE, line)
    }

    pub(super) fn of_line(lineage: &Lineage, line: &str) -> Result<Self> {
        let Some((hash, entry)) = parted(line) else { return Err(misshapen(line)) };
        Self::read(lineage, hash, entry).map_err(|error| error.within("entry"))
    }

    /// The record as one line of a log, without its end: `{"hash":"…","entry":{…}}`.
    pub fn to_line(&self) -> String {
        let mut line = String::with_capacity(self.text.len() + 84);
        self.write_line(&mut line);
        line
    }

    pub(super) fn write_line(&self, text: &mut String) {
        for part in ["{\"hash\":\"", &self.hash.to_string(), "\",\"entry\":", &self.text, "}"] {
            text.push_str(part);
        }
    }

    /// Reads the binary form of an entry, which stands at that byte of the whole.
    pub(super) fn unpack(lineage: &Lineage, hash: Hash, bytes: &[u8], at: usize) -> Result<Self> {
        let (schema, text, entry) = lineage.unpack(bytes, at)?;
        if text.len() > JSON_LIMIT {
            return Err(Reason::EventTooLarge { bytes: text.len(), limit: JSON_LIMIT }.into());
        }
        Ok(Self { hash, schema, text, entry })
    }

    /// The binary form of the entry.
    pub(super) fn pack(&self, lineage: &Lineage) -> Result<Vec<u8>> {
        if self.schema == SCHEMA {
            compact::encode(&self.entry)
        } else {
            lineage.pack(self.schema, &self.text)
        }
    }

    /// The hash of the entry after everything before it in its stream.
    pub fn hash(&self) -> Hash {
        self.hash
    }

    /// The entry, as the present schema has it.
    pub fn entry(&self) -> &Entry {
        &self.entry
    }

    /// The entry, handed over.
    pub fn into_entry(self) -> Entry {
        self.entry
    }

    /// The schema the entry was written in.
    pub fn schema(&self) -> u32 {
        self.schema
    }

    /// The entry in its canonical JSON, as it was stored: what the hash is taken over.
    pub fn text(&self) -> &str {
        &self.text
    }
}

/// The hash and the entry of a line that has the one form there is.
fn parted(line: &str) -> Option<(Hash, &str)> {
    let rest = line.strip_prefix("{\"hash\":\"")?;
    let hash = rest.get(..64)?.parse().ok()?;
    Some((hash, rest.get(64..)?.strip_prefix("\",\"entry\":")?.strip_suffix('}')?))
}

/// Why a line does not have the one form there is.
fn misshapen(line: &str) -> Error {
    #[derive(Serialize, Deserialize)]
    struct Line {
        hash: Hash,
        entry: Tree,
    }
    let canonical = from_json::<Line>(line).and_then(|read| to_json(&read));
    match canonical {
        Err(error) => error,
        Ok(canonical) => {
            let at = first_difference(line.as_bytes(), canonical.as_bytes()).unwrap_or_default();
            Reason::NotCanonical { at }.into()
        }
    }
}
