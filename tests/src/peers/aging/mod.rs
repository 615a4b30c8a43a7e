//! Aging: how old what is owed is.
//!
//! Every adapter builds a small ledger by typed commands and asks its portfolio for an aging report. Rows, totals and
//! buckets of the report are put into the peer's words; sums of several buckets are taken by the library's own
//! addition.

mod balances;
mod bucket;
mod erpnext;
mod instalments;
mod one;

use serde_json::Value;

use super::{Answer, Reason};

pub(super) fn answer(given: &Value) -> Answer {
    let has = |name: &str| given.get(name).is_some();
    let invoices = given.get("invoices").and_then(Value::as_array);
    let dated = invoices.is_some_and(|invoices| invoices.iter().any(|one| one.get("date").is_some()));
    if has("paid_invoices") {
        Reason::MetricNotBuilt.out("days to pay")
    } else if has("installments") {
        instalments::answer(given)
    } else if has("bucket") {
        bucket::answer(given)
    } else if has("invoice") || has("due_date") {
        one::answer(given)
    } else if dated || has("payments") || has("orders") || has("base") || has("group_by_party") {
        erpnext::answer(given)
    } else {
        balances::answer(given)
    }
}
