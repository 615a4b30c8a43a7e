//! Odoo's terms, of versions 17, 16 and 14, and those of the OCA modules that add to them.
//!
//! | Odoo 17 `delay_type` | here |
//! |---|---|
//! | `days_after` | n days |
//! | `days_after_end_of_month` | end of month, n days |
//! | `days_after_end_of_next_month` | 1 month, end of month, n days |
//! | `days_end_of_month_on_the` d | n days, 1 month, day d; with d = 0: n days, end of month |
//!
//! | Odoo 16 | here |
//! |---|---|
//! | `months`, `days`, `end_month`, `days_after` | m months, n days, end of month, n days |
//!
//! | Odoo 14 and OCA `option` | here |
//! |---|---|
//! | `day_after_invoice_date` | m months, w weeks, n days; then with day of the month 31 the end of the month, with another day that one as pay day |
//! | `after_invoice_month` | m months, end of month, w weeks, n days |
//! | `day_following_month` | 1 month, day n |
//! | `day_current_month` | day n |
//!
//! `percent` is of the total. The last line takes what is left, whatever its own type says: here the remainder. A
//! template without a document is asked whether it is valid, and there the last line says its own part.
//! `sequential` lines count from the day the line before reached; a fixed line of nothing among them lends its steps to
//! the next and is no instalment.

use receivables::Money;
use receivables::money::Percent;
use receivables::terms::DateStep::{Days, EndOfMonth, Months, PayDays, Weeks};
use receivables::terms::{DateStep, Share};
use serde_json::Value;

use super::super::words::Words;
use super::super::{Answer, Reason, Stop};
use super::Asked;
use super::asked::{and_then, day_of_month, forward, part, terms};
use super::closed;

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    words.not_built(Reason::BaseCurrencyNotBuilt, &["company_currency", "invoice_currency"])?;
    words.not_built(Reason::CashRoundingNotBuilt, &["cash_rounding"])?;
    let term = words.record("term")?;
    term.remarks(&["name"]);
    let closures: Vec<DateStep> =
        [closed::customer_closed(&words)?, closed::holidays(&term)?].into_iter().flatten().collect();
    let sequential = term.value("sequential").is_some_and(|value| value == &Value::Bool(true));
    let currency = words.currency("currency")?;
    let date = words.date_or_none("invoice_date")?;
    let lines = term.list("lines")?;
    term.finish()?;
    // Asked last, so that a share that is not built is told before a total that is not understood.
    let template = date.is_none() && !words.says("total") && !words.says("untaxed_amount");
    let mut reached = Vec::new();
    let mut parts = Vec::with_capacity(lines.len());
    for (at, line) in lines.iter().enumerate() {
        let line = Words::of(line)?;
        let last = at + 1 == lines.len() && !template;
        let taken = share(&line, currency)?;
        let own = steps(&line)?;
        let own = closed::moved(own, closed::pay_days(&line)?, &closures);
        line.finish()?;
        let due = if sequential { and_then(reached, &own) } else { own };
        reached = due.clone();
        // A line of nothing is a stepping stone: its steps count, and no part falls due there.
        let stone = sequential && matches!(taken, Share::Fixed { amount } if amount.is_zero());
        if !stone {
            parts.push(part(if last { Share::Remainder } else { taken }, due));
        }
    }
    let total = total(&words, currency)?;
    words.finish()?;
    Asked { terms: terms(parts), date, total }.answer()
}

fn total(words: &Words<'_>, currency: receivables::Currency) -> Result<Option<Money>, Stop> {
    if let Some(total) = words.amount_or_none("total", currency)? {
        return Ok(Some(total));
    }
    let Some(net) = words.amount_or_none("untaxed_amount", currency)? else { return Ok(None) };
    match words.amount_or_none("tax_amount", currency)? {
        Some(tax) => Ok(Some(net.plus(tax)?)),
        None => Ok(Some(net)),
    }
}

fn share(line: &Words<'_>, currency: receivables::Currency) -> Result<Share, Stop> {
    line.not_built(Reason::ShareNotBuilt, &["amount_round"])?;
    match line.text("value")? {
        "balance" => {
            line.remarks(&["value_amount"]);
            Ok(Share::Remainder)
        }
        "percent" => {
            Ok(Share::PercentOfTotal { percent: Percent::from_decimal(line.decimal("value_amount")?)? })
        }
        "fixed" => Ok(Share::Fixed { amount: line.amount("value_amount", currency)? }),
        "percent_amount_untaxed" => Reason::ShareNotBuilt.out("percent_amount_untaxed"),
        other => Reason::GivenNotUnderstood.out(format!("value {other}")),
    }
}

fn steps(line: &Words<'_>) -> Result<Vec<DateStep>, Stop> {
    let days = line.count(if line.value("nb_days").is_some() { "nb_days" } else { "days" })?;
    let n = || Ok::<_, Stop>(Days { days: forward("days", days)? });
    let months = Months { months: forward("months", line.count("months")?)? };
    let weeks = Weeks { weeks: forward("weeks", line.count("weeks")?)? };
    let of_month = line.count("day_of_the_month")?;
    let next = line.count("day_of_next_month")?;
    // Odoo 16: months and days, then the end of that month, then days after it.
    let after = Days { days: forward("days_after", line.count("days_after")?)? };
    let delay = line.text_or_none("delay_type")?.or(line.text_or_none("option")?);
    let counts_weeks = matches!(delay, None | Some("day_after_invoice_date" | "after_invoice_month"));
    if line.says("weeks") && (!counts_weeks || line.says("end_month")) {
        return Reason::GivenNotUnderstood.out("weeks");
    }
    if line.value("end_month") == Some(&Value::Bool(true)) {
        return Ok(vec![months, n()?, EndOfMonth, after]);
    }
    Ok(match delay {
        None => vec![months, weeks, n()?, after],
        Some("days_after") => vec![months, n()?],
        Some("days_after_end_of_month") => vec![EndOfMonth, n()?],
        Some("days_after_end_of_next_month") => vec![Months { months: 1 }, EndOfMonth, n()?],
        Some("days_end_of_month_on_the") if next == 0 => vec![n()?, EndOfMonth],
        Some("days_end_of_month_on_the") => vec![n()?, Months { months: 1 }, day_of_month(next)?],
        Some("day_after_invoice_date") => match of_month {
            0 => vec![months, weeks, n()?],
            31.. => vec![months, weeks, n()?, EndOfMonth],
            // The next such day on or after, which is a pay day.
            _ => vec![months, weeks, n()?, PayDays { days: vec![forward("day_of_the_month", of_month)?] }],
        },
        Some("after_invoice_month") => vec![months, EndOfMonth, weeks, n()?],
        Some("day_following_month") => vec![Months { months: 1 }, day_of_month(days)?],
        Some("day_current_month") => vec![day_of_month(days)?],
        Some(other) => return Reason::GivenNotUnderstood.out(format!("delay {other}")),
    })
}
