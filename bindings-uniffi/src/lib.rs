//! The library for Kotlin and Swift.
//!
//! Values cross as they are: the core's records and enums are declared again in `declared.rs`, which a tool writes,
//! and uniffi checks every field of them against the core. What is written by hand are a few objects, each with a lock
//! where it changes, free functions that pass on to the core, and one mapping of errors. Nothing here decides, computes, formats or
//! fills in.

#[cfg(panic = "abort")]
compile_error!(
    "build with panic = \"unwind\": a defect is answered with an error, and must not end the caller's process"
);

pub mod allocation;
pub mod attach;
pub mod calendar;
pub mod charges;
pub mod closing;
pub mod csv;
mod declared;
pub mod directory;
pub mod exchange;
pub mod functions;
pub mod identifier;
pub mod journal;
pub mod json;
pub mod ledger;
pub mod log;
pub mod money;
pub mod page;
pub mod portfolio;
pub mod proposal;
pub mod reconcile;
pub mod reference;
pub mod refused;
pub mod reports;
pub mod statement;
pub mod tax;
pub mod terms;
pub mod tie;

pub use calendar::BusinessCalendar;
pub use directory::Directory;
pub use ledger::Ledger;
pub use log::{Log, Snapshot};
pub use page::Page;
pub use portfolio::Portfolio;
pub use refused::Refused;

use refused::{answer, lift};

/// What uniffi writes for every crate.
mod scaffolding {
    #![allow(
        clippy::disallowed_types,
        reason = "it carries every type there is, floats among them; none crosses"
    )]
    uniffi::setup_scaffolding!("receivables");
}
use scaffolding::UniFfiTag;
