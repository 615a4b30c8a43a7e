use std::sync::Arc;

use arrow_array::builder::{ArrayBuilder, Decimal128Builder};
use arrow_array::types::Int8Type;
use arrow_array::{
    ArrayRef, BooleanArray, DictionaryArray, Int8Array, Int32Array, Int64Array, RecordBatch,
    RecordBatchReader, StringArray,
};

use super::AmountsAs;
use super::frame::{DIGITS, at_scale, batch, decimals};
use super::read::{parts, unread};
use super::rows::{SHORT, Wrong, cell, day, empty, problem};
use super::source::{Part, bad, column, names, optional};
use crate::calendar::Date;
use crate::charges::{Charger, ClaimCharge};
use crate::error::{Code, Error, Reason, Result, Shown};
use crate::interchange::mapping::{ClaimColumns, TableOptions, TableProblem};
use crate::money::{Currency, Money, Percent};
use crate::portfolio::{AmountCells, NameCells, Scaled, Values};

/// What every claim of a table bears, row by row, and the rows that could not be charged.
#[derive(Debug)]
pub struct ChargedClaims {
    /// A row for each row of the table, in its order: `document` where there is such a column, `days`, `percent` on the last
    /// of them, `interest`, `lump_sum`, `total`, `below_minimum`, `currency`. Empty in rows that could not be charged.
    pub batch: RecordBatch,
    /// Those rows, each with its column and the reason.
    pub problems: Vec<TableProblem>,
}

/// The most currencies of one table.
const CURRENCIES: usize = 127;

/// Charges each claim of a table: the amount that fell due on a day and stayed open until it was paid, or until `until`
/// where the row has no such day or the table no such column. Interest includes that day.
///
/// # Errors
/// `missing_column`; `float_column`, `whole_amounts`, `unsupported_type`, `date_expected` for columns that can not hold
/// what they are meant to; `currency_missing` where nothing says the currency; `too_many` currencies; `bad_arrow`,
/// `batch_too_large`. What is wrong with one row is told in the answer.
pub fn charge_claims(
    claims: impl RecordBatchReader,
    columns: &ClaimColumns,
    charger: &Charger<'_>,
    until: Date,
    options: &TableOptions,
    amounts: AmountsAs,
) -> Result<ChargedClaims> {
    columns.check(&names(&claims.schema()))?;
    if columns.currency.is_none() && options.currency.is_none() {
        return Err(Reason::CurrencyMissing { value: Shown::new("the table of claims") }.into());
    }
    let mut charged = Charged {
        charger,
        until,
        options,
        rows: Rows { short: charger.has_short_rates(), ..Rows::default() },
        currencies: Vec::new(),
    };
    let mut first = 0;
    for batch in claims {
        let batch = batch.map_err(unread)?;
        charged.rows.reserve(batch.num_rows());
        for part in parts(&batch, &mut first) {
            charged.take(&part, columns)?;
        }
    }
    charged.finish(columns.document.is_some(), amounts)
}

struct Charged<'a> {
    charger: &'a Charger<'a>,
    until: Date,
    options: &'a TableOptions,
    rows: Rows,
    currencies: Vec<Currency>,
}

/// The columns of the answer.
#[derive(Default)]
struct Rows {
    numbers: Vec<i64>,
    texts: Option<Vec<String>>,
    days: Vec<i32>,
    /// Whether percentages have four decimals at most, and stand as such.
    short: bool,
    percent: Decimal128Builder,
    interest: Vec<i64>,
    /// These three are empty where the policy knows nothing but interest.
    lump_sum: Vec<i64>,
    total: Vec<i64>,
    below: Vec<bool>,
    currency: Vec<i8>,
    problems: Vec<TableProblem>,
}

