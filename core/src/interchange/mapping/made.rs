use serde::{Deserialize, Serialize};

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

/// A row of a table that could not be taken, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableProblem {
    /// The row of the table, from 0.
    pub row: u64,
    /// The column; none where it is the row as a whole.
    pub column: Option<String>,
    /// What stands there.
    pub value: Option<String>,
    /// The stable code of the error.
    pub code: String,
    /// The sentence: what is wrong and what to do.
    pub text: String,
}
