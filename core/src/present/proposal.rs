use super::{Frame, RowKind};
use crate::error::Result;
use crate::proposal::{Proposal, ProposalStatus, ProposedLine};

impl Proposal {
    /// Proposals as a table, a row each: what becomes of the money, what speaks for it and against it. Where several answers
    /// are as good, what they would settle stands under `or`.
    ///
    /// # Errors
    /// Those of [`Frame::check`].
    pub fn table(proposals: &[Self]) -> Result<Frame> {
        let of = |lines: &[ProposedLine]| {
            let each = |line: &ProposedLine| format!("{} {}", line.item, line.amount.amount_text());
            (!lines.is_empty()).then(|| lines.iter().map(each).collect::<Vec<_>>().join(", "))
        };
        let or = |proposal: &Self| {
            let others: Vec<String> =
                proposal.alternatives.iter().filter_map(|other| of(&other.lines)).collect();
            (!others.is_empty()).then(|| others.join("; or "))
        };
        let settled = proposals.iter().filter(|proposal| proposal.status == ProposalStatus::Settled).count();
        Frame::new("Bank lines")
            .text("line", proposals.iter().map(|proposal| &proposal.line))
            .date("value date", proposals.iter().map(|proposal| proposal.value_date))
            .text("status", proposals.iter().map(|proposal| proposal.status.as_str()))
            .text_or_none("to", proposals.iter().map(|proposal| proposal.account.as_ref()))
            .text(Frame::CURRENCY, proposals.iter().map(|proposal| proposal.amount.currency()))
            .amount("amount", proposals.iter().map(|proposal| proposal.amount))
            .text_or_none("settles", proposals.iter().map(|proposal| of(&proposal.lines)))
            .amount_or_dash("left", proposals.iter().map(|proposal| proposal.left))
            .text_or_none("because", proposals.iter().map(|proposal| told(&proposal.signals)))
            .text_or_none("against", proposals.iter().map(|proposal| told(&proposal.objections)))
            .text_or_none("or", proposals.iter().map(or))
            .kinds(proposals.iter().map(|_| RowKind::Line))
            .note(format!("{settled} of {} lines are settled.", proposals.len()))
            .checked()
    }
}

fn told<T: ToString>(of: &[T]) -> Option<String> {
    (!of.is_empty()).then(|| of.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))
}
