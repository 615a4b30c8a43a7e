//! Messy remittances from a seed, with the truth about each, and the score of whoever sorts them out.
//!
//! This module decides what arrives on a bank account and what it is for: who pays which items, what the payer writes,
//! what the banks make of it, and whether an answer is right. It must never know how the library reads a text or finds
//! an item: the library stands behind `adapter` alone, is given the world without the truth, and nothing else in here
//! may import from its modules of cash application.
//!
//! The same seed and size give the same world for ever, as long as nothing in here changes.

mod adapter;
mod amounts;
mod answer;
mod bank;
mod books;
mod chance;
mod corrupt;
mod damage;
mod deal;
mod iban;
mod knowable;
mod line;
mod mixture;
mod names;
mod numbers;
mod payers;
mod payment;
mod score;
mod silence;
mod text;
mod truth;
mod world;

pub use adapter::answer;
pub use answer::{Answer, Part, Status};
pub use iban::is_iban;
pub use line::draw;
pub use mixture::Kind;
pub use score::{Count, Score, Verdict, Wrong, judge};
pub use truth::{Right, Truth};
pub use world::{Closed, Customer, Discount, Drawn, Item, Line, Past, Range, Size, World};
