use serde::{Deserialize, Serialize};

use super::Difference;
use crate::id::DocumentId;
use crate::money::Money;

/// One line of a payer's remittance advice: which document, and how much of the money is for it.
///
/// A line may name a document of another customer: a parent pays its subsidiaries' invoices.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RemittanceLine {
    /// The document that is paid.
    pub document: DocumentId,
    /// Which of its instalments; none for all of them, the oldest due first.
    pub instalment: Option<u16>,
    /// How much is for it, above zero; none for as much as it takes.
    pub amount: Option<Money>,
    /// What the payer kept and says why: settled as if paid, as far as the policy accepts the reason; amounts above zero.
    #[serde(default)]
    pub deductions: Vec<Difference>,
}

impl RemittanceLine {
    /// A document, as much of the money as it takes.
    pub fn of(document: DocumentId) -> Self {
        Self { document, instalment: None, amount: None, deductions: Vec::new() }
    }
}
