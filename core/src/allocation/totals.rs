//! The rules that look for what the money is all of: one item, the whole account, what is past due.

use std::collections::BTreeMap;

use super::planner::Planner;
use super::step::Step;
use super::{DiscountRule, Ground, ItemKey, PassedOverBecause, Target, settle};
use crate::calendar::Date;

impl Planner<'_> {
    pub(super) fn exact_single<N>(&mut self, step: &mut Step<'_, N>)
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
    pub(super) fn total<N>(&mut self, step: &mut Step<'_, N>, groups: Vec<(Ground, Vec<usize>)>)
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

    pub(super) fn past_due_by_terms<N>(&mut self, step: &mut Step<'_, N>)
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
}

/// Whether the money is what the target takes, with or without its discount.
pub(crate) fn closes(target: &Target, cash: i64, discount: DiscountRule) -> bool {
    target.open == cash || settle(target, i64::MAX, discount).cash == cash
}
