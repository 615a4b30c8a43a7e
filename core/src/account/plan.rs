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
}

/// One item of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContractAmount {
    /// The item.
    pub item: ItemKey,
    /// When it is due by contract; none while it is pending.
    pub due: Option<Date>,
    /// What is open of it.
    pub open: Money,
}

impl Account {
    /// Where a payment plan stands: what was settled since it was agreed counts for its first instalments first.
    ///
    /// # Errors
    /// `unknown_document` where the account has no such plan, `amount_out_of_range`.
    pub fn plan_standing(&self, plan: &DocumentId) -> Result<PlanStanding> {
        let missing = || Error::from(Reason::UnknownDocument { document: plan.clone() });
        let case = self.case(plan).ok_or_else(missing)?;
        let Matter::Planned { instalments } = &case.matter else { return Err(missing()) };
        let currency = instalments.first().ok_or_else(missing)?.amount.currency();
        let mut contract = Vec::with_capacity(case.lines.len());
        let (mut agreed, mut open) = (Money::zero(currency), Money::zero(currency));
        for line in &case.lines {
            let item = self.item(&line.item).ok_or_else(missing)?;
            // What was opened again beyond the plan is not planned.
            let left = item.open_money().minor().min(line.amount.minor());
            let left = Money::from_minor(left, currency)?;
            agreed = agreed.plus(line.amount)?;
            open = open.plus(left)?;
            contract.push(ContractAmount { item: line.item.clone(), due: item.due, open: left });
        }
        let mut settled = agreed.minus(open)?;
        let mut planned = Vec::with_capacity(instalments.len());
        for instalment in instalments {
            let paid = settled.minor().min(instalment.amount.minor());
            let paid = Money::from_minor(paid, currency)?;
            settled = settled.minus(paid)?;
            let (due, agreed) = (instalment.due, instalment.amount);
            planned.push(PlannedAmount { due, agreed, open: agreed.minus(paid)? });
        }
        Ok(PlanStanding { planned, contract, open })
    }
}
