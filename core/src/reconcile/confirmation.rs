use serde::{Deserialize, Serialize};

use crate::account::ItemKind;
use crate::allocation::ItemKey;
use crate::calendar::{Date, in_order};
use crate::error::{Error, Reason, Result};
use crate::id::{CustomerId, DocumentId};
use crate::money::{Balances, Currency, Money};
use crate::party::AccountKey;
use crate::portfolio::{Portfolio, View};

/// A request to a customer to confirm what it owes, as ISA 505 (External Confirmations) has it: a value that
/// [`Confirmation::letter`] shows. An auditor sends it and receives the reply; the library does neither.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Confirmation {
    /// Who is asked.
    pub customer: CustomerId,
    /// What of our books is to be confirmed.
    pub view: View,
    /// How it is asked.
    pub form: ConfirmationForm,
    /// Until when a reply is asked for; none where no day is set.
    pub reply_by: Option<Date>,
    /// What is open, currency by currency. In the blank form too: that form only does not show it.
    pub balances: Vec<ConfirmedBalance>,
}

/// How a customer is asked (ISA 505.6 and A5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConfirmationForm {
    /// The balance is stated, and a reply is asked for in any case.
    Positive,
    /// The balance is not stated: the customer fills it in. That nobody agrees unread is worth more, and fewer reply.
    Blank,
    /// The balance is stated, and a reply is asked for only where the customer disagrees. Silence says less than a reply.
    Negative,
}

impl ConfirmationForm {
    /// The form as reports write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Positive => "positive",
            Self::Blank => "blank",
            Self::Negative => "negative",
        }
    }
}

/// What is open of a customer in one currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConfirmedBalance {
    /// The currency.
    pub currency: Currency,
    /// What all items come to; below zero where we owe the customer.
    pub total: Money,
    /// The items, by account, the oldest first.
    pub items: Vec<ConfirmedItem>,
}

/// An item that a customer is asked about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConfirmedItem {
    /// The account it stands on.
    pub account: AccountKey,
    /// The item.
    pub item: ItemKey,
    /// What it comes from, in the words of reports: `invoice`, `receipt`.
    pub kind: String,
    /// The document date or value date.
    pub issued: Date,
    /// When it is due; none where that is not known.
    pub due: Option<Date>,
    /// What is open of it.
    pub open: Money,
}

