use super::PortfolioBuilder;
use super::builder::{NO_KEY, NO_VALUE, Sums};
use super::keys::Keys;
use super::lookup::{Keyed, Lookup, NO_ROW};
use super::notes::Place;
use super::quality::{Action, TableName};
use super::rows::{ItemRow, MINOR, MovementRow, NO_CURRENCY, NO_DAY, movement_kind};
use crate::account::{ItemKind, MovementKind};
use crate::calendar::Date;
use crate::error::{Code, Error, Reason, Shown};
use crate::money::{Rounding, mul_div};
use crate::portfolio::place;

/// Which item each movement is of, and what movements do to each.
pub(super) struct Matched {
    /// The row of each movement's item; [`NO_ROW`] where it is left out.
    pub(super) targets: Vec<u32>,
    /// How many movements each item has.
    pub(super) counts: Vec<u32>,
    /// By how much they lower it in all, in minor units; saturated.
    given: Vec<i64>,
    /// Items that movements also raise: to be looked at closely.
    raised: Vec<u32>,
    /// What became items of its own, by currency: as movements give it, and as items have it.
    pub(super) own_lowered: Vec<i128>,
    pub(super) own_items: Vec<i128>,
    /// Movements of which nothing but an item of its own is left.
    pub(super) own_rows: usize,
}

/// The most movements of one item whose views are looked at one by one; their number grows as the square.
const LOOKED_AT: usize = 64;

/// A movement as views see it: its days by value and by book, when it was recorded, and what it lowers.
#[derive(Clone, Copy)]
struct Seen {
    value: Date,
    book: Date,
    known: i64,
    lower: i64,
}

/// Whether what the movements lower stays between nothing and the whole for everybody: on either axis of time, after any
/// day, with what was recorded by any instant.
fn within_in_every_view(mut seen: Vec<Seen>, whole: i128) -> bool {
    let mut instants: Vec<i64> = seen.iter().map(|movement| movement.known).collect();
    instants.sort_unstable();
    instants.dedup();
    let axes: [fn(&Seen) -> Date; 2] = [|movement| movement.value, |movement| movement.book];
    axes.into_iter().all(|day| {
        seen.sort_by_key(day);
        instants.iter().all(|at| {
            let mut sum = 0_i128;
            seen.chunk_by(|a, b| day(a) == day(b)).all(|of_a_day| {
                let known = of_a_day.iter().filter(|movement| movement.known <= *at);
                sum += known.map(|movement| i128::from(movement.lower)).sum::<i128>();
                (0..=whole).contains(&sum)
            })
        })
    })
}

/// The document of a row, as the caller writes it.
pub(super) fn document_of(documents: &Keys, rows: &[i64], row: u32) -> String {
    documents.name(rows.get(place(row)).copied().unwrap_or_default()).to_string()
}

impl PortfolioBuilder {
    pub(super) fn item(&self, row: u32) -> ItemRow {
        self.items.get(place(row)).unwrap_or(ItemRow::EMPTY)
    }

    fn movement_place(&self, at: usize, column: Option<&'static str>) -> Place {
        let own = u64::try_from(at).unwrap_or(u64::MAX);
        let row = if self.movement_numbers.given { self.movement_numbers.get(at) } else { own };
        Place { table: TableName::Movements, column, row }
    }

