use super::Frame;
use super::text::digits;
use crate::error::Result;
use crate::portfolio::{Finding, Quality};

impl Quality {
    /// The findings as a table: what was odd, how often, where first, and what was done; below it how many rows of each
    /// table were left out, and how much they say.
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
        // What rows that were left out were worth; those that are in the portfolio are told by every report.
        let ties = self.ties.iter().filter(|tie| !tie.left_out.is_zero()).map(|tie| {
            let [given, kept, left_out] = [tie.given, tie.kept, tie.left_out].map(|sum| digits(sum, false));
            let (table, currency) = (tie.table.as_str(), tie.given.currency());
            format!("{table} in {currency}: {given} given, {kept} kept, {left_out} left out")
        });
        let frame = Frame::new("Data quality")
            .text("table", findings().map(|finding| finding.table.as_str()))
            .text("code", findings().map(|finding| &finding.code))
            .text_or_none("column", findings().map(|finding| finding.column.as_ref()))
            .whole("rows", findings().map(|finding| i64::try_from(finding.count).ok()))
            .text_or_none("first", findings().map(example))
            .text("done", findings().map(|finding| finding.action.as_str()));
        note.chain(ties).fold(frame, Frame::note).checked()
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
    use crate::money::money;
    use crate::portfolio::{Action, Example, Finding, Quality, Rows, TableName, Tie};

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
        let tie = |given: &str, kept: &str, left_out: &str| {
            let [given, kept, left_out] = [given, kept, left_out].map(|text| money(text).unwrap());
            Tie { table: TableName::Items, given, kept, left_out }
        };
        let ties = vec![tie("12345.500 PTS:3", "12000 PTS:3", "345.5 PTS:3"), tie("1 EUR", "1 EUR", "0 EUR")];
        let quality = Quality { items, findings: vec![finding], ties, ..Quality::default() };
        assert_eq!(
            quality.to_string(),
            "Data quality\n\n\
             table  code            column    rows  first     done\n\
             ─────────────────────────────────────────────────────────\n\
             items  duplicate_item  document     2  row 7: A  left out\n\n\
             items: 9 rows, 7 kept, 2 left out\n\
             items in PTS:3: 12,345.500 given, 12,000.000 kept, 345.500 left out"
        );
    }
}
