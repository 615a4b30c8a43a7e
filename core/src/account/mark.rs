use serde::{Deserialize, Serialize};

use super::{Dated, ItemNo};
use crate::calendar::{Date, UtcMicros};

/// Whether an open item is reported apart from the ordinary ones.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It is as it seems.
    #[default]
    Ordinary,
    /// A debit that the customer disputes.
    Disputed,
    /// A receipt that may still come back: a cheque not cleared, a direct debit within its return window.
    Uncleared,
}

/// What of an item stands apart in reports, as a dated fact.
///
/// It moves no money. What a report of a day sets apart follows from the marks that count on that day and from what is
/// open: a payment settles first what is not disputed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// Which item.
    pub item: ItemNo,
    /// Why it stands apart: disputed for a debit, uncleared for a credit. Any other is without effect.
    pub standing: Standing,
    /// How much of the item, in minor units, above zero for debits and credits alike.
    pub minor: i64,
    /// The day from which it counts.
    pub effective: Date,
    /// The accounting date.
    pub posting: Date,
    /// When it was recorded.
    pub recorded: UtcMicros,
    /// From when on it no longer counts; none as long as it lasts.
    pub ended: Option<Dated>,
}

impl Standing {
    /// Why a part of what is open can stand apart: a debit where it is disputed, a credit where it may come back.
    pub(crate) fn apart_of(open: i64) -> Self {
        if open < 0 { Self::Uncleared } else { Self::Disputed }
    }
}

impl Mark {
    /// Whether the mark counts, given what counts by its dates and its instant: it was made, and nothing has ended it.
    pub(crate) fn counts(&self, seen: impl Fn(Date, Date, UtcMicros) -> bool) -> bool {
        let ended = self.ended.is_some_and(|ended| seen(ended.effective, ended.posting, ended.recorded));
        seen(self.effective, self.posting, self.recorded) && !ended
    }
}

/// How much of an item stands apart, given its marks, of which only some count, and what it has open: all that they say
/// together, at most what is open, since a payment settles first what is not disputed. Has the sign of what is open.
pub(crate) fn part_apart<'a>(
    marks: impl IntoIterator<Item = &'a Mark>,
    open: i64,
    counts: impl Fn(&Mark) -> bool,
) -> i64 {
    let standing = Standing::apart_of(open);
    let own = marks.into_iter().filter(|mark| mark.standing == standing && counts(mark));
    let most = open.saturating_abs();
    let part = own.fold(0_i64, |part, mark| part.saturating_add(mark.minor.max(0)).min(most));
    part * open.signum()
}
