//! What a policy makes of money and of the items that it may settle.
//!
//! Decides which items an advice and what a text names mean, and what of an account the policy sees. It must never decide what is
//! settled: that is cash application's.

use std::collections::{BTreeMap, BTreeSet};

use super::Desktop;
use super::text::InText;
use crate::account::{Account, Item, Matter};
use crate::allocation::{
    AllocationPolicy, Bound, Evidence, Funds, ItemKey, Naming, Nature, OpenCredit, PassedOver,
    PassedOverBecause, Plan, PlanLine, Precedence, Rule, Target, plan, tolerated,
};
use crate::calendar::Date;
use crate::error::Result;
use crate::id::DocumentId;
use crate::ledger::ToleranceFor;
use crate::money::{Currency, Money};
use crate::payment::{Difference, DifferenceKind, RemittanceLine};
use crate::terms::Terms;

/// The money to apply, and what came with it. Amounts in minor units of one currency.
#[derive(Clone, Copy)]
pub(super) struct Cash<'a> {
    /// How much there is, not below zero.
    pub(super) cash: i64,
    /// The day on which it was paid.
    pub(super) paid: Date,
    /// What the payer says it is for.
    pub(super) advice: &'a [RemittanceLine],
    /// What the text that came with it names.
    pub(super) text: &'a [InText],
    /// The open credits beside it.
    pub(super) credits: &'a [OpenCredit],
    /// Their names.
    pub(super) credit_names: &'a [&'a ItemKey],
    /// The limits of small differences.
    pub(super) bounds: &'a [Bound],
    /// The limits of what the payer may have kept, kind by kind.
    pub(super) accepted: &'a BTreeMap<DifferenceKind, Vec<Bound>>,
}

impl<'a> Cash<'a> {
    /// The documents that the advice and the text name.
    pub(super) fn named(&self) -> impl Iterator<Item = &'a DocumentId> {
        let advised = self.advice.iter().map(|line| &line.document);
        advised.chain(self.text.iter().map(|named| &named.document))
    }
}

/// An open debit as the policy sees it on the day the money was paid. Where its debt stands among the targets is not said.
pub(super) fn target(
    owner: &Account,
    item: &Item,
    own: bool,
    paid: Date,
    policy: &AllocationPolicy,
) -> Target {
    let discount = policy.offered(&item.discounts, paid);
    let disputed = policy.skip_disputed
        && owner
            .cases_of(&item.key)
            .any(|(_, case)| matches!(case.matter, Matter::Disputed { .. }) && case.runs_on(paid));
    let precedence = match policy.rules.iter().any(|rule| rule.looks_at_precedence()) {
        true => precedence(owner, &item.key, paid),
        false => Precedence::default(),
    };
    Target { own, disputed, precedence, ..item.target(discount) }
}

/// What was agreed of a document, and since when it is being collected by others: that counts as enforced.
fn precedence(owner: &Account, item: &ItemKey, paid: Date) -> Precedence {
    let known = owner.document(&item.document);
    let agreed = known.and_then(|known| known.precedence.as_deref().copied()).unwrap_or_default();
    let cases = owner.cases_of(item).map(|(_, case)| case);
    let placed = cases.filter(|case| matches!(case.matter, Matter::Placed { .. }) && case.runs_on(paid));
    let since = placed.map(|case| case.opened.effective).min();
    Precedence { enforced: agreed.enforced.or(since), ..agreed }
}

/// Says of each target which terms it is under and which debt it belongs to, where the policy looks at that.
fn relate(owners: &[(&Account, &ItemKey)], targets: &mut [Target], policy: &AllocationPolicy) {
    if policy.rules.contains(&Rule::PastDueByTerms) {
        let mut known: Vec<&Terms> = Vec::new();
        for ((owner, key), target) in owners.iter().zip(targets.iter_mut()) {
            let Some(terms) = owner.terms_of(&key.document) else { continue };
            let place = known.iter().position(|known| *known == terms).unwrap_or_else(|| {
                known.push(terms);
                known.len() - 1
            });
            target.terms = u32::try_from(place).unwrap_or(u32::MAX).saturating_add(1);
        }
    }
    if policy.inside.is_some() {
        let places: BTreeMap<&ItemKey, usize> =
            owners.iter().enumerate().map(|(place, (_, key))| (*key, place)).collect();
        for ((owner, key), target) in owners.iter().zip(targets.iter_mut()) {
            if target.nature != Nature::Principal {
                let mut charged = owner.charged_by(&key.document);
                // What charges several debts belongs to none of them alone.
                let debt = charged.next().filter(|_| charged.next().is_none());
                target.claim = debt.and_then(|debt| places.get(debt).copied());
            }
        }
    }
}

