use serde::{Deserialize, Serialize};

use crate::account::ChargedItem;
use crate::calendar::Date;
use crate::id::{AccountClass, CustomerId, DocumentId};

/// Charges late payment: interest and lump sums on items, as one new item. The account keeps until when each item was
/// charged; no day is charged twice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RaiseLateCharge {
    /// Its number.
    pub charge: DocumentId,
    /// Who owes it.
    pub customer: CustomerId,
    /// Which of the customer's accounts; none for the only one.
    pub class: Option<AccountClass>,
    /// What is charged for which item: at least one line.
    pub lines: Vec<ChargedItem>,
    /// The document date.
    pub issued: Date,
    /// The accounting date; none for the document date.
    pub posting: Option<Date>,
    /// When it is due, not before the document date.
    pub due: Date,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: Option<String>,
}

impl RaiseLateCharge {
    /// With what is needed; what is optional is absent.
    pub fn new(
        charge: DocumentId,
        customer: CustomerId,
        lines: Vec<ChargedItem>,
        issued: Date,
        due: Date,
    ) -> Self {
        Self { charge, customer, class: None, lines, issued, posting: None, due, reason: None }
    }
}
