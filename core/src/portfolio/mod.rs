//! The portfolio: every item and every dated movement as columns, with the full history, ready to be asked.
//!
//! Decides how items and movements are laid out and what of them a [`View`] sees: which day, on which time axis, as
//! known when. It must never know a report; reports are functions of a portfolio and a view.

mod build;
mod columns;
mod due;
mod find;
mod from_ledger;
mod index;
mod marks;
mod names;
mod offers;
mod open;
mod since;
mod view;

pub use crate::account::Standing;
#[cfg(feature = "arrow")]
pub(crate) use build::Texts;
pub(crate) use build::plain;
pub use build::{
    Action, AmountCells, CurrencyCells, Example, Finding, ItemChunk, MovementChunk, NameCells,
    PortfolioBuilder, Quality, ROWS_LIMIT, RefusedCell, Rows, Scaled, TableName, Tie, Values,
};
pub use columns::{Attribute, BaseAmounts, Items, Movements, Portfolio};
pub(crate) use find::{NOWHERE, NameIndex, Same, customers};
pub use index::Run;
pub(crate) use index::place;
pub use names::{Name, Names};
pub(crate) use open::{Seen, Stretch, no_instants};
pub(crate) use view::Lens;
pub use view::{Basis, KnownAt, View};
