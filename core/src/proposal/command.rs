use super::{Proposal, ProposedLine};
use crate::account::command::{ApplyCredit, ApplyLine, ReceivePayment};
use crate::id::DocumentId;
use crate::money::Money;
use crate::payment::Purpose;

/// A line, what the money is for of it, and what each credit note is.
type Split<'p> = (&'p ProposedLine, Money, Vec<(DocumentId, Money)>);

impl Proposal {
    /// The receipt of the money, settling what is proposed: for what is settled, or confirmed by a person. None where there is
    /// no account to take it.
    ///
    /// No policy looks at what is left of it: it waits on the account. Credit notes that the payer set off are
    /// [`Self::credits`], which come after it.
    pub fn command(&self, receipt: DocumentId) -> Option<ReceivePayment> {
        let account = self.account.as_ref()?;
        let lines = self.split().into_iter().filter_map(|(line, cash, _)| {
            let discount = Some(line.discount).filter(|discount| !discount.is_zero());
            let over = line.differences.iter().filter(|difference| difference.amount.is_negative());
            let over = over.map(|difference| difference.amount.minor()).fold(0_i64, i64::saturating_add);
            // What was paid too much is no part of what the item takes.
            let amount = Money::from_minor(cash.minor().saturating_add(over), cash.currency()).ok()?;
            amount.is_positive().then(|| ApplyLine {
                discount,
                differences: line.differences.clone(),
                why: Some(line.why.clone()),
                ..ApplyLine::new(line.item.clone(), amount)
            })
        });
        Some(ReceivePayment {
            class: account.class.clone(),
            lines: lines.collect(),
            made_for: self.made_for.clone(),
            policy: Some(crate::allocation::AllocationPolicy::manual()),
            purpose: Some(Purpose::Settlement),
            ..ReceivePayment::new(receipt, account.customer.clone(), self.amount, self.value_date)
        })
    }

    /// The credit notes that the payer set off, each applied to what the money left open: to be given after
    /// [`Self::command`]. Empty where there are none.
    pub fn credits(&self) -> Vec<ApplyCredit> {
        let mut made: Vec<ApplyCredit> = Vec::new();
        for (line, _, credits) in self.split() {
            for (credit, amount) in credits {
                let apply =
                    ApplyLine { why: Some(line.why.clone()), ..ApplyLine::new(line.item.clone(), amount) };
                match made.iter_mut().find(|known| known.credit == credit) {
                    Some(known) => known.lines.push(apply),
                    None => made.push(ApplyCredit {
                        credit,
                        lines: vec![apply],
                        effective: None,
                        posting: None,
                        made_for: Vec::new(),
                    }),
                }
            }
        }
        made
    }

    /// Of each debit, what the money is for and what each credit note is: credit notes are used up in order, on the last items
    /// first, and on those with a discount last.
    fn split(&self) -> Vec<Split<'_>> {
        let mut debits: Vec<Split<'_>> = self
            .lines
            .iter()
            .filter(|line| line.amount.is_positive())
            .map(|line| (line, line.amount, Vec::new()))
            .collect();
        for credit in self.lines.iter().filter(|line| line.amount.is_negative()) {
            let mut left = credit.amount.minor().saturating_neg();
            // Money earns a discount, a credit note does not.
            let (plain, discounted): (Vec<_>, Vec<_>) =
                debits.iter_mut().rev().partition(|(line, ..)| line.discount.is_zero());
            for (_, cash, credits) in plain.into_iter().chain(discounted) {
                let part = left.min(cash.minor());
                let money = |minor: i64| Money::from_minor(minor, credit.amount.currency());
                let (Ok(used), Ok(rest)) = (money(part), money(cash.minor().saturating_sub(part))) else {
                    continue;
                };
                if part > 0 {
                    credits.push((credit.item.document.clone(), used));
                    *cash = rest;
                    left = left.saturating_sub(part);
                }
            }
        }
        debits
    }
}
