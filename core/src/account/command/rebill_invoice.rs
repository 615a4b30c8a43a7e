use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::exchange::Quote;
use crate::id::DocumentId;
use crate::invoice::Totals;
use crate::terms::Terms;

/// Credits an invoice in full and bills it again under a new number. What was settled of the old one stays settled,
/// and as much of the credit settles the new one. An invoice is billed again once, unless the new one was voided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RebillInvoice {
    /// The invoice that was wrong.
    pub invoice: DocumentId,
    /// The number of the credit note over its whole total.
    pub credit_note: DocumentId,
    /// The number of the new invoice.
    pub replacement: DocumentId,
    /// What the new invoice claims.
    pub totals: Totals,
    /// The document date of both.
    pub issued: Date,
    /// The accounting date of both; none for the document date.
    pub posting: Option<Date>,
    /// When what of the new invoice falls due.
    pub terms: Terms,
    /// The customer's order or another reference of the caller's, at most 4096 bytes.
    pub reference: Option<String>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: Option<String>,
    /// The exchange rate of the day, where the amount is in another currency than the books; none for that of the rules.
    #[serde(default)]
    pub rate: Option<Quote>,
}

impl RebillInvoice {
    /// With what is needed; what is optional is absent.
    pub fn new(
        invoice: DocumentId,
        credit_note: DocumentId,
        replacement: DocumentId,
        totals: Totals,
        issued: Date,
        terms: Terms,
    ) -> Self {
        Self {
            invoice,
            credit_note,
            replacement,
            totals,
            issued,
            posting: None,
            terms,
            reference: None,
            reason: None,
            rate: None,
        }
    }
}
