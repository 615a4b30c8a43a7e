use std::collections::BTreeMap;

use super::cells::{CurrencyCells, Gaps, NameCells, Values};
use super::keys::{Keys, check};
use super::notes::{Notes, Place};
use super::quality::{Action, TableName};
use super::rows::{Beside, ItemRows, MovementRows, NO_CURRENCY, NO_DAY};
use crate::calendar::Date;
use crate::error::{Error, Reason, Result};
use crate::id::{AccountClass, CustomerId, DocumentId};
use crate::money::{Currency, Rounding};

/// The most rows that a table may have.
pub const ROWS_LIMIT: usize = 100_000_000;

/// Makes a portfolio from columns of items and movements, which come in chunks of any size and in any order of rows.
///
/// Nothing is refused because of a row: a row that can not be taken is left out, and the [`Quality`](super::Quality)
/// that comes with the portfolio says which and why. Amounts are signed: an item above zero is a debit, below zero a
/// credit; a movement above zero lowers what the item has open, whichever side the item is on, and one below zero raises
/// it again. Linear in rows; the same rows give the same portfolio, however they are cut into chunks.
///
/// ```
/// use receivables::Currency;
/// use receivables::aging::Buckets;
/// use receivables::calendar::date;
/// use receivables::money::money;
/// use receivables::portfolio::{
///     AmountCells, Values, CurrencyCells, ItemChunk, MovementChunk, NameCells, PortfolioBuilder, View,
/// };
/// let (issued, due, paid) = (date(2026, 3, 1)?.days(), date(2026, 3, 31)?.days(), date(2026, 3, 20)?.days());
/// let mut builder = PortfolioBuilder::new();
/// builder.items(&ItemChunk {
///     issued: Some(Values::all(vec![issued, issued])),
///     due: Some(Values::all(vec![due, due])),
///     ..ItemChunk::new(
///         NameCells::Whole(Values::all(vec![7, 9])),                  // customers
///         NameCells::Text(Values::all(vec!["INV-1", "INV-2"])),       // documents
///         CurrencyCells::Always(Currency::EUR),
///         AmountCells::Minor(Values::all(vec![119_000, -5_000])),
///     )
/// })?;
/// builder.movements(&MovementChunk::new(
///     NameCells::Text(Values::all(vec!["INV-1", "INV-9"])),
///     AmountCells::Minor(Values::all(vec![100_000, 1])),
///     Values::all(vec![paid, paid]),
/// ))?;
/// let (portfolio, quality) = builder.finish()?;
/// let aging = portfolio.aging(&View::book(date(2026, 4, 30)?), &Buckets::standard())?;
/// assert_eq!(aging.totals[0].buckets[1], money("190.00 EUR")?);
/// assert_eq!(aging.totals[0].credits, money("-50.00 EUR")?);
/// let codes: Vec<&str> = quality.findings.iter().map(|finding| finding.code.as_str()).collect();
/// assert_eq!(codes, ["negative_amount", "orphan_movement"]);
/// assert_eq!((quality.movements.kept, quality.movements.left_out), (1, 1));
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct PortfolioBuilder {
    pub(super) rounding: Option<Rounding>,
    pub(super) base: Option<Currency>,
    pub(super) given_open: bool,
    /// The rows, and beside them what they are sorted and found by: [`NO_KEY`] where a row is left out.
    pub(super) items: ItemRows,
    pub(super) item_customers: Vec<i64>,
    pub(super) item_documents: Vec<i64>,
    pub(super) movements: MovementRows,
    pub(super) movement_documents: Vec<i64>,
    /// Mantissas that do not fit a row.
    pub(super) wide: Vec<i128>,
    pub(super) customers: Keys,
    pub(super) classes: Keys,
    pub(super) documents: Keys,
    pub(super) class: Beside<i64>,
    pub(super) recorded: Beside<i64>,
    pub(super) base_minor: Beside<i64>,
    pub(super) attributes: Vec<Marked>,
    pub(super) movement_recorded: Beside<i64>,
    pub(super) item_numbers: Beside<u64>,
    pub(super) movement_numbers: Beside<u64>,
    pub(super) currencies: Currencies,
    pub(super) notes: Notes,
    pub(super) item_sums: Sums,
    pub(super) movement_sums: Sums,
}

/// An attribute while rows come in.
#[derive(Debug, Clone)]
pub(super) struct Marked {
    pub(super) name: String,
    pub(super) keys: Keys,
    pub(super) of_item: Beside<i64>,
}

