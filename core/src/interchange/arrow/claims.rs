use std::ops::Range;

use arrow_array::{RecordBatch, RecordBatchReader};

use super::claim_answers::{ChargesAs, ClaimAnswer, Row, Rows, Wanted, parts_of};
use super::read::{parts, unread};
use super::rows::{Wrong, cell, day, empty};
use super::source::{Part, Source, column, names, optional};
use crate::calendar::Date;
use crate::charges::{Block, Charger, NEVER, Offers, percent_of};
use crate::error::{Code, Reason, Result, Shown};
use crate::interchange::mapping::{ClaimColumns, TableOptions, TableProblem};
use crate::money::{Currency, Money};
use crate::portfolio::{AmountCells, NameCells, Scaled, Values};

/// What every claim of a table bears, row by row, and the rows that could not be charged.
#[derive(Debug)]
pub struct ChargedClaims {
    /// A row for each row of the table, in its order, with the columns that were wanted. Empty in rows that could not be
    /// charged.
    pub batch: RecordBatch,
    /// Those rows, each with its column and the reason.
    pub problems: Vec<TableProblem>,
}

/// The most currencies of one table.
const CURRENCIES: usize = 127;

/// So many rows are looked at together.
const BLOCK: usize = 1_024;

/// Charges each claim of a table: the amount that fell due on a day and stayed open until it was paid, or until `until`
/// where the row has no such day or the table no such column. Interest includes that day.
///
/// # Errors
/// `missing_column`; `missing_field` for some columns of discounts without the others, and for an answer that the columns
/// can not give; `float_column`, `whole_amounts`, `unsupported_type`, `date_expected` for columns that can not hold what
/// they are meant to; `currency_missing` where nothing says the currency; `too_many` currencies; `bad_arrow`,
/// `batch_too_large`. What is wrong with one row is told in the answer.
pub fn charge_claims(
    claims: impl RecordBatchReader,
    columns: &ClaimColumns,
    charger: &Charger<'_>,
    until: Date,
    options: &TableOptions,
    answer: ChargesAs<'_>,
) -> Result<ChargedClaims> {
    columns.check(&names(&claims.schema()))?;
    if columns.currency.is_none() && options.currency.is_none() {
        return Err(Reason::CurrencyMissing { value: Shown::new("the table of claims") }.into());
    }
    let rows = Rows {
        wanted: Wanted::of(columns, answer.columns, charger.is_interest_alone())?,
        coded: columns.currency.is_some(),
        ..Rows::default()
    };
    let mut charged = Charged { columns, charger, until, options, rows, currencies: Vec::new() };
    let mut first = 0;
    for batch in claims {
        let batch = batch.map_err(unread)?;
        charged.rows.reserve(batch.num_rows());
        for part in parts(&batch, &mut first) {
            charged.take(&part)?;
        }
    }
    let Charged { rows, currencies, .. } = charged;
    rows.finish(&currencies, charger.has_short_rates(), answer.amounts)
}

struct Charged<'a> {
    columns: &'a ClaimColumns,
    charger: &'a Charger<'a>,
    until: Date,
    options: &'a TableOptions,
    rows: Rows,
    currencies: Vec<Currency>,
}

/// The columns of a part of the table.
struct Cells<'v> {
    due: Values<'v, i32>,
    paid: Option<Values<'v, i32>>,
    principal: AmountCells<'v>,
    offers: Option<OfferCells<'v>>,
    currency: Option<NameCells<'v>>,
    /// Empty where all rows have one currency.
    codes: Vec<Result<i8, ()>>,
}

/// The columns of discounts.
struct OfferCells<'v> {
    issued: Values<'v, i32>,
    percent: Values<'v, i64>,
    /// The decimals of the percentages.
    decimals: u32,
    days: Values<'v, i64>,
}

/// Room for the days of a block.
#[derive(Default)]
struct Scratch {
    until: Vec<i32>,
    paid: Vec<i32>,
}

fn days_of<'v>(source: &'v Option<Source>, options: &TableOptions) -> Result<Option<Values<'v, i32>>> {
    source.as_ref().map(|source| source.days(options.timestamps)).transpose()
}

