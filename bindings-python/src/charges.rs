//! Late charges: of one claim, with the laws and rates that come along, and of a table of claims.

use pyo3::prelude::*;
use receivables::calendar::YearFraction;
use receivables::charges::{
    ChargePolicy, Charger, Claim, DefaultStart, Growth, LateCharge, LumpSum, PaymentMoments, ReferenceRates,
    Statute, TermsCeiling, TermsWarning, equivalent_rate as equivalent, late_charge as charge,
    terms_warnings as warnings,
};
use receivables::interchange::arrow::{ChargesAs, ClaimAnswer, charge_claims};
use receivables::interchange::mapping::{ClaimColumns, TableOptions};
use receivables::{Money, Percent, Rounding};

use crate::answers::Answers;
use crate::atoms;
use crate::bridge::{Cell, give, optional, take};
use crate::fault::{Result, contain, door};
use crate::tables::reader;

type Given<'a, 'py> = &'a Bound<'py, PyAny>;

fn named<T: for<'de> serde::Deserialize<'de>>(name: &str, given: Given<'_, '_>) -> Result<T> {
    take(given).map_err(|fault| fault.within(name))
}

fn day(name: &str, given: Given<'_, '_>) -> Result<receivables::Date> {
    atoms::date(given).map_err(|fault| fault.within(name))
}

/// The tables that were given, or those that come along.
fn rates(given: Option<Given<'_, '_>>) -> Result<Vec<ReferenceRates>> {
    match optional("tables", given)? {
        Some(tables) => Ok(tables),
        None => Ok(ReferenceRates::all()?),
    }
}

/// What a claim bears for being paid late, line by line.
///
/// Args:
///     claim: What was open from which day on.
///     policy: What late payment costs: an agreement, or ``statute(name).policy``.
///     until: The last day that bears interest: the day of payment.
///     tables: The reference rates; none for those that come along, ``reference_rates()``.
///     charged_until: Until when it was charged before: what the last charge answered.
///
/// Raises:
///     Error: ``rate_not_known`` for a day that no table covers, ``rate_negative``, ``currency_mismatch``,
///         ``amount_negative``, ``date_order`` and the like.
#[pyfunction]
#[pyo3(signature = (claim, policy, until, *, tables=None, charged_until=None))]
pub(crate) fn late_charge<'py>(
    claim: Given<'_, 'py>,
    policy: Given<'_, 'py>,
    until: Given<'_, 'py>,
    tables: Option<Given<'_, 'py>>,
    charged_until: Option<Given<'_, 'py>>,
) -> Cell<'py> {
    door(|| {
        let (claimed, policy): (Claim, ChargePolicy) = (named("claim", claim)?, named("policy", policy)?);
        let (until, charged) = (day("until", until)?, optional("charged_until", charged_until)?);
        give(claim.py(), &charge(&claimed, &policy, &rates(tables)?, charged, until)?)
    })
}

