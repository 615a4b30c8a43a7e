use std::collections::BTreeMap;

use super::{Head, LogWriter, Record};
use crate::error::Result;
use crate::ledger::{Append, StreamId};

/// A log in memory: the model of what a store does, for tests and examples.
///
/// A real one is a table of stream, version, hash and text with a unique key on stream and version, written in one
/// transaction: all records of one decision or none, and a conflict where somebody was faster.
///
/// ```
/// use receivables::account::command::OpenAccount;
/// use receivables::calendar::{UtcMicros, date};
/// use receivables::interchange::log::{Anchor, MemoryStore, replay};
/// use receivables::ledger::Ledger;
/// use receivables::Currency;
///
/// let mut ledger = Ledger::new("ACME GmbH", Currency::EUR)?;
/// let opened = date(2026, 1, 1)?;
/// let done = ledger.desk(None, UtcMicros::start_of(opened)).handle(OpenAccount::new("C-1".parse()?, opened))?;
/// let mut store = MemoryStore::new();
/// store.append(done.appends())?;
/// assert_eq!(store.append(done.appends()).unwrap_err().code().as_str(), "version_conflict");
/// assert_eq!(store.stream(&"account/C-1".parse()?).count(), 1);
///
/// let again = replay("ACME GmbH", Currency::EUR, store.read(), Anchor::Ends(&store.heads()))?;
/// assert_eq!(again, ledger);
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MemoryStore {
    writer: LogWriter,
    records: Vec<Record>,
    /// Where the records of each stream stand.
    streams: BTreeMap<StreamId, Vec<usize>>,
}

impl MemoryStore {
    /// An empty store.
    pub fn new() -> Self {
        Self::default()
    }

    /// Stores what was decided, all of it or nothing, and answers the new records.
    ///
    /// # Errors
    /// Those of [`LogWriter::append`]; the store is then as it was.
    pub fn append(&mut self, appends: &[Append]) -> Result<&[Record]> {
        let first = self.records.len();
        for record in self.writer.append(appends)? {
            let places = self.streams.entry(record.entry().stream.clone()).or_default();
            places.push(self.records.len());
            self.records.push(record);
        }
        Ok(self.records.get(first..).unwrap_or_default())
    }

    /// Every record, in the order in which it was stored.
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    /// Every record, as [`verify`](super::verify) and [`replay`](super::replay) take them.
    pub fn read(&self) -> impl Iterator<Item = Result<Record>> {
        self.records.iter().cloned().map(Ok)
    }

    /// The records that came after these heads, as [`Snapshot::resume`](super::Snapshot::resume) takes them.
    pub fn read_after(&self, heads: &[Head]) -> impl Iterator<Item = Result<Record>> {
        let versions: BTreeMap<&StreamId, u64> =
            heads.iter().map(|head| (&head.stream, head.version)).collect();
        let seen = move |record: &Record| {
            versions.get(&record.entry().stream).copied().unwrap_or(0) >= record.entry().version
        };
        self.records.iter().filter(move |record| !seen(record)).cloned().map(Ok)
    }

    /// The records of one stream, in order.
    pub fn stream(&self, stream: &StreamId) -> impl Iterator<Item = &Record> {
        let places = self.streams.get(stream).into_iter().flatten();
        places.filter_map(|place| self.records.get(*place))
    }

    /// How many entries a stream has.
    pub fn version(&self, stream: &StreamId) -> u64 {
        self.writer.head(stream).version
    }

    /// Where every stream stands, by name.
    pub fn heads(&self) -> Vec<Head> {
        self.writer.heads()
    }
}
