use serde::{Deserialize, Serialize};

use crate::allocation::ItemKey;
use crate::calendar::Date;
use crate::id::{AccountClass, CustomerId, DocumentId};
use crate::money::Money;

/// Carries what is open of a debit, or a part of it, to another account. It keeps its due date and what is left of
/// its discounts, under a new number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TransferItem {
    /// The item: a debit.
    pub item: ItemKey,
    /// The number under which it goes on.
    pub transfer: DocumentId,
    /// Who owes it from then on.
    pub customer: CustomerId,
    /// Which of the customer's accounts; none for the only one.
    pub class: Option<AccountClass>,
    /// How much; none for all that is open.
    pub amount: Option<Money>,
    /// The day from which it counts, not before the item has that much open.
    pub effective: Date,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    pub posting: Option<Date>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: Option<String>,
}

impl TransferItem {
    /// With what is needed; what is optional is absent.
    pub fn new(item: ItemKey, transfer: DocumentId, customer: CustomerId, effective: Date) -> Self {
        Self { item, transfer, customer, class: None, amount: None, effective, posting: None, reason: None }
    }
}
