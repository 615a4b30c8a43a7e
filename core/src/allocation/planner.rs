use std::collections::BTreeMap;

use super::criterion::{decided, key};
use super::rule::Order;
use super::tolerance::within_amounts;
use super::{
    AllocationPolicy, Criterion, DiscountRule, Evidence, Funds, Ground, Inside, ItemKey, Naming, Nature,
    PassedOver, PassedOverBecause, Payer, Purse, Rule, Settled, StepLine, Steps, Target, settle, surplus,
    tolerated,
};
use crate::calendar::Date;
use crate::money::split;

/// The most candidates an ambiguous answer lists.
pub(crate) const CANDIDATES: usize = 16;

/// So many links lead from interest to the debt it belongs to at most: what is farther away stands for itself.
const LINKS: usize = 8;

/// Targets as the money so far leaves them, and the rules that money after money asks.
#[derive(Debug)]
pub struct Planner<'p> {
    pub(super) policy: &'p AllocationPolicy,
    targets: Vec<Target>,
    /// Of a debt, the interest and costs that belong to it: nothing where no order within debts is asked for.
    parts: BTreeMap<usize, Vec<usize>>,
    /// The debts that these belong to.
    debts: BTreeMap<usize, usize>,
    queues: Vec<Queue>,
    /// Room for queues that are made anew.
    spare: Vec<Vec<usize>>,
    /// Room to sort in.
    room: Room,
}

/// Debts in the order of a rule, found once as long as that can not change.
#[derive(Debug)]
struct Queue {
    rule: Rule,
    /// The day that the order was found for, where it plays a part.
    day: Option<Date>,
    /// Whether paying one debt changes how others compare.
    moves: bool,
    debts: Vec<usize>,
    /// Everything in front of this is settled.
    next: usize,
    /// Everything between that and this is settled, too.
    behind: usize,
}

impl Queue {
    /// Whether it still is the order on a day.
    fn stands(&self, day: Date) -> bool {
        !self.moves && self.day.is_none_or(|of| of == day)
    }
}

/// Room to sort debts in: where each stands, its name and its position.
#[derive(Debug, Default)]
struct Room {
    /// All of it in one number, for orders that half of one is enough for.
    narrow: Vec<u128>,
    wide: Vec<(u128, u64)>,
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
    rule: Rule,
    pub(super) funds: &'s Funds<'s>,
    pub(super) purse: &'s mut Purse,
    steps: &'s mut Steps,
    pub(super) name: &'s N,
}

impl<N> Step<'_, N> {
    /// Whether so much more may be given up: it keeps to the limits, together with what was given up before.
    fn tolerates(&self, difference: i64, owed: i64) -> bool {
        let together = self.purse.given_up.saturating_add(difference.max(0));
        tolerated(self.funds.bounds, difference, owed) && within_amounts(self.funds.bounds, together)
    }

    /// What is left of the money, where nothing pays beside it and no difference is tolerated.
    fn plain_money(&mut self) -> Option<&mut i64> {
        (self.funds.bounds.is_empty() && self.purse.len() == 1).then_some(&mut self.purse.money)
    }

    /// Whether so much is close enough to what is needed of it to be meant for that: the difference may be given up, or kept.
    fn is_near(&self, offered: i64, needed: i64, owed: i64) -> bool {
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

    fn ambiguous(&mut self, places: &[usize]) {
        let candidates = places.iter().take(CANDIDATES).filter_map(|place| (self.name)(*place)).collect();
        self.pass(PassedOverBecause::Ambiguous { candidates });
    }
}

impl<'p> Planner<'p> {
    /// These targets under a policy.
    pub fn new(targets: Vec<Target>, policy: &'p AllocationPolicy) -> Self {
        let mut planner = Self {
            policy,
            targets,
            parts: BTreeMap::new(),
            debts: BTreeMap::new(),
            queues: Vec::new(),
            spare: Vec::new(),
            room: Room::default(),
        };
        planner.find_parts();
        planner
    }

