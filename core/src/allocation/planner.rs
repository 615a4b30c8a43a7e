use std::collections::BTreeMap;

use super::criterion::{decided, key};
use super::rule::Order;
use super::{
    AllocationPolicy, Bound, Claim, DiscountRule, Evidence, Funds, Inside, ItemKey, Nature, PassedOver,
    PassedOverBecause, Payer, Plan, PlanLine, Purse, Rule, Settled, Target, Why, settle, tolerated,
};
use crate::calendar::Date;
use crate::money::split;

/// The most candidates an ambiguous answer lists.
pub(crate) const CANDIDATES: usize = 16;

/// Targets as the money so far leaves them, and the rules that money after money asks.
#[derive(Debug)]
pub struct Planner<'p> {
    pub(super) policy: &'p AllocationPolicy,
    targets: Vec<Target>,
    /// Of a debt, the interest and costs that belong to it: nothing where no order within debts is asked for.
    parts: BTreeMap<usize, Vec<usize>>,
    queues: Vec<Queue>,
    /// Room for queues that are made anew.
    spare: Vec<Vec<usize>>,
    /// Room to sort by: where a debt stands, its name and its position.
    keys: Vec<(u128, u32, usize)>,
}

/// Debts in the order of a rule, found once as long as that can not change.
#[derive(Debug)]
struct Queue {
    rule: Rule,
    /// The day that the order was found for, where it plays a part.
    day: Option<Date>,
    debts: Vec<usize>,
    /// Everything in front of this is settled.
    next: usize,
    /// Everything between that and this is settled, too.
    behind: usize,
}

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
    /// The largest rest that is given up because all of what the rule found together is close enough.
    pub(super) forgiven: i64,
}

/// Money on its way through a step.
pub(super) struct Step<'s, N> {
    rule: Rule,
    pub(super) funds: &'s Funds<'s>,
    pub(super) purse: &'s mut Purse,
    plan: &'s mut Plan,
    pub(super) name: &'s N,
}

impl<N: Fn(usize) -> Option<ItemKey>> Step<'_, N> {
    pub(super) fn pass(&mut self, because: PassedOverBecause) {
        self.plan.passed_over.push(PassedOver { rule: self.rule, because });
    }

    pub(super) fn why(&self, evidence: Evidence) -> Why {
        Why::ByRule { rule: self.rule, evidence }
    }

    fn ambiguous(&mut self, places: &[usize]) {
        let candidates = places.iter().take(CANDIDATES).filter_map(|place| (self.name)(*place)).collect();
        self.pass(PassedOverBecause::Ambiguous { candidates });
    }
}

impl<'p> Planner<'p> {
    /// These targets under a policy.
    pub fn new(targets: Vec<Target>, policy: &'p AllocationPolicy) -> Self {
        let empty = (Vec::new(), Vec::new(), Vec::new());
        let mut planner =
            Self { policy, targets, parts: BTreeMap::new(), queues: empty.0, spare: empty.1, keys: empty.2 };
        planner.find_parts();
        planner
    }

    /// The same for other targets, in the room that is there.
    pub fn restart(&mut self, targets: impl IntoIterator<Item = Target>) {
        self.targets.clear();
        self.targets.extend(targets);
        self.parts.clear();
        self.spare.extend(self.queues.drain(..).map(|queue| queue.debts));
        self.find_parts();
    }

    fn find_parts(&mut self) {
        let Some(inside) = self.policy.inside else { return };
        let Self { targets, parts, .. } = self;
        for (place, target) in targets.iter().enumerate() {
            if let Some(debt) = target.claim.filter(|debt| *debt != place && *debt < targets.len()) {
                parts.entry(debt).or_default().push(place);
            }
        }
        for parts in parts.values_mut() {
            parts.sort_by_key(|place| targets.get(*place).map(|target| within(inside, target)));
        }
    }

    /// Says the whole discount that money of another day earns on the original of a target.
    pub fn offer(&mut self, place: usize, discount: i64) {
        if let Some(target) = self.targets.get_mut(place) {
            target.discount = discount;
        }
    }

    /// What the money so far leaves of the targets.
    pub fn targets(&self) -> &[Target] {
        &self.targets
    }

