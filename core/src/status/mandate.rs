use serde::{Deserialize, Serialize};

use super::look::Look;
use crate::calendar::Date;
use crate::id::DocumentId;
use crate::payment::Scheme;

/// A mandate to collect that is in force on the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StandingMandate {
    /// Its number.
    pub mandate: DocumentId,
    /// The scheme.
    pub scheme: Scheme,
    /// When it was signed.
    pub signed: Date,
}

impl StandingMandate {
    pub(super) fn all(look: Look<'_>) -> Vec<Self> {
        let standing = look.account.mandates_on(look.day);
        let told = standing.map(|(number, mandate)| {
            let (scheme, signed) = (mandate.scheme, mandate.signed.effective);
            Self { mandate: number.clone(), scheme, signed }
        });
        told.collect()
    }
}
