use serde::{Deserialize, Serialize};

use crate::allocation::Precedence;
use crate::exchange::Valuation;
use crate::id::DocumentId;
use crate::invoice::{ScheduledInstalment, Totals};
use crate::terms::{MilestoneDay, Terms};

/// An invoice was issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InvoiceIssued {
    /// The invoice's number.
    pub invoice: DocumentId,
    /// What it claims.
    pub totals: Totals,
    /// What that is in base currency, and by which rate; none for what is in base currency.
    pub value: Option<Valuation>,
    /// What was agreed.
    pub terms: Terms,
    /// What had happened to it already.
    #[serde(default)]
    pub milestones: Vec<MilestoneDay>,
    /// What follows from it: one debit item per instalment.
    pub schedule: Vec<ScheduledInstalment>,
    /// The invoice it takes the place of.
    pub replaces: Option<DocumentId>,
    /// What decides, beside its dates, whether it is paid before others; none for nothing but the dates.
    #[serde(default)]
    pub precedence: Option<Precedence>,
    /// The customer's order or another reference of the caller's.
    pub reference: Option<String>,
}
