//! Cash application for a whole portfolio: many receipts at once, and what each settled.
//!
//! Decides in which order receipts take their turns, on which items of the portfolio, and that all their money is
//! accounted for. What a receipt settles is decided by [`crate::allocation`], the same for one account and for a million
//! receipts. It must never know a rule of cash application, nor change a ledger: what comes out is a proposal.

mod applied;
mod batch;
mod lines;
mod receipts;
mod run;
mod tie;

#[cfg(test)]
mod tests;

pub use applied::{Applied, PassedReceipt, Unplaced};
pub use batch::Turn;
pub use lines::AppliedLines;
pub(crate) use lines::THE_MONEY;
#[cfg(feature = "arrow")]
pub(crate) use lines::{CRITERIA, EVIDENCE, NO_DAY};
pub use receipts::{BatchLine, BatchReceipt, Receipts};
pub use tie::AppliedTotal;
