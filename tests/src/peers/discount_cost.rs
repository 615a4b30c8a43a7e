//! What it costs in a year not to take a discount.
//!
//! | case | here |
//! |---|---|
//! | `net_days`, or `expected_payment_day` where the customer pays later | the day of payment |
//! | `year_basis` | days of the year; 365 where the case has none |
//! | percentages with four decimals | rounded half away from zero |

use receivables::money::{Percent, Rounding};
use receivables::terms::ForgoneDiscount;
use serde_json::{Value, json};

use super::words::Words;
use super::{Answer, Reason};

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    let percent = Percent::from_decimal(words.decimal("discount_percent")?)?;
    let expected = words.value("expected_payment_day").is_some();
    let payment = words.count(if expected { "expected_payment_day" } else { "net_days" })?;
    let discount = words.count("discount_days")?;
    let year = words.value("year_basis").map_or(Ok(365), |_| words.count("year_basis"))?;
    words.finish()?;
    let [discount, payment, year] = [discount, payment, year].map(u16::try_from);
    let (Ok(discount), Ok(payment), Ok(year)) = (discount, payment, year) else {
        return Reason::NotExpressible.out("days below zero or beyond 65,535");
    };
    let forgone = ForgoneDiscount::new(percent, discount, payment, year)?;
    Ok(json!({
        "simple_annual_percent": forgone.simple_cost(4, Rounding::HalfAway)?.to_string(),
        "effective_annual_percent": forgone.effective_cost(4, Rounding::HalfAway)?.to_string(),
    }))
}
