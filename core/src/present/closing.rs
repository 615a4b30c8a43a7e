use super::Frame;
use crate::error::Result;
use crate::status::ClosingChecklist;

impl ClosingChecklist {
    /// One line for each thing that is left open.
    ///
    /// # Errors
    /// Those of [`Frame::check`].
    pub fn to_frame(&self) -> Result<Frame> {
        let lines = || self.lines.iter();
        let blocking = lines().filter(|line| line.blocking).count();
        let note = match (self.lines.len(), blocking) {
            (0, _) => "Nothing is left open.".to_owned(),
            (_, 0) => "Nothing keeps the books from being closed.".to_owned(),
            (_, count) => format!("{count} of {} lines may not be left open.", self.lines.len()),
        };
        Frame::new(format!("Before closing through {}", self.through))
            .text("matter", lines().map(|line| line.matter.as_str()))
            .text_or_none("account", lines().map(|line| line.account.as_ref()))
            .text("which", lines().map(|line| &line.which))
            .text_or_none(Frame::CURRENCY, lines().map(|line| line.amount.map(|amount| amount.currency())))
            .amount("amount", lines().map(|line| line.amount))
            .text("blocking", lines().map(|line| if line.blocking { "yes" } else { "no" }))
            .note(note)
            .checked()
    }
}

impl std::fmt::Display for ClosingChecklist {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.to_frame() {
            Ok(frame) => frame.fmt(f),
            Err(error) => error.fmt(f),
        }
    }
}
