//! Late charges: interest, rates and lump sums, by law or by a rate that the case gives.
//!
//! | case | here |
//! |---|---|
//! | a number of days | counted from any day |
//! | a country or regime | its statute, ceiling or start of default |
//! | a reference rate of its own | a table of that rate, under the statute's rule |
//! | equivalent rates | to as many decimals as are compared, half away |

use receivables::calendar::{YearFraction, date};
use receivables::charges::{
    ChargePolicy, Claim, Compounding, DefaultStart, Growth, LateCharge, PaymentMoments, RatePeriod, RateRule,
    ReferenceRates, Reset, RoundEach, Statute, equivalent_rate, late_charge,
};
use receivables::money::{Decimal, Rate};
use receivables::{Currency, Date, Money, Percent, Rounding};
use serde_json::{Value, json};

use super::words::Words;
use super::{Answer, Reason, Stop};

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    match words.text_or_none("operation")? {
        None => {}
        Some("equivalent rate") => return equivalent(&words),
        Some(operation) => return Reason::GivenNotUnderstood.out(format!("operation {operation}")),
    }
    if words.says("multiple") {
        return indian(&words);
    }
    if words.says("no_due_date_agreed") || words.says("invoice_received") {
        return default_start(&words);
    }
    if words.says("late_invoices") {
        return lump_sums(&words);
    }
    if words.says("annual_rate_percent") || words.value("annual_rate_percent").is_some() {
        return agreed(&words);
    }
    if words.says("margin_pp") {
        return german(&words);
    }
    if words.value("country").is_none() && (words.says("months") || words.says("days")) {
        return prompt_payment(&words);
    }
    match (words.text_or_none("country")?, words.text_or_none("regime")?) {
        (Some(country), None) => of_country(&words, country),
        (None, Some(regime)) if regime.starts_with("EU 2011/7 minimum") => {
            let percent = rate("eu_2011_7", words.date("date")?)?;
            words.finish()?;
            Ok(json!({ "percent": percent.to_string() }))
        }
        (None, None) if words.says("due") => late_days(&words, "us_prompt_payment"),
        (_, regime) => Reason::GivenNotUnderstood.out(format!("regime {}", regime.unwrap_or("none"))),
    }
}

/// A rate under one compounding as a rate under another one, to 4 decimals.
fn equivalent(words: &Words<'_>) -> Answer {
    let a_year = |name: &str| {
        Ok(match words.text(name)? {
            "Annual" => 1,
            "Semiannual" => 2,
            "EveryFourthMonth" => 3,
            "Quarterly" => 4,
            "Bimonthly" => 6,
            "Monthly" => 12,
            "EveryFourthWeek" => 13,
            "Biweekly" => 26,
            "Weekly" => 52,
            "Daily" => 365,
            other => return Reason::GivenNotUnderstood.out(format!("{name} {other}")),
        })
    };
    let growth = |compounding: &str, frequency: &str| {
        let a_year = a_year(frequency)?;
        Ok(match words.text(compounding)? {
            "Simple" => Growth::Simple,
            "Compounded" => Growth::Compounded { a_year },
            "SimpleThenCompounded" => Growth::SimpleThenCompounded { a_year },
            "Continuous" => Growth::Continuous,
            other => return Reason::GivenNotUnderstood.out(format!("{compounding} {other}")),
        })
    };
    let (from, to) = (growth("compounding", "frequency")?, growth("to_compounding", "to_frequency")?);
    let rate = Percent::from_rate(Rate::from_decimal(words.decimal("rate")?)?);
    let years = words.text("years")?;
    words.remarks(&["day_count"]);
    words.finish()?;
    let time = years_of(years).ok_or_else(|| Reason::GivenNotUnderstood.because(format!("years {years}")))?;
    let made = equivalent_rate(rate, from, to, time, 2, Rounding::HalfAway)?;
    Ok(json!({ "rate": made.rate().to_string(), "decimals": 4 }))
}

/// `0.25`, or `1.0/3`.
fn years_of(text: &str) -> Option<YearFraction> {
    let (over, under) = text.split_once('/').unwrap_or((text, "1"));
    let decimal = Decimal::from_str_exact(over).ok()?.normalize();
    let scale = 10_i64.checked_pow(decimal.scale())?;
    let under: i64 = under.parse().ok()?;
    YearFraction::of(i64::try_from(decimal.mantissa()).ok()?, under.checked_mul(scale)?).ok()
}

