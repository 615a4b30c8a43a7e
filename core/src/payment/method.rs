use serde::{Deserialize, Serialize};

/// How money was paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaymentMethod {
    /// A bank transfer.
    Transfer,
    /// A direct debit, collected by us.
    DirectDebit,
    /// A card or wallet, through an acquirer.
    Card,
    /// A cheque.
    Cheque,
    /// Notes and coins.
    Cash,
    /// Any other way.
    Other,
}
