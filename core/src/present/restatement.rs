use super::aging::{day, name};
use super::bridge::words;
use super::{Frame, RowKind};
use crate::aging::{RestatedLine, Restatement, Shift};
use crate::error::Result;
use crate::money::Money;
use crate::party::Directory;
use crate::portfolio::View;

/// The tables of a restatement.
impl Restatement {
    /// One block of lines per currency: what was reported, each cause, what is restated.
    ///
    /// # Errors
    /// Those of [`Frame::check`].
    pub fn to_frame(&self) -> Result<Frame> {
        let mut rows: Vec<(String, Money, Option<i64>, RowKind)> = Vec::new();
        for block in &self.currencies {
            rows.push(("as reported".to_owned(), block.reported, None, RowKind::Line));
            for step in &block.steps {
                let count = i64::try_from(step.count).ok();
                rows.push((words(step.cause).to_owned(), step.amount, count, RowKind::Line));
            }
            rows.push(("as restated".to_owned(), block.restated, None, RowKind::Subtotal));
        }
        Frame::new(self.title("Restatement"))
            .text("cause", rows.iter().map(|row| &row.0))
            .text(Frame::CURRENCY, rows.iter().map(|row| row.1.currency()))
            .amount("amount", rows.iter().map(|row| row.1))
            .whole("count", rows.iter().map(|row| row.2))
            .kinds(rows.iter().map(|row| row.3))
            .checked()
    }

    /// Every item and movement that the causes are made of, in their order. Names come from the directory;
    /// without one the customers stand under their ids.
    ///
    /// # Errors
    /// Those of [`Frame::check`].
    pub fn documents(&self, directory: Option<&Directory>) -> Result<Frame> {
        let lines: Vec<&RestatedLine> = self.currencies.iter().flat_map(|block| &block.lines).collect();
        Frame::new(self.title("What was recorded since"))
            .text("cause", lines.iter().map(|line| words(line.cause)))
            .text("customer", lines.iter().map(|line| name(directory, &line.account)))
            .text("item", lines.iter().map(|line| &line.item))
            .date("day", lines.iter().map(|line| Some(line.day)))
            .text("recorded", lines.iter().map(|line| line.recorded))
            .text(Frame::CURRENCY, lines.iter().map(|line| line.amount.currency()))
            .amount("amount", lines.iter().map(|line| line.amount))
            .checked()
    }

    /// Every item that stands in other columns by what was recorded since; no total changes by it. Names as in
    /// [`Self::documents`].
    ///
    /// # Errors
    /// Those of [`Frame::check`].
    pub fn shifts(&self, directory: Option<&Directory>) -> Result<Frame> {
        let shifts: Vec<&Shift> = self.currencies.iter().flat_map(|block| &block.shifts).collect();
        Frame::new(self.title("What moved between columns since"))
            .text("customer", shifts.iter().map(|shift| name(directory, &shift.account)))
            .text("item", shifts.iter().map(|shift| &shift.item))
            .text("recorded", shifts.iter().map(|shift| shift.recorded))
            .date("due as reported", shifts.iter().map(|shift| shift.due_reported))
            .date("due as restated", shifts.iter().map(|shift| shift.due_restated))
            .text(Frame::CURRENCY, shifts.iter().map(|shift| shift.open.currency()))
            .amount("open", shifts.iter().map(|shift| shift.open))
            .amount_or_dash("apart as reported", shifts.iter().map(|shift| shift.apart_reported))
            .amount_or_dash("apart as restated", shifts.iter().map(|shift| shift.apart_restated))
            .checked()
    }

    fn title(&self, what: &str) -> String {
        let view = View { as_of: self.as_of, basis: self.basis, known_at: None };
        let until = self.after.map(|after| format!(", restated at {after}")).unwrap_or_default();
        format!("{what}, {}, reported at {}{until}", day(&view), self.before)
    }
}