/// A table of one name: a rate for each month, from April 2025 on, and the last one for ever.
fn monthly_rates(name: &str, rates: &[Percent]) -> Result<(Date, ReferenceRates), Stop> {
    let first = date(2025, 4, 1)?;
    let mut table =
        ReferenceRates { name: name.to_owned(), source: "a case".to_owned(), read: first, rates: Vec::new() };
    let mut from = first;
    for (passed, percent) in (1..).zip(rates) {
        let last = usize::try_from(passed).is_ok_and(|passed| passed == rates.len());
        let next = first.plus_months(passed)?;
        let until = if last { Date::MAX } else { next.plus_days(-1)? };
        table.rates.push(RatePeriod { from, until, percent: *percent });
        from = next;
    }
    Ok((first, table))
}

/// Whole months of India's three times the bank rate, which the case gives.
fn indian(words: &Words<'_>) -> Answer {
    let principal = words.amount("principal", Currency::iso("INR")?)?;
    let mut rates = Vec::new();
    for rate in words.list("bank_rate_by_month")? {
        let rate = rate.as_str().ok_or_else(|| Reason::GivenNotUnderstood.because("a rate by month"))?;
        rates.push(Percent::new(rate)?);
    }
    let months = if rates.is_empty() {
        rates.push(Percent::from_decimal(words.decimal("bank_rate")?)?);
        words.count("months")?
    } else {
        i64::try_from(rates.len()).unwrap_or(i64::MAX)
    };
    let months = u32::try_from(months).map_err(|_| Reason::NotExpressible.because("months"))?;
    let multiple = Rate::from_decimal(words.decimal("multiple")?)?;
    if !matches!(words.text_or_none("rests")?, None | Some("monthly")) {
        return Reason::GivenNotUnderstood.out("rests");
    }
    words.finish()?;
    let policy = Statute::named("in_msmed")?.policy;
    let RateRule::Reference { table, round_up, margin, reset, .. } = policy.rate else {
        return Reason::NotExpressible.out("a rate without a table");
    };
    let (first, rates) = monthly_rates(&table, &rates)?;
    let rate = RateRule::Reference { table, round_up, times: Some(multiple), margin, reset };
    let policy = ChargePolicy { rate, ..policy };
    let claim = Claim::new(first.plus_days(-1)?, principal)?;
    let until = first.plus_months(months)?.plus_days(-1)?;
    let charge = late_charge(&claim, &policy, &[rates], None, until)?;
    Ok(json!({ "rate": one_rate(&charge), "interest": charge.interest.amount_text() }))
}

/// From when interest runs where no due date was agreed.
fn default_start(words: &Words<'_>) -> Answer {
    let law = match (words.text_or_none("country")?, words.text_or_none("regime")?) {
        (Some("DE"), None) => "de_286_3",
        (Some("NL"), None) => "nl_119a",
        (Some("FR"), None) => "fr_441_10",
        (Some("UK"), None) => "uk_1998",
        (Some("IN"), None) => "in_msmed",
        (Some("US"), None) => "us_prompt_payment",
        (None, Some("EU 2011/7")) => match words.text_or_none("debtor")? {
            Some("public authority") => "eu_2011_7_public",
            _ => "eu_2011_7_business",
        },
        _ => return Reason::GivenNotUnderstood.out("a law on default"),
    };
    let performance = match words.date_or_none("performance_received")? {
        None => words.date_or_none("goods_received")?,
        day => day,
    };
    let moments = PaymentMoments {
        invoice_issued: None,
        invoice_received: words.date_or_none("invoice_received")?,
        performance,
        acceptance: words.date_or_none("accepted")?,
        fell_due: words.date_or_none("fell_due")?,
    };
    words.remarks(&["b2b", "no_due_date_agreed", "debtor"]);
    words.finish()?;
    let law = DefaultStart::named(law)?;
    let (due, from) = (law.due(&moments)?.to_string(), law.interest_from(&moments)?.to_string());
    Ok(json!({ "latest_due": due, "due": due, "interest_from": from, "default_from": from }))
}

