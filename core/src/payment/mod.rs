//! Money that arrived: how, what for, how far on its way, and what the payer said it is for.
//!
//! Decides what a receipt may say about itself, and how long a direct debit can come back. It must never know what the
//! money settles.

mod method;
mod purpose;
mod remittance;
mod scheme;
mod stage;

pub use method::PaymentMethod;
pub use purpose::Purpose;
pub use remittance::RemittanceLine;
pub use scheme::{ReturnWindow, Scheme};
pub use stage::Stage;
