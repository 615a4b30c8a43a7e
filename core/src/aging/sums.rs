use std::ops::AddAssign;

use super::sheet::Sheet;
use super::{AgingLayout, CreditsShown, CurrencyShown};
use crate::error::{Reason, Result};
use crate::money::{Currency, MAX_MINOR, Rounding, mul_div};
use crate::portfolio::{Attribute, BaseAmounts, Lens, Portfolio, Seen, Standing, Stretch, View};

/// An aging report as plain sums: the one pass over the items that every aging table is made from.
///
/// Rows are in the order of their groups, then of the portfolio's currencies. Columns are one per bucket, and behind them
/// the five of [`Apart`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AgingSums {
    /// Which group a row is of: a position in the portfolio's accounts, or in the values of the attribute.
    pub groups: Vec<u32>,
    /// The currency of each row.
    pub currencies: Vec<Currency>,
    /// How many open debit items each row counts.
    pub counts: Vec<u64>,
    /// How many buckets there are.
    pub buckets: usize,
    /// The sums in minor units, column by column: the buckets, then what stands apart. A column in which nothing is has no
    /// sums at all.
    pub columns: Vec<Vec<i64>>,
}

/// What stands apart from the buckets, in this order behind them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Apart {
    /// Open debits without a date to count from.
    Undated,
    /// Open debits that are disputed.
    Disputed,
    /// Open credits.
    Credits,
    /// Open receipts that may still come back.
    Uncleared,
    /// Items that only count from a later day. They are no part of the total.
    Future,
}

impl Apart {
    /// How many there are.
    pub const COUNT: usize = 5;

    /// The place of this column behind so many buckets.
    pub fn place(self, buckets: usize) -> usize {
        let behind = match self {
            Self::Undated => 0,
            Self::Disputed => 1,
            Self::Credits => 2,
            Self::Uncleared => 3,
            Self::Future => 4,
        };
        buckets + behind
    }

    /// How many columns make up the total of a row: all before the future ones.
    pub fn in_total(buckets: usize) -> usize {
        Self::Future.place(buckets)
    }
}

impl AgingSums {
    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.groups.len()
    }

    /// Whether nothing is open.
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }

    /// The sums of a column, row by row; none where nothing is in it.
    pub fn column(&self, place: usize) -> &[i64] {
        self.columns.get(place).map(Vec::as_slice).unwrap_or_default()
    }

    /// The total of each row.
    ///
    /// # Errors
    /// `amount_out_of_range`.
    pub fn totals(&self) -> Result<Vec<i64>> {
        let mut totals = vec![0_i64; self.len()];
        // What leaves 64 bits on the way is refused as well: it is nine times what a ledger may hold.
        let mut lost = false;
        for column in self.columns.iter().take(Apart::in_total(self.buckets)) {
            for (total, minor) in totals.iter_mut().zip(column) {
                let (sum, over) = total.overflowing_add(*minor);
                (*total, lost) = (sum, lost | over);
            }
        }
        if lost || !all_in_range(&totals) {
            return Err(Reason::AmountOutOfRange { what: "a total of an aging report".to_owned() }.into());
        }
        Ok(totals)
    }

    /// The sums of a row, column by column.
    pub fn row(&self, row: usize) -> impl Iterator<Item = i64> {
        self.columns.iter().map(move |column| column.get(row).copied().unwrap_or_default())
    }
}

/// What sums are added up in: 64 bits where no sum of the portfolio can leave them, else 128.
pub(super) trait Adds: Copy + Default + AddAssign + From<i64> {
    /// Sums in minor units, where a ledger may hold them.
    fn minors(sums: Vec<Self>) -> Option<Vec<i64>>;
}

fn in_range(minor: i64) -> bool {
    minor.unsigned_abs() <= MAX_MINOR.unsigned_abs()
}

/// Whether all are.
fn all_in_range(minors: &[i64]) -> bool {
    // The bits of all at once, negative ones turned over, which machines gather from several. Turned over, a number is
    // one less than without its sign: below the most, none is too large.
    let bits = minors.iter().fold(0, |bits, minor| bits | (minor ^ (minor >> 63)));
    bits < MAX_MINOR || minors.iter().all(|minor| in_range(*minor))
}

impl Adds for i64 {
    fn minors(sums: Vec<Self>) -> Option<Vec<i64>> {
        all_in_range(&sums).then_some(sums)
    }
}

impl Adds for i128 {
    fn minors(sums: Vec<Self>) -> Option<Vec<i64>> {
        sums.into_iter().map(|sum| i64::try_from(sum).ok().filter(|minor| in_range(*minor))).collect()
    }
}

/// A part of an item that has another place than the rest of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part {
    /// Which item: its place in the stretch.
    pub(super) at: usize,
    /// How much of it, in minor units.
    pub(super) minor: i64,
    /// The column of the part.
    pub(super) place: u32,
}

