//! Money that is not what the invoice says: less, more, with a discount that was not earned, or set off.
//!
//! | practice | here |
//! |---|---|
//! | partial payment (SAP): both stay open, linked | a receipt whose advice names the invoice, not applied |
//! | residual item | applied, and the rest of the invoice left as a residual item |
//! | a reason code is required | the command is not read without a reason |
//! | terms, paid on a day | a receipt by the standard policy that many days after the invoice |
//! | grace days | those of the policy |
//! | deduction: unearned discount | what is short, refused as a discount and kept as refused |
//! | receivable and payable without a right to set off | two ledgers, and no netting is asked for |

use receivables::Currency;
use receivables::account::command::{LeaveResidual, ReceivePayment, RefuseDiscount};
use receivables::account::{Command, Event, ItemKind};
use receivables::allocation::{AllocationPolicy, Rule};
use receivables::interchange::json::from_json;
use receivables::ledger::Outcome;
use receivables::terms::Terms;
use receivables::{Date, Money, Result};
use serde_json::{Value, json};

use super::super::books::{Books, CUSTOMER, first_item, is_invoice, is_receipt, text};
use super::super::words::Words;
use super::super::{Answer, Reason};

const INVOICE: &str = "invoice";
const PAYMENT: &str = "payment";

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    let currency = Currency::EUR;
    let today: Date = "2026-03-01".parse()?;
    if words.says("ar") {
        return two_sides(&words, today);
    }
    let (gross, paid) = (words.amount(INVOICE, currency)?, words.amount("paid", currency)?);
    if words.says("terms") {
        return discount(&words, gross, paid, today);
    }
    let mut books = Books::new(today)?;
    books.issue((INVOICE, CUSTOMER), gross, today, Terms::due(Vec::new()))?;
    let method = words.text_or_none("method")?;
    words.finish()?;
    let rules = if method == Some("partial payment") { Vec::new() } else { vec![Rule::Remittance] };
    let done = books.pay((PAYMENT, CUSTOMER), paid, today, (&[INVOICE], rules))?;
    let mut cleared = Vec::new();
    let mut required = None;
    match method {
        None | Some("partial payment") => {}
        Some("residual item") => {
            let item = first_item(INVOICE)?;
            let leave = LeaveResidual::new(item, "residual".parse()?, today, "short paid".to_owned());
            required = Some(needs_a_reason(&leave)?);
            let _ = books.handle(leave)?;
            for document in [INVOICE, PAYMENT] {
                if books.open(document, currency)?.is_zero() {
                    cleared.push(document);
                }
            }
        }
        Some(other) => return Reason::GivenNotUnderstood.out(format!("method {other}")),
    }
    Ok(json!({
        "open_items": open_items(&books, &done)?,
        "cleared": cleared,
        "reason_code_required": required,
        "customer_balance": text(books.open_of(currency, |_| true)?),
        "invoice_open": text(books.open(INVOICE, currency)?),
        "unapplied_credit": text(books.open_of(currency, is_receipt)?.negated()),
    }))
}

/// Whether the command can not be said without a reason.
fn needs_a_reason(leave: &LeaveResidual) -> Result<bool> {
    let mut said = serde_json::to_value(Command::from(leave.clone())).unwrap_or_default();
    let fields = said.get_mut("leave_residual").and_then(Value::as_object_mut);
    let there = fields.and_then(|fields| fields.remove("reason")).is_some();
    Ok(there && from_json::<Command>(&said.to_string()).is_err())
}

/// What is open, with the document it refers to: the advice of money, the origin of what was carried on.
fn open_items(books: &Books, received: &Outcome) -> Result<Vec<Value>> {
    let advised = received.entries().find_map(|entry| match &entry.event {
        Event::Received(received) => Some(received.remittance.first()?.document.to_string()),
        _ => None,
    });
    let mut items = Vec::new();
    for item in books.items().filter(|item| item.open != 0) {
        let (kind, reference) = match item.kind {
            ItemKind::Invoice => ("invoice", None),
            ItemKind::Receipt => ("payment", advised.clone()),
            ItemKind::Residual => {
                ("residual", item.origin.as_ref().map(|origin| origin.item.document.to_string()))
            }
            other => (other.as_str(), None),
        };
        let original = Money::from_minor(item.original, item.currency)?;
        items.push(json!({
            "type": kind,
            "amount": text(original),
            "open": text(item.open_money()),
            "ref": reference,
        }));
    }
    Ok(items)
}

/// A discount taken on a day: what of it is allowed, and what is short.
fn discount(words: &Words<'_>, gross: Money, paid: Money, issued: Date) -> Answer {
    let terms: Terms = words.text("terms")?.parse()?;
    let grace = u16::try_from(words.count("grace_days")?);
    let grace = grace.map_err(|_| Reason::GivenNotUnderstood.because("grace_days"))?;
    let day = issued.plus_days(words.count("paid_day")?)?;
    words.finish()?;
    let currency = gross.currency();
    let mut books = Books::new(day)?;
    books.issue((INVOICE, CUSTOMER), gross, issued, terms)?;
    let mut receive = ReceivePayment::new(PAYMENT.parse()?, CUSTOMER.parse()?, paid, day);
    receive.policy = Some(AllocationPolicy { discount_grace_days: grace, ..AllocationPolicy::standard() });
    let done = books.handle(receive)?;
    let mut allowed = Money::zero(currency);
    for entry in done.entries() {
        let Event::Applied(applied) = &entry.event else { continue };
        for line in &applied.lines {
            allowed = allowed.plus(line.discount)?;
        }
    }
    let short = books.open_of(currency, is_invoice)?;
    let mut disposition = "none";
    if short.is_positive() {
        let refuse =
            RefuseDiscount::new(first_item(INVOICE)?, PAYMENT.parse()?, short, day, "not earned".to_owned());
        let _ = books.handle(refuse)?;
        let refused = books.ledger.accounts().flat_map(|account| account.refused_discounts());
        if refused.into_iter().any(|refused| refused.amount == short) {
            disposition = "deduction: unearned discount";
        }
    }
    Ok(json!({
        "discount_allowed": text(allowed),
        "short_pay": text(books.open_of(currency, is_invoice)?),
        "disposition": disposition,
    }))
}

/// A receivable and a payable of one party. Nothing is set off by itself.
fn two_sides(words: &Words<'_>, today: Date) -> Answer {
    let currency = Currency::EUR;
    let (ours, theirs) = (words.amount("ar", currency)?, words.amount("ap", currency)?);
    if words.says("set_off_right") {
        return Reason::CallerDecides.out("how much is set off");
    }
    words.remarks(&["set_off_right"]);
    words.finish()?;
    let open = |amount: Money| -> Result<Value> {
        let mut books = Books::new(today)?;
        books.issue((INVOICE, CUSTOMER), amount, today, Terms::due(Vec::new()))?;
        Ok(text(books.open_of(currency, |_| true)?))
    };
    Ok(json!({ "asset": open(ours)?, "liability": open(theirs)? }))
}
