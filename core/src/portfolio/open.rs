//! What items have open in a view: the one rule that every report of a day stands on.

use std::ops::Range;

use super::{Basis, Lens, Portfolio, View, place};
use crate::calendar::{Date, UtcMicros};
use crate::error::{Reason, Result};

/// So many items are looked at together: what is computed of them stays in the nearest memory.
const STRETCH: usize = 1024;

/// Whether an item counts in a view.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Seen {
    /// It does.
    Counts,
    /// Only from a later day. What it has open is what it was at first.
    Later,
    /// It was not known then. It has nothing open.
    Unknown,
}

/// Some items that stand next to each other, and what they have open in a view.
pub(crate) struct Stretch<'a> {
    /// Where they stand.
    pub(crate) items: Range<usize>,
    /// What each has open, in minor units.
    pub(crate) open: &'a [i64],
    /// Whether each counts; none where all do.
    pub(crate) seen: Option<&'a [Seen]>,
}

/// Dates, and instants where a view asks for what was known.
struct Times<'a> {
    days: &'a [Date],
    recorded: Option<&'a [UtcMicros]>,
}

impl Times<'_> {
    /// The same of these places only.
    fn of(&self, places: Range<usize>) -> Self {
        let recorded = self.recorded.map(|recorded| recorded.get(places.clone()).unwrap_or_default());
        Times { days: self.days.get(places).unwrap_or_default(), recorded }
    }
}

/// Why nothing can be told of an earlier time: tables may not say when their rows were recorded.
pub(crate) fn no_instants() -> Reason {
    Reason::KnownAtUnavailable { why: "the data has no recorded instants".to_owned() }
}

/// A view over the columns that it looks at.
struct Pass<'a> {
    items: Times<'a>,
    movements: Times<'a>,
    as_of: Date,
    known: Option<UtcMicros>,
    /// No item lies behind the day, and nothing is asked about when it was recorded.
    all_count: bool,
}

impl<'a> Pass<'a> {
    fn new(portfolio: &'a Portfolio, view: &Lens) -> Result<Self> {
        let (items, movements, index) = (&portfolio.items, &portfolio.movements, &portfolio.index);
        let (item_days, movement_days, last) = match view.basis {
            Basis::Book => (&items.posting, &movements.posting, index.last_posting),
            Basis::Value => (&items.effective, &movements.effective, index.last_effective),
        };
        let recorded = match view.known {
            None => None,
            Some(_) => {
                Some(items.recorded.as_deref().zip(movements.recorded.as_deref()).ok_or_else(no_instants)?)
            }
        };
        let (item_recorded, movement_recorded) = recorded.unzip();
        Ok(Self {
            items: Times { days: item_days, recorded: item_recorded },
            movements: Times { days: movement_days, recorded: movement_recorded },
            as_of: view.as_of,
            known: view.known,
            all_count: view.known.is_none() && last.is_none_or(|last| last <= view.as_of),
        })
    }

    fn counts(&self, day: Date) -> bool {
        day <= self.as_of
    }

    fn knows(&self, recorded: UtcMicros) -> bool {
        self.known.is_none_or(|known| recorded <= known)
    }

    /// Whether each item of a stretch counts.
    fn seen(&self, items: Range<usize>, seen: &mut Vec<Seen>) {
        let times = self.items.of(items);
        let on = |day: &Date| if self.counts(*day) { Seen::Counts } else { Seen::Later };
        seen.clear();
        match times.recorded {
            None => seen.extend(times.days.iter().map(on)),
            Some(recorded) => {
                let both = times.days.iter().zip(recorded);
                seen.extend(both.map(|(day, at)| if self.knows(*at) { on(day) } else { Seen::Unknown }));
            }
        }
    }

