//! Tryton's reconciliation of ledger lines: debits and credits of one party.
//!
//! | Tryton | here |
//! |---|---|
//! | a debit line | an invoice |
//! | a credit line | a receipt, applied to the oldest due |
//! | write-off allowed | what is left on either side is accepted as a difference |

use receivables::allocation::Rule;
use receivables::terms::Terms;
use receivables::{Currency, Date};
use serde_json::{Value, json};

use super::super::books::{Books, CUSTOMER, text};
use super::super::words::Words;
use super::super::{Answer, Reason};
use super::invoices::accept_rest;

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    words.not_built(Reason::BaseCurrencyNotBuilt, &["company_currency"])?;
    let currency = Currency::EUR;
    let today: Date = "2026-03-01".parse()?;
    let mut books = Books::new(today)?;
    let mut credits = Vec::new();
    for (at, line) in words.list("lines")?.iter().enumerate() {
        let line = Words::of(line)?;
        match line.amount_or_none("debit", currency)? {
            Some(debit) => {
                books.issue((&format!("I-{at}"), CUSTOMER), debit, today, Terms::due(Vec::new()))?
            }
            None => credits.push((format!("R-{at}"), line.amount("credit", currency)?)),
        }
        line.finish()?;
    }
    for (receipt, amount) in &credits {
        let _ = books.pay((receipt, CUSTOMER), *amount, today, (&[], vec![Rule::OldestDueFirst]))?;
    }
    let allowed = words.says("write_off_allowed");
    words.remarks(&["write_off_allowed"]);
    words.finish()?;
    let mut written_off = None;
    if allowed {
        written_off = Some(accept_rest(&mut books, currency)?);
    }
    let open = books.items().any(|item| item.open != 0);
    Ok(json!({ "write_off": written_off.map(text), "all_reconciled": !open }))
}
