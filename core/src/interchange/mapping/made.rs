use super::{ItemColumns, MovementColumns};
use crate::portfolio::{Portfolio, Quality};

/// A portfolio that was read from tables, what was odd about them, and which column was taken for what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TablePortfolio {
    /// The portfolio.
    pub portfolio: Portfolio,
    /// What was odd.
    pub quality: Quality,
    /// The columns of the items.
    pub item_columns: ItemColumns,
    /// The columns of the movements, where there are any.
    pub movement_columns: Option<MovementColumns>,
}
