use serde::{Deserialize, Serialize};

use super::{Account, Matter};
use crate::allocation::ItemKey;
use crate::calendar::Date;
use crate::error::{Error, Reason, Result};
use crate::id::DocumentId;
use crate::money::Money;

/// A payment plan beside the contract: what is open by the new dates and by the old ones. Both add up to the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanStanding {
    /// What is still to be paid by the dates of the plan, in their order.
    pub planned: Vec<PlannedAmount>,
    /// What is still open by the dates of the contract, item by item.
    pub contract: Vec<ContractAmount>,
    /// What is open in all.
    pub open: Money,
}

/// One instalment of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlannedAmount {
    /// When it is to be paid.
    pub due: Date,
    /// How much was agreed.
    pub agreed: Money,
    /// How much of it is still to be paid.
    pub open: Money,
    /// Days overdue; zero where it is not, where nothing of it is open, or where the plan has ended.
    pub overdue: i32,
}

/// One item of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContractAmount {
    /// The item.
    pub item: ItemKey,
    /// When it is due by contract; none while it is pending.
    pub due: Option<Date>,
    /// What is open of it, at most what was planned.
    pub open: Money,
    /// Days overdue by contract; zero where it is not, or where nothing of it is open.
    pub overdue: i32,
}

impl Account {
    /// Where a payment plan stands at the end of a day, by effective dates: what was settled since it was agreed counts for
    /// its first instalments first.
    ///
    /// # Errors
    /// `unknown_document` where the account has no such plan, `amount_out_of_range`.
    pub fn plan_standing(&self, plan: &DocumentId, day: Date) -> Result<PlanStanding> {
        let missing = || Error::from(Reason::UnknownDocument { document: plan.clone() });
        let case = self.case(plan).ok_or_else(missing)?;
        let Matter::Planned { instalments } = &case.matter else { return Err(missing()) };
        let currency = instalments.first().ok_or_else(missing)?.amount.currency();
        let mut contract = Vec::with_capacity(case.lines.len());
        let (mut agreed, mut open) = (Money::zero(currency), Money::zero(currency));
        for line in &case.lines {
            let item = self.item(&line.item).ok_or_else(missing)?;
            // What was opened again beyond the plan is not planned.
            let left = Money::from_minor(self.open_on(item, day).min(line.amount.minor()), currency)?;
            agreed = agreed.plus(line.amount)?;
            open = open.plus(left)?;
            let due = self.due_on(item, day);
            let overdue = due.map_or(0, |due| overdue(due, left, day));
            contract.push(ContractAmount { item: line.item.clone(), due, open: left, overdue });
        }
        let mut settled = agreed.minus(open)?;
        let mut planned = Vec::with_capacity(instalments.len());
        for instalment in instalments {
            let paid = settled.minor().min(instalment.amount.minor());
            let paid = Money::from_minor(paid, currency)?;
            settled = settled.minus(paid)?;
            let (due, agreed) = (instalment.due, instalment.amount);
            let open = agreed.minus(paid)?;
            let overdue = if case.runs_on(day) { overdue(due, open, day) } else { 0 };
            planned.push(PlannedAmount { due, agreed, open, overdue });
        }
        Ok(PlanStanding { planned, contract, open })
    }
}

/// Days overdue of what is open.
fn overdue(due: Date, open: Money, day: Date) -> i32 {
    if open.is_zero() { 0 } else { day.days_since(due).max(0) }
}