/// What every claim of a table bears for being paid late: one row for each, computed at once: ``document`` where there is
/// such a column, ``days``, ``percent`` on the last of them, ``interest``, ``discount`` earned by paying early where there
/// are columns of discounts, ``lump_sum``, ``total``, ``below_minimum``, ``currency``.
///
/// Args:
///     claims: Any table that speaks Arrow.
///     policy: What late payment costs: an agreement, or ``statute(name).policy``.
///     until: The last day that bears interest, in rows that have no day of payment.
///     columns: Which column means what.
///     tables: The reference rates; none for those that come along.
///     minor_units: Whether amounts are whole minor units: cents, pence, yen.
///     rounding: How amounts with more decimals than their currency are rounded; none refuses them, and columns of
///         floats altogether.
///     currency: The currency, where the table has no column of it.
///     timestamps: ``"truncate"`` to cut off the time where days are meant; by default only midnights are days.
///     amounts: ``"decimal"`` in units of the currency, or ``"minor"`` for whole minor units; none for decimals.
///     answer: Which of these columns are wanted; none for all. Which rows have problems does not depend on it.
///
/// Raises:
///     Error: ``missing_column``, ``missing_field``, ``float_column``, ``whole_amounts``, ``unsupported_type``,
///         ``currency_missing``, ``unknown_choice`` and the like, where the table can not be meant. What is wrong with one row stands in ``problems``.
#[pyfunction]
#[pyo3(signature = (
    claims, *, policy, until, columns, tables=None, minor_units=false, rounding=None, currency=None, timestamps=None,
    amounts=None, answer=None
))]
#[allow(clippy::too_many_arguments, reason = "keyword arguments")]
pub(crate) fn late_charges(
    py: Python<'_>,
    claims: Given<'_, '_>,
    policy: Given<'_, '_>,
    until: Given<'_, '_>,
    columns: Given<'_, '_>,
    tables: Option<Given<'_, '_>>,
    minor_units: bool,
    rounding: Option<Given<'_, '_>>,
    currency: Option<Given<'_, '_>>,
    timestamps: Option<Given<'_, '_>>,
    amounts: Option<Given<'_, '_>>,
    answer: Option<Given<'_, '_>>,
) -> PyResult<Answers> {
    door(|| {
        let policy: ChargePolicy = named("policy", policy)?;
        let columns: ClaimColumns = named("columns", columns)?;
        let (until, tables) = (day("until", until)?, rates(tables)?);
        let amounts = optional("amounts", amounts)?.unwrap_or_default();
        let answer: Option<Vec<ClaimAnswer>> = optional("answer", answer)?;
        let options = TableOptions {
            minor_units,
            rounding: optional("rounding", rounding)?,
            currency: optional("currency", currency)?,
            base: None,
            timestamps: optional("timestamps", timestamps)?.unwrap_or_default(),
        };
        let claims = reader(claims).map_err(|fault| fault.within("claims"))?;
        let made = || {
            let charger = Charger::new(&policy, &tables)?;
            let answer = ChargesAs { columns: answer.as_deref(), amounts };
            charge_claims(claims, &columns, &charger, until, &options, answer)
        };
        let made = py.detach(|| contain(made))?;
        Ok(Answers { batch: made.batch, problems: made.problems })
    })
}

/// A late charge as sentences.
#[pyfunction]
pub(crate) fn late_charge_explain(charge: Given<'_, '_>) -> PyResult<String> {
    door(|| Ok(take::<LateCharge>(charge)?.explain()))
}

/// A policy of simple interest at a fixed rate over 365 days, rounded half away from zero in all, and nothing else.
#[pyfunction]
pub(crate) fn simple_charge_policy<'py>(percent: Given<'_, 'py>) -> Cell<'py> {
    door(|| give(percent.py(), &ChargePolicy::simple(named("percent", percent)?)))
}

/// Percent a year on a day.
#[pyfunction]
#[pyo3(signature = (policy, on, tables=None))]
pub(crate) fn charge_policy_rate_on<'py>(
    policy: Given<'_, 'py>,
    on: Given<'_, 'py>,
    tables: Option<Given<'_, 'py>>,
) -> Cell<'py> {
    door(|| give(policy.py(), &take::<ChargePolicy>(policy)?.rate_on(day("day", on)?, &rates(tables)?)?))
}

/// A claim of which all was open when it fell due.
#[pyfunction]
pub(crate) fn new_claim<'py>(due: Given<'_, 'py>, open: Given<'_, 'py>) -> Cell<'py> {
    door(|| {
        let amount: Money = atoms::money(open).map_err(|fault| fault.within("open"))?;
        give(due.py(), &Claim::new(day("due", due)?, amount)?)
    })
}

/// The claim after a payment.
#[pyfunction]
pub(crate) fn claim_paid<'py>(
    claim: Given<'_, 'py>,
    on: Given<'_, 'py>,
    amount: Given<'_, 'py>,
) -> Cell<'py> {
    door(|| {
        let paid = atoms::money(amount).map_err(|fault| fault.within("amount"))?;
        give(claim.py(), &take::<Claim>(claim)?.paid(day("on", on)?, paid)?)
    })
}

