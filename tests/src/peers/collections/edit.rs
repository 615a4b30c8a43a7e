//! What may be done to an invoice that is posted.

use receivables::account::command::VoidDocument;
use receivables::terms::Terms;
use receivables::{Code, Date, Money};
use serde_json::{Value, json};

use super::super::books::{Books, CUSTOMER};
use super::super::words::Words;
use super::super::{Answer, Reason};

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    match words.text("action")? {
        "edit posted invoice" => {}
        other => return Reason::GivenNotUnderstood.out(format!("action {other}")),
    }
    words.finish()?;
    let today: Date = "2026-03-01".parse()?;
    let (was, should): (Money, Money) = ("100.00 EUR".parse()?, "90.00 EUR".parse()?);
    let mut books = Books::new(today)?;
    let terms = Terms::net(30);
    books.issue(("INV-1", CUSTOMER), was, today, terms.clone())?;
    let edited = books.issue(("INV-1", CUSTOMER), should, today, terms.clone());
    let allowed = match edited {
        Ok(()) => true,
        Err(refused) if refused.code() == Code::DocumentExists => false,
        Err(refused) => return Err(refused.into()),
    };
    let number = "INV-1".parse()?;
    let _ = books.handle(VoidDocument::new(number, "wrong amount".to_owned()))?;
    books.issue(("INV-2", CUSTOMER), should, today, terms)?;
    let number = "INV-1".parse()?;
    let original = books.ledger.owner(&number).and_then(|account| account.document(&number));
    let visible = original.is_some_and(|kept| kept.total == Some(was) && kept.voided.is_some());
    let instead = visible.then_some("reversal + new document; original and the fact of change stay visible");
    Ok(json!({ "allowed": allowed, "instead": instead }))
}
