//! Late charges: of one claim, with the laws and rates that come along.

use receivables::calendar::{Date as CalendarDate, YearFraction};
use receivables::charges::{
    self, ChargePolicy, Claim, DefaultStart, Growth, LateCharge, LumpSum, LumpSums, PaymentMoments,
    ReferenceRates, Statute, TermsCeiling, TermsWarning,
};
use receivables::money::{Currency, Money, Percent, Rate, Rounding};

use crate::{Refused, answer};

/// What a claim bears from its due date until a day, that day included, without what was charged before. The reference
/// rates that come along are `reference_rates()`.
#[uniffi::export]
pub fn late_charge(
    claim: &Claim,
    policy: &ChargePolicy,
    tables: Vec<ReferenceRates>,
    charged_until: Option<CalendarDate>,
    until: CalendarDate,
) -> Result<LateCharge, Refused> {
    answer(|| charges::late_charge(claim, policy, &tables, charged_until, until))
}

/// A late charge as sentences: a line for each part, and the total.
#[uniffi::export]
pub fn late_charge_explain(charge: &LateCharge) -> Result<String, Refused> {
    answer(|| Ok(charge.explain()))
}

/// A policy of simple interest at a fixed rate over 365 days a year, rounded half away from zero in all.
#[uniffi::export]
pub fn simple_charge_policy(percent: Percent) -> Result<ChargePolicy, Refused> {
    answer(|| Ok(ChargePolicy::simple(percent)))
}

/// Percent a year on a day, by the tables given.
#[uniffi::export]
pub fn charge_rate_on(
    policy: &ChargePolicy,
    day: CalendarDate,
    tables: Vec<ReferenceRates>,
) -> Result<Percent, Refused> {
    answer(|| policy.rate_on(day, &tables))
}

/// A claim of which all was open when it fell due.
#[uniffi::export]
pub fn new_claim(due: CalendarDate, open: Money) -> Result<Claim, Refused> {
    answer(|| Claim::new(due, open))
}

/// The claim after a payment, given in order of the days. The day of payment bears interest on what was open before.
#[uniffi::export]
pub fn claim_paid(claim: Claim, on: CalendarDate, amount: Money) -> Result<Claim, Refused> {
    answer(|| claim.paid(on, amount))
}

/// Every law on late payment that comes with the library.
#[uniffi::export]
pub fn statutes() -> Result<Vec<Statute>, Refused> {
    answer(Statute::all)
}

/// The law of that name; `unknown_choice`, with the names there are.
#[uniffi::export]
pub fn statute(name: String) -> Result<Statute, Refused> {
    answer(|| Statute::named(&name))
}

/// Every table of reference rates that comes with the library.
#[uniffi::export]
pub fn reference_rates() -> Result<Vec<ReferenceRates>, Refused> {
    answer(ReferenceRates::all)
}

/// Percent a year of a table on a day; `rate_not_known` where it does not cover the day.
#[uniffi::export]
pub fn reference_rate_on(table: &ReferenceRates, day: CalendarDate) -> Result<Percent, Refused> {
    answer(|| table.on(day))
}

/// Every law that comes along on until when may be paid where no day was agreed.
#[uniffi::export]
pub fn default_starts() -> Result<Vec<DefaultStart>, Refused> {
    answer(DefaultStart::all)
}

/// The law of that name on until when may be paid where no day was agreed.
#[uniffi::export]
pub fn default_start(name: String) -> Result<DefaultStart, Refused> {
    answer(|| DefaultStart::named(&name))
}

/// The last day on which payment is in time where no day was agreed.
#[uniffi::export]
pub fn default_due(law: &DefaultStart, moments: &PaymentMoments) -> Result<CalendarDate, Refused> {
    answer(|| law.due(moments))
}

/// The first day that bears interest where no day was agreed.
#[uniffi::export]
pub fn default_interest_from(law: &DefaultStart, moments: &PaymentMoments) -> Result<CalendarDate, Refused> {
    answer(|| law.interest_from(moments))
}

/// Every ceiling on due dates that comes with the library.
#[uniffi::export]
pub fn terms_ceilings() -> Result<Vec<TermsCeiling>, Refused> {
    answer(TermsCeiling::all)
}

/// The ceiling of that name; `unknown_choice`, with the names there are.
#[uniffi::export]
pub fn terms_ceiling(name: String) -> Result<TermsCeiling, Refused> {
    answer(|| TermsCeiling::named(&name))
}

/// The latest due date that a ceiling allows without more.
#[uniffi::export]
pub fn ceiling_latest(ceiling: &TermsCeiling, moments: &PaymentMoments) -> Result<CalendarDate, Refused> {
    answer(|| ceiling.latest(moments))
}

/// A warning where a due date is later than a ceiling allows.
#[uniffi::export]
pub fn ceiling_warning(
    ceiling: &TermsCeiling,
    moments: &PaymentMoments,
    due: CalendarDate,
) -> Result<Option<TermsWarning>, Refused> {
    answer(|| ceiling.warning(moments, due))
}

/// What several ceilings say about a due date that was agreed, in their order.
#[uniffi::export]
pub fn terms_warnings(
    ceilings: Vec<TermsCeiling>,
    moments: &PaymentMoments,
    due: CalendarDate,
) -> Result<Vec<TermsWarning>, Refused> {
    answer(|| charges::terms_warnings(&ceilings, moments, due))
}

/// A warning as a sentence.
#[uniffi::export]
pub fn terms_warning_explain(warning: &TermsWarning) -> Result<String, Refused> {
    answer(|| Ok(warning.explain()))
}

/// What is owed once for each of several claims, and in all; sizes are never added up.
#[uniffi::export]
pub fn lump_sums(lump_sum: &LumpSum, claims: Vec<Money>, rounding: Rounding) -> Result<LumpSums, Refused> {
    answer(|| lump_sum.of_each(&claims, rounding))
}

/// The same lump sum with its amounts in another currency, by a rate of that currency for one unit of the own one.
#[uniffi::export]
pub fn converted_lump_sum(
    lump_sum: &LumpSum,
    rate: Rate,
    currency: Currency,
    rounding: Rounding,
) -> Result<LumpSum, Refused> {
    answer(|| lump_sum.converted(rate, currency, rounding))
}

/// The annual rate that, growing as `to` says, makes of an amount over that time what `rate` makes of it.
#[uniffi::export]
pub fn equivalent_rate(
    rate: Percent,
    grows: Growth,
    to: Growth,
    time: YearFraction,
    decimals: u8,
    rounding: Rounding,
) -> Result<Percent, Refused> {
    answer(|| charges::equivalent_rate(rate, grows, to, time, decimals, rounding))
}
