//! An account is open for a customer once, until it is closed.

use std::rc::Rc;

use super::super::fact::{Fact, Item, What};
use super::super::text::{Day, day_in, field};
use super::super::{NOW, Oracle};
use super::{Decision, Said, refuse_if};

pub(super) fn account(oracle: &Oracle, said: Said<'_>) -> Decision {
    let customer = field(said.payload, "customer").unwrap();
    let opened = day_in(said.payload, "opened").unwrap();
    said.near(&[Some(opened)])?;
    refuse_if(oracle.customer(customer).is_some(), "there is an account")?;
    Ok(vec![said.fact(opened, opened, What::Account { customer: customer.into() })])
}

impl Oracle {
    /// The days from which there is an account.
    pub(super) fn opened(&self, customer: &str) -> (Day, Day) {
        let is = |fact: &&Fact| matches!(&fact.what, What::Account { customer: of } if &**of == customer);
        self.facts.iter().find(is).map_or((Day::MIN, Day::MIN), |fact| (fact.effective, fact.posting))
    }

    /// The days from which an account is open, or closed: those of the last time it was said.
    pub(super) fn open_since(&self, customer: &str) -> (Day, Day) {
        let last = self.facts.iter().rev().find(|fact| match &fact.what {
            What::Account { customer: of } | What::Closed { customer: of, .. } => &**of == customer,
            _ => false,
        });
        last.map_or((Day::MIN, Day::MIN), |fact| (fact.effective, fact.posting))
    }
}

/// Closed once nothing is open, and open again once it is closed; neither before the other.
pub(super) fn closed(oracle: &Oracle, said: Said<'_>, closed: bool) -> Decision {
    let customer: Rc<str> = oracle.customer(field(said.payload, "customer").unwrap()).ok_or("no account")?;
    let day = day_in(said.payload, if closed { "closed" } else { "reopened" }).unwrap();
    said.near(&[Some(day)])?;
    refuse_if(oracle.is_closed(&customer) == closed, "so already")?;
    let open = |(at, item): (usize, &Item)| item.customer == customer && oracle.open(at, &NOW) != 0;
    refuse_if(closed && oracle.arisen().any(open), "something is open")?;
    refuse_if(day < oracle.open_since(&customer).0, "before what it ends")?;
    Ok(vec![said.fact(day, day, What::Closed { customer, closed })])
}
