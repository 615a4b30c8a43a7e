use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::exchange::Quote;
use crate::id::DocumentId;
use crate::money::Money;
use crate::payment::PaymentMethod;

/// Pays a credit back to the customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RefundCredit {
    /// Its number.
    pub refund: DocumentId,
    /// The receipt or credit note.
    pub credit: DocumentId,
    /// How much; none for all that is open.
    pub amount: Option<Money>,
    /// How it is paid.
    pub method: PaymentMethod,
    /// The day the money leaves, not before the credit has that much open.
    pub effective: Date,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    pub posting: Option<Date>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: Option<String>,
    /// The exchange rate of the day, where the amount is in another currency than the books; none for that of the rules.
    #[serde(default)]
    pub rate: Option<Quote>,
}

impl RefundCredit {
    /// With what is needed; what is optional is absent.
    pub fn new(refund: DocumentId, credit: DocumentId, method: PaymentMethod, effective: Date) -> Self {
        Self { refund, credit, amount: None, method, effective, posting: None, reason: None, rate: None }
    }
}
