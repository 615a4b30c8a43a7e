use std::borrow::Cow;

use super::Scaled;
use crate::error::{Error, Reason, Result, Shown};
use crate::money::Currency;

/// One column of a chunk: a value for each row, or none.
#[derive(Debug, Clone)]
pub struct Values<'a, T: Clone> {
    /// A value for each row; any value where a row has none.
    pub values: Cow<'a, [T]>,
    /// Whether a row has none; empty where every row has one.
    pub absent: Vec<bool>,
    /// The cells that could not be read; their rows have none.
    pub refused: Vec<RefusedCell>,
}

/// A cell that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedCell {
    /// Its row in the chunk, from 0.
    pub at: usize,
    /// What stands there.
    pub value: String,
    /// Why it could not be read.
    pub error: Error,
}

/// A column of names: of documents, customers, regions.
#[derive(Debug, Clone)]
pub enum NameCells<'a> {
    /// Whole numbers, which stay numbers as long as no text comes.
    Whole(Values<'a, i64>),
    /// Texts.
    Text(Values<'a, &'a str>),
    /// Texts of which each stands once, and which of them each row has.
    Coded {
        /// The position of each row's text.
        codes: Values<'a, u32>,
        /// The texts.
        values: Vec<&'a str>,
    },
}

/// A column of amounts.
#[derive(Debug, Clone)]
pub enum AmountCells<'a> {
    /// Whole minor units: cents, pence, yen.
    Minor(Values<'a, i64>),
    /// Decimal numbers in units of the currency.
    Scaled(Values<'a, Scaled>),
}

/// Where the currency of a row comes from.
#[derive(Debug, Clone)]
pub enum CurrencyCells<'a> {
    /// All rows have this one.
    Always(Currency),
    /// A column of codes.
    Each(NameCells<'a>),
}

impl<'a, T: Clone> Values<'a, T> {
    /// A column in which every row has a value.
    pub fn all(values: impl Into<Cow<'a, [T]>>) -> Self {
        Self { values: values.into(), absent: Vec::new(), refused: Vec::new() }
    }

    /// A column in which rows may have none.
    pub fn some(values: impl IntoIterator<Item = Option<T>>) -> Self
    where
        T: Default,
    {
        let (values, absent): (Vec<T>, Vec<bool>) =
            values.into_iter().map(|value| (value.clone().unwrap_or_default(), value.is_none())).unzip();
        let absent = if absent.contains(&true) { absent } else { Vec::new() };
        Self { values: values.into(), absent, refused: Vec::new() }
    }

    /// The value of a row.
    pub fn get(&self, at: usize) -> Option<&T> {
        self.values.get(at).filter(|_| !self.is_absent(at))
    }

    /// Whether a row has none.
    pub fn is_absent(&self, at: usize) -> bool {
        self.absent.get(at).copied().unwrap_or(false)
    }

    /// Whether there is nothing in a row, not even what could not be read.
    pub(super) fn is_empty_at(&self, at: usize) -> bool {
        self.is_absent(at) && self.refused.binary_search_by_key(&at, |cell| cell.at).is_err()
    }

    /// Refuses a column that has not a cell for each row.
    pub(super) fn check(&self, column: &str, rows: usize) -> Result<()> {
        let lengths = [Some(self.values.len()), Some(self.absent.len()).filter(|cells| *cells > 0)];
        match lengths.into_iter().flatten().find(|cells| *cells != rows) {
            None => Ok(()),
            Some(cells) => Err(Reason::ColumnLength { column: Shown::new(column), cells, rows }.into()),
        }
    }

    /// The cells without their values.
    pub(super) fn gaps(&self) -> Gaps<'_> {
        Gaps { absent: &self.absent, refused: &self.refused }
    }
}

/// Which cells of a column are empty, and which could not be read.
#[derive(Clone, Copy)]
pub(super) struct Gaps<'a> {
    pub(super) absent: &'a [bool],
    pub(super) refused: &'a [RefusedCell],
}

impl Gaps<'_> {
    /// True where every row has its value.
    pub(super) fn are_none(&self) -> bool {
        self.absent.is_empty() && self.refused.is_empty()
    }
}

impl NameCells<'_> {
    pub(super) fn check(&self, column: &str, rows: usize) -> Result<()> {
        match self {
            Self::Whole(cells) => cells.check(column, rows),
            Self::Text(cells) => cells.check(column, rows),
            Self::Coded { codes, .. } => codes.check(column, rows),
        }
    }

    pub(super) fn gaps(&self) -> Gaps<'_> {
        match self {
            Self::Whole(cells) => cells.gaps(),
            Self::Text(cells) => cells.gaps(),
            Self::Coded { codes, .. } => codes.gaps(),
        }
    }

    /// What a row says, as text.
    pub fn shown(&self, at: usize) -> Option<Cow<'_, str>> {
        match self {
            Self::Whole(cells) => cells.get(at).map(|number| Cow::Owned(number.to_string())),
            Self::Text(cells) => cells.get(at).map(|text| Cow::Borrowed(*text)),
            Self::Coded { codes, values } => {
                let code = usize::try_from(*codes.get(at)?).ok()?;
                values.get(code).map(|text| Cow::Borrowed(*text))
            }
        }
    }
}

impl AmountCells<'_> {
    pub(super) fn check(&self, column: &str, rows: usize) -> Result<()> {
        match self {
            Self::Minor(cells) => cells.check(column, rows),
            Self::Scaled(cells) => cells.check(column, rows),
        }
    }

    pub(super) fn gaps(&self) -> Gaps<'_> {
        match self {
            Self::Minor(cells) => cells.gaps(),
            Self::Scaled(cells) => cells.gaps(),
        }
    }
}
