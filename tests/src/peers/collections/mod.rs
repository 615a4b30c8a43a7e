//! Collections: what is asked for, what was promised, and what may be changed.
//!
//! | practice | here |
//! |---|---|
//! | a promise, and what came by its day | a promise over an invoice, a receipt of that day; how the status of the account has it the day after |
//! | grace days | the promise runs that many days longer |
//! | disputed and other items, overdue | invoices, a dispute over one; what the aging has overdue beside what is disputed |
//! | editing a posted invoice | the same number with another amount, which is refused; voiding it and issuing another is not |
//! | roles of one user, and pairs of duties that are to be apart | a matrix with a role for each duty; the pairs that the roles join |
//! | limits of roles | the smallest role that may write off so much |
//! | maker and checker | a write-off under four eyes, approved by the checker |
//! | levels, limits of contact, barring, keeping of records | not built |

mod access;
mod asked;
mod edit;
mod promise;

use serde_json::Value;

use super::{Answer, Reason};

pub(super) fn answer(given: &Value) -> Answer {
    let has = |name: &str| given.get(name).is_some();
    let any = |names: &[&str]| names.iter().any(|name| has(name));
    if has("promised") {
        promise::answer(given)
    } else if has("action") {
        edit::answer(given)
    } else if has("items") {
        asked::answer(given)
    } else if has("jurisdiction") {
        Reason::LimitationNotBuilt.out("the day on which a claim is barred")
    } else if any(&["levels", "interval_days", "unapplied_credit"]) {
        Reason::DunningNotBuilt.out("levels and notices")
    } else if any(&["calls_last_7_days", "local_time", "debt"]) {
        Reason::DunningNotBuilt.out("limits of contact")
    } else if has("user_roles") {
        access::joined(given)
    } else if has("limits") {
        access::limits(given)
    } else if has("maker") {
        access::four_eyes(given)
    } else if any(&["cash_event", "document", "request"]) {
        Reason::RetentionNotBuilt.out("records")
    } else {
        Reason::GivenNotUnderstood.out("a case of another kind")
    }
}
