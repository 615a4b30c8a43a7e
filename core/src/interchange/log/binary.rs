use super::upcast::{LINEAGE, Lineage};
use super::{Hash, Record};
use crate::error::{Error, Reason, Result};
use crate::interchange::json::JSON_LIMIT;
use crate::ledger::SCHEMA;

/// What the binary form of a log begins with. A transfer that rewrites line ends or drops the high bit changes it.
const MAGIC: [u8; 8] = *b"\x89ARL\r\n\x1a\n";
/// The version of the form.
const FORM: u16 = 1;

/// Reads a log in its binary form, record by record.
///
/// # Errors
/// At once `binary_syntax` for something else than a log, `unknown_version` for a form or a schema of a later library.
/// With the records `binary_syntax`, `not_canonical`, `unknown_version`, `event_too_large`; sentences name the byte, and
/// the error's field is the record, counted from 1 as lines are in the text form.
/// After bytes that are cut off, nothing more is read.
pub fn read_binary(bytes: &[u8]) -> Result<Binary<'_>> {
    Binary::of(&LINEAGE, bytes)
}

/// The records of a log in its binary form. Made by [`read_binary`].
#[derive(Clone)]
pub struct Binary<'b> {
    lineage: &'static Lineage,
    schema: u32,
    rest: &'b [u8],
    at: usize,
    line: usize,
}

impl<'b> Binary<'b> {
    pub(super) fn of(lineage: &'static Lineage, bytes: &'b [u8]) -> Result<Self> {
        let (form, schema, rest, at) = opened(bytes, MAGIC, "log")?;
        if form != FORM {
            let version = format!("{form} of the binary form");
            return Err(in_header(Reason::UnknownVersion { version, known: u64::from(FORM) }));
        }
        if schema > SCHEMA {
            let version = schema.to_string();
            return Err(in_header(Reason::UnknownVersion { version, known: u64::from(SCHEMA) }));
        }
        Ok(Self { lineage, schema, rest, at, line: 0 })
    }

    /// The next record as it stands there: its hash, the bytes of its entry, and where they begin.
    fn frame(&mut self) -> Result<(Hash, &'b [u8], usize)> {
        let start = self.at;
        let cut = |what: &str| {
            Error::from(Reason::BinarySyntax { at: start, why: format!("the {what} of a record is cut off") })
        };
        let length = self.take().map(u32::from_le_bytes).ok_or_else(|| cut("length"))?;
        let hash = self.take().map(Hash::from_bytes).ok_or_else(|| cut("hash"))?;
        let length = usize::try_from(length).unwrap_or(usize::MAX);
        let (entry, rest) = self.rest.split_at_checked(length).ok_or_else(|| cut("entry"))?;
        let at = self.at;
        (self.rest, self.at) = (rest, at + length);
        Ok((hash, entry, at))
    }

    fn record(&self, hash: Hash, entry: &[u8], at: usize) -> Result<Record> {
        if entry.len() > JSON_LIMIT {
            return Err(Reason::EventTooLarge { bytes: entry.len(), limit: JSON_LIMIT }.into());
        }
        let record = Record::unpack(self.lineage, hash, entry, at)?;
        if record.schema() > self.schema {
            let why = format!("an entry of schema {}, later than its log", record.schema());
            return Err(Reason::BinarySyntax { at, why }.into());
        }
        Ok(record)
    }

    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (taken, rest) = self.rest.split_first_chunk()?;
        (self.rest, self.at) = (rest, self.at + N);
        Some(*taken)
    }
}

impl std::fmt::Debug for Binary<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Binary(at byte {}, {} bytes left)", self.at, self.rest.len())
    }
}

impl Iterator for Binary<'_> {
    type Item = Result<Record>;

    fn next(&mut self) -> Option<Result<Record>> {
        if self.rest.is_empty() {
            return None;
        }
        self.line += 1;
        let frame = self.frame();
        if frame.is_err() {
            self.rest = &[];
        }
        let record = frame.and_then(|(hash, entry, at)| self.record(hash, entry, at));
        Some(record.map_err(|error| error.within(&format!("line {}", self.line))))
    }
}

/// What is wrong with the first bytes, which no record's line names.
fn in_header(reason: Reason) -> Error {
    Error::from(reason).within("header")
}

/// Writes records in the binary form.
///
/// # Errors
/// `internal`: no entry lacks a binary form.
///
/// ```
/// use receivables::account::command::OpenAccount;
/// use receivables::calendar::{UtcMicros, date};
/// use receivables::interchange::log::{LogWriter, read_binary, write_binary};
/// use receivables::ledger::Ledger;
///
/// let mut ledger = Ledger::new("ACME GmbH", receivables::Currency::EUR)?;
/// let opened = date(2026, 1, 1)?;
/// let done = ledger.desk(None, UtcMicros::start_of(opened)).handle(OpenAccount::new("C-1".parse()?, opened))?;
/// let records = LogWriter::new().append(done.appends())?;
/// let bytes = write_binary(&records)?;
/// assert_eq!(read_binary(&bytes)?.collect::<Result<Vec<_>, _>>()?, records);
/// assert_eq!(read_binary(&bytes[..9]).unwrap_err().code().as_str(), "binary_syntax");
/// # Ok::<(), receivables::Error>(())
/// ```
pub fn write_binary<'r>(records: impl IntoIterator<Item = &'r Record>) -> Result<Vec<u8>> {
    write(&LINEAGE, records)
}

pub(super) fn write<'r>(lineage: &Lineage, records: impl IntoIterator<Item = &'r Record>) -> Result<Vec<u8>> {
    let mut latest = 0;
    let mut body = Vec::new();
    for record in records {
        let entry = record.pack(lineage)?;
        let length = u32::try_from(entry.len())
            .map_err(|_| Reason::EventTooLarge { bytes: entry.len(), limit: JSON_LIMIT })?;
        body.extend(length.to_le_bytes());
        body.extend(record.hash().bytes());
        body.extend(entry);
        latest = latest.max(record.schema());
    }
    let schema = if body.is_empty() { SCHEMA } else { latest };
    Ok([&opening(MAGIC, FORM, schema), body.as_slice()].concat())
}

/// The first bytes of a binary form: what it is, its version, the schema.
pub(super) fn opening(magic: [u8; 8], form: u16, schema: u32) -> Vec<u8> {
    [&magic[..], &form.to_le_bytes(), &schema.to_le_bytes()].concat()
}

/// Reads what [`opening`] wrote: the version, the schema, the bytes after it and where they begin.
pub(super) fn opened<'b>(bytes: &'b [u8], magic: [u8; 8], what: &str) -> Result<(u16, u32, &'b [u8], usize)> {
    let syntax = |at: usize, why: String| Error::from(Reason::BinarySyntax { at, why });
    let rest = bytes.strip_prefix(&magic);
    let rest = rest.ok_or_else(|| syntax(0, format!("it does not begin as a {what} does")))?;
    let read = rest.split_first_chunk().and_then(|(form, rest)| {
        let (schema, rest) = rest.split_first_chunk()?;
        Some((u16::from_le_bytes(*form), u32::from_le_bytes(*schema), rest, bytes.len() - rest.len()))
    });
    read.ok_or_else(|| syntax(bytes.len(), format!("the beginning of the {what} is cut off")))
}
