//! The books are closed through a day, and opened again after one.

use super::super::Oracle;
use super::super::fact::What;
use super::super::text::{Day, day_in, day_of};
use super::{Decision, Said, refuse_if};

impl Oracle {
    /// The last days that are closed, for good and for the daily work.
    pub(super) fn shut(&self) -> (Option<Day>, Option<Day>) {
        let last = self.facts.iter().rev().find_map(|fact| match fact.what {
            What::Shut { closed, softly } => Some((closed, softly)),
            _ => None,
        });
        last.unwrap_or_default()
    }
}

/// A later day than was closed so far, and none that has not come. What is closed for good is not for the daily work.
pub(super) fn shut(oracle: &Oracle, said: Said<'_>, soft: bool) -> Decision {
    let through = day_in(said.payload, "through").unwrap();
    refuse_if(through > day_of(said.recorded) + 1, "that day has not come")?;
    let (closed, softly) = oracle.shut();
    let last = if soft { closed.max(softly) } else { closed };
    refuse_if(Some(through) <= last, "closed already")?;
    let now =
        if soft { (closed, Some(through)) } else { (Some(through), softly.filter(|day| *day > through)) };
    Ok(vec![said.fact(through, through, What::Shut { closed: now.0, softly: now.1 })])
}

pub(super) fn reopened(oracle: &Oracle, said: Said<'_>) -> Decision {
    let through = day_in(said.payload, "through");
    let (closed, softly) = oracle.shut();
    refuse_if(closed.max(softly) <= through, "nothing is closed after it")?;
    let closed = closed.min(through);
    let softly = softly.min(through).filter(|day| Some(*day) > closed);
    let day = day_of(said.recorded);
    Ok(vec![said.fact(day, day, What::Shut { closed, softly })])
}
