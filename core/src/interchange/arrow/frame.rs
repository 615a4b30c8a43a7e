use std::sync::Arc;

use arrow_array::{ArrayRef, Date32Array, Decimal128Array, Int64Array, RecordBatch, StringArray};
use arrow_schema::{DataType, Field, Schema};

use super::source::bad;
use crate::error::Result;
use crate::money::Money;
use crate::present::{Cells, Frame};

/// As many digits as a decimal of 128 bits has.
pub(super) const DIGITS: u8 = 38;

/// The table of a report as one batch, each column under its name.
///
/// Texts become `Utf8`, whole numbers `Int64`, days `Date32`, and amounts `Decimal128` with as many decimals as the
/// currency of the column has that has most. Each column of amounts `NAME` is followed by `NAME_currency`, unless a text
/// column `currency` speaks for all amounts; where rows have kinds, a last column `row_kind` says `line`, `subtotal` or
/// `total`. The title stands in the metadata of the schema.
///
/// # Errors
/// Those of [`Frame::check`]; `bad_arrow` for an amount that has too many digits beside those of another currency.
pub fn frame_to_batch(frame: &Frame) -> Result<RecordBatch> {
    frame.check()?;
    let speaks = frame.currency_speaks();
    let mut columns: Vec<(String, ArrayRef)> = Vec::new();
    for column in &frame.columns {
        let name = column.name.clone();
        let array: ArrayRef = match &column.cells {
            Cells::Text(cells) => Arc::new(StringArray::from_iter(cells)),
            Cells::Whole(cells) => Arc::new(Int64Array::from_iter(cells.iter().copied())),
            Cells::Date(cells) => {
                Arc::new(Date32Array::from_iter(cells.iter().map(|day| day.map(|day| day.days()))))
            }
            Cells::Amount(cells) => amounts(cells)?,
        };
        columns.push((name.clone(), array));
        if let (Cells::Amount(cells), false) = (&column.cells, speaks) {
            let currency = |cell: &Option<Money>| cell.map(|amount| amount.currency().to_string());
            columns.push((
                format!("{name}_currency"),
                Arc::new(StringArray::from_iter(cells.iter().map(currency))),
            ));
        }
    }
    if !frame.kinds.is_empty() {
        let kinds = frame.kinds.iter().map(|kind| Some(kind.as_str()));
        columns.push((Frame::ROW_KIND.to_owned(), Arc::new(StringArray::from_iter(kinds))));
    }
    batch(columns, &frame.title)
}

/// Columns under a title.
pub(super) fn batch(columns: Vec<(String, ArrayRef)>, title: &str) -> Result<RecordBatch> {
    let field = |(name, array): &(String, ArrayRef)| Field::new(name, array.data_type().clone(), true);
    let fields: Vec<Field> = columns.iter().map(field).collect();
    let metadata = [("title".to_owned(), title.to_owned())].into();
    let schema = Schema::new_with_metadata(fields, metadata);
    let arrays = columns.into_iter().map(|(_, array)| array).collect();
    RecordBatch::try_new(Arc::new(schema), arrays).map_err(|error| bad(error.to_string()).into())
}

fn amounts(cells: &[Option<Money>]) -> Result<ArrayRef> {
    let scale = cells.iter().flatten().map(|amount| amount.currency().exponent()).max().unwrap_or(0);
    let units = |amount: &Option<Money>| {
        let amount = (*amount)?;
        at_scale(i128::from(amount.minor()), amount.currency().exponent(), scale)
    };
    decimals(cells.iter().map(units), scale)
}

/// Minor units at another number of decimals.
pub(super) fn at_scale(minor: i128, exponent: u8, scale: u8) -> Option<i128> {
    let missing = u32::from(scale.saturating_sub(exponent));
    minor.checked_mul(10_i128.checked_pow(missing)?)
}

/// Decimals of the widest kind.
pub(super) fn decimals(units: impl Iterator<Item = Option<i128>>, scale: u8) -> Result<ArrayRef> {
    let array = Decimal128Array::from_iter(units);
    let scale = i8::try_from(scale).unwrap_or(i8::MAX);
    let made = array.with_precision_and_scale(DIGITS, scale).map_err(|error| bad(error.to_string()))?;
    debug_assert!(matches!(arrow_array::Array::data_type(&made), DataType::Decimal128(..)));
    Ok(Arc::new(made))
}
