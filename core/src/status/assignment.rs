use serde::{Deserialize, Serialize};

use super::look::Look;
use super::{CaseEnd, CaseItem};
use crate::account::Matter;
use crate::calendar::Date;
use crate::error::Result;
use crate::id::{CustomerId, DocumentId};
use crate::money::Money;

/// Items that belong to a factor, or did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AssignmentStatus {
    /// Its number.
    pub assignment: DocumentId,
    /// The factor, by an opaque id.
    pub factor: CustomerId,
    /// Whether it may give back what is not paid.
    pub recourse: bool,
    /// What it paid at once.
    pub advance: Money,
    /// What it holds back.
    pub reserve: Money,
    /// Since when.
    pub since: Date,
    /// When the customer was told; none as long as the assignment is silent.
    pub notified: Option<Date>,
    /// What was assigned. Without recourse nothing of it is open on the account.
    pub items: Vec<CaseItem>,
    /// Who duns the customer on the day.
    pub dunned_by: Dunner,
    /// Whether paying us discharges the customer on the day.
    pub paying_us_discharges: bool,
    /// How it ended; none as long as it runs.
    pub ended: Option<CaseEnd>,
}

/// Who duns a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Dunner {
    /// We do.
    Us,
    /// The factor does: the customer was told.
    Factor,
}

impl AssignmentStatus {
    pub(super) fn all(look: Look<'_>) -> Result<Vec<Self>> {
        let mut assignments = Vec::new();
        for (number, case) in look.cases() {
            let Matter::Assigned { factor, recourse, advance, reserve, .. } = &case.matter else { continue };
            let notified = case.notified_by(look.day);
            let told = notified.is_some() && case.runs_on(look.day);
            assignments.push(Self {
                assignment: number.clone(),
                factor: factor.clone(),
                recourse: *recourse,
                advance: *advance,
                reserve: *reserve,
                since: case.opened.effective,
                notified,
                items: look.items(case)?,
                dunned_by: if told { Dunner::Factor } else { Dunner::Us },
                paying_us_discharges: !told,
                ended: look.ended(case),
            });
        }
        Ok(assignments)
    }
}
