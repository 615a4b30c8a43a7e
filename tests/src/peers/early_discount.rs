//! Discounts for paying early: what their notations say, and what they are worth when a payment comes.
//!
//! | peer | here |
//! |---|---|
//! | XRechnung, `payment_terms_text` | conforms where the discount lines can be read; several texts are lines of one |
//! | `terms_text` | the notation of terms |
//! | Odoo's terms | net days with a discount; where the discount ends later than they do, they end with it |
//! | `tax_mode` `included`, without tax | a discount of the gross |
//! | what was changed in the terms after posting | nothing: an invoice keeps the schedule it was issued with |
//! | a payment | the whole total, offered on the day; the ledger says what of it is used and what is earned |

use receivables::account::command::{IssueInvoice, OpenAccount, ReceivePayment};
use receivables::account::event::Event;
use receivables::calendar::UtcMicros;
use receivables::ledger::Ledger;
use receivables::money::Percent;
use receivables::terms::{DateStep, DiscountTier, Skonto, Terms};
use receivables::{Currency, Date, Money};
use serde_json::{Value, json};

use super::words::Words;
use super::{Answer, Reason, Stop};

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    if words.says("payment_terms_text") {
        let text = words.text("payment_terms_text")?;
        words.remarks(&["notation", "syntax"]);
        words.finish()?;
        return Ok(json!({ "conforms": Skonto::read(text).is_ok() }));
    }
    if words.says("payment_term_texts") {
        return lines(&words);
    }
    if words.says("terms_text") {
        let terms = words.text("terms_text")?.parse::<Terms>()?;
        words.finish()?;
        return said(&terms);
    }
    if words.says("invoices") {
        return payments(&words);
    }
    if words.says("lines") || words.says("tax_percent") || words.value("tax_percent").is_some() {
        return Reason::AnswerNotBuilt.out("the tax inside a discount");
    }
    if words.says("company_currency") {
        return Reason::BaseCurrencyNotBuilt.out("company_currency");
    }
    if !words.says("total") {
        return Reason::CallerDecides.out("which terms may be kept");
    }
    let currency = words.currency("currency")?;
    let total = words.amount("total", currency)?;
    let (issued, paid) = (words.date("invoice_date")?, words.date("payment_date")?);
    let terms = terms(&words.record("term")?)?;
    words.remarks(&["term_changed_after_posting"]);
    words.finish()?;
    let earned = pay(&terms, total, issued, paid)?;
    let cleared = earned.cash.plus(earned.discount)?;
    Ok(json!({
        "eligible": earned.discount.is_positive(),
        "cash": earned.cash.amount_text(),
        "discount": earned.discount.amount_text(),
        "receivable_cleared": cleared.amount_text(),
        "fully_reconciled": cleared == total,
    }))
}

/// Several texts of one invoice are lines of one text.
fn lines(words: &Words<'_>) -> Answer {
    let texts = words.list("payment_term_texts")?.iter().map(|text| text.as_str().unwrap_or_default());
    let text: String = texts.map(|text| format!("{text}\n")).collect();
    words.finish()?;
    let lines = Skonto::read(&text)?;
    let line = |line: &Skonto| json!({ "percent": line.percent.to_string(), "days": line.days });
    Ok(json!({ "discounts": lines.iter().map(line).collect::<Vec<_>>() }))
}

/// One discount and a net of days, as the notation said them.
fn said(terms: &Terms) -> Answer {
    let [part] = terms.instalments.as_slice() else { return Reason::AnswerNotBuilt.out("instalments") };
    let ([DateStep::Days { days: net }], [tier]) = (part.due.as_slice(), part.discounts.as_slice()) else {
        return Reason::AnswerNotBuilt.out("other than one discount and net days");
    };
    let [DateStep::Days { days }] = tier.until.as_slice() else {
        return Reason::AnswerNotBuilt.out("a discount that is not in days");
    };
    Ok(json!({ "discount_percent": tier.percent.to_string(), "discount_days": days, "net_days": net }))
}

fn terms(term: &Words<'_>) -> Result<Terms, Stop> {
    let days = |name: &str| {
        let count = term.count(name)?;
        u16::try_from(count).map_err(|_| Reason::NotExpressible.because(format!("{name} {count}")))
    };
    let (net, until) = (days("net_days")?, days("discount_days")?);
    let percent = match term.value("discount_percent") {
        Some(_) => Some(Percent::from_decimal(term.decimal("discount_percent")?)?),
        None => None,
    };
    match term.text_or_none("tax_mode")? {
        None | Some("included") => {}
        Some(mode) => return Reason::AnswerNotBuilt.out(format!("tax_mode {mode}")),
    }
    term.finish()?;
    let Some(percent) = percent else { return Ok(Terms::net(net)) };
    let mut terms = Terms::net(net.max(until));
    let tier = DiscountTier::new(percent, vec![DateStep::Days { days: until }]);
    terms.instalments.iter_mut().for_each(|part| part.discounts.push(tier.clone()));
    Ok(terms)
}

/// What a payment uses and earns.
struct Earned {
    cash: Money,
    discount: Money,
}

/// A ledger with one invoice, and its whole total paid on a day.
fn pay(terms: &Terms, total: Money, issued: Date, paid: Date) -> Result<Earned, Stop> {
    let mut ledger = Ledger::new("case", total.currency())?;
    let mut desk = ledger.desk(None, UtcMicros::start_of(issued.max(paid)));
    let _ = desk.handle(OpenAccount::new("C-1".parse()?, Date::MIN))?;
    let _ = desk.handle(IssueInvoice::new("INV-1".parse()?, "C-1".parse()?, total, issued, terms.clone()))?;
    let done = desk.handle(ReceivePayment::new("R-1".parse()?, "C-1".parse()?, total, paid))?;
    let none = Money::zero(total.currency());
    let mut earned = Earned { cash: none, discount: none };
    for entry in done.entries() {
        let Event::Applied(applied) = &entry.event else { continue };
        for line in &applied.lines {
            earned.cash = earned.cash.plus(line.source)?;
            earned.discount = earned.discount.plus(line.discount)?;
        }
    }
    Ok(earned)
}

/// Several invoices paid on one day, together or each by itself.
fn payments(words: &Words<'_>) -> Answer {
    let currency: Currency = words.currency("currency")?;
    let paid = words.date("payment_date")?;
    let whole = if words.says("term") { Some(terms(&words.record("term")?)?) } else { None };
    words.remarks(&["grouped"]);
    let none = Money::zero(currency);
    let (mut cash, mut discount, mut each) = (none, none, Vec::new());
    for invoice in words.list("invoices")? {
        let invoice = Words::of(invoice)?;
        let terms = match &whole {
            Some(terms) => terms.clone(),
            None => terms(&invoice.record("term")?)?,
        };
        invoice.not_built(Reason::AnswerNotBuilt, &["tax_percent"])?;
        let (total, issued) = (invoice.amount("net", currency)?, invoice.date("date")?);
        invoice.finish()?;
        let earned = pay(&terms, total, issued, paid)?;
        let cleared = earned.cash.plus(earned.discount)?;
        (cash, discount) = (cash.plus(earned.cash)?, discount.plus(earned.discount)?);
        each.push(json!({
            "cash": earned.cash.amount_text(),
            "discount": earned.discount.amount_text(),
            "cleared": cleared.amount_text(),
        }));
    }
    words.finish()?;
    Ok(json!({
        "cash": cash.amount_text(),
        "discount": discount.amount_text(),
        "receivable_cleared": cash.plus(discount)?.amount_text(),
        "payments": each,
    }))
}
