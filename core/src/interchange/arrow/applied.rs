//! What became of receipts, as tables.

use std::borrow::Cow;
use std::sync::Arc;

use arrow_array::types::{Int8Type, UInt8Type};
use arrow_array::{
    ArrayRef, BooleanArray, Date32Array, DictionaryArray, Int8Array, Int64Array, RecordBatch, StringArray,
    UInt8Array, UInt16Array,
};
use arrow_schema::ArrowError;

use super::AmountsAs;
use super::frame::{at_scale, batch, decimals};
use super::source::bad;
use crate::allocation::PassedOverBecause;
use crate::error::{Error, Result};
use crate::matching::{Applied, CRITERIA, EVIDENCE, NO_DAY, THE_MONEY, Unplaced};
use crate::money::Currency;
use crate::portfolio::{Name, Names, Portfolio, place};

fn wrong(error: ArrowError) -> Error {
    bad(error.to_string()).into()
}

/// The names at these positions.
fn named(names: &Names, places: &[u32]) -> ArrayRef {
    match names {
        Names::Whole(numbers) => {
            let number = |at: &u32| numbers.get(place(*at)).copied().unwrap_or_default();
            Arc::new(Int64Array::from(places.iter().map(number).collect::<Vec<_>>()))
        }
        names => {
            let text = |at: &u32| match names.get(place(*at)) {
                Some(Name::Text(text)) => text,
                _ => "",
            };
            Arc::new(StringArray::from_iter_values(places.iter().map(text)))
        }
    }
}

/// All names.
fn all_named(names: &Names) -> ArrayRef {
    match names {
        Names::Whole(numbers) => Arc::new(Int64Array::from(numbers.clone())),
        Names::Text { .. } => {
            let text = |at: usize| match names.get(at) {
                Some(Name::Text(text)) => text,
                _ => "",
            };
            Arc::new(StringArray::from_iter_values((0..names.len()).map(text)))
        }
    }
}

/// Codes of words; a code below zero is none.
fn words<'a>(codes: Int8Array, words: impl IntoIterator<Item = &'a str>) -> Result<ArrayRef> {
    let words = StringArray::from_iter_values(words);
    Ok(Arc::new(DictionaryArray::<Int8Type>::try_new(codes, Arc::new(words)).map_err(wrong)?))
}

/// Codes of words, one for every row.
fn all_words<'a>(codes: Vec<u8>, words: impl IntoIterator<Item = &'a str>) -> Result<ArrayRef> {
    let words = StringArray::from_iter_values(words);
    let codes = UInt8Array::from(codes);
    Ok(Arc::new(DictionaryArray::<UInt8Type>::try_new(codes, Arc::new(words)).map_err(wrong)?))
}

/// Currencies of rows.
fn currencies(codes: Vec<u8>, known: &[Currency]) -> Result<ArrayRef> {
    let names: Vec<String> = known.iter().map(ToString::to_string).collect();
    all_words(codes, names.iter().map(String::as_str))
}

/// Amounts of rows, in the form that is asked for.
struct Amounts<'a> {
    currencies: &'a [Currency],
    amounts: AmountsAs,
}

impl Amounts<'_> {
    /// A column; `codes` has the currency of each row. One in which nothing is may be empty.
    fn column<'v>(&self, minors: impl Into<Cow<'v, [i64]>>, codes: &[u8], rows: usize) -> Result<ArrayRef> {
        let minors: Cow<'v, [i64]> = minors.into();
        let minors = if minors.is_empty() { vec![0; rows] } else { minors.into_owned() };
        if self.amounts == AmountsAs::Minor {
            return Ok(Arc::new(Int64Array::from(minors)));
        }
        let scale = self.currencies.iter().map(|currency| currency.exponent()).max().unwrap_or(0);
        let units = minors.iter().zip(codes).map(|(minor, code)| {
            let exponent = self.currencies.get(usize::from(*code))?.exponent();
            at_scale(i128::from(*minor), exponent, scale)
        });
        decimals(units, scale)
    }
}

