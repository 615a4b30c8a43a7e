//! Small records that commands, events and the state have in common.

use serde::{Deserialize, Serialize};

use crate::allocation::ItemKey;
use crate::calendar::Date;
use crate::money::Money;

/// An amount of an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemAmount {
    /// The item.
    pub item: ItemKey,
    /// How much of it, above zero, in its currency.
    pub amount: Money,
}

/// A tax that a customer withholds, and the certificate that proves it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WithheldTax {
    /// Which tax, in the caller's words or codes, at most 4096 bytes.
    pub code: String,
    /// The number of the certificate; none as long as it is not there.
    pub certificate: Option<String>,
    /// By when the certificate is expected; none where no day is known.
    pub expected: Option<Date>,
}

/// What late payment of one item is charged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChargedItem {
    /// The item that is paid late.
    pub item: ItemKey,
    /// The first day that is charged.
    pub from: Date,
    /// The last day that is charged.
    pub through: Date,
    /// The interest of these days, zero or above.
    pub interest: Money,
    /// A lump sum beside it, above zero; none for none.
    pub lump_sum: Option<Money>,
}
