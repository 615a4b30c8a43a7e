//! Tryton's order of receivable accounts: money without an allocation goes to what matures first.
//!
//! | Tryton | here |
//! |---|---|
//! | a line of a receivable account | an invoice of the one customer, numbered by account and place |
//! | maturity, then the order of the accounts | the oldest due first, then the number |
//! | the first and the last day of the month | 1 and 31 March |

use std::collections::BTreeMap;

use receivables::allocation::Rule;
use receivables::{Currency, Date, Money};
use serde_json::{Map, Value, json};

use super::super::books::{Books, CUSTOMER, due_on, is_receipt, text};
use super::super::words::Words;
use super::super::{Answer, Reason};

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    match words.text("priority")? {
        "maturity date then account order" => {}
        other => return Reason::GivenNotUnderstood.out(format!("priority {other}")),
    }
    let currency = Currency::EUR;
    let today: Date = "2026-03-31".parse()?;
    let mut books = Books::new(today)?;
    let mut accounts: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (at, line) in words.list("open")?.iter().enumerate() {
        let line = Words::of(line)?;
        let account = line.text("account")?;
        let due = match line.text("maturity")? {
            "first day of month" => "2026-03-01".parse()?,
            "last day of month" => today,
            day => day.parse()?,
        };
        let invoice = format!("{account} {at}");
        let amount = line.amount("amount", currency)?;
        books.issue((&invoice, CUSTOMER), amount, due.min("2026-03-01".parse()?), due_on(due))?;
        accounts.entry(account).or_default().push(invoice);
        line.finish()?;
    }
    let money = words.amount("unallocated_receipt", currency)?;
    words.finish()?;
    let _ = books.pay(("receipt", CUSTOMER), money, today, (&[], vec![Rule::OldestDueFirst]))?;
    let mut balance = Map::new();
    for (account, invoices) in accounts {
        let mut open = Money::zero(currency);
        for invoice in &invoices {
            open = open.plus(books.open(invoice, currency)?)?;
        }
        balance.insert(account.to_owned(), text(open));
    }
    balance.insert("unallocated".to_owned(), text(books.open_of(currency, is_receipt)?));
    Ok(json!({ "balance": balance }))
}
