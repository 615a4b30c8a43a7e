//! What the examples share: reading the Xero ledger, and a ledger made up from a seed.

pub mod generated;
pub mod xero;
