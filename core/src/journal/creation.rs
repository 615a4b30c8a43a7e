//! What a document is booked against when it arises, and the other way round when it should never have been.

use std::collections::{BTreeMap, BTreeSet};

use super::legs::{About, Amount, Legs};
use super::receipts::cash_of;
use super::{PostingPolicy, RecoveryPolicy, Role, TaxRef};
use crate::account::{Account, Item, ItemKind};
use crate::id::DocumentId;
use crate::money::{Rounding, mul_div};

/// What a document was booked against that does not follow from its items.
#[derive(Debug, Clone, Default)]
pub(super) struct Told {
    /// The lump sums inside late charges, in minor units: the rest is interest.
    pub(super) lump_sums: BTreeMap<DocumentId, i64>,
    /// What was open in another system.
    pub(super) opening: BTreeSet<DocumentId>,
}

/// Books the other side of a document. `total` is what its items arose with, above zero for a debit; with a `sign` of -1 it
/// is taken back.
pub(super) fn book(
    legs: &mut Legs,
    policy: &PostingPolicy,
    told: &Told,
    (account, item): (&Account, &Item),
    total: Amount,
    sign: i64,
) {
    let document = &item.key.document;
    let known = account.document(document);
    let taxed = known.and_then(|known| known.taxed.as_deref());
    // A debit is held against credits, a credit against debits: the parts of either are told above zero.
    let claims = total.minor > 0;
    let whole = if claims { total } else { total.negated() };
    let opposite = |amount: Amount| if claims == (sign > 0) { amount.negated() } else { amount };
    let mut rest = whole;
    let mut take = |legs: &mut Legs, about: About, part: Amount| {
        rest.minor = rest.minor.saturating_sub(part.minor);
        rest.base = rest.base.saturating_sub(part.base);
        legs.book(about, opposite(part));
    };
    let part = |minor: i64| {
        let base = mul_div(whole.base, minor, whole.minor, Rounding::HalfAway).unwrap_or_default();
        Amount { currency: whole.currency, minor, base }
    };
    let inside = taxed.map(|taxed| &taxed.totals);
    let role = match item.kind {
        _ if told.opening.contains(document) => Role::OpeningBalances,
        ItemKind::Receipt => {
            for share in inside.into_iter().flat_map(|totals| &totals.tax) {
                let amount = opposite(part(share.tax.minor()));
                legs.book(About::tax(Role::DepositTax, TaxRef::of(share)), amount);
                legs.book(About::tax(Role::OutputTax, TaxRef::of(share)), amount.negated());
            }
            let (role, method) = cash_of(account, document);
            legs.book(About::money(role, method), opposite(whole));
            return;
        }
        ItemKind::Invoice | ItemKind::DebitNote | ItemKind::CreditNote => {
            for share in inside.into_iter().flat_map(|totals| &totals.tax) {
                take(legs, About::tax(policy.owed_tax(), TaxRef::of(share)), part(share.tax.minor()));
            }
            if item.kind == ItemKind::CreditNote {
                Role::SalesReturns
            } else {
                let freight = inside.and_then(|totals| totals.freight).map(|amount| (Role::Freight, amount));
                let charges = inside.and_then(|totals| totals.charges).map(|amount| (Role::Charges, amount));
                for (role, amount) in freight.into_iter().chain(charges) {
                    take(legs, About::role(role), part(amount.minor()));
                }
                Role::Revenue
            }
        }
        ItemKind::LateCharge => {
            let lump_sum = told.lump_sums.get(document).copied().unwrap_or_default();
            take(legs, About::role(Role::LateFees), part(lump_sum));
            Role::LateInterest
        }
        ItemKind::Recovery => match policy.recovery {
            RecoveryPolicy::Income => Role::Recoveries,
            RecoveryPolicy::Allowance => Role::LossAllowance,
        },
        // The money that was refunded has left the bank a second time.
        ItemKind::Reclaim => Role::Bank,
        ItemKind::WriteOff | ItemKind::Residual | ItemKind::Chargeback | ItemKind::Transfer => Role::Revenue,
    };
    legs.book(About::role(role), opposite(rest));
}