/// A key that a row may lack.
pub(super) const NO_KEY: i64 = i64::MIN;
/// An instant or amount that a row may lack.
pub(super) const NO_VALUE: i64 = i64::MIN;

/// Minor units per currency, by the builder's codes.
#[derive(Debug, Clone, Default)]
pub(super) struct Sums {
    pub(super) given: Vec<i128>,
    pub(super) left_out: Vec<i128>,
}

impl Sums {
    pub(super) fn add(sums: &mut Vec<i128>, code: u8, minor: i128) {
        let at = usize::from(code);
        if sums.len() <= at {
            sums.resize(at + 1, 0);
        }
        // 10^20 amounts of 10^18 fit.
        sums.get_mut(at).into_iter().for_each(|sum| *sum = sum.saturating_add(minor));
    }
}

/// The currencies seen so far, by code of first appearance.
#[derive(Debug, Clone, Default)]
pub(super) struct Currencies {
    pub(super) list: Vec<Currency>,
    /// Short texts that were read before, as numbers: a handful, so they are gone through one by one.
    short: Vec<(u64, u8)>,
    known: BTreeMap<String, std::result::Result<u8, Error>>,
}

/// A text of at most eight bytes as a number; zero for a longer one and for none.
fn packed(text: &str) -> u64 {
    let bytes = text.as_bytes();
    match bytes {
        [a, b, c] => u64::from_le_bytes([*a, *b, *c, 0, 0, 0, 0, 0]),
        _ if bytes.len() <= 8 => bytes.iter().fold(0, |packed, byte| packed << 8 | u64::from(*byte)) << 1 | 1,
        _ => 0,
    }
}

impl Currencies {
    pub(super) fn code(&mut self, currency: Currency) -> Result<u8> {
        if let Some(at) = self.list.iter().position(|known| *known == currency) {
            return Ok(u8::try_from(at).unwrap_or(NO_CURRENCY));
        }
        let count = self.list.len();
        let code = u8::try_from(count).ok().filter(|code| *code != NO_CURRENCY);
        let too_many = || Reason::TooMany { what: "currencies".to_owned(), count: count + 1, limit: 255 };
        let code = code.ok_or_else(too_many)?;
        self.list.push(currency);
        Ok(code)
    }

    fn read(&mut self, text: &str) -> std::result::Result<u8, Error> {
        let short = packed(text);
        if let Some((_, code)) = self.short.iter().find(|(known, _)| *known == short && short != 0) {
            return Ok(*code);
        }
        let read = self.read_slowly(text);
        if let (Ok(code), 1.., ..16) = (&read, short, self.short.len()) {
            self.short.push((short, *code));
        }
        read
    }

    fn read_slowly(&mut self, text: &str) -> std::result::Result<u8, Error> {
        if let Some(known) = self.known.get(text) {
            return known.clone();
        }
        let read = text.parse::<Currency>().and_then(|currency| self.code(currency));
        // A column of garbage must not be remembered word by word.
        if read.is_ok() || self.known.len() < 4096 {
            self.known.insert(text.to_owned(), read.clone());
        }
        read
    }

    pub(super) fn get(&self, code: u8) -> Option<Currency> {
        self.list.get(usize::from(code)).copied()
    }
}

impl Default for PortfolioBuilder {
    fn default() -> Self {
        Self::new()
    }
}

impl PortfolioBuilder {
    /// A builder of amounts that are exact.
    pub fn new() -> Self {
        Self {
            rounding: None,
            base: None,
            given_open: false,
            items: ItemRows::new(),
            item_customers: Vec::new(),
            item_documents: Vec::new(),
            movements: MovementRows::new(),
            movement_documents: Vec::new(),
            wide: Vec::new(),
            customers: Keys::new(|text| check(text, None, CustomerId::new)),
            classes: Keys::new(|text| check(text, Some(b'/'), AccountClass::new)),
            documents: Keys::new(|text| check(text, None, DocumentId::new)),
            class: Beside::new(NO_KEY),
            recorded: Beside::new(NO_VALUE),
            base_minor: Beside::new(NO_VALUE),
            attributes: Vec::new(),
            movement_recorded: Beside::new(NO_VALUE),
            item_numbers: Beside::new(0),
            movement_numbers: Beside::new(0),
            currencies: Currencies::default(),
            notes: Notes::default(),
            item_sums: Sums::default(),
            movement_sums: Sums::default(),
        }
    }

