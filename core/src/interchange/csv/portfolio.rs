use super::cell::Refusal;
use super::table::Row;
use super::{CsvFormat, Table};
use crate::calendar::UtcMicros;
use crate::error::{Error, Reason, Result, Shown};
use crate::interchange::mapping::{
    AttributeColumn, ItemColumns, Mapping, MovementColumns, TableOptions, TablePortfolio,
};
use crate::portfolio::{
    AmountCells, CurrencyCells, ItemChunk, MovementChunk, NameCells, PortfolioBuilder, RefusedCell, Scaled,
    Values,
};

/// So many rows are read at a time.
const PART: usize = 32_768;

/// Reads a portfolio from a file of items, and one of movements where there is any. Findings name rows by their lines.
///
/// Nothing is refused because of a row: what can not be taken is left out and told in the quality. Amounts are decimals
/// in units of their currency, or whole minor units where the options say so.
///
/// ```
/// use receivables::interchange::csv::{CsvFormat, portfolio_from_csv};
/// use receivables::interchange::mapping::{Mapping, TableOptions};
/// use receivables::portfolio::View;
/// let items = b"invoice_id,customer,currency,amount,issue_date,due_date\nA,C-1,EUR,1190.00,2026-03-01,2026-03-31\n";
/// let paid = b"invoice_id,paid_on,amount\nA,2026-03-20,1000\nX,2026-03-20,1\n";
/// let read = portfolio_from_csv(
///     items,
///     &Mapping::guessed(),
///     Some((paid, &Mapping::guessed())),
///     &TableOptions::default(),
///     CsvFormat::plain(),
/// )?;
/// let view = View::book("2026-04-30".parse()?);
/// assert_eq!(read.portfolio.open_items(&view)?, [(0, 190_00)]);
/// assert_eq!((read.quality.findings[0].code.as_str(), read.quality.findings[0].examples[0].row), ("orphan_movement", 3));
/// # Ok::<(), receivables::Error>(())
/// ```
///
/// # Errors
/// Those of [`Table::read`], of finding the columns, and of finishing the portfolio; `currency_missing`.
pub fn portfolio_from_csv(
    items: &[u8],
    item_columns: &Mapping<ItemColumns>,
    movements: Option<(&[u8], &Mapping<MovementColumns>)>,
    options: &TableOptions,
    format: CsvFormat,
) -> Result<TablePortfolio> {
    let table = Table::read(items, format.delimiter)?;
    let item_columns = ItemColumns::find(table.columns(), item_columns, movements.is_some())?;
    if item_columns.currency.is_none() && options.currency.is_none() {
        return Err(Reason::CurrencyMissing { value: Shown::new("the file of items") }.into());
    }
    let mut builder = PortfolioBuilder::new()
        .rounding(options.rounding)
        .base(options.base)
        .given_open(item_columns.open.is_some());
    for rows in table.rows().chunks(PART) {
        let part = Part { table: &table, rows, format, options };
        builder.items(&part.items(&item_columns)?)?;
    }
    let mut movement_columns = None;
    if let Some((file, mapping)) = movements {
        let table = Table::read(file, format.delimiter)?;
        let columns = MovementColumns::find(table.columns(), mapping)?;
        for rows in table.rows().chunks(PART) {
            let part = Part { table: &table, rows, format, options };
            builder.movements(&part.movements(&columns)?)?;
        }
        movement_columns = Some(columns);
    }
    let (portfolio, quality) = builder.finish()?;
    Ok(TablePortfolio { portfolio, quality, item_columns, movement_columns })
}

/// Some rows of a file, and how its cells are written.
struct Part<'a> {
    table: &'a Table,
    rows: &'a [Row],
    format: CsvFormat,
    options: &'a TableOptions,
}

impl<'a> Part<'a> {
    fn numbers(&self) -> Vec<u64> {
        self.rows.iter().map(Row::line).collect()
    }

