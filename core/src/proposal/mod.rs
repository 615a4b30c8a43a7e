//! Whose money a bank line is and what it settles: from evidence to a proposal.
//!
//! Decides, of every line that a bank reports ([`BankLine`]), who paid, which items the money is for, and whether that is sure
//! enough to be done without asking anybody ([`Proposal`]). Evidence is combined and never overridden by one signal: numbers
//! that the text names, the amount, the payer's name and account, what was paid from there before, and who pays for whom. A
//! line is settled only where two independent kinds of evidence agree and nothing explains it otherwise; what speaks against
//! it is told ([`Objection`]), and what is as good is listed and never chosen ([`Alternative`]).
//!
//! The books and the payers are made ready once ([`Proposer`]): numbers, amounts and names in sorted tables, so each line costs
//! about the same, whatever the number of items. A proposal is a pure function of books, payers and line.
//!
//! It must never know how a bank's file looks, and it must never change anything: what is decided is decided by commands.

mod amounts;
mod ask;
mod batch;
mod books;
mod by_amount;
mod by_reference;
mod command;
mod decide;
mod family;
mod line;
mod name;
mod named;
mod options;
mod payer;
mod people;
mod proposer;
mod result;
mod sentence;
mod signal;
mod twin;

pub use line::BankLine;
pub use options::ProposalOptions;
pub use payer::{KnownPayer, PastLine};
pub use proposer::Proposer;
pub use result::{Alternative, Proposal, ProposalStatus, ProposedLine};
pub use signal::{Objection, Signal};

#[cfg(test)]
mod tests;