impl Charged<'_> {
    fn take(&mut self, part: &Part, columns: &ClaimColumns) -> Result<()> {
        let (due, principal) = (column(part, &columns.due)?, column(part, &columns.principal)?);
        let paid = optional(part, columns.paid.as_ref())?;
        let currency = optional(part, columns.currency.as_ref())?;
        let document = optional(part, columns.document.as_ref())?;
        let due = due.days(self.options.timestamps)?;
        let paid = paid.as_ref().map(|paid| paid.days(self.options.timestamps)).transpose()?;
        let principal = principal.amounts(self.options)?;
        let currency = currency.as_ref().map(|currency| currency.names()).transpose()?;
        let currencies = self.currencies_of(currency.as_ref(), part.batch.num_rows())?;
        if let Some(document) = &document {
            self.rows.documents(&document.names()?, part.batch.num_rows());
        }
        let rows = part.batch.num_rows();
        let plain = |values: &Values<'_, i32>| values.refused.is_empty();
        let sound = plain(&due) && due.absent.is_empty() && paid.as_ref().is_none_or(plain);
        let minors = match &principal {
            AmountCells::Minor(minors) if minors.absent.is_empty() && minors.refused.is_empty() => {
                Some(minors.values.as_ref()).filter(|_| sound)
            }
            _ => None,
        };
        let (alone, otherwise) = (self.charger.is_interest_alone(), self.until.days());
        for at in 0..rows {
            let code = currencies.get(at).copied().unwrap_or(Ok(0));
            // Where nothing but interest is owed and every cell is there, the numbers are all that is looked at.
            if let (Some(minor), Some(due), Ok(code), true) =
                (minors.and_then(|minors| minors.get(at)), due.values.get(at), code, alone)
            {
                let until = paid.as_ref().and_then(|paid| paid.get(at)).copied().unwrap_or(otherwise);
                if let Some((days, interest, percent)) = self.charger.at_once(*due, *minor, until) {
                    self.rows.push(code, days, percent, interest, None);
                    continue;
                }
            }
            let made = match code {
                Ok(code) => self.row(at, columns, &due, paid.as_ref(), &principal, code),
                Err(()) => Err(no_currency(columns, currency.as_ref(), at)),
            };
            match made {
                Ok((code, charge)) => {
                    let beside = (charge.lump_sum.minor(), charge.total.minor(), charge.below_minimum);
                    let beside = Some(beside).filter(|_| !alone);
                    self.rows.push(code, charge.days, charge.percent, charge.interest.minor(), beside);
                }
                Err((column, value, error)) => {
                    self.rows.refuse(part.first + at, column, value, &error, alone);
                }
            }
        }
        Ok(())
    }

    fn row<'c>(
        &self,
        at: usize,
        columns: &'c ClaimColumns,
        due: &Values<'_, i32>,
        paid: Option<&Values<'_, i32>>,
        principal: &AmountCells<'_>,
        code: i8,
    ) -> Result<(i8, ClaimCharge), Wrong<'c>> {
        let currency = usize::try_from(code).ok().and_then(|code| self.currencies.get(code)).copied();
        let currency = currency.ok_or_else(|| empty("currency"))?;
        let due = day(due, at, &columns.due)?.ok_or_else(|| empty(&columns.due))?;
        let until = match (paid, &columns.paid) {
            (Some(paid), Some(name)) => day(paid, at, name)?.unwrap_or(self.until),
            _ => self.until,
        };
        let name = columns.principal.as_str();
        let amount = match principal {
            AmountCells::Minor(minors) => {
                let minor = *cell(minors, at, name)?.ok_or_else(|| empty(name))?;
                Money::from_minor(minor, currency).map_err(|error| (name, Some(minor.to_string()), error))?
            }
            AmountCells::Scaled(scaled) => {
                let scaled: &Scaled = cell(scaled, at, name)?.ok_or_else(|| empty(name))?;
                let amount = scaled.amount(currency, self.options.rounding);
                amount.map_err(|error| (name, Some(scaled.to_string()), error))?
            }
        };
        let charge = self.charger.charge(due, amount, until);
        charge.map(|charge| (code, charge)).map_err(|error| {
            match (error.code(), columns.currency.as_deref()) {
                (Code::CurrencyMismatch, Some(column)) => (column, Some(currency.to_string()), error),
                (Code::AmountNegative | Code::AmountOutOfRange | Code::CurrencyMismatch, _) => {
                    (name, Some(amount.to_string()), error)
                }
                _ => (columns.due.as_str(), Some(due.to_string()), error),
            }
        })
    }

    /// The code of each row's currency, or that it has none.
    fn currencies_of(&mut self, names: Option<&NameCells<'_>>, rows: usize) -> Result<Vec<Result<i8, ()>>> {
        let Some(names) = names else {
            if let Some(currency) = self.options.currency {
                self.code(currency)?;
            }
            return Ok(Vec::new());
        };
        let mut codes = Vec::with_capacity(rows);
        match names {
            NameCells::Coded { codes: places, values } => {
                let mut known = Vec::with_capacity(values.len());
                for value in values {
                    known.push(self.read(value)?);
                }
                for at in 0..rows {
                    let place = places.get(at).and_then(|place| usize::try_from(*place).ok());
                    codes.push(place.and_then(|place| known.get(place)).copied().unwrap_or(Err(())));
                }
            }
            other => {
                let mut before: Option<(String, Result<i8, ()>)> = None;
                for at in 0..rows {
                    let Some(text) = other.shown(at) else {
                        codes.push(Err(()));
                        continue;
                    };
                    let code = match &before {
                        Some((same, code)) if *same == text => *code,
                        _ => self.read(&text)?,
                    };
                    codes.push(code);
                    before = Some((text.into_owned(), code));
                }
            }
        }
        Ok(codes)
    }

    fn read(&mut self, text: &str) -> Result<Result<i8, ()>> {
        match text.parse::<Currency>() {
            Ok(currency) => self.code(currency).map(Ok),
            Err(_) => Ok(Err(())),
        }
    }

    fn code(&mut self, currency: Currency) -> Result<i8> {
        let at = self.currencies.iter().position(|known| *known == currency).unwrap_or_else(|| {
            self.currencies.push(currency);
            self.currencies.len() - 1
        });
        let count = self.currencies.len();
        let many = || Reason::TooMany { what: "currencies".to_owned(), count, limit: CURRENCIES };
        i8::try_from(at).map_err(|_| many().into())
    }

    fn finish(self, documents: bool, amounts: AmountsAs) -> Result<ChargedClaims> {
        let Rows {
            numbers,
            texts,
            days,
            short,
            mut percent,
            interest,
            lump_sum,
            total,
            below,
            currency,
            problems,
        } = self.rows;
        let mut valid = Vec::new();
        if !problems.is_empty() {
            valid.resize(days.len(), true);
            for problem in &problems {
                let at = usize::try_from(problem.row).unwrap_or(usize::MAX);
                valid.get_mut(at).into_iter().for_each(|valid| *valid = false);
            }
        }
        let is_valid = |at: usize| valid.get(at).copied().unwrap_or(true);
        macro_rules! column {
            ($kind:ty, $values:expr) => {{
                let made: ArrayRef = if valid.is_empty() {
                    Arc::new(<$kind>::from($values))
                } else {
                    let cells = $values.into_iter().enumerate();
                    Arc::new(cells.map(|(at, value)| is_valid(at).then_some(value)).collect::<$kind>())
                };
                made
            }};
        }
        let scale = self.currencies.iter().map(|currency| currency.exponent()).max().unwrap_or(0);
        let exponents: Vec<u8> = self.currencies.iter().map(|currency| currency.exponent()).collect();
        let amount = |minors: Vec<i64>| -> Result<ArrayRef> {
            if amounts == AmountsAs::Minor {
                return Ok(column!(Int64Array, minors));
            }
            let units = minors.into_iter().zip(&currency).enumerate().map(|(at, (minor, code))| {
                let exponent = usize::try_from(*code).ok().and_then(|code| exponents.get(code)).copied()?;
                is_valid(at).then(|| at_scale(i128::from(minor), exponent, scale)).flatten()
            });
            decimals(units, scale)
        };
        let mut columns: Vec<(String, ArrayRef)> = Vec::new();
        if documents {
            let documents: ArrayRef = match texts {
                None => Arc::new(Int64Array::from(numbers)),
                Some(texts) => Arc::new(StringArray::from(texts)),
            };
            columns.push(("document".to_owned(), documents));
        }
        columns.push(("days".to_owned(), column!(Int32Array, days)));
        let percent = percent.finish().with_precision_and_scale(DIGITS, if short { 4 } else { 10 });
        let percent = percent.map_err(|error| Error::from(bad(error.to_string())))?;
        columns.push(("percent".to_owned(), Arc::new(percent)));
        let rows = interest.len();
        let interest = amount(interest)?;
        // Where the policy knows nothing but interest, the total is the interest.
        let (lump_sum, total) = match total.is_empty() {
            true => (amount(vec![0; rows])?, Arc::clone(&interest)),
            false => (amount(lump_sum)?, amount(total)?),
        };
        columns.push(("interest".to_owned(), interest));
        columns.push(("lump_sum".to_owned(), lump_sum));
        columns.push(("total".to_owned(), total));
        let below = if below.is_empty() { vec![false; rows] } else { below };
        let below: BooleanArray = if valid.is_empty() {
            below.into()
        } else {
            below.into_iter().enumerate().map(|(at, below)| is_valid(at).then_some(below)).collect()
        };
        columns.push(("below_minimum".to_owned(), Arc::new(below)));
        let codes: Int8Array = if valid.is_empty() {
            currency.into()
        } else {
            currency.into_iter().enumerate().map(|(at, code)| is_valid(at).then_some(code)).collect()
        };
        let names = StringArray::from_iter_values(self.currencies.iter().map(ToString::to_string));
        let coded = DictionaryArray::<Int8Type>::try_new(codes, Arc::new(names));
        let coded = coded.map_err(|error| Error::from(bad(error.to_string())))?;
        columns.push(("currency".to_owned(), Arc::new(coded)));
        Ok(ChargedClaims { batch: batch(columns, "Late charges")?, problems })
    }
}

