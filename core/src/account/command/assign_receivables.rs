use serde::{Deserialize, Serialize};

use crate::allocation::ItemKey;
use crate::calendar::Date;
use crate::id::{CustomerId, DocumentId};
use crate::money::Money;

/// Assigns items to a factor. Without recourse they are no longer ours; with recourse they stay open, as assigned.
/// Once the customer is notified, only paying the factor discharges, and the factor duns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AssignReceivables {
    /// Its number.
    pub assignment: DocumentId,
    /// The factor, by an opaque id.
    pub factor: CustomerId,
    /// The items: open debits of one account, each with all that is open.
    pub items: Vec<ItemKey>,
    /// Whether the factor may give back what is not paid.
    pub recourse: bool,
    /// What the factor pays at once.
    pub advance: Money,
    /// What it holds back: advance and reserve are what is open.
    pub reserve: Money,
    /// The day on which the customer was told; none for a silent assignment.
    pub notified: Option<Date>,
    /// The day of the assignment, not before the items.
    pub effective: Date,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    pub posting: Option<Date>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: Option<String>,
}

impl AssignReceivables {
    /// With what is needed; what is optional is absent.
    pub fn new(
        assignment: DocumentId,
        factor: CustomerId,
        items: Vec<ItemKey>,
        recourse: bool,
        advance: Money,
        reserve: Money,
        effective: Date,
    ) -> Self {
        Self {
            assignment,
            factor,
            items,
            recourse,
            advance,
            reserve,
            notified: None,
            effective,
            posting: None,
            reason: None,
        }
    }
}
