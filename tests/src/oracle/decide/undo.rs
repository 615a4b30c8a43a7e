//! A match is undone whole: everything that a credit settled of an item.

use super::super::Oracle;
use super::super::fact::{About, Fact, Line, What};
use super::super::text::{Day, day_in, field};
use super::settle::standing_credit;
use super::{Decision, Said, refuse_if};

impl Oracle {
    /// The matches of a credit that stand, with their debits.
    pub(super) fn matches(&self, credit: usize) -> Vec<(usize, usize)> {
        let undone = |fact: usize| self.moved().any(|(_, about, _)| about == About::Undone { fact });
        let matches = self.moved().filter_map(|(fact, about, _)| match about {
            About::Match { credit: by, debit } if by == credit && !undone(fact) => Some((fact, debit)),
            _ => None,
        });
        matches.collect()
    }

    pub(super) fn undone(&self, said: Said<'_>, days: (Day, Day), fact: usize) -> Fact {
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
    let posting = said.posting(effective.max(last.1));
    said.near(&[Some(effective), Some(posting)])?;
    refuse_if(effective < last.0 || posting < last.1, "before what it undoes")?;
    Ok(matches.iter().map(|(fact, _)| oracle.undone(said, (effective, posting), *fact)).collect())
}
