//! The rules that settle what somebody names.

use super::planner::Planner;
use super::step::{How, Step};
use super::{Evidence, Ground, ItemKey, Naming, PassedOverBecause};

impl Planner<'_> {
    pub(super) fn named<N>(&mut self, step: &mut Step<'_, N>, claims: &[Naming], own_only: bool)
    where
        N: Fn(usize) -> Option<ItemKey>,
    {
        let mut named = false;
        for (at, claim) in claims.iter().enumerate() {
            let mut limit = claim.limit.unwrap_or(i64::MAX);
            let mut allowed = claim.allowed;
            let before = step.steps.lines.len();
            let why = Ground::naming(&claim.evidence, at);
            for place in &claim.targets {
                if own_only && !self.targets.get(*place).is_some_and(|target| target.own) {
                    continue;
                }
                let how = How { allowed, ..self.up_to(limit) };
                let lines = step.steps.lines.len();
                limit -= self.settle_debt(step, *place, how, why);
                allowed -= step.steps.lines.iter().skip(lines).map(|line| line.allowed).sum::<i64>();
            }
            let settled = step.steps.lines.len() > before;
            named |= settled;
            if let (false, true, Evidence::Remittance { line }) =
                (settled, step.purse.left() > 0, &claim.evidence)
            {
                step.pass(PassedOverBecause::NothingOpen { line: *line });
            }
        }
        // An advice says line by line what of it is not open.
        if !named && own_only && step.purse.left() > 0 {
            step.pass(PassedOverBecause::NoReference);
        }
    }
}
