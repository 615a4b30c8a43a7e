//! Accounts receivable, exact and explained.
//!
//! An open-item engine that you embed. It decides what an invoice, a receipt, a credit note or a returned payment
//! means, and answers what is owed, by whom and since when. It does no I/O, reads no clock, draws no random number and
//! owns no database: the same inputs give the same bytes, today and in ten years, in Rust, Python, Kotlin and Swift.
//!
//! ```
//! use receivables::account::command::{IssueInvoice, OpenAccount, ReceivePayment};
//! use receivables::aging::Buckets;
//! use receivables::calendar::{UtcMicros, date};
//! use receivables::ledger::Ledger;
//! use receivables::money::{Currency, money};
//! use receivables::portfolio::View;
//! use receivables::terms::Terms;
//!
//! let mut ledger = Ledger::new("ACME GmbH", Currency::EUR)?;
//! let mut desk = ledger.desk(None, UtcMicros::start_of(date(2026, 3, 10)?));
//! let issued = date(2026, 3, 1)?;
//! let terms = Terms::net(30).discount("2", 10)?;                       // 2/10 net 30
//! let _ = desk.handle(OpenAccount::new("C-1".parse()?, issued))?;
//! let _ = desk.handle(IssueInvoice::new("INV-1".parse()?, "C-1".parse()?, money("1190.00 EUR")?, issued, terms))?;
//!
//! let paid = ReceivePayment::new("R-1".parse()?, "C-1".parse()?, money("500.00 EUR")?, date(2026, 3, 10)?);
//! let done = desk.handle(paid)?;
//! assert!(done.explain().contains("500.00 EUR settles INV-1/1 with 10.20 EUR discount: oldest due, 2026-03-31"));
//! assert_eq!(done.appends()[0].entries.len(), 2);                      // store these: your database, your transaction
//!
//! let aging = ledger.portfolio()?.aging(&View::book(date(2026, 4, 30)?), &Buckets::standard())?;
//! assert_eq!(aging.totals[0].buckets[1], money("679.80 EUR")?);        // 30 days overdue
//! # Ok::<(), receivables::Error>(())
//! ```
//!
//! # How it is built
//!
//! | floor | modules | decides |
//! |---|---|---|
//! | 7 edge | [`interchange`], [`present`] | how things are read, written and shown |
//! | 6 reports | [`aging`], [`matching`], [`backtest`], [`proposal`], [`reconcile`], [`statement`], [`status`] | how old what is owed is; what many receipts settle of it; what another policy would have settled; what a bank line is for; what others have of it; what a customer is told; what is going on |
//! | 5 state | [`account`], [`ledger`], [`portfolio`] | what a command means, and what follows |
//! | 4 cash application | [`allocation`] | what a sum of money settles, and why |
//! | 3 documents | [`invoice`], [`payment`], [`mod@reference`] | what a document claims and when; what a receipt says; which documents a text names |
//! | 2 agreements | [`terms`], [`charges`], [`exchange`], [`party`], [`authority`] | when what falls due; what late payment costs; what a currency is worth; who is who, and who may do what |
//! | 1 values | [`money`], [`calendar`], [`identifier`] | what an amount and a day are; whether a number is written right |
//! | 0 ground | [`error`], [`id`], [`digest`] | how refusals, names and contents are told apart |
//!
//! A module imports only from floors below. Commands go in at [`ledger::Ledger::decide`], entries come out, and
//! [`ledger::Ledger::apply`] makes them state; reports are pure functions of a [`portfolio::Portfolio`] and a
//! [`portfolio::View`].
//!
//! # What it does not do
//!
//! It stores nothing, sends nothing, determines no tax and converts no currency by itself. It has no default rounding
//! and no notion of today.
#![doc(test(attr(deny(warnings))))]

pub mod account;
pub mod aging;
pub mod allocation;
pub mod authority;
pub mod backtest;
pub mod calendar;
pub mod charges;
pub mod digest;
pub mod error;
pub mod exchange;
pub mod id;
pub mod identifier;
pub mod interchange;
pub mod invoice;
pub mod journal;
pub mod ledger;
pub mod matching;
pub mod money;
pub mod party;
pub mod payment;
pub mod portfolio;
pub mod present;
pub mod proposal;
pub mod reconcile;
pub mod reference;
pub mod statement;
pub mod status;
pub mod terms;

pub use calendar::Date;
pub use error::{Code, Error, Result};
pub use money::{Currency, Money, Percent, Rounding};
