//! The log: entries kept for ever, each bound to everything before it, so that a change is seen.
//!
//! Decides how entries are kept outside a ledger and how it is known that they are still the same: what they must not
//! be is changed so that the original can no longer be told (GoBD, Rz. 58 and 59). It must never know a rule of the
//! ledger, a file or a database: it reads texts and bytes, and hands records back.
//!
//! # The chain
//!
//! Each stream has a chain of its own. Before its first entry stands the SHA-256 of its name; the [`struct@Hash`] of entry n
//! is the SHA-256 of the hash before it followed by the canonical JSON of the entry. A log holds the [`Record`]s of many
//! streams, interleaved in any way that keeps each stream in order. A chain shows what was edited, removed, inserted or
//! swapped; that its end was cut off shows only against a [`Head`] the caller keeps elsewhere, by way of an [`Anchor`].
//!
//! A [`Log`] holds records in memory and makes new ones of what was decided; it is what the other languages have, whole.
//!
//! # Two forms, one chain
//!
//! Text: one record a line, `{"hash":"…","entry":{…}}`, each line ended. [`read_lines`], [`write_lines`].
//!
//! Binary: [`read_binary`], [`write_binary`]. All numbers of the frame are little-endian.
//!
//! | bytes | what |
//! |---|---|
//! | 8 | `89 41 52 4C 0D 0A 1A 0A`, which a transfer as text would change |
//! | 2 | the version of the form: 1 |
//! | 4 | the schema that no record is later than |
//! | then for each record: 4 | the length of its entry |
//! | 32 | its hash, the same as in the text |
//! | length | the entry, by [postcard](https://postcard.jamesmunns.com/wire-format): fields in declared order, choices by their number, so a new choice goes to the end of its list |
//!
//! Both forms are read only where writing them again gives the same bytes.
//!
//! # Older schemas
//!
//! Entries of an older schema are lifted to the present one as they are read, schema by schema; their hashes stay those
//! of the bytes as stored, and so do the bytes.

mod binary;
mod compact;
mod directory;
mod hash;
mod head;
mod lines;
mod links;
mod portfolio;
mod record;
mod replay;
mod snapshot;
mod sound;
mod store;
mod tree;
mod upcast;
mod writer;

pub use crate::digest::Hash;
pub use binary::{Binary, read_binary, write_binary};
pub use directory::{directory_from_lines, directory_to_lines};
pub use head::{Anchor, Head};
pub use lines::{Lines, read_lines, write_lines};
pub use portfolio::portfolio_from_log;
pub use record::Record;
pub use replay::{Verified, replay, verify};
pub use snapshot::{STATE, Snapshot};
pub use store::Log;
pub use writer::LogWriter;

#[cfg(test)]
mod tests;
