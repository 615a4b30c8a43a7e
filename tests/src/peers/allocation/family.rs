//! Kill Bill's children whose parent pays.
//!
//! | Kill Bill | here |
//! |---|---|
//! | what the child was charged | an invoice of the child |
//! | an item for the child on the parent's invoice | a part of it, carried to the parent's account |

use receivables::account::command::TransferItem;
use receivables::terms::Terms;
use receivables::{Currency, Date, Money};
use serde_json::{Value, json};

use super::super::books::{Books, first_item, text};
use super::super::words::Words;
use super::super::{Answer, Reason};

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    let currency = Currency::EUR;
    let today: Date = "2026-03-01".parse()?;
    let mut books = Books::new(today)?;
    let parent = books.customer("parent")?;
    let charged = words.amount("child_charged", currency)?;
    books.issue(("charge", "child"), charged, today, Terms::due(Vec::new()))?;
    for (at, part) in words.list("parent_items")?.iter().enumerate() {
        let Some(part) = part.as_str() else { return Reason::GivenNotUnderstood.out("parent_items") };
        let amount = Some(Money::parse_amount(part, currency)?);
        let number = format!("part {at}").parse()?;
        let carry = TransferItem::new(first_item("charge")?, number, parent.clone(), today);
        let _ = books.handle(TransferItem { amount, ..carry })?;
    }
    words.finish()?;
    Ok(json!({ "child_balance": text(books.open("charge", currency)?) }))
}
