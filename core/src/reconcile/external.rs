use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::error::{Error, Reason, Result};
use crate::id::CustomerId;
use crate::money::Money;

/// One open item of an outside list: of another system's ledger, or of what a customer says it owes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExternalItem {
    /// The document's number as the other side writes it, at most 4096 bytes; empty where it has none.
    pub reference: String,
    /// Whose it is; none where the list does not say.
    pub customer: Option<CustomerId>,
    /// What is open, as we see it: above zero is owed to us, below zero is a credit.
    pub amount: Money,
    /// The document date, or when the other side booked it; none where the list does not say.
    pub date: Option<Date>,
    /// When it is due; none where the list does not say.
    pub due: Option<Date>,
}

/// The longest reference, in bytes.
const REFERENCE_LIMIT: usize = 4096;

impl ExternalItem {
    /// A row of which only number and amount are known.
    pub fn new(reference: &str, amount: Money) -> Self {
        Self { reference: reference.to_owned(), customer: None, amount, date: None, due: None }
    }
}

/// Refuses a list that is too long, or a reference that is.
pub(super) fn check_list(items: &[ExternalItem]) -> Result<()> {
    let limit = usize::try_from(u32::MAX).unwrap_or(usize::MAX);
    if items.len() > limit {
        return Err(Reason::TooMany { what: "rows".to_owned(), count: items.len(), limit }.into());
    }
    let long = items.iter().position(|item| item.reference.len() > REFERENCE_LIMIT);
    match long.and_then(|at| Some((at, items.get(at)?))) {
        None => Ok(()),
        Some((at, item)) => {
            let (what, bytes) = ("reference".to_owned(), item.reference.len());
            let reason = Reason::FieldTooLong { what, bytes, limit: REFERENCE_LIMIT };
            Err(Error::from(reason).within(&format!("items[{at}].reference")))
        }
    }
}
