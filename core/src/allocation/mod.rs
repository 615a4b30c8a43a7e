//! Cash application: which open items a sum of money settles, by which rule, on which evidence.
//!
//! Decides a [`Plan`] from money, targets and an ordered list of [`Rule`]s. Every line says why; what several items
//! answer equally well is ambiguous and never guessed. It must never know accounts, streams or events.

mod discount;
mod plan;
mod policy;
mod target;
mod why;

pub use discount::{Settled, settle};
pub(crate) use plan::{CANDIDATES, closes};
pub use plan::{Plan, PlanLine, Receipts, plan};
pub use policy::{AllocationPolicy, DiscountRule, Rule};
pub use target::{ItemKey, Target};
pub use why::{Evidence, PassedOver, PassedOverBecause, Why};
