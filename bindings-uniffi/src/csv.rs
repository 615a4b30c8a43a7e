//! CSV files read into commands, which are still to be decided.

use receivables::interchange::csv::{
    self, CsvFormat, ImportedInvoices, ImportedReceipts, InvoiceColumns, ReceiptColumns,
};

use crate::{Refused, answer};

/// Reads a CSV file of invoices. Which column means what is said by `columns`; nothing is guessed. Bad rows come back
/// with line, column, value and reason, the good ones are usable.
#[uniffi::export]
pub fn import_invoices(file: Vec<u8>, columns: &InvoiceColumns) -> Result<ImportedInvoices, Refused> {
    answer(|| csv::import_invoices(&file, columns))
}

/// Reads a CSV file of receipts, as `importInvoices` does of invoices.
#[uniffi::export]
pub fn import_receipts(file: Vec<u8>, columns: &ReceiptColumns) -> Result<ImportedReceipts, Refused> {
    answer(|| csv::import_receipts(&file, columns))
}

/// Cells between commas, days as `2026-03-01`, a dot before the decimals.
#[uniffi::export]
pub fn plain_csv() -> Result<CsvFormat, Refused> {
    answer(|| Ok(CsvFormat::plain()))
}
