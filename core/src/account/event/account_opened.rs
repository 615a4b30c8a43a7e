use serde::{Deserialize, Serialize};

use crate::party::{AccountKey, Profile};

/// An account was opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccountOpened {
    /// Which account.
    pub account: AccountKey,
    /// Who plays which part.
    pub profile: Profile,
}
