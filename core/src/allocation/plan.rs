use std::collections::BTreeMap;

use super::{
    AllocationPolicy, DiscountRule, Evidence, ItemKey, PassedOver, PassedOverBecause, Rule, Settled, Target,
    Why, settle,
};
use crate::calendar::Date;
use crate::payment::RemittanceLine;

/// The most candidates an ambiguous answer lists.
pub(crate) const CANDIDATES: usize = 16;
/// Words shorter than this are never taken for a document number.
const SHORTEST_REFERENCE: usize = 3;

/// The money to apply, and what came with it. Amounts in minor units of one currency.
#[derive(Debug, Clone, Copy)]
pub struct Receipts<'a> {
    /// How much there is, not below zero.
    pub cash: i64,
    /// What the payer says it is for.
    pub advice: &'a [RemittanceLine],
    /// The text that came with it.
    pub reference: Option<&'a str>,
}

impl<'a> Receipts<'a> {
    /// The documents that the advice names, and the words of the text that may be documents.
    pub(crate) fn named(&self) -> impl Iterator<Item = &'a str> {
        let advised = self.advice.iter().map(|line| line.document.as_str());
        advised.chain(references(self.reference.unwrap_or_default()))
    }
}

/// What settles what, and why; what is left; which rules found nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The lines in the order they were decided. One target may stand on several.
    pub lines: Vec<PlanLine>,
    /// The rules and advice lines that settled nothing.
    pub passed_over: Vec<PassedOver>,
    /// The money left over.
    pub left: i64,
}

/// One settled target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanLine {
    /// The position in the targets that were given.
    pub target: usize,
    /// The money used.
    pub cash: i64,
    /// The discount earned with it.
    pub discount: i64,
    /// Why.
    pub why: Why,
}

/// Decides what the money settles. The same money, targets and policy give the same plan, whatever the order of the
/// targets. O(n log n) in the targets.
pub fn plan(money: Receipts<'_>, targets: &[Target], policy: &AllocationPolicy) -> Plan {
    let mut planner = Planner::new(money.cash, targets, policy.discount);
    for rule in &policy.rules {
        if planner.plan.left <= 0 {
            break;
        }
        match rule {
            Rule::ByReference => planner.by_reference(money.advice, money.reference),
            Rule::ExactSingle => planner.exact_single(),
            Rule::OldestDueFirst => planner.oldest_due_first(),
        }
    }
    planner.plan
}

/// The plan being made: the targets as the lines so far leave them.
struct Planner {
    /// The targets with their positions, oldest due first, pending ones last; ties by issue date and number.
    targets: Vec<(usize, Target)>,
    discount: DiscountRule,
    plan: Plan,
}

impl Planner {
    fn new(cash: i64, targets: &[Target], discount: DiscountRule) -> Self {
        let mut targets: Vec<(usize, Target)> = targets.iter().cloned().enumerate().collect();
        let due = |target: &Target| target.due.unwrap_or(Date::MAX);
        targets.sort_by(|(_, a), (_, b)| (due(a), a.issued, &a.item).cmp(&(due(b), b.issued, &b.item)));
        Self { targets, discount, plan: Plan { lines: Vec::new(), passed_over: Vec::new(), left: cash } }
    }

    /// Settles the target at `place` with at most `limit` of what is left. Says whether that did anything.
    fn settle(&mut self, place: usize, limit: Option<i64>, why: Why) -> bool {
        let Some((at, target)) = self.targets.get_mut(place) else { return false };
        let cash = limit.unwrap_or(self.plan.left).min(self.plan.left);
        if target.open <= 0 || cash <= 0 {
            return false;
        }
        let Settled { cash, discount } = settle(target, cash, self.discount);
        target.open -= cash + discount;
        target.discount_taken += discount;
        self.plan.left -= cash;
        self.plan.lines.push(PlanLine { target: *at, cash, discount, why });
        true
    }

    fn pass(&mut self, rule: Rule, because: PassedOverBecause) {
        self.plan.passed_over.push(PassedOver { rule, because });
    }

    fn by_reference(&mut self, advice: &[RemittanceLine], reference: Option<&str>) {
        let rule = Rule::ByReference;
        let words = references(reference.unwrap_or_default());
        // Only documents that are named are looked for: most receipts name few of many.
        let mut places: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        places.extend(advice.iter().map(|line| (line.document.as_str(), Vec::new())));
        places.extend(words.iter().map(|word| (*word, Vec::new())));
        if !places.is_empty() {
            for (place, (_, target)) in self.targets.iter().enumerate() {
                if let Some(found) = places.get_mut(target.item.document.as_str()) {
                    found.push(place);
                }
            }
        }
        let mut named = false;
        for (line, advised) in (1_u32..).zip(advice) {
            let line = u16::try_from(line).unwrap_or(u16::MAX);
            let mut limit = advised.amount.map(|amount| amount.minor());
            let mut settled = false;
            for place in places.get(advised.document.as_str()).into_iter().flatten() {
                let instalment = self.targets.get(*place).map(|(_, target)| target.item.instalment);
                if advised.instalment.is_some() && advised.instalment != instalment {
                    continue;
                }
                let before = self.plan.left;
                let why = Why::ByRule { rule, evidence: Evidence::Remittance { line } };
                settled |= self.settle(*place, limit, why);
                limit = limit.map(|limit| limit - (before - self.plan.left));
            }
            named |= settled;
            if !settled && self.plan.left > 0 {
                self.pass(rule, PassedOverBecause::NothingOpen { line });
            }
        }
        for found in &words {
            for place in places.get(found).into_iter().flatten() {
                if self.targets.get(*place).is_some_and(|(_, target)| target.own) {
                    let evidence = Evidence::ReferenceText { found: (*found).to_owned() };
                    named |= self.settle(*place, None, Why::ByRule { rule, evidence });
                }
            }
        }
        if !named && self.plan.left > 0 {
            self.pass(rule, PassedOverBecause::NoReference);
        }
    }

