//! Receipts and what they name, from tables: rows that can be taken, and why the others can not.

use arrow_array::RecordBatchReader;

use super::read::{parts, unread};
use super::rows::{Wrong, cell, day, empty, problem};
use super::source::{Part, column, names, optional};
use crate::calendar::Date;
use crate::error::{Error, Reason, Result, Shown};
use crate::id::{AccountClass, DocumentId};
use crate::interchange::mapping::{AdviceColumns, CashColumns, TableOptions, TableProblem};
use crate::matching::Receipts;
use crate::money::{Currency, MAX_MINOR, Money};
use crate::portfolio::{
    AmountCells, NOWHERE, Name, NameCells, NameIndex, Names, Portfolio, Values, customers, place,
};

/// Receipts of a table, found in a portfolio.
#[derive(Debug)]
pub struct TableReceipts {
    /// The receipts, in the order of the table.
    pub receipts: Receipts,
    /// The rows of receipts that were left out, each with its column and the reason.
    pub problems: Vec<TableProblem>,
    /// The same of the rows of remittances.
    pub remittance_problems: Vec<TableProblem>,
}

/// Reads a table of receipts, and one of what they name where there is any, for a portfolio.
///
/// # Errors
/// `missing_column`; `float_column`, `whole_amounts`, `unsupported_type`, `date_expected` for columns that can not hold what
/// they are meant to; `currency_missing` where nothing says the currency; `too_many` currencies, receipts or lines;
/// `bad_arrow`, `batch_too_large`. What is wrong with one row is told beside.
pub fn read_receipts(
    portfolio: &Portfolio,
    receipts: impl RecordBatchReader,
    columns: &CashColumns,
    remittances: Option<(impl RecordBatchReader, &AdviceColumns)>,
    options: &TableOptions,
) -> Result<TableReceipts> {
    columns.check(&names(&receipts.schema()))?;
    if columns.currency.is_none() && options.currency.is_none() {
        return Err(Reason::CurrencyMissing { value: Shown::new("the table of receipts") }.into());
    }
    let names = customers(portfolio);
    let mut taken = Taken {
        portfolio,
        customers: NameIndex::over(&names),
        options,
        classes: portfolio.accounts().iter().any(|account| account.class.is_some()),
        receipts: Receipts { receipt: Names::Whole(Vec::new()), ..Receipts::default() },
        problems: Vec::new(),
    };
    let mut first = 0;
    for batch in receipts {
        let batch = batch.map_err(unread)?;
        taken.reserve(batch.num_rows());
        for part in parts(&batch, &mut first) {
            taken.take(&part, columns)?;
        }
    }
    let Taken { mut receipts, mut problems, .. } = taken;
    once(&mut receipts, &mut problems);
    let mut remittance_problems = Vec::new();
    if let Some((table, columns)) = remittances {
        let (mut rows, next) = advised(portfolio, &receipts, table, columns, options)?;
        remittance_problems = std::mem::take(&mut rows.problems);
        rows.put(&mut receipts, next);
    }
    Ok(TableReceipts { receipts, problems, remittance_problems })
}

/// Receipts as they are taken.
struct Taken<'a> {
    portfolio: &'a Portfolio,
    customers: NameIndex<'a>,
    options: &'a TableOptions,
    /// Whether some customer has several accounts, or one with a class.
    classes: bool,
    receipts: Receipts,
    problems: Vec<TableProblem>,
}

/// The cells of a part of the table.
struct Cells<'v> {
    receipt: NameCells<'v>,
    customer: NameCells<'v>,
    class: Option<NameCells<'v>>,
    amount: AmountCells<'v>,
    value_date: Values<'v, i32>,
    /// The currency of each row, or why it has none; empty where all rows have one.
    codes: Vec<Option<u8>>,
    currency: Option<NameCells<'v>>,
}

