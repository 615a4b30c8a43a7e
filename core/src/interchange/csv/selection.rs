use super::row::{Column, RowProblem, RowReader, Skipped};
use super::{Condition, CsvFormat, CurrencyOf, OnlyRows, SumCheck, Table};
use crate::error::{Error, Reason, Result};
use crate::money::{Currency, Money};

/// What every mapping says about rows: how they are written, which count, and what must add up.
pub(super) struct Selection<'a> {
    format: CsvFormat,
    currency: CurrencyAt,
    only: Vec<(Column, &'a OnlyRows)>,
    sums: Vec<Sum>,
}

enum CurrencyAt {
    Column(Column),
    Always(Currency),
}

struct Sum {
    parts: Vec<Column>,
    total: Column,
}

/// The rows of a file, each in exactly one place: taken, skipped, or refused.
pub(super) struct Sorted<T> {
    pub(super) rows: u64,
    pub(super) taken: Vec<T>,
    pub(super) skipped: Vec<Skipped>,
    pub(super) refused: u64,
    pub(super) problems: Vec<RowProblem>,
}

impl<'a> Selection<'a> {
    pub(super) fn new(
        table: &Table,
        format: CsvFormat,
        currency: &CurrencyOf,
        only: &'a [OnlyRows],
        sums: &[SumCheck],
    ) -> Result<Self> {
        let currency = match currency {
            CurrencyOf::Column { column } => CurrencyAt::Column(Column::find(table, column)?),
            CurrencyOf::Always { currency } => CurrencyAt::Always(*currency),
        };
        let only = only.iter().map(|rule| Ok((Column::find(table, &rule.column)?, rule)));
        let sums = sums.iter().map(|sum| {
            let parts = sum.parts.iter().map(|part| Column::find(table, part)).collect::<Result<_>>()?;
            Ok(Sum { parts, total: Column::find(table, &sum.total)? })
        });
        Ok(Self { format, currency, only: only.collect::<Result<_>>()?, sums: sums.collect::<Result<_>>()? })
    }

    /// Sorts the rows of a table. `document` gives a row's number for the list of the skipped; `read` takes a row that
    /// counts, and notes a problem where it can not.
    pub(super) fn sort<T>(
        &self,
        table: &Table,
        document: impl Fn(&RowReader<'_>) -> Option<String>,
        mut read: impl FnMut(&mut RowReader<'_>, Option<Currency>) -> Option<T>,
    ) -> Sorted<T> {
        let mut sorted =
            Sorted { rows: 0, taken: Vec::new(), skipped: Vec::new(), refused: 0, problems: Vec::new() };
        for row in table.rows() {
            sorted.rows += 1;
            let mut reader = RowReader::new(row, self.format);
            let (columns, header) = (row.width(), table.columns().len());
            if columns != header {
                reader.problem(None, Error::from(Reason::WrongColumnCount { columns, header }));
                sorted.refused += 1;
            } else if let Some(reason) = self.left_out(&reader) {
                if !self.sums.is_empty() {
                    self.currency(&mut reader);
                }
                let document = document(&reader);
                sorted.skipped.push(Skipped { line: row.line(), document, reason: reason.to_owned() });
            } else {
                let currency = self.currency(&mut reader);
                match read(&mut reader, currency).filter(|_| reader.is_sound()) {
                    Some(taken) => sorted.taken.push(taken),
                    None => sorted.refused += 1,
                }
            }
            sorted.problems.append(&mut reader.into_problems());
        }
        sorted
    }

    /// Why the row does not count, where it does not.
    fn left_out(&self, reader: &RowReader<'_>) -> Option<&'a str> {
        let fails = |column: &Column, rule: &OnlyRows| match &rule.condition {
            Condition::OneOf { values } => !values.iter().any(|value| value == reader.text(column)),
            Condition::Filled => reader.text(column).is_empty(),
        };
        self.only.iter().find(|(column, rule)| fails(column, rule)).map(|(_, rule)| rule.reason.as_str())
    }

    /// The currency of the row, in which its sums are checked first of all.
    fn currency(&self, reader: &mut RowReader<'_>) -> Option<Currency> {
        let currency = match &self.currency {
            CurrencyAt::Column(column) => reader.required(column, str::parse::<Currency>),
            CurrencyAt::Always(currency) => Some(*currency),
        }?;
        for sum in &self.sums {
            sum.check(reader, currency);
        }
        Some(currency)
    }
}

impl Sum {
    fn check(&self, reader: &mut RowReader<'_>, currency: Currency) {
        let filled = self.parts.iter().filter(|part| !reader.text(part).is_empty()).collect::<Vec<_>>();
        let parts: Vec<Money> = filled.iter().filter_map(|part| reader.amount(part, currency)).collect();
        let total = reader.amount(&self.total, currency);
        let Some(total) = total.filter(|_| parts.len() == filled.len()) else { return };
        match parts.into_iter().try_fold(Money::zero(currency), Money::plus) {
            Ok(sum) if sum == total => {}
            Ok(sum) => {
                let names: Vec<&str> = self.parts.iter().map(|part| part.name.as_str()).collect();
                let what = names.join(" + ");
                reader.problem(Some(&self.total), Error::from(Reason::TotalsMismatch { what, sum, total }));
            }
            Err(error) => reader.problem(Some(&self.total), error),
        }
    }
}