/// Lump sums of several claims: a number of them, or each with its amount.
fn lump_sums(words: &Words<'_>) -> Answer {
    let country = match words.text_or_none("country")? {
        None => words.text("regime")?,
        Some(country) => country,
    };
    let (statute, currency) = statute_of(country)?;
    if words.text_or_none("debtor")?.is_some_and(|debtor| debtor != "business") {
        return Reason::GivenNotUnderstood.out("debtor");
    }
    let claims = match words.value("late_invoices") {
        Some(Value::Array(claims)) => {
            let name = currency.to_string().to_lowercase();
            claims.iter().map(|claim| Words::of(claim)?.amount(&name, currency)).collect::<Result<_, _>>()?
        }
        _ => {
            let count = words.count("late_invoices")?;
            let count = usize::try_from(count).ok().filter(|count| *count <= 1_000);
            vec![
                Money::from_minor(100, currency)?;
                count.ok_or_else(|| Reason::NotExpressible.because("a count"))?
            ]
        }
    };
    words.finish()?;
    let statute = Statute::named(statute)?;
    let policy = &statute.policy;
    let owed = policy.lump_sum.as_ref().map(|sum| sum.of_each(&claims, policy.rounding)).transpose()?;
    let each: Vec<String> = owed.iter().flat_map(|owed| &owed.each).copied().map(whole_amount).collect();
    let total = owed.map(|owed| owed.total.amount_text());
    let per = statute.lump_sum_per;
    Ok(json!({ "lump_sum": total, "compensation": each, "per": per, "thresholds_applied": per }))
}

/// `40 EUR`.
fn whole_amount(amount: Money) -> String {
    format!("{} {}", amount.to_decimal().normalize(), amount.currency())
}

/// The statute of a country, and the currency of its claims.
fn statute_of(country: &str) -> Result<(&'static str, Currency), Stop> {
    Ok(match country {
        "DE" => ("de_288_business", Currency::EUR),
        "UK" => ("uk_1998", Currency::GBP),
        "IE" => ("ie_2012", Currency::EUR),
        "FR" => ("fr_441_10", Currency::EUR),
        "NL" => ("nl_119a", Currency::EUR),
        "BE" => ("be_2002", Currency::EUR),
        "FI" => ("fi_business", Currency::EUR),
        "PL" => ("pl_2013", Currency::iso("PLN")?),
        "CH" => ("ch_104", Currency::iso("CHF")?),
        "IN" => ("in_msmed", Currency::iso("INR")?),
        "CA" => ("ca_interest_act", Currency::iso("CAD")?),
        _ => return Reason::GivenNotUnderstood.out(format!("country {country}")),
    })
}

fn tables() -> Result<Vec<ReferenceRates>, Stop> {
    Ok(ReferenceRates::all()?)
}

fn rate(statute: &str, day: Date) -> Result<Percent, Stop> {
    Ok(Statute::named(statute)?.policy.rate_on(day, &tables()?)?)
}

fn charge(claim: &Claim, policy: &ChargePolicy, until: Date) -> Result<LateCharge, Stop> {
    Ok(late_charge(claim, policy, &tables()?, None, until)?)
}

/// The rate of all lines, where they have one.
fn one_rate(charge: &LateCharge) -> Option<String> {
    charge.lines.first().map(|line| line.percent.to_string())
}

/// Simple interest at a rate that the case gives, over days or between two dates.
fn agreed(words: &Words<'_>) -> Answer {
    let currency = words.currency("currency")?;
    let principal = words.amount("principal", currency)?;
    let policy = ChargePolicy::simple(Percent::from_decimal(words.decimal("annual_rate_percent")?)?);
    let fee = words.amount_or_none("fee", currency)?.unwrap_or(Money::zero(currency));
    let (due, until) = if words.value("to").is_some() {
        let Some(from) = words.date_or_none("from")? else { return Reason::NotExpressible.out("no from") };
        (from, words.date("to")?)
    } else {
        let due = date(2026, 1, 1)?;
        (due, due.plus_days(words.count("days")? + words.count("days_overdue")?)?)
    };
    words.finish()?;
    let charge = charge(&Claim::new(due, principal)?, &policy, until)?;
    let total = principal.plus(fee)?.plus(charge.total)?;
    Ok(json!({ "interest": charge.interest.amount_text(), "total": total.amount_text() }))
}

/// German interest, each rate period rounded by itself. The first day of interest is given.
fn german(words: &Words<'_>) -> Answer {
    let currency = words.currency("currency")?;
    let principal = words.amount("principal", currency)?;
    let due = words.date("default_from")?.plus_days(-1)?;
    let paid = words.date("paid_on")?;
    let margin = words.decimal("margin_pp")?;
    words.remarks(&["days", "basis", "round"]);
    words.finish()?;
    let rate = RateRule::Reference {
        table: "de_base_rate".to_owned(),
        round_up: None,
        times: None,
        margin: Percent::from_decimal(margin)?,
        reset: Reset::Moving,
    };
    let german = Statute::named("de_288_consumer")?.policy;
    let policy = ChargePolicy { rate, round: RoundEach::Line, ..german };
    let charge = charge(&Claim::new(due, principal)?, &policy, paid)?;
    Ok(json!({ "periods": periods(&charge), "interest": charge.interest.amount_text() }))
}

