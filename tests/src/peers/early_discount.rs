//! Discounts for paying early: what their notations say, and what they are worth when a payment comes.
//!
//! | peer | here |
//! |---|---|
//! | XRechnung, `payment_terms_text` | conforms where the discount lines can be read; several texts are lines of one |
//! | `terms_text` | the notation of terms |
//! | Odoo's terms | net days with a discount; where the discount ends later than they do, they end with it |
//! | `tax_mode` `included`, `excluded`, `mixed` | a discount of lines and tax, whose tax falls with it; of the lines, with tax as it is; of the lines, with tax on what is left of them |
//! | a fixed tax | a charge |
//! | what was changed in the terms after posting | nothing: an invoice keeps the schedule it was issued with |
//! | a payment | the whole total, offered on the day; the ledger says what of it is used and what is earned |

mod across;

use receivables::account::command::{IssueInvoice, OpenAccount, ReceivePayment};
use receivables::account::event::Event;
use receivables::calendar::UtcMicros;
use receivables::invoice::{TaxShare, Totals};
use receivables::ledger::Ledger;
use receivables::money::Percent;
use receivables::terms::{DateStep, DiscountBase, DiscountTax, DiscountTier, Skonto, Terms};
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
    if words.says("lines") {
        return taxed(&words);
    }
    if words.says("tax_percent") || words.value("tax_percent").is_some() {
        return Reason::NotExpressible.out("a discount that is an amount");
    }
    if words.says("company_currency") {
        return across::answer(&words);
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
    let earned = pay(&terms, &Totals::gross(total), issued, paid)?;
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
    let (base, discount_tax) = match term.text_or_none("tax_mode")? {
        // A fixed tax is a charge here, and no part of the discount.
        None | Some("included") => (DiscountBase::LinesAndTax, None),
        Some("excluded") => (DiscountBase::Lines, Some(DiscountTax::Never)),
        Some("mixed") => (DiscountBase::Lines, Some(DiscountTax::Always)),
        Some(mode) => return Reason::GivenNotUnderstood.out(format!("tax_mode {mode}")),
    };
    term.finish()?;
    let Some(percent) = percent else { return Ok(Terms::net(net)) };
    let mut terms = Terms { discount_tax, ..Terms::net(net.max(until)) };
    let tier = DiscountTier { base, ..DiscountTier::new(percent, vec![DateStep::Days { days: until }]) };
    terms.instalments.iter_mut().for_each(|part| part.discounts.push(tier.clone()));
    Ok(terms)
}

/// What a payment uses and earns.
struct Earned {
    cash: Money,
    discount: Money,
}

/// Totals of lines: what they come to, and the tax that the terms make of each.
fn totals(words: &Words<'_>, terms: &Terms) -> Result<Totals, Stop> {
    let currency = words.currency("currency")?;
    let none = Money::zero(currency);
    let (mut gross, mut charges, mut tax) = (none, none, Vec::new());
    for line in words.list("lines")? {
        let line = Words::of(line)?;
        let included = line.list("taxes")?.first().filter(|_| line.says("gross"));
        let net = match included {
            Some(of) => {
                let of = Words::of(of)?;
                let rate = Percent::from_decimal(of.decimal("percent")?)?;
                TaxShare::included("S", rate, line.amount("gross", currency)?)?.base
            }
            None => line.amount("net", currency)?,
        };
        gross = gross.plus(net)?;
        for of in line.list("taxes")? {
            let of = Words::of(of)?;
            if of.says("percent") {
                let share = TaxShare::under(terms, "S", Percent::from_decimal(of.decimal("percent")?)?, net)?;
                gross = gross.plus(share.tax)?;
                tax.push(share);
            } else {
                let fixed = of.amount("fixed", currency)?;
                (gross, charges) = (gross.plus(fixed)?, charges.plus(fixed)?);
            }
            of.remarks(&["price_includes_tax"]);
            of.finish()?;
        }
        line.finish()?;
    }
    let charges = Some(charges).filter(|charges| charges.is_positive());
    Ok(Totals { tax, charges, ..Totals::gross(gross) })
}

/// An invoice of lines with taxes: what it says, and what of a discount is tax once it is paid.
fn taxed(words: &Words<'_>) -> Answer {
    let issued = words.date("invoice_date")?;
    let terms = terms(&words.record("term")?)?;
    let totals = totals(words, &terms)?;
    let paid = words.date_or_none("payment_date")?;
    words.remarks(&["document"]);
    words.finish()?;
    let sum = |shares: &[TaxShare]| {
        shares.iter().try_fold(Money::zero(totals.gross.currency()), |sum, share| sum.plus(share.tax))
    };
    let Some(paid) = paid else {
        let charges = totals.charges.iter().copied();
        let each = totals.tax.iter().map(|share| share.tax).chain(charges.clone());
        let tax = charges.clone().try_fold(totals.tax_total()?, Money::plus)?;
        let none = Money::zero(totals.gross.currency());
        let base = totals.tax.iter().try_fold(none, |sum, share| sum.plus(share.base))?;
        return Ok(json!({
            "untaxed": totals.lines()?.amount_text(),
            "tax": tax.amount_text(),
            "taxable_base": base.amount_text(),
            "tax_lines": each.map(Money::amount_text).collect::<Vec<_>>(),
            "total": totals.gross.amount_text(),
        }));
    };
    let earned = pay(&terms, &totals, issued, paid)?;
    let tax = sum(&totals.tax_of_discount(earned.discount, &terms)?)?;
    let cleared = earned.cash.plus(earned.discount)?.amount_text();
    Ok(json!({
        "cash": earned.cash.amount_text(),
        "discount_on_base": earned.discount.minus(tax)?.amount_text(),
        "discount_on_tax": tax.amount_text(),
        "payable_cleared": cleared,
        "receivable_cleared": cleared,
    }))
}

/// A ledger with one invoice, and its whole total paid on a day.
fn pay(terms: &Terms, totals: &Totals, issued: Date, paid: Date) -> Result<Earned, Stop> {
    let total = totals.gross;
    let mut ledger = Ledger::new("case", total.currency())?;
    let mut desk = ledger.desk(None, UtcMicros::start_of(issued.max(paid)));
    let _ = desk.handle(OpenAccount::new("C-1".parse()?, Date::MIN))?;
    let invoice = IssueInvoice::new("INV-1".parse()?, "C-1".parse()?, total, issued, terms.clone());
    let _ = desk.handle(IssueInvoice { totals: totals.clone(), ..invoice })?;
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
        let (net, issued) = (invoice.amount("net", currency)?, invoice.date("date")?);
        let mut totals = Totals::gross(net);
        if invoice.says("tax_percent") {
            let rate = Percent::from_decimal(invoice.decimal("tax_percent")?)?;
            let share = TaxShare::under(&terms, "S", rate, net)?;
            totals.gross = net.plus(share.tax)?;
            totals.tax.push(share);
        }
        invoice.finish()?;
        let earned = pay(&terms, &totals, issued, paid)?;
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