impl<'a> Charged<'a> {
    fn take(&mut self, part: &Part) -> Result<()> {
        let (columns, options) = (self.columns, self.options);
        let (due, principal) = (column(part, &columns.due)?, column(part, &columns.principal)?);
        let paid = optional(part, columns.paid.as_ref())?;
        let currency = optional(part, columns.currency.as_ref())?;
        let issued = optional(part, columns.issued.as_ref())?;
        let percent = optional(part, columns.discount_percent.as_ref())?;
        let days = optional(part, columns.discount_days.as_ref())?;
        let rows = part.batch.num_rows();
        if let (Some(name), true) = (&columns.document, self.rows.wanted.is(ClaimAnswer::Document)) {
            self.rows.documents(&column(part, name)?.names()?, rows);
        }
        let offers = match (&issued, &percent, &days) {
            (Some(issued), Some(percent), Some(days)) => {
                let (percent, decimals) = percent.percentages()?;
                let issued = issued.days(options.timestamps)?;
                Some(OfferCells { issued, percent, decimals, days: days.counts()? })
            }
            _ => None,
        };
        let currency = currency.as_ref().map(|currency| currency.names()).transpose()?;
        let codes = self.currencies_of(currency.as_ref(), rows)?;
        let cells = Cells {
            due: due.days(options.timestamps)?,
            paid: days_of(&paid, options)?,
            principal: principal.amounts(options)?,
            offers,
            currency,
            codes,
        };
        let mut scratch = Scratch::default();
        for start in (0..rows).step_by(BLOCK) {
            let range = start..rows.min(start + BLOCK);
            if self.block(&cells, range.clone(), &mut scratch).is_some() {
                continue;
            }
            for at in range {
                match self.row(at, &cells) {
                    Ok(row) => self.rows.push(&row),
                    Err((column, value, error)) => {
                        self.rows.refuse(part.first + at, column, value, &error);
                    }
                }
            }
        }
        Ok(())
    }

    /// Charges rows column by column. None, and nothing done, where one of them has to be looked at.
    fn block(&mut self, cells: &Cells<'_>, range: Range<usize>, scratch: &mut Scratch) -> Option<()> {
        let due = full(&cells.due, &range)?;
        let AmountCells::Minor(minors) = &cells.principal else { return None };
        let minors = full(minors, &range)?;
        scratch.days(cells.paid.as_ref(), &range, self.until.days(), cells.offers.is_some())?;
        let plain = self.charger.plain(Block { due, minors, until: &scratch.until })?;
        let offers = match &cells.offers {
            Some(offers) => {
                let issued = full(&offers.issued, &range)?;
                let (percent, days) = (full(&offers.percent, &range)?, full(&offers.days, &range)?);
                let offers = Offers { issued, percent, days, paid: &scratch.paid, decimals: offers.decimals };
                Some(offers.earned(minors, self.charger.rounding())?)
            }
            None => None,
        };
        let codes = cells.codes.get(range.clone()).unwrap_or_default();
        if codes.iter().any(Result::is_err) {
            return None;
        }
        let rows = &mut self.rows;
        rows.count += due.len();
        if rows.wanted.keeps_interest() {
            rows.interest.extend(plain.interest());
        }
        if let (Some(offers), true) = (offers, rows.wanted.is(ClaimAnswer::Discount)) {
            rows.discount.extend(offers);
        }
        if rows.wanted.is(ClaimAnswer::Days) {
            rows.days.extend(plain.days());
        }
        if rows.wanted.is(ClaimAnswer::Percent) {
            rows.percent.extend(plain.percent().map(parts_of));
        }
        if rows.coded {
            rows.currency.extend(codes.iter().flatten());
        }
        Some(())
    }

