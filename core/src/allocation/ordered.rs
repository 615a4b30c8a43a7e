//! The rules that pay one debt after the other, and share among what is equal.

use super::criterion::{decided, key, narrow_key};
use super::planner::Planner;
use super::rule::Order;
use super::step::{How, Rest, Step};
use super::{Criterion, Ground, ItemKey, Rule, StepLine, Target, settle};
use crate::calendar::Date;
use crate::money::split;

/// Debts in the order of a rule, found once as long as that can not change.
#[derive(Debug)]
pub(super) struct Queue {
    rule: Rule,
    /// The day that the order was found for, where it plays a part.
    day: Option<Date>,
    /// Whether paying one debt changes how others compare.
    moves: bool,
    pub(super) debts: Vec<usize>,
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
pub(super) struct Room {
    /// All of it in one small number, where names come in the order of positions.
    short: Vec<u64>,
    /// All of it in one number, for orders that half of one is enough for.
    narrow: Vec<u128>,
    wide: Vec<(u128, u64)>,
}

/// What a rule says of the debt that it pays next, beside the one behind it.
#[inline]
fn ground(rule: Rule, order: Order, day: Date, target: &Target, behind: Option<&Target>) -> Ground {
    match rule {
        Rule::OldestDueFirst => {
            let tie = behind.is_some_and(|other| other.due == target.due);
            Ground::OldestDue { due: target.due, tie }
        }
        _ => {
            let apart = |next: &Target| decided(order.by, target, next, day).unwrap_or(Criterion::Number);
            Ground::First { by: behind.map(apart) }
        }
    }
}

impl Planner<'_> {
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
        let bits: u32 = order.by.iter().map(|criterion| criterion.bits()).sum();
        let places = usize::BITS - self.targets.len().leading_zeros();
        if bits + places < u64::BITS && self.targets.is_sorted_by_key(|target| target.name) {
            room.short.clear();
            let key = |(place, target)| narrow_key(order.by, target, day) << places | u64::from(place);
            room.short.extend(meant.map(key));
            room.short.sort_unstable();
            let low = (1_u64 << places) - 1;
            debts.extend(room.short.iter().map(|key| place(key & low)));
        } else if bits <= u64::BITS {
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

    /// Lets a rule use money after money, as [`Self::step`] does one by one, where that is all there is to it: the rule pays
    /// in an order that stays, debts have no parts and offer nothing, nothing else pays and no difference is tolerated.
    /// `line` is told the money, by what it came with, what of it is used on which target, and what the rule found. Says
    /// whether it was so; if not, nothing was done.
    pub fn run<'m, M: Copy>(
        &mut self,
        rule: Rule,
        money: impl Iterator<Item = (M, &'m mut i64)>,
        mut line: impl FnMut(M, usize, i64, Ground),
    ) -> bool {
        let Some(order) = rule.order().filter(|order| self.is_plain(*order)) else { return false };
        let stays = order.by.iter().all(|criterion| !criterion.is_dated() && !criterion.moves());
        if !stays || self.targets.iter().any(|target| target.discount != 0) {
            return false;
        }
        // An order that stays is the same on every day.
        let day = Date::MIN;
        let mut queue = self.queue(rule, order, day);
        for (of, left) in money {
            self.pour(&mut queue, order, day, left, |place, cash, ground| line(of, place, cash, ground));
        }
        self.queues.push(queue);
        true
    }

    /// Whether debts are paid one by one and none has parts.
    fn is_plain(&self, order: Order) -> bool {
        !order.in_proportion && self.parts.is_empty()
    }

    /// Money alone pays debts in their order, as far as these offer nothing.
    #[inline]
    fn pour(
        &mut self,
        queue: &mut Queue,
        order: Order,
        day: Date,
        left: &mut i64,
        mut line: impl FnMut(usize, i64, Ground),
    ) {
        while *left > 0 {
            let Some(place) = self.next(queue) else { break };
            let behind = self.behind(queue);
            let Some(target) = self.targets.get(place).filter(|target| target.discount == 0) else { break };
            let ground = ground(queue.rule, order, day, target, behind);
            let cash = self.targets.get_mut(place).map_or(0, |target| target.take(left, i64::MAX));
            line(place, cash, ground);
        }
    }

    pub(super) fn in_order<N>(&mut self, step: &mut Step<'_, N>, order: Order)
    where
        N: Fn(usize) -> Option<ItemKey>,
    {
        let (rule, day) = (step.rule, step.funds.day);
        let mut queue = self.queue(rule, order, day);
        if self.is_plain(order) && step.is_plain() {
            let (left, lines) = (&mut step.purse.money, &mut step.steps.lines);
            let line = |place, cash, ground| lines.push(StepLine::plain(place, cash, rule, ground));
            self.pour(&mut queue, order, day, left, line);
        }
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
            let why = ground(rule, order, day, target, behind);
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
}