    /// Lets one rule use what is left in the purse. `name` is asked for the targets that reasons list.
    pub fn step(
        &mut self,
        rule: Rule,
        funds: &Funds<'_>,
        purse: &mut Purse,
        plan: &mut Plan,
        name: &impl Fn(usize) -> Option<ItemKey>,
    ) {
        let step = &mut Step { rule, funds, purse, plan, name };
        match rule {
            Rule::Remittance => self.named(step, funds.advice, false),
            Rule::ReferenceText => self.named(step, funds.named, true),
            Rule::ExactSingle => self.exact_single(step),
            Rule::WholeAccount => {
                let places = self.found(|_| true);
                self.total(step, vec![(Evidence::WholeAccount, places)]);
            }
            Rule::PastDue => {
                let places = self.past_due(funds.day);
                self.total(step, vec![(Evidence::PastDue, places)]);
            }
            Rule::PastDueByTerms => self.past_due_by_terms(step),
            Rule::Combination => self.combination(step),
            _ => {
                if let Some(order) = rule.order() {
                    self.in_order(step, order);
                }
            }
        }
    }

    /// Settles a target. Answers the money that took.
    pub(super) fn settle<N>(&mut self, step: &mut Step<'_, N>, place: usize, how: How, why: &Why) -> i64 {
        let Some(target) = self.targets.get_mut(place) else { return 0 };
        let (owed, mut room, mut allowed) = (target.open, how.limit, how.allowed);
        let before = step.plan.lines.len();
        for slot in 0..step.purse.len() {
            let Some((payer, left)) = step.purse.at(slot) else { break };
            let cash = room.min(*left);
            if cash <= 0 || target.open <= 0 {
                continue;
            }
            let (kept, discount) = match payer {
                Payer::Money => (allowed, how.discount),
                Payer::Credit(_) if how.together => (0, how.discount),
                Payer::Credit(_) => (0, DiscountRule::None),
            };
            let Settled { cash: paid, discount } = settle(target, cash.saturating_add(kept), discount);
            // What counts as paid is used before the money is.
            let kept = kept.min(paid);
            let cash = paid - kept;
            target.open -= paid + discount;
            target.discount_taken += discount;
            (*left, room, allowed) = (*left - cash, room - cash, allowed - kept);
            let why = why.clone();
            step.plan.lines.push(PlanLine {
                payer,
                target: place,
                cash,
                discount,
                allowed: kept,
                short: 0,
                why,
            });
        }
        let touched = target.open > 0 && step.plan.lines.len() > before;
        if touched
            && (target.open <= how.forgiven || tolerated(step.funds.bounds, target.open, owed))
            && let Some(line) = step.plan.lines.last_mut()
        {
            line.short = std::mem::take(&mut target.open);
        }
        how.limit - room
    }

