use super::Record;
use super::upcast::{LINEAGE, Lineage};
use crate::error::{Reason, Result};

/// Reads a log in its text form, record by record.
///
/// An empty text is an empty log. Every line must be ended, the last one too: a line that is not was cut off.
///
/// # Errors
/// Those of [`Record::from_line`]; the error's field begins with the line.
///
/// ```
/// use receivables::interchange::log::{Anchor, read_lines, verify};
/// assert_eq!(verify(read_lines(""), Anchor::Unknown)?.records, 0);
/// let error = verify(read_lines("{\"hash\":\"00\"}\n"), Anchor::Unknown).unwrap_err();
/// assert_eq!((error.code().as_str(), error.field()), ("hash_syntax", Some("line 1.hash")));
/// # Ok::<(), receivables::Error>(())
/// ```
pub fn read_lines(text: &str) -> Lines<'_> {
    Lines { lineage: &LINEAGE, rest: text, line: 0 }
}

/// The records of a log in its text form. Made by [`read_lines`].
#[derive(Clone)]
pub struct Lines<'t> {
    lineage: &'static Lineage,
    rest: &'t str,
    line: usize,
}

impl<'t> Lines<'t> {
    /// The same lines, with other schemas before the present one.
    #[cfg(test)]
    pub(super) fn of(lineage: &'static Lineage, text: &'t str) -> Self {
        Self { lineage, rest: text, line: 0 }
    }
}

impl std::fmt::Debug for Lines<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Lines({} read, {} bytes left)", self.line, self.rest.len())
    }
}

impl Iterator for Lines<'_> {
    type Item = Result<Record>;

    fn next(&mut self) -> Option<Result<Record>> {
        if self.rest.is_empty() {
            return None;
        }
        self.line += 1;
        let read = match self.rest.split_once('\n') {
            Some((line, rest)) => {
                self.rest = rest;
                Record::of_line(self.lineage, line)
            }
            None => {
                self.rest = "";
                Err(Reason::JsonSyntax { why: "the last line is not ended, so it was cut off".to_owned() }
                    .into())
            }
        };
        Some(read.map_err(|error| error.within(&format!("line {}", self.line))))
    }
}

/// Writes records in the text form: one a line, each line ended.
///
/// ```
/// use receivables::account::command::OpenAccount;
/// use receivables::calendar::{UtcMicros, date};
/// use receivables::interchange::log::{LogWriter, read_lines, write_lines};
/// use receivables::ledger::Ledger;
///
/// let mut ledger = Ledger::new("ACME GmbH", receivables::Currency::EUR)?;
/// let opened = date(2026, 1, 1)?;
/// let done = ledger.desk(None, UtcMicros::start_of(opened)).handle(OpenAccount::new("C-1".parse()?, opened))?;
/// let records = LogWriter::new().append(done.appends())?;
/// let text = write_lines(&records);
/// assert!(text.starts_with("{\"hash\":\"") && text.ends_with("}}}}\n"));
/// assert_eq!(read_lines(&text).collect::<Result<Vec<_>, _>>()?, records);
/// # Ok::<(), receivables::Error>(())
/// ```
pub fn write_lines<'r>(records: impl IntoIterator<Item = &'r Record>) -> String {
    let mut text = String::new();
    for record in records {
        record.write_line(&mut text);
        text.push('\n');
    }
    text
}
