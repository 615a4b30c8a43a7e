//! What bank lines are: who paid, what for, and how surely.

use receivables::account::command::{ApplyCredit, ReceivePayment};
use receivables::id::DocumentId;
use receivables::present::Frame;
use receivables::proposal::{BankLine, KnownPayer, PastLine, Proposal, ProposalOptions};

use crate::{Ledger, Refused, answer};

#[uniffi::export]
impl Ledger {
    /// What bank lines are, in their order. Changes nothing: what is settled may be performed with `proposalCommand`, what is
    /// proposed once a person confirms it. No two lines settle the same money: they are looked at by value date, then by
    /// number, and what a settled one takes is gone for those after it. `past` are earlier lines and whose items they
    /// settled.
    #[uniffi::method(default(payers = [], past = [], options = None))]
    pub fn propose(
        &self,
        lines: Vec<BankLine>,
        payers: Vec<KnownPayer>,
        past: Vec<PastLine>,
        options: Option<ProposalOptions>,
    ) -> Result<Vec<Proposal>, Refused> {
        self.look(|books| books.propose(&lines, &payers, &past, &options.unwrap_or_default()))
    }
}

/// A proposal as sentences, a line each: what becomes of the money and why, what speaks for it and against it.
#[uniffi::export]
pub fn explain_proposal(proposal: &Proposal) -> String {
    proposal.explain()
}

/// The receipt of the money, settling what is proposed; none where there is no account to take it.
#[uniffi::export]
pub fn proposal_command(proposal: &Proposal, receipt: DocumentId) -> Option<ReceivePayment> {
    proposal.command(receipt)
}

/// The credit notes that the payer set off, to be applied after the receipt; empty where there are none.
#[uniffi::export]
pub fn proposal_credits(proposal: &Proposal) -> Vec<ApplyCredit> {
    proposal.credits()
}

/// Proposals as a table, a row each.
#[uniffi::export]
pub fn proposals_frame(proposals: Vec<Proposal>) -> Result<Frame, Refused> {
    answer(|| Proposal::table(&proposals))
}
