//! Which of the known document numbers a text names, and how surely.
//!
//! Texts of payments are typed, cut after 27, 35 or 140 characters, joined again and read by machines. So a stretch of a
//! text is compared with the numbers in several ways ([`Likeness`]), from the surest on; the surest reading of a stretch wins, the
//! longer one where they are as sure, and a stretch is used once. What is as sure and means several numbers is told as such.
//! Nothing that is a mere part of a longer number (a telephone, an account of a bank, a date, an amount, what stands behind
//! "customer") names a document, unless all of it is explained by numbers.
//!
//! Numbers are found by keys in one sorted table ([`NumberIndex`]), so a million texts against a million numbers are a
//! million times the work of one text. Where a user says what numbers look like, that is a template of our own
//! ([`NumberPattern`]) and no regular expression: it is bounded in length and has nothing to repeat without bound, so no
//! pattern can keep the matcher busy; and whoever knows their invoices can write one.
//!
//! It must never know amounts, items or accounts, nor what follows from a number that is named.

mod body;
mod choose;
mod compare;
mod edge;
mod go_on;
mod index;
mod instalment;
mod key;
mod letters;
mod likeness;
mod marks;
mod mention;
mod near;
mod numbers;
mod pattern;
mod reading;
mod scan;
mod shape;
mod spelt;
mod step;
mod table;
mod together;
mod windows;
mod words;

pub use index::{NumberIndex, mentions, mentions_of};
pub(crate) use instalment::named_instalment;
pub use likeness::Likeness;
pub use mention::{MENTION_LIMIT, Mention};
pub use pattern::NumberPattern;
pub use step::NumberStep;
pub(crate) use step::{needed, normal, steps_between};

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
