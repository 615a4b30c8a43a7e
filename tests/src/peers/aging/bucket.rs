//! OCA's configurable due list: does the amount of an invoice stand in the bucket that was set up?
//!
//! | OCA | here |
//! |---|---|
//! | a bucket from day a to day b | buckets up to the day before a, up to b, and beyond |
//! | net days after the invoice date | net n |

use receivables::aging::Buckets;
use receivables::terms::Terms;
use serde_json::{Value, json};

use super::super::books::Books;
use super::super::words::Words;
use super::super::{Answer, Reason};

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    let as_of = words.date("as_of")?;
    let issued = words.date("invoice_date")?;
    let currency = words.currency("currency")?;
    let gross = words.amount("amount", currency)?;
    let days = words.count("net_days")?;
    let bucket = words.record("bucket")?;
    words.finish()?;
    let (from, to) = (bucket.count("from_day")?, bucket.count("to_day")?);
    bucket.finish()?;
    let bounds = (u16::try_from(days), i32::try_from(from.saturating_sub(1)), i32::try_from(to));
    let (Ok(days), Ok(before), Ok(to)) = bounds else { return Reason::GivenNotUnderstood.out("bucket") };
    let mut books = Books::kept_in(currency, as_of)?;
    books.issue(("I-1", "customer"), gross, issued, Terms::net(days))?;
    let buckets = Buckets { edges: vec![before, to], ..Buckets::standard() };
    let aging = books.aging(as_of, &buckets)?;
    let row = aging.totals.first();
    let inside = row.and_then(|row| row.buckets.get(1).copied());
    Ok(json!({ "bucket_amount_equals_residual": row.is_some() && inside == row.map(|row| row.total) }))
}
