//! A plain number of days after the invoice date, as Lago, metasfresh and small cases of others have it.
//!
//! | peer | here |
//! |---|---|
//! | `net_days` n | net n |
//! | a due date set by hand where the term allows it | due on a fixed date |
//! | a due date set by hand where the term forbids it | the caller drops it: whether a clerk may edit is not a rule of terms |
//! | the immediate term among several | the caller's active ones, the default first; which of them is immediate is asked here |

use receivables::terms::{Baseline, Terms};
use serde_json::{Value, json};

use super::super::Answer;
use super::super::words::Words;
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
        Some(_) => net,
    };
    Asked { terms, date: Some(date), total }.answer()
}

/// The term that gives no credit. Which terms are in use and which is the default stands in the caller's master data.
pub(super) fn immediate(given: &Value) -> Answer {
    let words = Words::of(given)?;
    words.remarks(&["operation"]);
    let mut found = None;
    for term in words.list("terms")? {
        let term = Words::of(term)?;
        let is = |name: &str| term.value(name) == Some(&Value::Bool(true));
        let id = term.text("id")?;
        let net = Terms::net(forward("net_days", term.count("net_days")?)?);
        // Complex terms have instalments that the case does not say.
        let (active, complex, default) = (is("active"), is("complex"), is("default"));
        term.remarks(&["org"]);
        term.finish()?;
        if active && !complex && net.is_immediate() && (found.is_none() || default) {
            found = Some(id);
        }
    }
    words.finish()?;
    Ok(json!({ "term": found }))
}
