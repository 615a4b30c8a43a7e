//! CSV files of invoices and receipts, read into commands.
//!
//! Decides how a cell becomes an amount, a date or a name, and which row can be taken. Which column means what is
//! said by the caller, as plain data ([`InvoiceColumns`], [`ReceiptColumns`]); nothing is guessed from a header or from
//! the look of a cell. Every row ends in one of three places: taken, skipped for the reason the caller gave, or
//! refused with every problem it has. Only a file that can not be read as rows at all is an error. It must never know
//! a ledger: the commands are still to be decided there.
//!
//! ```
//! use receivables::interchange::csv::{CurrencyOf, DueOf, InvoiceColumns, import_invoices};
//! let file = b"number,client,total,date,due\nINV-1,C-1,1190,2026-03-01,2026-03-31\nINV-2,C-1,12.5O,2026-03-02,2026-04-01\n";
//! let columns = InvoiceColumns::new(
//!     "number",
//!     "client",
//!     CurrencyOf::Always { currency: "EUR".parse()? },
//!     "total",
//!     "date",
//!     DueOf::Column { column: "due".to_owned() },
//! );
//! let import = import_invoices(file, &columns)?;
//! assert_eq!((import.rows, import.invoices.len(), import.refused), (2, 1, 1));
//! assert_eq!(import.invoices[0].command.totals.gross.to_string(), "1190.00 EUR");
//!
//! let problem = &import.problems[0];
//! assert_eq!((problem.line, problem.column.as_deref(), problem.code.as_str()), (3, Some("total"), "amount_syntax"));
//! # Ok::<(), receivables::Error>(())
//! ```

mod cell;
mod columns;
mod invoices;
mod portfolio;
mod receipts;
mod row;
mod selection;
mod table;

pub use columns::{
    Condition, CsvFormat, CurrencyOf, DateFormat, DecimalMark, Delimiter, DueOf, InvoiceColumns, OnlyRows,
    ReceiptColumns, ReceiptNumber, SumCheck, TaxColumns,
};
pub use invoices::{ImportedInvoice, ImportedInvoices, import_invoices};
pub use portfolio::portfolio_from_csv;
pub use receipts::{ImportedReceipt, ImportedReceipts, import_receipts};
pub use row::{RowProblem, Skipped};
pub use table::{COLUMNS_LIMIT, RECORD_LIMIT, ROWS_LIMIT, Row, Table};

#[cfg(test)]
mod tests;
