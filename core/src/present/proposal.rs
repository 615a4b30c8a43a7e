use super::{Frame, RowKind};
use crate::error::Result;
use crate::proposal::{Proposal, ProposalStatus, ProposedLine};

impl Proposal {
    /// Proposals as a table, a row each: what becomes of the money, and what speaks against it or is missing. Where several
    /// answers are as good, `settles` has them all. What speaks for it says [`Proposal::explain`].
    ///
    /// # Errors
    /// Those of [`Frame::check`].
    pub fn table(proposals: &[Self]) -> Result<Frame> {
        let settled = proposals.iter().filter(|proposal| proposal.status == ProposalStatus::Settled).count();
        let account = |proposal: &Self| proposal.account.as_ref().map(|account| account.customer.clone());
        Frame::new("Bank lines")
            .text("line", proposals.iter().map(|proposal| &proposal.line))
            .date("value date", proposals.iter().map(|proposal| proposal.value_date))
            .text("status", proposals.iter().map(|proposal| proposal.status.as_str()))
            .text_or_none("customer", proposals.iter().map(account))
            .text(Frame::CURRENCY, proposals.iter().map(|proposal| proposal.amount.currency()))
            .amount("amount", proposals.iter().map(|proposal| proposal.amount))
            .text_or_none("settles", proposals.iter().map(settles))
            .amount_or_dash("left", proposals.iter().map(|proposal| proposal.left))
            .text_or_none("against it", proposals.iter().map(against))
            .kinds(proposals.iter().map(|_| RowKind::Line))
            .note(format!("{settled} of {} lines are settled.", proposals.len()))
            .checked()
    }
}

/// What is settled, or the answers that are as good.
fn settles(proposal: &Proposal) -> Option<String> {
    let one = |lines: &[ProposedLine]| {
        let item = |line: &ProposedLine| format!("{} {}", line.item, line.amount.amount_text());
        lines.iter().map(item).collect::<Vec<_>>().join(", ")
    };
    let told = match proposal.status {
        ProposalStatus::Settled | ProposalStatus::Proposed => one(&proposal.lines),
        ProposalStatus::Ambiguous | ProposalStatus::Unidentified => {
            proposal.alternatives.iter().map(|other| one(&other.lines)).collect::<Vec<_>>().join(" or ")
        }
    };
    (!told.is_empty()).then_some(told)
}

fn against(proposal: &Proposal) -> Option<String> {
    let told: Vec<String> = proposal.objections.iter().map(ToString::to_string).collect();
    (!told.is_empty()).then(|| told.join("; "))
}
