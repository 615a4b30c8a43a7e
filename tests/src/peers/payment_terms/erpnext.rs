//! ERPNext's terms and templates.
//!
//! | ERPNext | here |
//! |---|---|
//! | no term | due on the posting date |
//! | days after invoice date | n days |
//! | days after the end of the invoice month | end of month, n days |
//! | months after (the) end of (the) invoice month | m months, end of month |
//! | portions in percent | percent of the total, which have to make up 100 |
//!
//! Which term a supplier or a group has is the caller's master data: the first that has one, from the party upwards.

use receivables::Date;
use receivables::money::Percent;
use receivables::terms::DateStep::{Days, EndOfMonth, Months};
use receivables::terms::{Baseline, DateStep, Instalment, Share, Terms};
use serde_json::Value;

use super::super::words::Words;
use super::super::{Answer, Reason, Stop};
use super::Asked;
use super::asked::{forward, part, terms};

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    let parties =
        ["supplier_term", "customer_term", "supplier_group_term", "customer_group_term", "company_term"];
    let master = parties.into_iter().find(|name| words.says(name));
    words.remarks(&parties);
    let currency = words.currency("currency")?;
    let date = words.date_or_none("posting_date")?.or(words.date_or_none("invoice_date")?);
    let total = words.amount_or_none("total", currency)?;
    let total = total.or(words.amount_or_none("amount_to_schedule", currency)?);
    let instalments = match (words.value("template"), master) {
        (None, Some(party)) if words.value("term").is_none() => {
            let term = words.record(party)?;
            term.remarks(&["name"]);
            let parts = vec![part(Share::Remainder, steps(&term)?)];
            term.finish()?;
            parts
        }
        (Some(_), _) => words.list("template")?.iter().map(row).collect::<Result<Vec<_>, _>>()?,
        (None, _) => term(&words)?,
    };
    words.finish()?;
    let counted = date.map(|_: Date| Baseline::PostingDate).unwrap_or(Baseline::InvoiceDate);
    Asked { terms: Terms { baseline: counted, ..terms(instalments) }, date, total }.answer()
}

fn term(words: &Words<'_>) -> Result<Vec<Instalment>, Stop> {
    let term = words.record("term")?;
    term.remarks(&["name"]);
    let parts = match term.value("installments") {
        Some(_) => term.list("installments")?.iter().map(row).collect::<Result<Vec<_>, _>>()?,
        None => vec![part(Share::Remainder, steps(&term)?)],
    };
    term.finish()?;
    Ok(parts)
}

/// One row of a template, under its short or its long names.
fn row(row: &Value) -> Result<Instalment, Stop> {
    let row = Words::of(row)?;
    row.remarks(&["name", "description"]);
    let portion = if row.says("percent") { "percent" } else { "invoice_portion" };
    let percent = Percent::from_decimal(row.decimal(portion)?)?;
    let made = part(Share::PercentOfTotal { percent }, steps(&row)?);
    row.finish()?;
    Ok(made)
}

fn steps(term: &Words<'_>) -> Result<Vec<DateStep>, Stop> {
    let days = term.count(if term.value("days").is_some() { "days" } else { "credit_days" })?;
    let months = term.count(if term.value("months").is_some() { "months" } else { "credit_months" })?;
    let n = Days { days: forward("days", days)? };
    let m = Months { months: forward("months", months)? };
    let based = term.text_or_none("based_on")?.map(|based| based.to_lowercase().replace("(s)", "s"));
    let based = based.map(|based| based.replace("the ", ""));
    Ok(match based.as_deref() {
        None if months == 0 => vec![n],
        Some("days after invoice date" | "day after invoice date") => vec![n],
        Some("days after end of invoice month" | "day after end of invoice month") => vec![EndOfMonth, n],
        Some("months after end of invoice month" | "month after end of invoice month") => vec![m, EndOfMonth],
        other => return Reason::GivenNotUnderstood.out(format!("based_on {other:?}")),
    })
}
