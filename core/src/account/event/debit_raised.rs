use serde::{Deserialize, Serialize};

use crate::account::ChargedItem;
use crate::exchange::Valuation;
use crate::id::DocumentId;
use crate::invoice::{ScheduledInstalment, Totals};
use crate::terms::Terms;

/// Something was claimed beside invoices: one debit item per instalment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DebitRaised {
    /// Its number.
    pub debit: DocumentId,
    /// What it is.
    pub kind: DebitKind,
    /// What it claims.
    pub totals: Totals,
    /// What that is in base currency, and by which rate; none for what is in base currency.
    pub value: Option<Valuation>,
    /// What was agreed; none where only a day was said.
    pub terms: Option<Terms>,
    /// What follows from it: one item per instalment.
    pub schedule: Vec<ScheduledInstalment>,
    /// The document it goes back to.
    pub against: Option<DocumentId>,
    /// The late payment that is charged.
    pub charged: Vec<ChargedItem>,
    /// Why.
    pub reason: Option<String>,
}

/// What is claimed beside invoices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DebitKind {
    /// A debit note.
    DebitNote,
    /// Late payment.
    LateCharge,
    /// What was written off and will be paid after all.
    Recovery,
    /// Money that was refunded before the receipt it came from was returned.
    Reclaim,
}