/// What of the places of items follows from the layout.
struct Places<'a> {
    portfolio: &'a Portfolio,
    layout: &'a AgingLayout,
    buckets: usize,
}

impl Places<'_> {
    fn place(&self, apart: Apart) -> u32 {
        u32::try_from(apart.place(self.buckets)).unwrap_or(u32::MAX)
    }

    /// Moves items that stand apart from the buckets of their ages to their own places.
    fn set_apart(&self, stretch: &Stretch<'_>, places: &mut [u32]) {
        if self.portfolio.has_credits() && self.layout.credits != CreditsShown::ByOwnAge {
            let credits = self.place(Apart::Credits);
            for (place, open) in places.iter_mut().zip(stretch.open) {
                *place = if *open < 0 { credits } else { *place };
            }
        }
        if let Some(standing) = &self.portfolio.items().standing {
            let (disputed, uncleared) = (self.place(Apart::Disputed), self.place(Apart::Uncleared));
            let standing = standing.get(stretch.items.clone()).unwrap_or_default();
            for ((place, open), standing) in places.iter_mut().zip(stretch.open).zip(standing) {
                match standing {
                    Standing::Disputed if *open >= 0 => *place = disputed,
                    Standing::Uncleared if *open < 0 => *place = uncleared,
                    _ => {}
                }
            }
        }
        if let Some(seen) = stretch.seen {
            let future = self.place(Apart::Future);
            for (place, seen) in places.iter_mut().zip(seen) {
                *place = if *seen == Seen::Later { future } else { *place };
            }
        }
    }

    /// Moves items that their marks set apart to the place of that, and tells the parts of those of which only some is.
    fn split(&self, view: &Lens, stretch: &Stretch<'_>, places: &mut [u32], parts: &mut Vec<Part>) {
        parts.clear();
        let first = stretch.items.start;
        self.portfolio.each_marked(view, stretch.items.clone(), stretch.open, |item, minor| {
            let at = item - first;
            let counts = stretch.seen.is_none_or(|seen| seen.get(at) == Some(&Seen::Counts));
            let apart = self.place(if minor < 0 { Apart::Uncleared } else { Apart::Disputed });
            match places.get_mut(at).filter(|_| counts) {
                None => {}
                Some(place) if stretch.open.get(at) == Some(&minor) => *place = apart,
                Some(place) if *place == apart => {}
                Some(_) => parts.push(Part { at, minor, place: apart }),
            }
        });
    }
}

/// What rows are made of.
enum Rows<'a> {
    /// One per run of the portfolio.
    Runs,
    /// One per account, in base currency.
    Accounts(&'a BaseAmounts),
    /// One per value of an attribute and currency.
    Values(&'a Attribute),
    /// One per value of an attribute, in base currency.
    ValuesInBase(&'a Attribute, &'a BaseAmounts),
}

impl Rows<'_> {
    fn base(&self) -> Option<&BaseAmounts> {
        match self {
            Self::Accounts(base) | Self::ValuesInBase(_, base) => Some(base),
            Self::Runs | Self::Values(_) => None,
        }
    }

    fn attribute(&self) -> Option<&Attribute> {
        match self {
            Self::Values(attribute) | Self::ValuesInBase(attribute, _) => Some(attribute),
            Self::Runs | Self::Accounts(_) => None,
        }
    }
}

impl Portfolio {
    /// Sums what the view sees, by account or attribute and by currency, in one pass.
    ///
    /// # Errors
    /// `bucket_edges`, `too_many` edges, `known_at_unavailable`, `unknown_choice` for an attribute that is not attached,
    /// `base_unavailable`, `amount_out_of_range` for a sum beyond the range, and `does_not_tie` where the columns do not
    /// add up to the items.
    pub fn aging_sums(&self, view: &View, layout: &AgingLayout) -> Result<AgingSums> {
        let buckets = layout.buckets.labels()?.len();
        let view = &self.lens(view)?;
        let attribute = layout.by.as_deref().map(|name| self.attribute(name)).transpose()?;
        let base = match layout.currency {
            CurrencyShown::Document => None,
            CurrencyShown::Base => Some(self.base().ok_or(Reason::BaseUnavailable {})?),
        };
        let rows = match (attribute, base) {
            (None, None) => Rows::Runs,
            (None, Some(base)) => Rows::Accounts(base),
            (Some(attribute), None) => Rows::Values(attribute),
            (Some(attribute), Some(base)) => Rows::ValuesInBase(attribute, base),
        };
        let places = Places { portfolio: self, layout, buckets };
        // No sum is larger than all items at their largest.
        let items = u64::try_from(self.len()).unwrap_or(u64::MAX);
        let most = self.largest().checked_mul(items).and_then(|most| i64::try_from(most).ok());
        let mut made = match most.filter(|_| rows.base().is_none()) {
            Some(_) => self.added_up::<i64>(view, &places, &rows),
            None => self.added_up::<i128>(view, &places, &rows),
        }?;
        if layout.credits == CreditsShown::AgainstOldest {
            against_oldest(&mut made);
        }
        Ok(made)
    }

