//! Of which items a due date or a mark was recorded between two views of a day, and when.

use std::collections::BTreeMap;

use super::{Lens, Portfolio, place};
use crate::calendar::{Date, UtcMicros};

impl Portfolio {
    /// The items of which a change of the due date, a mark or its end counts in the later view and not in the earlier one,
    /// by position, with the last instant at which such a thing was recorded.
    pub(crate) fn changed_since(&self, earlier: &Lens, later: &Lens) -> BTreeMap<usize, UtcMicros> {
        let mut found = BTreeMap::new();
        let mut add = |item: u32, effective: Date, posting: Date, recorded: UtcMicros| {
            let counts = |view: &Lens| view.counts(effective, posting, recorded);
            if counts(later) && !counts(earlier) {
                let last = found.entry(place(item)).or_insert(recorded);
                *last = recorded.max(*last);
            }
        };
        for change in &self.due_changes {
            add(change.item.0, change.effective, change.posting, change.recorded);
        }
        for mark in &self.marks {
            add(mark.item.0, mark.effective, mark.posting, mark.recorded);
            if let Some(ended) = mark.ended {
                add(mark.item.0, ended.effective, ended.posting, ended.recorded);
            }
        }
        found
    }
}
