//! Tryton's terms.
//!
//! | Tryton | here |
//! |---|---|
//! | `percent_on_total`, `percent_on_remainder`, `fixed`, `remainder` | the share of that name; a ratio of 0.25 is 25 % |
//! | delta of months, day, weeks, days | m months, day d, w weeks, n days, in this order |
//! | several deltas | one after the other, each counted from the day reached |
//! | weekday, month | not built |

use receivables::Currency;
use receivables::money::{Percent, Rate};
use receivables::terms::DateStep::{Days, Months, Weeks};
use receivables::terms::{DateStep, Share};
use serde_json::Value;

use super::super::words::Words;
use super::super::{Answer, Reason, Stop};
use super::Asked;
use super::asked::{and_then, day_of_month, forward, part, terms};

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    let currency = words.currency("currency")?;
    let date = words.date_or_none("invoice_date")?;
    let total = words.amount_or_none("total", currency)?;
    let term = words.record("term")?;
    term.remarks(&["name"]);
    let mut parts = Vec::new();
    for line in term.list("lines")? {
        let line = Words::of(line)?;
        let taken = share(&line, currency)?;
        let mut due = Vec::new();
        for delta in line.list("deltas")? {
            due = and_then(due, &steps(&Words::of(delta)?)?);
        }
        line.finish()?;
        parts.push(part(taken, due));
    }
    term.finish()?;
    words.finish()?;
    Asked { terms: terms(parts), date, total }.answer()
}

fn share(line: &Words<'_>, currency: Currency) -> Result<Share, Stop> {
    // A divisor says the ratio a second time; our form says it once.
    line.not_built(Reason::NotExpressible, &["divisor"])?;
    let percent = || Ok::<_, Stop>(Percent::from_rate(Rate::from_decimal(line.decimal("ratio")?)?));
    match line.text("type")? {
        "percent" | "percent_on_remainder" => Ok(Share::PercentOfRemainder { percent: percent()? }),
        "percent_on_total" => Ok(Share::PercentOfTotal { percent: percent()? }),
        "fixed" => Ok(Share::Fixed { amount: line.amount("amount", currency)? }),
        "remainder" => Ok(Share::Remainder),
        other => Reason::GivenNotUnderstood.out(format!("type {other}")),
    }
}

fn steps(delta: &Words<'_>) -> Result<Vec<DateStep>, Stop> {
    delta.not_built(Reason::StepNotBuilt, &["weekday", "month"])?;
    let mut steps = vec![Months { months: forward("months", delta.count("months")?)? }];
    if delta.says("day") {
        steps.push(day_of_month(delta.count("day")?)?);
    }
    steps.push(Weeks { weeks: forward("weeks", delta.count("weeks")?)? });
    steps.push(Days { days: forward("days", delta.count("days")?)? });
    delta.finish()?;
    Ok(steps)
}
