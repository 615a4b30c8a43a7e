use std::collections::BTreeMap;

use super::{Head, Record};
use crate::error::{Error, Reason, Result};
use crate::ledger::{Append, Entry, SCHEMA, StreamId};

/// Binds entries to what came before them: it knows the heads of the streams, and makes records of appends.
///
/// ```
/// use receivables::account::command::OpenAccount;
/// use receivables::calendar::{UtcMicros, date};
/// use receivables::interchange::log::LogWriter;
/// use receivables::ledger::Ledger;
///
/// let mut ledger = Ledger::new("ACME GmbH", receivables::Currency::EUR)?;
/// let opened = date(2026, 1, 1)?;
/// let done = ledger.desk(None, UtcMicros::start_of(opened)).handle(OpenAccount::new("C-1".parse()?, opened))?;
/// let mut writer = LogWriter::new();
/// let records = writer.append(done.appends())?;
/// assert_eq!((writer.heads()[0].version, writer.heads()[0].hash), (1, records[0].hash()));
/// let error = writer.append(done.appends()).unwrap_err();              // somebody was faster
/// assert_eq!(error.code().as_str(), "version_conflict");
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LogWriter {
    heads: BTreeMap<StreamId, Head>,
}

impl LogWriter {
    /// A writer of a log that is empty.
    pub fn new() -> Self {
        Self::default()
    }

    /// A writer that goes on where a log ends: at the heads that [`verify`](super::verify) found.
    pub fn resume(heads: impl IntoIterator<Item = Head>) -> Self {
        Self { heads: heads.into_iter().map(|head| (head.stream.clone(), head)).collect() }
    }

    /// Where every stream stands, by name.
    pub fn heads(&self) -> Vec<Head> {
        self.heads.values().cloned().collect()
    }

    /// Where one stream stands; at version 0 where it has no entry.
    pub fn head(&self, stream: &StreamId) -> Head {
        self.heads.get(stream).cloned().unwrap_or_else(|| Head::start(stream.clone()))
    }

    /// The records of appends, in order. Store all of them, or none.
    ///
    /// # Errors
    /// `version_conflict` where a stream is not at the version an append expects; `corrupt_stream` for entries of
    /// another stream or version than their append says; `unknown_version` for an entry of another schema;
    /// `event_too_large`. The writer is then as it was.
    pub fn append(&mut self, appends: &[Append]) -> Result<Vec<Record>> {
        let mut moved: BTreeMap<StreamId, Head> = BTreeMap::new();
        let mut records = Vec::new();
        for append in appends {
            let stream = &append.stream;
            let mut head = moved.remove(stream).unwrap_or_else(|| self.head(stream));
            if head.version != append.expected {
                let (stream, version, expected) = (stream.to_string(), head.version, append.expected);
                return Err(Reason::VersionConflict { stream, version, expected }.into());
            }
            for entry in &append.entries {
                let record = Record::after(head.hash, fits(&head, entry)?)?;
                (head.version, head.hash) = (entry.version, record.hash());
                records.push(record);
            }
            moved.insert(stream.clone(), head);
        }
        self.heads.extend(moved.into_iter().filter(|(_, head)| head.version > 0));
        Ok(records)
    }
}

/// The entry, where it may come after that head.
fn fits<'e>(head: &Head, entry: &'e Entry) -> Result<&'e Entry> {
    if entry.schema != SCHEMA {
        let known = u64::from(SCHEMA);
        return Err(Reason::UnknownVersion { version: entry.schema.to_string(), known }.into());
    }
    let after = head.version.checked_add(1);
    if entry.stream == head.stream && Some(entry.version) == after {
        return Ok(entry);
    }
    let why = format!("it was to be appended to {} at version {}", head.stream, head.version);
    let (stream, version) = (entry.stream.to_string(), entry.version);
    Err(Error::from(Reason::CorruptStream { stream, version, why }))
}
