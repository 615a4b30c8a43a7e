use serde::{Deserialize, Serialize};

use super::look::Look;
use super::{CaseEnd, CaseItem};
use crate::account::Matter;
use crate::calendar::Date;
use crate::error::Result;
use crate::id::{CustomerId, DocumentId};
use crate::money::Percent;

/// Items that an agency collects, or collected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlacementStatus {
    /// Its number.
    pub placement: DocumentId,
    /// The agency, by an opaque id.
    pub agency: CustomerId,
    /// What it keeps of what it collects.
    pub fee: Option<Percent>,
    /// Since when.
    pub since: Date,
    /// What it collects.
    pub items: Vec<CaseItem>,
    /// How it ended; none as long as it runs.
    pub ended: Option<CaseEnd>,
}

impl PlacementStatus {
    pub(super) fn all(look: Look<'_>) -> Result<Vec<Self>> {
        let mut placements = Vec::new();
        for (number, case) in look.cases() {
            let Matter::Placed { agency, fee } = &case.matter else { continue };
            placements.push(Self {
                placement: number.clone(),
                agency: agency.clone(),
                fee: *fee,
                since: case.opened.effective,
                items: look.items(case)?,
                ended: look.ended(case),
            });
        }
        Ok(placements)
    }
}
