//! Allocation: which money settles which documents, and what is left on both sides.
//!
//! Every adapter keeps a small ledger by typed commands, in the order of the peer's clerk, and reads the answer off its
//! items, movements and entries. Documents of vendors are kept as the mirror: a payable is a debit, money paid is
//! received, and every amount said has the other sign. Nothing is converted by an adapter: rates and amounts in the currency
//! of the books go into the commands, and what comes of them is read off.

mod builder;
mod currencies;
mod family;
mod feature;
mod idempiere;
mod installments;
mod invoices;
mod lines;
mod orders;
mod priority;

use serde_json::Value;

use super::Answer;

pub(super) fn answer(given: &Value) -> Answer {
    let has = |name: &str| given.get(name).is_some();
    let within = |one: &str, name: &str| given.get(one).is_some_and(|one| one.get(name).is_some());
    let first = |list: &str, name: &str| {
        given.get(list).and_then(Value::as_array).and_then(|list| list.first()?.get(name)).is_some()
    };
    let rated = within("invoice", "rate") || within("payable", "rate") || within("payment", "rate");
    if has("rates") || has("rate_EUR_per_USD") || has("base") || rated {
        currencies::answer(given)
    } else if first("invoices", "type") {
        builder::answer(given)
    } else if first("invoices", "gross") {
        feature::answer(given)
    } else if has("installments") {
        installments::answer(given)
    } else if within("invoice", "kind") || has("customer_open_balance_change") {
        idempiere::answer(given)
    } else if has("lines") {
        lines::answer(given)
    } else if has("open") {
        priority::answer(given)
    } else if has("parent_items") {
        family::answer(given)
    } else if has("order") || has("order_total") || has("order_advance") {
        orders::answer(given)
    } else {
        invoices::answer(given)
    }
}
