use serde::{Deserialize, Serialize};

use super::accrual::{Running, Span, exact};
use super::{ChargePolicy, Claim, ReferenceRates};
use crate::calendar::{Date, YearFraction};
use crate::error::{Reason, Result};
use crate::money::{Money, Percent, same_currency};

/// What a claim costs for being paid late, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LateCharge {
    /// The interest, line by line, in order of its days.
    pub lines: Vec<ChargeLine>,
    /// What the lines come to.
    pub interest: Money,
    /// What is owed once beside it; nothing where something was charged before.
    pub lump_sum: Money,
    /// Interest and lump sum.
    pub total: Money,
    /// Whether the total is below the least that the policy charges. It is not to be charged then, its days stay open.
    pub below_minimum: bool,
    /// What to give as `charged_until` next time.
    pub charged_until: Option<Date>,
}

/// Interest of days on which nothing changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChargeLine {
    /// The first day.
    pub first: Date,
    /// The last day, included.
    pub last: Date,
    /// Calendar days.
    pub days: i32,
    /// What bears the interest, with interest that was added to it.
    pub principal: Money,
    /// Percent a year.
    pub percent: Percent,
    /// Which part of a year the days are.
    pub of_year: YearFraction,
    /// The interest.
    pub amount: Money,
}

/// What a claim bears from its due date until `until`, that day included, without what was charged until
/// `charged_until`. A policy with a reference rate needs its table among `tables`.
///
/// Nothing is owed before the days of grace are over, and none for days on which nothing was open. What was charged
/// before is taken to be what this claim and policy make of it: where a payment becomes known that is older than
/// `charged_until`, the earlier charge is to be corrected by itself.
///
/// ```
/// use receivables::calendar::date;
/// use receivables::charges::{Claim, ReferenceRates, Statute, late_charge};
/// use receivables::money::money;
/// // 10,000.00 between businesses in Germany, in default from 1 May 2024, paid on 30 September: the base rate changes.
/// let claim = Claim::new(date(2024, 4, 30)?, money("10000.00 EUR")?)?;
/// let policy = Statute::named("de_288_business")?.policy;
/// let charge = late_charge(&claim, &policy, &ReferenceRates::all()?, None, date(2024, 9, 30)?)?;
/// assert_eq!(charge.explain(), "\
/// 2024-05-01 to 2024-06-30: 10000.00 EUR at 12.62 % for 61/365 of a year: 210.91 EUR
/// 2024-07-01 to 2024-09-30: 10000.00 EUR at 12.37 % for 92/365 of a year: 311.79 EUR
/// lump sum: 40.00 EUR
/// total: 562.70 EUR");
/// # Ok::<(), receivables::Error>(())
/// ```
///
/// # Errors
/// `date_order`, `currency_mismatch`, `amount_negative` for a claim that contradicts itself; `missing_value` for one
/// without segments; `unknown_choice`, `rate_not_known`, `rate_negative` for its rates; `too_many`; `amount_out_of_range`;
/// `date_out_of_range`.
pub fn late_charge(
    claim: &Claim,
    policy: &ChargePolicy,
    tables: &[ReferenceRates],
    charged_until: Option<Date>,
    until: Date,
) -> Result<LateCharge> {
    claim.check()?;
    policy.check()?;
    let none = || Reason::MissingValue { column: "segments".to_owned() };
    let opening = claim.segments.first().ok_or_else(none)?.principal;
    let zero = Money::zero(opening.currency());
    let first = claim.due.plus_days(1)?;
    let overdue = claim.open_on(first).unwrap_or(zero);
    let late = until.days_since(claim.due) > i32::from(policy.grace);
    let lines_until = |until: Date| match last_open(claim, until) {
        Some(last) if last >= first => lines(claim, policy, tables, zero, (first, last)),
        _ => Ok(Vec::new()),
    };
    let mut lines = if late { lines_until(until)? } else { Vec::new() };
    if let Some(charged) = charged_until {
        lines = after(lines, &lines_until(charged)?, charged)?;
    }
    let interest = lines.iter().try_fold(zero, |sum, line| sum.plus(line.amount))?;
    let once = (late && charged_until.is_none()).then_some(overdue);
    let Closed { lump_sum, total, below_minimum } = closed(policy, interest, once)?;
    let charged_until = if late && !below_minimum { charged_until.max(Some(until)) } else { charged_until };
    Ok(LateCharge { lines, interest, lump_sum, total, below_minimum, charged_until })
}

/// What a charge comes to.
pub(super) struct Closed {
    pub(super) lump_sum: Money,
    pub(super) total: Money,
    pub(super) below_minimum: bool,
}

/// Interest, and the lump sum of what was overdue where one is owed now.
pub(super) fn closed(policy: &ChargePolicy, interest: Money, overdue: Option<Money>) -> Result<Closed> {
    let lump_sum = match (&policy.lump_sum, overdue) {
        (Some(lump_sum), Some(overdue)) => {
            let owed = lump_sum.of(overdue, policy.rounding)?;
            same_currency("the lump sum", owed.currency(), "the claim", interest.currency())?;
            owed
        }
        _ => Money::zero(interest.currency()),
    };
    let total = interest.plus(lump_sum)?;
    let below_minimum = match policy.minimum {
        Some(minimum) => total.minus(minimum)?.is_negative() && total.is_positive(),
        None => false,
    };
    Ok(Closed { lump_sum, total, below_minimum })
}

