//! What is going on about an account beside its items: who plays which part, what is blocked, where its receipts stand,
//! its cases, what a command of an earlier day would change; and what
//! is left open when the books are about to be closed.
//!
//! Decides what a receipt's money came to ([`ReceiptStatus`], which always adds up), whether a promise was kept, who duns
//! what a factor owns, and which discounts and late charges hang on the day of a payment ([`BackDating`]). Everything is
//! told as of a day, by effective dates; [`ClosingChecklist`] as booked. It must never know how a report looks, or today.

mod account_status;
mod assignment;
mod back_dating;
mod block;
mod case_item;
mod charged;
mod closing;
mod discount;
mod dispute;
mod insolvency;
mod look;
mod mandate;
mod placement;
mod plan;
mod promise;
mod receipt;
mod withholding;

pub use account_status::AccountStatus;
pub use assignment::{AssignmentStatus, Dunner};
pub use back_dating::{BackDating, ChargeReversal, EarnedDiscount};
pub use block::{ClosedAccount, StandingBlock};
pub use case_item::{CaseEnd, CaseItem};
pub use charged::{ChargedDays, ItemCharges};
pub use closing::{ClosingCheck, ClosingChecklist, ClosingLine, ClosingMatter, Unreconciled};
pub use discount::DiscountRefusal;
pub use dispute::DisputeStatus;
pub use insolvency::{Dividend, FiledClaim, InsolvencyStatus};
pub use mandate::StandingMandate;
pub use placement::PlacementStatus;
pub use plan::{PlanState, PlanStatus};
pub use promise::{PromiseStanding, PromiseStatus};
pub use receipt::{ReceiptStage, ReceiptStatus};
pub use withholding::OpenWithholding;
