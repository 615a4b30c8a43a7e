use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::cell::Cell;
use crate::calendar::Date;
use crate::error::{Error, Reason, Result, Shown};
use crate::money::Money;

/// A typed table: what every report becomes before it is shown, stored or handed to another language.
///
/// Plain public data: named columns of one length, what kind of row each is, and notes. Build one with the methods
/// below and end with [`Frame::checked`]; check one that came from elsewhere with [`Frame::check`]. Rendering one
/// that was never checked loses nothing: cells that are missing are empty.
///
/// A text column called `currency` is a promise: it names the currency of every amount in its row, so the renderings
/// need not repeat it. Where a row holds amounts of two currencies, call that column otherwise (`document_currency`),
/// and each amount says its own.
///
/// ```
/// use receivables::money::money;
/// use receivables::present::{Frame, RowKind};
///
/// let aging = Frame::new("Aging by due date as of 2026-04-30")
///     .text("customer", ["Adler GmbH", "Brandt KG", "Kyoto Trading", "Total", "Total"])
///     .text("currency", ["EUR", "EUR", "JPY", "EUR", "JPY"])
///     .amount_or_dash(
///         "current",
///         [money("1190.00 EUR")?, money("0.00 EUR")?, money("0 JPY")?, money("1190.00 EUR")?, money("0 JPY")?],
///     )
///     .amount_or_dash(
///         "1-30 days",
///         [money("0 EUR")?, money("20500 EUR")?, money("480000 JPY")?, money("20500 EUR")?, money("480000 JPY")?],
///     )
///     .kinds([RowKind::Line, RowKind::Line, RowKind::Line, RowKind::Total, RowKind::Total])
///     .note("Ties out with the open items.")
///     .checked()?;
/// assert_eq!(aging.to_text(), "\
/// Aging by due date as of 2026-04-30
///
/// customer       currency   current  1-30 days
/// ────────────────────────────────────────────
/// Adler GmbH     EUR       1,190.00          –
/// Brandt KG      EUR              –  20,500.00
/// Kyoto Trading  JPY              –    480,000
/// ────────────────────────────────────────────
/// Total          EUR       1,190.00  20,500.00
/// Total          JPY              –    480,000
///
/// Ties out with the open items.
/// ");
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Frame {
    /// What it shows, of which day.
    pub title: String,
    /// The columns, from left to right.
    pub columns: Vec<Column>,
    /// What each row is; empty where all are plain lines.
    #[serde(default)]
    pub kinds: Vec<RowKind>,
    /// What the reader must know about it, one sentence each.
    #[serde(default)]
    pub notes: Vec<String>,
}

/// A named column of a [`Frame`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Its name, which no other column has.
    pub name: String,
    /// Its cells, from top to bottom.
    pub cells: Cells,
    /// Whether a table for people shows zero amounts as a dash. Data formats keep the zero.
    #[serde(default)]
    pub dash_zero: bool,
}

/// The cells of a [`Column`], all of one type; any of them may be none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cells {
    /// Texts.
    Text(Vec<Option<String>>),
    /// Whole numbers: counts and days. Years and numbers of documents are texts.
    Whole(Vec<Option<i64>>),
    /// Calendar days.
    Date(Vec<Option<Date>>),
    /// Amounts, each of its own currency.
    Amount(Vec<Option<Money>>),
}

/// What a row of a [`Frame`] is, so that nobody adds a total to its own lines.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RowKind {
    /// A row of its own.
    #[default]
    Line,
    /// A sum of lines above it.
    Subtotal,
    /// A sum of the whole frame.
    Total,
}

impl RowKind {
    /// The kind as the data formats write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Line => "line",
            Self::Subtotal => "subtotal",
            Self::Total => "total",
        }
    }
}

impl Cells {
    /// How many cells there are.
    pub fn len(&self) -> usize {
        match self {
            Self::Text(cells) => cells.len(),
            Self::Whole(cells) => cells.len(),
            Self::Date(cells) => cells.len(),
            Self::Amount(cells) => cells.len(),
        }
    }

    /// True where there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub(super) fn get(&self, row: usize) -> Cell<'_> {
        let cell = match self {
            Self::Text(cells) => cells.get(row).and_then(Option::as_deref).map(Cell::Text),
            Self::Whole(cells) => cells.get(row).copied().flatten().map(Cell::Whole),
            Self::Date(cells) => cells.get(row).copied().flatten().map(Cell::Date),
            Self::Amount(cells) => cells.get(row).copied().flatten().map(Cell::Amount),
        };
        cell.unwrap_or(Cell::None)
    }
}

impl Frame {
    /// The text column that names the currency of its row's amounts.
    pub const CURRENCY: &'static str = "currency";
    /// The column that the data formats add where rows have kinds.
    pub const ROW_KIND: &'static str = "row_kind";

