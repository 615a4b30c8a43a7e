use serde::{Deserialize, Serialize};

use super::Role;
use crate::account::StreamId;
use crate::allocation::ItemKey;
use crate::calendar::{Date, UtcMicros};
use crate::id::CommandId;
use crate::invoice::TaxShare;
use crate::money::{Money, Percent};
use crate::party::AccountKey;
use crate::payment::PaymentMethod;

/// What one event is booked as on one day. Debits less credits come to nothing: in base currency, and in each other one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JournalEntry {
    /// The stream of the event.
    pub stream: StreamId,
    /// Its place there.
    pub version: u64,
    /// Which of the entries of the event this is: more than one where it is booked on several days.
    pub part: u32,
    /// The command that caused the event.
    pub command: CommandId,
    /// What happened, by the event's name.
    pub event: String,
    /// The accounting date.
    pub posting: Date,
    /// The day from which it counts.
    pub effective: Date,
    /// When it was recorded.
    pub recorded: UtcMicros,
    /// What is booked: at least two lines.
    pub lines: Vec<JournalLine>,
}

/// One line of an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JournalLine {
    /// What the account is for.
    pub role: Role,
    /// Whose account, for what is open on one.
    pub account: Option<AccountKey>,
    /// Which item, for what is open.
    pub item: Option<ItemKey>,
    /// Which tax, for tax.
    pub tax: Option<TaxRef>,
    /// How it was paid, for money.
    pub method: Option<PaymentMethod>,
    /// The amount in the document's currency: above zero a debit, below a credit; zero for an exchange difference.
    pub amount: Money,
    /// The amount in base currency, with the same meaning.
    pub base: Money,
}

/// A tax category and rate.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaxRef {
    /// The category.
    pub category: String,
    /// The rate.
    pub rate: Percent,
}

impl TaxRef {
    /// That of a share.
    pub(super) fn of(share: &TaxShare) -> Self {
        Self { category: share.category.clone(), rate: share.rate }
    }
}
