//! Cash application: which open items a sum of money settles, by which rule, on which evidence.
//!
//! Decides a [`Plan`] from [`Funds`], [`Target`]s and an [`AllocationPolicy`]: an ordered list of [`Rule`]s, what they may
//! look at, and what becomes of differences. Every line says why; what several items answer equally well is ambiguous and
//! never guessed. Everything here is a function of plain numbers, so that an account and a table of a million receipts are
//! planned by the same lines of code. It must never know accounts, streams or events, nor how a text is read.

mod codes;
mod combination;
mod combined;
mod criterion;
mod discount;
mod funds;
mod ground;
mod inside;
mod law;
mod named;
mod offered;
mod ordered;
mod plan;
mod planner;
mod policy;
mod rule;
mod settling;
mod step;
mod target;
mod tolerance;
mod totals;
mod why;

#[cfg(test)]
mod tests;

pub use combination::{
    Chosen, Combination, CombinationPart, CombinationSearch, CombinationsFound, Found, LISTED, OpenPart,
    Part, Search, SearchLimits, Window, combinations, combine,
};
pub use criterion::Criterion;
pub use discount::{Settled, settle};
pub use funds::{Funds, Naming, OpenCredit, Payer, Purse};
pub use ground::{Ground, StepLine};
pub use inside::{DebtPart, Inside, apportion};
pub use law::Law;
pub(crate) use plan::surplus;
pub use plan::{Plan, PlanLine, Steps, plan};
pub use planner::Planner;
pub use policy::{AcceptedDeduction, AllocationPolicy, CreditUse, DiscountRule, Leftover};
pub use rule::Rule;
pub(crate) use step::CANDIDATES;
pub use target::{ItemKey, Nature, Precedence, Target};
pub use tolerance::{Bound, Tolerance, most_tolerated, tolerated};
pub(crate) use totals::closes;
pub use why::{Evidence, PassedOver, PassedOverBecause, Why};
