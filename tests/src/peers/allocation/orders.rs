//! ERPNext's advances on orders.
//!
//! | ERPNext | here |
//! |---|---|
//! | money allocated to an order | a deposit: of the receipt itself, or a part of it carried to that purpose |
//! | moved from the order to an invoice | the deposit applied to the invoice |
//! | unreconciled from the order | the carrying undone |
//! | the payment cancelled | voided |
//! | purchase invoices | the mirror; no amount of these cases has a sign |

use receivables::account::command::{CreditPart, ReceivePayment, TransferCredit, UndoTransfer, VoidDocument};
use receivables::payment::Purpose;
use receivables::terms::Terms;
use receivables::{Currency, Date, Money, Result};
use serde_json::{Value, json};

use super::super::books::{Books, CUSTOMER, policy, text};
use super::super::words::Words;
use super::super::{Answer, Reason};

const ORDER: &str = "order";
const PAYMENT: &str = "payment";

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    let currency = words.currency("currency")?;
    let today: Date = "2026-03-01".parse()?;
    let mut books = Books::kept_in(currency, today)?;
    if words.says("order_total") {
        words.remarks(&["order_total"]);
        let paid = words.amount(PAYMENT, currency)?;
        words.finish()?;
        let customer = books.customer(CUSTOMER)?;
        let receive = ReceivePayment::new(PAYMENT.parse()?, customer, paid, today);
        let _ = books.handle(ReceivePayment { purpose: Some(Purpose::Deposit), ..receive })?;
        let advance = text(deposits(&books, currency)?);
        let _ = books.handle(VoidDocument::new(PAYMENT.parse()?, "cancelled".to_owned()))?;
        return Ok(json!({ "advance_paid": advance, "after_cancel": text(deposits(&books, currency)?) }));
    }
    if words.says("order_advance") {
        let advance = words.amount("order_advance", currency)?;
        match words.text("undo")? {
            "order" => {}
            other => return Reason::GivenNotUnderstood.out(format!("undo {other}")),
        }
        words.finish()?;
        received(&mut books, advance, advance, today)?;
        let _ = books.handle(UndoTransfer::new(ORDER.parse()?, today))?;
        return Ok(json!({ "unallocated": text(unapplied(&books, currency)?) }));
    }
    moved(&words, books, today)
}

/// A receipt, and how much of it is for the order.
fn received(books: &mut Books, paid: Money, order: Money, today: Date) -> Result<()> {
    books.receive((PAYMENT, CUSTOMER), paid, today, None)?;
    let part = CreditPart {
        credit: ORDER.parse()?,
        customer: CUSTOMER.parse()?,
        class: None,
        amount: order,
        purpose: Some(Purpose::Deposit),
        remittance: Vec::new(),
        policy: Some(policy(Vec::new())),
    };
    let _ = books.handle(TransferCredit::new(PAYMENT.parse()?, vec![part]))?;
    Ok(())
}

/// What is held for orders.
fn deposits(books: &Books, currency: Currency) -> Result<Money> {
    Ok(books.open_of(currency, |item| item.purpose == Purpose::Deposit)?.negated())
}

/// What of the money is for nothing yet.
fn unapplied(books: &Books, currency: Currency) -> Result<Money> {
    let free = |item: &receivables::account::Item| item.is_credit() && item.purpose == Purpose::Settlement;
    Ok(books.open_of(currency, free)?.negated())
}

/// The deposit moved to invoices, as a step in words says.
fn moved(words: &Words<'_>, mut books: Books, today: Date) -> Answer {
    let currency = Currency::EUR;
    let mut invoices = Vec::new();
    for (at, gross) in (1..).zip(words.list("purchase_invoices")?) {
        let Some(gross) = gross.as_str() else { return Reason::GivenNotUnderstood.out("purchase_invoices") };
        let name = format!("invoice{at}");
        books.issue(
            (&name, CUSTOMER),
            Money::parse_amount(gross, currency)?,
            today,
            Terms::due(Vec::new()),
        )?;
        invoices.push(name);
    }
    let (order, paid) = (words.amount("order", currency)?, words.amount("payment", currency)?);
    let step = words.text("step")?;
    words.finish()?;
    let Some(parts) = parts(step) else {
        return Reason::GivenNotUnderstood.out(format!("step {step}"));
    };
    received(&mut books, paid, order, today)?;
    for (invoice, amount) in invoices.iter().zip(&parts) {
        let _ = books.apply(ORDER, invoice, Money::parse_amount(amount, currency)?)?;
    }
    let mut said = serde_json::Map::new();
    let mut total = deposits(&books, currency)?;
    for invoice in &invoices {
        let settled = books.settled(invoice, currency)?;
        total = total.plus(settled)?;
        said.insert(format!("{invoice}_allocated"), text(settled));
    }
    let free = unapplied(&books, currency)?;
    said.insert("order_allocated".to_owned(), text(deposits(&books, currency)?));
    said.insert("total_allocated".to_owned(), text(total));
    said.insert("unallocated".to_owned(), text(free));
    said.insert("difference".to_owned(), text(paid.minus(total)?.minus(free)?));
    Ok(Value::Object(said))
}

/// `allocate 100 to first invoice and 1000 to second from the order advance`: the amounts, invoice by invoice.
fn parts(step: &str) -> Option<Vec<&str>> {
    let rest = step.strip_prefix("allocate ")?.strip_suffix(" from the order advance")?;
    let (first, second) = rest.split_once(" and ")?;
    Some(vec![first.strip_suffix(" to first invoice")?, second.strip_suffix(" to second")?])
}