fn periods(charge: &LateCharge) -> Vec<Value> {
    let period = |line: &receivables::charges::ChargeLine| {
        json!({
            "from": line.first.to_string(),
            "to": line.last.to_string(),
            "days": line.days,
            "rate": line.percent.to_string(),
            "interest": line.amount.amount_text(),
        })
    };
    charge.lines.iter().map(period).collect()
}

/// The formula of the Prompt Payment Act: whole months, then days.
fn prompt_payment(words: &Words<'_>) -> Answer {
    let principal = words.amount("principal", Currency::USD)?;
    let percent = Percent::from_decimal(words.decimal("rate")?)?;
    let (months, days) = (words.count("months")?, words.count("days")?);
    words.finish()?;
    let due = date(2025, 3, 31)?;
    let months = u32::try_from(months).map_err(|_| Reason::NotExpressible.because("months"))?;
    let until = due.plus_days(1)?.plus_months(months)?.plus_days(days - 1)?;
    let policy =
        ChargePolicy { rate: RateRule::Fixed { percent }, ..Statute::named("us_prompt_payment")?.policy };
    let charge = charge(&Claim::new(due, principal)?, &policy, until)?;
    Ok(json!({ "interest": charge.interest.amount_text() }))
}

/// Which days bear interest, and at which rate.
fn late_days(words: &Words<'_>, statute: &str) -> Answer {
    let (due, paid) = (words.date("due")?, words.date("paid")?);
    words.remarks(&["country", "rates", "mro"]);
    words.finish()?;
    let policy = ChargePolicy { lump_sum: None, ..Statute::named(statute)?.policy };
    let charge = charge(&Claim::new(due, Money::from_minor(100_000, Currency::EUR)?)?, &policy, paid)?;
    let day = |day: Option<Date>| day.map(|day| day.to_string());
    let days: i32 = charge.lines.iter().map(|line| line.days).sum();
    Ok(json!({
        "days": days,
        "days_late": days,
        "first_interest_day": day(charge.lines.first().map(|line| line.first)),
        "last_interest_day": day(charge.lines.last().map(|line| line.last)),
        "rate": one_rate(&charge),
        "periods": charge.lines.len(),
    }))
}

fn of_country(words: &Words<'_>, country: &str) -> Answer {
    let (name, currency) = statute_of(country)?;
    if words.says("interest_on_interest") {
        words.remarks(&["interest_on_interest"]);
        words.finish()?;
        let allowed = Statute::named(name)?.policy.compounding != Compounding::Simple;
        return Ok(json!({ "allowed": allowed }));
    }
    if words.says("mro") && !words.says("due") {
        return on_reference(words, name);
    }
    if words.value("annual_equivalent_stated").is_some() {
        return unstated(words, name, currency);
    }
    let statute = Statute::named(name)?;
    let (floor, policy) = (statute.floor.map(|floor| floor.to_string()), statute.policy);
    let statute = name;
    let lump_sum = |claim: Money| -> Result<Money, Stop> {
        let lump_sum = policy.lump_sum.as_ref().map(|lump_sum| lump_sum.of(claim, policy.rounding));
        Ok(lump_sum.transpose()?.unwrap_or(Money::zero(currency)))
    };
    let debt = match words.text_or_none("debt") {
        Ok(Some(debt)) if debt.contains(' ') => Some(debt.parse()?),
        _ => words.amount_or_none("debt", currency)?,
    };
    if let Some(debt) = debt {
        words.finish()?;
        let owed = lump_sum(debt)?;
        let text = if country == "UK" { owed.amount_text() } else { whole_amount(owed) };
        return Ok(json!({ "compensation": text }));
    }
    let on = match words.date_or_none("date")? {
        None => words.date_or_none("interest_starts")?,
        day => day,
    };
    if let Some(day) = on {
        words.remarks(&["contract_rate"]);
        words.finish()?;
        let percent = rate(statute, day)?.to_string();
        let consumer = rate("de_288_consumer", day)?.to_string();
        let recovery = lump_sum(Money::from_minor(1, currency)?)?.amount_text();
        return Ok(json!({
            "percent": percent, "rate": percent, "b2b_percent": percent, "consumer_percent": consumer,
            "recovery_lump_sum": recovery, "floor": floor,
        }));
    }
    if words.says("principal") {
        return on_principal(words, words.amount("principal", currency)?, policy);
    }
    if words.says("due") {
        return late_days(words, statute);
    }
    Reason::GivenNotUnderstood.out(format!("a question about {country}"))
}

