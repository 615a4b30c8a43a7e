//! Payment terms as trade writes them: `2/10 net 30`, `30 Tage netto`, `45 jours fin de mois`.
//!
//! Decides what such a text means and how terms are written. Three languages are read; one is printed, and what is
//! printed is read as the same terms. Nothing is guessed: a text that trade reads in several ways has several
//! [readings](Terms::readings), and what terms can not say yet is refused as such.
//!
//! | written | meant |
//! |---|---|
//! | `net 30`, `n/30`, `30 days net` | 30 days after the invoice date |
//! | `2/10 net 30`, `2% 10, n/30` | the same, and 2 % if paid within 10 days |
//! | `net 30 EOM`, `1/10 EOM net 30` | month end, then 30 days; said once, it holds for discounts and net |
//! | `net 45 days then EOM` | steps in the order they stand: days, months, `EOM`, `day 10` |
//! | `10th prox`, `25th MFI` | that day of the next month |
//! | `EOM`, `due on receipt` | the month's end; the invoice date itself |
//! | `30% net 0; rest net 60`, `net 30/60/90` | instalments; equal ones |
//! | `… on lines`, `… on lines and tax` | what a discount is taken of, where it is not the gross |
//! | `…; from posting date; grace 5` | another baseline; days of grace |
//!
//! It must never know a day, an amount of a document, or who wrote the text.

mod clauses;
mod cursor;
mod custom;
mod english;
mod print;
mod reading;
mod skonto;

pub use skonto::Skonto;

/// The longest text of payment terms, in bytes.
pub const NOTATION_LIMIT: usize = 4096;

#[cfg(test)]
mod tests;
