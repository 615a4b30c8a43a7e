use serde::{Deserialize, Serialize};

use crate::account::ItemKind;
use crate::calendar::Date;
use crate::id::{AccountClass, CustomerId, DocumentId};
use crate::money::Money;
use crate::payment::Purpose;

/// Enters an item that was open in another system when the books moved here. It counts from its own date by value date, and
/// from the cut-over day in the books.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EnterOpeningItem {
    /// Its number in the other system, which it keeps.
    pub document: DocumentId,
    /// Whose it is.
    pub customer: CustomerId,
    /// Which of the customer's accounts; none for the only one.
    pub class: Option<AccountClass>,
    /// What it is.
    pub kind: OpeningKind,
    /// What was open of it at the cut-over, above zero, also for a credit. It is what the item is at first here.
    pub open: Money,
    /// What it was at first in the other system, not below what is open; none where that is not known.
    pub original: Option<Money>,
    /// The document date, or the value date of money.
    pub issued: Date,
    /// When it is due; none where that is not known. A credit has none.
    pub due: Option<Date>,
    /// What a credit is meant for; none for settling items. A debit has none.
    pub purpose: Option<Purpose>,
    /// What the other system or the customer calls it beside its number, at most 4096 bytes.
    pub reference: Option<String>,
    /// The cut-over day: the accounting date.
    pub posting: Date,
    /// What the other books carried it at in base currency, above zero, where it is in another one; none for its worth by the
    /// rate of the rules on the cut-over day.
    #[serde(default)]
    pub carried: Option<Money>,
}

/// What an item that was open in another system is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OpeningKind {
    /// An invoice, or what is left of it: a debit.
    Invoice,
    /// A debit note: a debit.
    DebitNote,
    /// Late payment that was charged: a debit.
    LateCharge,
    /// A credit note that is not used up: a credit.
    CreditNote,
    /// Money received that is not used up: a credit.
    Receipt,
}

impl OpeningKind {
    /// The kind of the item that it becomes.
    pub fn item_kind(self) -> ItemKind {
        match self {
            Self::Invoice => ItemKind::Invoice,
            Self::DebitNote => ItemKind::DebitNote,
            Self::LateCharge => ItemKind::LateCharge,
            Self::CreditNote => ItemKind::CreditNote,
            Self::Receipt => ItemKind::Receipt,
        }
    }

    /// Whether it is a credit.
    pub fn is_credit(self) -> bool {
        matches!(self, Self::CreditNote | Self::Receipt)
    }
}

impl EnterOpeningItem {
    /// An item of which only what is open is known.
    pub fn new(
        document: DocumentId,
        customer: CustomerId,
        kind: OpeningKind,
        open: Money,
        issued: Date,
        posting: Date,
    ) -> Self {
        Self {
            document,
            customer,
            class: None,
            kind,
            open,
            original: None,
            issued,
            due: None,
            purpose: None,
            reference: None,
            posting,
            carried: None,
        }
    }
}
