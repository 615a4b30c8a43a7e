use serde::{Deserialize, Serialize};

use crate::allocation::{AllocationPolicy, SearchLimits};
use crate::reference::NumberPattern;

/// How proposals are made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProposalOptions {
    /// Of this policy discounts, grace and tolerances are taken, and what waits until somebody names it. Give the one under
    /// which the commands are decided, or they refuse what it does not allow. Its rules play no part.
    pub allocation: AllocationPolicy,
    /// How document numbers look in texts, where the numbers themselves do not say; at most 32.
    #[serde(default)]
    pub patterns: Vec<NumberPattern>,
    /// How far one search for a combination of items may go.
    #[serde(default)]
    pub search: SearchLimits,
}

impl ProposalOptions {
    /// Under this policy, without patterns, and with the standard limits.
    pub fn of(allocation: AllocationPolicy) -> Self {
        Self { allocation, patterns: Vec::new(), search: SearchLimits::standard() }
    }
}

impl Default for ProposalOptions {
    fn default() -> Self {
        Self::of(AllocationPolicy::standard())
    }
}