/// The last day up to `until` on which something was open.
fn last_open(claim: &Claim, until: Date) -> Option<Date> {
    let open = claim.segments.iter().rposition(|segment| segment.principal.is_positive())?;
    match claim.segments.get(open + 1) {
        Some(paid) if paid.from <= until => paid.from.plus_days(-1).ok(),
        _ => Some(until),
    }
}

/// The lines from the first to the last day.
fn lines(
    claim: &Claim,
    policy: &ChargePolicy,
    tables: &[ReferenceRates],
    zero: Money,
    (first, last): (Date, Date),
) -> Result<Vec<ChargeLine>> {
    let rates = policy.rates(first, last, tables)?;
    let mut running = Running::default();
    let mut charged = zero;
    let mut lines = Vec::new();
    for (span, ends_period) in spans(claim, policy, &rates, (first, last))? {
        let out = || Reason::AmountOutOfRange { what: format!("the interest until {}", span.last) };
        if let Some(open) = claim.open_on(span.first).filter(|open| open.is_positive()) {
            let principal = open.plus(Money::from_minor(running.added, open.currency())?)?;
            let of_year = span.of_year(policy)?;
            let year = policy.day_count.fraction(span.first, span.first).denominator();
            let exact = exact(principal.minor(), span.percent, of_year, year).ok_or_else(out)?;
            let amount = running.line(exact, year, policy).ok_or_else(out)?;
            let amount = capped(Money::from_minor(amount, open.currency())?, policy, charged)?;
            charged = charged.plus(amount)?;
            let (first, last, percent) = (span.first, span.last, span.percent);
            let days = last.days_since(first) + 1;
            lines.push(ChargeLine { first, last, days, principal, percent, of_year, amount });
        }
        if ends_period {
            running.add().ok_or_else(out)?;
        }
    }
    Ok(lines)
}

/// An amount, or what the cap leaves of it.
pub(super) fn capped(amount: Money, policy: &ChargePolicy, charged: Money) -> Result<Money> {
    let Some(cap) = policy.cap else { return Ok(amount) };
    let left = cap.minus(charged)?;
    Ok(if left.minus(amount)?.is_negative() { left } else { amount })
}

/// What lines bear after a day until which `before` was charged: of a line that the day cuts, what is left. So charges
/// in parts come to what one charge in all comes to, whatever the policy.
fn after(lines: Vec<ChargeLine>, before: &[ChargeLine], charged: Date) -> Result<Vec<ChargeLine>> {
    let mut left = Vec::with_capacity(lines.len());
    for mut line in lines.into_iter().filter(|line| line.last > charged) {
        if let Some(part) = before.iter().find(|part| part.first == line.first) {
            line.first = charged.plus_days(1)?;
            line.days -= part.days;
            line.of_year = line.of_year.minus(part.of_year);
            line.amount = line.amount.minus(part.amount)?;
        }
        left.push(line);
    }
    Ok(left)
}

/// The days from the first to the last, cut wherever something changes; whether a period of compounding ends with each.
fn spans(
    claim: &Claim,
    policy: &ChargePolicy,
    rates: &[(Date, Percent)],
    (first, last): (Date, Date),
) -> Result<Vec<(Span, bool)>> {
    let periods = policy.compounding.periods(first, last)?;
    let segments =
        claim.segments.iter().map(|segment| segment.from.plus_days(-1)).collect::<Result<Vec<_>>>()?;
    let mut ends: Vec<Date> = rates.iter().map(|(until, _)| *until).collect();
    ends.extend(segments);
    ends.extend(periods.iter().map(|(_, end)| *end));
    ends.push(last);
    ends.retain(|end| first <= *end && *end <= last);
    ends.sort_unstable();
    ends.dedup();
    let mut spans = Vec::with_capacity(ends.len());
    let mut begins = first;
    for end in ends {
        let percent = rates.iter().find(|(until, _)| begins <= *until).map(|(_, percent)| *percent);
        let whole = periods.contains(&(begins, end));
        let months = policy.compounding.months().filter(|_| whole);
        let ends_period = periods.iter().any(|(_, last)| *last == end);
        let percent = percent.unwrap_or(Percent::ZERO);
        spans.push((Span { first: begins, last: end, percent, whole: months }, ends_period));
        begins = end.plus_days(1)?;
    }
    Ok(spans)
}

impl LateCharge {
    /// The charge as sentences: a line for each part, and the total.
    pub fn explain(&self) -> String {
        let line = |line: &ChargeLine| {
            let ChargeLine { first, last, principal, percent, of_year, amount, .. } = line;
            format!("{first} to {last}: {principal} at {percent} % for {of_year} of a year: {amount}")
        };
        let mut text: Vec<String> = self.lines.iter().map(line).collect();
        if !self.lump_sum.is_zero() {
            text.push(format!("lump sum: {}", self.lump_sum));
        }
        let held = if self.below_minimum { ", below the minimum and not charged" } else { "" };
        text.push(format!("total: {}{held}", self.total));
        text.join("\n")
    }
}
