//! Cases move nothing. An item is disputed, planned, placed or assigned once at a time; promises stand side by side.

use std::rc::Rc;

use serde_json::Value;

use super::super::Oracle;
use super::super::fact::{Fact, What};
use super::super::text::{Amount, amount, amount_in, day_in, field};
use super::adjust::{asked, within_open};
use super::{Decision, Said, refuse_if};

impl Oracle {
    /// What the cases are about that run over an item.
    pub(super) fn running_over(&self, item: usize) -> impl Iterator<Item = &'static str> {
        self.facts.iter().enumerate().filter_map(move |(at, fact)| match &fact.what {
            What::Case { matter, lines, .. }
                if lines.iter().any(|(of, _)| *of == item) && !self.ended(at) =>
            {
                Some(*matter)
            }
            _ => None,
        })
    }

    pub(super) fn ended(&self, case: usize) -> bool {
        self.facts.iter().any(|fact| matches!(fact.what, What::Ended { case: of } if of == case))
    }

    /// A case of that number which runs and is about that.
    pub(super) fn running(&self, number: &str, about: &str) -> Result<usize, &'static str> {
        let case = self.facts.iter().position(|fact| match &fact.what {
            What::Case { number: there, matter, .. } => &**there == number && *matter == about,
            _ => false,
        });
        let case = case.ok_or("no such case")?;
        refuse_if(self.ended(case), "ended already")?;
        Ok(case)
    }

    /// The first days on which something about a case can happen: not before what happened in it.
    pub(super) fn since(&self, case: usize) -> (i64, i64) {
        let noted = self.facts.iter().enumerate().filter_map(|(at, fact)| match fact.what {
            What::Noted { case: of, .. } if of == case => Some(at),
            _ => None,
        });
        let all: Vec<usize> = noted.chain([case]).collect();
        self.last_days(all.into_iter()).unwrap()
    }
}

/// A new case over debits of one account, each with what it has open or less.
pub(super) fn begun(
    oracle: &Oracle,
    said: Said<'_>,
    (number, matter): (&str, &'static str),
    lines: &[(usize, Amount)],
) -> Result<Fact, &'static str> {
    refuse_if(lines.is_empty(), "no items")?;
    let first = oracle.item(lines[0].0);
    let owner = first.customer.clone();
    oracle.fresh(number, &owner)?;
    let mut from = (i64::MIN, i64::MIN);
    for (at, (item, amount)) in lines.iter().enumerate() {
        let about = oracle.item(*item);
        refuse_if(about.original < 0, "not a debit")?;
        refuse_if(lines[..at].iter().any(|(other, _)| other == item), "an item twice")?;
        refuse_if(about.customer != owner || about.currency != first.currency, "several accounts")?;
        within_open(oracle, *item, amount)?;
        let runs = matter != "promise" && oracle.running_over(*item).any(|other| other == matter);
        refuse_if(runs, "one runs already")?;
        let days = oracle.days_of(*item);
        from = (from.0.max(days.0), from.1.max(days.1));
    }
    let days = said.days(said.effective(), from)?;
    let lines = lines.iter().map(|(item, amount)| (*item, amount.minor)).collect();
    let payload = Rc::new(said.payload.clone());
    Ok(said.fact(days.0, days.1, What::Case { number: number.into(), matter, owner, lines, payload }))
}

/// All that is open of the items that a list names.
pub(super) fn whole(oracle: &Oracle, items: &Value) -> Result<Vec<(usize, Amount)>, &'static str> {
    let item = |name: &Value| {
        let item = oracle.debit_in(&serde_json::json!({ "item": name }))?;
        Ok((item, asked(oracle, item, &Value::Null)))
    };
    items.as_array().unwrap().iter().map(item).collect()
}

pub(super) fn dispute(oracle: &Oracle, said: Said<'_>) -> Decision {
    let item = oracle.debit_in(said.payload)?;
    let lines = [(item, asked(oracle, item, said.payload))];
    Ok(vec![begun(oracle, said, (field(said.payload, "dispute").unwrap(), "dispute"), &lines)?])
}

pub(super) fn promise(oracle: &Oracle, said: Said<'_>) -> Decision {
    refuse_if(day_in(said.payload, "by").unwrap() < said.effective(), "kept before it was given")?;
    let lines = said.payload["lines"].as_array().unwrap().iter();
    let lines = lines.map(|line| Ok((oracle.item_in(line)?, amount(field(line, "amount").unwrap()))));
    let lines = lines.collect::<Result<Vec<_>, &'static str>>()?;
    Ok(vec![begun(oracle, said, (field(said.payload, "promise").unwrap(), "promise"), &lines)?])
}

pub(super) fn placement(oracle: &Oracle, said: Said<'_>) -> Decision {
    let lines = whole(oracle, &said.payload["items"])?;
    Ok(vec![begun(oracle, said, (field(said.payload, "placement").unwrap(), "placement"), &lines)?])
}

/// The instalments come to what is open, each due on or after the day of the one before.
pub(super) fn plan(oracle: &Oracle, said: Said<'_>) -> Decision {
    let lines = whole(oracle, &said.payload["items"])?;
    let fact = begun(oracle, said, (field(said.payload, "plan").unwrap(), "plan"), &lines)?;
    let mut left: i128 = lines.iter().map(|(_, amount)| amount.minor).sum();
    let mut before = said.effective();
    for part in said.payload["instalments"].as_array().unwrap() {
        let (amount, due) = (amount_in(part, "amount").unwrap(), day_in(part, "due").unwrap());
        refuse_if(
            amount.minor <= 0 || amount.currency != lines[0].1.currency,
            "nothing, or of another kind",
        )?;
        refuse_if(due < before, "out of order")?;
        (before, left) = (due, left - amount.minor);
    }
    refuse_if(left != 0, "not what is open")?;
    Ok(vec![fact])
}

/// The end of a case, which moves nothing.
pub(super) fn end(oracle: &Oracle, said: Said<'_>, matter: &str) -> Decision {
    let case = oracle.running(field(said.payload, matter).unwrap(), matter)?;
    let days = said.days(said.effective(), oracle.since(case))?;
    Ok(vec![said.fact(days.0, days.1, What::Ended { case })])
}
