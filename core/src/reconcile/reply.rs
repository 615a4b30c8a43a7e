use serde::{Deserialize, Serialize};

use super::documents::{OwnDocument, amount, own_side};
use super::history::Histories;
use super::{
    Confirmation, ConfirmationForm, ExternalItem, ReconcileOptions, Reconciliation, RowClass, RowReason,
};
use crate::calendar::{Date, in_order};
use crate::error::{Error, Reason, Result};
use crate::id::CustomerId;
use crate::money::{Balances, Currency, Money};
use crate::party::AccountKey;
use crate::portfolio::{Portfolio, View};

/// What a customer answered to a request to confirm.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConfirmationReply {
    /// When the reply came.
    pub received: Date,
    /// What it says.
    pub answer: ConfirmationAnswer,
}

/// What a reply says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ConfirmationAnswer {
    /// What the request states is right.
    Agrees,
    /// The customer has these balances, one per currency; a currency that it does not name is zero.
    States {
        /// The balances as we see them: above zero is owed to us. One that is given twice is added up.
        balances: Vec<Money>,
    },
    /// The customer has these items open.
    Lists {
        /// The items.
        items: Vec<ExternalItem>,
    },
}

/// What a request to confirm came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConfirmationResult {
    /// Who was asked.
    pub customer: CustomerId,
    /// What was asked about.
    pub view: View,
    /// How it was asked.
    pub form: ConfirmationForm,
    /// When the reply came; none where none did.
    pub received: Option<Date>,
    /// What it comes to.
    pub finding: ConfirmationFinding,
    /// Currency by currency, what we have and what the customer has.
    pub balances: Vec<RepliedBalance>,
    /// Item by item, where the customer listed its own.
    pub reconciliation: Option<Reconciliation>,
}

/// What a request to confirm came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConfirmationFinding {
    /// No reply. For a positive or blank request that calls for other procedures (ISA 505.12); for a negative one it says
    /// little.
    NoReply,
    /// The customer has what we have.
    Agrees,
    /// What differs is in transit: one side has booked what the other has not yet.
    Timing,
    /// Something differs that timing does not explain: an exception (ISA 505.14).
    Differs,
}

impl ConfirmationFinding {
    /// The finding as reports write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NoReply => "no reply",
            Self::Agrees => "agrees",
            Self::Timing => "timing",
            Self::Differs => "differs",
        }
    }
}

/// What both sides have in one currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RepliedBalance {
    /// The currency.
    pub currency: Currency,
    /// What we have.
    pub here: Money,
    /// What the customer has; none without a reply.
    pub there: Option<Money>,
    /// Ours less theirs; none without a reply.
    pub difference: Option<Money>,
    /// Where the customer states a balance that we had on another day: which.
    pub reason: Option<RowReason>,
    /// What money has settled of our debits after the day that was asked about, by all that is recorded: what an auditor
    /// looks at where no reply comes.
    pub paid_since: Money,
}

