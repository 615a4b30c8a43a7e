use super::{
    AllocationPolicy, Bound, Funds, ItemKey, PassedOver, Payer, Planner, Purse, StepLine, Target, Why,
    tolerated,
};

/// What settles what, and why; what is left; which rules found nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// The lines in the order they were decided. One target may stand on several.
    pub lines: Vec<PlanLine>,
    /// The rules and advice lines that settled nothing.
    pub passed_over: Vec<PassedOver>,
    /// The money left over.
    pub left: i64,
    /// What is too much, but so little that it is kept; it is no part of what is left.
    pub over: i64,
}

/// What steps of a planner settled, and which of them found nothing, in the order they were decided.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Steps {
    /// The lines.
    pub lines: Vec<StepLine>,
    /// The rules and advice lines that settled nothing.
    pub passed_over: Vec<PassedOver>,
}

/// One settled target. Amounts in minor units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanLine {
    /// What pays.
    pub payer: Payer,
    /// The position in the targets that were given.
    pub target: usize,
    /// The money used.
    pub cash: i64,
    /// The discount earned with it.
    pub discount: i64,
    /// What counts as paid because the payer kept it for a reason that is accepted.
    pub allowed: i64,
    /// The small rest that is given up.
    pub short: i64,
    /// Why.
    pub why: Why,
}

impl PlanLine {
    /// How much less the target has open.
    pub fn closed(&self) -> i64 {
        self.cash.saturating_add(self.discount).saturating_add(self.allowed).saturating_add(self.short)
    }
}

/// Decides what the money settles. The same money, targets and policy give the same plan, whatever the order of the
/// targets. O(n log n) in the targets. `name` is asked for the targets that reasons list.
pub fn plan(
    funds: &Funds<'_>,
    targets: Vec<Target>,
    policy: &AllocationPolicy,
    name: impl Fn(usize) -> Option<ItemKey>,
) -> Plan {
    let mut planner = Planner::new(targets, policy);
    let mut purse = Purse::new(funds, policy.credits);
    let mut steps = Steps::default();
    for rule in &policy.rules {
        if purse.left() <= 0 {
            break;
        }
        planner.step(*rule, funds, &mut purse, &mut steps, &name);
    }
    let lines = steps.lines.into_iter().filter_map(|line| line.told(funds, &name)).collect();
    let (left, over) = surplus(funds.cash, purse.money, funds.bounds);
    Plan { lines, passed_over: steps.passed_over, left, over: over.saturating_add(purse.kept()) }
}

/// What stays of so much money of which so much is left, and what of it is kept: a surplus that is small enough beside
/// what was used.
pub(crate) fn surplus(cash: i64, left: i64, bounds: &[Bound]) -> (i64, i64) {
    let used = cash.saturating_sub(left);
    if left > 0 && used > 0 && tolerated(bounds, left, used) { (0, left) } else { (left, 0) }
}