    /// Settles what belongs to a debt and the debt itself, in the order within it. Answers the money that took.
    fn settle_debt<N>(&mut self, step: &mut Step<'_, N>, debt: usize, how: How, why: &Why) -> i64
    where
        N: Fn(usize) -> Option<ItemKey>,
    {
        // Without an order within debts there are no parts.
        let parts = if self.parts.is_empty() { None } else { self.parts.get(&debt).cloned() };
        let Some(parts) = parts else { return self.settle(step, debt, how, why) };
        let inside = self.policy.inside.unwrap_or(Inside::InterestBeforePrincipal);
        let rank = |place: &usize| self.targets.get(*place).map(|target| inside.rank(target.nature));
        let own = rank(&debt);
        let first = parts.iter().filter(|place| rank(place) < own).count();
        let mut used = 0;
        for (at, place) in parts.iter().take(first).chain([&debt]).chain(parts.iter().skip(first)).enumerate()
        {
            let limit = how.limit - used;
            let because = match (self.name_of(step, debt), at == first) {
                (Some(debt), false) => step.why(Evidence::Inside { debt }),
                _ => why.clone(),
            };
            used += self.settle(step, *place, How { limit, ..how }, &because);
        }
        used
    }

    fn name_of<N: Fn(usize) -> Option<ItemKey>>(&self, step: &Step<'_, N>, place: usize) -> Option<ItemKey> {
        (step.name)(place)
    }

    /// With at most so much, as the policy says of discounts.
    pub(super) fn up_to(&self, limit: i64) -> How {
        How { limit, allowed: 0, discount: self.policy.discount, together: false, forgiven: 0 }
    }

    /// Whether rules find a target that nobody names.
    fn is_found(&self, target: &Target) -> bool {
        target.own
            && target.open > 0
            && !(self.policy.skip_disputed && target.disputed)
            && !(self.policy.skip_late_charges && target.nature != Nature::Principal)
    }

    /// What rules find, the oldest due first, pending ones last; ties by issue date and name.
    pub(super) fn found(&self, fits: impl Fn(&Target) -> bool) -> Vec<usize> {
        let all = self.targets.iter().enumerate();
        let mut found: Vec<(usize, &Target)> =
            all.filter(|(_, target)| self.is_found(target) && fits(target)).collect();
        found.sort_by_key(|(_, target)| (target.due.unwrap_or(Date::MAX), target.issued, target.name));
        found.into_iter().map(|(place, _)| place).collect()
    }

    fn past_due(&self, day: Date) -> Vec<usize> {
        self.found(|target| target.due.is_some_and(|due| due < day))
    }

    fn named<N>(&mut self, step: &mut Step<'_, N>, claims: &[Claim], own_only: bool)
    where
        N: Fn(usize) -> Option<ItemKey>,
    {
        let mut named = false;
        for claim in claims {
            let mut limit = claim.limit.unwrap_or(i64::MAX);
            let mut allowed = claim.allowed;
            let before = step.plan.lines.len();
            let why = step.why(claim.evidence.clone());
            for place in &claim.targets {
                if own_only && !self.targets.get(*place).is_some_and(|target| target.own) {
                    continue;
                }
                let how = How { allowed, ..self.up_to(limit) };
                let lines = step.plan.lines.len();
                limit -= self.settle_debt(step, *place, how, &why);
                allowed -= step.plan.lines.iter().skip(lines).map(|line| line.allowed).sum::<i64>();
            }
            let settled = step.plan.lines.len() > before;
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

    fn exact_single<N>(&mut self, step: &mut Step<'_, N>)
    where
        N: Fn(usize) -> Option<ItemKey>,
    {
        let (money, bounds) = (step.purse.money, step.funds.bounds);
        let closed = |target: &Target| closes(target, money, self.policy.discount);
        let mut equal = self.found(closed);
        if equal.is_empty() && !bounds.is_empty() {
            equal = self.found(|target| nearly_closes(target, money, self.policy.discount, bounds));
        }
        match equal.as_slice() {
            [] => step.pass(PassedOverBecause::NoEqualAmount),
            [only] => {
                let why = step.why(Evidence::EqualAmount);
                self.settle(step, *only, self.up_to(i64::MAX), &why);
            }
            several => step.ambiguous(several),
        }
    }

    /// Settles the one group of items that takes all the money.
    fn total<N>(&mut self, step: &mut Step<'_, N>, groups: Vec<(Evidence, Vec<usize>)>)
    where
        N: Fn(usize) -> Option<ItemKey>,
    {
        let (left, bounds) = (step.purse.left(), step.funds.bounds);
        let mut exact = Vec::new();
        let mut near = Vec::new();
        for (evidence, places) in groups.into_iter().filter(|(_, places)| !places.is_empty()) {
            let of = places.iter().filter_map(|place| self.targets.get(*place));
            let (open, needed) = of.fold((0_i64, 0_i64), |(open, needed), target| {
                let cash = settle(target, i64::MAX, self.policy.discount).cash;
                (open.saturating_add(target.open), needed.saturating_add(cash))
            });
            // Whoever pays all of it in full takes no discount.
            let ways = [(open, DiscountRule::None), (needed, self.policy.discount)];
            let missing = |sum: i64| sum.saturating_sub(left);
            let fit = ways.iter().find(|(sum, _)| *sum == left);
            let close = ways.iter().rev().find(|(sum, _)| tolerated(bounds, missing(*sum), open));
            match (fit, close) {
                (Some((sum, discount)), _) => exact.push((evidence, places, *discount, missing(*sum))),
                (None, Some((sum, discount))) => near.push((evidence, places, *discount, missing(*sum))),
                (None, None) => {}
            }
        }
        let found = if exact.is_empty() { near } else { exact };
        match found.as_slice() {
            [] => step.pass(PassedOverBecause::OtherTotal),
            [(evidence, places, discount, missing)] => {
                let why = step.why(evidence.clone());
                self.settle_together(step, places.iter().map(|place| (*place, *discount)), *missing, &why);
            }
            several => {
                let first = several.iter().filter_map(|(_, places, ..)| places.first().copied());
                step.ambiguous(&first.collect::<Vec<_>>());
            }
        }
    }

    /// Settles what is paid together: the money, and the credits with it, are all that it takes but for so much.
    pub(super) fn settle_together<N>(
        &mut self,
        step: &mut Step<'_, N>,
        places: impl Iterator<Item = (usize, DiscountRule)>,
        missing: i64,
        why: &Why,
    ) {
        // What is paid in several parts may be rounded once for each.
        let parts = i64::try_from(step.purse.len()).unwrap_or(i64::MAX).saturating_sub(1);
        let forgiven = missing.max(0).saturating_add(parts);
        for (place, discount) in places {
            let how = How { discount, together: true, forgiven, ..self.up_to(i64::MAX) };
            self.settle(step, place, how, why);
        }
    }

    fn past_due_by_terms<N>(&mut self, step: &mut Step<'_, N>)
    where
        N: Fn(usize) -> Option<ItemKey>,
    {
        let mut groups: BTreeMap<u32, (Option<Date>, Vec<usize>)> = BTreeMap::new();
        for place in self.past_due(step.funds.day) {
            let Some(target) = self.targets.get(place) else { continue };
            groups.entry(target.terms).or_insert((target.due, Vec::new())).1.push(place);
        }
        let mut groups: Vec<_> = groups.into_values().collect();
        groups.sort();
        let told = |(due, places): (Option<Date>, Vec<usize>)| {
            (Evidence::PastDueByTerms { due: due.unwrap_or(Date::MAX) }, places)
        };
        self.total(step, groups.into_iter().map(told).collect());
    }

    /// The debts in the order of a rule. Interest and costs stand behind the debt that they belong to.
    fn queue(&mut self, rule: Rule, order: Order, day: Date) -> Queue {
        let dated = order.by.iter().any(|criterion| criterion.is_dated()).then_some(day);
        let moves = order.by.iter().any(|criterion| criterion.moves());
        if let Some(kept) = self.queues.iter().position(|queue| queue.rule == rule) {
            let kept = self.queues.swap_remove(kept);
            if kept.day == dated && !moves {
                return kept;
            }
            self.spare.push(kept.debts);
        }
        let mut keys = std::mem::take(&mut self.keys);
        let mut debts = self.spare.pop().unwrap_or_default();
        let whole = order.by_claim && self.policy.inside.is_some();
        let stands_alone = |target: &Target| {
            let debt =
                target.claim.and_then(|debt| self.targets.get(debt)).filter(|debt| self.is_found(debt));
            !whole || debt.is_none()
        };
        keys.clear();
        keys.extend(self.targets.iter().enumerate().filter_map(|(place, target)| {
            let meant = self.is_found(target) && stands_alone(target);
            meant.then(|| (key(order.by, target, day), target.name, place))
        }));
        keys.sort_unstable();
        debts.clear();
        debts.extend(keys.iter().map(|(.., place)| *place));
        self.keys = keys;
        Queue { rule, day: dated, debts, next: 0, behind: 0 }
    }

    fn in_order<N>(&mut self, step: &mut Step<'_, N>, order: Order)
    where
        N: Fn(usize) -> Option<ItemKey>,
    {
        let day = step.funds.day;
        let mut queue = self.queue(step.rule, order, day);
        while step.purse.left() > 0 {
            let Some(place) = self.next(&mut queue) else { break };
            let behind = self.behind(&mut queue);
            let Some(target) = self.targets.get(place) else { break };
            let apart = |other: &Target| decided(order.by, target, other, day);
            if order.in_proportion && behind.is_some_and(|other| apart(other).is_none()) {
                let rest = queue.debts.iter().skip(queue.behind);
                let rest = rest.filter_map(|place| Some((*place, self.targets.get(*place)?)));
                let equal = rest
                    .filter(|(_, other)| other.open > 0)
                    .map_while(|(place, other)| apart(other).is_none().then_some(place));
                let places: Vec<usize> = [place].into_iter().chain(equal).collect();
                if self.share(step, &places) {
                    continue;
                }
                break;
            }
            let why = step.why(match step.rule {
                Rule::OldestDueFirst => {
                    let tie = behind.is_some_and(|other| other.due == target.due);
                    Evidence::OldestDue { due: target.due, tie }
                }
                _ => Evidence::First { by: behind.and_then(apart) },
            });
            let how = self.up_to(i64::MAX);
            if self.settle_debt(step, place, how, &why) <= 0 {
                break;
            }
        }
        self.queues.push(queue);
    }

    /// The next debt of which something is open, with what belongs to it; the queue stands behind it.
    fn next(&self, queue: &mut Queue) -> Option<usize> {
        let is_open = |place: usize| self.targets.get(place).is_some_and(|target| target.open > 0);
        loop {
            let place = *queue.debts.get(queue.next)?;
            let parts = || self.parts.get(&place).into_iter().flatten();
            if is_open(place) || (!self.parts.is_empty() && parts().any(|place| is_open(*place))) {
                return Some(place);
            }
            queue.next += 1;
        }
    }

    /// The debt after that of which something is open. What is settled stays so, and is not looked at again.
    fn behind(&self, queue: &mut Queue) -> Option<&Target> {
        queue.behind = queue.behind.max(queue.next + 1);
        loop {
            let target = self.targets.get(*queue.debts.get(queue.behind)?)?;
            if target.open > 0 {
                return Some(target);
            }
            queue.behind += 1;
        }
    }

    /// Shares what is left among debts that are equal, by what each takes; all of them in full where it is enough. Says
    /// whether that used anything.
    fn share<N>(&mut self, step: &mut Step<'_, N>, places: &[usize]) -> bool
    where
        N: Fn(usize) -> Option<ItemKey>,
    {
        let takes = |place: &usize| -> u64 {
            let parts = self.parts.get(place).into_iter().flatten().chain([place]);
            let of = parts.filter_map(|place| self.targets.get(*place)).filter(|part| part.open > 0);
            of.map(|part| settle(part, i64::MAX, self.policy.discount).cash.unsigned_abs()).sum()
        };
        let weights: Vec<u64> = places.iter().map(takes).collect();
        let left = step.purse.left();
        let whole: u128 = weights.iter().copied().map(u128::from).sum();
        let shares = match whole <= u128::from(left.unsigned_abs()) {
            true => vec![i64::MAX; places.len()],
            // Nothing to share among is nothing that takes money.
            false => split(left, &weights).unwrap_or_default(),
        };
        let of = u32::try_from(places.len()).unwrap_or(u32::MAX);
        let why = step.why(Evidence::Share { of });
        let mut used = 0_i64;
        for (place, share) in places.iter().zip(shares) {
            let how = self.up_to(share);
            used = used.saturating_add(self.settle_debt(step, *place, how, &why));
        }
        used > 0
    }
}

/// When a part of a debt is paid: by the order within it, then by age.
fn within(inside: Inside, target: &Target) -> (u16, Date, Date, u32) {
    (inside.rank(target.nature), target.due.unwrap_or(Date::MAX), target.issued, target.name)
}

/// Whether the money is what the target takes, with or without its discount.
pub(crate) fn closes(target: &Target, cash: i64, discount: DiscountRule) -> bool {
    target.open == cash || settle(target, i64::MAX, discount).cash == cash
}

/// The same up to a difference that is tolerated.
fn nearly_closes(target: &Target, cash: i64, discount: DiscountRule, bounds: &[Bound]) -> bool {
    let near = |needed: i64| tolerated(bounds, needed.saturating_sub(cash), target.open);
    near(target.open) || near(settle(target, i64::MAX, discount).cash)
}
