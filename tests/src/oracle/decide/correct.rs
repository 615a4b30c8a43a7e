//! Documents that should never have been, and due dates that change.

use super::super::fact::{About, Line, What};
use super::super::text::{day_in, field};
use super::super::{NOW, Oracle};
use super::{Decision, Said, refuse_if};

impl Oracle {
    /// Refuses an item on which something rests.
    pub(super) fn untouched(&self, item: usize) -> Result<(), &'static str> {
        refuse_if(self.open(item, &NOW) != self.item(item).original, "something rests on it")
    }

    /// Whether the item should never have been.
    pub(super) fn voided(&self, item: usize) -> bool {
        self.moved()
            .any(|(_, about, lines)| about == About::Voided && lines.iter().any(|line| line.item == item))
    }
}

/// It ends on its own day, and in the books on its own or as said; where something that settled it was undone, not before.
pub(super) fn void(oracle: &Oracle, said: Said<'_>) -> Decision {
    let items = oracle.items_of(field(said.payload, "document").unwrap());
    let mut from = oracle.days_of(*items.first().ok_or("no such document")?);
    refuse_if(items.iter().any(|item| oracle.voided(*item)), "voided already")?;
    for item in &items {
        refuse_if(oracle.item(*item).origin.is_some(), "it comes from elsewhere")?;
        oracle.untouched(*item)?;
        oracle.no_case(*item)?;
        refuse_if(oracle.charged_until(*item).is_some(), "late payment of it is charged")?;
        let undone = oracle.last_undone(*item).unwrap_or(from);
        from = (from.0.max(undone.0), from.1.max(undone.1));
    }
    let days = said.days(from.0, from)?;
    let line = |item: &usize| Line { item: *item, minor: -oracle.item(*item).original, discount: false };
    let lines = items.iter().map(line).collect();
    Ok(vec![said.fact(days.0, days.1, What::Moved { about: About::Voided, lines })])
}

pub(super) fn reschedule(oracle: &Oracle, said: Said<'_>) -> Decision {
    let item = oracle.debit_in(said.payload)?;
    let due = day_in(said.payload, "due").unwrap();
    refuse_if(due < oracle.item(item).issued, "due before it was issued")?;
    let days = said.days(said.effective(), oracle.days_of(item))?;
    Ok(vec![said.fact(days.0, days.1, What::Dated { item, due: Some(due), offers: None })])
}
