//! Terms in the words of trade and standards, with the days and amounts that follow.
//!
//! | case | here |
//! |---|---|
//! | `terms`, `tenor` | read by the notation; where trade has several readings, each is answered by its name, and days follow the first |
//! | days of what happened (`goods_received`, `bl_date`, …) | milestones of the document |
//! | `bt20` | the discount lines of an XRechnung |
//! | `segment` | ITD of X12, PAT of EDIFACT |
//! | `bands` | as the payment terms of SAP |
//! | `n`, `first_due` | equal parts; monthly |
//! | `shipment`, `lc_amount`, `phrase`, … | the rules of letters of credit |

mod credit;
mod segment;
mod trade;

use receivables::invoice::Totals;
use receivables::terms::{DocumentDays, Skonto, Terms};
use receivables::{Code, Date, Error, Money};
use serde_json::{Value, json};

use super::words::Words;
use super::{Answer, Reason, Stop, payment_terms};

pub(super) fn answer(given: &Value) -> Answer {
    let has = |name: &str| given.get(name).is_some();
    if has("bt20") {
        discount_lines(given)
    } else if has("segment") {
        segment::answer(given)
    } else if has("bands") {
        payment_terms::answer(given)
    } else if has("terms") || has("tenor") {
        trade::answer(given)
    } else if has("first_due") {
        monthly(given)
    } else if has("n") {
        equal(given)
    } else if has("agreed_days") {
        Reason::AnswerNotBuilt.out("the longest period that a statute allows")
    } else {
        credit::answer(given)
    }
}

/// A notation that is not read is no refusal of what the case means.
fn not_read(error: Error) -> Stop {
    match error.code() {
        Code::TermsNotBuilt | Code::TermsSyntax => Reason::NotationNotBuilt.because(error.text()),
        _ => error.into(),
    }
}

fn discount_lines(given: &Value) -> Answer {
    let words = Words::of(given)?;
    let currency = words.currency("currency")?;
    let text = words.text("bt20")?;
    let due = words.amount_or_none("bt115", currency)?;
    let issued = words.date_or_none("bt2")?;
    words.finish()?;
    let Some((due, issued)) = due.zip(issued) else {
        return Ok(json!({ "valid": Skonto::read(text).is_ok() }));
    };
    let lines = Skonto::read(text)?;
    let [line] = lines.as_slice() else { return Reason::AnswerNotBuilt.out("several discounts") };
    let until = line.until(issued)?.to_string();
    Ok(json!({ "discount": line.amount(due)?.amount_text(), "discount_until": until }))
}

fn monthly(given: &Value) -> Answer {
    let words = Words::of(given)?;
    let first = words.date("first_due")?;
    let count = payment_terms::forward("n", words.count("n")?)?;
    words.remarks(&["rule"]);
    words.finish()?;
    let total = Money::from_minor(100, receivables::Currency::EUR)?;
    let schedule =
        Terms::monthly(first, count).schedule(&Totals::gross(total), &DocumentDays::issued(first))?;
    let dates: Vec<_> = schedule.iter().map(|part| part.due.as_ref().map(Date::to_string)).collect();
    Ok(json!({ "dates": dates }))
}

fn equal(given: &Value) -> Answer {
    let words = Words::of(given)?;
    let currency = words.currency("currency")?;
    let total = words.amount("amount", currency)?;
    let count = payment_terms::forward("n", words.count("n")?)?;
    if words.text_or_none("remainder")?.is_some_and(|place| place != "last") {
        return Reason::ShareNotBuilt.out("a remainder that is not last");
    }
    words.finish()?;
    let parts = Terms::equal_parts((0..count).map(|_| Vec::new()).collect());
    // Amounts do not depend on the day.
    let schedule = parts.schedule(&Totals::gross(total), &DocumentDays::issued(Date::MIN))?;
    let amounts: Vec<_> = schedule.iter().map(|part| part.amount.amount_text()).collect();
    Ok(json!({ "instalments": amounts }))
}
