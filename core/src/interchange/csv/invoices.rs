use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::row::{Column, RowProblem, RowReader, Skipped};
use super::selection::Selection;
use super::{DueOf, InvoiceColumns, Table, TaxColumns};
use crate::account::command::IssueInvoice;
use crate::calendar::Date;
use crate::error::{Error, Reason, Result};
use crate::id::{AccountClass, CustomerId, DocumentId};
use crate::invoice::{TaxShare, Totals, check_due};
use crate::money::Currency;
use crate::terms::{Baseline, Terms};

/// What became of the rows of a file of invoices: `rows` = invoices + skipped + refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImportedInvoices {
    /// How many rows the file has, the header and empty lines not counted.
    pub rows: u64,
    /// The rows that were taken, in the order of the file.
    pub invoices: Vec<ImportedInvoice>,
    /// The rows that do not count, and why.
    pub skipped: Vec<Skipped>,
    /// How many rows have problems and were not taken.
    pub refused: u64,
    /// Every problem of every row. A skipped row may have some too, where its sums do not hold.
    pub problems: Vec<RowProblem>,
}

/// A row as the command that issues its invoice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImportedInvoice {
    /// The line of the file on which the row begins, from 1.
    pub line: u64,
    /// The command.
    pub command: IssueInvoice,
}

/// Reads a CSV file of invoices, one a row. Of several rows with one number the first can be taken; the others are
/// refused, since one of them is wrong and nobody has said which.
///
/// # Errors
/// Those of [`Table::read`]; `missing_column`; those of checking the terms.
pub fn import_invoices(file: &[u8], columns: &InvoiceColumns) -> Result<ImportedInvoices> {
    let table = Table::read(file, columns.format.delimiter)?;
    let selection = Selection::new(&table, columns.format, &columns.currency, &columns.only, &columns.sums)?;
    let layout = Layout::find(&table, columns)?;
    let mut numbers = BTreeMap::new();
    let document = |reader: &RowReader<'_>| reader.optional_text(Some(&layout.document));
    let sorted = selection.sort(&table, document, |reader, currency| {
        let command = layout.read(reader, currency, &mut numbers)?;
        Some(ImportedInvoice { line: reader.line(), command })
    });
    Ok(ImportedInvoices {
        rows: sorted.rows,
        invoices: sorted.taken,
        skipped: sorted.skipped,
        refused: sorted.refused,
        problems: sorted.problems,
    })
}

/// The columns of [`InvoiceColumns`], found in a header.
struct Layout {
    document: Column,
    customer: Column,
    class: Option<Column>,
    gross: Column,
    tax: Option<Tax>,
    issued: Column,
    posting: Option<Column>,
    due: Due,
    reference: Option<Column>,
}

enum Due {
    Column(Column),
    Terms(Terms),
}

impl Layout {
    fn find(table: &Table, columns: &InvoiceColumns) -> Result<Self> {
        let due = match &columns.due {
            DueOf::Column { column } => Due::Column(Column::find(table, column)?),
            DueOf::Terms { terms } => {
                terms.check().map_err(|error| error.within("terms").within("due"))?;
                Due::Terms(terms.clone())
            }
        };
        Ok(Self {
            document: Column::find(table, &columns.document)?,
            customer: Column::find(table, &columns.customer)?,
            class: Column::find_optional(table, columns.class.as_ref())?,
            gross: Column::find(table, &columns.gross)?,
            tax: columns.tax.as_ref().map(|tax| Tax::find(table, tax)).transpose()?,
            issued: Column::find(table, &columns.issued)?,
            posting: Column::find_optional(table, columns.posting.as_ref())?,
            due,
            reference: Column::find_optional(table, columns.reference.as_ref())?,
        })
    }