    fn added_up<S: Adds>(&self, view: &Lens, places: &Places<'_>, rows: &Rows<'_>) -> Result<AgingSums> {
        let ages = places.layout.buckets.counted_from(self, view);
        let days = places.layout.buckets.on(view.as_of);
        let undated = places.place(Apart::Undated);
        let mut sheet = Sheet::<S>::new(self, rows.attribute(), rows.base(), places.buckets);
        let (mut place, mut amounts, mut parts) = (Vec::new(), Vec::new(), Vec::new());
        self.each_stretch(view, |stretch| {
            ages.places(stretch.items.clone(), &days, undated, &mut place);
            places.set_apart(&stretch, &mut place);
            places.split(view, &stretch, &mut place, &mut parts);
            let mut open = stretch.open;
            if let Some(seen) = stretch.seen.filter(|_| !places.layout.future) {
                let shown = open.iter().zip(seen);
                amounts.clear();
                amounts.extend(shown.map(|(open, seen)| if *seen == Seen::Later { 0 } else { *open }));
                open = &amounts;
            }
            sheet.add(stretch.items, open, &place, &parts);
        })?;
        sheet.finish()
    }
}

/// What is open in base currency: the same part of what the item was booked at. Of an item of zero that is nothing, and
/// no part is larger than the whole, so there always is an answer.
pub(super) fn in_base(open: i64, original: i64, base: i64) -> i64 {
    mul_div(open, base, original, Rounding::HalfEven).unwrap_or_default()
}

/// Sets credits off against the oldest buckets, for display; what is more than all buckets stays with the credits.
fn against_oldest(made: &mut AgingSums) {
    let place = Apart::Credits.place(made.buckets);
    let Some((buckets, apart)) = made.columns.split_at_mut_checked(made.buckets) else { return };
    let Some(credits) = apart.get_mut(place - buckets.len()) else { return };
    for (row, credits) in credits.iter_mut().enumerate() {
        for bucket in buckets.iter_mut().rev().filter_map(|column| column.get_mut(row)) {
            let used = (-*credits).min(*bucket).max(0);
            *bucket -= used;
            *credits += used;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::aging::Buckets;
    use crate::calendar::date;
    use crate::error::Code;
    use crate::portfolio::{AmountCells, CurrencyCells, ItemChunk, NameCells, PortfolioBuilder, Values};

    /// A portfolio of one customer with these amounts, all issued on one day.
    fn portfolio(amounts: &[i64]) -> Portfolio {
        let count = i64::try_from(amounts.len()).unwrap();
        let mut builder = PortfolioBuilder::new();
        let day = date(2026, 3, 1).unwrap().days();
        let days = || Some(Values::all(vec![day; amounts.len()]));
        let items = ItemChunk {
            issued: days(),
            due: days(),
            ..ItemChunk::new(
                NameCells::Whole(Values::all(vec![1; amounts.len()])),
                NameCells::Whole(Values::all((0..count).collect::<Vec<_>>())),
                CurrencyCells::Always(Currency::EUR),
                AmountCells::Minor(Values::all(amounts)),
            )
        };
        builder.items(&items).unwrap();
        builder.finish().unwrap().0
    }

    fn summed(amounts: &[i64]) -> Result<AgingSums> {
        let layout = AgingLayout { credits: CreditsShown::ByOwnAge, ..AgingLayout::of(Buckets::standard()) };
        portfolio(amounts).aging_sums(&View::book(date(2026, 3, 1)?), &layout)
    }

    #[test]
    fn sums_are_exact_up_to_what_a_ledger_may_hold_and_refused_beyond() {
        // Twelve such amounts may leave 64 bits, so they are added up in 128.
        let mut amounts = vec![MAX_MINOR / 2; 12];
        let most = summed(&amounts[..2]).unwrap();
        assert_eq!((most.column(0), most.totals().unwrap()), ([MAX_MINOR].as_slice(), vec![MAX_MINOR]));
        assert_eq!(summed(&amounts).unwrap_err().code(), Code::AmountOutOfRange);
        amounts.extend([-MAX_MINOR / 2; 10]);
        let made = summed(&amounts).unwrap();
        assert_eq!((made.column(0), made.counts[0]), ([MAX_MINOR].as_slice(), 12));
        assert!(made.column(1).is_empty());
        assert_eq!(summed(&[-MAX_MINOR]).unwrap().column(0), [-MAX_MINOR]);
        assert_eq!(summed(&[-MAX_MINOR, -1]).unwrap_err().code(), Code::AmountOutOfRange);
        assert_eq!(summed(&[MAX_MINOR, 1]).unwrap_err().code(), Code::AmountOutOfRange);
    }
}
