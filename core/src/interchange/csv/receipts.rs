use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::invoices::first_of_its_number;
use super::row::{Column, RowProblem, RowReader, Skipped};
use super::selection::Selection;
use super::{ReceiptColumns, ReceiptNumber, Table};
use crate::account::command::ReceivePayment;
use crate::digest::{Digest, canonical_json};
use crate::error::{Error, Reason, Result};
use crate::id::{AccountClass, CustomerId, DocumentId};
use crate::money::Currency;
use crate::payment::{PaymentMethod, RemittanceLine};

/// What became of the rows of a file of receipts: `rows` = receipts + skipped + refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImportedReceipts {
    /// How many rows the file has, the header and empty lines not counted.
    pub rows: u64,
    /// The rows that were taken, in the order of the file.
    pub receipts: Vec<ImportedReceipt>,
    /// The rows that do not count, and why.
    pub skipped: Vec<Skipped>,
    /// How many rows have problems and were not taken.
    pub refused: u64,
    /// Every problem of every row. A skipped row may have some too, where its sums do not hold.
    pub problems: Vec<RowProblem>,
}

/// A row as the command that records its money.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImportedReceipt {
    /// The line of the file on which the row begins, from 1.
    pub line: u64,
    /// The command.
    pub command: ReceivePayment,
}

/// Reads a CSV file of receipts, one a row. Of several rows with one number the first can be taken; the others are
/// refused. Rows without a number of their own are told apart by their content and their count.
///
/// # Errors
/// Those of [`Table::read`]; `missing_column`.
///
/// ```
/// use receivables::interchange::csv::{CurrencyOf, ReceiptColumns, ReceiptNumber, import_receipts};
/// let file = b"payer,amount,day\nC-1,50.00,2026-03-10\nC-1,50.00,2026-03-10\n";       // two honest equal payments
/// let number = ReceiptNumber::Derived { prefix: "BANK-".to_owned() };
/// let currency = CurrencyOf::Always { currency: "EUR".parse()? };
/// let import = import_receipts(file, &ReceiptColumns::new(number, "payer", currency, "amount", "day"))?;
/// let [first, second] = import.receipts.as_slice() else { panic!("both were taken") };
/// assert_eq!(second.command.receipt.to_string(), format!("{}-2", first.command.receipt));
/// # Ok::<(), receivables::Error>(())
/// ```
pub fn import_receipts(file: &[u8], columns: &ReceiptColumns) -> Result<ImportedReceipts> {
    let table = Table::read(file, columns.format.delimiter)?;
    let selection = Selection::new(&table, columns.format, &columns.currency, &columns.only, &columns.sums)?;
    let layout = Layout::find(&table, columns)?;
    let (mut numbers, mut equal) = (BTreeMap::new(), BTreeMap::new());
    let document = |reader: &RowReader<'_>| match &layout.receipt {
        Number::Column(column, prefix) => {
            reader.optional_text(Some(column)).map(|number| format!("{prefix}{number}"))
        }
        Number::Derived(_) => None,
    };
    let sorted = selection.sort(&table, document, |reader, currency| {
        let command = layout.read(reader, currency, &mut numbers, &mut equal)?;
        Some(ImportedReceipt { line: reader.line(), command })
    });
    Ok(ImportedReceipts {
        rows: sorted.rows,
        receipts: sorted.taken,
        skipped: sorted.skipped,
        refused: sorted.refused,
        problems: sorted.problems,
    })
}

/// The columns of [`ReceiptColumns`], found in a header.
struct Layout {
    receipt: Number,
    customer: Column,
    class: Option<Column>,
    amount: Column,
    value_date: Column,
    posting: Option<Column>,
    method: PaymentMethod,
    reference: Option<Column>,
    remitted: Option<Column>,
}

enum Number {
    Column(Column, String),
    Derived(String),
}

impl Layout {
    fn find(table: &Table, columns: &ReceiptColumns) -> Result<Self> {
        let receipt = match &columns.receipt {
            ReceiptNumber::Column { column, prefix } => {
                Number::Column(Column::find(table, column)?, prefix.clone())
            }
            ReceiptNumber::Derived { prefix } => Number::Derived(prefix.clone()),
        };
        Ok(Self {
            receipt,
            customer: Column::find(table, &columns.customer)?,
            class: Column::find_optional(table, columns.class.as_ref())?,
            amount: Column::find(table, &columns.amount)?,
            value_date: Column::find(table, &columns.value_date)?,
            posting: Column::find_optional(table, columns.posting.as_ref())?,
            method: columns.method,
            reference: Column::find_optional(table, columns.reference.as_ref())?,
            remitted: Column::find_optional(table, columns.remitted.as_ref())?,
        })
    }

    /// Reads every cell before it gives up, so that all problems of the row are told at once.
    fn read(
        &self,
        reader: &mut RowReader<'_>,
        currency: Option<Currency>,
        numbers: &mut BTreeMap<DocumentId, u64>,
        equal: &mut BTreeMap<Digest, u64>,
    ) -> Option<ReceivePayment> {
        // A derived number needs the rest of the row; until then any number will do.
        let number = match &self.receipt {
            Number::Column(column, prefix) => {
                let number = reader.required(column, |text| DocumentId::new(&format!("{prefix}{text}")));
                if let Some(number) = &number {
                    first_of_its_number(reader, column, number, numbers);
                }
                Some(number)
            }
            Number::Derived(_) => None,
        };
        let customer = reader.required(&self.customer, CustomerId::new);
        let class = reader.optional(self.class.as_ref(), AccountClass::new);
        let amount = currency.and_then(|currency| reader.amount(&self.amount, currency));
        if let Some(amount) = amount.filter(|amount| !amount.is_positive()) {
            let reason = Reason::AmountNotPositive { what: "the amount received".to_owned(), amount };
            reader.problem(Some(&self.amount), Error::from(reason));
        }
        let value_date = reader.date(&self.value_date);
        let posting = reader.optional_date(self.posting.as_ref());
        let reference = reader.optional_text(self.reference.as_ref());
        let document = reader.optional(self.remitted.as_ref(), DocumentId::new);
        let (customer, amount, value_date) = (customer?, amount?, value_date?);
        if !reader.is_sound() {
            return None;
        }
        let receipt = match (number, &self.receipt) {
            (Some(number), _) => number?,
            (None, Number::Column(..)) => return None,
            (None, Number::Derived(prefix)) => {
                let said = (&customer, &class, amount, value_date, posting, &reference, &document);
                let derived = derive(prefix, &said, equal);
                derived.map_err(|error| reader.problem(None, error)).ok()?
            }
        };
        let line = |document| RemittanceLine::of(document);
        Some(ReceivePayment {
            class,
            posting,
            method: self.method,
            reference,
            remittance: document.into_iter().map(line).collect(),
            ..ReceivePayment::new(receipt, customer, amount, value_date)
        })
    }
}

/// A number made from what the row says, and from how often that was said before.
fn derive(prefix: &str, said: &impl Serialize, equal: &mut BTreeMap<Digest, u64>) -> Result<DocumentId> {
    let digest = Digest::of(&canonical_json(said)?);
    let count = equal.entry(digest).or_insert(0);
    *count += 1;
    match *count {
        1 => DocumentId::new(&format!("{prefix}{digest}")),
        count => DocumentId::new(&format!("{prefix}{digest}-{count}")),
    }
}
