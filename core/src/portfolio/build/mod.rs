//! How tables of items and movements become a portfolio: in chunks, in any order of rows, whatever the rows say.
//!
//! Decides which rows can be taken, what becomes of the others, and that every row and every amount ends somewhere: in
//! the portfolio, or in the [`Quality`] that comes with it. Chunking never changes the result. It must never know where
//! columns come from: readers of Arrow or CSV hand in plain values.

mod accounts;
mod builder;
mod cells;
mod finish;
mod grouped;
mod index;
mod items;
mod keys;
mod layout;
mod lookup;
mod movements;
mod notes;
mod quality;
mod rows;
mod scaled;
mod surplus;
mod words;

pub use builder::{PortfolioBuilder, ROWS_LIMIT};
pub use cells::{AmountCells, CurrencyCells, NameCells, RefusedCell, Values};
pub(super) use index::{Index, mix, of_text, of_whole};
pub use items::ItemChunk;
#[cfg(feature = "arrow")]
pub(crate) use keys::Texts;
pub(super) use lookup::span;
pub use movements::MovementChunk;
pub use quality::{Action, Example, Finding, Quality, Rows, TableName, Tie};
pub use scaled::Scaled;
pub(crate) use words::plain;

#[cfg(test)]
mod tests;
