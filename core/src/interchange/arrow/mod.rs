//! Arrow tables in and out: what data frames of every library are read and written by.
//!
//! Decides which Arrow types may hold a name, an amount, a day or an instant, and how they are read: exactly, or not at
//! all unless the caller names a rounding. Batches may be cut anywhere, sliced, dictionary-coded or string views; nothing
//! of that changes what comes out. It must never know a rule about items: it hands plain columns to the
//! [`PortfolioBuilder`](crate::portfolio::PortfolioBuilder), and writes what reports say.

mod amounts;
mod applied;
mod claim_answers;
mod claims;
mod days;
mod due;
mod float;
mod frame;
mod names;
mod read;
mod receipts;
mod rows;
mod source;
mod sums;

pub use applied::{applied_to_batch, passed_over_to_batch, receipts_to_batch};
pub use claim_answers::{ChargesAs, ClaimAnswer};
pub use claims::{ChargedClaims, charge_claims};
pub use due::{DatedDocuments, DueOptions, due_dates};
pub use frame::frame_to_batch;
pub use read::read_portfolio;
pub use receipts::{TableReceipts, read_receipts};
pub use sums::{AmountsAs, aging_to_batch};

#[cfg(test)]
mod tests;
