use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::Frame;
use crate::error::{Reason, Result};

/// A frame as its JSON shows it.
#[derive(Serialize)]
struct Report<'a> {
    title: &'a str,
    rows: Vec<Row<'a>>,
    notes: &'a [String],
}

/// One row, as an object in the order of the columns.
struct Row<'a> {
    frame: &'a Frame,
    row: usize,
}

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for column in &self.frame.columns {
            map.serialize_entry(&column.name, &column.cells.get(self.row))?;
        }
        if !self.frame.kinds.is_empty() {
            map.serialize_entry(Frame::ROW_KIND, self.frame.kind(self.row).as_str())?;
        }
        map.end()
    }
}

impl Frame {
    /// The rows as JSON for people who analyse them: `{"title": …, "rows": [{column: cell, …}, …], "notes": […]}`.
    ///
    /// Compact, in the order of rows and columns, the same bytes each time. Amounts are texts with their currency,
    /// dates `YYYY-MM-DD`, whole numbers numbers, and a none is null. Where rows have kinds, a last entry `row_kind`
    /// says `line`, `subtotal` or `total`. Texts are as they are: formulas are a matter of spreadsheets. To carry a
    /// frame with its types, serialise the [`Frame`] itself.
    ///
    /// ```
    /// use receivables::calendar::date;
    /// use receivables::money::money;
    /// use receivables::present::Frame;
    /// let open = Frame::new("Open items")
    ///     .text("item", ["INV-1/1"])
    ///     .date("due", [date(2026, 3, 31)?])
    ///     .whole("days late", [30])
    ///     .amount("open", [money("1190 EUR")?])
    ///     .checked()?;
    /// assert_eq!(
    ///     open.to_json()?,
    ///     r#"{"title":"Open items","rows":[{"item":"INV-1/1","due":"2026-03-31","days late":30,"open":"1190.00 EUR"}],"notes":[]}"#
    /// );
    /// # Ok::<(), receivables::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`Frame::check`]: an object can not say one name twice.
    pub fn to_json(&self) -> Result<String> {
        self.check()?;
        let rows = (0..self.rows()).map(|row| Row { frame: self, row }).collect();
        let report = Report { title: &self.title, rows, notes: &self.notes };
        serde_json::to_string(&report).map_err(|error| Reason::Internal { what: error.to_string() }.into())
    }
}

#[cfg(test)]
mod tests {
    use crate::calendar::date;
    use crate::error::Code;
    use crate::money::money;
    use crate::present::{Frame, RowKind};

    #[test]
    fn every_type_has_its_form_in_column_order() {
        let frame = Frame::new("Aging \"A\"")
            .text_or_none("z", [Some("=1+1\n"), None])
            .whole("days", [Some(i64::MIN), None])
            .date("due", [date(2026, 3, 31).ok(), None])
            .amount_or_dash("a", [money("0 KWD").ok(), money("-1500 JPY").ok()])
            .kinds([RowKind::Line, RowKind::Total])
            .note("A note.");
        assert_eq!(
            frame.to_json().unwrap(),
            concat!(
                r#"{"title":"Aging \"A\"","rows":["#,
                r#"{"z":"=1+1\n","days":-9223372036854775808,"due":"2026-03-31","a":"0.000 KWD","row_kind":"line"},"#,
                r#"{"z":null,"days":null,"due":null,"a":"-1500 JPY","row_kind":"total"}],"notes":["A note."]}"#
            )
        );
    }

    #[test]
    fn an_empty_frame_has_no_rows_and_a_broken_one_no_json() {
        assert_eq!(Frame::new("x").to_json().unwrap(), r#"{"title":"x","rows":[],"notes":[]}"#);
        let twice = Frame::new("x").text("a", ["1"]).whole("a", [1]);
        assert_eq!(twice.to_json().unwrap_err().code(), Code::DuplicateColumn);
        let ragged = Frame::new("x").text("a", ["1"]).whole("b", [1, 2]);
        assert_eq!(ragged.to_json().unwrap_err().code(), Code::ColumnLength);
    }
}
