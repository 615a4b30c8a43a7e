//! Data in and out as text: strict JSON for commands, entries and rules, and CSV files of documents.
//!
//! Decides what a text must look like to be taken for one of the library's values, and says where it does not. It
//! must never know a rule of the ledger: what is read here is still to be decided there, and what is written was.

#[cfg(feature = "arrow")]
pub mod arrow;
pub mod csv;
pub mod json;
pub mod log;
pub mod mapping;
mod plain_text;
