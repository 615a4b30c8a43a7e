use std::fmt;

use serde::{Deserialize, Serialize};

use super::cell::Cell;
use super::{Cells, Column, Frame, RowKind};
use crate::money::Money;

/// The most characters of a text cell that a table shows.
const CELL_LIMIT: usize = 40;

/// How [`Frame::to_text_with`] writes a table.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextStyle {
    /// How many rows to show before the closing totals, which are always shown; all where none.
    pub max_rows: Option<u32>,
}

/// A column as it is printed.
struct Printed {
    title: String,
    cells: Vec<String>,
    width: usize,
    right: bool,
}

impl Frame {
    /// The table for a terminal, all rows of it.
    ///
    /// Numbers and amounts stand at the right, the decimals are those of each row's currency, and digits stand in
    /// groups of three with a comma: here and nowhere else, whatever the reader's locale. Each amount says its
    /// currency unless a `currency` column does. A line sets totals apart. Texts longer than 40 characters are cut,
    /// control and bidirectional characters escaped, so a customer's name can not redraw a terminal. Widths count
    /// characters. No line ends with a space, the last one ends with a newline.
    pub fn to_text(&self) -> String {
        self.to_text_with(&TextStyle::default())
    }

    /// The table for a terminal, in a style of yours.
    ///
    /// ```
    /// use receivables::calendar::date;
    /// use receivables::money::money;
    /// use receivables::present::{Frame, RowKind, TextStyle};
    ///
    /// let open = Frame::new("Open items")
    ///     .text("item", ["INV-1/1", "INV-2/1", "INV-3/1", "Total"])
    ///     .date("due", [Some(date(2026, 3, 31)?), Some(date(2026, 4, 15)?), None, None])
    ///     .amount("open", [money("1190 EUR")?, money("-23.8 EUR")?, money("7 EUR")?, money("1173.2 EUR")?])
    ///     .kinds([RowKind::Line, RowKind::Line, RowKind::Line, RowKind::Total]);
    /// assert_eq!(open.to_text_with(&TextStyle { max_rows: Some(1) }), "\
    /// Open items
    ///
    /// item     due                 open
    /// ─────────────────────────────────
    /// INV-1/1  2026-03-31  1,190.00 EUR
    /// … 2 more rows
    /// ─────────────────────────────────
    /// Total                1,173.20 EUR
    /// ");
    /// # Ok::<(), receivables::Error>(())
    /// ```
    pub fn to_text_with(&self, style: &TextStyle) -> String {
        let rows = self.rows();
        let closing = (0..rows).rev().take_while(|row| self.kind(*row) == RowKind::Total).count();
        let body = rows.saturating_sub(closing);
        let limit = style.max_rows.and_then(|rows| usize::try_from(rows).ok()).unwrap_or(usize::MAX);
        let shown = body.min(limit);
        let hidden = body.saturating_sub(shown);
        let visible: Vec<usize> = (0..shown).chain(body..rows).collect();

        let speaks = self.currency_speaks();
        let columns: Vec<Printed> =
            self.columns.iter().map(|column| printed(column, &visible, speaks)).collect();
        let gaps = columns.len().saturating_sub(1).saturating_mul(2);
        let rule = "─".repeat(columns.iter().map(|column| column.width).sum::<usize>().saturating_add(gaps));

        let mut lines = Vec::new();
        if !self.title.is_empty() {
            lines.extend([escaped(&self.title), String::new()]);
        }
        if !columns.is_empty() {
            lines.push(line(&columns, |column| Some(&column.title)));
            lines.push(rule.clone());
        }
        if rows == 0 {
            lines.push("(no rows)".to_owned());
        }
        let more =
            || format!("… {} more row{}", grouped(&hidden.to_string()), if hidden == 1 { "" } else { "s" });
        let mut before = None;
        for (at, row) in visible.iter().enumerate() {
            let kind = self.kind(*row);
            if hidden > 0 && at == shown {
                lines.push(more());
                before = Some(RowKind::Line);
            }
            if kind != RowKind::Line && before.is_some_and(|before| before != kind) {
                lines.push(rule.clone());
            }
            lines.push(line(&columns, |column| column.cells.get(at)));
            before = Some(kind);
        }
        if hidden > 0 && closing == 0 {
            lines.push(more());
        }
        if !self.notes.is_empty() {
            lines.push(String::new());
            lines.extend(self.notes.iter().map(|note| escaped(note)));
        }
        lines.iter().flat_map(|line| [line.trim_end(), "\n"]).collect()
    }
}

