use serde::{Deserialize, Serialize};

use crate::account::{ItemAmount, Matter};
use crate::id::DocumentId;

/// Something is going on about items without moving money: a dispute, a promise, a plan, proceedings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseOpened {
    /// Its number.
    pub case: DocumentId,
    /// What it is about.
    pub matter: Matter,
    /// Which items, and how much of each; empty where the whole account is concerned.
    pub lines: Vec<ItemAmount>,
    /// Why.
    pub reason: Option<String>,
}
