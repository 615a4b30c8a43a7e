//! When items are due in a view: the latest due dates, without the changes that do not count in it.

use std::borrow::Cow;

use super::{Lens, Portfolio, place};
use crate::account::{DueChange, due_as_seen};
use crate::calendar::Date;

impl Portfolio {
    /// When each item is due in a view. Costs nothing where no due date was changed after the view.
    pub(crate) fn due_in(&self, view: &Lens) -> Cow<'_, [Option<Date>]> {
        let counts = |change: &DueChange| view.counts(change.effective, change.posting, change.recorded);
        let mut due = Cow::Borrowed(self.items.due.as_slice());
        for changes in self.due_changes.chunk_by(|one, next| one.item == next.item) {
            let Some(first) = changes.first().filter(|_| !changes.iter().all(counts)) else { continue };
            let seen = due_as_seen(changes, counts);
            if let (Some(seen), Some(due)) = (seen, due.to_mut().get_mut(place(first.item.0))) {
                *due = seen;
            }
        }
        due
    }
}
