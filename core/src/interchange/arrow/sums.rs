use std::sync::Arc;

use arrow_array::builder::StringBuilder;
use arrow_array::{ArrayRef, Int64Array, RecordBatch, StringArray};
use serde::{Deserialize, Serialize};

use super::frame::{at_scale, batch, decimals};
use crate::aging::{AgingLayout, AgingSums, Apart};
use crate::error::{Reason, Result};
use crate::money::Currency;
use crate::portfolio::{Portfolio, View};

/// How amounts stand in a table.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AmountsAs {
    /// As decimals in units of the currency, with as many decimals as the currency that has most.
    #[default]
    Decimal,
    /// As whole minor units, whatever that is in each row's currency.
    Minor,
}

/// An aging report as one batch: a row per account, or group, and currency, made from the sums without a row in between.
///
/// Columns: `customer` (whole numbers where customers were given as such, else text) and `class` where there are any, or
/// the attribute; `currency`; one column per bucket, `undated`, `disputed`, `credits`, `uncleared`, `total`, and `future`
/// where the layout has it; `items`. They are the same for every view, whether or not a column has anything in it.
///
/// # Errors
/// Those of [`AgingLayout`]'s buckets; `unknown_choice`; `amount_out_of_range` for a sum beyond its type.
pub fn aging_to_batch(
    portfolio: &Portfolio,
    view: &View,
    layout: &AgingLayout,
    sums: &AgingSums,
    amounts: AmountsAs,
) -> Result<RecordBatch> {
    let labels = layout.buckets.labels()?;
    let mut columns = whose(portfolio, layout, sums)?;
    columns.push(("currency".to_owned(), currencies(&sums.currencies)));
    let scale = sums.currencies.iter().map(|currency| currency.exponent()).max().unwrap_or(0);
    // Columns in which nothing is are one.
    let nothing: ArrayRef = match amounts {
        AmountsAs::Minor => Arc::new(Int64Array::from(vec![0; sums.len()])),
        AmountsAs::Decimal => decimals(std::iter::repeat_n(Some(0), sums.len()), scale)?,
    };
    let column = |minors: &[i64]| -> Result<ArrayRef> {
        match amounts {
            _ if minors.is_empty() => Ok(Arc::clone(&nothing)),
            AmountsAs::Minor => Ok(Arc::new(Int64Array::from(minors.to_vec()))),
            AmountsAs::Decimal => {
                let unit = |(minor, currency): (&i64, &Currency)| {
                    let what = || Reason::AmountOutOfRange { what: "a sum of an aging report".to_owned() };
                    at_scale(i128::from(*minor), currency.exponent(), scale).ok_or_else(what)
                };
                let units = minors.iter().zip(&sums.currencies).map(unit);
                decimals(units.map(|unit| unit.map(Some)).collect::<Result<Vec<_>, _>>()?.into_iter(), scale)
            }
        }
    };
    for (place, label) in labels.iter().enumerate() {
        columns.push((label.clone(), column(sums.column(place))?));
    }
    let apart = [
        ("undated", Apart::Undated),
        ("disputed", Apart::Disputed),
        ("credits", Apart::Credits),
        ("uncleared", Apart::Uncleared),
    ];
    for (name, part) in apart {
        columns.push((name.to_owned(), column(sums.column(part.place(sums.buckets)))?));
    }
    columns.push(("total".to_owned(), column(&sums.totals()?)?));
    if layout.future {
        columns.push(("future".to_owned(), column(sums.column(Apart::Future.place(sums.buckets)))?));
    }
    let counts = sums.counts.iter().map(|count| i64::try_from(*count).unwrap_or(i64::MAX));
    columns.push(("items".to_owned(), Arc::new(Int64Array::from_iter_values(counts))));
    batch(columns, &format!("Aging {}", view.as_of))
}

/// The codes of currencies, each looked up once.
fn currencies(of_rows: &[Currency]) -> ArrayRef {
    let mut known: Vec<(Currency, String)> = Vec::new();
    let mut codes = StringBuilder::with_capacity(of_rows.len(), 3 * of_rows.len());
    for currency in of_rows {
        let at = known.iter().position(|(other, _)| other == currency).unwrap_or_else(|| {
            known.push((*currency, currency.to_string()));
            known.len() - 1
        });
        known.get(at).into_iter().for_each(|(_, code)| codes.append_value(code));
    }
    Arc::new(codes.finish())
}

/// The columns that say whose a row is.
fn whose(portfolio: &Portfolio, layout: &AgingLayout, sums: &AgingSums) -> Result<Vec<(String, ArrayRef)>> {
    let groups = || sums.groups.iter().map(|group| usize::try_from(*group).unwrap_or(usize::MAX));
    if let Some(name) = &layout.by {
        let values = &portfolio.attribute(name)?.values;
        let array = StringArray::from_iter(groups().map(|group| values.get(group).map(String::as_str)));
        return Ok(vec![(name.clone(), Arc::new(array))]);
    }
    let accounts = portfolio.accounts();
    let customers: ArrayRef = match portfolio.account_numbers() {
        Some(numbers) => Arc::new(Int64Array::from_iter(groups().map(|group| numbers.get(group).copied()))),
        None => {
            let customer = |group: usize| accounts.get(group).map(|account| account.customer.as_str());
            Arc::new(StringArray::from_iter(groups().map(customer)))
        }
    };
    let mut columns = vec![("customer".to_owned(), customers)];
    if accounts.iter().any(|account| account.class.is_some()) {
        let class = |group: usize| accounts.get(group).and_then(|account| account.class.as_ref());
        let classes = StringArray::from_iter(groups().map(|group| class(group).map(|class| class.as_str())));
        columns.push(("class".to_owned(), Arc::new(classes)));
    }
    Ok(columns)
}