    /// Reads every cell before it gives up, so that all problems of the row are told at once.
    fn read(
        &self,
        reader: &mut RowReader<'_>,
        currency: Option<Currency>,
        numbers: &mut BTreeMap<DocumentId, u64>,
    ) -> Option<IssueInvoice> {
        let invoice = reader.required(&self.document, DocumentId::new);
        if let Some(number) = &invoice {
            first_of_its_number(reader, &self.document, number, numbers);
        }
        let customer = reader.required(&self.customer, CustomerId::new);
        let class = reader.optional(self.class.as_ref(), AccountClass::new);
        let totals = currency.and_then(|currency| self.totals(reader, currency));
        let issued = reader.date(&self.issued);
        let posting = reader.optional_date(self.posting.as_ref());
        let terms = match &self.due {
            Due::Column(due) => whole_on(reader, due, issued),
            Due::Terms(terms) => Some(terms.clone()),
        };
        let reference = reader.optional_text(self.reference.as_ref());
        Some(IssueInvoice {
            invoice: invoice?,
            customer: customer?,
            class,
            totals: totals?,
            issued: issued?,
            posting,
            milestones: Vec::new(),
            precedence: None,
            terms: terms?,
            reference,
            rate: None,
        })
    }

    fn totals(&self, reader: &mut RowReader<'_>, currency: Currency) -> Option<Totals> {
        let gross = reader.amount(&self.gross, currency);
        let tax = self.tax.as_ref().filter(|tax| !tax.is_empty(reader));
        let share = tax.map(|tax| tax.read(reader, currency));
        let totals = Totals {
            tax: share.map_or(Some(Vec::new()), |share| Some(vec![share?]))?,
            ..Totals::gross(gross?)
        };
        if let Err(error) = totals.check() {
            let of_tax = error.field().is_some_and(|field| field.starts_with("tax"));
            let column = tax.filter(|_| of_tax).map_or(&self.gross, |tax| &tax.tax);
            reader.problem(Some(column), error);
        }
        Some(totals)
    }
}

struct Tax {
    category: Column,
    rate: Column,
    base: Column,
    tax: Column,
}

impl Tax {
    fn find(table: &Table, columns: &TaxColumns) -> Result<Self> {
        Ok(Self {
            category: Column::find(table, &columns.category)?,
            rate: Column::find(table, &columns.rate)?,
            base: Column::find(table, &columns.base)?,
            tax: Column::find(table, &columns.tax)?,
        })
    }

    fn is_empty(&self, reader: &RowReader<'_>) -> bool {
        [&self.category, &self.rate, &self.base, &self.tax]
            .iter()
            .all(|column| reader.text(column).is_empty())
    }

    fn read(&self, reader: &mut RowReader<'_>, currency: Currency) -> Option<TaxShare> {
        let category = reader.required(&self.category, |text| Ok::<_, Error>(text.to_owned()));
        let rate = reader.percent(&self.rate);
        let base = reader.amount(&self.base, currency);
        let tax = reader.amount(&self.tax, currency);
        Some(TaxShare { category: category?, rate: rate?, base: base?, tax: tax? })
    }
}

/// Terms under which everything is due on the day of a cell.
fn whole_on(reader: &mut RowReader<'_>, column: &Column, issued: Option<Date>) -> Option<Terms> {
    let due = reader.date(column)?;
    // The schedule will refuse it; here its column is known.
    if let Some(Err(error)) = issued.map(|issued| check_due(due, issued)) {
        reader.problem(Some(column), error);
    }
    Some(Terms { baseline: Baseline::FixedDate { date: due }, ..Terms::due(Vec::new()) })
}

/// Notes a problem where an earlier row of the file, taken or refused, has the same number.
pub(super) fn first_of_its_number(
    reader: &mut RowReader<'_>,
    column: &Column,
    number: &DocumentId,
    numbers: &mut BTreeMap<DocumentId, u64>,
) {
    let line = reader.line();
    let first = *numbers.entry(number.clone()).or_insert(line);
    if first != line {
        let (field, is, given) = ("line".to_owned(), first.to_string(), format!("line {line}"));
        let reason = Reason::DocumentExists { document: number.clone(), field, is, given };
        reader.problem(Some(column), Error::from(reason));
    }
}