    /// Rounds amounts that have more decimals than their currency. Amounts written as text are never rounded.
    #[must_use]
    pub fn rounding(mut self, rounding: Option<Rounding>) -> Self {
        self.rounding = rounding;
        self
    }

    /// The currency the books are kept in: what base amounts are in, and what items in it need none for.
    #[must_use]
    pub fn base(mut self, currency: Option<Currency>) -> Self {
        self.base = currency;
        self
    }

    /// The amounts of items are what is open, not what they were at first. Then there can be no movements, and the issue
    /// date may be missing: such items count from the first day there is.
    #[must_use]
    pub fn given_open(mut self, open: bool) -> Self {
        self.given_open = open;
        self
    }

    /// Makes room for so many more rows of each table.
    pub fn reserve(&mut self, items: usize, movements: usize) {
        let (items, movements) = (items.min(ROWS_LIMIT), movements.min(ROWS_LIMIT));
        self.items.reserve(items);
        self.item_customers.reserve(items);
        self.item_documents.reserve(items);
        self.movements.reserve(movements);
        self.movement_documents.reserve(movements);
    }

    /// The codes of the currencies of a chunk; [`NO_CURRENCY`] where a row has none that is known.
    pub(super) fn currency_codes(
        &mut self,
        cells: &CurrencyCells<'_>,
        rows: &mut Checked<'_>,
    ) -> Result<Vec<u8>> {
        let names = match cells {
            CurrencyCells::Always(currency) => return Ok(vec![self.currencies.code(*currency)?; rows.len()]),
            CurrencyCells::Each(names) => names,
        };
        rows.gaps(&mut self.notes, "currency", names.gaps(), Action::LeftOut);
        let mut codes = Vec::with_capacity(rows.len());
        let currencies = &mut self.currencies;
        let mut unknown: Vec<(usize, String, Error)> = Vec::new();
        let mut code = |at: usize, text: &'_ str| match currencies.read(text) {
            Ok(code) => code,
            Err(error) => {
                unknown.push((at, text.to_owned(), error));
                NO_CURRENCY
            }
        };
        match names {
            NameCells::Text(texts) => {
                for (at, text) in texts.values.iter().enumerate() {
                    codes.push(if texts.is_absent(at) { NO_CURRENCY } else { code(at, text) });
                }
            }
            NameCells::Coded { codes: places, values } => {
                let mut known: Vec<Option<u8>> = vec![None; values.len()];
                for (at, place) in places.values.iter().enumerate() {
                    let place = usize::try_from(*place).unwrap_or(usize::MAX);
                    let made = match (known.get(place), values.get(place)) {
                        _ if places.is_absent(at) => NO_CURRENCY,
                        (Some(Some(code)), _) => *code,
                        (_, Some(text)) => code(at, text),
                        _ => NO_CURRENCY,
                    };
                    known
                        .get_mut(place)
                        .filter(|_| made != NO_CURRENCY)
                        .into_iter()
                        .for_each(|known| *known = Some(made));
                    codes.push(made);
                }
            }
            NameCells::Whole(numbers) => {
                for (at, number) in numbers.values.iter().enumerate() {
                    codes.push(if numbers.is_absent(at) {
                        NO_CURRENCY
                    } else {
                        code(at, &number.to_string())
                    });
                }
            }
        }
        for (at, text, error) in unknown {
            rows.refuse(&mut self.notes, "currency", at, &text, Action::LeftOut, || error);
        }
        Ok(codes)
    }
}

/// The rows of a chunk while they are checked: which of them can not be taken.
pub(super) struct Checked<'c> {
    table: TableName,
    /// The number of the first row, and the numbers of the caller's where there are any.
    first: usize,
    numbers: &'c [u64],
    bad: Vec<bool>,
    pub(super) any_bad: bool,
}

impl<'c> Checked<'c> {
    pub(super) fn new(table: TableName, first: usize, rows: usize, numbers: &'c [u64]) -> Result<Self> {
        let count = first.saturating_add(rows);
        if count > ROWS_LIMIT {
            let what = format!("rows of {}", table.as_str());
            return Err(Reason::TooMany { what, count, limit: ROWS_LIMIT }.into());
        }
        Ok(Self { table, first, numbers, bad: vec![false; rows], any_bad: false })
    }

    pub(super) fn len(&self) -> usize {
        self.bad.len()
    }

    pub(super) fn is_bad(&self, at: usize) -> bool {
        self.any_bad && self.bad.get(at).copied().unwrap_or(true)
    }

