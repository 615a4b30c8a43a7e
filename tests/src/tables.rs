//! The items and movements of a ledger as rows of tables, to build portfolios from in any cut and order.

use receivables::account::{Account, Item, Movement};
use receivables::ledger::Ledger;
use receivables::portfolio::{
    AmountCells, CurrencyCells, ItemChunk, MovementChunk, NameCells, Portfolio, PortfolioBuilder, Quality,
    Values,
};
use receivables::{Currency, Result};

/// A row of the table of items.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "the fields are those of the chunks they go into")]
pub struct ItemRow {
    pub customer: String,
    pub document: String,
    pub instalment: i64,
    pub kind: String,
    pub currency: String,
    pub amount: i64,
    pub base: i64,
    pub issued: i32,
    pub posting: i32,
    pub due: Option<i32>,
    pub recorded: i64,
    pub disputed: bool,
    pub uncleared: bool,
    pub region: Option<&'static str>,
}

/// A row of the table of movements.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "the fields are those of the chunks they go into")]
pub struct MovementRow {
    pub customer: String,
    pub document: String,
    pub instalment: i64,
    pub kind: String,
    pub amount: i64,
    pub effective: i32,
    pub posting: i32,
    pub recorded: i64,
}

/// Both tables.
#[derive(Debug, Clone, Default)]
pub struct Tables {
    /// One row per item.
    pub items: Vec<ItemRow>,
    /// One row per movement.
    pub movements: Vec<MovementRow>,
}

impl Tables {
    /// The tables of a whole ledger.
    pub fn of(ledger: &Ledger) -> Self {
        let mut tables = Self::default();
        for account in ledger.accounts() {
            tables.items.extend(account.items().iter().map(|item| item_row(account, item)));
            tables
                .movements
                .extend(account.movements().iter().map(|movement| movement_row(account, movement)));
        }
        tables
    }

    /// The rows of those customers alone that are wanted.
    #[must_use]
    pub fn only(&self, wanted: impl Fn(&str) -> bool) -> Self {
        Self {
            items: self.items.iter().filter(|row| wanted(&row.customer)).cloned().collect(),
            movements: self.movements.iter().filter(|row| wanted(&row.customer)).cloned().collect(),
        }
    }

    /// The portfolio of the tables, handed in by so many rows at once; the chunks in this order, or the last one first.
    ///
    /// # Errors
    /// Those of the builder.
    pub fn portfolio(&self, size: usize, last_first: bool) -> Result<(Portfolio, Quality)> {
        let mut builder = PortfolioBuilder::new().base(Some(Currency::EUR));
        for chunk in in_order(&self.items, size, last_first) {
            builder.items(&item_chunk(chunk))?;
        }
        for chunk in in_order(&self.movements, size, last_first) {
            builder.movements(&movement_chunk(chunk))?;
        }
        builder.finish()
    }
}

/// The chunks of a table; at least one, so that a table without rows still has its columns.
fn in_order<R>(rows: &[R], size: usize, last_first: bool) -> Vec<&[R]> {
    let mut chunks: Vec<&[R]> = if rows.is_empty() { vec![rows] } else { rows.chunks(size).collect() };
    if last_first {
        chunks.reverse();
    }
    chunks
}

fn instalment(item: &Item) -> i64 {
    i64::from(item.key.instalment)
}

fn item_row(account: &Account, item: &Item) -> ItemRow {
    ItemRow {
        customer: account.key().customer.to_string(),
        document: item.key.document.to_string(),
        instalment: instalment(item),
        kind: item.kind.as_str().to_owned(),
        currency: item.currency.to_string(),
        amount: item.original,
        base: item.original,
        issued: item.effective.days(),
        posting: item.posting.days(),
        due: item.due.map(receivables::Date::days),
        recorded: item.recorded.micros(),
        disputed: false,
        uncleared: false,
        region: None,
    }
}

fn movement_row(account: &Account, movement: &Movement) -> MovementRow {
    let item = &account.items()[usize::try_from(movement.item.0).unwrap_or(usize::MAX)];
    MovementRow {
        customer: account.key().customer.to_string(),
        document: item.key.document.to_string(),
        instalment: instalment(item),
        kind: movement.kind.as_str().to_owned(),
        // In a table what lowers an item is above zero on either side of the account.
        amount: if item.is_credit() { movement.minor } else { -movement.minor },
        effective: movement.effective.days(),
        posting: movement.posting.days(),
        recorded: movement.recorded.micros(),
    }
}

fn all<R, T: Clone>(rows: &[R], value: impl Fn(&R) -> T) -> Values<'static, T> {
    Values::all(rows.iter().map(value).collect::<Vec<_>>())
}

fn texts<'a, R>(rows: &'a [R], text: impl Fn(&'a R) -> &'a str) -> NameCells<'a> {
    NameCells::Text(Values::all(rows.iter().map(text).collect::<Vec<_>>()))
}

fn item_chunk(rows: &[ItemRow]) -> ItemChunk<'_> {
    ItemChunk {
        instalment: Some(all(rows, |row| row.instalment)),
        kind: Some(texts(rows, |row| &row.kind)),
        issued: Some(all(rows, |row| row.issued)),
        posting: Some(all(rows, |row| row.posting)),
        due: Some(Values::some(rows.iter().map(|row| row.due))),
        recorded: Some(all(rows, |row| row.recorded)),
        base: Some(AmountCells::Minor(all(rows, |row| row.base))),
        disputed: Some(all(rows, |row| row.disputed)),
        uncleared: Some(all(rows, |row| row.uncleared)),
        attributes: vec![(
            "region".to_owned(),
            NameCells::Text(Values::some(rows.iter().map(|row| row.region))),
        )],
        ..ItemChunk::new(
            texts(rows, |row| &row.customer),
            texts(rows, |row| &row.document),
            CurrencyCells::Each(texts(rows, |row| &row.currency)),
            AmountCells::Minor(all(rows, |row| row.amount)),
        )
    }
}

fn movement_chunk(rows: &[MovementRow]) -> MovementChunk<'_> {
    MovementChunk {
        instalment: Some(all(rows, |row| row.instalment)),
        kind: Some(texts(rows, |row| &row.kind)),
        posting: Some(all(rows, |row| row.posting)),
        recorded: Some(all(rows, |row| row.recorded)),
        ..MovementChunk::new(
            texts(rows, |row| &row.document),
            AmountCells::Minor(all(rows, |row| row.amount)),
            all(rows, |row| row.effective),
        )
    }
}