    fn row(&self, at: usize, cells: &Cells<'_>) -> Result<Row, Wrong<'a>> {
        let columns = self.columns;
        let code = cells.codes.get(at).copied().unwrap_or(Ok(0));
        let code = code.map_err(|()| no_currency(columns, cells.currency.as_ref(), at))?;
        let currency = usize::try_from(code).ok().and_then(|code| self.currencies.get(code)).copied();
        let currency = currency.ok_or_else(|| empty("currency"))?;
        let due = day(&cells.due, at, &columns.due)?.ok_or_else(|| empty(&columns.due))?;
        let paid = match (&cells.paid, &columns.paid) {
            (Some(paid), Some(name)) => day(paid, at, name)?,
            _ => None,
        };
        let name = columns.principal.as_str();
        let amount = match &cells.principal {
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
        let charge = self.charger.charge(due, amount, paid.unwrap_or(self.until));
        let charge = charge.map_err(|error| match (error.code(), columns.currency.as_deref()) {
            (Code::CurrencyMismatch, Some(column)) => (column, Some(currency.to_string()), error),
            (Code::AmountNegative | Code::AmountOutOfRange | Code::CurrencyMismatch, _) => {
                (name, Some(amount.to_string()), error)
            }
            _ => (columns.due.as_str(), Some(due.to_string()), error),
        })?;
        let discount = match &cells.offers {
            Some(offers) => self.discount(at, offers, amount, paid)?,
            None => 0,
        };
        Ok(Row { code, charge, discount })
    }

    /// The discount that a row earned.
    fn discount(
        &self,
        at: usize,
        offers: &OfferCells<'_>,
        principal: Money,
        paid: Option<Date>,
    ) -> Result<i64, Wrong<'a>> {
        let columns = self.columns;
        let of_percent = columns.discount_percent.as_deref().unwrap_or("discount_percent");
        let of_days = columns.discount_days.as_deref().unwrap_or("discount_days");
        let of_issued = columns.issued.as_deref().unwrap_or("issued");
        let Some(number) = cell(&offers.percent, at, of_percent)? else { return Ok(0) };
        let percent = percent_of(*number, offers.decimals).ok_or_else(|| {
            let percent = format!("{number}e-{}", offers.decimals);
            let what = "a discount".to_owned();
            (of_percent, Some(percent.clone()), Reason::PercentOutOfRange { what, percent }.into())
        })?;
        let days = *cell(&offers.days, at, of_days)?.ok_or_else(|| empty(of_days))?;
        let days = u16::try_from(days).map_err(|_| {
            let (what, range) = ("a window of discount".to_owned(), "0 to 65535 days".to_owned());
            (
                of_days,
                Some(days.to_string()),
                Reason::TermsRange { what, value: days.to_string(), range }.into(),
            )
        })?;
        let issued = day(&offers.issued, at, of_issued)?.ok_or_else(|| empty(of_issued))?;
        let earned = self.charger.discount(issued, percent, days, principal, paid);
        earned.map(Money::minor).map_err(|error| (of_percent, Some(percent.to_string()), error))
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
}

/// The values of some rows, where each has one.
fn full<'v, T: Clone>(values: &'v Values<'_, T>, range: &Range<usize>) -> Option<&'v [T]> {
    let absent = values.absent.get(range.clone()).unwrap_or_default();
    if !values.refused.is_empty() || absent.contains(&true) {
        return None;
    }
    values.values.get(range.clone())
}

impl Scratch {
    /// Until when rows are charged, and where they are looked at when they were paid.
    fn days(
        &mut self,
        paid: Option<&Values<'_, i32>>,
        range: &Range<usize>,
        otherwise: i32,
        is_paid: bool,
    ) -> Option<()> {
        self.until.clear();
        self.paid.clear();
        let Some(paid) = paid else {
            self.until.resize(range.len(), otherwise);
            self.paid.resize(range.len(), NEVER);
            return Some(());
        };
        let days = paid.values.get(range.clone()).filter(|_| paid.refused.is_empty())?;
        if paid.absent.is_empty() {
            self.until.extend_from_slice(days);
            self.paid.extend_from_slice(days);
            return Some(());
        }
        let absent = paid.absent.get(range.clone())?;
        let known =
            |other: i32| days.iter().zip(absent).map(move |(day, absent)| if *absent { other } else { *day });
        self.until.extend(known(otherwise));
        if is_paid {
            self.paid.extend(known(NEVER));
        }
        Some(())
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
