use std::mem::take;
use std::ops::Range;

use super::sums::{Adds, Part, in_base};
use super::{AgingSums, Apart};
use crate::error::{Reason, Result};
use crate::money::Currency;
use crate::portfolio::{Attribute, BaseAmounts, Portfolio, Run, place};

/// The sheet that amounts are added up on.
///
/// Items of an account stand next to each other, so its row is the last one until the account ends. Values of an attribute
/// stand in any order, so each has its row from the start.
pub(super) struct Sheet<'a, S> {
    portfolio: &'a Portfolio,
    attribute: Option<&'a Attribute>,
    base: Option<&'a BaseAmounts>,
    /// The currencies of rows.
    currencies: Vec<Currency>,
    buckets: usize,
    /// The sums, column by column. A column has none until the first amount falls into it, then room for all rows.
    columns: Vec<Vec<S>>,
    /// The most rows there may be.
    most: usize,
    /// By row: its group, its currency, how many open debits it counts, and whether anything is open in it.
    groups: Vec<u32>,
    codes: Vec<Currency>,
    debits: Vec<u64>,
    shown: Vec<bool>,
    /// Which run comes next, and how many of its items are still to come.
    run: usize,
    left: usize,
    /// How many items had no place in any row.
    lost: u64,
    amounts: Vec<i64>,
}

/// Amounts on their way to rows: what each item has open, the same in the currency of the row, and its column.
#[derive(Clone, Copy)]
struct Amounts<'a> {
    open: &'a [i64],
    amounts: &'a [i64],
    places: &'a [u32],
}

impl Amounts<'_> {
    fn of(&self, items: Range<usize>) -> Self {
        Self {
            open: self.open.get(items.clone()).unwrap_or_default(),
            amounts: self.amounts.get(items.clone()).unwrap_or_default(),
            places: self.places.get(items).unwrap_or_default(),
        }
    }

    fn each(&self) -> impl Iterator<Item = ((&i64, &i64), &u32)> {
        self.open.iter().zip(self.amounts).zip(self.places)
    }
}

fn number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

impl<'a, S: Adds> Sheet<'a, S> {
    pub(super) fn new(
        portfolio: &'a Portfolio,
        attribute: Option<&'a Attribute>,
        base: Option<&'a BaseAmounts>,
        buckets: usize,
    ) -> Self {
        let currencies = base.map_or_else(|| portfolio.currencies().to_vec(), |base| vec![base.currency]);
        let runs = portfolio.runs();
        let most = match attribute {
            Some(attribute) => (attribute.values.len() + 1) * currencies.len(),
            None => runs.len(),
        };
        let mut sheet = Self {
            portfolio,
            attribute,
            base,
            currencies,
            buckets,
            columns: vec![Vec::new(); buckets + Apart::COUNT],
            most,
            groups: Vec::with_capacity(most),
            codes: Vec::with_capacity(most),
            debits: Vec::with_capacity(most),
            shown: Vec::with_capacity(most),
            run: 0,
            left: runs.first().map_or(0, |run| run.items),
            lost: 0,
            amounts: Vec::new(),
        };
        match attribute {
            Some(attribute) => {
                for group in 0..=number(attribute.values.len()) {
                    (0..sheet.currencies.len()).for_each(|currency| sheet.begin(group, currency));
                }
            }
            None => runs.first().into_iter().for_each(|run| sheet.begin(run.account, sheet.code(*run))),
        }
        sheet
    }

    /// Begins a row.
    fn begin(&mut self, group: u32, currency: usize) {
        let Some(code) = self.currencies.get(currency) else { return };
        self.groups.push(group);
        self.codes.push(*code);
        self.debits.push(0);
        self.shown.push(false);
    }

    /// Takes the last row back, in which nothing is open: the next one takes its place.
    fn take_back(&mut self) {
        self.groups.pop();
        self.codes.pop();
        self.debits.pop();
        self.shown.pop();
    }

    /// Adds the next items: what each has open, its column, and in order the parts that have another one.
    pub(super) fn add(&mut self, items: Range<usize>, open: &[i64], places: &[u32], mut parts: &[Part]) {
        let mut amounts = take(&mut self.amounts);
        if let Some(base) = self.base {
            let booked = base.original.get(items.clone()).unwrap_or_default();
            let original = self.portfolio.items().original.get(items.clone()).unwrap_or_default();
            let all = open.iter().zip(original).zip(booked);
            amounts.clear();
            amounts.extend(all.map(|((open, original), booked)| in_base(*open, *original, *booked)));
        }
        let all = Amounts { open, amounts: if self.base.is_some() { &amounts } else { open }, places };
        let mut start = 0;
        while let Some(run) = self.portfolio.runs().get(self.run).copied() {
            let taken = self.left.min(open.len() - start);
            let part = all.of(start..start + taken);
            match self.attribute {
                None => self.add_to(self.groups.len().saturating_sub(1), part),
                Some(attribute) => {
                    let codes = items.start + start..items.start + start + taken;
                    for (at, code) in attribute.codes.get(codes).unwrap_or_default().iter().enumerate() {
                        let row = self.row_of_value(*code, run);
                        self.add_to(row, part.of(at..at + 1));
                    }
                }
            }
            while let Some((moved, others)) =
                parts.split_first().filter(|(moved, _)| moved.at < start + taken)
            {
                self.split(items.start + moved.at, self.row_of(items.start + moved.at, run), *moved, places);
                parts = others;
            }
            start += taken;
            self.left -= taken;
            if self.left > 0 {
                break;
            }
            self.end(run);
        }
        self.amounts = amounts;
    }

