use std::collections::BTreeMap;

use super::links::follow;
use super::{Anchor, Head, LogWriter, Record, Snapshot, replay};
use crate::error::Result;
use crate::ledger::{Append, Ledger, StreamId};
use crate::money::Currency;

/// A log in memory: the records of a file that was read, or those that a program has made since it began. Whatever it
/// holds is bound correctly.
///
/// A store is a file to which lines are added, or a table of stream, version, hash and text with a unique key on stream
/// and version, written in one transaction: all records of one decision or none, and a conflict where somebody was
/// faster.
///
/// ```
/// use receivables::account::command::OpenAccount;
/// use receivables::calendar::{UtcMicros, date};
/// use receivables::interchange::log::{Log, read_lines, write_lines};
/// use receivables::ledger::Ledger;
/// use receivables::Currency;
///
/// let mut ledger = Ledger::new("ACME GmbH", Currency::EUR)?;
/// let opened = date(2026, 1, 1)?;
/// let done = ledger.desk(None, UtcMicros::start_of(opened)).handle(OpenAccount::new("C-1".parse()?, opened))?;
/// let mut log = Log::new();
/// let stored = write_lines(log.append(done.appends())?);
/// assert_eq!(log.append(done.appends()).unwrap_err().code().as_str(), "version_conflict");
/// assert_eq!(log.stream(&"account/C-1".parse()?).count(), 1);
///
/// let again = Log::read_from(read_lines(&stored), Vec::new())?;
/// again.verify(Some(&log.heads()), None)?;
/// assert_eq!(again.replay("ACME GmbH", Currency::EUR)?, ledger);
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Log {
    /// The heads that its first records come after; none where it begins with the first entries there are.
    start: Vec<Head>,
    writer: LogWriter,
    records: Vec<Record>,
    /// Where the records of each stream stand.
    streams: BTreeMap<StreamId, Vec<usize>>,
}

impl Log {
    /// An empty log.
    pub fn new() -> Self {
        Self::default()
    }

    /// A log that goes on where another ends, and holds only what comes after: from the heads of a file of any length,
    /// without reading it.
    pub fn after(heads: Vec<Head>) -> Self {
        Self { writer: LogWriter::resume(heads.clone()), start: heads, ..Self::default() }
    }

    /// The log of records that were read, which begin after `heads`: none for a whole log, those of a [`Snapshot`] for
    /// what came since. They are checked as by [`verify`](super::verify()).
    ///
    /// # Errors
    /// Those of [`verify`](super::verify()).
    pub fn read_from(records: impl IntoIterator<Item = Result<Record>>, heads: Vec<Head>) -> Result<Self> {
        let mut log = Self { start: heads.clone(), ..Self::default() };
        let (_, ends) = follow(records, &heads, Anchor::Unknown, |_, record| {
            log.keep(record);
            Ok(())
        })?;
        log.writer = LogWriter::resume(ends);
        Ok(log)
    }

    /// Adds what was decided, all of it or nothing, and answers the new records, which are to be stored.
    ///
    /// # Errors
    /// Those of [`LogWriter::append`]; the log is then as it was.
    pub fn append(&mut self, appends: &[Append]) -> Result<&[Record]> {
        let first = self.records.len();
        for record in self.writer.append(appends)? {
            self.keep(record);
        }
        Ok(self.records.get(first..).unwrap_or_default())
    }

    fn keep(&mut self, record: Record) {
        self.streams.entry(record.entry().stream.clone()).or_default().push(self.records.len());
        self.records.push(record);
    }

    /// Holds the log against heads that were kept elsewhere: those at which it must end exactly, and those that it must
    /// have passed through. See [`Anchor`]; what is none is not looked at.
    ///
    /// # Errors
    /// `head_mismatch`.
    pub fn verify(&self, ends: Option<&[Head]>, passes: Option<&[Head]>) -> Result<()> {
        let anchors = [ends.map(Anchor::Ends), passes.map(Anchor::Passes)];
        for anchor in anchors.into_iter().flatten() {
            follow(self.read(), &self.start, anchor, |_, _| Ok(()))?;
        }
        Ok(())
    }

    /// The ledger that the whole log makes up.
    ///
    /// # Errors
    /// Those of [`replay`](super::replay()): `sequence_gap` where the log begins after the first entries.
    pub fn replay(&self, entity: &str, base: Currency) -> Result<Ledger> {
        replay(entity, base, self.read(), Anchor::Unknown)
    }

    /// The ledger of a snapshot and whatever this log has after it. The log may be a whole one or begin at the snapshot.
    ///
    /// # Errors
    /// Those of [`Snapshot::resume`]: `head_mismatch` where the log does not pass through the heads of the snapshot.
    pub fn resume(&self, snapshot: Snapshot) -> Result<Ledger> {
        let tail: Vec<Result<Record>> = self.read_after(snapshot.heads()).collect();
        snapshot.resume(tail, Anchor::Ends(&self.heads()))
    }

    /// Every record, in the order in which it was stored.
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    /// Every record, as [`verify`](super::verify()) and [`replay`](super::replay()) take them.
    pub fn read(&self) -> impl Iterator<Item = Result<Record>> {
        self.records.iter().cloned().map(Ok)
    }

    /// The records that came after these heads, as [`Snapshot::resume`] takes them.
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

    /// Where every stream stands, by name: what to keep where whoever could change the log can not change it.
    pub fn heads(&self) -> Vec<Head> {
        self.writer.heads()
    }
}
