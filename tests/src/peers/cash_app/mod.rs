//! Cash application in practice: differences, matching, direct debits that come back, factoring.
//!
//! The case is kept in a small ledger by typed commands; what is asked is read off its items, entries and cases. How far a
//! difference is accepted is asked of a plan.

mod differences;
mod direct_debit;
mod factoring;
mod matching;
mod returned;
mod tolerances;

use serde_json::Value;

use super::{Answer, Reason};

pub(super) fn answer(given: &Value) -> Answer {
    let has = |name: &str| given.get(name).is_some();
    if has("code") || has("scheme") {
        direct_debit::answer(given)
    } else if has("face") || has("notified_of_assignment") {
        factoring::answer(given)
    } else if has("customer_group") || has("user_group") {
        tolerances::answer(given)
    } else if has("last_activity") {
        Reason::LimitationNotBuilt.out("dormancy of a credit balance")
    } else if has("open") || has("receipts") {
        matching::answer(given)
    } else if has("returned") {
        returned::answer(given)
    } else {
        differences::answer(given)
    }
}
