//! The combination search: which open items make up an amount.
//!
//! Decides whether there is exactly one such set of items, several or none, or that the limits were reached before that
//! was known, and lists what was found. It never picks one of several. Every item is left out, closed in full, or closed
//! with its discount; credits count below zero.
//!
//! How it works: choices that can be in no answer are taken away first, by size and by what is left over by division
//! (`normal.rs`, `residues.rs`). Then items stand largest first. From the last one backwards, sets of all sums that the items from a place on
//! can make are kept, as sorted lists while they are sparse and as bits from then on (`sums.rs`, `layers.rs`). From the
//! first one forwards, choices are tried depth first, and what reaches the sets is looked up there (`explore.rs`). Both
//! are given more and more steps until the two meet (`search.rs`), and each choice found is followed through the sets to
//! its end, where no way is a dead one (`walk.rs`). With all work in the sets this is dynamic programming over bits
//! (Bellman); with the sets sparse and half of the items tried it is the two lists of Horowitz and Sahni.
//!
//! It must never know accounts, streams or events, nor which of several answers is the right one.

mod explore;
mod layers;
mod limits;
mod normal;
mod open;
mod residues;
mod search;
mod sums;
#[cfg(test)]
mod tests;
mod walk;

pub use limits::SearchLimits;
pub use open::{Combination, CombinationPart, CombinationSearch, CombinationsFound, OpenPart, combinations};
pub use search::{Chosen, Found, LISTED, Part, Search, Window, combine};
