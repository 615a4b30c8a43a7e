use std::collections::BTreeSet;
use std::io::{self, Read};

use csv::{ReaderBuilder, StringRecord};

use super::Delimiter;
use crate::error::{Error, Reason, Result, Shown};

/// The most bytes of one row.
pub const RECORD_LIMIT: usize = 65_536;
/// The most columns of a file.
pub const COLUMNS_LIMIT: usize = 256;
/// The most rows of a file.
pub const ROWS_LIMIT: usize = 10_000_000;

/// A CSV file as rows of text: a header that names the columns, and rows that know their line.
///
/// ```
/// use receivables::interchange::csv::{Delimiter, Table};
/// let table = Table::read(b"name,city\n\"Hansen,\nSons\",Kiel\nMeyer,Bonn\n", Delimiter::Comma)?;
/// assert_eq!(table.columns(), ["name", "city"]);
/// let second = &table.rows()[1];
/// assert_eq!((second.line(), second.cell(0)), (4, Some("Meyer")));      // lines are those of the file
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    columns: Vec<String>,
    rows: Vec<Row>,
}

/// One row of a [`Table`]. It may have more or fewer cells than the header has columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    line: u64,
    cells: StringRecord,
}

impl Row {
    /// The line of the file on which the row begins, from 1.
    pub fn line(&self) -> u64 {
        self.line
    }

    /// The cell in a column, counted from 0.
    pub fn cell(&self, column: usize) -> Option<&str> {
        self.cells.get(column)
    }

    /// How many cells it has.
    pub fn width(&self) -> usize {
        self.cells.len()
    }
}

impl Table {
    /// Reads a file. Empty lines are no rows; a byte order mark of UTF-8 is dropped.
    ///
    /// # Errors
    /// `bad_text`, `empty_file`, `duplicate_column`, `record_too_large`, `unclosed_quote`, `too_many` columns or rows;
    /// the error's field names the line.
    pub fn read(file: &[u8], delimiter: Delimiter) -> Result<Self> {
        let text = utf8(file)?;
        let delimiter = match delimiter {
            Delimiter::Comma => b',',
            Delimiter::Semicolon => b';',
            Delimiter::Tab => b'\t',
        };
        let mut records = Records::of(text.as_bytes(), delimiter);
        let Some((line, header)) = records.next()? else {
            return Err(Reason::EmptyFile {}.into());
        };
        let columns = named(&header).map_err(|error| error.within(&format!("line {line}")))?;
        let mut rows = Vec::new();
        while let Some((line, cells)) = records.next()? {
            if rows.len() == ROWS_LIMIT {
                let count = rows.len() + 1;
                return Err(Reason::TooMany { what: "rows".to_owned(), count, limit: ROWS_LIMIT }.into());
            }
            rows.push(Row { line, cells });
        }
        Ok(Self { columns, rows })
    }

    /// The names of the columns, as the header has them.
    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    /// The rows, in the order of the file.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The place of a column, from 0.
    ///
    /// # Errors
    /// `missing_column`.
    pub fn column(&self, name: &str) -> Result<usize> {
        let at = self.columns.iter().position(|known| known == name).filter(|_| !name.is_empty());
        at.ok_or_else(|| {
            let mut found: Vec<String> =
                self.columns.iter().take(32).map(|known| Shown::new(known).to_string()).collect();
            if self.columns.len() > found.len() {
                found.push(format!("{} more", self.columns.len() - found.len()));
            }
            Reason::MissingColumn { column: Shown::new(name), found: found.join(", ") }.into()
        })
    }
}

/// The text of a file without its byte order mark.
fn utf8(file: &[u8]) -> Result<&str> {
    let bad = |why: String| Error::from(Reason::BadText { why });
    if file.starts_with(b"\xff\xfe") || file.starts_with(b"\xfe\xff") || file.iter().take(4).any(|b| *b == 0)
    {
        return Err(bad("UTF-16".to_owned()));
    }
    let file = file.strip_prefix(b"\xef\xbb\xbf").unwrap_or(file);
    std::str::from_utf8(file).map_err(|error| {
        let line = LineCount::default().at(file, error.valid_up_to());
        bad("not UTF-8".to_owned()).within(&format!("line {line}"))
    })
}

/// The names of the header, none of them twice. Columns without a name are left alone: no mapping can mean them.
fn named(header: &StringRecord) -> Result<Vec<String>> {
    if header.len() > COLUMNS_LIMIT {
        let (what, count) = ("columns".to_owned(), header.len());
        return Err(Reason::TooMany { what, count, limit: COLUMNS_LIMIT }.into());
    }
    let mut names = BTreeSet::new();
    match header.iter().find(|name| !name.is_empty() && !names.insert(*name)) {
        Some(twice) => Err(Reason::DuplicateColumn { column: Shown::new(twice) }.into()),
        None => Ok(header.iter().map(str::to_owned).collect()),
    }
}

