//! One invoice with a due date: which bucket it falls into, and whether it is overdue.
//!
//! | peer | here |
//! |---|---|
//! | a bare due date and amount | an invoice due on that day |
//! | Lago: a payment that failed | no money was received |
//! | Lago: overdue | something is open beyond the first bucket |

use receivables::Currency;
use receivables::aging::Buckets;
use serde_json::{Value, json};

use super::super::books::{Books, due_on, overdue};
use super::super::words::Words;
use super::super::{Answer, Reason};
use super::balances::bucket_name;

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    let as_of = words.date("as_of")?;
    let mut books = Books::new(as_of)?;
    if words.says("invoice") {
        let invoice = words.record("invoice")?;
        let currency = invoice.currency("currency")?;
        let gross = invoice.amount("amount", currency)?;
        let (issued, due) = (invoice.date("date")?, invoice.date("due")?);
        books.issue(("I-1", "customer"), gross, issued, due_on(due))?;
        match invoice.text_or_none("payment")? {
            None | Some("failed" | "pending") => {}
            Some("succeeded") => books.receive(("R-1", "customer"), gross, issued, Some("I-1"))?,
            Some(other) => return Reason::GivenNotUnderstood.out(format!("payment {other}")),
        }
        invoice.finish()?;
    } else {
        let due = words.date("due_date")?;
        let gross = words.amount("amount", Currency::EUR)?;
        books.issue(("I-1", "customer"), gross, due.min(as_of), due_on(due))?;
    }
    words.finish()?;
    let aging = books.aging(as_of, &Buckets::standard())?;
    let bucket = aging.items.first().and_then(|item| usize::try_from(item.bucket?).ok());
    let late = aging.totals.first().map(overdue).transpose()?;
    let balance = late.map_or("0".to_owned(), |late| late.amount_text());
    Ok(json!({
        "bucket": bucket.map(|at| bucket_name(&aging, at)),
        "overdue": late.is_some_and(receivables::Money::is_positive),
        "overdue_balance": balance,
        "overdue_amount": balance,
    }))
}