impl Taken<'_> {
    fn reserve(&mut self, rows: usize) {
        let receipts = &mut self.receipts;
        if let Names::Whole(numbers) = &mut receipts.receipt {
            numbers.reserve(rows);
        }
        receipts.account.reserve(rows);
        receipts.currency.reserve(rows);
        receipts.amount.reserve(rows);
        receipts.value_date.reserve(rows);
    }

    fn take(&mut self, part: &Part, columns: &CashColumns) -> Result<()> {
        let (receipt, customer) = (column(part, &columns.receipt)?, column(part, &columns.customer)?);
        let (amount, value_date) = (column(part, &columns.amount)?, column(part, &columns.value_date)?);
        let class = optional(part, columns.class.as_ref())?;
        let currency = optional(part, columns.currency.as_ref())?;
        let rows = part.batch.num_rows();
        let currency = currency.as_ref().map(|currency| currency.names()).transpose()?;
        let cells = Cells {
            receipt: receipt.names()?,
            customer: customer.names()?,
            class: class.as_ref().map(|class| class.names()).transpose()?,
            amount: amount.amounts(self.options)?,
            value_date: value_date.days(self.options.timestamps)?,
            codes: self.codes(currency.as_ref(), rows)?,
            currency,
        };
        if self.take_all(&cells, rows).is_some() {
            return Ok(());
        }
        for at in 0..rows {
            if let Err((column, value, error)) = self.take_row(at, &cells, columns) {
                self.problems.push(problem(part.first + at, column, value, &error));
            }
        }
        Ok(())
    }

    /// The currency of each row.
    fn codes(&mut self, names: Option<&NameCells<'_>>, rows: usize) -> Result<Vec<Option<u8>>> {
        let Some(names) = names else {
            if let Some(currency) = self.options.currency {
                self.receipts.code(currency)?;
            }
            return Ok(Vec::new());
        };
        let mut read = |text: &str| match text.trim().parse::<Currency>() {
            Ok(currency) => self.receipts.code(currency).map(Some),
            Err(_) => Ok(None),
        };
        if let NameCells::Coded { codes, values } = names {
            // A currency that no row has is none of the receipts'.
            let mut used = vec![false; values.len()];
            for code in codes.values.iter() {
                used.get_mut(place(*code)).into_iter().for_each(|used| *used = true);
            }
            let known = values.iter().zip(used).map(|(text, used)| if used { read(text) } else { Ok(None) });
            let known: Vec<Option<u8>> = known.collect::<Result<_>>()?;
            let code = |code: &u32| known.get(place(*code)).copied().flatten();
            let mut made: Vec<Option<u8>> = codes.values.iter().map(code).collect();
            if !codes.absent.is_empty() {
                made.iter_mut()
                    .zip(&codes.absent)
                    .filter(|(_, absent)| **absent)
                    .for_each(|(code, _)| *code = None);
            }
            return Ok(made);
        }
        let mut before: Option<(String, Option<u8>)> = None;
        let mut made = Vec::with_capacity(rows);
        for at in 0..rows {
            let text = names.shown(at).unwrap_or_default();
            let code = match before.as_ref().filter(|(known, _)| *known == text) {
                Some((_, code)) => *code,
                None => read(&text)?,
            };
            made.push(code);
            if before.as_ref().is_none_or(|(known, _)| *known != text) {
                before = Some((text.into_owned(), code));
            }
        }
        Ok(made)
    }

    /// Takes rows column by column where nothing about any of them has to be told. None, and nothing done, where it has.
    fn take_all(&mut self, cells: &Cells<'_>, rows: usize) -> Option<()> {
        let (NameCells::Whole(receipt), None) = (&cells.receipt, &cells.class) else { return None };
        let Names::Whole(numbers) = &mut self.receipts.receipt else { return None };
        let NameCells::Whole(customer) = &cells.customer else { return None };
        let AmountCells::Minor(amount) = &cells.amount else { return None };
        let gaps = [&receipt.absent, &customer.absent, &amount.absent, &cells.value_date.absent];
        let refused = [&receipt.refused, &customer.refused, &amount.refused, &cells.value_date.refused];
        if gaps.into_iter().any(|absent| absent.contains(&true))
            || refused.into_iter().any(|cells| !cells.is_empty())
        {
            return None;
        }
        if !amount.values.iter().all(|amount| (1..=MAX_MINOR).contains(amount)) {
            return None;
        }
        if cells.codes.iter().any(Option::is_none) || self.classes {
            return None;
        }
        let before = self.receipts.value_date.len();
        self.receipts
            .value_date
            .extend(cells.value_date.values.iter().map_while(|day| Date::from_days(*day)));
        if self.receipts.value_date.len() < before + rows {
            self.receipts.value_date.truncate(before);
            return None;
        }
        numbers.extend_from_slice(&receipt.values);
        self.receipts.amount.extend_from_slice(&amount.values);
        match cells.codes.is_empty() {
            true => self.receipts.currency.resize(before + rows, 0),
            false => self.receipts.currency.extend(cells.codes.iter().flatten()),
        }
        let customers = &self.customers;
        self.receipts.account.extend(customer.values.iter().map(|number| customers.first_whole(*number)));
        Some(())
    }

    fn take_row<'c>(
        &mut self,
        at: usize,
        cells: &Cells<'_>,
        columns: &'c CashColumns,
    ) -> Result<(), Wrong<'c>> {
        let column = columns.receipt.as_str();
        let text = cells.receipt.shown(at).filter(|text| !text.is_empty()).ok_or_else(|| empty(column))?;
        DocumentId::new(&text).map_err(|error| (column, Some(text.clone().into_owned()), error))?;
        let column = columns.customer.as_str();
        let customer =
            cells.customer.shown(at).filter(|text| !text.is_empty()).ok_or_else(|| empty(column))?;
        let class = match (&cells.class, &columns.class) {
            (Some(classes), Some(column)) => {
                let class = classes.shown(at).filter(|text| !text.is_empty());
                let read = class.map(|text| {
                    AccountClass::new(&text)
                        .map_err(|error| (column.as_str(), Some(text.into_owned()), error))
                });
                read.transpose()?
            }
            _ => None,
        };
        let code = cells.codes.get(at).copied().unwrap_or(Some(0));
        let code = code.ok_or_else(|| {
            let column = columns.currency.as_deref().unwrap_or("currency");
            let shown = cells.currency.as_ref().and_then(|names| names.shown(at));
            match shown.filter(|text| !text.is_empty()) {
                None => empty(column),
                Some(text) => {
                    let error = Reason::UnknownCurrency { value: Shown::new(&text) };
                    (column, Some(text.into_owned()), Error::from(error))
                }
            }
        })?;
        let currency = self.receipts.currencies.get(usize::from(code)).copied();
        let currency = currency.ok_or_else(|| empty("currency"))?;
        let amount = amount(&cells.amount, at, &columns.amount, currency, self.options)?;
        let amount = amount.ok_or_else(|| empty(&columns.amount))?;
        let column = columns.value_date.as_str();
        let value_date = day(&cells.value_date, at, column)?.ok_or_else(|| empty(column))?;
        let first = match &cells.customer {
            NameCells::Whole(cells) => {
                cells.get(at).map_or(NOWHERE, |number| self.customers.first_whole(*number))
            }
            _ => self.customers.first_text(&customer),
        };
        let account = self.portfolio.of_class(&self.customers, first, class.as_ref());
        let receipts = &mut self.receipts;
        match &cells.receipt {
            NameCells::Whole(cells) => {
                cells.get(at).into_iter().for_each(|number| receipts.receipt.push(Name::Whole(*number)))
            }
            _ => receipts.receipt.push(Name::Text(&text)),
        }
        receipts.account.push(account);
        receipts.currency.push(code);
        receipts.amount.push(amount);
        receipts.value_date.push(value_date);
        Ok(())
    }
}