/// How money of an account is applied: as a command says, else as the rules say of the customer, else as they say of all.
pub(super) fn policy_of<'a>(
    desk: Desktop<'a>,
    account: &Account,
    said: Option<&'a AllocationPolicy>,
) -> &'a AllocationPolicy {
    let key = account.key();
    let own = || desk.rules.allocation_of.iter().filter(|of| of.customer == key.customer);
    let exact = || own().find(|of| of.class.is_some() && of.class == key.class);
    let any = || own().find(|of| of.class.is_none());
    said.or_else(|| Some(&exact().or_else(any)?.policy)).unwrap_or(&desk.rules.allocation)
}

/// The limits that a difference of this kind has to keep to: all of them.
pub(super) fn bounds(
    desk: Desktop<'_>,
    account: &Account,
    policy: &AllocationPolicy,
    kind: DifferenceKind,
    currency: Currency,
) -> Vec<Bound> {
    if matches!(kind, DifferenceKind::BankCharges | DifferenceKind::Withholding) {
        let accepted = policy.deductions.iter().filter(|accepted| accepted.kind == kind);
        return accepted.map(|accepted| accepted.up_to.bound(currency)).collect();
    }
    let (actor, customer) = (desk.request.actor.as_ref(), &account.key().customer);
    let fits = |of: &&ToleranceFor| {
        of.actor.as_ref().is_none_or(|who| Some(who) == actor)
            && of.customer.as_ref().is_none_or(|whose| whose == customer)
    };
    let of_rules = desk.rules.tolerances.iter().filter(fits).map(|of| &of.tolerance);
    policy.tolerances.iter().chain(of_rules).map(|tolerance| tolerance.bound(currency)).collect()
}

/// An open item about to be planned for: whose it is, its name, and how the policy sees it.
pub(super) type Open<'a> = (&'a Account, &'a ItemKey, Target);

/// The plan for these items, whatever their order.
pub(super) fn planned(money: Cash<'_>, items: &[Open<'_>], policy: &AllocationPolicy) -> Plan {
    let mut by_name: Vec<usize> = (0..items.len()).collect();
    by_name.sort_by_key(|place| items.get(*place).map(|(_, key, _)| *key));
    let mut targets: Vec<Target> = items.iter().map(|(.., target)| *target).collect();
    for (name, place) in (0..).zip(&by_name) {
        if let Some(target) = targets.get_mut(*place) {
            target.name = name;
        }
    }
    let owners: Vec<(&Account, &ItemKey)> = items.iter().map(|(owner, key, _)| (*owner, *key)).collect();
    relate(&owners, &mut targets, policy);
    let (advice, named, refused) = claims(money, items);
    let Cash { cash, paid, credits, bounds, .. } = money;
    let funds = Funds { cash, day: paid, advice: &advice, named: &named, credits, bounds };
    let mut plan = plan(&funds, targets, policy, |place| {
        let credit = || money.credit_names.get(place.checked_sub(items.len())?).copied();
        items.get(place).map(|(_, key, _)| *key).or_else(credit).cloned()
    });
    if policy.rules.contains(&Rule::Remittance) {
        plan.passed_over.extend(refused);
    }
    plan
}

/// What of a line of the advice counts as paid: kind by kind, as far as the limits accept it.
fn accepted<'a>(
    money: Cash<'a>,
    advised: &'a RemittanceLine,
    owed: i64,
) -> impl Iterator<Item = &'a Difference> {
    advised.deductions.iter().filter(move |kept| {
        let bounds = money.accepted.get(&kept.kind).map(Vec::as_slice).unwrap_or_default();
        kept.amount.is_positive() && tolerated(bounds, kept.amount.minor(), owed)
    })
}

