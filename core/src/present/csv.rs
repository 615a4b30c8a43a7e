use ::csv::{Terminator, WriterBuilder};

use super::cell::{Cell, neutral};
use super::{Cells, Frame};

impl Frame {
    /// The rows as CSV for spreadsheets and other programs.
    ///
    /// RFC 4180 with a header row, commas and a plain newline after each row, quoted only where needed; UTF-8 without
    /// a byte order mark. Title and notes are left out, so that every line is a row.
    ///
    /// * Amounts are plain digits with exactly the decimals of their currency, without groups. Each amount column
    ///   `NAME` is followed by a column `NAME_currency`, unless a text column `currency` speaks for all amounts. For a
    ///   frame that passed [`Frame::check`] the header depends on its columns alone, never on the rows.
    /// * Where rows have kinds, a last column `row_kind` says `line`, `subtotal` or `total`: leave the sums out before
    ///   adding up.
    /// * Dates are `YYYY-MM-DD`. A none is an empty cell, and so is an empty text.
    /// * A text or a column name that a spreadsheet would take for a formula gets an apostrophe before it: what starts
    ///   with `=`, `+`, `-` or `@` in ASCII or full-width form, or with a control character, behind white space too.
    ///   Numbers and amounts, negative ones too, stay numbers.
    ///
    /// ```
    /// use receivables::money::money;
    /// use receivables::present::Frame;
    /// let open = Frame::new("Open items")
    ///     .text("customer", ["Adler & Söhne, Köln", "=1+1"])
    ///     .amount("open", [money("-1190.5 EUR")?, money("480000 JPY")?])
    ///     .checked()?;
    /// assert_eq!(
    ///     open.to_csv(),
    ///     "customer,open,open_currency\n\"Adler & Söhne, Köln\",-1190.50,EUR\n'=1+1,480000,JPY\n"
    /// );
    /// # Ok::<(), receivables::Error>(())
    /// ```
    pub fn to_csv(&self) -> String {
        if self.columns.is_empty() {
            return String::new();
        }
        let speaks = self.currency_speaks();
        let mut writer =
            WriterBuilder::new().terminator(Terminator::Any(b'\n')).flexible(true).from_writer(vec![]);
        // Nothing here can fail: the writer writes to memory, takes rows of any length, and was given UTF-8.
        let _ = writer.write_record(self.csv_names().iter().map(|name| neutral(name)));
        for row in 0..self.rows() {
            let _ = writer.write_record(self.csv_row(row, speaks));
        }
        String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
    }

    /// The names of the CSV columns: those of the frame and those that are added.
    pub(super) fn csv_names(&self) -> Vec<String> {
        let speaks = self.currency_speaks();
        let mut names = Vec::new();
        for column in &self.columns {
            names.push(column.name.clone());
            if !speaks && matches!(column.cells, Cells::Amount(_)) {
                names.push(format!("{}_currency", column.name));
            }
        }
        if !self.kinds.is_empty() {
            names.push(Self::ROW_KIND.to_owned());
        }
        names
    }

    fn csv_row(&self, row: usize, currency_speaks: bool) -> Vec<String> {
        let mut row_cells = Vec::new();
        for column in &self.columns {
            let cell = column.cells.get(row);
            row_cells.push(match cell {
                Cell::None => String::new(),
                Cell::Text(text) => neutral(text),
                Cell::Whole(number) => number.to_string(),
                Cell::Date(day) => day.to_string(),
                Cell::Amount(amount) => amount.amount_text(),
            });
            if !currency_speaks && matches!(column.cells, Cells::Amount(_)) {
                row_cells.push(match cell {
                    Cell::Amount(amount) => amount.currency().to_string(),
                    _ => String::new(),
                });
            }
        }
        if !self.kinds.is_empty() {
            row_cells.push(self.kind(row).as_str().to_owned());
        }
        row_cells
    }
}

