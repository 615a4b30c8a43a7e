use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::error::{Reason, Result};

/// A day on which a law makes days of payment begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaymentMoment {
    /// The date of the invoice.
    InvoiceIssued,
    /// The debtor received the invoice.
    InvoiceReceived,
    /// The debtor received the goods or services.
    Performance,
    /// The debtor accepted them, where an acceptance is agreed or laid down.
    Acceptance,
    /// The claim fell due.
    FellDue,
}

/// When those days were, as far as they are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaymentMoments {
    /// The date of the invoice.
    pub invoice_issued: Option<Date>,
    /// The debtor received the invoice.
    pub invoice_received: Option<Date>,
    /// The debtor received the goods or services.
    pub performance: Option<Date>,
    /// The debtor accepted them.
    pub acceptance: Option<Date>,
    /// The claim fell due.
    pub fell_due: Option<Date>,
}

impl PaymentMoments {
    fn on(&self, moment: PaymentMoment) -> Option<Date> {
        match moment {
            PaymentMoment::InvoiceIssued => self.invoice_issued,
            PaymentMoment::InvoiceReceived => self.invoice_received,
            PaymentMoment::Performance => self.performance,
            PaymentMoment::Acceptance => self.acceptance,
            PaymentMoment::FellDue => self.fell_due,
        }
    }

    /// The latest of these days that is known.
    ///
    /// # Errors
    /// `missing_value` where none is.
    pub(super) fn latest(&self, of: &[PaymentMoment]) -> Result<Date> {
        let none = || Reason::MissingValue { column: format!("each of {of:?}") };
        of.iter().filter_map(|moment| self.on(*moment)).max().ok_or_else(|| none().into())
    }
}
