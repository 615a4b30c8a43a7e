use serde::{Deserialize, Serialize};

use super::UndoneLine;
use crate::calendar::Date;
use crate::id::DocumentId;
use crate::money::Money;
use crate::party::AccountKey;

/// A payment was returned, all of it or a part: what it had settled is open again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaymentReturned {
    /// The receipt.
    pub receipt: DocumentId,
    /// Whose receipt it is.
    pub account: AccountKey,
    /// The day the money left again, as the bank says. The event counts from that day, or from a later one on which a
    /// match of the receipt begins to count or was undone.
    pub returned: Date,
    /// How much of the receipt left again.
    pub amount: Money,
    /// Whether nothing of it is left that could come back.
    pub whole: bool,
    /// What the bank charged for it.
    pub fee: Option<Money>,
    /// What was undone by it: in the receipt's own stream every line, elsewhere the lines of that account.
    pub lines: Vec<UndoneLine>,
    /// Why.
    pub reason: Option<String>,
}
