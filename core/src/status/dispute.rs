use serde::{Deserialize, Serialize};

use super::look::Look;
use super::{CaseEnd, CaseItem};
use crate::account::Matter;
use crate::calendar::Date;
use crate::error::Result;
use crate::id::DocumentId;

/// A dispute, running or resolved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DisputeStatus {
    /// Its number. Why it was opened stands in its event.
    pub dispute: DocumentId,
    /// Who looks after it, by an opaque id.
    pub owner: Option<String>,
    /// Since when.
    pub since: Date,
    /// What it is about, and what of that is open: as long as it runs, that much is disputed.
    pub items: Vec<CaseItem>,
    /// How it ended; none as long as it runs.
    pub ended: Option<CaseEnd>,
}

impl DisputeStatus {
    pub(super) fn all(look: Look<'_>) -> Result<Vec<Self>> {
        let mut disputes = Vec::new();
        for (number, case) in look.cases() {
            let Matter::Disputed { owner } = &case.matter else { continue };
            let (items, ended) = (look.items(case)?, look.ended(case));
            let (dispute, owner, since) = (number.clone(), owner.clone(), case.opened.effective);
            disputes.push(Self { dispute, owner, since, items, ended });
        }
        Ok(disputes)
    }
}
