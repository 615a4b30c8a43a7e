//! Proceedings run over a whole account, one at a time.

use std::rc::Rc;

use super::super::Oracle;
use super::super::fact::What;
use super::super::text::{Day, field};
use super::{Decision, Said, refuse_if};

impl Oracle {
    /// Whether proceedings run over an account on a day.
    pub(super) fn is_insolvent(&self, customer: &str, day: Day) -> bool {
        self.facts.iter().enumerate().any(|(at, fact)| match &fact.what {
            What::Case { matter: "insolvency", owner, .. } => &**owner == customer && self.runs_on(at, day),
            _ => false,
        })
    }
}

pub(super) fn begin(oracle: &Oracle, said: Said<'_>) -> Decision {
    let owner = oracle.customer(field(said.payload, "customer").unwrap()).ok_or("no account")?;
    let number = field(said.payload, "insolvency").unwrap();
    oracle.fresh(number, &owner)?;
    let runs = oracle.facts.iter().enumerate().any(|(at, fact)| match &fact.what {
        What::Case { matter: "insolvency", owner: of, .. } => *of == owner && !oracle.ended(at),
        _ => false,
    });
    refuse_if(runs, "one runs already")?;
    let days = said.days(said.effective(), oracle.opened(&owner))?;
    let (number, payload) = (number.into(), Rc::new(said.payload.clone()));
    let case = What::Case { number, matter: "insolvency", owner, lines: Vec::new(), payload };
    Ok(vec![said.fact(days.0, days.1, case)])
}
