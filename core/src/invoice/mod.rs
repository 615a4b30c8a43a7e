//! What a document claims, and when: its totals with the tax, freight and charges inside them, and the schedule that
//! its terms make of them.
//!
//! Decides whether a document's totals agree with each other, and the amounts, due dates and discounts of its
//! instalments, how a sentence tells them to the customer, what remains of it after deposits,
//! and what tax on it a law gives back where it stays unpaid. It must never know whether it is paid, or by whom.

mod bad_debt_relief;
mod dates;
mod deposits;
mod dispatch;
mod schedule;
mod sentence;
mod tax;
mod terms_sentence;
mod totals;

pub use bad_debt_relief::{BadDebt, BadDebtDay, BadDebtLaw, BadDebtObstacle, BadDebtRelief};
#[cfg(feature = "arrow")]
pub(crate) use dates::NO_DATE;
pub use dates::{DocumentDates, DueDates};
pub use deposits::{AfterDeposits, Deposit};
pub use dispatch::DispatchStep;
pub(crate) use schedule::check_due;
pub use schedule::{DiscountOffer, InstalmentDates, ScheduledInstalment};
pub use sentence::{Language, payment_sentences};
pub use terms_sentence::terms_sentences;
pub use totals::{TAX_SHARES_LIMIT, TaxShare, Totals};