    fn texts(&self, column: &str) -> Result<Vec<Option<&'a str>>> {
        let at = self.table.column(column)?;
        Ok(self.rows.iter().map(|row| row.cell(at).filter(|text| !text.is_empty())).collect())
    }

    fn names(&self, column: &str) -> Result<NameCells<'a>> {
        Ok(NameCells::Text(Values::some(self.texts(column)?)))
    }

    /// The documents: a row that has not the columns of the header has none.
    fn documents(&self, column: &str) -> Result<NameCells<'a>> {
        let header = self.table.columns().len();
        let mut cells = Values::some(self.texts(column)?);
        for (at, row) in self.rows.iter().enumerate().filter(|(_, row)| row.width() != header) {
            let error = Reason::WrongColumnCount { columns: row.width(), header }.into();
            cells.refused.push(RefusedCell { at, value: row.cell(0).unwrap_or_default().to_owned(), error });
        }
        if !cells.refused.is_empty() {
            cells.absent.resize(self.rows.len(), false);
            for cell in &cells.refused {
                cells.absent.get_mut(cell.at).into_iter().for_each(|absent| *absent = true);
            }
        }
        Ok(NameCells::Text(cells))
    }

    /// What is read from each filled cell of a column.
    fn read<T: Clone + Default>(
        &self,
        column: &str,
        read: impl Fn(&str) -> Result<T, Refusal>,
    ) -> Result<Values<'static, T>> {
        let mut refused = Vec::new();
        let mut value = |(at, text): (usize, Option<&str>)| {
            let text = text?;
            read(text)
                .map_err(|refusal| {
                    refused.push(RefusedCell { at, value: text.to_owned(), error: told(refusal) })
                })
                .ok()
        };
        let values: Vec<Option<T>> = self.texts(column)?.into_iter().enumerate().map(&mut value).collect();
        Ok(Values { refused, ..Values::some(values) })
    }

    fn amounts(&self, column: &str) -> Result<AmountCells<'static>> {
        if self.options.minor_units {
            return Ok(AmountCells::Minor(self.read(column, whole)?));
        }
        let scaled = |text: &str| self.format.decimal.scaled(text);
        Ok(AmountCells::Scaled(self.read::<Scaled>(column, scaled)?))
    }

    fn days(&self, column: &str) -> Result<Values<'static, i32>> {
        self.read(column, |text| self.format.date.date(text).map(|day| day.days()))
    }

    fn instants(&self, column: &str) -> Result<Values<'static, i64>> {
        self.read(column, |text| Ok(text.parse::<UtcMicros>()?.micros()))
    }

    fn flags(&self, column: &str) -> Result<Values<'static, bool>> {
        self.read(column, |text| match text {
            "true" | "1" => Ok(true),
            "false" | "0" => Ok(false),
            _ => {
                let choices = "true, false, 1, 0".to_owned();
                Err(Error::from(Reason::UnknownChoice { value: Shown::new(text), choices }).into())
            }
        })
    }

    fn items(&self, columns: &ItemColumns) -> Result<ItemChunk<'a>> {
        let some = |column: &Option<String>| column.clone();
        let amount = some(&columns.amount).or(some(&columns.open)).unwrap_or_default();
        let currency = match (&columns.currency, self.options.currency) {
            (Some(column), _) => CurrencyCells::Each(self.names(column)?),
            (None, Some(currency)) => CurrencyCells::Always(currency),
            (None, None) => return Err(Reason::MissingField { name: "currency".to_owned() }.into()),
        };
        let named =
            |attribute: &AttributeColumn| Ok((attribute.name().to_owned(), self.names(&attribute.column)?));
        Ok(ItemChunk {
            numbers: self.numbers(),
            class: columns.class.as_ref().map(|column| self.names(column)).transpose()?,
            instalment: columns.instalment.as_ref().map(|column| self.read(column, whole)).transpose()?,
            kind: columns.kind.as_ref().map(|column| self.names(column)).transpose()?,
            issued: columns.issued.as_ref().map(|column| self.days(column)).transpose()?,
            posting: columns.posting.as_ref().map(|column| self.days(column)).transpose()?,
            due: columns.due.as_ref().map(|column| self.days(column)).transpose()?,
            recorded: columns.recorded.as_ref().map(|column| self.instants(column)).transpose()?,
            base: columns.base.as_ref().map(|column| self.amounts(column)).transpose()?,
            disputed: columns.disputed.as_ref().map(|column| self.flags(column)).transpose()?,
            uncleared: columns.uncleared.as_ref().map(|column| self.flags(column)).transpose()?,
            attributes: columns.attributes.iter().map(named).collect::<Result<_>>()?,
            ..ItemChunk::new(
                self.names(&columns.customer)?,
                self.documents(&columns.document)?,
                currency,
                self.amounts(&amount)?,
            )
        })
    }

    fn movements(&self, columns: &MovementColumns) -> Result<MovementChunk<'a>> {
        let currency = columns.currency.as_ref().map(|column| self.names(column).map(CurrencyCells::Each));
        Ok(MovementChunk {
            numbers: self.numbers(),
            instalment: columns.instalment.as_ref().map(|column| self.read(column, whole)).transpose()?,
            kind: columns.kind.as_ref().map(|column| self.names(column)).transpose()?,
            currency: currency.transpose()?,
            posting: columns.posting.as_ref().map(|column| self.days(column)).transpose()?,
            recorded: columns.recorded.as_ref().map(|column| self.instants(column)).transpose()?,
            ..MovementChunk::new(
                self.documents(&columns.document)?,
                self.amounts(&columns.amount)?,
                self.days(&columns.effective)?,
            )
        })
    }
}