    fn add_to(&mut self, row: usize, items: Amounts<'_>) {
        let future = Apart::Future.place(self.buckets);
        let (mut debits, mut any) = (0, 0);
        for ((open, amount), at) in items.each() {
            let at = place(*at);
            match self.columns.get_mut(at).and_then(|column| column.get_mut(row)) {
                Some(sum) => *sum += S::from(*amount),
                None => self.add_first(at, row, *amount),
            }
            debits += u64::from(*open > 0 && at != future);
            any |= *open;
        }
        self.debits.get_mut(row).into_iter().for_each(|count| *count += debits);
        self.shown.get_mut(row).into_iter().for_each(|shown| *shown |= any != 0);
    }

    /// The row of an item of the run that is being added.
    fn row_of(&self, item: usize, run: Run) -> usize {
        match self.attribute {
            None => self.groups.len().saturating_sub(1),
            Some(attribute) => {
                attribute.codes.get(item).map_or(usize::MAX, |code| self.row_of_value(*code, run))
            }
        }
    }

    fn row_of_value(&self, code: u32, run: Run) -> usize {
        place(code) * self.currencies.len() + self.code(run)
    }

    /// Takes a part of an item, which has been added, from the item's column to its own.
    fn split(&mut self, item: usize, row: usize, part: Part, places: &[u32]) {
        let booked = self.base.map(|base| base.original.get(item).copied().unwrap_or_default());
        let original = self.portfolio.items().original.get(item).copied().unwrap_or_default();
        let amount = booked.map_or(part.minor, |booked| in_base(part.minor, original, booked));
        let from = places.get(part.at).map_or(usize::MAX, |at| place(*at));
        for (at, amount) in [(from, -amount), (place(part.place), amount)] {
            match self.columns.get_mut(at).and_then(|column| column.get_mut(row)) {
                Some(sum) => *sum += S::from(amount),
                None => self.add_first(at, row, amount),
            }
        }
    }

    /// Adds the first amount of a column.
    #[cold]
    fn add_first(&mut self, at: usize, row: usize, amount: i64) {
        match self.columns.get_mut(at).filter(|column| column.is_empty() && row < self.most) {
            // What is settled needs no column.
            Some(_) if amount == 0 => {}
            Some(column) => {
                *column = vec![S::default(); self.most];
                column.get_mut(row).into_iter().for_each(|sum| *sum += S::from(amount));
            }
            None => self.lost += 1,
        }
    }

    /// The place of a run's currency among those of rows.
    fn code(&self, run: Run) -> usize {
        if self.base.is_some() { 0 } else { usize::from(run.currency) }
    }

    /// Goes on to the next run, and to the next row where one ends with this.
    fn end(&mut self, run: Run) {
        self.run += 1;
        let next = self.portfolio.runs().get(self.run).copied();
        self.left = next.map_or(0, |next| next.items);
        let Some(next) = next.filter(|_| self.attribute.is_none()) else { return };
        if self.base.is_some() && next.account == run.account {
            return;
        }
        if self.shown.last() == Some(&false) {
            self.take_back();
        }
        self.begin(next.account, self.code(next));
    }

    /// All rows in which anything is open.
    pub(super) fn finish(mut self) -> Result<AgingSums> {
        if self.lost > 0 {
            let (report, currency) = ("aging".to_owned(), self.currencies.first().copied());
            let (sum, total) = (format!("all but {} items", self.lost), "all".to_owned());
            let currency = currency.unwrap_or(Currency::EUR);
            return Err(Reason::DoesNotTie { report, currency, sum, total }.into());
        }
        if self.attribute.is_none() && self.shown.last() == Some(&false) {
            self.take_back();
        }
        let (groups, codes, debits) = (take(&mut self.groups), take(&mut self.codes), take(&mut self.debits));
        let columns = take(&mut self.columns);
        let columns = columns.into_iter().map(|column| {
            let what = || Reason::AmountOutOfRange { what: "a sum of an aging report".to_owned() };
            S::minors(self.only_shown(column)).ok_or_else(|| what().into())
        });
        Ok(AgingSums {
            buckets: self.buckets,
            columns: columns.collect::<Result<_>>()?,
            groups: self.only_shown(groups),
            currencies: self.only_shown(codes),
            counts: self.only_shown(debits),
        })
    }

    /// Of a column only the rows in which anything is open.
    fn only_shown<T>(&self, mut column: Vec<T>) -> Vec<T> {
        if self.shown.contains(&false) {
            let mut shown = self.shown.iter();
            column.retain(|_| shown.next() == Some(&true));
        }
        column.truncate(self.shown.len());
        column
    }
}
