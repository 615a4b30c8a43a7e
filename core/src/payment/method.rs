use serde::{Deserialize, Serialize};

/// How money was paid.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaymentMethod {
    /// A bank transfer.
    #[default]
    Transfer,
    /// A direct debit, collected by us.
    DirectDebit,
    /// A card or wallet, through an acquirer.
    Card,
    /// A cheque.
    Cheque,
    /// A cheque that may be presented only from its date on, or a bill of exchange.
    PostDatedCheque,
    /// Notes and coins.
    Cash,
    /// Any other way.
    Other,
}
