//! Receivables that a factor bought or lent on.

use std::collections::BTreeMap;

use super::Role;
use super::legs::{About, Amount, Legs};
use super::roles::{assigned, replace};
use crate::account::event::{CaseClosed, CaseOpened};
use crate::account::{Account, CaseOutcome, Held, ItemAmount, Matter};
use crate::calendar::Date;
use crate::id::DocumentId;
use crate::money::{Money, Rounding, mul_div};

/// What each assignment was booked with in base currency: the whole, in minor units.
pub(super) type Worth = BTreeMap<DocumentId, i64>;

/// An assignment's amounts.
struct Terms {
    recourse: bool,
    advance: Amount,
    reserve: Amount,
}

fn terms(matter: &Matter, worth: i64) -> Option<Terms> {
    let Matter::Assigned { recourse, advance, reserve, .. } = matter else { return None };
    let face = advance.minor().saturating_add(reserve.minor());
    let base = mul_div(worth, advance.minor(), face, Rounding::HalfAway).unwrap_or_default();
    let currency = advance.currency();
    let advance = Amount { currency, minor: advance.minor(), base };
    let reserve = Amount { currency, minor: reserve.minor(), base: worth.saturating_sub(base) };
    Some(Terms { recourse: *recourse, advance, reserve })
}

/// What is carried of the items of an assignment.
fn worth_of(account: &Account, lines: &[ItemAmount]) -> i64 {
    let items = lines.iter().filter_map(|line| Some((account.item(&line.item)?, line.amount.minor())));
    items.fold(0, |sum, (item, minor)| sum.saturating_add(Held::of(item).take(minor)))
}

/// Without recourse the factor pays a part and owes the rest; with recourse it lends.
pub(super) fn begun(
    legs: &mut Legs,
    account: &Account,
    event: &CaseOpened,
    posting: Date,
    known: &mut Worth,
) {
    let worth = worth_of(account, &event.lines);
    let Some(terms) = terms(&event.matter, worth) else { return };
    known.insert(event.case.clone(), worth);
    lent(legs, &terms, 1);
    if terms.recourse {
        shift(legs, account, &event.lines, (posting, None), None);
    }
}

/// The advance, as it came or as it went back.
fn lent(legs: &mut Legs, terms: &Terms, sign: i64) {
    let signed = |amount: Amount| if sign > 0 { amount } else { amount.negated() };
    legs.book(About::money(Role::Bank, None), signed(terms.advance));
    if terms.recourse {
        legs.book(About::role(Role::FactorLiability), signed(terms.advance.negated()));
    } else {
        legs.book(About::role(Role::DueFromFactor), signed(terms.reserve));
        let both = Amount {
            minor: terms.advance.minor.saturating_add(terms.reserve.minor),
            base: terms.advance.base.saturating_add(terms.reserve.base),
            ..terms.advance
        };
        legs.book(About::role(Role::FactorClearing), signed(both.negated()));
    }
}

/// What the factor pays in the end, and what it earned.
pub(super) fn ended(legs: &mut Legs, account: &Account, event: &CaseClosed, posting: Date, known: &Worth) {
    let Some(case) = account.case(&event.case) else { return };
    let worth = known.get(&event.case).copied().unwrap_or_default();
    let Some(terms) = terms(&case.matter, worth) else { return };
    match event.outcome {
        CaseOutcome::Settled { fee, interest, released } => {
            let part = |amount: Money| {
                let (minor, whole) = (amount.minor(), terms.reserve.minor);
                let base = mul_div(terms.reserve.base, minor, whole, Rounding::HalfAway).unwrap_or_default();
                Amount { minor, base, ..terms.reserve }
            };
            let (fee, interest) = (part(fee), part(interest));
            let released = Amount {
                minor: released.minor(),
                base: terms.reserve.base.saturating_sub(fee.base).saturating_sub(interest.base),
                ..terms.reserve
            };
            legs.book(About::money(Role::Bank, None), released);
            legs.book(About::role(Role::FactorFees), fee);
            legs.book(About::role(Role::FactorInterest), interest);
            if !terms.recourse {
                legs.book(About::role(Role::DueFromFactor), terms.reserve.negated());
                return;
            }
            legs.book(About::role(Role::FactorLiability), terms.advance);
            // The items that the customers paid to the factor; what they paid to us in between is owed to it.
            let paid = settled(account, &event.case).unwrap_or(Amount { minor: 0, base: 0, ..terms.advance });
            legs.book(About::role(Role::FactorClearing), paid.negated());
            let owed = Amount {
                minor: terms.advance.minor.saturating_add(terms.reserve.minor).saturating_sub(paid.minor),
                base: worth.saturating_sub(paid.base),
                ..terms.advance
            };
            legs.book(About::role(Role::DueFromFactor), owed.negated());
            let began = case.opened.posting;
            shift(legs, account, &case.lines, (began, Some(posting)), Some((began, None)));
        }
        CaseOutcome::TakenBack => {
            lent(legs, &terms, -1);
            if terms.recourse {
                let began = case.opened.posting;
                shift(legs, account, &case.lines, (began, Some(posting)), Some((began, None)));
            }
        }
        _ => {}
    }
}

/// What the factor was paid of the items of an assignment, as it was booked.
fn settled(account: &Account, assignment: &DocumentId) -> Option<Amount> {
    let adjustment = account.adjustment(&Matter::paid_number(assignment).ok()?)?;
    let mut sum: Option<Amount> = None;
    for line in &adjustment.lines {
        let at = usize::try_from(line.movement).ok()?;
        let movement = account.movements().get(at)?;
        let one = Amount {
            currency: line.amount.currency(),
            minor: movement.minor.saturating_neg(),
            base: movement.base.saturating_neg(),
        };
        sum = Some(match sum {
            None => one,
            Some(sum) => Amount {
                minor: sum.minor.saturating_add(one.minor),
                base: sum.base.saturating_add(one.base),
                ..sum
            },
        });
    }
    sum
}

/// Books the items of an assignment on the role that they have since it began or ended: `of` is when it runs, `before` when it
/// ran before that.
fn shift(
    legs: &mut Legs,
    account: &Account,
    lines: &[ItemAmount],
    of: (Date, Option<Date>),
    before: Option<(Date, Option<Date>)>,
) {
    for item in lines.iter().filter_map(|line| account.item(&line.item)) {
        let mut assigned = assigned(account, item);
        if let Some(place) = assigned.iter().position(|known| *known == of) {
            assigned.remove(place);
        }
        assigned.extend(before);
        replace(legs, account, item, &assigned);
    }
}