/// An amount above zero, in minor units; none where the cell is empty.
fn amount<'c>(
    cells: &AmountCells<'_>,
    at: usize,
    column: &'c str,
    currency: Currency,
    options: &TableOptions,
) -> Result<Option<i64>, Wrong<'c>> {
    let made = match cells {
        AmountCells::Minor(minors) => cell(minors, at, column)?.map(|minor| {
            Money::from_minor(*minor, currency).map_err(|error| (column, Some(minor.to_string()), error))
        }),
        AmountCells::Scaled(scaled) => cell(scaled, at, column)?.map(|scaled| {
            let amount = scaled.amount(currency, options.rounding);
            amount.map_err(|error| (column, Some(scaled.to_string()), error))
        }),
    };
    let Some(amount) = made.transpose()? else { return Ok(None) };
    if amount.is_positive() {
        return Ok(Some(amount.minor()));
    }
    let what = format!("column {}", Shown::new(column));
    Err((column, Some(amount.to_string()), Reason::AmountNotPositive { what, amount }.into()))
}

/// Leaves out receipts whose number stands before.
fn once(receipts: &mut Receipts, problems: &mut Vec<TableProblem>) {
    if let Names::Whole(numbers) = &receipts.receipt
        && numbers.is_sorted_by(|one, next| one < next)
    {
        return;
    }
    let index = NameIndex::over(&receipts.receipt);
    if !index.has_repeated() {
        return;
    }
    let keep: Vec<bool> = (0..receipts.len()).map(|at| place(index.first_of(at)) == at).collect();
    // Rows of the table: those that were refused stand between those that were taken.
    let refused: Vec<u64> = problems.iter().map(|problem| problem.row).collect();
    let mut rows = (0_u64..).filter(|row| refused.binary_search(row).is_err());
    let rows: Vec<u64> = rows.by_ref().take(keep.len()).collect();
    let row = |at: usize| rows.get(at).copied().unwrap_or_default();
    for (at, _) in keep.iter().enumerate().filter(|(_, keep)| !**keep) {
        let item = receipts.receipt.get(at).map(|name| name.to_string()).unwrap_or_default();
        let first = row(place(index.first_of(at)));
        let error = Error::from(Reason::DuplicateItem { item: item.clone(), first });
        problems.push(TableProblem { row: row(at), ..problem(at, "receipt", Some(item), &error) });
    }
    let order: Vec<u32> = (0_u32..).zip(&keep).filter(|(_, keep)| **keep).map(|(at, _)| at).collect();
    let kept = Receipts {
        receipt: receipts.receipt.gather(&order),
        account: gathered(&receipts.account, &order),
        currency: gathered(&receipts.currency, &order),
        amount: gathered(&receipts.amount, &order),
        value_date: gathered(&receipts.value_date, &order),
        currencies: std::mem::take(&mut receipts.currencies),
        remittance: std::mem::take(&mut receipts.remittance),
    };
    *receipts = kept;
    problems.sort_by_key(|problem| problem.row);
}

