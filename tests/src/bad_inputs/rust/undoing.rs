use receivables::Money;
use receivables::Result;
use receivables::account::command::ReturnPayment;

use super::super::{Got, Reason};
use super::Sentence;
use super::books::{Books, apply, today};

pub(super) const SENTENCES: &[Sentence] = &[
    ("reverse a payment twice", |_| Some(twice().unwrap_or_else(Got::from))),
    ("reverse a payment whose allocation still stands", |_| Some(applied().unwrap_or_else(Got::from))),
    ("void {}", not_built),
    ("cancel {}", not_built),
    ("refund {}", not_built),
    ("write off {}", not_built),
    ("write-off {}", not_built),
    ("recover {}", not_built),
    ("dispute {}", not_built),
    ("transfer {}", not_built),
    ("post {} closed period", not_built),
    ("post {} closed period {}", not_built),
];

fn not_built(holes: &[&str]) -> Option<Got> {
    Some(Got::Out(Reason::CommandNotBuilt, (*holes.first()?).to_owned()))
}

fn back() -> Result<ReturnPayment> {
    Ok(ReturnPayment::new("R-1".parse()?, today()?))
}

fn twice() -> Result<Got> {
    let hundred: Money = "100.00 EUR".parse()?;
    let mut books = Books::with(&[hundred], hundred)?;
    let _ = books.handle(back()?)?;
    let mut again = back()?;
    again.reason = Some("sent again".to_owned());
    Ok(Got::of(books.handle(again), |_| "returned twice".to_owned()))
}

/// A return takes every application along, so the invoice is open again.
fn applied() -> Result<Got> {
    let hundred: Money = "100.00 EUR".parse()?;
    let mut books = Books::with(&[hundred], hundred)?;
    let _ = books.handle(apply(&[("INV-1", hundred)])?)?;
    let outcome = books.handle(back()?)?;
    let open = books.ledger.balances().get(hundred.currency())?;
    Ok(Got::accepted_if(open == hundred, outcome.explain()))
}
