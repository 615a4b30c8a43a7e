//! What somebody wants: one plain record per command, and [`Command`], the closed list of them.
//!
//! Every record is data, checked once, when it is decided. A date left out takes the default its field names.

mod apply_credit;
mod issue_credit_note;
mod issue_invoice;
mod open_account;
mod receive_payment;
mod record_milestone;
mod return_payment;
mod unapply_credit;

use serde::{Deserialize, Serialize};

pub use apply_credit::{ApplyCredit, ApplyLine};
pub use issue_credit_note::IssueCreditNote;
pub use issue_invoice::IssueInvoice;
pub use open_account::OpenAccount;
pub use receive_payment::ReceivePayment;
pub use record_milestone::RecordMilestone;
pub use return_payment::ReturnPayment;
pub use unapply_credit::UnapplyCredit;

/// Everything that can be asked of a ledger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Command {
    /// Open a customer's account.
    #[serde(rename = "open_account")]
    Open(OpenAccount),
    /// Issue an invoice.
    #[serde(rename = "issue_invoice")]
    Issue(Box<IssueInvoice>),
    /// Issue a credit note, for one invoice or for none.
    #[serde(rename = "issue_credit_note")]
    Credit(Box<IssueCreditNote>),
    /// Record money received, and apply it by policy.
    #[serde(rename = "receive_payment")]
    Receive(Box<ReceivePayment>),
    /// Apply a credit to items, as somebody says.
    #[serde(rename = "apply_credit")]
    Apply(ApplyCredit),
    /// Undo an application: the match was wrong, the money stays.
    #[serde(rename = "unapply_credit")]
    Unapply(UnapplyCredit),
    /// Record that a payment was returned: the money is gone again, what it settled is open again.
    #[serde(rename = "return_payment")]
    Return(ReturnPayment),
    /// Record the day of something that an invoice's terms count from.
    #[serde(rename = "record_milestone")]
    Reach(RecordMilestone),
}

/// Lets a payload stand where a command is wanted.
macro_rules! commands {
    ($($variant:ident($payload:ident $(, $boxed:ident)?);)+) => {
        $(impl From<$payload> for Command {
            fn from(payload: $payload) -> Self {
                Self::$variant(commands!(@ payload $(, $boxed)?))
            }
        })+
    };
    (@ $payload:ident) => { $payload };
    (@ $payload:ident, boxed) => { Box::new($payload) };
}

commands! {
    Open(OpenAccount);
    Issue(IssueInvoice, boxed);
    Credit(IssueCreditNote, boxed);
    Receive(ReceivePayment, boxed);
    Apply(ApplyCredit);
    Unapply(UnapplyCredit);
    Return(ReturnPayment);
    Reach(RecordMilestone);
}
