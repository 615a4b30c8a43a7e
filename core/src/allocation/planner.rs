use std::collections::BTreeMap;

use super::ordered::{Queue, Room};
use super::step::Step;
use super::{AllocationPolicy, Funds, Ground, Inside, ItemKey, Nature, Purse, Rule, Steps, Target};
use crate::calendar::Date;

/// So many links lead from interest to the debt it belongs to at most: what is farther away stands for itself.
const LINKS: usize = 8;

/// Targets as the money so far leaves them, and the rules that money after money asks.
#[derive(Debug)]
pub struct Planner<'p> {
    pub(super) policy: &'p AllocationPolicy,
    pub(super) targets: Vec<Target>,
    /// Of a debt, the interest and costs that belong to it: nothing where no order within debts is asked for.
    pub(super) parts: BTreeMap<usize, Vec<usize>>,
    /// The debts that these belong to.
    pub(super) debts: BTreeMap<usize, usize>,
    pub(super) queues: Vec<Queue>,
    /// Room for queues that are made anew.
    pub(super) spare: Vec<Vec<usize>>,
    /// Room to sort in.
    pub(super) room: Room,
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

    /// The interest and costs of a debt that are open and go along with it: not what waits until somebody names it.
    pub(super) fn parts_of(&self, debt: usize) -> impl Iterator<Item = usize> {
        let own = self.targets.get(debt).is_some_and(|target| target.own);
        let along = move |target: &Target| target.own == own && self.is_payable(target);
        let parts = self.parts.get(&debt).into_iter().flatten().copied();
        parts.filter(move |part| self.targets.get(*part).is_some_and(along))
    }

    /// Whether rules find a target that nobody names.
    pub(super) fn is_found(&self, target: &Target) -> bool {
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

    pub(super) fn past_due(&self, day: Date) -> Vec<usize> {
        self.found(|target| target.due.is_some_and(|due| due < day))
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