/// Every law on late payment that comes along, with its source and the day on which it was read.
#[pyfunction]
pub(crate) fn statutes(py: Python<'_>) -> Cell<'_> {
    door(|| give(py, &Statute::all()?))
}

/// The law of that name.
///
/// Raises:
///     Error: ``unknown_choice``, with the names there are.
#[pyfunction]
pub(crate) fn statute<'py>(name: Given<'_, 'py>) -> Cell<'py> {
    door(|| give(name.py(), &Statute::named(&atoms::text(name)?)?))
}

/// Every table of reference rates that comes along, with its source and how long each rate holds.
#[pyfunction]
pub(crate) fn reference_rates(py: Python<'_>) -> Cell<'_> {
    door(|| give(py, &ReferenceRates::all()?))
}

/// Percent a year of a table on a day.
#[pyfunction]
pub(crate) fn reference_rates_on<'py>(table: Given<'_, 'py>, on: Given<'_, 'py>) -> Cell<'py> {
    door(|| give(table.py(), &take::<ReferenceRates>(table)?.on(day("day", on)?)?))
}

/// Every law that comes along on until when may be paid where no day was agreed.
#[pyfunction]
pub(crate) fn default_starts(py: Python<'_>) -> Cell<'_> {
    door(|| give(py, &DefaultStart::all()?))
}

/// The law of that name on until when may be paid where no day was agreed.
///
/// Raises:
///     Error: ``unknown_choice``, with the names there are.
#[pyfunction]
pub(crate) fn default_start<'py>(name: Given<'_, 'py>) -> Cell<'py> {
    door(|| give(name.py(), &DefaultStart::named(&atoms::text(name)?)?))
}

/// The last day on which payment is in time.
#[pyfunction]
pub(crate) fn default_start_due<'py>(law: Given<'_, 'py>, moments: Given<'_, 'py>) -> Cell<'py> {
    door(|| {
        let moments: PaymentMoments = named("moments", moments)?;
        give(law.py(), &take::<DefaultStart>(law)?.due(&moments)?)
    })
}

/// The first day that bears interest.
#[pyfunction]
pub(crate) fn default_start_interest_from<'py>(law: Given<'_, 'py>, moments: Given<'_, 'py>) -> Cell<'py> {
    door(|| {
        let moments: PaymentMoments = named("moments", moments)?;
        give(law.py(), &take::<DefaultStart>(law)?.interest_from(&moments)?)
    })
}

/// Every ceiling on due dates that comes along.
#[pyfunction]
pub(crate) fn terms_ceilings(py: Python<'_>) -> Cell<'_> {
    door(|| give(py, &TermsCeiling::all()?))
}

/// The ceiling of that name.
///
/// Raises:
///     Error: ``unknown_choice``, with the names there are.
#[pyfunction]
pub(crate) fn terms_ceiling<'py>(name: Given<'_, 'py>) -> Cell<'py> {
    door(|| give(name.py(), &TermsCeiling::named(&atoms::text(name)?)?))
}

/// The latest due date that a ceiling allows without more.
#[pyfunction]
pub(crate) fn terms_ceiling_latest<'py>(ceiling: Given<'_, 'py>, moments: Given<'_, 'py>) -> Cell<'py> {
    door(|| {
        let moments: PaymentMoments = named("moments", moments)?;
        give(ceiling.py(), &take::<TermsCeiling>(ceiling)?.latest(&moments)?)
    })
}

/// A warning where a due date is later than a ceiling allows.
#[pyfunction]
pub(crate) fn terms_ceiling_warning<'py>(
    ceiling: Given<'_, 'py>,
    moments: Given<'_, 'py>,
    due: Given<'_, 'py>,
) -> Cell<'py> {
    door(|| {
        let moments: PaymentMoments = named("moments", moments)?;
        give(ceiling.py(), &take::<TermsCeiling>(ceiling)?.warning(&moments, day("due", due)?)?)
    })
}

/// What several ceilings say about a due date that was agreed.
///
/// Args:
///     ceilings: Those that bind the two sides.
///     moments: The days from which they count, as far as they are known.
///     due: The day that was agreed.
///
/// Raises:
///     Error: ``missing_value`` where none of the days is known from which a ceiling counts.
#[pyfunction]
pub(crate) fn terms_warnings<'py>(
    ceilings: Given<'_, 'py>,
    moments: Given<'_, 'py>,
    due: Given<'_, 'py>,
) -> Cell<'py> {
    door(|| {
        let given: Vec<TermsCeiling> = named("ceilings", ceilings)?;
        let moments: PaymentMoments = named("moments", moments)?;
        give(ceilings.py(), &warnings(&given, &moments, day("due", due)?)?)
    })
}

