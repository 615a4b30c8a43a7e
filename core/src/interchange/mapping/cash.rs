use serde::{Deserialize, Serialize};

use super::guess::present;
use crate::error::Result;

/// Which column of a table of receipts, to be applied at once, means what. Columns are named exactly as the table names
/// them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CashColumns {
    /// The number of the receipt.
    pub receipt: String,
    /// Who paid.
    pub customer: String,
    /// Which of the customer's accounts; where empty, the only one.
    pub class: Option<String>,
    /// The currency; none where all receipts are in the one that is said beside.
    pub currency: Option<String>,
    /// How much, above zero.
    pub amount: String,
    /// The day on which it was paid.
    pub value_date: String,
}

/// Which column of a table of remittance lines means what. Lines of one receipt stand in their order. Columns are named
/// exactly as the table names them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AdviceColumns {
    /// The number of the receipt.
    pub receipt: String,
    /// The document that it names.
    pub document: String,
    /// Which instalment of it; where empty, all of them, the oldest due first.
    pub instalment: Option<String>,
    /// How much is for it, above zero, in the currency of the receipt; where empty, as much as it takes.
    pub amount: Option<String>,
}

impl Default for CashColumns {
    fn default() -> Self {
        Self {
            receipt: "receipt".to_owned(),
            customer: "customer".to_owned(),
            class: None,
            currency: Some("currency".to_owned()),
            amount: "amount".to_owned(),
            value_date: "value_date".to_owned(),
        }
    }
}

impl Default for AdviceColumns {
    fn default() -> Self {
        Self {
            receipt: "receipt".to_owned(),
            document: "document".to_owned(),
            instalment: None,
            amount: None,
        }
    }
}

impl CashColumns {
    /// Refuses columns that the table has not.
    ///
    /// # Errors
    /// `missing_column`, with those there are.
    pub fn check(&self, names: &[String]) -> Result<()> {
        let optional = [&self.class, &self.currency].into_iter().flatten();
        let mut all =
            [&self.receipt, &self.customer, &self.amount, &self.value_date].into_iter().chain(optional);
        all.try_for_each(|name| present(names, name))
    }
}

impl AdviceColumns {
    /// Refuses columns that the table has not.
    ///
    /// # Errors
    /// `missing_column`, with those there are.
    pub fn check(&self, names: &[String]) -> Result<()> {
        let optional = [&self.instalment, &self.amount].into_iter().flatten();
        [&self.receipt, &self.document].into_iter().chain(optional).try_for_each(|name| present(names, name))
    }
}
