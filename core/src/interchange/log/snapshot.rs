use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::binary::{opened, opening};
use super::links::follow;
use super::replay::apply;
use super::{Anchor, Hash, Head, Record, compact, sound};
use crate::error::{Reason, Result};
use crate::ledger::{Ledger, SCHEMA, StreamId};

/// The version of the state that snapshots hold. It rises whenever a type of the state gets another shape.
pub const STATE: u32 = 4;

/// What the binary form of a snapshot begins with.
const MAGIC: [u8; 8] = *b"\x89ARS\r\n\x1a\n";
/// The version of the form.
const FORM: u16 = 1;

/// A ledger as it was at certain heads, so that only what came after has to be replayed.
///
/// A snapshot saves time and proves nothing: the log is what is kept. Where a snapshot does not fit (another version of
/// the library, other heads, damaged bytes) it is refused, and replaying the log gives the same ledger.
///
/// ```
/// use receivables::account::command::{IssueInvoice, OpenAccount};
/// use receivables::calendar::{UtcMicros, date};
/// use receivables::interchange::log::{Anchor, Log, Snapshot};
/// use receivables::ledger::Ledger;
/// use receivables::money::{Currency, money};
/// use receivables::terms::Terms;
///
/// let mut ledger = Ledger::new("ACME GmbH", Currency::EUR)?;
/// let mut store = Log::new();
/// let issued = date(2026, 3, 1)?;
/// let open = OpenAccount::new("C-1".parse()?, issued);
/// store.append(ledger.desk(None, UtcMicros::start_of(issued)).handle(open)?.appends())?;
/// let kept = Snapshot::of(&ledger, store.heads())?.to_bytes()?;           // in the evening
///
/// let (number, customer, gross) = ("INV-1".parse()?, "C-1".parse()?, money("1190.00 EUR")?);
/// let invoice = IssueInvoice::new(number, customer, gross, issued, Terms::net(30));
/// store.append(ledger.desk(None, UtcMicros::start_of(issued)).handle(invoice)?.appends())?;
///
/// let snapshot = Snapshot::from_bytes(&kept)?;                            // in the morning
/// let tail: Vec<_> = store.read_after(snapshot.heads()).collect();
/// assert_eq!(tail.len(), 1);
/// assert_eq!(snapshot.resume(tail, Anchor::Ends(&store.heads()))?, ledger);
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    body: Body,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Body {
    heads: Vec<Head>,
    ledger: Ledger,
}

impl Snapshot {
    /// A ledger as it is now, at the heads of its log.
    ///
    /// # Errors
    /// `snapshot_mismatch` where the heads are not those of the ledger's streams, each at the stream's version.
    pub fn of(ledger: &Ledger, mut heads: Vec<Head>) -> Result<Self> {
        heads.sort();
        let body = Body { heads, ledger: ledger.clone() };
        sound::check(&body.heads, &body.ledger)?;
        Ok(Self { body })
    }

    /// Where the streams stood, by name.
    pub fn heads(&self) -> &[Head] {
        &self.body.heads
    }

    /// The ledger as it was then.
    pub fn ledger(&self) -> &Ledger {
        &self.body.ledger
    }

    /// The ledger as it was then, handed over: for a snapshot with nothing after it.
    pub fn restore(self) -> Ledger {
        self.body.ledger
    }

    /// The ledger after what came since: the records of every stream after its head. They are checked as by
    /// [`verify`](super::verify), from the heads of the snapshot on.
    ///
    /// # Errors
    /// Those of [`replay`](super::replay); `sequence_duplicate` where a record is in the snapshot already.
    pub fn resume(
        self,
        tail: impl IntoIterator<Item = Result<Record>>,
        anchor: Anchor<'_>,
    ) -> Result<Ledger> {
        let Body { heads, mut ledger } = self.body;
        follow(tail, &heads, anchor, |line, record| apply(&mut ledger, line, &record))?;
        Ok(ledger)
    }

