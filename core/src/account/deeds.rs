//! Who had part in what, as far as later commands go by it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::done::Done;
use super::{Account, Event};
use crate::authority::{Authority, Duty, DutyPart};
use crate::calendar::{Date, UtcMicros};
use crate::error::Result;
use crate::id::{Actor, DocumentId};
use crate::money::{Currency, Money};

/// What is kept of what people did whose names were given. Accounts on which nobody is named have none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Deeds {
    /// The last day on which something was recorded by somebody who was named.
    day: Date,
    /// What of each duty that day has, in minor units. Nothing is recorded before that day any more.
    in_day: Vec<(Duty, Currency, i64)>,
    had: BTreeSet<Had>,
}

/// That somebody had part in a duty: once for the account, and for each document it concerned.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
struct Had {
    actor: Actor,
    duty: Duty,
    part: DutyPart,
    document: Option<DocumentId>,
}

impl Deeds {
    fn new(day: Date) -> Box<Self> {
        Box::new(Self { day, in_day: Vec::new(), had: BTreeSet::new() })
    }

    fn count(&mut self, duty: Duty, amount: Money) {
        let (currency, minor) = (amount.currency(), amount.minor());
        match self.in_day.iter_mut().find(|(known, of, _)| *known == duty && *of == currency) {
            Some((_, _, sum)) => *sum = sum.saturating_add(minor),
            None => self.in_day.push((duty, currency, minor)),
        }
    }

    fn had(&mut self, actor: &Actor, part: DutyPart, done: &Done<'_>) {
        let documents = done.documents.iter().map(|document| Some(*document));
        for document in documents.chain([None]) {
            let (actor, duty) = (actor.clone(), done.duty);
            self.had.insert(Had { actor, duty, part, document: document.cloned() });
        }
    }
}

impl Account {
    /// Keeps who had part in an event that was applied, where anybody is named.
    pub(crate) fn remember(
        &mut self,
        event: &Event,
        who: (Option<&Actor>, Option<&Authority>),
        recorded: UtcMicros,
    ) {
        let (Some(actor), authority) = who else { return };
        let Some(done) = event.done(Some(&self.key)) else { return };
        let day = recorded.day();
        let deeds = self.deeds.get_or_insert_with(|| Deeds::new(day));
        if deeds.day != day {
            (deeds.day, deeds.in_day) = (day, Vec::new());
        }
        if let Some(amount) = done.amount {
            deeds.count(done.duty, amount);
        }
        for (person, part) in Authority::persons(actor, authority) {
            deeds.had(person, part, &done);
        }
    }

    /// What of a duty was recorded on a day, in one currency, by people who were named: the amounts of one day count
    /// against a limit together. Only of the last day on which something was.
    ///
    /// # Errors
    /// `amount_out_of_range`.
    pub fn done_on(&self, duty: Duty, currency: Currency, day: Date) -> Result<Money> {
        let deeds = self.deeds.as_ref().filter(|deeds| deeds.day == day);
        let known = deeds
            .and_then(|deeds| deeds.in_day.iter().find(|(known, of, _)| *known == duty && *of == currency));
        Money::from_minor(known.map_or(0, |(_, _, minor)| *minor), currency)
    }

    /// Whether somebody had that part in a duty here: on a document, or on any.
    pub fn had_part(&self, actor: &Actor, duty: Duty, part: DutyPart, document: Option<&DocumentId>) -> bool {
        let asked = || Had { actor: actor.clone(), duty, part, document: document.cloned() };
        self.deeds.as_ref().is_some_and(|deeds| deeds.had.contains(&asked()))
    }
}
