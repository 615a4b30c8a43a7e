//! iDempiere's allocations, with the tax inside a discount and a write-off.
//!
//! | iDempiere | here |
//! |---|---|
//! | AR or AP invoice | an invoice of net and tax; a payable is the mirror and said as it is |
//! | AR or AP credit memo, with amounts below zero | a credit note; the payment is a refund, discount and write-off are differences accepted on it |
//! | payment, discount, write-off | a receipt that names the invoice, a discount granted by hand, a write-off |
//! | deleting an allocation | the receipt unapplied |
//! | the open balance of a customer | the balance of the account |

use receivables::account::command::{AcceptDifference, RefundCredit, UnapplyCredit};
use receivables::allocation::{ItemKey, Rule};
use receivables::invoice::{TaxShare, Totals};
use receivables::money::Percent;
use receivables::payment::PaymentMethod;
use receivables::terms::Terms;
use receivables::{Currency, Date, Money, Result};
use serde_json::{Value, json};

use super::super::books::{Books, CUSTOMER, first_item, text};
use super::super::words::Words;
use super::super::{Answer, Reason};

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    let today: Date = "2026-03-01".parse()?;
    let mut books = Books::new(today)?;
    if words.says("customer_open_balance_change") {
        return balances(&words, books, today);
    }
    let invoice = words.record("invoice")?;
    let credit = match invoice.text("kind")? {
        "AR invoice" | "AP invoice" => false,
        "AR credit memo" | "AP credit memo" => true,
        other => return Reason::GivenNotUnderstood.out(format!("kind {other}")),
    };
    let currency = Currency::EUR;
    let (net, gross) = (invoice.amount("net", currency)?, invoice.amount("gross", currency)?);
    invoice.finish()?;
    // Only the amounts matter for what is inside a part.
    let share =
        TaxShare { category: "S".to_owned(), rate: Percent::new("0")?, base: net, tax: gross.minus(net)? };
    let totals = Totals { tax: vec![share], ..Totals::gross(gross) };
    let amount = |name: &str| {
        let amount = words.amount_or_none(name, currency)?.unwrap_or(Money::zero(currency));
        Ok::<_, super::super::Stop>(if credit { amount.negated() } else { amount })
    };
    let (paid, discount, write_off) = (amount("payment")?, amount("discount")?, amount("write_off")?);
    words.finish()?;
    let name = ("document", CUSTOMER);
    if credit {
        books.credit(name, gross, today, None)?;
        let refund =
            RefundCredit::new("refund".parse()?, "document".parse()?, PaymentMethod::Transfer, today);
        let _ = books.handle(RefundCredit { amount: Some(paid), ..refund })?;
        for (number, amount) in [("discount", discount), ("write-off", write_off)] {
            let accept = AcceptDifference::new(number.parse()?, ItemKey::whole("document".parse()?), today);
            let _ = books.handle(AcceptDifference { amount: Some(amount), ..accept })?;
        }
    } else {
        books.bill(name, totals.clone(), today, Terms::due(Vec::new()))?;
        let _ = books.pay(("payment", CUSTOMER), paid, today, (&["document"], vec![Rule::Remittance]))?;
        books.grant("discount", "document", discount, today)?;
        let _ = books.write_off("write-off", "document", write_off, (today, None))?;
    }
    let cleared = text(books.settled("document", currency)?);
    let tax = |part: Money| {
        let inside = totals.tax_inside(part)?;
        let tax = inside.iter().try_fold(Money::zero(currency), |sum, share| sum.plus(share.tax))?;
        Ok::<_, receivables::Error>(if credit { tax.negated() } else { tax })
    };
    Ok(json!({
        "receivable_cleared": cleared,
        "payable_cleared": cleared,
        "tax_reversed_discount": text(tax(discount)?),
        "tax_reversed_write_off": text(tax(write_off)?),
    }))
}

/// The balance after the invoice, after the payment, and after their match is undone.
fn balances(words: &Words<'_>, mut books: Books, today: Date) -> Answer {
    let currency = Currency::EUR;
    let change = words.record("customer_open_balance_change")?;
    let (gross, paid) = (change.amount("invoice", currency)?, change.amount("payment", currency)?);
    change.finish()?;
    words.finish()?;
    let balance = |books: &Books| -> Result<Value> { Ok(text(books.open_of(currency, |_| true)?)) };
    books.issue(("document", CUSTOMER), gross, today, Terms::due(Vec::new()))?;
    let after_invoice = balance(&books)?;
    let _ = books.pay(("payment", CUSTOMER), paid, today, (&["document"], vec![Rule::Remittance]))?;
    let after_payment = balance(&books)?;
    let _ = books.handle(UnapplyCredit::new("payment".parse()?, first_item("document")?, today))?;
    Ok(json!({
        "balance_after_invoice": after_invoice,
        "balance_after_payment": after_payment,
        "balance_after_deleting_allocation": balance(&books)?,
    }))
}
