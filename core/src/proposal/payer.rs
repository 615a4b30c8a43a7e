use serde::{Deserialize, Serialize};

use crate::id::CustomerId;

/// What the caller knows of a customer as a payer. It stays with the caller: names and accounts are in no event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KnownPayer {
    /// The customer.
    pub customer: CustomerId,
    /// Its names: registered, trading, former.
    #[serde(default)]
    pub names: Vec<String>,
    /// Its bank accounts: IBANs, or how its country counts accounts.
    #[serde(default)]
    pub accounts: Vec<String>,
    /// The customers whose invoices it pays beside its own, as a parent does.
    #[serde(default)]
    pub pays_for: Vec<CustomerId>,
}

impl KnownPayer {
    /// A customer of whom no name, account or subsidiary is known.
    pub fn new(customer: CustomerId) -> Self {
        Self { customer, names: Vec::new(), accounts: Vec::new(), pays_for: Vec::new() }
    }
}

/// An earlier bank line, and whose items it was found to be for: what a payer did is learnt from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PastLine {
    /// The payer's name, as the banks passed it on.
    #[serde(default)]
    pub name: Option<String>,
    /// The payer's bank account.
    #[serde(default)]
    pub account: Option<String>,
    /// The customers whose items it settled.
    pub customers: Vec<CustomerId>,
}
