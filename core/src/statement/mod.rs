//! The statement of account: what a customer is told about a period.
//!
//! Decides which entries a customer sees (documents, discounts, returns and what other accounts settled; matching within
//! the account is none of its business) and that opening, lines and closing tie. It must never know how a letter looks.

mod from_ledger;
mod line;
mod of_account;

pub use line::{StatementLine, StatementReason};
pub use of_account::{OpenLine, Statement};
