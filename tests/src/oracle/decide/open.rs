//! An account is open for a customer once, until it is closed; and items that were open in another system.

use std::rc::Rc;

use super::super::fact::{Fact, Item, Kind, What};
use super::super::text::{Day, amount_in, day_in, field};
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

    /// The days from which an account is closed: those of the last time it was said.
    fn closed_since(&self, customer: &str) -> (Day, Day) {
        let is = |fact: &&Fact| matches!(&fact.what, What::Closed { customer: of, .. } if &**of == customer);
        self.facts.iter().rev().find(is).map_or((Day::MIN, Day::MIN), |fact| (fact.effective, fact.posting))
    }

    /// The last days on which an account was opened or closed, an item of it arose, or something of it moved.
    pub(super) fn last_change(&self, customer: &str) -> (Day, Day) {
        let concerned = self.facts.iter().filter(|fact| match &fact.what {
            What::Account { customer: of } | What::Closed { customer: of, .. } => &**of == customer,
            What::Arose(item) => &*item.customer == customer,
            What::Moved { lines, .. } => lines.iter().any(|line| &*self.item(line.item).customer == customer),
            _ => false,
        });
        let later = |last: (Day, Day), fact: &Fact| (last.0.max(fact.effective), last.1.max(fact.posting));
        concerned.fold((Day::MIN, Day::MIN), later)
    }
}

/// Closed once nothing is open and nothing changes any more, and open again once it is closed.
pub(super) fn closed(oracle: &Oracle, said: Said<'_>, closed: bool) -> Decision {
    let customer: Rc<str> = oracle.customer(field(said.payload, "customer").unwrap()).ok_or("no account")?;
    let day = day_in(said.payload, if closed { "closed" } else { "reopened" }).unwrap();
    said.near(&[Some(day)])?;
    refuse_if(oracle.is_closed(&customer) == closed, "so already")?;
    let open = |(at, item): (usize, &Item)| item.customer == customer && oracle.open(at, &NOW) != 0;
    refuse_if(closed && oracle.arisen().any(open), "something is open")?;
    let from = if closed { oracle.last_change(&customer) } else { oracle.closed_since(&customer) };
    let days = said.days(day, from)?;
    Ok(vec![said.fact(days.0, days.1, What::Closed { customer, closed })])
}

/// What another system had open counts from its own date, and in the books from the cut-over.
pub(super) fn entered(oracle: &Oracle, said: Said<'_>) -> Decision {
    let payload = said.payload;
    let (kind, credit) = match field(payload, "kind").unwrap() {
        "invoice" => (Kind::Invoice, false),
        "debit_note" => (Kind::DebitNote, false),
        "late_charge" => (Kind::LateCharge, false),
        "credit_note" => (Kind::CreditNote, true),
        "receipt" => (Kind::Receipt, true),
        other => unreachable!("{other}"),
    };
    let (open, original) = (amount_in(payload, "open").unwrap(), amount_in(payload, "original"));
    refuse_if(open.minor <= 0, "not above zero")?;
    let less = |at_first: super::super::text::Amount| {
        at_first.currency != open.currency || at_first.minor < open.minor
    };
    refuse_if(original.is_some_and(less), "less at first than is open")?;
    let (issued, posting) = (day_in(payload, "issued").unwrap(), day_in(payload, "posting").unwrap());
    said.near(&[Some(issued), Some(posting)])?;
    let due = day_in(payload, "due");
    refuse_if(due.is_some_and(|due| credit || due < issued), "due too early, or a credit")?;
    refuse_if(!credit && field(payload, "purpose").is_some(), "a debit has no purpose")?;
    let customer = oracle.customer(field(payload, "customer").unwrap()).ok_or("no account")?;
    let number: Rc<str> = field(payload, "document").unwrap().into();
    oracle.fresh(&number, &customer)?;
    let minor = if credit { -open.minor } else { open.minor };
    // By the rate of the cut-over, since that is when it enters the books.
    let worth = said.worth(oracle, &open, posting)?.map(|worth| if credit { -worth } else { worth });
    let deposit = payload["purpose"] == "deposit";
    let item = Item { worth, deposit, ..Item::new(number, customer, kind, &open.currency, minor, issued) };
    let item = if credit { item } else { Item { instalment: 1, due, ..item } };
    Ok(vec![said.fact(issued, posting, What::Arose(item))])
}