    /// A frame without columns.
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), ..Self::default() }
    }

    /// Adds a column of texts: names, ids, whatever writes itself.
    #[must_use]
    pub fn text(self, name: impl Into<String>, cells: impl IntoIterator<Item: ToString>) -> Self {
        self.with(name, Cells::Text(cells.into_iter().map(|cell| Some(cell.to_string())).collect()), false)
    }

    /// Adds a column of texts, some of which are none.
    #[must_use]
    pub fn text_or_none<T: ToString>(
        self,
        name: impl Into<String>,
        cells: impl IntoIterator<Item = Option<T>>,
    ) -> Self {
        let texts = cells.into_iter().map(|cell| cell.map(|cell| cell.to_string()));
        self.with(name, Cells::Text(texts.collect()), false)
    }

    /// Adds a column of whole numbers, each given as it is or as an option.
    #[must_use]
    pub fn whole(self, name: impl Into<String>, cells: impl IntoIterator<Item: Into<Option<i64>>>) -> Self {
        self.with(name, Cells::Whole(cells.into_iter().map(Into::into).collect()), false)
    }

    /// Adds a column of days, each given as it is or as an option.
    #[must_use]
    pub fn date(self, name: impl Into<String>, cells: impl IntoIterator<Item: Into<Option<Date>>>) -> Self {
        self.with(name, Cells::Date(cells.into_iter().map(Into::into).collect()), false)
    }

    /// Adds a column of amounts, each given as it is or as an option.
    #[must_use]
    pub fn amount(
        self,
        name: impl Into<String>,
        cells: impl IntoIterator<Item: Into<Option<Money>>>,
    ) -> Self {
        self.with(name, Cells::Amount(cells.into_iter().map(Into::into).collect()), false)
    }

    /// Adds a column of amounts whose zeros a table for people shows as a dash.
    #[must_use]
    pub fn amount_or_dash(
        self,
        name: impl Into<String>,
        cells: impl IntoIterator<Item: Into<Option<Money>>>,
    ) -> Self {
        self.with(name, Cells::Amount(cells.into_iter().map(Into::into).collect()), true)
    }

    fn with(mut self, name: impl Into<String>, cells: Cells, dash_zero: bool) -> Self {
        self.columns.push(Column { name: name.into(), cells, dash_zero });
        self
    }

    /// Says what each row is, one kind for each row.
    #[must_use]
    pub fn kinds(mut self, kinds: impl IntoIterator<Item = RowKind>) -> Self {
        self.kinds = kinds.into_iter().collect();
        self
    }

    /// Adds a note.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }

    /// The frame itself, where it holds together: the end of building one.
    ///
    /// # Errors
    /// Those of [`Frame::check`].
    pub fn checked(self) -> Result<Self> {
        self.check().map(|()| self)
    }

    /// Whether the frame holds together: every column has one length, every name stands once (also among the
    /// columns that [`Frame::to_csv`] adds), and a `currency` column speaks the truth.
    ///
    /// ```
    /// use receivables::{Code, present::Frame};
    /// let frame = Frame::new("Customers").text("customer", ["C-1", "C-2"]).whole("days late", [12]);
    /// let error = frame.check().unwrap_err();
    /// assert_eq!(error.code(), Code::ColumnLength);
    /// assert_eq!(error.text(), "column \"days late\" has 1 cells, the frame has 2 rows; give each row one");
    /// ```
    ///
    /// # Errors
    /// `column_length`, `duplicate_column`, `row_currency`.
    pub fn check(&self) -> Result<()> {
        let rows = self.rows();
        let kinds = Some((Self::ROW_KIND, self.kinds.len())).filter(|(_, cells)| *cells > 0);
        let lengths = self.columns.iter().map(|column| (column.name.as_str(), column.cells.len()));
        for (name, cells) in lengths.chain(kinds) {
            if cells != rows {
                return Err(Reason::ColumnLength { column: Shown::new(name), cells, rows }.into());
            }
        }
        if let Some(refused) = self.broken_promise() {
            return Err(refused);
        }
        let mut known = BTreeSet::new();
        for name in self.csv_names() {
            if known.contains(&name) {
                return Err(Reason::DuplicateColumn { column: Shown::new(&name) }.into());
            }
            known.insert(name);
        }
        Ok(())
    }

    /// How many rows there are: as many as the longest column has cells.
    pub fn rows(&self) -> usize {
        self.columns.iter().map(|column| column.cells.len()).max().unwrap_or(0)
    }

    /// The column of that name.
    pub fn column(&self, name: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.name == name)
    }

    /// What a row is, counted from 0; a line where nothing was said.
    pub fn kind(&self, row: usize) -> RowKind {
        self.kinds.get(row).copied().unwrap_or_default()
    }

    /// Whether a `currency` column names the currency of every amount, so that nothing else has to.
    pub(crate) fn currency_speaks(&self) -> bool {
        self.spoken().is_some() && self.broken_promise().is_none()
    }

    fn spoken(&self) -> Option<&[Option<String>]> {
        self.columns.iter().find_map(|column| match &column.cells {
            Cells::Text(cells) if column.name == Self::CURRENCY => Some(cells.as_slice()),
            _ => None,
        })
    }

    /// The first amount of which the `currency` column says something else.
    fn broken_promise(&self) -> Option<Error> {
        let spoken = self.spoken()?;
        let says = |row: usize| spoken.get(row).and_then(Option::as_deref).unwrap_or_default();
        self.columns.iter().find_map(|column| {
            let Cells::Amount(cells) = &column.cells else { return None };
            let amounts = cells.iter().enumerate().filter_map(|(row, cell)| Some((row, (*cell)?)));
            let other = |(row, amount): &(usize, Money)| amount.currency().to_string() != says(*row);
            amounts.into_iter().find(other).map(|(row, amount)| {
                let (name, says) = (Shown::new(&column.name), Shown::new(says(row)));
                Reason::RowCurrency { column: name, row: row.saturating_add(1), amount, says }.into()
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::date;
    use crate::error::Code;
    use crate::money::money;

    fn refused(frame: &Frame) -> (Code, String) {
        let error = frame.check().unwrap_err();
        (error.code(), error.text().to_owned())
    }

    #[test]
    fn columns_and_kinds_have_one_length() {
        let frame = Frame::new("x").text("a", ["1", "2"]);
        assert_eq!(refused(&frame.clone().date("b", [date(2026, 3, 1).unwrap()])).0, Code::ColumnLength);
        assert_eq!(refused(&frame.clone().whole("b", [1, 2, 3])).0, Code::ColumnLength);
        assert_eq!(
            refused(&frame.clone().kinds([RowKind::Total])),
            (
                Code::ColumnLength,
                "column \"row_kind\" has 1 cells, the frame has 2 rows; give each row one".into()
            )
        );
        assert_eq!(refused(&Frame::new("x").kinds([RowKind::Total])).0, Code::ColumnLength);
        assert!(frame.kinds([RowKind::Line, RowKind::Total]).check().is_ok());
        assert!(Frame::new("").check().is_ok());
        assert_eq!(Frame::new("").rows(), 0);
    }

    #[test]
    fn names_stand_once_also_among_added_columns() {
        let frame = Frame::new("x").amount("open", [money("1 EUR").unwrap()]);
        assert_eq!(refused(&frame.clone().text("open", ["a"])).0, Code::DuplicateColumn);
        assert_eq!(refused(&frame.clone().text("open_currency", ["a"])).0, Code::DuplicateColumn);
        let marked = frame.clone().text("row_kind", ["a"]);
        assert!(marked.check().is_ok());
        assert_eq!(refused(&marked.kinds([RowKind::Line])).0, Code::DuplicateColumn);
        assert!(frame.text("currency", ["EUR"]).text("open_currency", ["a"]).check().is_ok());
    }

    #[test]
    fn a_currency_column_speaks_the_truth() {
        let amounts = [Some(money("1 EUR").unwrap()), None, Some(money("1 PTS:0").unwrap())];
        let frame = Frame::new("x").amount("open", amounts);
        assert!(!frame.currency_speaks());
        let says = |third: Option<&str>| frame.clone().text_or_none("currency", [Some("EUR"), None, third]);
        assert!(says(Some("PTS:0")).check().is_ok() && says(Some("PTS:0")).currency_speaks());
        assert_eq!(
            refused(&says(Some("JPY"))),
            (
                Code::RowCurrency,
                "\"open\" in row 3 is 1 PTS:0, the column currency says \"JPY\"; correct it, or call that column \
                 otherwise"
                    .into()
            )
        );
        assert_eq!(refused(&says(None)).0, Code::RowCurrency);
        assert!(!says(None).currency_speaks());
        assert!(!frame.whole("currency", [1, 2, 3]).currency_speaks());
    }

    #[test]
    fn it_crosses_as_plain_data_and_refuses_what_it_does_not_know() {
        let frame = Frame::new("Aging")
            .text_or_none("customer", [Some("C-1"), None])
            .whole("days", [Some(12), None])
            .date("due", [None, Some(date(2026, 3, 31).unwrap())])
            .amount_or_dash("open", [Some(money("0 KWD").unwrap()), None])
            .kinds([RowKind::Subtotal, RowKind::Total])
            .note("A note.")
            .checked()
            .unwrap();
        let json = serde_json::to_string(&frame).unwrap();
        assert!(
            json.contains(r#"{"name":"due","cells":{"date":[null,"2026-03-31"]},"dash_zero":false}"#),
            "{json}"
        );
        assert!(json.contains(r#""kinds":["subtotal","total"]"#), "{json}");
        assert_eq!(serde_json::from_str::<Frame>(&json).unwrap(), frame);
        assert_eq!(serde_json::from_str::<Frame>(r#"{"title":"","columns":[]}"#).unwrap(), Frame::new(""));
        for bad in [
            r#"{"title":"","columns":[],"colour":1}"#,
            r#"{"title":"","columns":[{"name":"a","cells":{"float":[1.5]}}]}"#,
            r#"{"title":"","columns":[{"name":"a","cells":{"whole":[1.5]}}]}"#,
            r#"{"title":"","columns":[{"name":"a","cells":{"text":[]},"width":3}]}"#,
        ] {
            assert!(serde_json::from_str::<Frame>(bad).is_err(), "{bad}");
        }
        assert_eq!(frame.column("due").map(|column| column.cells.len()), Some(2));
        assert!(frame.column("Due").is_none());
    }
}
