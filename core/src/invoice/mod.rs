//! What a document claims: its totals, with the tax, freight and charges inside them.
//!
//! Decides whether a document's totals agree with each other. It must never know when it is paid, or by whom.

mod totals;

pub use totals::{TaxShare, Totals};
