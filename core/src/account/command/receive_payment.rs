use serde::{Deserialize, Serialize};

use super::{ApplyLine, SeenAccount};
use crate::allocation::AllocationPolicy;
use crate::calendar::Date;
use crate::exchange::Quote;
use crate::id::{AccountClass, CustomerId, DocumentId};
use crate::invoice::TaxShare;
use crate::money::Money;
use crate::payment::{PaymentMethod, Purpose, RemittanceLine};

/// Records money received and applies it by policy; what no rule places stays unapplied on the account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReceivePayment {
    /// The receipt's number.
    pub receipt: DocumentId,
    /// Who paid.
    pub customer: CustomerId,
    /// Which of the customer's accounts; none for the only one.
    pub class: Option<AccountClass>,
    /// How much arrived, above zero.
    pub amount: Money,
    /// The day from which the money counts: discounts and delays look at it.
    pub value_date: Date,
    /// The accounting date; none for the value date.
    pub posting: Option<Date>,
    /// How it was paid.
    pub method: PaymentMethod,
    /// The text that came with it, at most 4096 bytes.
    pub reference: Option<String>,
    /// What the payer says it is for, in the currency of the receipt.
    pub remittance: Vec<RemittanceLine>,
    /// How to apply it; none for the policy of the rules in force.
    pub policy: Option<AllocationPolicy>,
    /// What it settles, as somebody says, in front of the policy: also in other currencies, also on other accounts.
    #[serde(default)]
    pub lines: Vec<ApplyLine>,
    /// The accounts as the plan saw them that the lines come from: refused as stale where one has gone on since.
    #[serde(default)]
    pub made_for: Vec<SeenAccount>,
    /// What it is meant for; none for settling items. Only such money is applied by policy.
    pub purpose: Option<Purpose>,
    /// The tax inside a deposit, as the invoice for it states it: owed when the money is received (VAT Directive art. 65),
    /// and deducted where the deposit settles the final invoice. Only a deposit has any.
    #[serde(default)]
    pub deposit_tax: Vec<TaxShare>,
    /// Whether the money is not final yet: a cheque, a card payment. [`super::RecordClearing`] says when it is.
    #[serde(default)]
    pub uncleared: bool,
    /// The mandate it was collected on.
    pub mandate: Option<DocumentId>,
    /// The exchange rate of the day, where the amount is in another currency than the books; none for that of the rules.
    #[serde(default)]
    pub rate: Option<Quote>,
}

impl ReceivePayment {
    /// A bank transfer without a word about what it is for.
    pub fn new(receipt: DocumentId, customer: CustomerId, amount: Money, value_date: Date) -> Self {
        Self {
            receipt,
            customer,
            class: None,
            amount,
            value_date,
            posting: None,
            method: PaymentMethod::Transfer,
            reference: None,
            remittance: Vec::new(),
            policy: None,
            lines: Vec::new(),
            made_for: Vec::new(),
            purpose: None,
            deposit_tax: Vec::new(),
            uncleared: false,
            mandate: None,
            rate: None,
        }
    }
}
