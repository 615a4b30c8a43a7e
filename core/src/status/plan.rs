use serde::{Deserialize, Serialize};

use super::CaseEnd;
use super::look::Look;
use crate::account::{CaseOutcome, Matter, PlanOutcome, PlanStanding};
use crate::calendar::Date;
use crate::error::Result;
use crate::id::DocumentId;
use crate::money::Money;

/// A payment plan beside the contract.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanStatus {
    /// Its number.
    pub plan: DocumentId,
    /// Since when.
    pub since: Date,
    /// Whether it is kept.
    pub state: PlanState,
    /// What is open by its dates and by those of the contract; both come to the same.
    pub standing: PlanStanding,
    /// What of it should have been paid before the day and was not; nothing once it has ended.
    pub overdue: Money,
    /// How it ended; none as long as it runs.
    pub ended: Option<CaseEnd>,
}

/// Whether a payment plan is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlanState {
    /// It runs, and nothing of it is overdue.
    Running,
    /// It runs, and something of it is overdue: it may be ended as defaulted.
    Overdue,
    /// Everything was paid.
    Kept,
    /// It was ended because it was not kept: the dates of the contract hold.
    Defaulted,
    /// Both sides gave it up: the dates of the contract hold.
    Cancelled,
}

impl PlanStatus {
    pub(super) fn all(look: Look<'_>) -> Result<Vec<Self>> {
        let mut plans = Vec::new();
        for (number, case) in look.cases() {
            if !matches!(case.matter, Matter::Planned { .. }) {
                continue;
            }
            let standing = look.account.plan_standing(number, look.day)?;
            let late = standing.planned.iter().filter(|planned| planned.overdue > 0);
            let overdue = late.map(|planned| i128::from(planned.open.minor())).sum();
            let overdue = look.money(overdue, standing.open.currency())?;
            let ended = look.ended(case);
            let state = match ended.map(|ended| ended.outcome) {
                Some(CaseOutcome::Finished { outcome: PlanOutcome::Defaulted }) => PlanState::Defaulted,
                Some(CaseOutcome::Finished { outcome: PlanOutcome::Cancelled }) => PlanState::Cancelled,
                Some(_) => PlanState::Kept,
                None if standing.open.is_zero() => PlanState::Kept,
                None if overdue.is_zero() => PlanState::Running,
                None => PlanState::Overdue,
            };
            let (plan, since) = (number.clone(), case.opened.effective);
            plans.push(Self { plan, since, state, standing, overdue, ended });
        }
        Ok(plans)
    }
}
