use serde::{Deserialize, Serialize};

use crate::allocation::ItemKey;
use crate::calendar::Date;
use crate::id::{CustomerId, DocumentId};
use crate::money::Percent;

/// Hands items over to a collection agency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlaceWithAgency {
    /// Its number.
    pub placement: DocumentId,
    /// The agency, by an opaque id.
    pub agency: CustomerId,
    /// The items: open debits of one account.
    pub items: Vec<ItemKey>,
    /// What the agency keeps of what it collects.
    pub fee: Option<Percent>,
    /// The day of the hand-over, not before the items.
    pub effective: Date,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    pub posting: Option<Date>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: Option<String>,
}

impl PlaceWithAgency {
    /// With what is needed; what is optional is absent.
    pub fn new(placement: DocumentId, agency: CustomerId, items: Vec<ItemKey>, effective: Date) -> Self {
        Self { placement, agency, items, fee: None, effective, posting: None, reason: None }
    }
}
