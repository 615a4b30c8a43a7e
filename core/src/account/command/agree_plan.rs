use serde::{Deserialize, Serialize};

use crate::account::PlanInstalment;
use crate::allocation::ItemKey;
use crate::calendar::Date;
use crate::id::DocumentId;

/// Agrees a payment plan over items: new dates beside those of the contract. What it asks for adds up to what is
/// open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgreePlan {
    /// Its number.
    pub plan: DocumentId,
    /// The items: debits of one account.
    pub items: Vec<ItemKey>,
    /// What is to be paid when, in the order of the dates.
    pub instalments: Vec<PlanInstalment>,
    /// The day from which it is agreed, not before the items.
    pub effective: Date,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    pub posting: Option<Date>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: Option<String>,
}

impl AgreePlan {
    /// With what is needed; what is optional is absent.
    pub fn new(
        plan: DocumentId,
        items: Vec<ItemKey>,
        instalments: Vec<PlanInstalment>,
        effective: Date,
    ) -> Self {
        Self { plan, items, instalments, effective, posting: None, reason: None }
    }
}
