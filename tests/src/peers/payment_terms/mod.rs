//! Payment terms: when which part falls due.
//!
//! Every peer has words of its own, and an adapter of its own for them. All of them end in one [`Asked`]: our
//! [`Terms`](receivables::terms::Terms), and what is known of the document. Which adapter answers is told by the words
//! of the case alone.

mod asked;
mod breaks;
mod closed;
mod day_limits;
mod erpnext;
mod net_days;
mod odoo;
mod relative;
mod tryton;

use serde_json::Value;

use self::asked::Asked;
pub(super) use self::asked::forward;
use super::{Answer, Reason};

pub(super) fn answer(given: &Value) -> Answer {
    let has = |name: &str| given.get(name).is_some();
    let lines = given.get("term").and_then(|term| term.get("lines")).and_then(Value::as_array);
    let line_has = |name: &str| lines.is_some_and(|lines| lines.iter().any(|line| line.get(name).is_some()));
    if has("delta") {
        relative::answer(given)
    } else if has("breaks") {
        breaks::answer(given)
    } else if has("invoice_day_from") || has("bands") || has("day_limits") {
        day_limits::answer(given)
    } else if has("operation") {
        match given.get("operation").and_then(Value::as_str) {
            Some("find immediate term") => net_days::immediate(given),
            Some("first valid due date") => closed::first_valid(given),
            _ => Reason::GivenNotUnderstood.out("operation"),
        }
    } else if has("payment_days_text") {
        closed::pay_days_text(given)
    } else if line_has("type") {
        tryton::answer(given)
    } else if has("holidays") && !has("term") {
        // A replacement that is a holiday itself: here days are blocked, and where to follows from them.
        Reason::NotExpressible.out("a day that a holiday is postponed to")
    } else if lines.is_some() || has("holidays") || has("customer_closed_periods") {
        odoo::answer(given)
    } else if has("net_days") {
        net_days::answer(given)
    } else {
        erpnext::answer(given)
    }
}