impl Portfolio {
    /// What a reply to a request comes to, or that none came: the differences by currency, and item by item where the
    /// customer listed its own ([`Portfolio::reconcile`]; the accounts are the customer's, whatever the options say).
    ///
    /// # Errors
    /// `does_not_tie` where the books have changed since the request, so that its view shows other figures (ask with
    /// `known_at`), or where the request does not tie with itself; `blank_reply` where a blank request is agreed with;
    /// `date_order` for a reply from before the day that was asked about; those of [`Portfolio::reconcile`].
    pub fn confirmed(
        &self,
        asked: &Confirmation,
        reply: Option<&ConfirmationReply>,
        options: &ReconcileOptions,
    ) -> Result<ConfirmationResult> {
        asked.check()?;
        let is_own = |account: &&AccountKey| account.customer == asked.customer && !account.is_suspense();
        let accounts: Vec<AccountKey> = self.accounts().iter().filter(is_own).cloned().collect();
        let options = ReconcileOptions { accounts: Some(accounts), ..options.clone() };
        let own = own_side(self, &asked.view, &options, None)?;
        let stated: Balances = asked.balances.iter().map(|balance| balance.total).collect();
        check_unchanged(asked, &stated, &own.totals)?;
        let mut made = ConfirmationResult {
            customer: asked.customer.clone(),
            view: asked.view,
            form: asked.form,
            received: reply.map(|reply| reply.received),
            finding: ConfirmationFinding::NoReply,
            balances: Vec::new(),
            reconciliation: None,
        };
        let theirs: Option<Balances> = match reply {
            None => None,
            Some(reply) => {
                let place = |error: Error| error.within("received");
                let as_of = asked.view.as_of;
                in_order("the reply", reply.received, "the day that was asked about", as_of)
                    .map_err(place)?;
                Some(match &reply.answer {
                    ConfirmationAnswer::Agrees if asked.form == ConfirmationForm::Blank => {
                        return Err(Reason::BlankReply { customer: asked.customer.to_string() }.into());
                    }
                    ConfirmationAnswer::Agrees => stated.clone(),
                    ConfirmationAnswer::States { balances } => balances.iter().copied().collect(),
                    ConfirmationAnswer::Lists { items } => {
                        made.reconciliation = Some(self.reconcile(&asked.view, items, &[], &options)?);
                        items.iter().map(|item| item.amount).collect()
                    }
                })
            }
        };
        let mut currencies = own.currencies.clone();
        currencies.extend(asked.balances.iter().map(|balance| balance.currency));
        currencies.extend(theirs.iter().flat_map(|theirs| theirs.iter().map(|(currency, _)| currency)));
        let histories = Histories::new(self, &asked.view, options.window);
        let totals_only = matches!(reply.map(|reply| &reply.answer), Some(ConfirmationAnswer::States { .. }));
        for currency in currencies {
            let of_currency = own.documents.iter().filter(|((known, _), _)| *known == currency);
            let documents: Vec<&OwnDocument> = of_currency.flat_map(|(_, documents)| documents).collect();
            let here = stated.get(currency)?;
            let there = theirs.as_ref().map(|theirs| theirs.get(currency)).transpose()?;
            let difference = there.map(|there| here.minus(there)).transpose()?;
            let other = there.filter(|there| totals_only && *there != here);
            let on_another_day =
                |there: Money| histories.as_there(documents.iter().copied(), i128::from(there.minor()));
            let reason = other.and_then(on_another_day);
            let paid_since = amount(histories.paid_since(documents.iter().copied()), currency)?;
            made.balances.push(RepliedBalance { currency, here, there, difference, reason, paid_since });
        }
        made.finding = finding(&made);
        Ok(made)
    }
}

fn check_unchanged(asked: &Confirmation, stated: &Balances, now: &Balances) -> Result<()> {
    let mut known: Vec<Currency> = stated.iter().chain(now.iter()).map(|(currency, _)| currency).collect();
    known.sort_unstable();
    match known.into_iter().find(|currency| stated.sum_minor(*currency) != now.sum_minor(*currency)) {
        None => Ok(()),
        Some(currency) => {
            let report = format!("what the books now have of {}", asked.customer);
            let (sum, total) = (now.get(currency)?.to_string(), stated.get(currency)?.to_string());
            Err(Reason::DoesNotTie { report, currency, sum, total }.into())
        }
    }
}

fn finding(made: &ConfirmationResult) -> ConfirmationFinding {
    if made.received.is_none() {
        return ConfirmationFinding::NoReply;
    }
    if let Some(reconciliation) = &made.reconciliation {
        let worst = reconciliation.currencies.iter().flat_map(|block| &block.rows).map(|row| row.class).max();
        return match worst {
            None | Some(RowClass::Matched) => ConfirmationFinding::Agrees,
            Some(RowClass::Timing) => ConfirmationFinding::Timing,
            Some(_) => ConfirmationFinding::Differs,
        };
    }
    let differing: Vec<&RepliedBalance> = made
        .balances
        .iter()
        .filter(|balance| balance.difference.is_some_and(|difference| !difference.is_zero()))
        .collect();
    match differing.as_slice() {
        [] => ConfirmationFinding::Agrees,
        differing if differing.iter().all(|balance| balance.reason.is_some()) => ConfirmationFinding::Timing,
        _ => ConfirmationFinding::Differs,
    }
}