    /// What items are found by.
    pub(super) fn keyed(&self) -> Keyed<'_> {
        Keyed { documents: &self.item_documents, instalments: &self.items.instalment }
    }

    /// Finds the item of each movement, and what the movement is in the item's minor units.
    pub(super) fn matched(&mut self, lookup: &Lookup) -> Matched {
        let mut targets = lookup.rows(self.keyed(), &self.movement_documents, &self.movements);
        let mut counts = vec![0_u32; self.items.len()];
        let mut given = vec![0_i64; self.items.len()];
        let mut raised = Vec::new();
        // Most tables need nothing but the row of the item.
        let plain = self.movements.are_plain();
        for (at, row) in targets.iter_mut().enumerate() {
            if *row == NO_ROW {
                self.orphan(at);
                continue;
            }
            if !plain {
                let Some(minor) = self.fitting(at, *row) else {
                    *row = NO_ROW;
                    continue;
                };
                self.movements.amount.get_mut(at).into_iter().for_each(|amount| *amount = minor);
            }
            let amount = self.movements.amount.get(at).copied().unwrap_or_default();
            if let (Some(count), Some(given)) = (counts.get_mut(place(*row)), given.get_mut(place(*row))) {
                *count += 1;
                *given = given.saturating_add(amount);
            }
            if amount < 0 {
                raised.push(*row);
            }
        }
        let (own_lowered, own_items) = (Vec::new(), Vec::new());
        Matched { targets, counts, given, raised, own_lowered, own_items, own_rows: 0 }
    }

    /// Notes a movement whose item is not there.
    fn orphan(&mut self, at: usize) {
        let movement = self.movements.get(at);
        if movement.is_left_out() {
            return;
        }
        let place = self.movement_place(at, Some("document"));
        let key = self.movement_documents.get(at).copied().unwrap_or_default();
        self.notes.note(place, Code::OrphanMovement, Action::LeftOut, || {
            let document = self.documents.name(key).to_string();
            let error = Reason::OrphanMovement { document: Shown::new(&document) }.into();
            (document, error)
        });
        // Where there is one currency only, it is that one.
        let one = self.currencies.list.len() == 1 && movement.currency == NO_CURRENCY;
        let code = if one { 0 } else { movement.currency };
        if let Some(minor) = self.in_currency(&movement, code).and_then(Result::ok) {
            self.leave(code, minor);
        }
    }

    fn leave(&mut self, code: u8, minor: i64) {
        Sums::add(&mut self.movement_sums.given, code, i128::from(minor));
        Sums::add(&mut self.movement_sums.left_out, code, i128::from(minor));
    }

    fn in_currency(&self, movement: &MovementRow, code: u8) -> Option<Result<i64, Error>> {
        let currency = self.currencies.get(code)?;
        Some(match movement.scale {
            MINOR => Ok(movement.amount),
            _ => movement.scaled(&self.wide).amount(currency, self.rounding).map(|amount| amount.minor()),
        })
    }

    /// What a movement is in minor units of its item, where it fits it.
    fn fitting(&mut self, at: usize, row: u32) -> Option<i64> {
        let movement = &self.movements.get(at);
        let item = self.item(row);
        let own = if movement.currency == NO_CURRENCY { item.currency } else { movement.currency };
        if own != item.currency {
            let (currency, other) = (self.currencies.get(own)?, self.currencies.get(item.currency)?);
            let place = self.movement_place(at, Some("currency"));
            self.notes.note(place, Code::CurrencyMismatch, Action::LeftOut, || {
                let (what, item) = (
                    "the movement".to_owned(),
                    format!("item {}", document_of(&self.documents, &self.item_documents, row)),
                );
                let error = Reason::CurrencyMismatch { what, currency, other: item, other_currency: other };
                (currency.to_string(), error.into())
            });
            if let Some(Ok(minor)) = self.in_currency(movement, own) {
                self.leave(own, minor);
            }
            return None;
        }
        match self.in_currency(movement, own)? {
            Ok(minor) => Some(minor),
            Err(error) => {
                let shown = movement.scaled(&self.wide).to_string();
                let place = self.movement_place(at, Some("amount"));
                self.notes.refused(place, &shown, Action::LeftOut, error);
                None
            }
        }
    }

    /// Adds up what movements give, and makes items of their own of what goes beyond an item in some view: more than it
    /// is, or more raised than was lowered before.
    pub(super) fn settle(&mut self, matched: &mut Matched) {
        let mut closely = vec![false; self.items.len()];
        let mut any = false;
        for row in &matched.raised {
            closely.get_mut(place(*row)).into_iter().for_each(|flag| *flag = true);
            any = true;
        }
        let items = self.items.minor.iter().zip(&self.items.currency);
        let sums = matched.given.iter().zip(&matched.counts).zip(items).zip(closely.iter_mut());
        for (((given, _), (minor, currency)), closely) in sums.filter(|(((_, count), _), _)| **count > 0) {
            if given.unsigned_abs() > minor.unsigned_abs() {
                (*closely, any) = (true, true);
            }
            if !*closely {
                Sums::add(&mut self.movement_sums.given, *currency, i128::from(*given));
            }
        }
        matched.given = Vec::new();
        if !any {
            return;
        }
        let is_close = |row: &u32| closely.get(place(*row)).copied().unwrap_or(false);
        let mut close: Vec<(u32, usize)> = matched
            .targets
            .iter()
            .enumerate()
            .filter(|(_, row)| is_close(row))
            .map(|(at, row)| (*row, at))
            .collect();
        close.sort_unstable();
        for group in close.chunk_by(|a, b| a.0 == b.0) {
            if let Some((row, _)) = group.first() {
                let movements: Vec<usize> = group.iter().map(|(_, at)| *at).collect();
                self.settle_item(matched, *row, movements);
            }
        }
    }

    /// The movements of one item, looked at one by one.
    fn settle_item(&mut self, matched: &mut Matched, row: u32, mut movements: Vec<usize>) {
        let item = self.item(row);
        let when = |builder: &Self, at: usize| {
            let movement = builder.movements.get(at);
            (movement.effective, movement.posting, builder.movement_recorded.get(at))
        };
        movements.sort_by_key(|at| (when(self, *at), *at));
        let lower = |at: &usize| self.movements.amount.get(*at).copied().unwrap_or_default();
        let lowers: Vec<i64> = movements.iter().map(lower).collect();
        for lower in &lowers {
            Sums::add(&mut self.movement_sums.given, item.currency, i128::from(*lower));
        }
        let whole = i128::from(item.minor.unsigned_abs());
        // In one order on every axis of time, each view sees the first so many of them.
        let ordered = movements.windows(2).all(|pair| match pair {
            [a, b] => {
                let (a, b) = (when(self, *a), when(self, *b));
                a.0 <= b.0 && a.1 <= b.1 && a.2 <= b.2
            }
            _ => true,
        });
        let mut sum = 0_i128;
        let within = lowers.iter().all(|lower| {
            sum += i128::from(*lower);
            (0..=whole).contains(&sum)
        });
        if ordered && within {
            return;
        }
        // Where the axes cross, as after a match that was undone, or several things happen at once, every view counts.
        let seen = movements.iter().zip(&lowers).map(|(at, lower)| (when(self, *at), *lower));
        let seen: Vec<Seen> =
            seen.map(|((value, book, known), lower)| Seen { value, book, known, lower }).collect();
        if seen.len() <= LOOKED_AT && within_in_every_view(seen, whole) {
            return;
        }
        let sign = if item.minor < 0 { -1 } else { 1 };
        let mut room = item.minor.unsigned_abs();
        for (at, lower) in movements.into_iter().zip(lowers) {
            let fits = u64::try_from(lower).map_or(0, |lower| lower.min(room));
            room -= fits;
            let fits = i64::try_from(fits).unwrap_or_default();
            let rest = lower - fits;
            if rest == 0 {
                continue;
            }
            let code = if rest < 0 { Code::RaisedBeyond } else { Code::OverApplied };
            let place = self.movement_place(at, Some("amount"));
            self.notes.note(place, code, Action::OwnItem, || {
                let document = Shown::new(&document_of(&self.documents, &self.item_documents, row));
                let reason = match rest < 0 {
                    true => Reason::RaisedBeyond { document, minor: -rest },
                    false => Reason::OverApplied { document, minor: rest },
                };
                (rest.to_string(), reason.into())
            });
            Sums::add(&mut matched.own_lowered, item.currency, i128::from(rest));
            Sums::add(&mut matched.own_items, item.currency, i128::from(-rest * sign));
            self.own_item(row, at, -rest * sign);
            self.cut(matched, row, at, fits);
        }
    }

    /// Makes an item of what a movement does beyond its item.
    fn own_item(&mut self, row: u32, at: usize, minor: i64) {
        let item = self.item(row);
        let movement = self.movements.get(at);
        let kind = match (minor < 0, item.kind()) {
            _ if movement_kind(movement.flags) == MovementKind::WriteOff => ItemKind::WriteOff,
            (false, _) => ItemKind::Invoice,
            (true, ItemKind::CreditNote) => ItemKind::CreditNote,
            (true, ItemKind::WriteOff) if item.minor < 0 => ItemKind::WriteOff,
            (true, _) => ItemKind::Receipt,
        };
        // What raises an item again is as old as the item.
        let again = (minor < 0) == (item.minor < 0) && item.due != NO_DAY;
        let own = ItemRow {
            minor,
            effective: movement.effective,
            posting: movement.posting,
            due: if again { item.due } else { movement.effective.days() },
            instalment: 0,
            flags: ItemRow::bits(kind),
            ..item
        };
        let from = place(row);
        let next = self.items.len();
        self.items.instalment.catch_up(next);
        if self.movements.posting.given || self.items.posting.given {
            self.items.posting.catch_up(next);
        }
        let copies = [(self.class.given, &mut self.class)]
            .into_iter()
            .chain(self.attributes.iter_mut().map(|marked| (marked.of_item.given, &mut marked.of_item)));
        for (_, column) in copies.filter(|(given, _)| *given) {
            let value = column.get(from);
            column.values.resize(next, NO_KEY);
            column.values.push(value);
        }
        if self.recorded.given {
            self.recorded.values.resize(next, NO_VALUE);
            self.recorded.values.push(self.movement_recorded.get(at));
        }
        if self.base_minor.given {
            let base = self.base_minor.get(from);
            let share = mul_div(minor, base, item.minor, Rounding::HalfEven).filter(|_| base != NO_VALUE);
            self.base_minor.values.resize(next, NO_VALUE);
            self.base_minor.values.push(share.unwrap_or(NO_VALUE));
        }
        if self.item_numbers.given {
            self.item_numbers.values.resize(next, 0);
        }
        for column in [&mut self.item_customers, &mut self.item_documents] {
            let key = column.get(from).copied().unwrap_or(NO_KEY);
            column.push(key);
        }
        self.items.push(own);
    }

    /// Leaves of a movement what fits its item.
    fn cut(&mut self, matched: &mut Matched, row: u32, at: usize, fits: i64) {
        if let Some(amount) = self.movements.amount.get_mut(at) {
            *amount = fits;
            if fits == 0 {
                matched.own_rows += 1;
                matched.targets.get_mut(at).into_iter().for_each(|target| *target = NO_ROW);
                matched.counts.get_mut(place(row)).into_iter().for_each(|count| *count -= 1);
            }
        }
    }
}
