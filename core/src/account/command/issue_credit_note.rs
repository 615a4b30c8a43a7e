use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::exchange::Quote;
use crate::id::{AccountClass, CustomerId, DocumentId};
use crate::invoice::Totals;
use crate::money::Money;

/// Issues a credit note. Where it names an invoice it is applied to that invoice's open instalments, the last due
/// first; what is left of it stays on the account as a credit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IssueCreditNote {
    /// The credit note's number.
    pub credit_note: DocumentId,
    /// Who is credited.
    pub customer: CustomerId,
    /// Which of the customer's accounts; none for the only one.
    pub class: Option<AccountClass>,
    /// What is credited, in amounts above zero.
    pub totals: Totals,
    /// The document date.
    pub issued: Date,
    /// The accounting date; none for the document date.
    pub posting: Option<Date>,
    /// The invoice it corrects; none for a credit that stands alone.
    pub against: Option<DocumentId>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: Option<String>,
    /// The exchange rate of the day, where the amount is in another currency than the books; none for that of the rules.
    #[serde(default)]
    pub rate: Option<Quote>,
}

impl IssueCreditNote {
    /// A credit note of which only the gross is known, standing alone.
    pub fn new(credit_note: DocumentId, customer: CustomerId, gross: Money, issued: Date) -> Self {
        let totals = Totals::gross(gross);
        Self {
            credit_note,
            customer,
            class: None,
            totals,
            issued,
            posting: None,
            against: None,
            reason: None,
            rate: None,
        }
    }
}
