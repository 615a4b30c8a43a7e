use serde::{Deserialize, Serialize};

use super::cell::Refusal;
use super::table::Row;
use super::{CsvFormat, Table};
use crate::calendar::Date;
use crate::error::{Error, Reason, Result};
use crate::money::{Currency, Money, Percent};

/// What is wrong with a row. A row may have several problems; all are told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RowProblem {
    /// The line of the file on which the row begins, from 1.
    pub line: u64,
    /// The column; none where it is the row as a whole.
    pub column: Option<String>,
    /// What stands there.
    pub value: Option<String>,
    /// The stable code of the error.
    pub code: String,
    /// The sentence: what is wrong and what to do.
    pub text: String,
}

/// A row that was left out because the caller said that such rows do not count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Skipped {
    /// The line of the file on which the row begins, from 1.
    pub line: u64,
    /// The number of its document, as it stands there.
    pub document: Option<String>,
    /// The caller's reason.
    pub reason: String,
}

/// A column found in the header.
pub(super) struct Column {
    pub(super) name: String,
    at: usize,
}

impl Column {
    pub(super) fn find(table: &Table, name: &str) -> Result<Self> {
        Ok(Self { name: name.to_owned(), at: table.column(name)? })
    }

    pub(super) fn find_optional(table: &Table, name: Option<&String>) -> Result<Option<Self>> {
        name.map(|name| Self::find(table, name)).transpose()
    }
}

/// One row being read: its cells, and what was wrong with them so far.
pub(super) struct RowReader<'a> {
    row: &'a Row,
    format: CsvFormat,
    problems: Vec<RowProblem>,
}

impl<'a> RowReader<'a> {
    pub(super) fn new(row: &'a Row, format: CsvFormat) -> Self {
        Self { row, format, problems: Vec::new() }
    }

    pub(super) fn line(&self) -> u64 {
        self.row.line()
    }

    pub(super) fn is_sound(&self) -> bool {
        self.problems.is_empty()
    }

    pub(super) fn into_problems(self) -> Vec<RowProblem> {
        self.problems
    }

    /// The cell of a column; the row was checked to have all of them.
    pub(super) fn text(&self, column: &Column) -> &'a str {
        self.row.cell(column.at).unwrap_or_default()
    }

    /// Notes a problem, but not the same one twice: a sum and the amount itself may meet the same cell.
    pub(super) fn problem(&mut self, column: Option<&Column>, refusal: impl Into<Refusal>) {
        let Refusal { error, hint } = refusal.into();
        let text = hint.map_or_else(|| error.text().to_owned(), |hint| format!("{}; {hint}", error.text()));
        let name = column.map(|column| column.name.clone());
        let code = error.code().as_str();
        if !self.problems.iter().any(|known| known.column == name && known.text == text) {
            let value = column.map(|column| self.text(column).to_owned());
            self.problems.push(RowProblem {
                line: self.line(),
                column: name,
                value,
                code: code.to_owned(),
                text,
            });
        }
    }

    /// Reads a cell that must be filled; none is noted as a problem.
    pub(super) fn required<T, E: Into<Refusal>>(
        &mut self,
        column: &Column,
        read: impl FnOnce(&str) -> Result<T, E>,
    ) -> Option<T> {
        if self.text(column).is_empty() {
            self.problem(Some(column), Error::from(Reason::MissingValue { column: column.name.clone() }));
            return None;
        }
        read(self.text(column)).map_err(|refusal| self.problem(Some(column), refusal)).ok()
    }

    /// Reads a cell that may be empty, of a column that may not be mapped.
    pub(super) fn optional<T, E: Into<Refusal>>(
        &mut self,
        column: Option<&Column>,
        read: impl FnOnce(&str) -> Result<T, E>,
    ) -> Option<T> {
        let column = column.filter(|column| !self.text(column).is_empty())?;
        self.required(column, read)
    }

    pub(super) fn amount(&mut self, column: &Column, currency: Currency) -> Option<Money> {
        let mark = self.format.decimal;
        self.required(column, |text| mark.amount(text, currency))
    }

    pub(super) fn percent(&mut self, column: &Column) -> Option<Percent> {
        let mark = self.format.decimal;
        self.required(column, |text| Percent::new(&mark.dotted(text)))
    }

    pub(super) fn date(&mut self, column: &Column) -> Option<Date> {
        let format = self.format.date;
        self.required(column, |text| format.date(text))
    }

    pub(super) fn optional_date(&mut self, column: Option<&Column>) -> Option<Date> {
        let format = self.format.date;
        self.optional(column, |text| format.date(text))
    }

    pub(super) fn optional_text(&self, column: Option<&Column>) -> Option<String> {
        column.map(|column| self.text(column)).filter(|text| !text.is_empty()).map(str::to_owned)
    }
}
