//! What a table of claims is answered with: which columns, and the rows as they come.

use std::sync::Arc;

use arrow_array::types::Int8Type;
use arrow_array::{
    ArrayRef, BooleanArray, Decimal128Array, DictionaryArray, Int8Array, Int32Array, Int64Array, StringArray,
};
use serde::{Deserialize, Serialize};

use super::AmountsAs;
use super::claims::ChargedClaims;
use super::frame::{DIGITS, at_scale, batch, decimals};
use super::rows::{SHORT, problem};
use super::source::bad;
use crate::charges::ClaimCharge;
use crate::error::{Error, Reason, Result};
use crate::interchange::mapping::{ClaimColumns, TableProblem};
use crate::money::{Currency, Money, Percent};
use crate::portfolio::NameCells;

/// A column of [`ChargedClaims`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClaimAnswer {
    /// The number of the document.
    Document,
    /// How many days bear interest.
    Days,
    /// Percent a year on the last of them.
    Percent,
    /// The interest.
    Interest,
    /// The discount that was earned by paying early.
    Discount,
    /// What is owed once beside the interest.
    LumpSum,
    /// Interest and lump sum.
    Total,
    /// Whether the total is below the least that the policy charges.
    BelowMinimum,
    /// The currency.
    Currency,
}

/// What the answer looks like. Which rows are refused does not depend on it.
#[derive(Debug, Clone, Copy, Default)]
pub struct ChargesAs<'a> {
    /// The columns that are wanted; none for all that the table can answer. They stand in the order of [`ClaimAnswer`].
    pub columns: Option<&'a [ClaimAnswer]>,
    /// How amounts stand in them.
    pub amounts: AmountsAs,
}

/// Which columns are wanted.
#[derive(Default)]
pub(super) struct Wanted {
    pub(super) answers: Vec<ClaimAnswer>,
    /// Whether the policy knows nothing but interest, which then is the total.
    pub(super) alone: bool,
}

/// The columns of the answer. Those that are not wanted stay empty.
#[derive(Default)]
pub(super) struct Rows {
    pub(super) wanted: Wanted,
    pub(super) count: usize,
    pub(super) numbers: Vec<i64>,
    pub(super) texts: Option<Vec<String>>,
    pub(super) days: Vec<i32>,
    /// Parts of a rate, [`NO_RATE`] where there is none.
    pub(super) percent: Vec<i64>,
    pub(super) interest: Vec<i64>,
    pub(super) discount: Vec<i64>,
    /// These three are empty where the policy knows nothing but interest.
    pub(super) lump_sum: Vec<i64>,
    pub(super) total: Vec<i64>,
    pub(super) below: Vec<bool>,
    /// Whether rows have currencies of their own; else all have the first.
    pub(super) coded: bool,
    pub(super) currency: Vec<i8>,
    pub(super) problems: Vec<TableProblem>,
}

pub(super) const NO_RATE: i64 = -1;

/// What a row that could be charged says.
pub(super) struct Row {
    pub(super) code: i8,
    pub(super) charge: ClaimCharge,
    pub(super) discount: i64,
}

impl Wanted {
    pub(super) fn of(columns: &ClaimColumns, asked: Option<&[ClaimAnswer]>, alone: bool) -> Result<Self> {
        use ClaimAnswer::*;
        const ALL: [ClaimAnswer; 9] =
            [Document, Days, Percent, Interest, Discount, LumpSum, Total, BelowMinimum, Currency];
        let missing = |answer: ClaimAnswer| match answer {
            Document if columns.document.is_none() => Some("document"),
            Discount if columns.discount_percent.is_none() => Some("discount_percent"),
            _ => None,
        };
        let Some(asked) = asked else {
            let answers = ALL.into_iter().filter(|answer| missing(*answer).is_none()).collect();
            return Ok(Self { answers, alone });
        };
        let nothing = asked.is_empty().then_some("answer");
        if let Some(name) = asked.iter().find_map(|answer| missing(*answer)).or(nothing) {
            return Err(Reason::MissingField { name: name.to_owned() }.into());
        }
        Ok(Self { answers: ALL.into_iter().filter(|answer| asked.contains(answer)).collect(), alone })
    }

    pub(super) fn is(&self, answer: ClaimAnswer) -> bool {
        self.answers.contains(&answer)
    }

    /// Whether interest is kept: also where it is the total.
    pub(super) fn keeps_interest(&self) -> bool {
        self.is(ClaimAnswer::Interest) || self.alone && self.is(ClaimAnswer::Total)
    }

    /// Whether an answer is kept that is not known from the interest alone.
    pub(super) fn keeps(&self, answer: ClaimAnswer) -> bool {
        !self.alone && self.is(answer)
    }
}

pub(super) fn parts_of(percent: Option<Percent>) -> i64 {
    percent.map_or(NO_RATE, |percent| percent.rate().parts())
}

impl Rows {
    pub(super) fn reserve(&mut self, rows: usize) {
        let room = |wanted: bool| if wanted { rows } else { 0 };
        self.days.reserve(room(self.wanted.is(ClaimAnswer::Days)));
        self.percent.reserve(room(self.wanted.is(ClaimAnswer::Percent)));
        self.interest.reserve(room(self.wanted.keeps_interest()));
        self.discount.reserve(room(self.wanted.is(ClaimAnswer::Discount)));
        self.currency.reserve(room(self.coded));
    }

