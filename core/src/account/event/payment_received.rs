use serde::{Deserialize, Serialize};

use crate::allocation::PassedOver;
use crate::calendar::Date;
use crate::exchange::Valuation;
use crate::id::DocumentId;
use crate::invoice::TaxShare;
use crate::money::Money;
use crate::payment::{PaymentMethod, Purpose, RemittanceLine};

/// Money was received: a credit item of its amount, unapplied until it is applied.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaymentReceived {
    /// The receipt's number.
    pub receipt: DocumentId,
    /// How much arrived.
    pub amount: Money,
    /// What that is in base currency, and by which rate; none for what is in base currency.
    pub value: Option<Valuation>,
    /// How it was paid.
    pub method: PaymentMethod,
    /// The text that came with it.
    pub reference: Option<String>,
    /// What the payer said it is for.
    pub remittance: Vec<RemittanceLine>,
    /// What it is meant for.
    pub purpose: Purpose,
    /// The tax inside it, where it is a deposit.
    pub deposit_tax: Vec<TaxShare>,
    /// Whether the money is not final yet.
    pub uncleared: bool,
    /// The mandate it was collected on.
    pub mandate: Option<DocumentId>,
    /// The last day on which an authorised direct debit can come back; none for other money.
    pub returnable_until: Option<Date>,
    /// The rules that were tried and placed nothing, and why.
    pub passed_over: Vec<PassedOver>,
}
