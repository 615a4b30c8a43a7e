//! A text of terms, the days of a document, and what falls due when.

use receivables::account::command::{IssueInvoice, OpenAccount, ReceivePayment};
use receivables::account::event::Event;
use receivables::calendar::UtcMicros;
use receivables::invoice::{ScheduledInstalment, Totals};
use receivables::ledger::Ledger;
use receivables::terms::{
    Baseline, DateStep, DiscountBase, DiscountTier, DocumentDays, Milestone, Terms, shipment_day,
};
use receivables::{Currency, Date, Money};
use serde_json::{Map, Value, json};

use super::super::words::Words;
use super::super::{Answer, Reason, Stop};
use super::not_read;

/// What the case knows of the document.
struct Document {
    days: Option<DocumentDays>,
    totals: Option<Totals>,
}

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    let text = words.text_or_none("terms")?.map_or_else(|| words.text("tenor"), Ok)?;
    let mut readings = Terms::readings(text).map_err(not_read)?;
    if words.text_or_none("discount_base")? == Some("goods only") {
        let tiers =
            readings.iter_mut().flat_map(|terms| &mut terms.instalments).flat_map(|part| &mut part.discounts);
        tiers.for_each(|tier| tier.base = DiscountBase::Lines);
    }
    let mut said = Map::new();
    if words.says("paid") {
        return part_paid(&words, &readings);
    }
    let document = document(&words, &mut said)?;
    let paid_on = words.date_or_none("paid_on")?;
    words.finish()?;
    for terms in readings.iter().rev() {
        say_terms(&mut said, terms);
        say_schedule(&mut said, terms, &document)?;
        if readings.len() > 1 {
            say_reading(&mut said, terms);
        }
    }
    if let (Some(first), Some(paid)) = (readings.first(), paid_on) {
        let issued = document.days.as_ref().map_or(paid, |days| days.issued);
        let earned = paid_in_full(first, issued, paid)?;
        said.insert("discount_allowed".to_owned(), json!(earned));
    }
    if document.totals.is_none() {
        said.retain(|name, _| !matches!(name.as_str(), "discount" | "pay_if_early" | "stages"));
    }
    Ok(Value::Object(said))
}

fn document(words: &Words<'_>, said: &mut Map<String, Value>) -> Result<Document, Stop> {
    let currency = words.currency("currency")?;
    let mut happened = Vec::new();
    for (name, milestone) in [
        ("order_date", Milestone::Order),
        ("planned_ship", Milestone::Shipment),
        ("bl_date", Milestone::Shipment),
        ("shipped", Milestone::Shipment),
        ("delivered", Milestone::Delivery),
        ("goods_received", Milestone::GoodsReceipt),
        ("invoice_received", Milestone::InvoiceReceipt),
        ("accepted", Milestone::Acceptance),
        ("presented", Milestone::Presentation),
    ] {
        if let Some(date) = words.date_or_none(name)? {
            happened.push((milestone, date));
        }
    }
    let dates = |name: &str| -> Result<Vec<Date>, Stop> {
        let texts = words.list(name)?.iter().map(|day| day.as_str().unwrap_or_default().parse());
        Ok(texts.collect::<Result<_, receivables::Error>>()?)
    };
    if let Some(day) = shipment_day(&[dates("one_bl_with_on_board_dates")?]) {
        happened.push((Milestone::Shipment, day));
        said.insert("base".to_owned(), json!(day.to_string()));
    }
    let deliveries = dates("deliveries")?;
    let issued = words.date_or_none("invoice_for")?;
    if let (Some(invoiced), false) = (issued, deliveries.is_empty()) {
        let next = deliveries.iter().filter(|day| **day > invoiced).min();
        happened.extend(next.map(|day| (Milestone::NextDelivery, *day)));
    }
    let issued = words.date_or_none("invoice_date")?.or(words.date_or_none("date")?).or(issued);
    // What counts from a milestone alone does not need the day of the invoice.
    let issued = issued.or(happened.iter().map(|(_, day)| *day).min());
    let days = issued.map(|issued| {
        let days = DocumentDays::issued(issued);
        happened.into_iter().fold(days, |days, (milestone, day)| days.with(milestone, day))
    });
    let amount = words.amount_or_none("amount", currency)?;
    let goods = words.amount_or_none("goods", currency)?;
    let freight = words.amount_or_none("freight", currency)?;
    let totals = match (amount, goods) {
        (Some(amount), _) => Some(Totals::gross(amount)),
        (None, Some(goods)) => {
            let gross = goods.plus(freight.unwrap_or(Money::zero(currency)))?;
            Some(Totals { freight, ..Totals::gross(gross) })
        }
        (None, None) => None,
    };
    Ok(Document { days, totals })
}

fn days(steps: &[DateStep]) -> Option<u16> {
    match steps {
        [DateStep::Days { days }] => Some(*days),
        _ => None,
    }
}

