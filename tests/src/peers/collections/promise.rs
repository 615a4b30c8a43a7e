//! A promise to pay, and what came of it by its day.

use receivables::Currency;
use receivables::account::ItemAmount;
use receivables::account::command::RecordPromise;
use receivables::allocation::Rule;
use receivables::id::CustomerId;
use receivables::status::PromiseStanding;
use receivables::terms::Terms;
use serde_json::{Value, json};

use super::super::books::{Books, CUSTOMER, first_item, text};
use super::super::words::Words;
use super::super::{Answer, Reason};

const INVOICE: &str = "invoice";

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    let currency = Currency::EUR;
    let (promised, named) = (words.amount("promised", currency)?, words.date("promise_date")?);
    let received = words.amount_or_none("received_by_then", currency)?;
    let by = named.plus_days(words.count("grace_days")?)?;
    words.finish()?;
    let (made, after) = (named.plus_days(-10)?, by.plus_days(1)?);
    let mut books = Books::new(after)?;
    books.issue((INVOICE, CUSTOMER), promised, made, Terms::due(Vec::new()))?;
    let lines = vec![ItemAmount { item: first_item(INVOICE)?, amount: promised }];
    let _ = books.handle(RecordPromise::new("promise".parse()?, lines, by, made))?;
    if let Some(received) = received.filter(|received| received.is_positive()) {
        let _ = books.pay(("receipt", CUSTOMER), received, named, (&[INVOICE], vec![Rule::Remittance]))?;
    }
    let status = books.ledger.status(&CustomerId::new(CUSTOMER)?.into(), after)?;
    let Some(promise) = status.promises.first() else { return Reason::AnswerNotBuilt.out("no promise") };
    let standing = match promise.standing {
        PromiseStanding::Running => "running",
        PromiseStanding::Partly => "partly",
        PromiseStanding::Kept => "kept",
        PromiseStanding::Broken => "broken",
        PromiseStanding::Withdrawn => "withdrawn",
        PromiseStanding::Replaced => "replaced",
    };
    Ok(json!({ "status": standing, "shortfall": text(promise.shortfall) }))
}
