//! SEPA direct debits: until when they come back, and what the code says.
//!
//! | practice | here |
//! |---|---|
//! | scheme, day of the debit or of its settlement | [`Scheme::return_window`] |
//! | reason code | [`ReturnReason`] |

use receivables::Date;
use receivables::payment::{ReturnReason, Scheme};
use serde_json::{Value, json};

use super::super::words::Words;
use super::super::{Answer, Reason};

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    if words.says("code") {
        let reason: ReturnReason = words.text("code")?.parse()?;
        words.finish()?;
        return Ok(json!({ "meaning": reason.meaning(), "retry_may_succeed": reason.retry_may_succeed() }));
    }
    let scheme = match words.text("scheme")? {
        "SDD Core" => Scheme::SddCore,
        "SDD B2B" => Scheme::SddB2b,
        other => return Reason::GivenNotUnderstood.out(format!("scheme {other}")),
    };
    let settled = match words.date_or_none("settled")? {
        Some(day) => day,
        None => words.date("debited")?,
    };
    match words.text_or_none("calendar")? {
        None | Some("TARGET") => {}
        Some(other) => return Reason::CalendarNotBuilt.out(other),
    }
    words.remarks(&["authorised"]);
    words.finish()?;
    let window = scheme.return_window(settled)?;
    let day = |day: Option<Date>| json!(day.map(|day| day.to_string()));
    Ok(json!({
        "return_until": window.by_bank.to_string(),
        "refund_until": day(window.on_demand),
        "unauthorised_until": day(window.unauthorised),
    }))
}
