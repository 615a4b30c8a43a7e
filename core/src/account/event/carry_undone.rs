use serde::{Deserialize, Serialize};

use crate::allocation::ItemKey;
use crate::id::DocumentId;
use crate::money::Money;
use crate::party::AccountKey;

/// What had gone on as an item of its own is open again where it was. Written to the stream of either account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CarryUndone {
    /// The item it had been taken off.
    pub from: ItemKey,
    /// Whose item that is.
    pub from_account: AccountKey,
    /// The number under which it had gone on.
    pub to: DocumentId,
    /// Whose that is.
    pub to_account: AccountKey,
    /// How much.
    pub amount: Money,
    /// What that is carried at in base currency, where it is in another one.
    pub base: Option<Money>,
    /// Why.
    pub reason: Option<String>,
}