/// The differences of the lines of a plan: what counts as paid is told kind by kind, as the advice names it.
pub(super) struct Differences<'a> {
    /// Of each line of the advice, what of its deductions is not told yet.
    left: BTreeMap<u16, Vec<(DifferenceKind, i64)>>,
    advice: &'a [RemittanceLine],
}

impl<'a> Differences<'a> {
    pub(super) fn new(advice: &'a [RemittanceLine]) -> Self {
        Self { left: BTreeMap::new(), advice }
    }

    /// Those of one line.
    pub(super) fn of(&mut self, line: &PlanLine, currency: Currency) -> Result<Vec<Difference>> {
        let mut differences = Vec::new();
        let mut allowed = line.allowed;
        if let (true, Some(number)) = (allowed > 0, line.why.advice_line()) {
            let advised = usize::from(number).checked_sub(1).and_then(|at| self.advice.get(at));
            let deductions = advised.map(|advised| advised.deductions.as_slice()).unwrap_or_default();
            let told = || deductions.iter().map(|kept| (kept.kind, kept.amount.minor())).collect();
            for (kind, left) in self.left.entry(number).or_insert_with(told) {
                let part = allowed.min(*left);
                if part > 0 {
                    (*left, allowed) = (*left - part, allowed - part);
                    differences.push(Difference { kind: *kind, amount: Money::from_minor(part, currency)? });
                }
            }
        }
        if line.short > 0 {
            let amount = Money::from_minor(line.short, currency)?;
            differences.push(Difference { kind: DifferenceKind::Tolerance, amount });
        }
        Ok(differences)
    }
}

/// What the lines of the advice mean, and what the text names.
fn claims(money: Cash<'_>, items: &[Open<'_>]) -> (Vec<Naming>, Vec<Naming>, Vec<PassedOver>) {
    // Only documents that are named are looked for: most receipts name few of many.
    let names: BTreeSet<&DocumentId> = money.named().collect();
    let mut found: BTreeMap<&DocumentId, Vec<usize>> = BTreeMap::new();
    for (place, (_, key, _)) in items.iter().enumerate() {
        if names.contains(&key.document) {
            found.entry(&key.document).or_default().push(place);
        }
    }
    for places in found.values_mut() {
        let age = |place: &usize| {
            items.get(*place).map(|(_, key, target)| (target.due.unwrap_or(Date::MAX), target.issued, *key))
        };
        places.sort_by_key(age);
    }
    let of = |document: &DocumentId, instalment: Option<u16>| -> Vec<usize> {
        let places = found.get(document).into_iter().flatten().copied();
        let meant = |place: &usize| {
            let stated = items.get(*place).map(|(_, key, _)| key.instalment);
            instalment.is_none() || instalment == stated
        };
        places.filter(meant).collect()
    };
    let mut refused = Vec::new();
    let mut advice = Vec::with_capacity(money.advice.len());
    for (line, advised) in (1_u32..).zip(money.advice) {
        let line = u16::try_from(line).unwrap_or(u16::MAX);
        let targets = of(&advised.document, advised.instalment);
        let open = targets.iter().filter_map(|place| items.get(*place)).map(|(.., target)| target.open);
        let owed = open.fold(0_i64, i64::saturating_add);
        let allowed = accepted(money, advised, owed).map(|kept| kept.amount.minor());
        let allowed = allowed.fold(0_i64, i64::saturating_add);
        if accepted(money, advised, owed).count() < advised.deductions.len() {
            let because = PassedOverBecause::DeductionNotAccepted { line };
            refused.push(PassedOver { rule: Rule::Remittance, because });
        }
        let (evidence, limit) = (Evidence::Remittance { line }, advised.amount.map(|amount| amount.minor()));
        advice.push(Naming { evidence, targets, limit, allowed });
    }
    let named = money.text.iter().filter_map(|named| {
        let meant = of(&named.document, named.instalment);
        // An instalment that is not open, or none of this document: a text can not say whether it has one.
        let targets = if meant.is_empty() { of(&named.document, None) } else { meant };
        let evidence = Evidence::ReferenceText { found: named.found.clone() };
        (!targets.is_empty()).then_some(Naming { evidence, targets, limit: None, allowed: 0 })
    });
    (advice, named.collect(), refused)
}