fn say_terms(said: &mut Map<String, Value>, terms: &Terms) {
    said.insert("credit_exposure_before_delivery".to_owned(), json!(!terms.is_due_by(Milestone::Delivery)));
    said.insert("release_allowed_unpaid".to_owned(), json!(!terms.is_due_by(Milestone::Shipment)));
    let by = Milestone::ALL.into_iter().find(|milestone| terms.is_due_by(*milestone));
    said.insert("must_be_paid_before".to_owned(), json!(by.map(Milestone::as_str)));
    if terms.counts_from(Milestone::Presentation) {
        let against = if terms.is_due_by(Milestone::Presentation) { "payment" } else { "acceptance" };
        said.insert("documents_released".to_owned(), json!(format!("against {against}")));
    }
    let [part] = terms.instalments.as_slice() else { return };
    let tier = |tier: &DiscountTier| {
        days(&tier.until).map(|days| json!({ "percent": tier.percent.to_string(), "days": days }))
    };
    let tiers: Option<Vec<Value>> = part.discounts.iter().map(tier).collect();
    let basis = match terms.baseline {
        Baseline::InvoiceDate => "invoice_date".to_owned(),
        Baseline::Milestone { milestone } => milestone.as_str().replace(' ', "_"),
        _ => "another day".to_owned(),
    };
    said.insert("basis".to_owned(), json!(basis));
    said.insert("net_days".to_owned(), json!(days(&part.due)));
    said.insert("discount_tiers".to_owned(), json!(tiers));
}

fn text(day: Option<Date>) -> Value {
    json!(day.as_ref().map(Date::to_string))
}

fn say_schedule(said: &mut Map<String, Value>, terms: &Terms, document: &Document) -> Result<(), Stop> {
    let total = Money::from_minor(100, Currency::EUR)?;
    let totals = document.totals.clone().unwrap_or(Totals::gross(total));
    // Amounts do not depend on the day; where the case has none, no day is answered.
    let nowhere = DocumentDays::issued(Date::MIN);
    let schedule = terms.schedule(&totals, document.days.as_ref().unwrap_or(&nowhere))?;
    let amounts: Vec<_> = schedule.iter().map(|part| part.amount.amount_text()).collect();
    said.insert("stages".to_owned(), json!(amounts));
    if let [ScheduledInstalment { amount, discounts, .. }] = schedule.as_slice()
        && let [offer] = discounts.as_slice()
    {
        said.insert("discount".to_owned(), json!(offer.amount.amount_text()));
        said.insert("pay_if_early".to_owned(), json!(amount.minus(offer.amount)?.amount_text()));
    }
    let Some(days) = &document.days else { return Ok(()) };
    let parts: Vec<_> =
        schedule.iter().map(|part| json!([text(part.due), part.amount.amount_text()])).collect();
    said.insert("instalments".to_owned(), json!(parts));
    let [part] = schedule.as_slice() else { return Ok(()) };
    said.insert("due".to_owned(), text(part.due));
    said.insert("maturity".to_owned(), text(part.due));
    let overdue = part.due.map(|due| due.plus_days(1)).transpose()?;
    said.insert("overdue_from".to_owned(), text(overdue));
    if terms.awaits(&days.milestones) == [Milestone::GoodsReceipt] {
        let waits = "due date not determinable until receipt recorded";
        said.insert("status".to_owned(), json!(waits));
    }
    if let [offer] = part.discounts.as_slice() {
        said.insert("discount_until".to_owned(), text(offer.until));
    }
    // The day before it is moved to one on which the customer pays.
    if let ([instalment], Some(from)) = (terms.instalments.as_slice(), terms.baseline.day(days)) {
        let raw: Vec<DateStep> =
            instalment.due.iter().filter(|step| !matches!(step, DateStep::PayDays { .. })).cloned().collect();
        said.insert("raw_due".to_owned(), json!(DateStep::walk(&raw, from)?.to_string()));
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

/// What a ledger makes of one invoice and one payment: what is paid, what is deducted, what stays open.
fn settled(
    terms: &Terms,
    total: Money,
    issued: Date,
    cash: Money,
    paid: Date,
) -> Result<(Money, Money), Stop> {
    let mut ledger = Ledger::new("case", total.currency())?;
    let mut desk = ledger.desk(None, UtcMicros::start_of(issued.max(paid)));
    let _ = desk.handle(OpenAccount::new("C-1".parse()?, Date::MIN))?;
    let _ = desk.handle(IssueInvoice::new("INV-1".parse()?, "C-1".parse()?, total, issued, terms.clone()))?;
    let done = desk.handle(ReceivePayment::new("R-1".parse()?, "C-1".parse()?, cash, paid))?;
    let none = Money::zero(total.currency());
    let (mut used, mut discount) = (none, none);
    for entry in done.entries() {
        let Event::Applied(applied) = &entry.event else { continue };
        for line in &applied.lines {
            used = used.plus(line.source)?;
            discount = discount.plus(line.discount)?;
        }
    }
    Ok((used, discount))
}

/// Whether a payment of the discounted amount on a day earns the discount.
fn paid_in_full(terms: &Terms, issued: Date, paid: Date) -> Result<bool, Stop> {
    let total = Money::from_minor(100_000, Currency::EUR)?;
    let (_, discount) = settled(terms, total, issued, total, paid)?;
    Ok(discount.is_positive())
}

/// A part of an invoice, paid in time.
fn part_paid(words: &Words<'_>, readings: &[Terms]) -> Answer {
    let currency = words.currency("currency")?;
    let total = words.amount("invoice_amount", currency)?;
    let cash = words.amount("paid", currency)?;
    let in_time = words.value("within_discount_period") == Some(&Value::Bool(true));
    if words.text_or_none("policy")?.is_some_and(|policy| policy != "discount on portion paid") {
        return Reason::CallerDecides.out("policy");
    }
    words.finish()?;
    let ([terms], true) = (readings, in_time) else {
        return Reason::GivenNotUnderstood.out("a payment that is late");
    };
    let day = Date::MIN.plus_days(36_500)?;
    let (used, discount) = settled(terms, total, day, cash, day)?;
    let cleared = used.plus(discount)?;
    Ok(json!({
        "receivable_cleared": cleared.amount_text(),
        "discount": discount.amount_text(),
        "open": total.minus(cleared)?.amount_text(),
    }))
}