/// The rates of Finland on a refinancing rate that the case gives; with no margin at all, the reference rate.
fn on_reference(words: &Words<'_>, statute: &str) -> Answer {
    let given = Percent::from_decimal(words.decimal("mro")?)?;
    words.finish()?;
    let (first, given) = monthly_rates("ecb_main_refinancing", &[given])?;
    let rate = |policy: &ChargePolicy| Ok::<_, Stop>(policy.rate_on(first, std::slice::from_ref(&given))?);
    let business = Statute::named(statute)?.policy;
    let mut reference = business.clone();
    if let RateRule::Reference { margin, .. } = &mut reference.rate {
        *margin = Percent::ZERO;
    }
    let business = rate(&business)?.to_string();
    let general =
        (statute == "fi_business").then(|| rate(&Statute::named("fi_general")?.policy)).transpose()?;
    Ok(json!({
        "reference": rate(&reference)?.to_string(),
        "commercial_penalty": business,
        "percent": business,
        "general_penalty": general.map(|percent| percent.to_string()),
    }))
}

/// Canada: what a monthly rate comes to whose yearly equivalent was not stated.
fn unstated(words: &Words<'_>, statute: &str, currency: Currency) -> Answer {
    let stated = words.value("annual_equivalent_stated") != Some(&Value::Bool(false));
    if stated || !words.text("contract_rate")?.ends_with("per month") {
        return Reason::GivenNotUnderstood.out("contract_rate");
    }
    let principal = words.amount("principal", currency)?;
    let due = date(2025, 1, 1)?;
    let until = due.plus_days(words.count("days")?)?;
    words.finish()?;
    let charge = charge(&Claim::new(due, principal)?, &Statute::named(statute)?.policy, until)?;
    Ok(json!({ "max_rate_pa": one_rate(&charge), "interest": charge.interest.amount_text() }))
}

/// A claim on its own: for a delay, for whole years, for a day, or only the lump sum.
fn on_principal(words: &Words<'_>, principal: Money, policy: ChargePolicy) -> Answer {
    words.remarks(&["basis"]);
    if let Some(due) = words.date_or_none("due")? {
        let paid = words.date("paid")?;
        let moves =
            words.text_or_none("policy")?.is_some_and(|text| text == "each half-year at its own rate");
        words.finish()?;
        let rate = match policy.rate {
            RateRule::Reference { table, round_up, times, margin, .. } if moves => {
                RateRule::Reference { table, round_up, times, margin, reset: Reset::Moving }
            }
            rate => rate,
        };
        let charge = charge(&Claim::new(due, principal)?, &ChargePolicy { rate, ..policy }, paid)?;
        let days: i32 = charge.lines.iter().map(|line| line.days).sum();
        return Ok(json!({
            "rate": one_rate(&charge),
            "days": days,
            "interest": charge.interest.amount_text(),
            "compensation": charge.lump_sum.amount_text(),
            "periods": periods(&charge),
        }));
    }
    let due = date(2024, 12, 31)?;
    if words.says("days") && matches!(policy.rate, RateRule::Fixed { .. }) {
        let until = due.plus_days(words.count("days")?)?;
        words.finish()?;
        let charge = charge(&Claim::new(due, principal)?, &policy, until)?;
        return Ok(json!({ "rate": one_rate(&charge), "interest": charge.interest.amount_text() }));
    }
    if words.says("rate") {
        let percent = Percent::from_decimal(words.decimal("rate")?)?;
        let years = words.count("full_years")?;
        words.finish()?;
        let policy = ChargePolicy { rate: RateRule::Fixed { percent }, ..policy };
        let claim = Claim::new(due, principal)?;
        let months = u32::try_from(years * 12).map_err(|_| Reason::NotExpressible.because("full_years"))?;
        let interest = charge(&claim, &policy, due.plus_months(months)?)?.interest.amount_text();
        let per_day = charge(&claim, &policy, due.plus_days(1)?)?.interest.amount_text();
        return Ok(json!({ "interest": interest, "per_day": per_day }));
    }
    words.finish()?;
    let costs = policy.lump_sum.map(|lump_sum| lump_sum.of(principal, policy.rounding)).transpose()?;
    Ok(json!({ "collection_costs": costs.map(Money::amount_text) }))
}
