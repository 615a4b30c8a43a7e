//! A second implementation of the account, as naive as can be, to hold the library against.
//!
//! It reads the accepted commands as JSON and keeps what they come to as one list of dated facts (`fact`). It keeps
//! nothing else: no balance, no open amount, no index. Every question is answered by going through the list from the
//! start (`seen`), and every command is decided on such answers (`decide`). It shares no code with the library: days,
//! amounts, rounding and terms are its own (`text`, `terms`). Amounts are whole minor units in 128 bits, ratios exact.
//!
//! It says of each command whether it is refused, but not why: what is wrong first is a matter of the library's order.
//! Everything a decision chooses is chosen here again. Not modelled, since histories do not have it: the limits on
//! texts and lines, amounts out of range, several accounts of one customer, taxes inside a total, and date steps other than days; nor yet blocks, clearing, mandates, dispatches, refused discounts
//! and filed claims; and of policies the laws, agreed ranks and rates, what is past due by terms, combinations, credits beside the money and tolerances.

mod carrying;
mod decide;
mod fact;
mod rates;
mod seen;
mod terms;
mod text;

use std::rc::Rc;

use serde_json::Value;

pub use fact::Kind;
use fact::{Fact, Item, What};
use rates::Rates;
use seen::NOW;
pub use seen::{Axis, Seen, Shown};
use text::field;
pub use text::{day, instant};

/// What is known: the facts, in the order they were recorded.
#[derive(Debug, Clone, Default)]
pub struct Oracle {
    facts: Vec<Fact>,
    rates: Rates,
}

impl Oracle {
    /// One that goes by these exchange rates, as the rules have them.
    pub fn under(rates: &Value) -> Self {
        Self { facts: Vec::new(), rates: Rates::read(rates) }
    }

    /// Takes a command in, recorded at an instant, in microseconds since 1970, and whether it says why it may be booked on
    /// days that are closed for the daily work.
    ///
    /// # Errors
    /// Why it is refused; nothing has changed then.
    pub fn tell(&mut self, command: &Value, recorded: i64, overrides: bool) -> Result<(), &'static str> {
        let (name, payload) = command.as_object().and_then(|command| command.iter().next()).unwrap();
        let facts = decide::decide(self, name, payload, (recorded, overrides))?;
        decide::not_before_it_was_revalued(self, &facts)?;
        self.facts.extend(facts);
        Ok(())
    }

    fn item(&self, at: usize) -> &Item {
        match &self.facts[at].what {
            What::Arose(item) => item,
            other => unreachable!("{at} is no item: {other:?}"),
        }
    }

    /// Whether a document has that number: one with items, an adjustment, a case.
    fn knows(&self, document: &str) -> bool {
        self.facts.iter().any(|fact| match &fact.what {
            What::Arose(item) => &*item.document == document,
            What::Adjustment { number, .. } | What::Case { number, .. } | What::PaidOut { number } => {
                &**number == document
            }
            _ => false,
        })
    }

    /// The account that a command names by customer and class: of those with a class there is only suspense.
    fn account_in(&self, payload: &Value) -> Option<Rc<str>> {
        let customer = field(payload, "customer").unwrap();
        match field(payload, "class") {
            None => self.customer(customer),
            Some(class) => {
                let account = format!("{class}/{customer}");
                self.arisen()
                    .find(|(_, item)| *item.customer == account)
                    .map(|(_, item)| item.customer.clone())
            }
        }
    }

    /// Whose a document is.
    fn owner(&self, document: &str) -> Option<Rc<str>> {
        let adjusted = || self.adjustment(document).map(|(adjustment, _)| self.left(adjustment)[0].0);
        let case = || {
            self.facts.iter().find_map(|fact| match &fact.what {
                What::Case { number, owner, .. } if &**number == document => Some(owner.clone()),
                _ => None,
            })
        };
        let item = self.items_of(document).first().copied().or_else(adjusted);
        item.map(|item| self.item(item).customer.clone()).or_else(case)
    }

    /// Whether an account is closed, by all that is recorded.
    fn is_closed(&self, customer: &str) -> bool {
        let last = self.facts.iter().rev().find_map(|fact| match &fact.what {
            What::Closed { customer: of, closed } if &**of == customer => Some(*closed),
            _ => None,
        });
        last == Some(true)
    }

    /// Refuses a number that is taken, and anything new on a closed account.
    fn fresh(&self, document: &str, customer: &str) -> Result<(), &'static str> {
        match (self.knows(document), self.is_closed(customer)) {
            (true, _) => Err("there is such a document"),
            (_, true) => Err("a closed account"),
            _ => Ok(()),
        }
    }

    /// The items of a document.
    fn items_of(&self, document: &str) -> Vec<usize> {
        self.arisen().filter(|(_, item)| &*item.document == document).map(|(at, _)| at).collect()
    }

    /// The item of that name.
    fn named(&self, document: &str, instalment: u64) -> Option<usize> {
        self.items_of(document).into_iter().find(|at| self.item(*at).instalment == instalment)
    }

    /// The customer, if there is an account.
    fn customer(&self, customer: &str) -> Option<Rc<str>> {
        self.facts.iter().find_map(|fact| match &fact.what {
            What::Account { customer: there } if &**there == customer => Some(there.clone()),
            _ => None,
        })
    }
}
