use super::node::Node;
use super::{JSON_LIMIT, parse, read};
use crate::digest::canonical_json;
use crate::error::{Error, Reason, Result};
use crate::ledger::{Entry, SCHEMA};

/// The most entries read or written in one call.
pub const ENTRIES_LIMIT: usize = 10_000_000;

/// Reads one stored entry: every byte as it was written, or not at all.
///
/// The schema is looked at before anything else, so an entry of a later version is known as such.
///
/// # Errors
/// `unknown_version`; `not_canonical`, which tells the first byte (from 0) that differs from the canonical form; those
/// of [`from_json`](super::from_json).
pub fn entry_from_json(text: &str) -> Result<Entry> {
    if let Some(entry) = as_written(text) {
        return Ok(entry);
    }
    let node = parse::node(text)?;
    check_schema(&node)?;
    let entry: Entry = read::value(&node)?;
    let canonical = canonical_json(&entry)?;
    match first_difference(text.as_bytes(), &canonical) {
        Some(at) => Err(Reason::NotCanonical { at }.into()),
        None => Ok(entry),
    }
}

/// The usual case, read without a detour: what encodes to the same bytes holds no field twice, none unknown, and no
/// list for a record. Everything else takes the strict way, which tells the reason.
fn as_written(text: &str) -> Option<Entry> {
    let entry: Entry = (text.len() <= JSON_LIMIT).then(|| serde_json::from_str(text).ok())??;
    let canonical = canonical_json(&entry).ok()?;
    (entry.schema == SCHEMA && canonical == text.as_bytes()).then_some(entry)
}

fn check_schema(node: &Node) -> Result<()> {
    let wrong = |got: String| Reason::WrongType { expected: "an entry".to_owned(), got };
    if !matches!(node, Node::Object(_)) {
        return Err(wrong(node.kind()).into());
    }
    let Some(schema) = node.field("schema") else {
        return Err(Error::from(Reason::MissingField { name: "schema".to_owned() }).within("schema"));
    };
    let version = read::value::<u64>(schema).map_err(|error| error.within("schema"))?;
    if version == u64::from(SCHEMA) {
        return Ok(());
    }
    let reason = Reason::UnknownVersion { version: version.to_string(), known: u64::from(SCHEMA) };
    Err(Error::from(reason).within("schema"))
}

/// The first byte, from 0, in which two texts differ; the shorter one's end where one begins with the other.
fn first_difference(one: &[u8], other: &[u8]) -> Option<usize> {
    let differs = one.iter().zip(other).position(|(one, other)| one != other);
    differs.or_else(|| (one.len() != other.len()).then(|| one.len().min(other.len())))
}

/// Reads stored entries, one a line. The last line may end with a newline; no line may be empty.
///
/// # Errors
/// `too_many`, and those of [`entry_from_json`]; the error's field begins with the line.
///
/// ```
/// use receivables::interchange::json::entries_from_lines;
/// assert!(entries_from_lines("")?.is_empty());
/// let error = entries_from_lines("{\"schema\":2}\n").unwrap_err();
/// assert_eq!((error.code().as_str(), error.field()), ("unknown_version", Some("line 1.schema")));
/// # Ok::<(), receivables::Error>(())
/// ```
pub fn entries_from_lines(text: &str) -> Result<Vec<Entry>> {
    let text = text.strip_suffix('\n').unwrap_or(text);
    if text.is_empty() {
        return Ok(Vec::new());
    }
    check_count(text.bytes().filter(|byte| *byte == b'\n').count() + 1, ENTRIES_LIMIT)?;
    let read = |(at, line)| entry_from_json(line).map_err(|error| error.within(&format!("line {}", at + 1)));
    text.split('\n').enumerate().map(read).collect()
}

/// Writes entries, one a line, each line ended.
///
/// # Errors
/// `too_many`, `event_too_large` for an entry that could not be read again; the error's field names the line.
pub fn entries_to_lines<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Result<String> {
    let mut text = String::new();
    for (at, entry) in entries.into_iter().enumerate() {
        check_count(at + 1, ENTRIES_LIMIT)?;
        let line = super::to_json(entry)?;
        if line.len() > JSON_LIMIT {
            let reason = Reason::EventTooLarge { bytes: line.len(), limit: JSON_LIMIT };
            return Err(Error::from(reason).within(&format!("line {}", at + 1)));
        }
        text.push_str(&line);
        text.push('\n');
    }
    Ok(text)
}

fn check_count(count: usize, limit: usize) -> Result<()> {
    if count > limit {
        return Err(Reason::TooMany { what: "entries".to_owned(), count, limit }.into());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Code;

    #[test]
    fn counts_end_at_their_limit() {
        assert!(check_count(7, 7).is_ok());
        assert_eq!(check_count(8, 7).unwrap_err().code(), Code::TooMany);
    }

    #[test]
    fn the_first_difference_counts_bytes_from_zero() {
        assert_eq!(first_difference(b"abc", b"abc"), None);
        assert_eq!(first_difference(b"abc", b"abd"), Some(2));
        assert_eq!(first_difference(b"abc", b"abc "), Some(3));
    }
}