/// The table of [`Frame::to_text`] without its last newline, so that `println!` shows it as it is.
impl fmt::Display for Frame {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.to_text().trim_end_matches('\n'))
    }
}

fn printed(column: &Column, rows: &[usize], currency_speaks: bool) -> Printed {
    let cells = rows.iter().map(|row| column.cells.get(*row));
    let currency = |cell: &Cell<'_>| match cell {
        Cell::Amount(amount) if !currency_speaks => amount.currency().to_string(),
        _ => String::new(),
    };
    // Currencies of several lengths stand left below each other, so that the digits end in one place.
    let suffix = cells.clone().map(|cell| width(&currency(&cell))).max().unwrap_or(0);
    let write = |cell: Cell<'_>| match cell {
        Cell::None => String::new(),
        Cell::Text(text) => cut(&escaped(text)),
        Cell::Whole(number) => grouped(&number.to_string()),
        Cell::Date(day) => day.to_string(),
        Cell::Amount(amount) if suffix == 0 => digits(amount, column.dash_zero),
        Cell::Amount(amount) => {
            format!("{} {:<suffix$}", digits(amount, column.dash_zero), currency(&cell))
        }
    };
    let cells: Vec<String> = cells.map(write).collect();
    let title = cut(&escaped(&column.name));
    let width = cells.iter().map(|cell| width(cell)).fold(width(&title), usize::max);
    Printed { title, cells, width, right: matches!(column.cells, Cells::Whole(_) | Cells::Amount(_)) }
}

/// One line of the table; what the last column pads is trimmed with the line.
fn line<'a>(columns: &'a [Printed], cell: impl Fn(&'a Printed) -> Option<&'a String>) -> String {
    let cells = columns.iter().map(|column| {
        let (text, width) = (cell(column).map_or("", String::as_str), column.width);
        if column.right { format!("{text:>width$}") } else { format!("{text:<width$}") }
    });
    cells.collect::<Vec<_>>().join("  ")
}

pub(super) fn digits(amount: Money, dash_zero: bool) -> String {
    if dash_zero && amount.is_zero() { "–".to_owned() } else { grouped(&amount.amount_text()) }
}

