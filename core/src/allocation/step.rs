//! Money on its way through one rule: what it may pay, which differences it allows, and what is told of it.

use super::tolerance::within_amounts;
use super::{
    DiscountRule, Funds, ItemKey, PassedOver, PassedOverBecause, Purse, Rule, Steps, surplus, tolerated,
};

/// The most candidates an ambiguous answer lists.
pub(crate) const CANDIDATES: usize = 16;

/// How a target is settled.
#[derive(Clone, Copy)]
pub(super) struct How {
    /// With at most so much.
    pub(super) limit: i64,
    /// What counts as paid beside the money.
    pub(super) allowed: i64,
    pub(super) discount: DiscountRule,
    /// Whether credits earn a discount as the money does: where all of what is found is paid together.
    pub(super) together: bool,
    pub(super) rest: Rest,
}

/// What becomes of the rest of a target that was paid in part.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Rest {
    /// It is given up where it keeps to the limits, together with what was given up before.
    Tolerated,
    /// It is given up: all of what the rule found is close enough together.
    GivenUp,
    /// It stays open: all of it together is too much.
    Kept,
}

/// Money on its way through a step.
pub(super) struct Step<'s, N> {
    pub(super) rule: Rule,
    pub(super) funds: &'s Funds<'s>,
    pub(super) purse: &'s mut Purse,
    pub(super) steps: &'s mut Steps,
    pub(super) name: &'s N,
}

impl<N> Step<'_, N> {
    /// Whether so much more may be given up: it keeps to the limits, together with what was given up before.
    pub(super) fn tolerates(&self, difference: i64, owed: i64) -> bool {
        let together = self.purse.given_up.saturating_add(difference.max(0));
        tolerated(self.funds.bounds, difference, owed) && within_amounts(self.funds.bounds, together)
    }

    /// Whether nothing pays beside the money and no difference is tolerated.
    pub(super) fn is_plain(&self) -> bool {
        self.funds.bounds.is_empty() && self.purse.len() == 1
    }

    /// Whether so much is close enough to what is needed of it to be meant for that: the difference may be given up, or kept.
    pub(super) fn is_near(&self, offered: i64, needed: i64, owed: i64) -> bool {
        let lack = needed.saturating_sub(offered);
        match lack >= 0 {
            true => self.tolerates(lack, owed),
            false => surplus(offered, lack.saturating_neg(), self.funds.bounds).1 > 0,
        }
    }
}

impl<N: Fn(usize) -> Option<ItemKey>> Step<'_, N> {
    pub(super) fn pass(&mut self, because: PassedOverBecause) {
        self.steps.passed_over.push(PassedOver { rule: self.rule, because });
    }

    pub(super) fn ambiguous(&mut self, places: &[usize]) {
        let candidates = places.iter().take(CANDIDATES).filter_map(|place| (self.name)(*place)).collect();
        self.pass(PassedOverBecause::Ambiguous { candidates });
    }
}
