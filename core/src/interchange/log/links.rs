use std::collections::{BTreeMap, BTreeSet};

use super::{Anchor, Hash, Head, Record};
use crate::error::{Error, Reason, Result};
use crate::interchange::json::ENTRIES_LIMIT;
use crate::ledger::StreamId;

/// Follows records, each bound to the ones before it in its stream, and hands every sound one to `each`. Answers how
/// many there were and where the streams stand.
pub(super) fn follow(
    records: impl IntoIterator<Item = Result<Record>>,
    start: &[Head],
    anchor: Anchor<'_>,
    mut each: impl FnMut(usize, Record) -> Result<()>,
) -> Result<(usize, Vec<Head>)> {
    let mut links = Links::new(start, anchor)?;
    let mut line = 0;
    let mut records = records.into_iter();
    while let Some(record) = records.next() {
        let record = record?;
        line += 1;
        if line > ENTRIES_LIMIT {
            return Err(
                Reason::TooMany { what: "entries".to_owned(), count: line, limit: ENTRIES_LIMIT }.into()
            );
        }
        match links.step(line, &record)? {
            Step::Next => each(line, record)?,
            Step::Ahead { expected } => {
                let (stream, version) = (&record.entry().stream, record.entry().version);
                let missing =
                    |later: Record| later.entry().stream == *stream && later.entry().version == expected;
                // What is missing may stand further down; then nothing is lost, and the order is wrong.
                let name = stream.to_string();
                return Err(if version == 0 || records.flatten().any(missing) {
                    Reason::SequenceOrder { stream: name, version, line, expected }.into()
                } else {
                    Reason::SequenceGap { stream: name, version, line, expected }.into()
                });
            }
        }
    }
    links.end()?;
    Ok((line, links.heads()))
}

/// Where a record stands in its stream.
enum Step {
    /// Where it belongs.
    Next,
    /// Not after the one before it.
    Ahead { expected: u64 },
}

struct Links<'h> {
    streams: BTreeMap<StreamId, Seen>,
    anchor: Anchor<'h>,
    /// The heads still to be passed, by stream and version.
    ahead: BTreeMap<(StreamId, u64), &'h Head>,
}

/// What was seen of a stream.
struct Seen {
    version: u64,
    hash: Hash,
    /// The line of its last record; none where it stands as it did at the start.
    line: usize,
    /// A part of each hash since the start, to tell a record that comes twice from one that was forked off.
    marks: Vec<u64>,
}

impl<'h> Links<'h> {
    fn new(start: &[Head], anchor: Anchor<'h>) -> Result<Self> {
        let seen = |head: &Head| Seen { version: head.version, hash: head.hash, line: 0, marks: Vec::new() };
        let streams = start.iter().map(|head| (head.stream.clone(), seen(head))).collect();
        let mut links = Self { streams, anchor, ahead: BTreeMap::new() };
        let Anchor::Passes(heads) = anchor else { return Ok(links) };
        for head in heads {
            let (here, _) = links.head(&head.stream);
            // What stands at the start was passed already, and so was the beginning of every stream.
            if *head == here {
                continue;
            }
            let known = links.ahead.insert((head.stream.clone(), head.version), head);
            if head.version <= here.version || known.is_some_and(|known| known != head) {
                return Err(links.misses(head));
            }
        }
        Ok(links)
    }

    fn step(&mut self, line: usize, record: &Record) -> Result<Step> {
        let (stream, version) = (&record.entry().stream, record.entry().version);
        if !self.streams.contains_key(stream) {
            let seen = Seen { version: 0, hash: Hash::start(stream), line: 0, marks: Vec::new() };
            self.streams.insert(stream.clone(), seen);
        }
        let Some(seen) = self.streams.get_mut(stream) else { return Ok(Step::Ahead { expected: 1 }) };
        let expected = seen.version.saturating_add(1);
        if version == 0 || version > expected {
            return Ok(Step::Ahead { expected });
        }
        if version < expected {
            return Err(seen.again(line, record));
        }
        if seen.hash.then(record.text()) != record.hash() {
            return Err(Reason::HashMismatch { stream: stream.to_string(), version, line }.into());
        }
        seen.version = version;
        seen.hash = record.hash();
        seen.line = line;
        seen.marks.push(mark(record.hash()));
        self.pass(stream, version)?;
        Ok(Step::Next)
    }

    /// Holds a stream that has come to a version against the heads it has to pass there.
    fn pass(&mut self, stream: &StreamId, version: u64) -> Result<()> {
        if self.ahead.is_empty() {
            return Ok(());
        }
        match self.ahead.remove(&(stream.clone(), version)) {
            Some(head) if *head != self.head(stream).0 => Err(self.misses(head)),
            _ => Ok(()),
        }
    }

    fn end(&self) -> Result<()> {
        if let Some(head) = self.ahead.values().next() {
            return Err(self.misses(head));
        }
        let Anchor::Ends(heads) = self.anchor else { return Ok(()) };
        if let Some(head) = heads.iter().find(|head| self.head(&head.stream).0 != **head) {
            return Err(self.misses(head));
        }
        let anchored: BTreeSet<&StreamId> = heads.iter().map(|head| &head.stream).collect();
        match self.streams.keys().find(|stream| !anchored.contains(stream)) {
            Some(stream) => Err(self.misses(&Head::start(stream.clone()))),
            None => Ok(()),
        }
    }

    /// Where a stream stands, and the line of its last record.
    fn head(&self, stream: &StreamId) -> (Head, usize) {
        match self.streams.get(stream) {
            Some(Seen { version, hash, line, .. }) => {
                (Head { stream: stream.clone(), version: *version, hash: *hash }, *line)
            }
            None => (Head::start(stream.clone()), 0),
        }
    }

    fn misses(&self, anchored: &Head) -> Error {
        let (head, line) = self.head(&anchored.stream);
        Reason::HeadMismatch {
            stream: head.stream.to_string(),
            version: head.version,
            hash: head.hash.to_string(),
            line,
            anchored: anchored.version,
            anchored_hash: anchored.hash.to_string(),
        }
        .into()
    }

    fn heads(self) -> Vec<Head> {
        let head = |(stream, seen): (StreamId, Seen)| Head { stream, version: seen.version, hash: seen.hash };
        self.streams.into_iter().map(head).collect()
    }
}

impl Seen {
    /// Why a version that was there already does not belong here.
    fn again(&self, line: usize, record: &Record) -> Error {
        let (stream, version) = (record.entry().stream.to_string(), record.entry().version);
        let back = usize::try_from(self.version - version).unwrap_or(usize::MAX);
        let place = self.marks.len().checked_sub(back.saturating_add(1));
        let same = match place.and_then(|place| self.marks.get(place)) {
            Some(known) => *known == mark(record.hash()),
            // It stands before the start: nothing is known that it could differ from, but its last hash.
            None => self.version != version || self.hash == record.hash(),
        };
        if same {
            Reason::SequenceDuplicate { stream, version, line }.into()
        } else {
            Reason::SequenceFork { stream, version, line }.into()
        }
    }
}

fn mark(hash: Hash) -> u64 {
    hash.bytes().first_chunk().map_or(0, |bytes| u64::from_be_bytes(*bytes))
}
