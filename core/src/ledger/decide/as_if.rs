//! What a policy would have made of money that somebody received, had it been asked.
//!
//! Decides nothing of its own: it asks the function that settles receipts, with the rules that it is given.

use std::collections::BTreeMap;

use super::receive_payment::{Funds, apply_funds};
use super::value::new_credit;
use super::{Desktop, Ledger, planned};
use crate::account::command::ReceivePayment;
use crate::account::event::{AppliedLine, CreditApplied};
use crate::account::{Event, StreamId};
use crate::allocation::PassedOver;
use crate::calendar::Date;
use crate::error::Result;
use crate::id::{CommandId, DocumentId};
use crate::ledger::{Entry, Expected, Request, Rules};
use crate::money::Money;
use crate::party::AccountKey;
use crate::payment::RemittanceLine;

/// Money that arrived on an account to settle items, and what came with it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Arrived<'a> {
    /// Its number.
    pub(crate) document: &'a DocumentId,
    /// Whose it is.
    pub(crate) account: &'a AccountKey,
    /// How much.
    pub(crate) amount: Money,
    /// What that is in base currency; none for what is in base currency.
    pub(crate) value: Option<Money>,
    /// The day on which it was paid: discounts look at it.
    pub(crate) paid: Date,
    /// The text that came with it.
    pub(crate) reference: Option<&'a str>,
    /// What the payer said it is for.
    pub(crate) remittance: &'a [RemittanceLine],
    /// What it was recorded by: who, when, counting from when.
    pub(crate) entry: &'a Entry,
}

/// What money would have settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AsIf {
    /// What the money settles, in the order of its events.
    pub(crate) lines: Vec<AppliedLine>,
    /// What open credits beside it settle.
    pub(crate) credits: Vec<CreditApplied>,
    /// The rules that place nothing, and why.
    pub(crate) passed_over: Vec<PassedOver>,
}

impl Ledger {
    /// What these rules make of money that arrives together, in this order, on the ledger as it is: the policy of the rules
    /// for the account, with nothing instructed. No period, authority or limit is asked, since the money was taken once.
    ///
    /// # Errors
    /// `unknown_account`, `amount_out_of_range`.
    pub(crate) fn as_if(&self, rules: &Rules, moneys: &[Arrived<'_>]) -> Result<Vec<AsIf>> {
        // What one part takes of an item, the next can not.
        let mut taken = BTreeMap::new();
        let mut answers = Vec::with_capacity(moneys.len());
        for money in moneys {
            let Arrived { document, account, amount, value, paid, reference, remittance, entry } = *money;
            let account = self.open_account(account)?;
            let request = request(money);
            let desk = Desktop { books: self, rules, request: &request, digest: entry.digest };
            let funds = Funds {
                document,
                account,
                amount,
                paid,
                effective: entry.effective,
                posting: entry.posting,
                reference,
                remittance,
                policy: Some(planned::policy_of(desk, account, None)),
                lines: &[],
                held: new_credit(amount, value),
                taken_off: None,
            };
            let placed = apply_funds(desk, &funds, &mut taken)?;
            let mut answer = AsIf { lines: Vec::new(), credits: Vec::new(), passed_over: placed.passed_over };
            for draft in placed.drafts {
                // Each other account has a copy of the lines that concern it.
                match (draft.stream, draft.event) {
                    (StreamId::Account(here), Event::Applied(event)) if here == event.account => {
                        if event.credit == *document {
                            answer.lines.extend(event.lines);
                        } else {
                            answer.credits.push(*event);
                        }
                    }
                    _ => {}
                }
            }
            answers.push(answer);
        }
        Ok(answers)
    }

    /// Whether a command was done.
    pub(crate) fn has_done(&self, command: &CommandId) -> bool {
        self.commands.contains_key(command)
    }
}

/// The request by which such money is received: it says who asks.
fn request(money: &Arrived<'_>) -> Request {
    let Arrived { document, account, amount, paid, entry, .. } = *money;
    let receipt = ReceivePayment::new(document.clone(), account.customer.clone(), amount, paid);
    Request {
        id: entry.command.clone(),
        expected: Expected::Any,
        recorded: entry.recorded,
        actor: entry.actor.clone(),
        period_override: None,
        authority: entry.authority.clone(),
        command: receipt.into(),
    }
}
