use super::Frame;
use crate::error::Result;
use crate::portfolio::{Finding, Quality};

impl Quality {
    /// The findings as a table: what was odd, how often, where first, and what was done.
    ///
    /// # Errors
    /// Those of [`Frame::check`].
    pub fn to_frame(&self) -> Result<Frame> {
        let findings = || self.findings.iter();
        let example = |finding: &Finding| {
            let first = finding.examples.first()?;
            Some(if first.value.is_empty() {
                format!("row {}", first.row)
            } else {
                format!("row {}: {}", first.row, first.value)
            })
        };
        let rows = [("items", self.items), ("movements", self.movements)];
        let note = rows.into_iter().filter(|(_, rows)| rows.given > 0).map(|(table, rows)| {
            format!("{table}: {} rows, {} kept, {} left out", rows.given, rows.kept, rows.left_out)
        });
        let frame = Frame::new("Data quality")
            .text("table", findings().map(|finding| finding.table.as_str()))
            .text("code", findings().map(|finding| &finding.code))
            .text_or_none("column", findings().map(|finding| finding.column.as_ref()))
            .whole("rows", findings().map(|finding| i64::try_from(finding.count).ok()))
            .text_or_none("first", findings().map(example))
            .text("done", findings().map(|finding| finding.action.as_str()));
        note.fold(frame, Frame::note).checked()
    }
}

impl std::fmt::Display for Quality {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.to_frame() {
            Ok(frame) => frame.fmt(f),
            Err(error) => error.fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::portfolio::{Action, Example, Finding, Quality, Rows, TableName};

    #[test]
    fn findings_are_told_in_a_table() {
        let finding = Finding {
            table: TableName::Items,
            code: "duplicate_item".to_owned(),
            column: Some("document".to_owned()),
            what: "twice".to_owned(),
            count: 2,
            examples: vec![Example { row: 7, value: "A".to_owned() }],
            action: Action::LeftOut,
        };
        let items = Rows { given: 9, kept: 7, left_out: 2 };
        let quality = Quality { items, findings: vec![finding], ..Quality::default() };
        assert_eq!(
            quality.to_string(),
            "Data quality\n\n\
             table  code            column    rows  first     done\n\
             ─────────────────────────────────────────────────────────\n\
             items  duplicate_item  document     2  row 7: A  left out\n\n\
             items: 9 rows, 7 kept, 2 left out"
        );
    }
}