/// The digits before the dot in groups of three, with commas: `1,234,567.89`.
pub(super) fn grouped(number: &str) -> String {
    let (sign, number) = number.strip_prefix('-').map_or(("", number), |number| ("-", number));
    let (whole, decimals) =
        number.split_once('.').map_or((number, None), |(whole, rest)| (whole, Some(rest)));
    let mut text = sign.to_owned();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && whole.len().saturating_sub(at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if let Some(decimals) = decimals {
        text.push('.');
        text.push_str(decimals);
    }
    text
}

fn width(text: &str) -> usize {
    text.chars().count()
}

fn cut(text: &str) -> String {
    match text.chars().nth(CELL_LIMIT) {
        None => text.to_owned(),
        Some(_) => text.chars().take(CELL_LIMIT.saturating_sub(1)).chain(['…']).collect(),
    }
}

/// The text with what would move a cursor, break a line or turn the writing direction written out.
pub(super) fn escaped(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for sign in text.chars() {
        if sign.is_control() || steers(sign) {
            shown.extend(sign.escape_default());
        } else {
            shown.push(sign);
        }
    }
    shown
}

/// Line and paragraph separators, marks and overrides of the writing direction.
fn steers(sign: char) -> bool {
    matches!(
        sign,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::{Currency, MAX_MINOR, money};

    fn amounts(texts: &[&str]) -> Vec<Money> {
        texts.iter().map(|text| money(text).unwrap()).collect()
    }

    fn tidy(text: &str) {
        assert!(text.ends_with('\n'), "{text}");
        assert!(text.lines().all(|line| line == line.trim_end()), "{text}");
    }

    #[test]
    fn each_amount_has_the_decimals_of_its_currency() {
        let frame = Frame::new("Open")
            .text("customer", ["A", "B", "C", "D", "E"])
            .amount("open", amounts(&["1234567.89 EUR", "-1500 JPY", "2.5 KWD", "0 EUR", "1000 POINTS:0"]))
            .amount_or_dash("late", amounts(&["0 EUR", "0 JPY", "0.001 KWD", "0.00 EUR", "999 POINTS:0"]));
        let text = frame.to_text();
        tidy(&text);
        assert_eq!(
            text,
            "\
Open

customer                   open            late
───────────────────────────────────────────────
A         1,234,567.89 EUR           – EUR
B               -1,500 JPY           – JPY
C                2.500 KWD       0.001 KWD
D                 0.00 EUR           – EUR
E                1,000 POINTS:0    999 POINTS:0
"
        );
    }

    #[test]
    fn digits_stand_in_groups_of_three() {
        for (plain, shown) in [
            ("0", "0"),
            ("-1", "-1"),
            ("999", "999"),
            ("-999", "-999"),
            ("1000", "1,000"),
            ("-100000.5", "-100,000.5"),
            ("1234567.8901", "1,234,567.8901"),
        ] {
            assert_eq!(grouped(plain), shown);
        }
        assert_eq!(
            digits(Money::from_minor(-MAX_MINOR, Currency::EUR).unwrap(), false),
            "-10,000,000,000,000,000.00"
        );
    }

    #[test]
    fn a_frame_without_rows_or_columns_says_so() {
        assert_eq!(Frame::new("").to_text(), "(no rows)\n");
        let empty: [Money; 0] = [];
        let frame =
            Frame::new("Open items").text("customer", [""; 0]).amount("open", empty).note("As of today.");
        assert_eq!(
            frame.to_text(),
            "Open items\n\ncustomer  open\n──────────────\n(no rows)\n\nAs of today.\n"
        );
        assert_eq!(format!("{frame}\n"), frame.to_text());
    }

    #[test]
    fn lines_of_totals_are_set_apart() {
        use RowKind::{Line, Subtotal, Total};
        let frame = Frame::new("")
            .text("row", ["a", "A eur", "A jpy", "b", "B eur", "all"])
            .whole("n", [1, 1000, 1, 1, 1, 1])
            .kinds([Line, Subtotal, Subtotal, Line, Subtotal, Total]);
        let marks =
            |text: &str| -> String { text.lines().skip(2).filter_map(|line| line.chars().next()).collect() };
        assert_eq!(marks(&frame.to_text()), "a─AAb─B─a");
        assert_eq!(marks(&frame.to_text_with(&TextStyle { max_rows: Some(2) })), "a─A…─a");
        assert_eq!(marks(&frame.to_text_with(&TextStyle { max_rows: Some(0) })), "…─a");
        assert_eq!(marks(&frame.to_text_with(&TextStyle { max_rows: Some(5) })), marks(&frame.to_text()));
        assert_eq!(marks(&Frame::new("").text("row", ["x"]).kinds([Total]).to_text()), "x");
    }

    #[test]
    fn long_tables_say_what_is_left_out() {
        let frame = Frame::new("").whole("n", 0..1100_i64);
        let text = frame.to_text_with(&TextStyle { max_rows: Some(2) });
        assert_eq!(text, "n\n─\n0\n1\n… 1,098 more rows\n");
        let text = frame.to_text_with(&TextStyle { max_rows: Some(1099) });
        assert!(text.ends_with("\n1,098\n… 1 more row\n"), "{text}");
    }

    #[test]
    fn texts_are_cut_and_can_not_steer_a_terminal() {
        let (long, fits) = ("ü".repeat(41), "ü".repeat(40));
        let nasty = "a\u{1b}[2J\r\nb\u{202e}c\u{2028}\0";
        let frame = Frame::new("t\u{7}")
            .text("name", [long.as_str(), &fits, nasty, "株式会社", "ends in space  "])
            .note("x\ny");
        let text = frame.to_text();
        tidy(&text);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[0], "t\\u{7}");
        assert_eq!(lines[3].chars().count(), 40);
        assert_eq!(lines[4], format!("{}…", "ü".repeat(39)));
        assert_eq!(lines[5], "ü".repeat(40));
        assert_eq!(lines[6], "a\\u{1b}[2J\\r\\nb\\u{202e}c\\u{2028}\\u{0}");
        assert_eq!(lines[7], "株式会社");
        assert_eq!(lines.last(), Some(&"x\\ny"));
        assert_eq!(lines.len(), 11);
    }

    #[test]
    fn wide_and_ragged_frames_are_printed_too() {
        let wide = (0..300)
            .fold(Frame::new("wide"), |frame, at| frame.whole(format!("bucket {at}"), [1_000_i64, 2]));
        let text = wide.to_text();
        tidy(&text);
        assert_eq!(text.lines().count(), 6);
        assert_eq!(
            text.lines().nth(3).unwrap().chars().count(),
            text.lines().nth(4).unwrap().chars().count()
        );
        let ragged = Frame::new("").text("a", ["x", "y"]).whole("b", [1_i64]).kinds([RowKind::Line]);
        assert_eq!(ragged.to_text(), "a  b\n────\nx  1\ny\n");
    }
}
