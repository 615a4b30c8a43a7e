use std::fmt;

use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::id::DocumentId;

/// Names an item: what an application points at and an aging row shows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemKey {
    /// The document.
    pub document: DocumentId,
    /// Its instalment, from 1; 0 for a receipt or a credit note, which have none.
    pub instalment: u16,
}

impl ItemKey {
    /// The item of a document that has no instalments: a receipt or a credit note.
    pub fn whole(document: DocumentId) -> Self {
        Self { document, instalment: 0 }
    }
}

impl fmt::Display for ItemKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.instalment {
            0 => write!(f, "{}", self.document),
            number => write!(f, "{}/{number}", self.document),
        }
    }
}

/// An open debit item as cash application sees it, in the currency of the money at hand. Amounts in minor units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// Which item.
    pub item: ItemKey,
    /// Whether it belongs to the payer itself. Another party's item is settled only where the remittance names it.
    pub own: bool,
    /// When it is due; none while it is pending.
    pub due: Option<Date>,
    /// When its document was issued.
    pub issued: Date,
    /// What the instalment was when issued. Above zero.
    pub original: i64,
    /// What is open now. Above zero.
    pub open: i64,
    /// The whole discount that the payment date earns on the original; 0 where none is.
    pub discount: i64,
    /// The largest discount that any day earns on the original: all that may ever be taken.
    pub discount_cap: i64,
    /// The discount taken before.
    pub discount_taken: i64,
}
