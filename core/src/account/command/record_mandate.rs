use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::id::{AccountClass, CustomerId, DocumentId};
use crate::payment::Scheme;

/// Records a customer's mandate to collect by direct debit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordMandate {
    /// Whose account it is.
    pub customer: CustomerId,
    /// Which of the customer's accounts; none for the only one.
    pub class: Option<AccountClass>,
    /// Its reference.
    pub mandate: DocumentId,
    /// The scheme, which says how long a debit can come back.
    pub scheme: Scheme,
    /// When it was signed.
    pub signed: Date,
}

impl RecordMandate {
    /// With what is needed; what is optional is absent.
    pub fn new(customer: CustomerId, mandate: DocumentId, scheme: Scheme, signed: Date) -> Self {
        Self { customer, class: None, mandate, scheme, signed }
    }
}
