//! What a policy makes of money and of the items that it may settle.
//!
//! Decides which items an advice and a text name, and what of an account the policy sees. It must never decide what is
//! settled: that is cash application's.

use std::collections::{BTreeMap, BTreeSet};

use crate::account::Item;
use crate::allocation::{
    AllocationPolicy, Bound, Claim, Evidence, Funds, ItemKey, OpenCredit, Plan, Target, plan,
};
use crate::calendar::Date;
use crate::id::DocumentId;
use crate::payment::RemittanceLine;

/// Words shorter than this are never taken for a document number.
const SHORTEST_REFERENCE: usize = 3;

/// The money to apply, and what came with it. Amounts in minor units of one currency.
#[derive(Clone, Copy)]
pub(super) struct Money<'a> {
    /// How much there is, not below zero.
    pub(super) cash: i64,
    /// The day on which it was paid.
    pub(super) paid: Date,
    /// What the payer says it is for.
    pub(super) advice: &'a [RemittanceLine],
    /// The text that came with it.
    pub(super) reference: Option<&'a str>,
    /// The open credits beside it.
    pub(super) credits: &'a [OpenCredit],
    /// The limits of differences.
    pub(super) bounds: &'a [Bound],
}

impl<'a> Money<'a> {
    /// The documents that the advice names, and the words of the text that may be documents.
    pub(super) fn named(&self) -> impl Iterator<Item = &'a str> {
        let advised = self.advice.iter().map(|line| line.document.as_str());
        advised.chain(words(self.reference.unwrap_or_default()))
    }
}

/// An open debit as the policy sees it on the day the money was paid.
pub(super) fn target(item: &Item, own: bool, paid: Date, policy: &AllocationPolicy) -> Target {
    let grace = i64::from(policy.discount_grace_days);
    let day = paid.plus_days(-grace).unwrap_or(paid);
    let discount = match policy.unearned_discount {
        true => item.discounts.iter().map(|offer| offer.amount.minor()).max().unwrap_or(0),
        false => item.discount_on(day),
    };
    Target { own, ..item.target(discount) }
}

/// The plan for these items, whatever their order.
pub(super) fn planned(money: Money<'_>, items: &[(&ItemKey, Target)], policy: &AllocationPolicy) -> Plan {
    let mut by_name: Vec<usize> = (0..items.len()).collect();
    by_name.sort_by_key(|place| items.get(*place).map(|(key, _)| *key));
    let mut targets: Vec<Target> = items.iter().map(|(_, target)| *target).collect();
    for (name, place) in (0..).zip(&by_name) {
        if let Some(target) = targets.get_mut(*place) {
            target.name = name;
        }
    }
    let (advice, named) = claims(money, items);
    let Money { cash, paid, credits, bounds, .. } = money;
    let funds = Funds { cash, day: paid, advice: &advice, named: &named, credits, bounds };
    plan(&funds, targets, policy, |place| items.get(place).map(|(key, _)| (*key).clone()))
}

/// What the lines of the advice mean, and what the text names.
fn claims(money: Money<'_>, items: &[(&ItemKey, Target)]) -> (Vec<Claim>, Vec<Claim>) {
    // Only documents that are named are looked for: most receipts name few of many.
    let names: BTreeSet<&str> = money.named().collect();
    let mut found: BTreeMap<&DocumentId, Vec<usize>> = BTreeMap::new();
    for (place, (key, _)) in items.iter().enumerate() {
        if names.contains(key.document.as_str()) {
            found.entry(&key.document).or_default().push(place);
        }
    }
    for places in found.values_mut() {
        let age = |place: &usize| {
            items.get(*place).map(|(key, target)| (target.due.unwrap_or(Date::MAX), target.issued, *key))
        };
        places.sort_by_key(age);
    }
    let of = |document: &DocumentId, instalment: Option<u16>| -> Vec<usize> {
        let places = found.get(document).into_iter().flatten().copied();
        let meant = |place: &usize| {
            let stated = items.get(*place).map(|(key, _)| key.instalment);
            instalment.is_none() || instalment == stated
        };
        places.filter(meant).collect()
    };
    let advised = (1_u32..).zip(money.advice).map(|(line, advised)| Claim {
        evidence: Evidence::Remittance { line: u16::try_from(line).unwrap_or(u16::MAX) },
        targets: of(&advised.document, advised.instalment),
        limit: advised.amount.map(|amount| amount.minor()),
        allowed: 0,
    });
    let named = words(money.reference.unwrap_or_default()).into_iter().filter_map(|word| {
        let targets = of(&DocumentId::new(word).ok()?, None);
        let evidence = Evidence::ReferenceText { found: word.to_owned() };
        (!targets.is_empty()).then_some(Claim { evidence, targets, limit: None, allowed: 0 })
    });
    (advised.collect(), named.collect())
}

/// The words of a reference text that may be document numbers: long enough, and with a digit.
fn words(text: &str) -> Vec<&str> {
    let separators = |c: char| c.is_whitespace() || matches!(c, ',' | ';');
    text.split(separators)
        .map(|word| word.trim_matches(|c: char| matches!(c, '.' | ':' | '(' | ')' | '"' | '\'')))
        .filter(|word| word.len() >= SHORTEST_REFERENCE && word.bytes().any(|byte| byte.is_ascii_digit()))
        .collect()
}
