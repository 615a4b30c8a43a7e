//! What the account was at the end of a day, by effective dates where nothing else is said.

use super::{Account, Counter, Item, Movement, due_as_seen};
use crate::allocation::ItemKey;
use crate::calendar::Date;

impl Account {
    /// What an item has open at the end of a day, in minor units; nothing before it counts.
    pub(crate) fn open_on(&self, item: &Item, day: Date) -> i64 {
        self.open_seen(item, |effective, _| effective <= day)
    }

    /// What an item has open in minor units by what is seen of it, given by effective and posting dates; nothing where the
    /// item is not.
    pub(crate) fn open_seen(&self, item: &Item, sees: impl Fn(Date, Date) -> bool) -> i64 {
        if !sees(item.effective, item.posting) {
            return 0;
        }
        let counting = self.movements_of(item).filter(|movement| sees(movement.effective, movement.posting));
        // Between zero and the original on every day, which was held when the movements were made.
        counting.fold(item.original, |open, movement| open.saturating_add(movement.minor))
    }

    /// When an item is due by what is known of its due date on a day.
    pub(crate) fn due_on(&self, item: &Item, day: Date) -> Option<Date> {
        let number = self.find(&item.key);
        let changes = self.due_changes.iter().filter(|change| Some(change.item) == number);
        due_as_seen(changes, |change| change.effective <= day).unwrap_or(item.due)
    }

    /// The movement that one undoes, or itself: it says what the money did in the first place.
    pub(crate) fn made_by<'a>(&'a self, movement: &'a Movement) -> &'a Movement {
        let undone = movement.reverses.and_then(|at| self.movements.get(usize::try_from(at).ok()?));
        undone.unwrap_or(movement)
    }

    /// The item on the other side of a movement, on whatever account; none where the other side is no item.
    pub(crate) fn other_side(&self, movement: &Movement) -> Option<&ItemKey> {
        match movement.counter {
            Counter::Item(number) => self.item_at(number).map(|item| &item.key),
            Counter::Elsewhere(at) => usize::try_from(at).ok().and_then(|at| self.counterparts.get(at)),
            _ => None,
        }
    }
}
