//! Money that arrived: how, what for, how far on its way, and what the payer said it is for.
//!
//! Decides what a receipt may say about itself, how long a direct debit can come back, and what the bank's code for that
//! means. It must never know what the money settles.

mod difference;
mod method;
mod purpose;
mod remittance;
mod return_reason;
mod scheme;
mod stage;

pub use difference::{Difference, DifferenceKind};
pub use method::PaymentMethod;
pub use purpose::Purpose;
pub use remittance::RemittanceLine;
pub use return_reason::ReturnReason;
pub use scheme::{ReturnWindow, Scheme};
pub use stage::Stage;
