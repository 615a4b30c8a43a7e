//! Factoring: what is paid at once and what later, whose the receivable is, and whom paying discharges.
//!
//! | practice | here |
//! |---|---|
//! | face, advance percent or advance | an invoice, assigned: the advance, and the rest of it as the reserve |
//! | fee percent, interest percent for days | of the face, and of the advance; the library rounds them |
//! | reserve release, due from the factor | what the settlement of the assignment pays |
//! | derecognised | nothing is open of the invoice after the assignment |
//! | liability | the advance of an assignment with recourse |
//! | the debtor was told, and paid us | a receipt with a line for the invoice: refused, so the invoice stays open |

use receivables::account::command::{ApplyLine, AssignReceivables, ReceivePayment, SettleAssignment};
use receivables::account::{CaseOutcome, Matter};
use receivables::money::Percent;
use receivables::terms::Terms;
use receivables::{Code, Currency, Date, Money, Result, Rounding};
use serde_json::{Map, Value, json};

use super::super::books::{Books, CUSTOMER, first_item, policy, text};
use super::super::words::Words;
use super::super::{Answer, Stop};

const INVOICE: &str = "invoice";
const ASSIGNMENT: &str = "assignment";

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    if words.says("notified_of_assignment") {
        return discharge(&words);
    }
    let currency = Currency::EUR;
    let today: Date = "2026-03-01".parse()?;
    let face = words.amount("face", currency)?;
    let percent = |name: &str| -> Result<Option<Percent>, Stop> {
        Ok(match words.value(name) {
            Some(_) => Some(Percent::from_decimal(words.decimal(name)?)?),
            None => None,
        })
    };
    let advance = match percent("advance_percent")? {
        Some(percent) => face.percent(percent, Rounding::HalfAway)?,
        None => words.amount("advance", currency)?,
    };
    let fee = match percent("fee_percent")? {
        Some(percent) => Some(face.percent(percent, Rounding::HalfAway)?),
        None => words.amount_or_none("fee", currency)?,
    };
    let interest = match percent("interest_percent")? {
        Some(percent) => {
            let part = Money::from_minor(words.count("days")?, currency)?;
            let whole = Money::from_minor(words.count("basis")?, currency)?;
            Some(advance.percent_of_part(percent, part, whole, Rounding::HalfAway)?)
        }
        None => words.amount_or_none("interest", currency)?,
    };
    let recourse = words.value("recourse") != Some(&Value::Bool(false));
    words.finish()?;
    let mut books = Books::new(today)?;
    assign(&mut books, face, (advance, recourse), (today, None))?;
    let derecognised = books.open(INVOICE, currency)?.is_zero();
    let mut said = Map::new();
    said.insert("derecognise_receivable".to_owned(), json!(derecognised));
    if let Some(Matter::Assigned { advance, reserve, recourse, .. }) = matter(&books)? {
        said.insert("advance".to_owned(), text(advance));
        said.insert("reserve".to_owned(), text(reserve));
        if recourse {
            said.insert("liability".to_owned(), text(advance));
        }
        if let (Some(fee), Some(interest)) = (fee, interest) {
            let released = reserve.minus(fee)?.minus(interest)?;
            let settle = SettleAssignment::new(ASSIGNMENT.parse()?, fee, interest, released, today);
            let _ = books.handle(settle)?;
            settled(&books, advance, &mut said)?;
        }
    }
    Ok(Value::Object(said))
}

/// An invoice assigned to a factor.
fn assign(
    books: &mut Books,
    face: Money,
    (advance, recourse): (Money, bool),
    (day, notified): (Date, Option<Date>),
) -> Result<()> {
    books.issue((INVOICE, CUSTOMER), face, day, Terms::due(Vec::new()))?;
    let (number, factor, items) = (ASSIGNMENT.parse()?, "factor".parse()?, vec![first_item(INVOICE)?]);
    let reserve = face.minus(advance)?;
    let assign = AssignReceivables::new(number, factor, items, recourse, advance, reserve, day);
    let _ = books.handle(AssignReceivables { notified, ..assign })?;
    Ok(())
}

fn matter(books: &Books) -> Result<Option<Matter>> {
    let account = books.ledger.owner(&ASSIGNMENT.parse()?);
    let number = ASSIGNMENT.parse()?;
    Ok(account.and_then(|account| account.case(&number)).map(|case| case.matter.clone()))
}

/// What the factor kept and paid in the end.
fn settled(books: &Books, advance: Money, said: &mut Map<String, Value>) -> Result<()> {
    let number = ASSIGNMENT.parse()?;
    let closed = books.ledger.owner(&number).and_then(|account| account.case(&number)?.closed);
    if let Some((_, CaseOutcome::Settled { fee, interest, released })) = closed {
        said.insert("fee".to_owned(), text(fee));
        said.insert("interest".to_owned(), text(interest));
        said.insert("loss".to_owned(), text(fee.plus(interest)?));
        said.insert("reserve_release".to_owned(), text(released));
        said.insert("due_from_factor".to_owned(), text(released));
        said.insert("net_proceeds".to_owned(), text(advance.plus(released)?));
    }
    Ok(())
}

/// Money to us after the debtor was told of the assignment, or before.
fn discharge(words: &Words<'_>) -> Answer {
    let (told, paid) = (words.date("notified_of_assignment")?, words.date("debtor_paid_assignor_on")?);
    words.finish()?;
    let mut books = Books::new(told.max(paid))?;
    let face: Money = "100.00 EUR".parse()?;
    let currency = face.currency();
    assign(&mut books, face, (face, true), (told.min(paid), Some(told)))?;
    let line = ApplyLine::new(first_item(INVOICE)?, face);
    let receive = ReceivePayment::new("payment".parse()?, CUSTOMER.parse()?, face, paid);
    let policy = Some(policy(Vec::new()));
    match books.handle(ReceivePayment { lines: vec![line], policy, ..receive }) {
        Err(refused) if refused.code() != Code::ItemAssigned => return Err(refused.into()),
        _ => {}
    }
    Ok(json!({ "discharged": books.open(INVOICE, currency)?.is_zero() }))
}