/// A warning as a sentence.
#[pyfunction]
pub(crate) fn terms_warning_explain(warning: Given<'_, '_>) -> PyResult<String> {
    door(|| Ok(take::<TermsWarning>(warning)?.explain()))
}

/// What is owed once for each of several claims, and in all; sizes are never added up.
///
/// Args:
///     lump_sum: What is owed for a claim: ``statute(name).policy.lump_sum``.
///     claims: Their amounts.
///     rounding: How a fraction of a minor unit becomes a whole one.
#[pyfunction]
pub(crate) fn lump_sums<'py>(
    lump_sum: Given<'_, 'py>,
    claims: Given<'_, 'py>,
    rounding: Given<'_, 'py>,
) -> Cell<'py> {
    door(|| {
        let (sum, claims): (LumpSum, Vec<Money>) = (named("lump_sum", lump_sum)?, named("claims", claims)?);
        give(lump_sum.py(), &sum.of_each(&claims, named("rounding", rounding)?)?)
    })
}

/// The same lump sum with its amounts in another currency.
///
/// Args:
///     lump_sum: What is owed for a claim.
///     rate: Units of that currency for one of its own.
///     currency: That currency.
///     rounding: How a fraction of a minor unit becomes a whole one.
///
/// Raises:
///     Error: ``currency_mismatch`` for percentages of slices in another currency.
#[pyfunction]
pub(crate) fn converted_lump_sum<'py>(
    lump_sum: Given<'_, 'py>,
    rate: Given<'_, 'py>,
    currency: Given<'_, 'py>,
    rounding: Given<'_, 'py>,
) -> Cell<'py> {
    door(|| {
        let sum: LumpSum = named("lump_sum", lump_sum)?;
        let made =
            sum.converted(named("rate", rate)?, named("currency", currency)?, named("rounding", rounding)?);
        give(lump_sum.py(), &made?)
    })
}

/// The annual rate that, with another compounding, grows an amount as much over a time.
///
/// Args:
///     rate: Percent a year.
///     grows: How it grows an amount.
///     to: How the rate that is asked for grows it.
///     time: The time in years, as a fraction such as ``"1/1"`` or ``"90/360"``.
///     decimals: Of a percent, at most 6.
///     rounding: The one rounding at the end.
///
/// Raises:
///     Error: ``rate_negative``, ``terms_range``, ``scale_out_of_range``, ``rate_out_of_range``.
#[pyfunction]
pub(crate) fn equivalent_rate<'py>(
    rate: Given<'_, 'py>,
    grows: Given<'_, 'py>,
    to: Given<'_, 'py>,
    time: Given<'_, 'py>,
    decimals: Given<'_, 'py>,
    rounding: Given<'_, 'py>,
) -> Cell<'py> {
    door(|| {
        let (percent, from, to): (Percent, Growth, Growth) =
            (named("rate", rate)?, named("grows", grows)?, named("to", to)?);
        let (time, rounding): (YearFraction, Rounding) = (named("time", time)?, named("rounding", rounding)?);
        give(rate.py(), &equivalent(percent, from, to, time, named("decimals", decimals)?, rounding)?)
    })
}
