use serde::{Deserialize, Serialize};

use super::ItemNo;
use crate::calendar::{Date, UtcMicros};

/// A dated change of an item's due date: what it counts from has happened, or the day of that was corrected. Saying the
/// same day again is one too, since it may count from an earlier day.
///
/// The item itself has the latest one. What a report of a day shows follows from the changes that count on that day, by
/// `due_as_seen`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct DueChange {
    /// Which item.
    pub item: ItemNo,
    /// When it was due before; none while it was pending.
    pub before: Option<Date>,
    /// When it is due from then on.
    pub due: Option<Date>,
    /// The day from which it counts.
    pub effective: Date,
    /// The accounting date.
    pub posting: Date,
    /// When it was recorded.
    pub recorded: UtcMicros,
}

/// When an item is due, given the changes of its due date in the order they were recorded, of which only some count:
/// what the last of these says, else what it was before the first. `None` where there is no change at all.
pub(crate) fn due_as_seen<'a>(
    changes: impl IntoIterator<Item = &'a DueChange>,
    counts: impl Fn(&DueChange) -> bool,
) -> Option<Option<Date>> {
    let mut seen = None;
    for change in changes {
        if counts(change) {
            seen = Some(change.due);
        } else if seen.is_none() {
            seen = Some(change.before);
        }
    }
    seen
}
