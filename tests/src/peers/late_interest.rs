//! Late charges: interest, rates and lump sums, by law or by a rate that the case gives.
//!
//! A case that gives a number of days counts them from any day; a case that names a country asks its statute. Cases
//! that need what no statute here has (multiples of a rate, rates rounded up, default without a due date) are out of
//! scope.

use receivables::calendar::date;
use receivables::charges::{
    ChargePolicy, Claim, LateCharge, RateRule, ReferenceRates, Reset, RoundEach, Statute, late_charge,
};
use receivables::{Currency, Date, Money, Percent};
use serde_json::{Value, json};

use super::words::Words;
use super::{Answer, Reason, Stop};

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    if words.says("operation") {
        return Reason::GivenNotUnderstood.out("equivalent rates");
    }
    if words.says("annual_rate_percent") || words.value("annual_rate_percent").is_some() {
        return agreed(&words);
    }
    if words.says("margin_pp") {
        return german(&words);
    }
    if words.says("months") || words.says("days") {
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
    let statute = match country {
        "DE" => "de_288_business",
        "UK" => "uk_1998",
        "IE" => "ie_2012",
        "FR" => "fr_441_10",
        "NL" => "nl_119a",
        _ => return Reason::GivenNotUnderstood.out(format!("country {country}")),
    };
    let currency = if country == "UK" { Currency::GBP } else { Currency::EUR };
    let policy = Statute::named(statute)?.policy;
    let lump_sum = |claim: Money| -> Result<Money, Stop> {
        let lump_sum = policy.lump_sum.as_ref().map(|lump_sum| lump_sum.of(claim, policy.rounding));
        Ok(lump_sum.transpose()?.unwrap_or(Money::zero(currency)))
    };
    if let Some(debt) = words.amount_or_none("debt", currency)? {
        words.finish()?;
        let owed = lump_sum(debt)?;
        let text = if country == "UK" {
            owed.amount_text()
        } else {
            format!("{} EUR", owed.to_decimal().normalize())
        };
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
            "recovery_lump_sum": recovery,
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

/// A claim on its own: for a delay, for whole years, for a day, or only the lump sum.
fn on_principal(words: &Words<'_>, principal: Money, policy: ChargePolicy) -> Answer {
    words.remarks(&["basis"]);
    if let Some(due) = words.date_or_none("due")? {
        let paid = words.date("paid")?;
        let moves =
            words.text_or_none("policy")?.is_some_and(|text| text == "each half-year at its own rate");
        words.finish()?;
        let rate = match policy.rate {
            RateRule::Reference { table, margin, .. } if moves => {
                RateRule::Reference { table, margin, reset: Reset::Moving }
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
