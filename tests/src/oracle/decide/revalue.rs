//! What is open in other currencies at the end of a day is worth what the rates of that day make of it.

use super::super::Oracle;
use super::super::fact::{Revalued, What};
use super::super::rates::{BOOKS, Quote, Rates};
use super::super::text::{Amount, day_in};
use super::{Decision, Said, refuse_if};

impl Oracle {
    /// The last day as at which an item of an account was revalued.
    pub(super) fn revalued_through(&self, customer: &str) -> Option<i64> {
        let of = |lines: &[Revalued]| lines.iter().any(|line| &*self.item(line.item).customer == customer);
        let facts = self.facts.iter().filter(|fact| match &fact.what {
            What::Revalued { lines } => of(lines),
            _ => false,
        });
        facts.map(|fact| fact.posting).max()
    }
}

/// A deposit is no money that is owed; what was taken since went at what it was carried at then.
pub(super) fn items(oracle: &Oracle, said: Said<'_>) -> Decision {
    let as_at = day_in(said.payload, "as_at").unwrap();
    said.near(&[Some(as_at)])?;
    let quotes = said.payload["rates"].as_array().unwrap().iter();
    let quotes: Vec<Quote> = quotes.map(|quote| Quote::read(quote.as_str().unwrap())).collect();
    refuse_if(quotes.iter().any(|quote| !quote.has(BOOKS)), "a rate of other currencies")?;
    let closing = Rates::of_day(as_at, &quotes);
    let carried = oracle.carried();
    let mut lines = Vec::new();
    for (at, item) in oracle.arisen().filter(|(_, item)| *item.currency != *BOOKS) {
        let last = oracle.revalued_through(&item.customer);
        refuse_if(last.is_some_and(|last| as_at < last), "before the last revaluation")?;
        let (open, before) = oracle.held_on(&carried, at, as_at);
        if item.deposit || oracle.facts[at].posting > as_at || open == 0 {
            continue;
        }
        let amount = Amount { minor: open, currency: item.currency.clone() };
        let worth = match closing.worth(&amount, as_at)? {
            Some(worth) => worth,
            None => oracle.rates.worth(&amount, as_at)?.ok_or("no rate")?,
        };
        let change = worth - before;
        let moved = oracle.moved().any(|(fact, _, moved)| {
            oracle.facts[fact].posting > as_at && moved.iter().any(|line| line.item == at)
        });
        let kept = if said.payload["reverse"] == true || moved { 0 } else { change };
        lines.push(Revalued { item: at, change, kept });
    }
    refuse_if(lines.is_empty(), "nothing to value")?;
    Ok(vec![said.fact(as_at, as_at, What::Revalued { lines })])
}