/// What settles what, as one batch: a row per line.
///
/// Columns: `receipt`, `document`, `instalment`, `currency`, `cash`, `discount`, `short`, `credit` (the document that pays
/// instead of the money), `rule`, `evidence`, and what the evidence says: `due`, `tie`, `number` (the line of the remittance,
/// or among how many the money was shared), `by` (what set it apart from the next). They are the same for every result.
///
/// # Errors
/// `bad_arrow`.
pub fn applied_to_batch(portfolio: &Portfolio, applied: &Applied, amounts: AmountsAs) -> Result<RecordBatch> {
    let (lines, receipts) = (&applied.lines, &applied.receipts);
    let rows = lines.len();
    let code = |receipt: &u32| receipts.currency.get(place(*receipt)).copied().unwrap_or_default();
    let codes: Vec<u8> = match receipts.currencies.len() {
        0 | 1 => vec![0; rows],
        _ => lines.receipt.iter().map(code).collect(),
    };
    let of = Amounts { currencies: &receipts.currencies, amounts };
    let items = portfolio.items();
    let instalment = |item: &u32| items.instalment.get(place(*item)).copied().unwrap_or_default();
    let credit: ArrayRef = match lines.credit.is_empty() {
        true => Arc::new(StringArray::new_null(rows)),
        false => {
            let name = |at: &u32| {
                let document =
                    Some(*at).filter(|at| *at != THE_MONEY).and_then(|at| items.document.get(place(at)));
                document.map(|name| name.to_string())
            };
            Arc::new(StringArray::from_iter(lines.credit.iter().map(name)))
        }
    };
    let due: ArrayRef = match lines.due.contains(&NO_DAY) {
        false => Arc::new(Date32Array::from(lines.due.clone())),
        true => {
            let days = lines.due.iter().map(|day| Some(*day).filter(|day| *day != NO_DAY));
            Arc::new(Date32Array::from_iter(days))
        }
    };
    let number: ArrayRef = match lines.number.is_empty() {
        true => Arc::new(Int64Array::new_null(rows)),
        false => {
            let numbers =
                lines.number.iter().map(|number| Some(i64::from(*number)).filter(|number| *number != 0));
            Arc::new(Int64Array::from_iter(numbers))
        }
    };
    let by = match lines.by.is_empty() {
        true => Int8Array::new_null(rows),
        false => lines.by.iter().map(|by| by.checked_sub(1).and_then(|by| i8::try_from(by).ok())).collect(),
    };
    let discount = of.column(lines.discount.as_slice(), &codes, rows)?;
    let short = match lines.discount.is_empty() && lines.short.is_empty() {
        true => Arc::clone(&discount),
        false => of.column(lines.short.as_slice(), &codes, rows)?,
    };
    let columns: Vec<(String, ArrayRef)> = [
        ("receipt", named(&receipts.receipt, &lines.receipt)),
        ("document", named(&items.document, &lines.item)),
        (
            "instalment",
            Arc::new(UInt16Array::from(lines.item.iter().map(instalment).collect::<Vec<_>>())) as ArrayRef,
        ),
        ("cash", of.column(lines.cash.as_slice(), &codes, rows)?),
        ("discount", discount),
        ("short", short),
        ("currency", currencies(codes, &receipts.currencies)?),
        ("credit", credit),
        ("rule", all_words(lines.rule.clone(), applied.policy.rules.iter().map(|rule| rule.as_str()))?),
        ("evidence", all_words(lines.evidence.clone(), EVIDENCE)?),
        ("due", due),
        ("tie", Arc::new(BooleanArray::from(lines.tie.clone()))),
        ("number", number),
        ("by", words(by, CRITERIA.iter().map(|by| by.as_str()))?),
    ]
    .into_iter()
    .map(|(name, array)| (name.to_owned(), array))
    .collect();
    batch(columns, "Cash application")
}

/// What became of each receipt, as one batch in their order: `receipt`, `currency`, `amount`, `applied`, `left`, `kept`, and
/// `unplaced`, why money of it waits: `no_account`, `no_currency`, `no_rule`.
///
/// # Errors
/// `bad_arrow`.
pub fn receipts_to_batch(applied: &Applied, amounts: AmountsAs) -> Result<RecordBatch> {
    let receipts = &applied.receipts;
    let rows = receipts.len();
    let of = Amounts { currencies: &receipts.currencies, amounts };
    let codes = &receipts.currency;
    let mut used: Vec<i64> =
        receipts.amount.iter().zip(&applied.left).map(|(amount, left)| amount - left).collect();
    used.iter_mut().zip(&applied.kept).for_each(|(used, kept)| *used -= kept);
    const REASONS: [Unplaced; 3] = [Unplaced::NoAccount, Unplaced::NoCurrency, Unplaced::NoRule];
    let code = |unplaced: &Option<Unplaced>| match unplaced {
        None => None,
        Some(Unplaced::NoAccount) => Some(0),
        Some(Unplaced::NoCurrency) => Some(1),
        Some(Unplaced::NoRule) => Some(2),
    };
    let columns: Vec<(String, ArrayRef)> = [
        ("receipt", all_named(&receipts.receipt)),
        ("currency", currencies(codes.clone(), &receipts.currencies)?),
        ("amount", of.column(receipts.amount.as_slice(), codes, rows)?),
        ("applied", of.column(used, codes, rows)?),
        ("left", of.column(applied.left.as_slice(), codes, rows)?),
        ("kept", of.column(applied.kept.as_slice(), codes, rows)?),
        ("unplaced", words(applied.unplaced.iter().map(code).collect(), REASONS.map(Unplaced::as_str))?),
    ]
    .into_iter()
    .map(|(name, array)| (name.to_owned(), array))
    .collect();
    batch(columns, "Receipts")
}

/// The rules and remittance lines that settled nothing, as one batch: `receipt`, `rule`, `because`, `line` of the remittance
/// where it is one, and the sentence.
///
/// # Errors
/// `bad_arrow`.
pub fn passed_over_to_batch(applied: &Applied) -> Result<RecordBatch> {
    let passed = &applied.passed_over;
    let places: Vec<u32> =
        passed.iter().map(|passed| u32::try_from(passed.receipt).unwrap_or(u32::MAX)).collect();
    let line = |because: &PassedOverBecause| match because {
        PassedOverBecause::NothingOpen { line } => Some(i64::from(*line)),
        _ => None,
    };
    let texts = |of: &dyn Fn(&crate::allocation::PassedOver) -> String| -> ArrayRef {
        Arc::new(StringArray::from_iter_values(passed.iter().map(|passed| of(&passed.passed))))
    };
    let columns: Vec<(String, ArrayRef)> = [
        ("receipt", named(&applied.receipts.receipt, &places)),
        ("rule", texts(&|passed| passed.rule.as_str().to_owned())),
        ("because", texts(&|passed| passed.because.as_str().to_owned())),
        ("line", Arc::new(Int64Array::from_iter(passed.iter().map(|passed| line(&passed.passed.because))))),
        ("text", texts(&|passed| passed.because.to_string())),
    ]
    .into_iter()
    .map(|(name, array)| (name.to_owned(), array))
    .collect();
    batch(columns, "Passed over")
}