impl Portfolio {
    /// The request to a customer to confirm what is open on all of its accounts in a view.
    ///
    /// ```
    /// use receivables::account::command::{IssueInvoice, OpenAccount};
    /// use receivables::calendar::{UtcMicros, date};
    /// use receivables::ledger::Ledger;
    /// use receivables::money::{Currency, money};
    /// use receivables::portfolio::View;
    /// use receivables::reconcile::{ConfirmationAnswer, ConfirmationForm, ConfirmationReply, ConfirmationFinding, ReconcileOptions};
    /// use receivables::terms::Terms;
    ///
    /// let mut ledger = Ledger::new("ACME GmbH", Currency::EUR)?;
    /// let issued = date(2026, 12, 10)?;
    /// let mut desk = ledger.desk(None, UtcMicros::start_of(issued));
    /// let _ = desk.handle(OpenAccount::new("C-1".parse()?, issued))?;
    /// let gross = money("1190.00 EUR")?;
    /// let _ = desk.handle(IssueInvoice::new("INV-1".parse()?, "C-1".parse()?, gross, issued, Terms::net(30)))?;
    ///
    /// let portfolio = ledger.portfolio()?;
    /// let year_end = View::book(date(2026, 12, 31)?);
    /// let asked = portfolio.confirmation(&year_end, &"C-1".parse()?, ConfirmationForm::Positive, None)?;
    /// assert_eq!(asked.balances[0].total, gross);
    ///
    /// let received = date(2027, 1, 20)?;
    /// let reply = ConfirmationReply { received, answer: ConfirmationAnswer::States { balances: vec![money("1000.00 EUR")?] } };
    /// let result = portfolio.confirmed(&asked, Some(&reply), &ReconcileOptions::standard())?;
    /// assert_eq!((result.finding, result.balances[0].difference), (ConfirmationFinding::Differs, Some(money("190.00 EUR")?)));
    /// # Ok::<(), receivables::Error>(())
    /// ```
    ///
    /// # Errors
    /// `unknown_account` for a customer without an account here; `date_order` for a reply that is asked for before the day
    /// that is looked at; `known_at_unavailable`, `amount_out_of_range`.
    pub fn confirmation(
        &self,
        view: &View,
        customer: &CustomerId,
        form: ConfirmationForm,
        reply_by: Option<Date>,
    ) -> Result<Confirmation> {
        let is_own = |account: &AccountKey| account.customer == *customer && !account.is_suspense();
        if !self.accounts().iter().any(is_own) {
            let account = AccountKey::from(customer.clone()).to_string();
            return Err(Reason::UnknownAccount { account }.into());
        }
        if let Some(day) = reply_by {
            let place = |error: Error| error.within("reply_by");
            in_order("the reply", day, "the day that is looked at", view.as_of).map_err(place)?;
        }
        let due = self.due_in(&self.lens(view)?);
        let mut items: Vec<ConfirmedItem> = Vec::new();
        let mut open = Vec::new();
        self.each_item(view, |at, minor, later| {
            if minor != 0 && !later && self.account_of(at).is_some_and(is_own) {
                open.push((at, minor));
            }
        })?;
        let columns = self.items();
        for (at, minor) in open {
            let known = (self.account_of(at), self.currency_of(at), self.document_of(at));
            let (Some(account), Some(currency), Some(document)) = known else { continue };
            let (Some(kind), Some(issued)) = (columns.kind.get(at), columns.effective.get(at)) else {
                continue;
            };
            let document = DocumentId::new(&document.to_string())?;
            let instalment = columns.instalment.get(at).copied().unwrap_or_default();
            items.push(ConfirmedItem {
                account: account.clone(),
                item: ItemKey { document, instalment },
                kind: ItemKind::as_str(*kind).to_owned(),
                issued: *issued,
                due: due.get(at).copied().flatten(),
                open: Money::from_minor(minor, currency)?,
            });
        }
        items.sort_by(|a, b| {
            let (one, other) = ((a.open.currency(), &a.account), (b.open.currency(), &b.account));
            (one, a.issued, &a.item).cmp(&(other, b.issued, &b.item))
        });
        let mut balances: Vec<ConfirmedBalance> = Vec::new();
        for item in items {
            let currency = item.open.currency();
            match balances.last_mut().filter(|balance| balance.currency == currency) {
                Some(balance) => balance.items.push(item),
                None => balances.push(ConfirmedBalance {
                    currency,
                    total: Money::zero(currency),
                    items: vec![item],
                }),
            }
        }
        for balance in &mut balances {
            let sum: Balances = balance.items.iter().map(|item| item.open).collect();
            balance.total = sum.get(balance.currency)?;
        }
        Ok(Confirmation { customer: customer.clone(), view: *view, form, reply_by, balances })
    }
}

impl Confirmation {
    /// Proves that the items of every currency come to its total.
    ///
    /// # Errors
    /// `does_not_tie`, `currency_mismatch`, `amount_out_of_range`.
    pub fn check(&self) -> Result<()> {
        for balance in &self.balances {
            let zero = Money::zero(balance.currency);
            let sum = balance.items.iter().try_fold(zero, |sum, item| sum.plus(item.open))?;
            if sum != balance.total {
                let (report, currency) = (format!("confirmation of {}", self.customer), balance.currency);
                let (sum, total) = (sum.to_string(), balance.total.to_string());
                return Err(Reason::DoesNotTie { report, currency, sum, total }.into());
            }
        }
        Ok(())
    }
}
