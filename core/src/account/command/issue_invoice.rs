use serde::{Deserialize, Serialize};

use crate::allocation::Precedence;
use crate::calendar::Date;
use crate::exchange::Quote;
use crate::id::{AccountClass, CustomerId, DocumentId};
use crate::invoice::Totals;
use crate::money::Money;
use crate::terms::{MilestoneDay, Terms};

/// Issues an invoice: one debit item per instalment of its terms.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IssueInvoice {
    /// The invoice's number.
    pub invoice: DocumentId,
    /// Who owes it.
    pub customer: CustomerId,
    /// Which of the customer's accounts; none for the only one.
    pub class: Option<AccountClass>,
    /// What it claims.
    pub totals: Totals,
    /// The document date.
    pub issued: Date,
    /// The accounting date; none for the document date.
    pub posting: Option<Date>,
    /// When what falls due.
    pub terms: Terms,
    /// What has happened to it already that its terms may count from.
    #[serde(default)]
    pub milestones: Vec<MilestoneDay>,
    /// What decides, beside its dates, whether it is paid before others; none for nothing but the dates.
    #[serde(default)]
    pub precedence: Option<Precedence>,
    /// The customer's order or another reference of the caller's, at most 4096 bytes.
    pub reference: Option<String>,
    /// The exchange rate of the day, where the amount is in another currency than the books; none for that of the rules.
    #[serde(default)]
    pub rate: Option<Quote>,
}

impl IssueInvoice {
    /// An invoice of which only the gross is known, on these terms.
    pub fn new(invoice: DocumentId, customer: CustomerId, gross: Money, issued: Date, terms: Terms) -> Self {
        let totals = Totals::gross(gross);
        let milestones = Vec::new();
        Self {
            invoice,
            customer,
            class: None,
            totals,
            issued,
            posting: None,
            terms,
            milestones,
            precedence: None,
            reference: None,
            rate: None,
        }
    }
}
