//! Money that arrived: how, and what the payer said it is for.
//!
//! Decides what a receipt may say about itself. It must never know what the money settles.

mod method;
mod remittance;

pub use method::PaymentMethod;
pub use remittance::RemittanceLine;
