//! Odoo's proposal of what to pay of a document in instalments.
//!
//! | Odoo | here |
//! |---|---|
//! | what is overdue on the day of payment | what is open beyond the first bucket of an aging |
//! | nothing is overdue | the instalment that the oldest due first would settle |
//! | all of it is overdue, or another amount was entered | everything that is open |

use receivables::aging::Buckets;
use receivables::{Currency, Date, Money};
use serde_json::{Value, json};

use super::super::books::{Books, CUSTOMER, due_on, overdue, text};
use super::super::words::Words;
use super::super::{Answer, Reason};

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    let currency = Currency::EUR;
    let day = words.date("payment_date")?;
    let entered = words.amount_or_none("amount_entered", currency)?;
    let mut parts: Vec<(Date, Money)> = Vec::new();
    for part in words.list("installments")? {
        let part = Words::of(part)?;
        parts.push((part.date("due")?, part.amount("amount", currency)?));
        part.finish()?;
    }
    words.finish()?;
    let issued = parts.iter().map(|(due, _)| *due).fold(day, Date::min);
    let mut books = Books::new(day)?;
    for (at, (due, amount)) in parts.iter().enumerate() {
        books.issue((&format!("part {at}"), CUSTOMER), *amount, issued, due_on(*due))?;
    }
    let open = books.open_of(currency, |_| true)?;
    if let Some(entered) = entered {
        return Ok(json!({ "difference": text(open.minus(entered)?), "mode": "full" }));
    }
    let aging = books.aging(day, &Buckets::standard())?;
    let late = aging.totals.first().map(overdue).transpose()?.unwrap_or(Money::zero(currency));
    let next = aging.items.iter().min_by_key(|item| (item.due, &item.item));
    let Some(next) = next else { return Reason::AnswerNotBuilt.out("nothing open") };
    let (amount, mode) = if late == open {
        (open, "full")
    } else if late.is_positive() {
        (late, "overdue")
    } else {
        (next.open, "next")
    };
    Ok(json!({ "suggested_amount": text(amount), "mode": mode }))
}