    fn exact_single(&mut self) {
        let rule = Rule::ExactSingle;
        let left = self.plan.left;
        let takes_all =
            |target: &Target| target.own && target.open > 0 && closes(target, left, self.discount);
        let equal: Vec<usize> = self
            .targets
            .iter()
            .enumerate()
            .filter(|(_, (_, target))| takes_all(target))
            .map(|(at, _)| at)
            .collect();
        match equal.as_slice() {
            [] => self.pass(rule, PassedOverBecause::NoEqualAmount),
            [only] => {
                self.settle(*only, None, Why::ByRule { rule, evidence: Evidence::EqualAmount });
            }
            several => {
                let key = |place: &usize| self.targets.get(*place).map(|(_, target)| target.item.clone());
                let candidates: Vec<ItemKey> = several.iter().take(CANDIDATES).filter_map(key).collect();
                self.pass(rule, PassedOverBecause::Ambiguous { candidates });
            }
        }
    }

    fn oldest_due_first(&mut self) {
        let open = |(_, target): &&(usize, Target)| target.own && target.open > 0;
        let dues: Vec<_> = self.targets.iter().filter(open).map(|(_, target)| target.due).collect();
        let mut dues = dues.into_iter().peekable();
        for place in 0..self.targets.len() {
            let Some((_, target)) = self.targets.get(place) else { break };
            if !target.own || target.open <= 0 {
                continue;
            }
            let due = target.due;
            dues.next();
            let tie = dues.peek() == Some(&due);
            let evidence = Evidence::OldestDue { due, tie };
            if !self.settle(place, None, Why::ByRule { rule: Rule::OldestDueFirst, evidence }) {
                break;
            }
        }
    }
}

/// Whether the money is what the target takes, with or without its discount.
pub(crate) fn closes(target: &Target, cash: i64, discount: DiscountRule) -> bool {
    target.open == cash || settle(target, i64::MAX, discount).cash == cash
}

/// The words of a reference text that may be document numbers: long enough, and with a digit.
fn references(text: &str) -> Vec<&str> {
    let separators = |c: char| c.is_whitespace() || matches!(c, ',' | ';');
    text.split(separators)
        .map(|word| word.trim_matches(|c: char| matches!(c, '.' | ':' | '(' | ')' | '"' | '\'')))
        .filter(|word| word.len() >= SHORTEST_REFERENCE && word.bytes().any(|byte| byte.is_ascii_digit()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::date;

    fn target(document: &str, due: u32, open: i64) -> Target {
        let item = ItemKey { document: document.parse().unwrap(), instalment: 1 };
        let due = date(2026, 3, due).unwrap();
        let issued = date(2026, 2, 1).unwrap();
        Target {
            item,
            own: true,
            due: Some(due),
            issued,
            original: open,
            open,
            discount: 0,
            discount_cap: 0,
            discount_taken: 0,
        }
    }

    fn settled(plan: &Plan, targets: &[Target]) -> Vec<(String, i64)> {
        plan.lines.iter().map(|line| (targets[line.target].item.document.to_string(), line.cash)).collect()
    }

    fn run(cash: i64, reference: Option<&str>, targets: &[Target]) -> Plan {
        plan(Receipts { cash, advice: &[], reference }, targets, &AllocationPolicy::standard())
    }

    #[test]
    fn a_reference_comes_before_age() {
        let targets = [target("INV-1", 1, 100), target("INV-2", 2, 100)];
        let plan = run(150, Some("Rechnung INV-2, danke"), &targets);
        assert_eq!(settled(&plan, &targets), [("INV-2".into(), 100), ("INV-1".into(), 50)]);
        assert_eq!(plan.left, 0);
    }

    #[test]
    fn several_equal_items_are_ambiguous_and_age_decides() {
        let targets: Vec<Target> = (1..=10).map(|n| target(&format!("INV-{n}"), 31 - n, 100)).collect();
        let plan = run(100, None, &targets);
        assert!(plan.passed_over.iter().any(|passed| matches!(
            &passed.because,
            PassedOverBecause::Ambiguous { candidates } if candidates.len() == 10
        )));
        assert_eq!(settled(&plan, &targets), [("INV-10".into(), 100)]);
    }

    #[test]
    fn the_order_of_the_targets_does_not_matter() {
        let mut targets: Vec<Target> =
            (1..=9).map(|n| target(&format!("INV-{n}"), 1 + n % 3, 70 + i64::from(n))).collect();
        let forward = settled(&run(400, None, &targets), &targets);
        targets.reverse();
        assert_eq!(settled(&run(400, None, &targets), &targets), forward);
    }

    #[test]
    fn another_partys_item_needs_the_advice() {
        let mut foreign = target("SUB-7", 1, 100);
        foreign.own = false;
        let targets = [foreign, target("INV-1", 2, 100)];
        let advice = [RemittanceLine { document: "SUB-7".parse().unwrap(), instalment: None, amount: None }];
        let policy = AllocationPolicy::standard();
        let named = plan(Receipts { cash: 100, advice: &advice, reference: None }, &targets, &policy);
        assert_eq!(settled(&named, &targets), [("SUB-7".into(), 100)]);
        let unnamed = run(250, Some("SUB-7"), &targets);
        assert_eq!((settled(&unnamed, &targets), unnamed.left), (vec![("INV-1".into(), 100)], 150));
    }
}