    /// Holds the snapshot against its whole log, in the order in which it was stored: the snapshot must be what
    /// replaying up to its heads gives. The name of the legal entity and its base currency are the caller's to know: no
    /// entry holds them.
    ///
    /// # Errors
    /// `snapshot_mismatch` where the snapshot is ahead of the log, has another hash than the log at a head, or another
    /// state than replay gives; those of [`replay`](super::replay).
    pub fn check(&self, log: impl IntoIterator<Item = Result<Record>>) -> Result<()> {
        let Body { heads, ledger } = &self.body;
        let heads: BTreeMap<&StreamId, &Head> = heads.iter().map(|head| (&head.stream, head)).collect();
        let mut replayed = Ledger::new(ledger.entity(), ledger.base())?;
        let mut reached: BTreeMap<StreamId, u64> = BTreeMap::new();
        follow(log, &[], Anchor::Unknown, |line, record| {
            let (stream, version) = (&record.entry().stream, record.entry().version);
            let Some(head) = heads.get(stream).filter(|head| version <= head.version) else { return Ok(()) };
            if version == head.version && record.hash() != head.hash {
                let what = format!("for {stream} version {version} the hash");
                return Err(mismatch(what, head.hash.to_string(), record.hash().to_string()));
            }
            reached.insert(stream.clone(), version);
            apply(&mut replayed, line, &record)
        })?;
        for head in heads.values() {
            let version = reached.get(&head.stream).copied().unwrap_or(0);
            if version < head.version {
                let what = format!("{} at version", head.stream);
                return Err(mismatch(what, head.version.to_string(), version.to_string()));
            }
        }
        if replayed != *ledger {
            let hash = |ledger: &Ledger| compact::encode(ledger).map(|bytes| Hash::of(&bytes).to_string());
            return Err(mismatch("a state with hash".to_owned(), hash(ledger)?, hash(&replayed)?));
        }
        Ok(())
    }

    /// The snapshot as bytes.
    ///
    /// # Errors
    /// `internal`: no ledger lacks a binary form.
    pub fn to_bytes(&self) -> Result<Vec<u8>> {
        let mut bytes = opening(MAGIC, FORM, SCHEMA);
        bytes.extend(STATE.to_le_bytes());
        bytes.extend(compact::encode(&self.body)?);
        let hash = Hash::of(&bytes);
        bytes.extend(hash.bytes());
        Ok(bytes)
    }

    /// Reads what [`Snapshot::to_bytes`] wrote.
    ///
    /// # Errors
    /// `binary_syntax` for something else, cut off or damaged; `unknown_version` for another form;
    /// `snapshot_mismatch` for another schema or state version, and for a state that no log leads to.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        let (form, schema, rest, _) = opened(bytes, MAGIC, "snapshot")?;
        if form != FORM {
            let version = format!("{form} of the binary form");
            return Err(Reason::UnknownVersion { version, known: u64::from(FORM) }.into());
        }
        if schema != SCHEMA {
            return Err(mismatch("schema".to_owned(), schema.to_string(), SCHEMA.to_string()));
        }
        let damaged = |at: usize, why: &str| Reason::BinarySyntax { at, why: why.to_owned() };
        let (state, rest) = rest.split_first_chunk().ok_or_else(|| damaged(bytes.len(), "it is cut off"))?;
        let state = u32::from_le_bytes(*state);
        if state != STATE {
            return Err(mismatch("state version".to_owned(), state.to_string(), STATE.to_string()));
        }
        let at = bytes.len() - rest.len();
        let (body, hash) = rest.split_last_chunk().ok_or_else(|| damaged(bytes.len(), "it is cut off"))?;
        let covered = bytes.get(..at + body.len()).unwrap_or_default();
        if Hash::of(covered) != Hash::from_bytes(*hash) {
            return Err(
                damaged(at + body.len(), "the hash at the end is not that of the bytes before").into()
            );
        }
        let body: Body = compact::decode(body, at)?;
        sound::check(&body.heads, &body.ledger)?;
        Ok(Self { body })
    }
}

fn mismatch(what: String, snapshot: String, found: String) -> crate::Error {
    Reason::SnapshotMismatch { what, snapshot, found }.into()
}
