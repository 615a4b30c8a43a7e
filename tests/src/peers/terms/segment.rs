//! Segments of electronic invoices.

use receivables::invoice::Totals;
use receivables::terms::{Baseline, DateStep, DocumentDays, Itd, Milestone, Pat, Terms};
use receivables::{Currency, Date, Money};
use serde_json::{Map, Value, json};

use super::super::words::Words;
use super::super::{Answer, Stop};
use super::not_read;

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    let segment = words.text("segment")?;
    let issued = words.date_or_none("invoice_date")?;
    words.finish()?;
    if segment.starts_with("ITD") { itd(segment, issued) } else { pat(segment, issued) }
}

fn itd(segment: &str, issued: Option<Date>) -> Answer {
    let read = Itd::read(segment).map_err(not_read)?;
    let kind = match read.type_code.as_str() {
        "01" => "basic",
        "02" => "end_of_month",
        "03" => "fixed_date",
        "08" => "basic_discount_offered",
        "09" => "proximo",
        "10" => "instant",
        other => other,
    };
    let mut said = Map::new();
    said.insert("type".to_owned(), json!(kind));
    said.insert("basis".to_owned(), json!(basis(read.basis.unwrap_or(Baseline::InvoiceDate))));
    said.insert(
        "discount_percent".to_owned(),
        json!(read.discount_percent.map(|percent| percent.to_string())),
    );
    said.insert("discount_days".to_owned(), json!(read.discount_days));
    said.insert("net_days".to_owned(), json!(read.net_days));
    said.insert("day_of_month".to_owned(), json!(read.day_of_month));
    if let Some(issued) = issued {
        say_days(&mut said, &read.terms().map_err(not_read)?, issued)?;
    }
    Ok(Value::Object(said))
}

fn pat(segment: &str, issued: Option<Date>) -> Answer {
    let read = Pat::read(segment).map_err(not_read)?;
    let kind = match read.type_code.as_str() {
        "1" => "basic",
        "3" => "fixed_date",
        "22" => "discount",
        other => other,
    };
    let relation = match read.relation.as_str() {
        "1" => "reference",
        "2" => "before",
        "3" => "after",
        other => other,
    };
    let (from, steps) = read.rule().map_err(not_read)?;
    let mut said = Map::new();
    said.insert("type".to_owned(), json!(kind));
    let reference = if from == Baseline::InvoiceDate { "date_of_invoice" } else { basis(from) };
    said.insert("reference".to_owned(), json!(reference));
    said.insert("relation".to_owned(), json!(relation));
    match steps.as_slice() {
        [DateStep::Days { days } | DateStep::DaysBack { days }] => {
            said.insert("days".to_owned(), json!(days))
        }
        [DateStep::Weeks { weeks }] => said.insert("weeks".to_owned(), json!(weeks)),
        [DateStep::Months { months } | DateStep::MonthsBack { months }] => {
            said.insert("months".to_owned(), json!(months))
        }
        _ => None,
    };
    if let (Some(issued), "1" | "3") = (issued, read.type_code.as_str()) {
        say_days(&mut said, &read.terms().map_err(not_read)?, issued)?;
    }
    Ok(Value::Object(said))
}

fn basis(from: Baseline) -> &'static str {
    match from {
        Baseline::InvoiceDate => "invoice_date",
        Baseline::Milestone { milestone } => match milestone {
            Milestone::Order => "order_date",
            Milestone::Shipment => "ship_date",
            Milestone::Delivery => "delivery_date",
            Milestone::GoodsReceipt => "receipt_of_goods",
            Milestone::InvoiceReceipt => "invoice_receipt_date",
            Milestone::Acceptance => "acceptance_date",
            Milestone::Presentation | Milestone::NextDelivery => "another day",
        },
        _ => "another day",
    }
}

fn say_days(said: &mut Map<String, Value>, terms: &Terms, issued: Date) -> Result<(), Stop> {
    let total = Money::from_minor(100, Currency::EUR)?;
    let schedule = terms.schedule(&Totals::gross(total), &DocumentDays::issued(issued))?;
    let [part] = schedule.as_slice() else { return Ok(()) };
    let text = |day: Option<Date>| json!(day.as_ref().map(Date::to_string));
    said.insert("due".to_owned(), text(part.due));
    if let [offer] = part.discounts.as_slice() {
        said.insert("discount_until".to_owned(), text(offer.until));
    }
    Ok(())
}
