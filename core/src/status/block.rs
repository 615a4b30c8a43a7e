use serde::{Deserialize, Serialize};

use super::look::Look;
use crate::calendar::Date;
use crate::party::{AccountKey, Block};

/// A block that stands on the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StandingBlock {
    /// What is blocked.
    pub block: Block,
    /// Since when.
    pub since: Date,
    /// The last day; none until it is lifted.
    pub until: Option<Date>,
    /// Why.
    pub reason: String,
}

/// The closing of an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClosedAccount {
    /// Since when.
    pub since: Date,
    /// The account that took over what was open; none where it was closed for itself.
    pub merged_into: Option<AccountKey>,
}

impl StandingBlock {
    pub(super) fn all(look: Look<'_>) -> Vec<Self> {
        let standing = look.account.blocks_on(look.day);
        let told = standing.map(|blocked| {
            let (block, since) = (blocked.block, blocked.since.effective);
            Self { block, since, until: blocked.until, reason: blocked.reason.clone() }
        });
        told.collect()
    }
}

impl ClosedAccount {
    pub(super) fn of(look: Look<'_>) -> Option<Self> {
        let closing = look.account.closed_on(look.day)?;
        Some(Self { since: closing.dated.effective, merged_into: closing.merged_into.clone() })
    }
}
