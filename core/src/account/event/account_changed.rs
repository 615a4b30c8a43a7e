use serde::{Deserialize, Serialize};

use crate::party::Profile;

/// What is agreed with a customer changed, from the effective date on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccountChanged {
    /// What holds from then on.
    pub profile: Profile,
}
