//! Terms in the words of trade and standards, with the days and amounts that follow.
//!
//! | case | here |
//! |---|---|
//! | `terms` | read by the notation; where trade has several readings, each is answered by its name, and days follow the first |
//! | `bt20` | the discount lines of an XRechnung, on terms that fall due with the last of them |
//! | `segment`, `bands`, `tenor`, … | not built |

use receivables::invoice::Totals;
use receivables::terms::{DateStep, DocumentDays, Skonto, Terms};
use receivables::{Code, Currency, Date, Error, Money};
use serde_json::{Map, Value, json};

use super::words::Words;
use super::{Answer, Reason, Stop};

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    let currency = words.currency("currency")?;
    if words.says("bt20") {
        let text = words.text("bt20")?;
        let due = words.amount_or_none("bt115", currency)?;
        let issued = words.date_or_none("bt2")?;
        words.finish()?;
        let Some((due, issued)) = due.zip(issued) else {
            return Ok(json!({ "valid": Skonto::read(text).is_ok() }));
        };
        let lines = Skonto::read(text)?;
        let days = lines.iter().map(|line| line.days).max().unwrap_or(0);
        let terms = Skonto::onto(&lines, Terms::net(days)).map_err(not_read)?;
        let mut said = Map::new();
        say_schedule(&mut said, &terms, issued, due)?;
        return Ok(Value::Object(said));
    }
    if !words.says("terms") {
        return Reason::NotationNotBuilt.out("what is not a text of terms");
    }
    let readings = Terms::readings(words.text("terms")?).map_err(not_read)?;
    let issued = words.date_or_none("invoice_date")?;
    let amount = words.amount_or_none("amount", currency)?;
    words.finish()?;
    let mut said = Map::new();
    for terms in readings.iter().rev() {
        say_terms(&mut said, terms);
        let Some(issued) = issued else { continue };
        say_schedule(&mut said, terms, issued, amount.unwrap_or(Money::from_minor(100, Currency::EUR)?))?;
        if readings.len() > 1 {
            say_reading(&mut said, terms);
        }
    }
    if amount.is_none() {
        said.retain(|name, _| !matches!(name.as_str(), "discount" | "pay_if_early"));
    }
    Ok(Value::Object(said))
}

/// A notation that is not read is no refusal of what the case means.
fn not_read(error: Error) -> Stop {
    match error.code() {
        Code::TermsNotBuilt => Reason::BaselineNotBuilt.because(error.text()),
        Code::TermsSyntax => Reason::NotationNotBuilt.because(error.text()),
        _ => error.into(),
    }
}

fn days(steps: &[DateStep]) -> Option<u16> {
    match steps {
        [DateStep::Days { days }] => Some(*days),
        _ => None,
    }
}

fn say_terms(said: &mut Map<String, Value>, terms: &Terms) {
    let [part] = terms.instalments.as_slice() else { return };
    let tier = |tier: &receivables::terms::DiscountTier| {
        days(&tier.until).map(|days| json!({ "percent": tier.percent.to_string(), "days": days }))
    };
    let tiers: Option<Vec<Value>> = part.discounts.iter().map(tier).collect();
    said.insert("basis".to_owned(), json!("invoice_date"));
    said.insert("net_days".to_owned(), json!(days(&part.due)));
    said.insert("discount_tiers".to_owned(), json!(tiers));
}

fn say_schedule(
    said: &mut Map<String, Value>,
    terms: &Terms,
    issued: Date,
    total: Money,
) -> Result<(), Stop> {
    let schedule = terms.schedule(&Totals::gross(total), &DocumentDays::issued(issued))?;
    let [part] = schedule.as_slice() else { return Ok(()) };
    said.insert("due".to_owned(), json!(part.due.map(|due| due.to_string())));
    if let [offer] = part.discounts.as_slice() {
        said.insert("discount_until".to_owned(), json!(offer.until.map(|until| until.to_string())));
        said.insert("discount".to_owned(), json!(offer.amount.amount_text()));
        said.insert("pay_if_early".to_owned(), json!(part.amount.minus(offer.amount)?.amount_text()));
    }
    Ok(())
}

/// The readings of "days, end of month" by their names.
fn say_reading(said: &mut Map<String, Value>, terms: &Terms) {
    let Some(due) = said.get("due").cloned() else { return };
    let names: &[&str] = match terms.instalments.first().map(|part| part.due.as_slice()) {
        Some([DateStep::Days { .. }, DateStep::EndOfMonth]) => &["method_days_then_eom", "days_then_eom"],
        Some([DateStep::EndOfMonth, DateStep::Days { .. }]) => &["method_eom_then_days", "eom_then_days"],
        Some([DateStep::Months { .. }, DateStep::EndOfMonth]) => &["months_then_eom"],
        _ => &[],
    };
    for name in names {
        said.insert((*name).to_owned(), due.clone());
    }
}