impl Rows {
    fn reserve(&mut self, rows: usize) {
        self.days.reserve(rows);
        // A builder takes room only when it is made.
        if self.percent.is_empty() {
            self.percent = Decimal128Builder::with_capacity(rows);
        }
        self.interest.reserve(rows);
        self.currency.reserve(rows);
    }

    /// A row; what is owed beside the interest only where the policy knows something beside it.
    #[inline]
    fn push(
        &mut self,
        code: i8,
        days: i32,
        percent: Option<Percent>,
        interest: i64,
        beside: Option<(i64, i64, bool)>,
    ) {
        self.days.push(days);
        match percent.map(|percent| percent.rate().parts()) {
            Some(parts) => {
                self.percent.append_value(i128::from(if self.short { parts / SHORT } else { parts }))
            }
            None => self.percent.append_null(),
        }
        self.interest.push(interest);
        self.currency.push(code);
        if let Some((lump_sum, total, below)) = beside {
            self.lump_sum.push(lump_sum);
            self.total.push(total);
            self.below.push(below);
        }
    }

    fn refuse(&mut self, row: usize, column: &str, value: Option<String>, error: &Error, alone: bool) {
        self.push(0, 0, None, 0, (!alone).then_some((0, 0, false)));
        self.problems.push(problem(row, column, value, error));
    }

    /// Document numbers: whole numbers as long as no text comes, empty ones as text.
    fn documents(&mut self, names: &NameCells<'_>, rows: usize) {
        match (names, &mut self.texts) {
            (NameCells::Whole(values), None) if values.absent.is_empty() => {
                self.numbers.extend_from_slice(&values.values);
            }
            (names, texts) => {
                let numbers = std::mem::take(&mut self.numbers);
                let texts = texts.get_or_insert_with(|| numbers.iter().map(ToString::to_string).collect());
                texts.extend(
                    (0..rows).map(|at| names.shown(at).map(std::borrow::Cow::into_owned).unwrap_or_default()),
                );
            }
        }
    }
}

/// Why a row has no currency.
fn no_currency<'c>(columns: &'c ClaimColumns, names: Option<&NameCells<'_>>, at: usize) -> Wrong<'c> {
    let column = columns.currency.as_deref().unwrap_or("currency");
    let text = names.and_then(|names| names.shown(at)).map(std::borrow::Cow::into_owned);
    match text.as_deref().map(str::parse::<Currency>) {
        Some(Err(error)) => (column, text, error),
        _ => empty(column),
    }
}
