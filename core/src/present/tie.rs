use super::Frame;
use crate::aging::TieOut;
use crate::error::Result;

impl TieOut {
    /// One line per comparison: what is held against what, and what differs.
    ///
    /// # Errors
    /// Those of [`Frame::check`].
    pub fn to_frame(&self) -> Result<Frame> {
        let lines = || self.lines.iter();
        let differing = lines().filter(|line| !line.difference.is_zero()).count();
        let note = match differing {
            0 => "It ties.".to_owned(),
            count => format!("{count} of {} lines differ.", self.lines.len()),
        };
        Frame::new(format!("Tie-out, {}", super::aging::day(&self.view)))
            .text("of", lines().map(|line| &line.what))
            .text(Frame::CURRENCY, lines().map(|line| line.currency))
            .amount("expected", lines().map(|line| line.expected))
            .amount("actual", lines().map(|line| line.actual))
            .amount_or_dash("difference", lines().map(|line| line.difference))
            .note(note)
            .checked()
    }
}

impl std::fmt::Display for TieOut {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.to_frame() {
            Ok(frame) => frame.fmt(f),
            Err(error) => error.fmt(f),
        }
    }
}
