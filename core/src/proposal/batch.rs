use std::collections::BTreeSet;

use super::{BankLine, KnownPayer, PastLine, Proposal, ProposalOptions, ProposalStatus, Proposer};
use crate::error::{Error, Result};
use crate::ledger::Ledger;
use crate::party::AccountKey;

impl Ledger {
    /// What these bank lines are, in their order. No two of them settle the same money: lines are looked at by value date, then
    /// by number, and what a settled one takes is gone for those after it. What is only proposed takes nothing.
    ///
    /// Only the first settled line that touches an account says how that account was seen: commands of later ones come after
    /// it, and say every item and amount.
    ///
    /// # Errors
    /// Those of [`Proposer::new`] and of [`BankLine::check`], with the place of the line.
    pub fn propose(
        &self,
        lines: &[BankLine],
        payers: &[KnownPayer],
        past: &[PastLine],
        options: &ProposalOptions,
    ) -> Result<Vec<Proposal>> {
        let mut proposer = Proposer::new(self, payers, past, options)?;
        let mut order: Vec<(usize, &BankLine)> = lines.iter().enumerate().collect();
        order.sort_by_key(|(place, line)| (line.value_date, &line.line, *place));
        let mut touched: BTreeSet<AccountKey> = BTreeSet::new();
        let mut found: Vec<(usize, Proposal)> = Vec::with_capacity(lines.len());
        for (place, line) in order {
            let refused = |error: Error| error.within(&format!("lines[{place}]"));
            let mut proposal = proposer.propose_and_take(line).map_err(refused)?;
            proposal.made_for.retain(|seen| !touched.contains(&seen.account));
            if proposal.status == ProposalStatus::Settled {
                touched.extend(proposal.made_for.iter().map(|seen| seen.account.clone()));
            }
            found.push((place, proposal));
        }
        found.sort_by_key(|(place, _)| *place);
        Ok(found.into_iter().map(|(_, proposal)| proposal).collect())
    }
}
