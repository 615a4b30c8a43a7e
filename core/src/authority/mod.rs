//! Who may decide what, up to how much, and together with whom: the caller's matrix of authority as data.
//!
//! [`Authorities`] is the matrix: limits by role and [`Duty`], delegations, duties that one person may not join, what
//! needs a second person, reason codes. [`Authority`] is what a caller states beside a command. This module decides
//! whether the one allows the other, and which duties a set of roles joins. It authenticates no one: who an actor is
//! and which roles he has is what the caller says. It must never know a ledger, a document, or a command.

mod authorities;
mod decide;
mod duty;
mod matrix;
mod stated;
#[cfg(test)]
mod tests;

pub use authorities::{Authorities, Delegation, FourEyes, Grant, Incompatible, ReasonRule, Within};
pub use decide::Asked;
pub use duty::{Duty, DutyPart};
pub use stated::{APPROVALS_LIMIT, Approval, Authority};
