//! Which open debits of an account with many a sum of money can reach at all.
//!
//! Decides only what need not be looked at: the plan for what it finds is the plan for all of them. It must never decide
//! what is settled.

use std::collections::BTreeMap;

use super::planned::{Cash, Open, planned};
use crate::account::{Account, Item};
use crate::allocation::{
    AllocationPolicy, CANDIDATES, CreditUse, ItemKey, Plan, PlanLine, Rule, Target, closes, settle,
};
use crate::money::Currency;

/// The payer's open debits in this currency that the money may settle, or that its reasons may name. `seen` is one of
/// them as the money finds it, and none where it is not for this money; `others` are those of other accounts; `begun`
/// are the items that something before the policy took a part of. Where the payer has few, these are all of them.
pub(super) fn within_reach<'a, 'k>(
    payer: &'a Account,
    (money, currency): (Cash<'_>, Currency),
    policy: &AllocationPolicy,
    others: &[Open<'_>],
    begun: impl Iterator<Item = &'k ItemKey>,
    seen: impl Fn(&Item) -> Option<Target>,
) -> Vec<(&'a Item, Target)> {
    let seen = |item: &'a Item| -> Option<(&'a ItemKey, (&'a Item, Target))> {
        let target = seen(item).filter(|target| target.open > 0 && item.currency == currency)?;
        Some((&item.key, (item, target)))
    };
    if !payer.is_ordered() || !money.bounds.is_empty() || !is_narrow(policy) {
        return payer.open_debits().filter_map(|item| seen(item).map(|(_, found)| found)).collect();
    }
    let mut found: BTreeMap<&ItemKey, (&Item, Target)> = BTreeMap::new();
    found.extend(begun.filter_map(|key| payer.item(key)).filter_map(seen));
    for document in money.named() {
        found.extend(payer.items_of(document).iter().filter_map(seen));
    }
    let mut before = AllocationPolicy { rules: Vec::new(), ..policy.clone() };
    for rule in &policy.rules {
        // What the rules so far leave does not depend on what they can not reach.
        let own = found.iter().map(|(key, (_, target))| (payer, *key, *target));
        let targets: Vec<Open<'_>> = own.chain(others.iter().copied()).collect();
        let left = planned(money, &targets, &before).left;
        if left <= 0 {
            break;
        }
        match rule {
            Rule::Remittance | Rule::ReferenceText => {}
            // Of several, as many as a reason lists.
            Rule::ExactSingle => {
                let equal = payer.closed_by(currency, left).filter_map(seen);
                let equal = equal.filter(|(key, (_, target))| {
                    !found.contains_key(key) && closes(target, left, policy.discount)
                });
                let equal: Vec<_> = equal.take(CANDIDATES).collect();
                found.extend(equal);
            }
            // As many as use the money up, and one more, which may be due on the same day as the last.
            Rule::OldestDueFirst => {
                let mut reach = left;
                for (key, (item, target)) in payer.oldest_due(currency).filter_map(seen) {
                    if found.contains_key(key) {
                        continue;
                    }
                    let last = reach <= 0;
                    reach -= settle(&target, i64::MAX, policy.discount).cash;
                    found.insert(key, (item, target));
                    if last {
                        break;
                    }
                }
            }
            // No narrow policy has others.
            _ => {}
        }
        before.rules.push(*rule);
    }
    found.into_values().collect()
}

/// Whether the rules reach few of many: what is named, what has this amount, what is oldest. Others look at everything.
fn is_narrow(policy: &AllocationPolicy) -> bool {
    use Rule::{ExactSingle, OldestDueFirst, ReferenceText, Remittance};
    let few = |rule: &Rule| matches!(rule, Remittance | ReferenceText | ExactSingle | OldestDueFirst);
    let plain = policy.inside.is_none() && policy.credits == CreditUse::None;
    let all_found = !policy.skip_disputed && !policy.skip_late_charges && !policy.unearned_discount;
    plain && all_found && policy.discount_grace_days == 0 && policy.rules.iter().all(few)
}

/// Whether looking at every open debit of the payer leads to the same plan.
pub(super) fn is_plan_for_all(
    payer: &Account,
    (money, currency): (Cash<'_>, Currency),
    policy: &AllocationPolicy,
    targets: &[Open<'_>],
    seen: impl Fn(&Item) -> Option<Target>,
) -> bool {
    let own = payer.open_debits().filter(|item| item.currency == currency);
    let own = own.filter_map(|item| Some((payer, &item.key, seen(item).filter(|target| target.open > 0)?)));
    let others = targets.iter().filter(|(.., target)| !target.own).copied();
    let all: Vec<Open<'_>> = own.chain(others).collect();
    let told = |of: &[Open<'_>]| {
        let Plan { lines, passed_over, left, over } = planned(money, of, policy);
        let item = |line: &PlanLine| of.get(line.target).map(|(_, key, _)| (*key).clone());
        let lines: Vec<_> =
            lines.into_iter().map(|line| (item(&line), PlanLine { target: 0, ..line })).collect();
        (lines, passed_over, left, over)
    };
    told(targets) == told(&all)
}
