//! ERPNext's discount for paying early where invoice, receivable and bank are in two currencies.
//!
//! | ERPNext | here |
//! |---|---|
//! | receivable account in company currency | an invoice in the currency of the books |
//! | receivable account in the currency of the invoice | an invoice in its currency, with its rate |
//! | bank amount before discount | what arrives in the currency of the books, with the discount at the invoice's rate taken off, for all of the invoice |

use receivables::account::command::{ApplyCredit, ApplyLine, IssueInvoice};
use receivables::account::{Account, Counter};
use receivables::exchange::Quote;
use receivables::invoice::Totals;
use receivables::money::{Percent, Rate};
use receivables::terms::{DocumentDays, Terms};
use receivables::{Currency, Date, Money, Rounding};
use serde_json::json;

use super::super::books::{Books, CUSTOMER, first_item, text};
use super::super::words::Words;
use super::super::{Answer, Reason, Stop};

const INVOICE: &str = "invoice";
const PAYMENT: &str = "payment";

pub(super) fn answer(words: &Words<'_>) -> Answer {
    let (own, base) = (words.currency("invoice_currency")?, words.currency("company_currency")?);
    let quote = Quote::new(own, base, Rate::from_decimal(words.decimal("rate")?)?)?;
    let kept_in = words.currency("receivable_account_currency")?;
    let total = words.record("total")?;
    let (in_own, in_base) = (total.amount("invoice", own)?, total.amount("company", base)?);
    total.finish()?;
    let terms = terms(&words.record("term")?)?;
    let bank = words.amount_or_none("bank_amount_before_discount_company", base)?;
    words.finish()?;
    match bank {
        None if kept_in == base => in_books(&terms, in_base),
        Some(bank) if kept_in == own => in_own_currency(&terms, in_own, quote, bank),
        _ => Reason::GivenNotUnderstood.out("receivable_account_currency"),
    }
}

fn terms(term: &Words<'_>) -> Result<Terms, Stop> {
    let days = |name: &str| {
        let count = term.count(name)?;
        u16::try_from(count).map_err(|_| Reason::NotExpressible.because(format!("{name} {count}")))
    };
    let (net, until) = (days("credit_days")?, days("discount_valid_days")?);
    let percent = Percent::from_decimal(term.decimal("discount_percent")?)?;
    term.finish()?;
    Ok(Terms::net(net).discount(&percent.to_string(), until)?)
}

fn day() -> Result<Date, Stop> {
    Ok("2026-03-01".parse()?)
}

/// All of it in the currency of the books.
fn in_books(terms: &Terms, total: Money) -> Answer {
    let earned = super::pay(terms, &Totals::gross(total), day()?, day()?)?;
    let cleared = earned.cash.plus(earned.discount)?;
    Ok(json!({
        "cash": text(earned.cash),
        "discount": text(earned.discount),
        "receivable_cleared": text(cleared),
        "outstanding": text(total.minus(cleared)?),
    }))
}

/// An invoice in its own currency that is paid in that of the books, less its discount.
fn in_own_currency(terms: &Terms, total: Money, quote: Quote, bank: Money) -> Answer {
    let (day, base) = (day()?, bank.currency());
    let offered = terms.schedule(&Totals::gross(total), &DocumentDays::issued(day))?;
    let offer = offered.first().and_then(|part| part.discounts.first());
    let discount = offer.map_or(Money::zero(total.currency()), |offer| offer.amount);
    let received = bank.minus(quote.convert(discount, Rounding::HalfAway)?)?;
    let mut books = Books::kept_in(base, day)?;
    let customer = books.customer(CUSTOMER)?;
    let issue = IssueInvoice::new(INVOICE.parse()?, customer, total, day, terms.clone());
    let _ = books.handle(IssueInvoice { rate: Some(quote), ..issue })?;
    let carried = books.carried(INVOICE)?;
    books.receive((PAYMENT, CUSTOMER), received, day, None)?;
    let paid = total.minus(discount)?;
    let (item, source, discount) = (first_item(INVOICE)?, Some(received), Some(discount));
    let lines = vec![ApplyLine { item, amount: paid, source, discount, differences: Vec::new(), why: None }];
    let _ = books.handle(ApplyCredit {
        credit: PAYMENT.parse()?,
        lines,
        effective: None,
        posting: None,
        made_for: Vec::new(),
    })?;
    let cleared = carried.minus(books.carried(INVOICE)?)?;
    Ok(json!({
        "paid_invoice_currency": text(paid),
        "received_company": text(books.base_of(PAYMENT)?.negated()),
        "discount_company": text(granted(&books, base)?),
        "exchange_loss_company": text(books.realised()?.negated()),
        "receivable_cleared_company": text(cleared),
        "outstanding": text(books.open(INVOICE, total.currency())?),
    }))
}

/// What discounts took off items in the currency of the books.
fn granted(books: &Books, base: Currency) -> Result<Money, Stop> {
    let movements = books.ledger.accounts().flat_map(Account::movements);
    let mut discounts = movements.filter(|movement| movement.counter == Counter::DiscountGranted);
    let none = Money::zero(base);
    Ok(discounts.try_fold(none, |sum, movement| sum.minus(Money::from_minor(movement.base, base)?))?)
}
