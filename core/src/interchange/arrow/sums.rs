use std::sync::Arc;

use arrow_array::{ArrayRef, Int64Array, RecordBatch, StringArray};
use serde::{Deserialize, Serialize};

use super::frame::{at_scale, batch, decimals};
use crate::aging::{AgingLayout, AgingSums, Apart};
use crate::error::{Error, Reason, Result};
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
    let text = |currency: &crate::money::Currency| Some(currency.to_string());
    columns.push(("currency".to_owned(), Arc::new(StringArray::from_iter(sums.currencies.iter().map(text)))));
    let scale = sums.currencies.iter().map(|currency| currency.exponent()).max().unwrap_or(0);
    let column = |of: &dyn Fn(&[i128]) -> i128| -> Result<ArrayRef> {
        let what = || Error::from(Reason::AmountOutOfRange { what: "a sum of an aging report".to_owned() });
        let rows = sums.rows().zip(&sums.currencies);
        match amounts {
            AmountsAs::Minor => {
                let minor = |(row, _): (&[i128], _)| i64::try_from(of(row)).map_err(|_| what());
                let minors = rows.map(minor).collect::<Result<Vec<i64>>>()?;
                Ok(Arc::new(Int64Array::from(minors)))
            }
            AmountsAs::Decimal => {
                let unit = |(row, currency): (&[i128], &crate::money::Currency)| {
                    at_scale(of(row), currency.exponent(), scale).ok_or_else(what)
                };
                let units = rows.map(unit).collect::<Result<Vec<i128>>>()?;
                decimals(units.into_iter().map(Some), scale)
            }
        }
    };
    let at = |place: usize| move |row: &[i128]| row.get(place).copied().unwrap_or_default();
    for (place, label) in labels.iter().enumerate() {
        columns.push((label.clone(), column(&at(place))?));
    }
    let apart = [
        ("undated", Apart::Undated),
        ("disputed", Apart::Disputed),
        ("credits", Apart::Credits),
        ("uncleared", Apart::Uncleared),
    ];
    for (name, part) in apart {
        columns.push((name.to_owned(), column(&at(part.place(sums.buckets)))?));
    }
    let future = Apart::Future.place(sums.buckets);
    let total = |row: &[i128]| row.iter().take(future).sum::<i128>();
    columns.push(("total".to_owned(), column(&total)?));
    if layout.future {
        columns.push(("future".to_owned(), column(&at(future))?));
    }
    let counts = sums.counts.iter().map(|count| i64::try_from(*count).unwrap_or(i64::MAX));
    columns.push(("items".to_owned(), Arc::new(Int64Array::from_iter_values(counts))));
    batch(columns, &format!("Aging {}", view.as_of))
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
