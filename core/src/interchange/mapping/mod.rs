//! Which column of a table means what: named by the caller, or guessed from the names and shown.
//!
//! Decides which names of columns are taken for which role, and nothing about values. It must never know where a table
//! comes from, nor a rule about items or movements.

mod cash;
mod columns;
mod guess;
mod made;

pub use cash::{AdviceColumns, CashColumns};
pub use columns::{
    AttributeColumn, ClaimColumns, ItemColumns, Mapping, MilestoneColumn, MovementColumns, RoleColumn,
    TableOptions, TermsColumns, Timestamps,
};
pub use made::{TablePortfolio, TableProblem};
