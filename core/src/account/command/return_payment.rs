use serde::{Deserialize, Serialize};

use crate::allocation::ItemKey;
use crate::calendar::Date;
use crate::id::DocumentId;
use crate::money::Money;

/// Records that a payment was returned: a bounced cheque, a direct debit taken back. The money is gone, all of it or a
/// part, and what it settled, on whatever account, also after it was carried elsewhere, is open again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReturnPayment {
    /// The receipt.
    pub receipt: DocumentId,
    /// The day the money left again, not before it arrived.
    pub returned: Date,
    /// The accounting date; none for that day, or that of the receipt where it is later.
    pub posting: Option<Date>,
    /// How much came back; none for all of it. What is unapplied goes first, then what was applied.
    pub amount: Option<Money>,
    /// Which items give back first what a part of the money had settled; the others follow, the last applied first.
    #[serde(default)]
    pub from: Vec<ItemKey>,
    /// The number of the item that claims back what was refunded of it before; without one, a receipt of which money was
    /// refunded is refused.
    pub reclaim: Option<DocumentId>,
    /// What the bank charged for it, in the currency of the receipt: an expense. Charging it on to the customer is a debit
    /// note.
    #[serde(default)]
    pub fee: Option<Money>,
    /// Why, in the bank's words or codes, at most 4096 bytes.
    pub reason: Option<String>,
}

impl ReturnPayment {
    /// Returned on that day.
    pub fn new(receipt: DocumentId, returned: Date) -> Self {
        Self {
            receipt,
            returned,
            posting: None,
            amount: None,
            from: Vec::new(),
            reclaim: None,
            fee: None,
            reason: None,
        }
    }
}
