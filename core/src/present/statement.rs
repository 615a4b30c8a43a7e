use super::{Frame, RowKind};
use crate::error::Result;
use crate::money::Money;
use crate::statement::Statement;

impl Statement {
    /// Balance brought forward, every line with the balance after it, balance carried forward.
    ///
    /// # Errors
    /// Those of [`Frame::check`].
    pub fn activity(&self) -> Result<Frame> {
        let lines = &self.lines;
        let ends = |first: &str, last: &str| -> Vec<String> {
            let between = lines.iter().map(|line| line.reason.as_str().to_owned());
            std::iter::once(first.to_owned()).chain(between).chain([last.to_owned()]).collect()
        };
        let amounts = std::iter::once(None).chain(lines.iter().map(|line| Some(line.amount))).chain([None]);
        let balances: Vec<Money> = std::iter::once(self.opening)
            .chain(lines.iter().map(|line| line.balance))
            .chain([self.closing])
            .collect();
        let days = std::iter::once(self.period.first)
            .chain(lines.iter().map(|line| line.day))
            .chain([self.period.last]);
        let documents =
            std::iter::once(None).chain(lines.iter().map(|line| Some(line.document.clone()))).chain([None]);
        let kinds = std::iter::repeat_n(RowKind::Line, lines.len() + 1).chain([RowKind::Total]);
        Frame::new(format!("Statement of {}, {}", self.account, self.period))
            .date("day", days)
            .text("entry", ends("balance brought forward", "balance carried forward"))
            .text_or_none("document", documents)
            .text(Frame::CURRENCY, balances.iter().map(|_| self.currency))
            .amount("amount", amounts)
            .amount("balance", balances.clone())
            .kinds(kinds)
            .checked()
    }

    /// The items that are open at the end, the oldest due first, and their sum.
    ///
    /// # Errors
    /// Those of [`Frame::check`].
    pub fn open_items(&self) -> Result<Frame> {
        let total = [None];
        let of = |what: &dyn Fn(&crate::statement::OpenLine) -> Option<String>| -> Vec<Option<String>> {
            self.open.iter().map(what).chain(total.clone()).collect()
        };
        let disputed = self.open.iter().any(|line| !line.disputed.is_zero());
        let column = |frame: Frame| {
            let cells = self.open.iter().map(|line| Some(line.disputed)).chain([None]);
            frame.amount_or_dash("disputed", cells)
        };
        let frame = Frame::new(format!("Open items of {}, {}", self.account, self.period.last))
            .text("item", self.open.iter().map(|line| line.item.to_string()).chain(["Total".to_owned()]))
            .text_or_none("kind", of(&|line| Some(line.reason.as_str().to_owned())))
            .date("due", self.open.iter().map(|line| line.due).chain([None]))
            .whole("overdue", self.open.iter().map(|line| line.overdue.map(i64::from)).chain([None]))
            .text(Frame::CURRENCY, self.open.iter().map(|_| self.currency).chain([self.currency]))
            .amount("original", self.open.iter().map(|line| Some(line.original)).chain([None]))
            .amount("open", self.open.iter().map(|line| line.open).chain([self.closing]));
        let frame = if disputed { column(frame) } else { frame };
        frame.kinds(std::iter::repeat_n(RowKind::Line, self.open.len()).chain([RowKind::Total])).checked()
    }
}