fn gathered<T: Copy>(column: &[T], order: &[u32]) -> Vec<T> {
    order.iter().filter_map(|at| column.get(place(*at)).copied()).collect()
}

/// What receipts name, row by row.
#[derive(Default)]
struct Advised {
    receipt: Vec<u32>,
    item: Vec<u32>,
    instalment: Vec<Option<u16>>,
    amount: Vec<i64>,
    problems: Vec<TableProblem>,
}

/// Reads what receipts name.
fn advised(
    portfolio: &Portfolio,
    receipts: &Receipts,
    table: impl RecordBatchReader,
    columns: &AdviceColumns,
    options: &TableOptions,
) -> Result<(Advised, Vec<u32>)> {
    columns.check(&names(&table.schema()))?;
    let documents = NameIndex::over(&portfolio.items().document);
    let mut rows = Advised::default();
    let index = NameIndex::over(&receipts.receipt);
    let mut first = 0;
    for batch in table {
        let batch = batch.map_err(unread)?;
        for part in parts(&batch, &mut first) {
            let (receipt, document) = (column(&part, &columns.receipt)?, column(&part, &columns.document)?);
            let instalment = optional(&part, columns.instalment.as_ref())?;
            let amount = optional(&part, columns.amount.as_ref())?;
            let cells = AdviceCells {
                receipt: receipt.names()?,
                document: document.names()?,
                instalment: instalment.as_ref().map(|source| source.counts()).transpose()?,
                amount: amount.as_ref().map(|source| source.amounts(options)).transpose()?,
            };
            let count = part.batch.num_rows();
            if rows.take_all(&cells, &index, &documents).is_some() {
                continue;
            }
            for at in 0..count {
                let taken = rows.take_row(at, &cells, columns, receipts, (&index, &documents), options);
                if let Err((column, value, error)) = taken {
                    rows.problems.push(problem(part.first + at, column, value, &error));
                }
            }
        }
    }
    let (count, limit) = (rows.receipt.len(), place(NOWHERE));
    if count >= limit {
        return Err(Reason::TooMany { what: "lines".to_owned(), count, limit }.into());
    }
    Ok((rows, documents.into_next()))
}

/// The cells of a part of a table of remittance lines.
struct AdviceCells<'v> {
    receipt: NameCells<'v>,
    document: NameCells<'v>,
    instalment: Option<Values<'v, i64>>,
    amount: Option<AmountCells<'v>>,
}

/// The first position of what a row names; [`NOWHERE`] where there is none.
fn found(names: &NameCells<'_>, at: usize, index: &NameIndex<'_>) -> u32 {
    match names {
        NameCells::Whole(cells) => cells.get(at).map_or(NOWHERE, |number| index.first_whole(*number)),
        names => names.shown(at).map_or(NOWHERE, |text| index.first_text(&text)),
    }
}

