use serde::{Deserialize, Serialize};

use crate::exchange::Valuation;
use crate::id::DocumentId;
use crate::invoice::Totals;

/// A credit note was issued: a credit item of its gross.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CreditNoteIssued {
    /// The credit note's number.
    pub credit_note: DocumentId,
    /// What is credited, in amounts above zero.
    pub totals: Totals,
    /// What that is in base currency, and by which rate; none for what is in base currency.
    pub value: Option<Valuation>,
    /// The invoice it corrects.
    pub against: Option<DocumentId>,
    /// Why.
    pub reason: Option<String>,
}
