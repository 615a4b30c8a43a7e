//! Differences that are accepted without asking, within the limits of a customer group and of a user group.
//!
//! | practice | here |
//! |---|---|
//! | a group's amount and percent | a tolerance: both have to hold |
//! | two groups | two tolerances: the strictest wins |
//! | the payment clears by itself | a plan by the advice that leaves nothing open and nothing over |

use receivables::allocation::{
    AllocationPolicy, Bound, Evidence, Funds, ItemKey, Naming, Rule, Target, Tolerance, most_tolerated, plan,
};
use receivables::money::Percent;
use receivables::{Currency, Date, Money};
use serde_json::{Value, json};

use super::super::books::text;
use super::super::words::Words;
use super::super::{Answer, Stop};

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    let currency = Currency::EUR;
    let (owed, paid) = (words.amount("invoice", currency)?, words.amount("paid", currency)?);
    let group = |name: &str| -> Result<Tolerance, Stop> {
        let words = words.record(name)?;
        let amounts = vec![words.amount("amount", currency)?];
        let percent = Some(Percent::from_decimal(words.decimal("percent")?)?);
        words.finish()?;
        Ok(Tolerance { amounts, percent })
    };
    let tolerances = vec![group("customer_group")?, group("user_group")?];
    words.finish()?;
    let bounds: Vec<Bound> = tolerances.iter().map(|tolerance| tolerance.bound(currency)).collect();
    let day: Date = "2026-03-01".parse()?;
    let evidence = Evidence::Remittance { line: 1 };
    let advice = [Naming { evidence, targets: vec![0], limit: None, allowed: 0 }];
    let funds = Funds { advice: &advice, bounds: &bounds, ..Funds::new(paid.minor(), day) };
    let policy = AllocationPolicy { tolerances, ..AllocationPolicy::of(vec![Rule::Remittance]) };
    let invoice = ItemKey { document: "invoice".parse()?, instalment: 1 };
    let targets = vec![Target::new(0, Some(day), day, owed.minor())];
    let plan = plan(&funds, targets, &policy, |_| Some(invoice.clone()));
    let closed: i64 = plan.lines.iter().map(|line| line.closed()).sum();
    let limit = most_tolerated(&bounds, owed.minor());
    Ok(json!({
        "difference": text(owed.minus(paid)?),
        "limit": text(Money::from_minor(limit.unwrap_or(0), currency)?),
        "auto_clear": closed == owed.minor() && plan.left == 0,
    }))
}
