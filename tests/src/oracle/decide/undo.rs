//! A match is undone whole, and with a payment that is returned everything it settled.

use super::super::Oracle;
use super::super::fact::{About, Fact, Kind, Line, What};
use super::super::text::{Day, day_in, field};
use super::settle::standing_credit;
use super::{Decision, Said, refuse_if};

impl Oracle {
    /// The matches of a credit that stand, with their debits.
    fn matches(&self, credit: usize) -> Vec<(usize, usize)> {
        let undone = |fact: usize| self.moved().any(|(_, about, _)| about == About::Undone { fact });
        let matches = self.moved().filter_map(|(fact, about, _)| match about {
            About::Match { credit: by, debit } if by == credit && !undone(fact) => Some((fact, debit)),
            _ => None,
        });
        matches.collect()
    }

    /// The last days of some facts.
    fn last_days(&self, facts: impl Iterator<Item = usize> + Clone) -> Option<(Day, Day)> {
        let effective = facts.clone().map(|fact| self.facts[fact].effective).max()?;
        Some((effective, facts.map(|fact| self.facts[fact].posting).max()?))
    }

    fn undone(&self, said: Said<'_>, days: (Day, Day), fact: usize) -> Fact {
        let What::Moved { lines, .. } = &self.facts[fact].what else { unreachable!("nothing moved") };
        let lines = lines.iter().map(|line| Line { minor: -line.minor, ..*line }).collect();
        said.fact(days.0, days.1, What::Moved { about: About::Undone { fact }, lines })
    }
}

pub(super) fn unapply(oracle: &Oracle, said: Said<'_>) -> Decision {
    let payload = said.payload;
    let effective = day_in(payload, "effective").unwrap();
    let credit = standing_credit(oracle, field(payload, "credit").unwrap())?;
    let (document, instalment) =
        (field(&payload["item"], "document").unwrap(), &payload["item"]["instalment"]);
    let debit = oracle.named(document, instalment.as_u64().unwrap()).ok_or("no such item")?;
    let mut matches = oracle.matches(credit);
    matches.retain(|(_, of)| *of == debit);
    let last = oracle.last_days(matches.iter().map(|(fact, _)| *fact)).ok_or("nothing to undo")?;
    let posting = day_in(payload, "posting").unwrap_or(effective.max(last.1));
    said.near(&[Some(effective), Some(posting)])?;
    refuse_if(effective < last.0 || posting < last.1, "before what it undoes")?;
    Ok(matches.iter().map(|(fact, _)| oracle.undone(said, (effective, posting), *fact)).collect())
}

pub(super) fn give_back(oracle: &Oracle, said: Said<'_>) -> Decision {
    let payload = said.payload;
    let returned = day_in(payload, "returned").unwrap();
    let receipt = standing_credit(oracle, field(payload, "receipt").unwrap())?;
    refuse_if(oracle.item(receipt).kind != Kind::Receipt, "not a receipt")?;
    let arrived = &oracle.facts[receipt];
    let posting = day_in(payload, "posting").unwrap_or(returned.max(arrived.posting));
    said.near(&[Some(returned), Some(posting)])?;
    refuse_if(returned < arrived.effective || posting < arrived.posting, "before it arrived")?;
    // Not before a match of it counts, nor before one was undone.
    let matches = oracle.matches(receipt);
    let undone = oracle.moved().filter(|(_, about, lines)| {
        matches!(about, About::Undone { .. }) && lines.iter().any(|line| line.item == receipt)
    });
    let others: Vec<usize> =
        undone.map(|(fact, ..)| fact).chain(matches.iter().map(|(fact, _)| *fact)).collect();
    let last = oracle.last_days(others.into_iter()).unwrap_or((returned, posting));
    let days = (returned.max(last.0), posting.max(last.1));
    let mut facts: Vec<Fact> = matches.iter().map(|(fact, _)| oracle.undone(said, days, *fact)).collect();
    let gone = vec![Line { item: receipt, minor: -oracle.item(receipt).original, discount: false }];
    facts.push(said.fact(days.0, days.1, What::Moved { about: About::Return { receipt }, lines: gone }));
    Ok(facts)
}