impl Advised {
    /// Takes rows of numbers alone. None, and nothing done, where one of them has to be looked at.
    fn take_all(
        &mut self,
        cells: &AdviceCells<'_>,
        receipts: &NameIndex<'_>,
        documents: &NameIndex<'_>,
    ) -> Option<()> {
        let (NameCells::Whole(receipt), NameCells::Whole(document)) = (&cells.receipt, &cells.document)
        else {
            return None;
        };
        let whole = |cells: &Values<'_, i64>| cells.refused.is_empty() && !cells.absent.contains(&true);
        let plain = cells.instalment.is_none() && cells.amount.is_none();
        if !plain
            || !self.instalment.is_empty()
            || !self.amount.is_empty()
            || !whole(receipt)
            || !whole(document)
        {
            return None;
        }
        let before = self.receipt.len();
        self.receipt.extend(receipt.values.iter().map(|number| receipts.first_whole(*number)));
        if self.receipt.get(before..).unwrap_or_default().contains(&NOWHERE) {
            self.receipt.truncate(before);
            return None;
        }
        self.item.extend(document.values.iter().map(|number| documents.first_whole(*number)));
        Some(())
    }

    fn take_row<'c>(
        &mut self,
        at: usize,
        cells: &AdviceCells<'_>,
        columns: &'c AdviceColumns,
        receipts: &Receipts,
        (index, documents): (&NameIndex<'_>, &NameIndex<'_>),
        options: &TableOptions,
    ) -> Result<(), Wrong<'c>> {
        let column = columns.receipt.as_str();
        let name = cells.receipt.shown(at).filter(|text| !text.is_empty()).ok_or_else(|| empty(column))?;
        let receipt = found(&cells.receipt, at, index);
        let Some(currency) = receipts.currency_of(place(receipt)) else {
            let error = Error::from(Reason::UnknownReceipt { receipt: Shown::new(&name) });
            return Err((column, Some(name.into_owned()), error));
        };
        let column = columns.document.as_str();
        cells.document.shown(at).filter(|text| !text.is_empty()).ok_or_else(|| empty(column))?;
        let instalment = match (&cells.instalment, &columns.instalment) {
            (Some(numbers), Some(column)) => {
                let read = cell(numbers, at, column)?.map(|number| {
                    u16::try_from(*number).map_err(|_| {
                        let expected = "an instalment from 0 to 65535".to_owned();
                        let error = Reason::WrongType { expected, got: number.to_string() }.into();
                        (column.as_str(), Some(number.to_string()), error)
                    })
                });
                read.transpose()?
            }
            _ => None,
        };
        let limit = match (&cells.amount, &columns.amount) {
            (Some(cells), Some(column)) => amount(cells, at, column, currency, options)?,
            _ => None,
        };
        let before = self.receipt.len();
        if instalment.is_some() && self.instalment.is_empty() {
            self.instalment.resize(before, None);
        }
        if limit.is_some() && self.amount.is_empty() {
            self.amount.resize(before, 0);
        }
        if instalment.is_some() || !self.instalment.is_empty() {
            self.instalment.push(instalment);
        }
        if limit.is_some() || !self.amount.is_empty() {
            self.amount.push(limit.unwrap_or(0));
        }
        self.receipt.push(receipt);
        self.item.push(found(&cells.document, at, documents));
        Ok(())
    }

    /// Puts the lines to their receipts, those of one in their order.
    fn put(self, receipts: &mut Receipts, next: Vec<u32>) {
        let mut ends = vec![0_u32; receipts.len()];
        for receipt in &self.receipt {
            ends.get_mut(place(*receipt)).into_iter().for_each(|count| *count += 1);
        }
        let mut sum = 0;
        for count in &mut ends {
            sum += *count;
            *count = sum;
        }
        let Self { receipt, mut item, mut instalment, mut amount, .. } = self;
        if !receipt.is_sorted() {
            let mut order: Vec<u32> = (0_u32..).zip(&receipt).map(|(at, _)| at).collect();
            order.sort_by_key(|at| receipt.get(place(*at)).copied());
            item = gathered(&item, &order);
            instalment = gathered(&instalment, &order);
            amount = gathered(&amount, &order);
        }
        let remittance = &mut receipts.remittance;
        (remittance.ends, remittance.item, remittance.next) = (ends, item, next);
        (remittance.instalment, remittance.amount) = (instalment, amount);
    }
}
