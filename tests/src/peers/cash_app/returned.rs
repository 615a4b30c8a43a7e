//! A cheque without funds: the money leaves again, and the bank's fee is charged on.
//!
//! | practice | here |
//! |---|---|
//! | returned | the receipt returned |
//! | the fee is recharged | a debit note over it |
//! | reversed, not deleted | the receipt is still there, and says since when it is returned |

use receivables::Currency;
use receivables::Date;
use receivables::account::ItemKind;
use receivables::account::command::{IssueDebitNote, ReturnPayment};
use receivables::allocation::Rule;
use receivables::invoice::Totals;
use receivables::terms::Terms;
use serde_json::{Value, json};

use super::super::Answer;
use super::super::books::{Books, CUSTOMER, due_on, first_item, text};
use super::super::words::Words;

const INVOICE: &str = "invoice";
const PAYMENT: &str = "payment";

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    let currency = Currency::EUR;
    let (issued, paid, back): (Date, Date, Date) =
        ("2026-03-01".parse()?, "2026-03-20".parse()?, "2026-03-25".parse()?);
    let due: Date = "2026-03-31".parse()?;
    let mut books = Books::new(back)?;
    books.issue((INVOICE, CUSTOMER), words.amount(INVOICE, currency)?, issued, due_on(due))?;
    let amount = words.amount("paid", currency)?;
    let _ = books.pay((PAYMENT, CUSTOMER), amount, paid, (&[INVOICE], vec![Rule::Remittance]))?;
    if words.says("returned") {
        let _ = books.handle(ReturnPayment::new(PAYMENT.parse()?, back))?;
    }
    let fee = words.amount_or_none("bank_fee", currency)?;
    let recharged = words.says("recharge_fee");
    words.remarks(&["returned", "recharge_fee"]);
    words.finish()?;
    if let Some(fee) = fee.filter(|_| recharged) {
        let customer = books.customer(CUSTOMER)?;
        let totals = Totals::gross(fee);
        let _ = books.handle(IssueDebitNote::new("fee".parse()?, customer, totals, back, Terms::net(30)))?;
    }
    let number = PAYMENT.parse()?;
    let document = books.ledger.owner(&number).and_then(|account| account.document(&number));
    let status = match document {
        Some(document) if document.returned.is_some() => "reversed, not deleted",
        Some(_) => "received",
        None => "deleted",
    };
    let kept = books.ledger.item(&first_item(INVOICE)?).is_some_and(|item| item.due == Some(due));
    Ok(json!({
        "invoice_open": text(books.open(INVOICE, currency)?),
        "fee_invoice": text(books.open_of(currency, |item| item.kind == ItemKind::DebitNote)?),
        "original_due_date_kept": kept,
        "receipt_status": status,
    }))
}
