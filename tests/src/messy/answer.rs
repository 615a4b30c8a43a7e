//! What a matcher says about a line.

use serde::{Deserialize, Serialize};

/// The answer to a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The line.
    pub line: String,
    /// Whether it was applied, and if not, how near it came.
    pub status: Status,
    /// Whose account takes what is left; where nothing is left, who paid.
    pub customer: Option<String>,
    /// What is applied, or would be.
    pub applied: Vec<Part>,
    /// Other applications that are as good or nearly so, each a whole one.
    pub candidates: Vec<Vec<Part>>,
}

/// What is known about a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Applied without asking anybody.
    Settled,
    /// One application, for a clerk to confirm.
    Proposed,
    /// Several that are equally good.
    Ambiguous,
    /// Nothing to go by.
    Unidentified,
}

/// What an application gives one item.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Part {
    /// The number of the document.
    pub document: String,
    /// Which instalment of it, from 1.
    pub instalment: u32,
    /// How much of the line; below zero for a credit note that adds to what there is to apply.
    pub cash: i64,
    /// How much is forgiven as discount.
    pub discount: i64,
}
