//! What is asked for of overdue items, some of them disputed.

use receivables::account::command::OpenDispute;
use receivables::aging::Buckets;
use receivables::{Currency, Date, Money};
use serde_json::{Value, json};

use super::super::Answer;
use super::super::books::{Books, CUSTOMER, due_on, first_item, overdue, text};
use super::super::words::Words;

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    let currency = Currency::EUR;
    let today: Date = "2026-06-30".parse()?;
    let mut books = Books::new(today)?;
    for (at, item) in words.list("items")?.iter().enumerate() {
        let item = Words::of(item)?;
        let amount = item.amount("amount", currency)?;
        let due = today.plus_days(-item.count("overdue")?)?;
        let invoice = format!("I-{at}");
        books.issue((&invoice, CUSTOMER), amount, due, due_on(due))?;
        if item.says("disputed") {
            let number = format!("D-{at}").parse()?;
            let dispute = OpenDispute::new(number, first_item(&invoice)?, due, "disputed".to_owned());
            let _ = books.handle(dispute)?;
        }
        item.remarks(&["disputed"]);
        item.finish()?;
    }
    words.finish()?;
    let aging = books.aging(today, &Buckets::standard())?;
    let late = aging.totals.first().map(overdue).transpose()?.unwrap_or(Money::zero(currency));
    Ok(json!({ "dunned_amount": text(late) }))
}