    pub(super) fn number(&self, at: usize) -> u64 {
        let own = || u64::try_from(self.first.saturating_add(at)).unwrap_or(u64::MAX);
        self.numbers.get(at).copied().unwrap_or_else(own)
    }

    pub(super) fn place(&self, column: &'static str, at: usize) -> Place {
        Place { table: self.table, column: Some(column), row: self.number(at) }
    }

    /// Notes a cell, and the whole row where it is left out because of it.
    pub(super) fn refuse(
        &mut self,
        notes: &mut Notes,
        column: &'static str,
        at: usize,
        value: &str,
        action: Action,
        error: impl FnOnce() -> Error,
    ) {
        notes.refused(self.place(column, at), value, action, error());
        if action == Action::LeftOut {
            self.any_bad = true;
            self.bad.get_mut(at).into_iter().for_each(|bad| *bad = true);
        }
    }

    /// Puts the keys of the rows behind those before them: none for rows that are left out.
    pub(super) fn keep(&self, into: &mut Vec<i64>, keys: &[i64]) {
        if !self.any_bad {
            return into.extend_from_slice(keys);
        }
        let key = |(key, bad): (&i64, &bool)| if *bad { NO_KEY } else { *key };
        into.extend(keys.iter().zip(&self.bad).map(key));
    }

    /// Notes the cells of a column that must be filled and are not, in the order of the rows.
    pub(super) fn gaps(&mut self, notes: &mut Notes, column: &'static str, gaps: Gaps<'_>, action: Action) {
        if gaps.are_none() {
            return;
        }
        let mut refused = gaps.refused.iter().peekable();
        for at in 0..self.len() {
            if let Some(cell) = refused.next_if(|cell| cell.at == at) {
                self.refuse(notes, column, at, &cell.value, action, || cell.error.clone());
            } else if gaps.absent.get(at).copied().unwrap_or(false) {
                let missing = || Reason::MissingValue { column: column.to_owned() }.into();
                self.refuse(notes, column, at, "", action, missing);
            }
        }
    }

    /// The days of a column, [`NO_DAY`] where there is none; those that no ledger keeps are noted.
    pub(super) fn days(
        &mut self,
        notes: &mut Notes,
        column: &'static str,
        cells: &Values<'_, i32>,
        empty: Option<Action>,
        outside: Action,
    ) -> Vec<i32> {
        let refused = Gaps { absent: &[], refused: &cells.refused };
        self.gaps(notes, column, refused, outside);
        if let Some(action) = empty {
            // What was refused was told already.
            let mut absent = cells.absent.clone();
            for cell in &cells.refused {
                absent.get_mut(cell.at).into_iter().for_each(|absent| *absent = false);
            }
            self.gaps(notes, column, Gaps { absent: &absent, refused: &[] }, action);
        }
        let mut days = cells.values.to_vec();
        for (day, absent) in days.iter_mut().zip(&cells.absent).filter(|(_, absent)| **absent) {
            *day = if *absent { NO_DAY } else { *day };
        }
        let kept = Date::MIN.days()..=Date::MAX.days();
        if days.iter().fold(false, |any, day| any | !kept.contains(day)) {
            for (at, day) in days.iter_mut().enumerate() {
                if *day != NO_DAY && !kept.contains(day) || *day == NO_DAY && !cells.is_absent(at) {
                    let value = format!("{day} days since 1970");
                    let error = || Reason::DateOutOfRange { value: value.clone() }.into();
                    self.refuse(notes, column, at, &value, outside, error);
                    *day = NO_DAY;
                }
            }
        }
        days
    }

    /// The instalments of a chunk.
    pub(super) fn instalments(&mut self, notes: &mut Notes, cells: Option<&Values<'_, i64>>) -> Vec<u16> {
        let Some(cells) = cells else { return Vec::new() };
        self.gaps(notes, "instalment", cells.gaps(), Action::LeftOut);
        let mut made = Vec::with_capacity(self.len());
        for (at, number) in cells.values.iter().enumerate() {
            // Zero is what a ledger says of credits: the whole document.
            let instalment = u16::try_from(*number).ok();
            if instalment.is_none() && !cells.is_absent(at) {
                let (what, value, range) =
                    ("an instalment".to_owned(), number.to_string(), "0 to 65535".to_owned());
                let error = || Reason::TermsRange { what, value, range }.into();
                self.refuse(notes, "instalment", at, &number.to_string(), Action::LeftOut, error);
            }
            made.push(instalment.unwrap_or(1));
        }
        made
    }
}
