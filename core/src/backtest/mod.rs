//! Back-test of allocation policies over a ledger's history: what would another policy have done last quarter?
//!
//! Decides which receipts of a history are looked at, what was known when each was recorded, what its money settles in the
//! end, and how an answer of a policy compares with that ([`MatchVerdict`]). The history is walked once. Before each receipt is
//! recorded, every policy plans it on the ledger as it was then, by the function that decides receipts; nothing that was
//! recorded later is seen, whatever day it counts from. What the policy of the day did by itself is judged the same way
//! ([`Backtest::recorded`]), so that both can be compared.
//!
//! # What is planned
//!
//! Money that was to settle items, on the account of a customer: receipts, and parts of money in suspense when somebody is
//! found to be their payer. The entries keep the text that came with a receipt and its remittance advice, and both are used.
//! Lines that somebody instructed are not: what is asked is what happens where nobody decides. Of a part of money in
//! suspense the entries keep no advice, so it is planned by what is open alone. Each receipt is planned on the ledger as it
//! really was, not as it would be had the policy been in force before; so one mistake is one, and does not spoil what follows.
//!
//! # What is true
//!
//! What the money settles at the end of the history, wherever it was transferred: applications that stand. Where nobody
//! corrected the policy of the day, it is taken to have been right; a history that nobody looked at proves nothing.
//! A return is no correction: a payment that bounced is judged by what it settled until then. What was carried on as a
//! residual item, a chargeback, on another account or on a new invoice is the debt that it came from. What somebody gave by
//! hand beside (a discount, a difference, tax withheld) is right once.
//!
//! It must never know a rule of cash application, and it changes nothing.

mod arrival;
mod history;
mod judge;
mod options;
mod result;
mod total;
mod verdict;
mod walk;

pub use options::{BacktestOptions, BacktestPolicy};
pub use result::{Backtest, BacktestAnswer, BacktestReceipt, BacktestResult, LeftOutBecause, LeftOutReceipt};
pub use total::BacktestTotal;
pub use verdict::MatchVerdict;

#[cfg(test)]
mod tests;