#[cfg(test)]
mod tests {
    use crate::calendar::date;
    use crate::money::{Money, money};
    use crate::present::{Frame, RowKind};

    fn read(text: &str) -> Vec<Vec<String>> {
        let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
        reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
    }

    #[test]
    fn every_type_has_its_plain_form() {
        let amounts = ["-1234567.8 EUR", "-1500 JPY", "2.5 KWD"].map(|text| Some(money(text).unwrap()));
        let frame = Frame::new("Title\nand more")
            .text_or_none("customer", [Some("C-1"), None, Some("")])
            .whole("days", [Some(-1000), None, Some(0)])
            .date("due", [date(2026, 3, 31).ok(), None, None])
            .amount("open", amounts)
            .amount_or_dash("late", [None, Some(money("0 EUR").unwrap()), None])
            .kinds([RowKind::Line, RowKind::Subtotal, RowKind::Total])
            .note("left out");
        assert_eq!(
            frame.to_csv(),
            "customer,days,due,open,open_currency,late,late_currency,row_kind\n\
             C-1,-1000,2026-03-31,-1234567.80,EUR,,,line\n\
             ,,,-1500,JPY,0.00,EUR,subtotal\n\
             ,0,,2.500,KWD,,,total\n"
        );
    }

    #[test]
    fn a_currency_column_that_tells_the_truth_speaks_for_all() {
        let amounts = ["1 EUR", "1 JPY"].map(|text| money(text).unwrap());
        let frame = Frame::new("").amount("open", amounts).amount("late", amounts);
        let true_one = frame.clone().text("currency", ["EUR", "JPY"]).checked().unwrap();
        assert_eq!(true_one.to_csv(), "open,late,currency\n1.00,1.00,EUR\n1,1,JPY\n");
        let false_one = frame.text("currency", ["EUR", "EUR"]);
        assert_eq!(
            false_one.to_csv(),
            "open,open_currency,late,late_currency,currency\n1.00,EUR,1.00,EUR,EUR\n1,JPY,1,JPY,EUR\n"
        );
    }

    #[test]
    fn no_cell_starts_a_formula_and_all_is_read_back() {
        let texts = [
            "=HYPERLINK(\"http://x\",\"y\")",
            "-5+cmd|' /C calc'!A0",
            "\t=1+1",
            "\r\n=1",
            "\u{ff1d}1+1",
            "two\nlines",
            "two\rlines",
            "comma, \"quote\"",
            "",
        ];
        let frame = Frame::new("").text("=name", texts).text("\u{ff20}x", texts);
        let csv = frame.to_csv();
        assert!(csv.starts_with("'=name,'\u{ff20}x\n\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\","), "{csv}");
        let rows = read(&csv);
        assert_eq!(rows.len(), 10);
        for (row, text) in rows.iter().skip(1).zip(texts) {
            let quoted = row[0].strip_prefix('\'').unwrap_or(&row[0]);
            assert_eq!((quoted, &row[0]), (text, &row[1]));
            assert!(!row[0].starts_with(['=', '+', '-', '@', '\t', '\r', '\0', '\u{ff1d}']), "{row:?}");
        }
    }

    #[test]
    fn small_wide_and_ragged_frames_are_written_too() {
        assert_eq!(Frame::new("nothing").to_csv(), "");
        let none: [Money; 0] = [];
        assert_eq!(Frame::new("").text("a", [""; 0]).amount("b", none).to_csv(), "a,b,b_currency\n");
        assert_eq!(Frame::new("").text("a", ["", "x"]).to_csv(), "a\n\"\"\nx\n");
        assert_eq!(Frame::new("").text("a", ["x", "y"]).whole("b", [1_i64]).to_csv(), "a,b\nx,1\ny,\n");
        let wide = (0..2_000).fold(Frame::new(""), |frame, at| frame.whole(format!("bucket {at}"), [at]));
        assert_eq!(read(&wide.checked().unwrap().to_csv())[1].len(), 2_000);
    }
}
