//! Which of the known document numbers a text names, and how surely.
//!
//! It must never know amounts, items or accounts.

mod instalment;
mod letters;
mod step;

pub(crate) use instalment::named_instalment;
pub use step::NumberStep;
pub(crate) use step::{needed, normal, steps_between};
