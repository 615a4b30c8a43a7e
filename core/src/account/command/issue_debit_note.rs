use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::exchange::Quote;
use crate::id::{AccountClass, CustomerId, DocumentId};
use crate::invoice::Totals;
use crate::terms::Terms;

/// Issues a debit note: what was billed too low, or a cost that is passed on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IssueDebitNote {
    /// The debit note's number.
    pub debit_note: DocumentId,
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
    /// The invoice it adds to; none where it stands alone.
    pub against: Option<DocumentId>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: Option<String>,
    /// The exchange rate of the day, where the amount is in another currency than the books; none for that of the rules.
    #[serde(default)]
    pub rate: Option<Quote>,
}

impl IssueDebitNote {
    /// With what is needed; what is optional is absent.
    pub fn new(
        debit_note: DocumentId,
        customer: CustomerId,
        totals: Totals,
        issued: Date,
        terms: Terms,
    ) -> Self {
        Self {
            debit_note,
            customer,
            class: None,
            totals,
            issued,
            posting: None,
            terms,
            against: None,
            reason: None,
            rate: None,
        }
    }
}
