use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::exchange::Quote;
use crate::id::{CustomerId, DocumentId};
use crate::money::Money;
use crate::payment::PaymentMethod;

/// Records money whose payer is not known. It waits in suspense, in the stream of the bank account it came to, until
/// it is identified or sent back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReceiveUnidentified {
    /// The receipt's number.
    pub receipt: DocumentId,
    /// The bank account it came to, by an opaque id.
    pub bank: CustomerId,
    /// How much arrived, above zero.
    pub amount: Money,
    /// The day from which the money counts.
    pub value_date: Date,
    /// The accounting date; none for the value date.
    pub posting: Option<Date>,
    /// How it was paid.
    pub method: PaymentMethod,
    /// The text that came with it, at most 4096 bytes.
    pub reference: Option<String>,
    /// The exchange rate of the day, where the amount is in another currency than the books; none for that of the rules.
    #[serde(default)]
    pub rate: Option<Quote>,
}

impl ReceiveUnidentified {
    /// With what is needed; what is optional is absent.
    pub fn new(
        receipt: DocumentId,
        bank: CustomerId,
        amount: Money,
        value_date: Date,
        method: PaymentMethod,
    ) -> Self {
        Self { receipt, bank, amount, value_date, posting: None, method, reference: None, rate: None }
    }
}
