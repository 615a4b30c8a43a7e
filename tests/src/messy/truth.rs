//! What a line really is for, which the generator knows since it wrote the line.

use serde::{Deserialize, Serialize};

use super::Kind;

/// The truth about a line. What came = Σ `rights.cash` + `left`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Truth {
    /// The line.
    pub line: String,
    /// What was done to it.
    pub kind: Kind,
    /// In which way.
    pub variant: String,
    /// What was paid of which items; credit notes that were netted with cash below zero.
    pub rights: Vec<Right>,
    /// What belongs to no item and stays on the payer's account.
    pub left: i64,
    /// The customers on whose accounts what is left may stand: who paid, and whose items were paid.
    pub customers: Vec<String>,
    /// What the payer meant to write, before it was damaged.
    pub meant: String,
    /// Whether nobody could know from the line and the books, even with all earlier lines done right.
    pub undecidable: bool,
}

/// What a line pays of one item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Right {
    /// The number of the document.
    pub document: String,
    /// Which instalment of it.
    pub instalment: u32,
    /// How much of the line is for it; below zero for a credit note that was netted.
    pub cash: i64,
    /// The discount the payer took.
    pub discount: i64,
    /// The least discount that an answer may give. Below what was taken where it was taken too late or too much: whether
    /// that is granted is the seller's to say and no question of matching.
    pub discount_least: i64,
    /// The most discount that an answer may give. Above what was taken where a part came while the offer stood.
    pub discount_most: i64,
}
