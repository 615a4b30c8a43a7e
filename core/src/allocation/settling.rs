//! What money does to a target, to a debt with what belongs to it, and to what is paid together or not at all.

use super::planner::Planner;
use super::step::{How, Rest, Step};
use super::{DiscountRule, Ground, Inside, ItemKey, Payer, Settled, StepLine, settle};

impl Planner<'_> {
    /// Settles a target. Answers the money that took.
    pub(super) fn settle<N>(&mut self, step: &mut Step<'_, N>, place: usize, how: How, why: Ground) -> i64 {
        let Some(target) = self.targets.get_mut(place) else { return 0 };
        // Most often money alone pays what offers nothing: the same as below, without what plays no part.
        if how.allowed == 0 && target.discount == 0 && step.is_plain() {
            let cash = target.take(&mut step.purse.money, how.limit);
            if cash > 0 {
                step.steps.lines.push(StepLine::plain(place, cash, step.rule, why));
            }
            return cash;
        }
        let (owed, mut room, mut allowed) = (target.open, how.limit, how.allowed);
        for slot in 0..step.purse.len() {
            let Some((payer, left)) = step.purse.at(slot).map(|(payer, left)| (payer, *left)) else { break };
            let cash = room.min(left);
            if cash <= 0 || target.open <= 0 {
                continue;
            }
            let (kept, discount) = match payer {
                Payer::Money => (allowed, how.discount),
                Payer::Credit(_) if how.together => (0, how.discount),
                Payer::Credit(_) => (0, DiscountRule::None),
            };
            let offered = cash.saturating_add(kept);
            let whole = || settle(target, i64::MAX, discount);
            let may_lack = match how.rest {
                Rest::Tolerated => !step.funds.bounds.is_empty(),
                Rest::GivenUp => true,
                Rest::Kept => false,
            };
            let may_lack = may_lack && (cash == room || !step.purse.pays_after(slot));
            let given_up = may_lack.then(whole).and_then(|whole| {
                let lack = whole.cash.saturating_sub(offered);
                let tolerated = how.rest == Rest::GivenUp || step.tolerates(lack, owed);
                (lack > 0 && tolerated).then_some((whole.discount, lack))
            });
            // What is close enough counts as all of it, so it earns all of the discount.
            let (Settled { cash: paid, discount }, short) = match given_up {
                Some((discount, lack)) => (Settled { cash: offered, discount }, lack),
                None => (settle(target, offered, discount), 0),
            };
            // What counts as paid is used before the money is.
            let kept = kept.min(paid);
            let cash = paid - kept;
            target.open -= paid + discount + short;
            target.discount_taken += discount;
            (room, allowed) = (room - cash, allowed - kept);
            step.purse.pay(slot, cash);
            step.purse.given_up = step.purse.given_up.saturating_add(short);
            let (target, allowed, rule, ground) = (place, kept, step.rule, why);
            step.steps.lines.push(StepLine { payer, target, cash, discount, allowed, short, rule, ground });
        }
        how.limit - room
    }

    /// Settles what belongs to a debt and the debt itself, in the order within it. Answers the money that took.
    pub(super) fn settle_debt<N>(&mut self, step: &mut Step<'_, N>, debt: usize, how: How, why: Ground) -> i64
    where
        N: Fn(usize) -> Option<ItemKey>,
    {
        // Without an order within debts there are no parts.
        if self.parts.is_empty() {
            return self.settle(step, debt, how, why);
        }
        let parts: Vec<usize> = self.parts_of(debt).collect();
        if parts.is_empty() {
            return self.settle(step, debt, how, why);
        }
        let inside = self.policy.inside.unwrap_or(Inside::InterestBeforePrincipal);
        let rank = |place: &usize| self.targets.get(*place).map(|target| inside.rank(target.nature));
        let own = rank(&debt);
        let first = parts.iter().filter(|place| rank(place) < own).count();
        let mut used = 0;
        for (at, place) in parts.iter().take(first).chain([&debt]).chain(parts.iter().skip(first)).enumerate()
        {
            let limit = how.limit - used;
            let inside = Ground::Inside { debt: u32::try_from(debt).unwrap_or(u32::MAX) };
            // A debt without a name has no parts that could point at it.
            let because = if at == first || (step.name)(debt).is_none() { why } else { inside };
            used += self.settle(step, *place, How { limit, ..how }, because);
        }
        used
    }

    /// With at most so much, as the policy says of discounts.
    pub(super) fn up_to(&self, limit: i64) -> How {
        How { limit, allowed: 0, discount: self.policy.discount, together: false, rest: Rest::Tolerated }
    }

    /// Settles what is paid together: the money, and the credits with it, are what all of it takes but for a difference that
    /// is tolerated. Says whether that closed all of it and used or kept all of the money; if not, nothing was done.
    pub(super) fn settle_together<N>(
        &mut self,
        step: &mut Step<'_, N>,
        ways: &[(usize, DiscountRule)],
        why: Ground,
    ) -> bool {
        let places: Vec<usize> = ways.iter().map(|(place, _)| *place).collect();
        let money = step.purse.money;
        self.attempt(step, &places, |planner, step| {
            for (place, discount) in ways {
                let (discount, rest) = (*discount, Rest::GivenUp);
                let how = How { discount, together: true, rest, ..planner.up_to(i64::MAX) };
                planner.settle(step, *place, how, why);
            }
            let open = |(place, _): &(usize, DiscountRule)| {
                planner.targets.get(*place).is_some_and(|target| target.open > 0)
            };
            step.purse.keep_surplus(money, step.funds.bounds);
            step.purse.money <= 0 && !ways.iter().any(open)
        })
    }

    /// Settles these debts in some way. Takes it all back where that way says it failed, or where more had to be given up than
    /// the limits allow: credits earn no discount, so they may leave more than their sum tells.
    pub(super) fn attempt<N>(
        &mut self,
        step: &mut Step<'_, N>,
        places: &[usize],
        way: impl FnOnce(&mut Self, &mut Step<'_, N>) -> bool,
    ) -> bool {
        let parts = places.iter().flat_map(|place| self.parts_of(*place).chain([*place]));
        let owed = parts.filter_map(|place| self.targets.get(place));
        let owed = owed.fold(0_i64, |sum, target| sum.saturating_add(target.open));
        let (targets, purse, lines) = (self.targets.clone(), step.purse.clone(), step.steps.lines.len());
        let mut done = way(self, step);
        let after = std::mem::replace(step.purse, purse);
        let given_up = after.given_up.saturating_sub(step.purse.given_up);
        done &= given_up == 0 || step.tolerates(given_up, owed);
        match done {
            true => *step.purse = after,
            false => {
                self.targets = targets;
                step.steps.lines.truncate(lines);
            }
        }
        done
    }
}
