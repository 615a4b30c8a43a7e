//! Disputes move nothing; an item is disputed once at a time.

use super::super::Oracle;
use super::super::fact::What;
use super::super::text::field;
use super::adjust::{asked, within_open};
use super::{Decision, Said, refuse_if};

impl Oracle {
    /// The dispute over an item that has not ended.
    pub(super) fn running_dispute(&self, item: usize) -> Option<usize> {
        self.facts.iter().enumerate().find_map(|(at, fact)| match fact.what {
            What::Dispute { item: of, .. } if of == item && !self.ended(at) => Some(at),
            _ => None,
        })
    }

    fn ended(&self, dispute: usize) -> bool {
        self.facts.iter().any(|fact| matches!(fact.what, What::Resolved { dispute: of } if of == dispute))
    }
}

pub(super) fn open(oracle: &Oracle, said: Said<'_>) -> Decision {
    let number = field(said.payload, "dispute").unwrap();
    refuse_if(oracle.knows(number), "there is such a document")?;
    let item = oracle.debit_in(said.payload)?;
    let asked = asked(oracle, item, said.payload);
    within_open(oracle, item, &asked)?;
    refuse_if(oracle.running_dispute(item).is_some(), "disputed already")?;
    let days = said.days(said.effective(), oracle.days_of(item))?;
    Ok(vec![said.fact(days.0, days.1, What::Dispute { number: number.into(), item, minor: asked.minor })])
}

pub(super) fn resolve(oracle: &Oracle, said: Said<'_>) -> Decision {
    let number = field(said.payload, "dispute").unwrap();
    let dispute = oracle
        .facts
        .iter()
        .position(|fact| matches!(&fact.what, What::Dispute { number: there, .. } if &**there == number));
    let dispute = dispute.ok_or("no such dispute")?;
    refuse_if(oracle.ended(dispute), "ended already")?;
    let days = said.days(said.effective(), oracle.days_of(dispute))?;
    Ok(vec![said.fact(days.0, days.1, What::Resolved { dispute })])
}