/// A whole number.
fn whole(text: &str) -> Result<i64, Refusal> {
    let wrong =
        |_| Error::from(Reason::WrongType { expected: "a whole number".to_owned(), got: text.to_owned() });
    Ok(text.parse().map_err(wrong)?)
}

/// A refusal as one error, with what to do about it in a file.
fn told(refusal: Refusal) -> Error {
    let Some(hint) = refusal.hint else { return refusal.error };
    let (code, text) = (refusal.error.code(), refusal.error.text());
    Error::from_display(&format!("{code}: {text}; {hint}")).unwrap_or(refusal.error)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::ItemKind;
    use crate::interchange::csv::{DateFormat, DecimalMark, Delimiter};
    use crate::interchange::mapping::RoleColumn;
    use crate::portfolio::Action;

    #[test]
    fn rows_of_a_file_have_attributes_and_kinds_of_their_own() {
        let items = b"number,customer,currency,total,date,Country,type\n\
            A,C-1,EUR,10,2026-03-01,Eire,Invoice\n\
            B,C-1,EUR,-4,2026-03-01,France,Bad Debt\n\
            C,C-1,EUR,1,2026-03-01,,gift\n";
        let region = AttributeColumn { column: "Country".to_owned(), name: Some("region".to_owned()) };
        let except = vec![RoleColumn::new("kind", Some("type"))];
        let mapping = Mapping::Guessed { except }.with_attributes([region]);
        let read =
            portfolio_from_csv(items, &mapping, None, &TableOptions::default(), CsvFormat::plain()).unwrap();
        assert_eq!(read.portfolio.items().kind, [ItemKind::Invoice, ItemKind::WriteOff]);
        let regions = read.portfolio.attribute("region").unwrap();
        assert_eq!((regions.values.join(" "), &regions.codes), ("Eire France".to_owned(), &vec![0, 1]));
        let refused = read.quality.findings.iter().find(|finding| finding.code == "unknown_choice").unwrap();
        assert_eq!(
            refused.what,
            "\"gift\" is not known here; choose one of invoice, credit_note, receipt, write_off"
        );
    }

    #[test]
    fn every_row_of_a_file_is_somewhere() {
        let format = CsvFormat {
            delimiter: Delimiter::Semicolon,
            date: DateFormat::DayMonthYear,
            decimal: DecimalMark::Comma,
        };
        let items = "number;customer;currency;total;date;due;disputed\n\
            A;C-1;EUR;1.190,00;1.3.2026;31.3.2026;true\n\
            B;C-1;EUR;1190.00;1.3.2026;31.3.2026;\n\
            C;C-2;EUR;5,00;30.2.2026;;0\n\
            D;C-2;EUR;5,00;1.3.2026\n\
            E;C-2;EUR;7;1.3.2026;x;no\n";
        let options = TableOptions::default();
        let read = portfolio_from_csv(items.as_bytes(), &Mapping::guessed(), None, &options, format).unwrap();
        let told: Vec<_> = read
            .quality
            .findings
            .iter()
            .filter(|finding| finding.action == Action::LeftOut)
            .map(|finding| (finding.code.as_str(), finding.examples[0].row))
            .collect();
        assert_eq!(
            told,
            [("amount_syntax", 3), ("date_invalid", 4), ("missing_value", 4), ("wrong_column_count", 5)]
                .into_iter()
                .filter(|(code, _)| *code != "missing_value")
                .collect::<Vec<_>>()
        );
        assert!(read.quality.findings[0].what.ends_with("to read it, set the decimal mark to dot"));
        assert_eq!((read.quality.items.kept, read.quality.items.left_out), (2, 3));
        assert_eq!(read.portfolio.items().original, [119_000, 700]);
        assert_eq!(read.item_columns.disputed.as_deref(), Some("disputed"));
        let code = |options: &TableOptions| {
            let file = b"number,customer,total,date\nA,C,10,2026-03-01\n";
            portfolio_from_csv(file, &Mapping::guessed(), None, options, CsvFormat::plain())
                .map(|read| read.portfolio.items().original.clone())
                .map_err(|error| error.code().as_str())
        };
        assert_eq!(code(&options), Err("currency_missing"));
        let euros = TableOptions { currency: Some(crate::Currency::EUR), ..options };
        assert_eq!(code(&euros), Ok(vec![1000]));
        assert_eq!(code(&TableOptions { minor_units: true, ..euros }), Ok(vec![10]));
    }
}