    /// The same for other targets, in the room that is there.
    pub fn restart(&mut self, targets: impl IntoIterator<Item = Target>) {
        self.targets.clear();
        self.targets.extend(targets);
        self.parts.clear();
        self.debts.clear();
        self.spare.extend(self.queues.drain(..).map(|queue| queue.debts));
        self.find_parts();
    }

    fn find_parts(&mut self) {
        let Some(inside) = self.policy.inside else { return };
        let Self { targets, parts, debts, .. } = self;
        for place in 0..targets.len() {
            if let Some(debt) = debt_of(targets, place) {
                parts.entry(debt).or_default().push(place);
                debts.insert(place, debt);
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
        steps: &mut Steps,
        name: &impl Fn(usize) -> Option<ItemKey>,
    ) {
        let step = &mut Step { rule, funds, purse, steps, name };
        match rule {
            Rule::Remittance => self.named(step, funds.advice, false),
            Rule::ReferenceText => self.named(step, funds.named, true),
            Rule::ExactSingle => self.exact_single(step),
            Rule::WholeAccount => {
                let places = self.found(|_| true);
                self.total(step, vec![(Ground::WholeAccount, places)]);
            }
            Rule::PastDue => {
                let places = self.past_due(funds.day);
                self.total(step, vec![(Ground::PastDue, places)]);
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
    pub(super) fn settle<N>(&mut self, step: &mut Step<'_, N>, place: usize, how: How, why: Ground) -> i64 {
        let Some(target) = self.targets.get_mut(place) else { return 0 };
        // Most often money alone pays what offers nothing: the same as below, without what plays no part.
        if let (0, 0, Some(left)) = (how.allowed, target.discount, step.plain_money()) {
            let cash = how.limit.min(*left).min(target.open);
            if cash <= 0 {
                return 0;
            }
            (*left, target.open) = (*left - cash, target.open - cash);
            step.steps.lines.push(StepLine::plain(place, cash, step.rule, why));
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
    fn settle_debt<N>(&mut self, step: &mut Step<'_, N>, debt: usize, how: How, why: Ground) -> i64
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

    /// The interest and costs of a debt that are open and go along with it: not what waits until somebody names it.
    fn parts_of(&self, debt: usize) -> impl Iterator<Item = usize> {
        let own = self.targets.get(debt).is_some_and(|target| target.own);
        let along = move |target: &Target| target.own == own && self.is_payable(target);
        let parts = self.parts.get(&debt).into_iter().flatten().copied();
        parts.filter(move |part| self.targets.get(*part).is_some_and(along))
    }

    /// With at most so much, as the policy says of discounts.
    pub(super) fn up_to(&self, limit: i64) -> How {
        How { limit, allowed: 0, discount: self.policy.discount, together: false, rest: Rest::Tolerated }
    }

    /// Whether rules find a target that nobody names.
    fn is_found(&self, target: &Target) -> bool {
        target.own && self.is_payable(target)
    }

    /// Whether a target is open and need not be named.
    fn is_payable(&self, target: &Target) -> bool {
        target.open > 0
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

    fn named<N>(&mut self, step: &mut Step<'_, N>, claims: &[Naming], own_only: bool)
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

    fn exact_single<N>(&mut self, step: &mut Step<'_, N>)
    where
        N: Fn(usize) -> Option<ItemKey>,
    {
        let (money, bounds) = (step.purse.money, step.funds.bounds);
        let closed = |target: &Target| closes(target, money, self.policy.discount);
        let mut equal = self.found(closed);
        if equal.is_empty() && !bounds.is_empty() {
            let discount = self.policy.discount;
            let near = |target: &Target, needed| step.is_near(money, needed, target.open);
            equal = self.found(|target| {
                near(target, target.open) || near(target, settle(target, i64::MAX, discount).cash)
            });
        }
        match equal.as_slice() {
            [] => step.pass(PassedOverBecause::NoEqualAmount),
            [only] => {
                let why = Ground::EqualAmount;
                // The money is equal, so the money pays.
                let credits = step.purse.set_aside(|_| false);
                self.settle(step, *only, self.up_to(i64::MAX), why);
                step.purse.keep_surplus(money, bounds);
                step.purse.put_back(credits, |_| false);
            }
            several => step.ambiguous(several),
        }
    }

    /// Settles the one group of items that takes all the money.
    fn total<N>(&mut self, step: &mut Step<'_, N>, groups: Vec<(Ground, Vec<usize>)>)
    where
        N: Fn(usize) -> Option<ItemKey>,
    {
        let left = step.purse.left();
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
            let fit = ways.iter().find(|(sum, _)| *sum == left);
            let close = ways.iter().rev().find(|(sum, _)| step.is_near(left, *sum, open));
            match (fit, close) {
                (Some((_, discount)), _) => exact.push((evidence, places, *discount)),
                (None, Some((_, discount))) => near.push((evidence, places, *discount)),
                (None, None) => {}
            }
        }
        let found = if exact.is_empty() { near } else { exact };
        match found.as_slice() {
            [] => step.pass(PassedOverBecause::OtherTotal),
            [(evidence, places, discount)] => {
                let ways: Vec<_> = places.iter().map(|place| (*place, *discount)).collect();
                if !self.settle_together(step, &ways, *evidence) {
                    step.pass(PassedOverBecause::OtherTotal);
                }
            }
            several => {
                let first = several.iter().filter_map(|(_, places, ..)| places.first().copied());
                step.ambiguous(&first.collect::<Vec<_>>());
            }
        }
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

    fn past_due_by_terms<N>(&mut self, step: &mut Step<'_, N>)
    where
        N: Fn(usize) -> Option<ItemKey>,
    {
        // By the due date and the name of the oldest of each.
        let mut groups: BTreeMap<u32, (Option<Date>, u32, Vec<usize>)> = BTreeMap::new();
        for place in self.past_due(step.funds.day) {
            let Some(target) = self.targets.get(place) else { continue };
            groups.entry(target.terms).or_insert((target.due, target.name, Vec::new())).2.push(place);
        }
        let mut groups: Vec<_> = groups.into_values().collect();
        groups.sort();
        let told = |(due, _, places): (Option<Date>, u32, Vec<usize>)| {
            (Ground::PastDueByTerms { due: due.unwrap_or(Date::MAX) }, places)
        };
        self.total(step, groups.into_iter().map(told).collect());
    }

    /// The debts in the order of a rule. Interest and costs stand behind the debt that they belong to.
    fn queue(&mut self, rule: Rule, order: Order, day: Date) -> Queue {
        if let Some(kept) = self.queues.iter().position(|queue| queue.rule == rule) {
            let kept = self.queues.swap_remove(kept);
            if kept.stands(day) {
                return kept;
            }
            self.spare.push(kept.debts);
        }
        let dated = order.by.iter().any(|criterion| criterion.is_dated()).then_some(day);
        let moves = order.by.iter().any(|criterion| criterion.moves());
        let mut room = std::mem::take(&mut self.room);
        let mut debts = self.spare.pop().unwrap_or_default();
        let whole = order.by_claim && self.policy.inside.is_some();
        let stands_alone = |place: usize| {
            let debt = self.debts.get(&place).and_then(|debt| self.targets.get(*debt));
            !whole || !debt.is_some_and(|debt| self.is_found(debt))
        };
        // A planner has fewer targets than a name has numbers.
        let meant = (0_u32..).zip(&self.targets).filter(|(place, target)| {
            self.is_found(target) && stands_alone(usize::try_from(*place).unwrap_or(usize::MAX))
        });
        let behind = |name: u32, place: u32| u64::from(name) << 32 | u64::from(place);
        let place = |behind: u64| usize::try_from(behind & u64::from(u32::MAX)).unwrap_or(usize::MAX);
        debts.clear();
        if order.by.iter().map(|criterion| criterion.bits()).sum::<u32>() <= u64::BITS {
            room.narrow.clear();
            room.narrow.extend(meant.map(|(place, target)| {
                key(order.by, target, day) << 64 | u128::from(behind(target.name, place))
            }));
            room.narrow.sort_unstable();
            let low = |key: &u128| u64::try_from(key & u128::from(u64::MAX)).unwrap_or(u64::MAX);
            debts.extend(room.narrow.iter().map(|key| place(low(key))));
        } else {
            room.wide.clear();
            room.wide.extend(
                meant.map(|(place, target)| (key(order.by, target, day), behind(target.name, place))),
            );
            room.wide.sort_unstable();
            debts.extend(room.wide.iter().map(|(_, behind)| place(*behind)));
        }
        self.room = room;
        Queue { rule, day: dated, moves, debts, next: 0, behind: 0 }
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
            let why = match step.rule {
                Rule::OldestDueFirst => {
                    let tie = behind.is_some_and(|other| other.due == target.due);
                    Ground::OldestDue { due: target.due, tie }
                }
                _ => Ground::First { by: behind.map(|next| apart(next).unwrap_or(Criterion::Number)) },
            };
            let how = self.up_to(i64::MAX);
            if self.settle_debt(step, place, how, why) <= 0 {
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
            if is_open(place) || (!self.parts.is_empty() && self.parts_of(place).next().is_some()) {
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
        let takes = |place: &usize| {
            let of = self.parts_of(*place).chain([*place]).filter_map(|place| self.targets.get(place));
            let open = of.filter(|part| part.open > 0);
            open.fold((0_i64, 0_i64), |(open, needed), part| {
                let cash = settle(part, i64::MAX, self.policy.discount).cash;
                (open.saturating_add(part.open), needed.saturating_add(cash))
            })
        };
        let takes: Vec<(i64, i64)> = places.iter().map(takes).collect();
        let weights: Vec<u64> = takes.iter().map(|(_, needed)| needed.unsigned_abs()).collect();
        let owed = takes.iter().fold(0_i64, |sum, (open, _)| sum.saturating_add(*open));
        let whole = takes.iter().fold(0_i64, |sum, (_, needed)| sum.saturating_add(*needed));
        let left = step.purse.left();
        let apart = whole.saturating_sub(left);
        let shares = match apart <= 0 {
            true => vec![i64::MAX; places.len()],
            // Nothing to share among is nothing that takes money.
            false => split(left, &weights).unwrap_or_default(),
        };
        let of = u32::try_from(places.len()).unwrap_or(u32::MAX);
        let why = Ground::Share { of };
        let settled = |planner: &mut Self, step: &mut Step<'_, N>, rest: Rest| {
            let mut used = 0_i64;
            for (place, share) in places.iter().zip(&shares) {
                let how = How { rest, ..planner.up_to(*share) };
                used = used.saturating_add(planner.settle_debt(step, *place, how, why));
            }
            used > 0
        };
        let near = apart > 0 && step.tolerates(apart, owed);
        (near && self.attempt(step, places, |planner, step| settled(planner, step, Rest::GivenUp)))
            || settled(self, step, Rest::Kept)
    }

    /// Settles these debts in some way. Takes it all back where that way says it failed, or where more had to be given up than
    /// the limits allow: credits earn no discount, so they may leave more than their sum tells.
    fn attempt<N>(
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

/// When a part of a debt is paid: by the order within it, then by age.
fn within(inside: Inside, target: &Target) -> (u16, Date, Date, u32) {
    (inside.rank(target.nature), target.due.unwrap_or(Date::MAX), target.issued, target.name)
}

/// The debt that interest or costs belong to in the end; none where they belong to none, or to one another.
fn debt_of(targets: &[Target], place: usize) -> Option<usize> {
    let claim = |place: usize| targets.get(place)?.claim.filter(|debt| *debt < targets.len());
    let mut debt = claim(place)?;
    for _ in 0..LINKS {
        match claim(debt) {
            Some(next) => debt = next,
            None => return Some(debt).filter(|debt| *debt != place),
        }
    }
    None
}

/// Whether the money is what the target takes, with or without its discount.
pub(crate) fn closes(target: &Target, cash: i64, discount: DiscountRule) -> bool {
    target.open == cash || settle(target, i64::MAX, discount).cash == cash
}