    /// Running sums of the movements that count, from zero on. They may wrap around; the difference of two is what the
    /// movements in between do, which never leaves the range.
    fn sums(&self, movements: Range<usize>, minors: &[i64], sums: &mut Vec<i64>) {
        let minors = minors.get(movements.clone()).unwrap_or_default();
        let times = self.movements.of(movements);
        let mut sum = 0_i64;
        let mut add = |counts: bool, minor: &i64| {
            sum = sum.wrapping_add(if counts { *minor } else { 0 });
            sum
        };
        sums.clear();
        sums.push(0);
        let days = times.days.iter().zip(minors);
        match times.recorded {
            None => sums.extend(days.map(|(day, minor)| add(self.counts(*day), minor))),
            Some(recorded) => {
                let all = days.zip(recorded);
                sums.extend(all.map(|((day, minor), at)| add(self.counts(*day) && self.knows(*at), minor)));
            }
        }
    }
}

impl Portfolio {
    /// Calls `with` for every stretch of items, in order. One pass over items and movements.
    ///
    /// # Errors
    /// `known_at_unavailable` where the view asks what was known when and the data does not say when.
    pub(crate) fn each_stretch(&self, view: &Lens, mut with: impl FnMut(Stretch<'_>)) -> Result<()> {
        let pass = Pass::new(self, view)?;
        let (mut open, mut seen, mut sums) = (Vec::new(), Vec::new(), Vec::new());
        let mut moved = 0;
        for first in (0..self.len()).step_by(STRETCH) {
            let items = first..self.len().min(first + STRETCH);
            let original = self.items.original.get(items.clone()).unwrap_or_default();
            let counts = self.items.movements.get(items.clone()).unwrap_or_default();
            let still = pass.all_count && self.movements.minor.is_empty();
            if !still {
                let end = moved + counts.iter().map(|count| place(*count)).sum::<usize>();
                pass.sums(moved..end, &self.movements.minor, &mut sums);
                moved = end;
                let (mut at, mut before) = (0, 0);
                open.clear();
                open.extend(original.iter().zip(counts).map(|(original, count)| {
                    at += place(*count);
                    let sum = sums.get(at).copied().unwrap_or(before);
                    let change = sum.wrapping_sub(before);
                    before = sum;
                    original.wrapping_add(change)
                }));
            }
            if !pass.all_count {
                pass.seen(items.clone(), &mut seen);
                for ((open, seen), original) in open.iter_mut().zip(&seen).zip(original) {
                    *open = match seen {
                        Seen::Counts => *open,
                        Seen::Later => *original,
                        Seen::Unknown => 0,
                    };
                }
            }
            with(Stretch {
                items,
                open: if still { original } else { &open },
                seen: (!pass.all_count).then_some(&seen),
            });
        }
        Ok(())
    }

    /// Calls `with` for every item that the view knows of, in order: its position, what it has open in the view in minor
    /// units, and whether it only counts from a later day. Settled items are seen with zero, later ones with what they
    /// were at first. One pass over items and movements.
    ///
    /// # Errors
    /// `known_at_unavailable` where the view asks what was known when and the data does not say when.
    pub fn each_item(&self, view: &View, with: impl FnMut(usize, i64, bool)) -> Result<()> {
        self.each_seen(&self.lens(view)?, with)
    }

    /// The same for a view whose close is looked up.
    ///
    /// # Errors
    /// Those of [`Self::each_item`].
    pub(crate) fn each_seen(&self, view: &Lens, mut with: impl FnMut(usize, i64, bool)) -> Result<()> {
        self.each_stretch(view, |stretch| {
            for (at, open) in stretch.items.clone().zip(stretch.open) {
                let place = at - stretch.items.start;
                match stretch.seen.and_then(|seen| seen.get(place)).unwrap_or(&Seen::Counts) {
                    Seen::Counts => with(at, *open, false),
                    Seen::Later => with(at, *open, true),
                    Seen::Unknown => {}
                }
            }
        })
    }

    /// What each item that counts in the view has open in it, with the item's position: [`Self::each_item`] as a list,
    /// without the later ones.
    ///
    /// # Errors
    /// Those of [`Self::each_item`].
    pub fn open_items(&self, view: &View) -> Result<Vec<(usize, i64)>> {
        let mut open = Vec::with_capacity(self.len());
        self.each_item(view, |at, minor, later| {
            if !later {
                open.push((at, minor));
            }
        })?;
        Ok(open)
    }
}
