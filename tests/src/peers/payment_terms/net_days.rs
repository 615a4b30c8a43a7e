//! A plain number of days after the invoice date, as Lago, metasfresh and small cases of others have it.
//!
//! | peer | here |
//! |---|---|
//! | `net_days` n | net n |
//! | a due date set by hand where the term allows it | due on a fixed date |
//! | a due date set by hand where the term forbids it | the caller's: whether a clerk may edit is not a rule of terms |

use receivables::terms::{Baseline, Terms};
use serde_json::Value;

use super::super::words::Words;
use super::super::{Answer, Reason};
use super::Asked;
use super::asked::forward;

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    let net = Terms::net(forward("net_days", words.count("net_days")?)?);
    let currency = words.currency("currency")?;
    let total = words.amount_or_none("total", currency)?;
    let date = match words.date_or_none("posting_date")? {
        Some(date) => date,
        None => words.date("invoice_date")?,
    };
    if words.says("term") {
        let term = words.record("term")?;
        term.remarks(&["name"]);
        term.finish()?;
    }
    let by_hand = words.date_or_none("override_due_date")?;
    let allowed = words.value("override_allowed") == Some(&Value::Bool(true));
    words.finish()?;
    let terms = match by_hand {
        None => net,
        Some(date) if allowed => Terms { baseline: Baseline::FixedDate { date }, ..Terms::due(Vec::new()) },
        Some(_) => return Reason::CallerDecides.out("override_due_date"),
    };
    Asked { terms, date: Some(date), total }.answer()
}
