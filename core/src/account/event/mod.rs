//! What has happened, for ever: one plain record per event, and [`Event`], the closed list of them.
//!
//! Events carry everything that shaped them (schedules, discounts, reasons), so replaying needs no rule and no
//! setting of the day. They hold no personal data. A settlement that touches several accounts is written to the
//! stream of each, with the lines that concern it.

mod account_opened;
mod credit_applied;
mod credit_note_issued;
mod credit_unapplied;
mod invoice_issued;
mod milestone_recorded;
mod payment_received;
mod payment_returned;

use serde::{Deserialize, Serialize};

pub use account_opened::AccountOpened;
pub use credit_applied::{AppliedLine, CreditApplied, CreditKind};
pub use credit_note_issued::CreditNoteIssued;
pub use credit_unapplied::{CreditUnapplied, UndoneLine};
pub use invoice_issued::InvoiceIssued;
pub use milestone_recorded::MilestoneRecorded;
pub use payment_received::PaymentReceived;
pub use payment_returned::PaymentReturned;

/// Everything that can happen to an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// An account was opened.
    #[serde(rename = "account_opened")]
    Opened(AccountOpened),
    /// An invoice was issued.
    #[serde(rename = "invoice_issued")]
    Issued(Box<InvoiceIssued>),
    /// A credit note was issued.
    #[serde(rename = "credit_note_issued")]
    Credited(Box<CreditNoteIssued>),
    /// Money was received.
    #[serde(rename = "payment_received")]
    Received(Box<PaymentReceived>),
    /// A credit was applied to items.
    #[serde(rename = "credit_applied")]
    Applied(Box<CreditApplied>),
    /// Applications were undone; the money stayed.
    #[serde(rename = "credit_unapplied")]
    Unapplied(Box<CreditUnapplied>),
    /// A payment was returned, and what it settled is open again.
    #[serde(rename = "payment_returned")]
    Returned(Box<PaymentReturned>),
    /// The day of something that an invoice's terms count from became known.
    #[serde(rename = "milestone_recorded")]
    Reached(Box<MilestoneRecorded>),
}
