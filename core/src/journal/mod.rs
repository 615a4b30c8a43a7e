//! The books: what each event means for the general ledger, as a balanced entry by account role.
//!
//! Decides which [`Role`] an item, its tax, its discount and its exchange difference are booked on ([`Journal`]), what of
//! that follows a choice of the business ([`PostingPolicy`]), which account of a chart a role stands for ([`Chart`]), and
//! proves that every role that reconciles comes to what is open of its items on every day ([`Proof`]).
//!
//! It must never know what a command may do, what an item is settled by, or how a table looks: whatever it books has
//! happened already, and it books it once.

mod balance;
mod chart;
mod creation;
mod entry;
mod exposure;
mod factored;
mod legs;
mod policy;
mod post;
mod proof;
mod receipts;
mod reclassify;
mod role;
mod roles;
mod settlement;
mod sub_ledger;
mod tax;

pub use balance::{RoleBalance, TrialBalance};
pub use chart::{Chart, ChartLine};
pub use entry::{JournalEntry, JournalLine, TaxRef};
pub use exposure::{CurrencyExposure, CurrencyExposures};
pub use policy::{PostingPolicy, RecoveryPolicy, TaxPoint, WriteOffPolicy};
pub use post::Journal;
pub use proof::{Proof, ProofLine};
pub use reclassify::{CreditBalance, CreditBalances};
pub use role::{Role, RoleClass};
pub use sub_ledger::{SubLedger, SubLedgerLine};
