//! Odoo's overdue amount of a document in instalments.
//!
//! | Odoo | here |
//! |---|---|
//! | instalments with a due date each | one invoice: fixed parts, the last the remainder, days after the first due date |
//! | overdue amount | what is open beyond the first bucket, instalment by instalment |

use receivables::aging::Buckets;
use receivables::terms::DateStep::Days;
use receivables::terms::{Baseline, Instalment, Share, Terms};
use receivables::{Currency, Money};
use serde_json::{Value, json};

use super::super::books::{Books, overdue};
use super::super::words::Words;
use super::super::{Answer, Reason};

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    let as_of = words.date("as_of")?;
    let currency = words.currency("currency")?;
    let mut parts = Vec::new();
    for part in words.list("installments")? {
        let part = Words::of(part)?;
        parts.push((part.date("due")?, part.amount("amount", currency)?));
        part.finish()?;
    }
    words.finish()?;
    let Some(first) = parts.iter().map(|(due, _)| *due).min() else {
        return Reason::GivenNotUnderstood.out("no installments");
    };
    let mut total = Money::zero(currency);
    let mut instalments = Vec::with_capacity(parts.len());
    for (at, (due, amount)) in parts.iter().enumerate() {
        total = total.plus(*amount)?;
        let days = u16::try_from(due.days_since(first))
            .map_err(|_| Reason::GivenNotUnderstood.because(due.to_string()))?;
        let last = at + 1 == parts.len();
        let share = if last { Share::Remainder } else { Share::Fixed { amount: *amount } };
        instalments.push(Instalment::new(share, vec![Days { days }]));
    }
    let terms = Terms::in_parts(instalments).counted_from(Baseline::FixedDate { date: first });
    let mut books = Books::new(as_of)?;
    books.issue(("I-1", "customer"), total, first.min(as_of), terms)?;
    let aging = books.aging(as_of, &Buckets::standard())?;
    let late = aging.totals.first().map(overdue).transpose()?.unwrap_or(Money::zero(Currency::EUR));
    Ok(json!({ "overdue_amount": late.amount_text() }))
}