/// The records of a file, each with its line, none read further than a row may be long.
struct Records<'a> {
    file: &'a [u8],
    delimiter: u8,
    reader: csv::Reader<Allowed<'a>>,
    lines: LineCount,
}

impl<'a> Records<'a> {
    fn of(file: &'a [u8], delimiter: u8) -> Self {
        let reader = builder(delimiter).from_reader(Allowed { rest: file, given: 0, until: 0 });
        Self { file, delimiter, reader, lines: LineCount::default() }
    }

    fn next(&mut self) -> Result<Option<(u64, StringRecord)>> {
        let breaks = |byte: &u8| matches!(byte, b'\r' | b'\n');
        let at = self.offset();
        let ahead = self.file.get(at..).unwrap_or_default();
        let start = at + ahead.iter().take_while(|byte| breaks(byte)).count();
        let line = self.lines.at(self.file, start);
        let place = |reason: Reason| Error::from(reason).within(&format!("line {line}"));

        // One byte more than a row may have: the line break that ends it.
        let until = start.saturating_add(RECORD_LIMIT + 1);
        self.reader.get_mut().until = until;
        let mut record = StringRecord::new();
        let read = self.reader.read_record(&mut record);
        if matches!(read, Ok(false)) {
            return Ok(None);
        }
        let end = if read.is_ok() { self.offset() } else { until };
        let raw = self.file.get(start..end).unwrap_or_default();
        let row = raw.strip_suffix(b"\n").or(raw.strip_suffix(b"\r")).unwrap_or(raw);
        let whole = read.is_ok() && row.len() <= RECORD_LIMIT;
        if (!whole || end == self.file.len()) && self.leaves_open(raw) {
            return Err(place(Reason::UnclosedQuote { limit: RECORD_LIMIT }));
        }
        if !whole {
            return Err(place(Reason::RecordTooLarge { limit: RECORD_LIMIT }));
        }
        Ok(Some((line, record)))
    }

    fn offset(&self) -> usize {
        usize::try_from(self.reader.position().byte()).unwrap_or(usize::MAX)
    }

    /// Whether a quotation mark is still open after `raw`: then a line put after it is no record of its own.
    fn leaves_open(&self, raw: &[u8]) -> bool {
        let probe = [raw, b"\nx"].concat();
        builder(self.delimiter).from_reader(probe.as_slice()).into_byte_records().count() < 2
    }
}

fn builder(delimiter: u8) -> ReaderBuilder {
    let mut builder = ReaderBuilder::new();
    builder.delimiter(delimiter).has_headers(false).flexible(true);
    builder
}

/// Bytes handed out up to a point, so that a row without an end is noticed and not collected.
struct Allowed<'a> {
    rest: &'a [u8],
    given: usize,
    until: usize,
}

impl Read for Allowed<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let room = self.until.saturating_sub(self.given).min(buffer.len());
        let (now, rest) = self.rest.split_at_checked(room).unwrap_or((self.rest, &[]));
        if now.is_empty() && !self.rest.is_empty() {
            return Err(io::Error::other("the row is too large"));
        }
        for (to, from) in buffer.iter_mut().zip(now) {
            *to = *from;
        }
        self.rest = rest;
        self.given += now.len();
        Ok(now.len())
    }
}

/// Counts line breaks (LF, CR LF, or CR alone) as a file is walked through.
#[derive(Default)]
struct LineCount {
    seen: usize,
    breaks: u64,
}

