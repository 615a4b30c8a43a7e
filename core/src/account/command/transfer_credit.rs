use serde::{Deserialize, Serialize};

use crate::allocation::AllocationPolicy;
use crate::calendar::Date;
use crate::id::{AccountClass, CustomerId, DocumentId};
use crate::money::Money;
use crate::payment::{Purpose, RemittanceLine};

/// Carries what is open of a credit to another account, or to another purpose on the same account: a receipt booked
/// on the wrong customer, money held on account, a deposit. It stays linked with the receipt it came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TransferCredit {
    /// The receipt or credit note.
    pub credit: DocumentId,
    /// Where it goes: at least one part.
    pub parts: Vec<CreditPart>,
    /// The day from which it counts; none for the first day on which that much of it was open.
    pub effective: Option<Date>,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    pub posting: Option<Date>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: Option<String>,
}

/// A part of a credit, and whose it becomes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CreditPart {
    /// The number under which it goes on.
    pub credit: DocumentId,
    /// Whose it is.
    pub customer: CustomerId,
    /// Which of the customer's accounts; none for the only one.
    pub class: Option<AccountClass>,
    /// How much, above zero, in the currency of the credit.
    pub amount: Money,
    /// What it is meant for; none for settling items.
    pub purpose: Option<Purpose>,
    /// What the payer says it is for, in the currency of the credit.
    #[serde(default)]
    pub remittance: Vec<RemittanceLine>,
    /// How to apply it; none for the policy of the rules in force.
    pub policy: Option<AllocationPolicy>,
}

impl TransferCredit {
    /// With what is needed; what is optional is absent.
    pub fn new(credit: DocumentId, parts: Vec<CreditPart>) -> Self {
        Self { credit, parts, effective: None, posting: None, reason: None }
    }
}
