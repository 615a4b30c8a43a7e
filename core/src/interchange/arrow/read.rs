use arrow_array::{RecordBatch, RecordBatchReader};
use arrow_schema::ArrowError;

use super::source::{Part, Source, bad, column, names, optional};
use crate::error::{Error, Reason, Result};
use crate::interchange::mapping::{
    AttributeColumn, ItemColumns, Mapping, MovementColumns, TableOptions, TablePortfolio,
};
use crate::portfolio::{CurrencyCells, ItemChunk, MovementChunk, PortfolioBuilder};

/// So many rows of a batch are read at a time.
const PART: usize = 32_768;

/// Reads a table of items, and one of movements where there is any, batch by batch.
///
/// # Errors
/// Those of [`ItemColumns::find`] and [`MovementColumns::find`]; `float_column`, `whole_amounts`, `unsupported_type`,
/// `date_expected` for columns that can not hold what they are meant to; `currency_missing` where nothing says the
/// currency; `bad_arrow`, `batch_too_large`; those of [`PortfolioBuilder::finish`].
pub fn read_portfolio(
    items: impl RecordBatchReader,
    item_columns: &Mapping<ItemColumns>,
    movements: Option<(impl RecordBatchReader, &Mapping<MovementColumns>)>,
    options: &TableOptions,
) -> Result<TablePortfolio> {
    let item_columns = ItemColumns::find(&names(&items.schema()), item_columns, movements.is_some())?;
    let mut builder = PortfolioBuilder::new()
        .rounding(options.rounding)
        .base(options.base)
        .given_open(item_columns.open.is_some());
    if item_columns.currency.is_none() && options.currency.is_none() {
        let value = crate::error::Shown::new("the table of items");
        return Err(Reason::CurrencyMissing { value }.into());
    }
    let mut first = 0;
    for batch in items {
        let batch = batch.map_err(unread)?;
        builder.reserve(batch.num_rows(), 0);
        for part in parts(&batch, &mut first) {
            take_items(&mut builder, &part, &item_columns, options)?;
        }
    }
    let mut movement_columns = None;
    if let Some((movements, mapping)) = movements {
        let columns = MovementColumns::find(&names(&movements.schema()), mapping)?;
        let mut first = 0;
        for batch in movements {
            let batch = batch.map_err(unread)?;
            builder.reserve(0, batch.num_rows());
            for part in parts(&batch, &mut first) {
                take_movements(&mut builder, &part, &columns, options)?;
            }
        }
        movement_columns = Some(columns);
    }
    let (portfolio, quality) = builder.finish()?;
    Ok(TablePortfolio { portfolio, quality, item_columns, movement_columns })
}

pub(super) fn unread(error: ArrowError) -> Error {
    bad(error.to_string()).into()
}

/// A batch in parts that stay in the nearest memory.
pub(super) fn parts<'a>(batch: &'a RecordBatch, first: &mut usize) -> impl Iterator<Item = Part> + use<'a> {
    let (rows, before) = (batch.num_rows(), *first);
    *first += rows;
    let part = move |start: usize| Part {
        batch: batch.slice(start, PART.min(rows - start)),
        first: before + start,
        begins: (start == 0).then(|| batch.clone()),
    };
    (0..rows).step_by(PART).map(part)
}

fn all<'a, T>(source: &'a Option<Source>, read: impl FnOnce(&'a Source) -> Result<T>) -> Result<Option<T>> {
    source.as_ref().map(read).transpose()
}

fn take_items(
    builder: &mut PortfolioBuilder,
    batch: &Part,
    columns: &ItemColumns,
    options: &TableOptions,
) -> Result<()> {
    let amount = columns.amount.as_ref().or(columns.open.as_ref());
    let missing = || Error::from(Reason::MissingField { name: "amount".to_owned() });
    let amount = column(batch, amount.ok_or_else(missing)?)?;
    let (customer, document) = (column(batch, &columns.customer)?, column(batch, &columns.document)?);
    let currency = optional(batch, columns.currency.as_ref())?;
    let class = optional(batch, columns.class.as_ref())?;
    let instalment = optional(batch, columns.instalment.as_ref())?;
    let kind = optional(batch, columns.kind.as_ref())?;
    let issued = optional(batch, columns.issued.as_ref())?;
    let posting = optional(batch, columns.posting.as_ref())?;
    let due = optional(batch, columns.due.as_ref())?;
    let recorded = optional(batch, columns.recorded.as_ref())?;
    let base = optional(batch, columns.base.as_ref())?;
    let disputed = optional(batch, columns.disputed.as_ref())?;
    let uncleared = optional(batch, columns.uncleared.as_ref())?;
    let named =
        |attribute: &AttributeColumn| Ok((attribute.name().to_owned(), column(batch, &attribute.column)?));
    let attributes = columns.attributes.iter().map(named).collect::<Result<Vec<_>>>()?;
    builder.items(&ItemChunk {
        class: all(&class, Source::names)?,
        instalment: all(&instalment, Source::counts)?,
        kind: all(&kind, Source::names)?,
        issued: all(&issued, |source| source.days(options.timestamps))?,
        posting: all(&posting, |source| source.days(options.timestamps))?,
        due: all(&due, |source| source.days(options.timestamps))?,
        recorded: all(&recorded, Source::instants)?,
        base: all(&base, |source| source.amounts(options))?,
        disputed: all(&disputed, Source::flags)?,
        uncleared: all(&uncleared, Source::flags)?,
        attributes: attributes
            .iter()
            .map(|(name, source)| Ok((name.clone(), source.names()?)))
            .collect::<Result<_>>()?,
        ..ItemChunk::new(
            customer.names()?,
            document.names()?,
            currency_of(&currency, options)?,
            amount.amounts(options)?,
        )
    })
}

fn take_movements(
    builder: &mut PortfolioBuilder,
    batch: &Part,
    columns: &MovementColumns,
    options: &TableOptions,
) -> Result<()> {
    let (document, amount) = (column(batch, &columns.document)?, column(batch, &columns.amount)?);
    let effective = column(batch, &columns.effective)?;
    let instalment = optional(batch, columns.instalment.as_ref())?;
    let kind = optional(batch, columns.kind.as_ref())?;
    let currency = optional(batch, columns.currency.as_ref())?;
    let posting = optional(batch, columns.posting.as_ref())?;
    let recorded = optional(batch, columns.recorded.as_ref())?;
    builder.movements(&MovementChunk {
        instalment: all(&instalment, Source::counts)?,
        kind: all(&kind, Source::names)?,
        currency: all(&currency, |source| Ok(CurrencyCells::Each(source.names()?)))?,
        posting: all(&posting, |source| source.days(options.timestamps))?,
        recorded: all(&recorded, Source::instants)?,
        ..MovementChunk::new(document.names()?, amount.amounts(options)?, effective.days(options.timestamps)?)
    })
}

fn currency_of<'a>(source: &'a Option<Source>, options: &TableOptions) -> Result<CurrencyCells<'a>> {
    match (source, options.currency) {
        (Some(source), _) => Ok(CurrencyCells::Each(source.names()?)),
        (None, Some(currency)) => Ok(CurrencyCells::Always(currency)),
        (None, None) => Err(Reason::MissingField { name: "currency".to_owned() }.into()),
    }
}