impl LineCount {
    /// The line, from 1, of a byte that is not before the one asked for last.
    fn at(&mut self, file: &[u8], to: usize) -> u64 {
        let ahead = file.get(self.seen..to).unwrap_or_default();
        let next = file.get(self.seen + 1..).unwrap_or_default();
        let after = next.iter().map(Some).chain(std::iter::once(None));
        let breaks = ahead.iter().zip(after);
        let count = breaks.filter(|(byte, next)| match byte {
            b'\n' => true,
            b'\r' => *next != Some(&b'\n'),
            _ => false,
        });
        self.breaks += u64::try_from(count.count()).unwrap_or(u64::MAX);
        self.seen = self.seen.max(to);
        self.breaks + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(file: &[u8]) -> Result<Table> {
        Table::read(file, Delimiter::Comma)
    }

    fn refused(file: &[u8]) -> (&'static str, String) {
        let error = read(file).unwrap_err();
        (error.code().as_str(), error.field().unwrap_or_default().to_owned())
    }

    #[test]
    fn files_that_are_no_table_are_refused() {
        let at = |code, field: &str| (code, field.to_owned());
        assert_eq!(refused(b""), at("empty_file", ""));
        assert_eq!(refused(b"\xef\xbb\xbf\r\n\n"), at("empty_file", ""));
        assert_eq!(refused(b"\xff\xfei\0d\0,\0"), at("bad_text", ""));
        assert_eq!(refused(b"\xfe\xff\0i\0d"), at("bad_text", ""));
        assert_eq!(refused(b"i\0d\0,\0a\0"), at("bad_text", ""));
        assert_eq!(refused(b"id,name\n1,M\xfcller\n"), at("bad_text", "line 2"));
        assert_eq!(refused(b"id,amount,amount\n"), at("duplicate_column", "line 1"));
        assert_eq!(refused(",".repeat(COLUMNS_LIMIT).as_bytes()), at("too_many", "line 1"));
        assert_eq!(read(",".repeat(COLUMNS_LIMIT - 1).as_bytes()).unwrap().columns().len(), COLUMNS_LIMIT);
        let text = read(b"\xff\xfea\0").unwrap_err().to_string();
        assert_eq!(text, "bad_text: the file is UTF-16; save it as UTF-8");
    }

    #[test]
    fn a_row_without_an_end_is_noticed_early() {
        assert_eq!(refused(&vec![b','; 100_000_000]), ("record_too_large", "line 1".to_owned()));
        let stray = |rows: usize| format!("a,b\n1,\"x\n{}", "2,y\n".repeat(rows));
        assert_eq!(refused(stray(10_000_000).as_bytes()), ("unclosed_quote", "line 2".to_owned()));
        assert_eq!(refused(stray(3).as_bytes()), ("unclosed_quote", "line 2".to_owned()));
        assert_eq!(refused(b"a,b\n1,\"x"), ("unclosed_quote", "line 2".to_owned()));
        assert_eq!(refused(b"\"a,b"), ("unclosed_quote", "line 1".to_owned()));
        for sound in ["a,b\n1,\"x\"", "a,b\n1,\"x\"\"\"\n", "a,b\n1,x\"\n", "a,b\n1,\"x\n\"\r\n\r\n"] {
            assert_eq!(read(sound.as_bytes()).unwrap().rows().len(), 1, "{sound:?}");
        }
    }

    #[test]
    fn rows_are_as_long_as_the_limit() {
        for end in ["", "\n", "\r\n", "\n1\n"] {
            let file = |bytes: usize| format!("a\n{}{end}", "x".repeat(bytes));
            assert!(read(file(RECORD_LIMIT).as_bytes()).is_ok(), "{end:?}");
            assert_eq!(refused(file(RECORD_LIMIT + 1).as_bytes()).0, "record_too_large", "{end:?}");
            let quoted = |bytes: usize| format!("a\n\"{}\"{end}", "\n".repeat(bytes - 2));
            assert!(read(quoted(RECORD_LIMIT).as_bytes()).is_ok(), "{end:?}");
            assert_eq!(refused(quoted(RECORD_LIMIT + 2).as_bytes()).0, "unclosed_quote", "{end:?}");
        }
        let blank = format!("a{}1\n", "\n".repeat(3 * RECORD_LIMIT));
        let line = read(blank.as_bytes()).unwrap().rows()[0].line();
        assert_eq!(line, 3 * u64::try_from(RECORD_LIMIT).unwrap() + 1);
    }

    #[test]
    fn lines_are_those_of_the_file() {
        for (file, lines) in [
            ("a\n", vec![]),
            ("a,b", vec![]),
            ("a\n1\n2\n", vec![2, 3]),
            ("a\r\n1\r\n2\r\n", vec![2, 3]),
            ("a\r1\r2\r", vec![2, 3]),
            ("\n\na\n\n1\r\n\r\n2", vec![5, 7]),
            ("a\n\"1\n1\r\n1\"\n2\n", vec![2, 5]),
            ("\u{feff}a\n1\n", vec![2]),
        ] {
            let table = read(file.as_bytes()).unwrap();
            assert_eq!(table.rows().iter().map(Row::line).collect::<Vec<_>>(), lines, "{file:?}");
            assert!(table.columns()[0] == "a", "{file:?}");
        }
    }

    #[test]
    fn a_column_that_is_not_there_is_named() {
        let table = read(b"id,,\n1,,\n").unwrap();
        assert_eq!(table.column("id").unwrap(), 0);
        for missing in ["", "ID"] {
            assert_eq!(table.column(missing).unwrap_err().code().as_str(), "missing_column");
        }
        let table = Table::read(b"id;total\n1;2,50\n", Delimiter::Semicolon).unwrap();
        assert_eq!(table.rows()[0].cell(1), Some("2,50"));
        assert_eq!(Table::read(b"id\ttotal\n", Delimiter::Tab).unwrap().columns().len(), 2);
    }
}
