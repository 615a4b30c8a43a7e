//! Which open items money settles, and what money is as long as it settles nothing.
//!
//! | practice | here |
//! |---|---|
//! | open items with a due date | invoices due on that day |
//! | oldest due first, exact amount first | rules of a policy; after the exact amount no other rule is tried |
//! | unique subset | the rule for combinations, and the search for them over the same amounts |
//! | a receipt of an unknown customer | money in suspense |
//! | a known customer, no invoice, no intent | a receipt to settle items |
//! | a prepayment | a deposit, which no policy applies |
//! | the class of a receipt | where the status of the account has all of its money |

use receivables::account::command::{ReceivePayment, ReceiveUnidentified};
use receivables::allocation::{Combination, CombinationsFound, OpenPart, Rule, SearchLimits, combinations};
use receivables::id::DocumentId;
use receivables::payment::{PaymentMethod, Purpose};
use receivables::{Currency, Date, Money};
use serde_json::{Map, Value, json};

use super::super::books::{Books, CUSTOMER, due_on, is_invoice, text};
use super::super::words::Words;
use super::super::{Answer, Reason};

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    if words.says("receipts") {
        return classes(&words);
    }
    let rules = match words.text("method")? {
        "oldest due first" => vec![Rule::OldestDueFirst],
        "exact amount first" => vec![Rule::ExactSingle],
        "unique subset" => vec![Rule::Combination],
        other => return Reason::GivenNotUnderstood.out(format!("method {other}")),
    };
    let currency = Currency::EUR;
    let money = words.amount("receipt", currency)?;
    let mut open = Vec::new();
    for item in words.list("open")? {
        let parts: Vec<&str> = item.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let (name, due, amount) = match parts.as_slice() {
            [name, due, amount] => (*name, due.parse()?, *amount),
            [name, amount] => (*name, SOME_DAY.parse()?, *amount),
            _ => return Reason::GivenNotUnderstood.out(format!("open {item}")),
        };
        open.push((name, due, Money::parse_amount(amount, currency)?));
    }
    words.finish()?;
    let Some(today) = open.iter().map(|(_, due, _)| *due).max() else {
        return Reason::GivenNotUnderstood.out("nothing open");
    };
    let first = open.iter().map(|(_, due, _)| *due).fold(today, Date::min);
    let mut books = Books::new(today)?;
    for (name, due, amount) in &open {
        books.issue((name, CUSTOMER), *amount, first, due_on(*due))?;
    }
    let searches = rules == [Rule::Combination];
    let _ = books.pay(("receipt", CUSTOMER), money, today, (&[], rules))?;
    let mut applied = Map::new();
    for item in books.items().filter(|item| is_invoice(item) && item.open != item.original) {
        let document = item.key.document.as_str();
        applied.insert(document.to_owned(), text(books.settled(document, currency)?));
    }
    if !searches {
        return Ok(json!({ "applied": applied }));
    }
    let parts: Vec<OpenPart> =
        open.iter().map(|(.., amount)| OpenPart { open: *amount, discounted: None }).collect();
    let nothing = Money::zero(currency);
    let search = combinations(&parts, money, nothing, nothing, SearchLimits::standard())?;
    let names = |found: &Combination| -> Vec<&str> {
        let places = found.parts.iter().filter_map(|part| usize::try_from(part.position).ok());
        places.filter_map(|place| open.get(place)).map(|(name, ..)| *name).collect()
    };
    let candidates: Vec<Vec<&str>> = search.listed.iter().map(names).collect();
    let unique = search.found == CombinationsFound::Unique;
    Ok(json!({ "applied": applied, "unique": unique, "candidates": candidates }))
}

/// The day on which items are due that say none.
const SOME_DAY: &str = "2026-03-01";

/// What each receipt is.
fn classes(words: &Words<'_>) -> Answer {
    let today: Date = "2026-03-01".parse()?;
    let amount: Money = "100.00 EUR".parse()?;
    let mut books = Books::new(today)?;
    let mut class = Vec::new();
    for (at, receipt) in words.list("receipts")?.iter().enumerate() {
        let receipt = Words::of(receipt)?;
        let number: DocumentId = format!("R-{at}").parse()?;
        let known = receipt.says("customer_known");
        let purpose = match receipt.text_or_none("intended")? {
            None | Some("none") => Purpose::Settlement,
            Some("prepayment") => Purpose::Deposit,
            Some("on account") => Purpose::OnAccount,
            Some(other) => return Reason::GivenNotUnderstood.out(format!("intended {other}")),
        };
        receipt.not_built(Reason::AnswerNotBuilt, &["invoice_known"])?;
        receipt.remarks(&["customer_known"]);
        receipt.finish()?;
        if known {
            let customer = books.customer(CUSTOMER)?;
            let receive = ReceivePayment::new(number.clone(), customer, amount, today);
            let _ = books.handle(ReceivePayment { purpose: Some(purpose), ..receive })?;
        } else {
            let (bank, method) = ("bank".parse()?, PaymentMethod::Transfer);
            let _ = books.handle(ReceiveUnidentified::new(number.clone(), bank, amount, today, method))?;
        }
        let account = books.ledger.owner(&number).map(|account| account.key().clone());
        let Some(account) = account else { return Reason::AnswerNotBuilt.out("no receipt") };
        let status = books.ledger.status(&account, today)?;
        let Some(money) = status.receipts.iter().find(|money| money.receipt == number) else {
            return Reason::AnswerNotBuilt.out("no receipt");
        };
        let held = [
            ("unidentified", money.unidentified),
            ("unapplied", money.unapplied),
            ("on_account", money.on_account),
            ("on_account", money.deposit),
        ];
        let whole = held.into_iter().find(|(_, part)| *part == money.received);
        class.push(whole.map_or("applied", |(name, _)| name));
    }
    words.finish()?;
    Ok(json!({ "class": class }))
}
