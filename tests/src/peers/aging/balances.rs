//! Lists of invoices with a due date and what is left of them, as small projects test their reports.
//!
//! | peer | here |
//! |---|---|
//! | total and balance | an invoice of the total, and a receipt of the difference |
//! | balance alone | an invoice of that amount |
//! | balance 0.00 alone | an invoice of some amount, paid in full |
//! | net and tax | an invoice of their sum |
//! | status void | the invoice and a credit note of the same amount |
//! | status draft | not issued yet |
//! | due "in the future" | due on the day after the report |
//! | bucket `90+` | the last bucket, ours begins at day 91 |

use receivables::aging::{Aging, AgingRow, Buckets};
use receivables::{Date, Money};
use serde_json::{Map, Value, json};

use super::super::books::{Books, due_on, overdue};
use super::super::words::Words;
use super::super::{Answer, Reason, Stop};

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    let as_of = words.date("as_of")?;
    let mut books = Books::new(as_of)?;
    for (at, invoice) in words.list("invoices")?.iter().enumerate() {
        keep(&mut books, at + 1, &Words::of(invoice)?, as_of)?;
    }
    words.finish()?;
    said(&books.aging(as_of, &Buckets::standard())?)
}

fn keep(books: &mut Books, number: usize, words: &Words<'_>, as_of: Date) -> Result<(), Stop> {
    let (invoice, receipt, note) = (format!("I-{number}"), format!("R-{number}"), format!("C-{number}"));
    words.remarks(&["id", "number"]);
    let customer = words.text_or_none("customer")?.unwrap_or("customer");
    let status = words.text_or_none("status")?.unwrap_or("sent");
    let due = match words.text("due")? {
        "in the future" => as_of.plus_days(1)?,
        day => day.parse()?,
    };
    let (total, balance) = amounts(words)?;
    words.finish()?;
    // Whatever the day it was issued, it was not after the report, nor after it fell due.
    let issued = due.min(as_of);
    let issue = |books: &mut Books| books.issue((&invoice, customer), total, issued, due_on(due));
    match status {
        "draft" => {}
        "void" | "cancelled" => {
            issue(books)?;
            books.credit((&note, customer), total, issued, Some(&invoice))?;
        }
        "sent" | "paid" | "partially_paid" | "overdue" | "open" => {
            issue(books)?;
            let paid = total.minus(balance)?;
            if !paid.is_zero() {
                books.receive((&receipt, customer), paid, issued, Some(&invoice))?;
            }
        }
        other => return Reason::GivenNotUnderstood.out(format!("status {other}")),
    }
    Ok(())
}

/// What the invoice was, and what is left of it.
fn amounts(words: &Words<'_>) -> Result<(Money, Money), Stop> {
    let currency = words.currency("currency")?;
    let amount = |name: &str| words.amount_or_none(name, currency);
    let total = match (amount("total")?, amount("net")?, amount("tax")?) {
        (None, Some(net), Some(tax)) => Some(net.plus(tax)?),
        (None, Some(net), None) => Some(net),
        (total, _, _) => total,
    };
    match (total, amount("balance")?.or(amount("amount")?)) {
        (Some(total), Some(balance)) => Ok((total, balance)),
        (Some(total), None) => Ok((total, total)),
        (None, Some(balance)) if balance.is_zero() => Ok((Money::from_minor(1, currency)?, balance)),
        (None, Some(balance)) => Ok((balance, balance)),
        (None, None) => Reason::GivenNotUnderstood.out("an invoice without an amount"),
    }
}

/// The report in the peers' words: the one total, and the row of each customer by name.
fn said(aging: &Aging) -> Answer {
    let mut said = match aging.totals.as_slice() {
        [] => row_said(None, aging)?,
        [total] => row_said(Some(total), aging)?,
        _ => return Reason::AnswerNotBuilt.out("one total of several currencies"),
    };
    said.insert("customers".to_owned(), json!(aging.rows.len()));
    for row in &aging.rows {
        if let Some(account) = &row.account {
            said.insert(account.customer.to_string(), Value::Object(row_said(Some(row), aging)?));
        }
    }
    Ok(Value::Object(said))
}

/// A row; none where nothing is open, and then everything is nothing.
fn row_said(row: Option<&AgingRow>, aging: &Aging) -> Result<Map<String, Value>, Stop> {
    let mut said = Map::new();
    let text = |amount: Option<Money>| json!(amount.map_or("0".to_owned(), Money::amount_text));
    for at in 0..aging.labels.len() {
        let bucket = row.and_then(|row| row.buckets.get(at).copied());
        said.insert(bucket_name(aging, at), text(bucket));
    }
    let late = row.map(overdue).transpose()?;
    for name in ["overdue", "total_overdue", "overdue_total"] {
        said.insert(name.to_owned(), text(late));
    }
    said.insert("open_count".to_owned(), json!(row.map_or(0, |row| row.count)));
    said.insert("total".to_owned(), text(row.map(|row| row.total)));
    Ok(said)
}

/// The name of a bucket of [`Buckets::standard`]. Peers name the last one after the day it begins behind.
pub(super) fn bucket_name(aging: &Aging, at: usize) -> String {
    match Buckets::standard().edges.as_slice() {
        [.., edge] if at + 1 == aging.labels.len() => format!("{edge}+"),
        _ => aging.labels.get(at).cloned().unwrap_or_default(),
    }
}
