use serde::{Deserialize, Serialize};

use super::UndoneLine;
use crate::calendar::Date;
use crate::id::DocumentId;
use crate::money::Money;
use crate::party::AccountKey;

/// A payment was returned: what it had settled is open again, and nothing of it is left.
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
    /// How much left again: the whole receipt.
    pub amount: Money,
    /// What was undone by it: in the receipt's own stream every line, elsewhere the lines of that account.
    pub lines: Vec<UndoneLine>,
    /// Why.
    pub reason: Option<String>,
}
