//! Accounts receivable, exact and explained.
#![doc(test(attr(deny(warnings))))]

pub mod account;
pub mod aging;
pub mod allocation;
pub mod calendar;
pub mod digest;
pub mod error;
pub mod id;
pub mod interchange;
pub mod invoice;
pub mod ledger;
pub mod money;
pub mod party;
pub mod payment;
pub mod portfolio;
pub mod present;
pub mod terms;

pub use calendar::Date;
pub use error::{Code, Error, Result};
pub use money::{Currency, Money, Percent, Rounding};