    pub(super) fn push(&mut self, row: &Row) {
        let charge = &row.charge;
        let wanted = &self.wanted;
        self.count += 1;
        self.days.extend(wanted.is(ClaimAnswer::Days).then_some(charge.days));
        self.percent.extend(wanted.is(ClaimAnswer::Percent).then(|| parts_of(charge.percent)));
        self.interest.extend(wanted.keeps_interest().then(|| charge.interest.minor()));
        self.discount.extend(wanted.is(ClaimAnswer::Discount).then_some(row.discount));
        self.lump_sum.extend(wanted.keeps(ClaimAnswer::LumpSum).then(|| charge.lump_sum.minor()));
        self.total.extend(wanted.keeps(ClaimAnswer::Total).then(|| charge.total.minor()));
        self.below.extend(wanted.keeps(ClaimAnswer::BelowMinimum).then_some(charge.below_minimum));
        self.currency.extend(self.coded.then_some(row.code));
    }

    pub(super) fn refuse(&mut self, row: usize, column: &str, value: Option<String>, error: &Error) {
        let zero = Money::zero(Currency::EUR);
        let nothing = ClaimCharge {
            days: 0,
            percent: None,
            interest: zero,
            lump_sum: zero,
            total: zero,
            below_minimum: false,
        };
        self.push(&Row { code: 0, charge: nothing, discount: 0 });
        self.problems.push(problem(row, column, value, error));
    }

    /// Document numbers: whole numbers as long as no text comes, empty ones as text.
    pub(super) fn documents(&mut self, names: &NameCells<'_>, rows: usize) {
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

    /// The answer, of rows in these currencies; `short` where no percentage has more than four decimals.
    pub(super) fn finish(
        self,
        currencies: &[Currency],
        short: bool,
        amounts: AmountsAs,
    ) -> Result<ChargedClaims> {
        let Rows { wanted, count, numbers, texts, days, percent, problems, mut currency, .. } = self;
        let Rows { interest, discount, lump_sum, total, below, .. } = self;
        let mut valid = Vec::new();
        if !problems.is_empty() {
            valid.resize(count, true);
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
        let scale = currencies.iter().map(|currency| currency.exponent()).max().unwrap_or(0);
        let exponents: Vec<u8> = currencies.iter().map(|currency| currency.exponent()).collect();
        if currency.is_empty() && (amounts == AmountsAs::Decimal || wanted.is(ClaimAnswer::Currency)) {
            currency.resize(count, 0);
        }
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
        let mut say = |name: &str, array: ArrayRef| columns.push((name.to_owned(), array));
        if wanted.is(ClaimAnswer::Document) {
            say(
                "document",
                match texts {
                    None => Arc::new(Int64Array::from(numbers)),
                    Some(texts) => Arc::new(StringArray::from(texts)),
                },
            );
        }
        if wanted.is(ClaimAnswer::Days) {
            say("days", column!(Int32Array, days));
        }
        if wanted.is(ClaimAnswer::Percent) {
            let (divisor, decimals) = if short { (SHORT, 4) } else { (1, 10) };
            let cells =
                percent.into_iter().map(|parts| (parts != NO_RATE).then_some(i128::from(parts / divisor)));
            let made = Decimal128Array::from_iter(cells).with_precision_and_scale(DIGITS, decimals);
            say("percent", Arc::new(made.map_err(|error| Error::from(bad(error.to_string())))?));
        }
        let interest = if wanted.keeps_interest() { Some(amount(interest)?) } else { None };
        if let (Some(interest), true) = (&interest, wanted.is(ClaimAnswer::Interest)) {
            say("interest", Arc::clone(interest));
        }
        if wanted.is(ClaimAnswer::Discount) {
            say("discount", amount(discount)?);
        }
        // Where the policy knows nothing but interest, the total is the interest.
        if wanted.is(ClaimAnswer::LumpSum) {
            say("lump_sum", amount(if wanted.alone { vec![0; count] } else { lump_sum })?);
        }
        if wanted.is(ClaimAnswer::Total) {
            match interest.filter(|_| wanted.alone) {
                Some(interest) => say("total", interest),
                None => say("total", amount(total)?),
            }
        }
        if wanted.is(ClaimAnswer::BelowMinimum) {
            let below = if wanted.alone { vec![false; count] } else { below };
            say("below_minimum", column!(BooleanArray, below));
        }
        if wanted.is(ClaimAnswer::Currency) {
            let codes: Int8Array = if valid.is_empty() {
                currency.into()
            } else {
                currency.into_iter().enumerate().map(|(at, code)| is_valid(at).then_some(code)).collect()
            };
            let names = StringArray::from_iter_values(currencies.iter().map(ToString::to_string));
            let coded = DictionaryArray::<Int8Type>::try_new(codes, Arc::new(names));
            say("currency", Arc::new(coded.map_err(|error| Error::from(bad(error.to_string())))?));
        }
        Ok(ChargedClaims { batch: batch(columns, "Late charges")?, problems })
    }
}
