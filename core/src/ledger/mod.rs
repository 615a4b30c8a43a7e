//! The ledger of one legal entity: decides what a command means, across accounts, and keeps what follows.
//!
//! [`Ledger::decide`] is pure: it says what would happen, or refuses. [`Ledger::apply`] makes entries part of the
//! ledger and holds no rule. [`Ledger::handle`] does both, [`Ledger::replay`] rebuilds from stored entries. One
//! decision may touch several streams; its appends are stored all or none. It must never know a database, a clock, or
//! a report.
//!
//! Where several things are wrong, the first of these answers: the command id, the shape of the command (amounts,
//! texts, dates), the account, the document number, the version, the rule, the period it posts to, the authority, the order of recording. The
//! authority is looked at where all else is in order: what a command comes to follows from what it does, and nobody is
//! asked to approve what could not be done anyway.

mod apply;
mod books;
mod control;
mod decide;
mod desk;
mod entry;
mod explain;
mod outcome;
mod periods;
mod request;
mod rules;

pub use crate::account::StreamId;
pub use books::Ledger;
pub(crate) use decide::{Arrived, AsIf};
pub use desk::Desk;
pub use entry::{Entry, SCHEMA};
pub use outcome::{Append, Outcome, Span};
pub use periods::{PeriodClose, Periods};
pub use request::{Expected, Request};
pub use rules::{CustomerPolicy, Limits, Rules, ToleranceFor};
