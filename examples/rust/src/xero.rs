//! A real sales ledger as Xero exports it: invoices in, receipts derived, everything left out reported.

use receivables::calendar::{Date, UtcMicros};
use receivables::id::CustomerId;
use receivables::interchange::csv::{
    ImportedInvoices, ImportedReceipts, InvoiceColumns, OnlyRows, ReceiptColumns, SumCheck, import_invoices,
    import_receipts,
};
use receivables::account::command::OpenAccount;
use receivables::account::Command;
use receivables::ledger::{Entry, Ledger};
use receivables::{Currency, Result};

/// The ledger, and what the import says about the file it came from.
#[derive(Debug)]
pub struct Imported {
    /// The ledger after every invoice and receipt.
    pub ledger: Ledger,
    /// Every entry, in the order it was decided.
    pub entries: Vec<Entry>,
    /// The invoices, and every row that is none.
    pub invoices: ImportedInvoices,
    /// The receipts, and every row that is none.
    pub receipts: ImportedReceipts,
}

/// How the columns of Xero's invoice export are to be read. Sales invoices only, and only those that stand.
pub fn invoice_columns() -> InvoiceColumns {
    let sums = [["sub_total", "total_tax"].as_slice(), &["amount_due", "amount_paid", "amount_credited"]];
    InvoiceColumns {
        due: Some("due_date".to_owned()),
        only: only_sales(),
        sums: sums.iter().map(|parts| SumCheck { parts: owned(parts), total: "total".to_owned() }).collect(),
        ..InvoiceColumns::new("invoice_number", "contact_id", "currency_code", "total", "date")
    }
}

/// How receipts are derived from the same export: what was paid, on the day an invoice was fully paid.
pub fn receipt_columns() -> ReceiptColumns {
    ReceiptColumns {
        document: Some("invoice_number".to_owned()),
        prefix: "R-".to_owned(),
        remitted: Some("invoice_number".to_owned()),
        only: only_sales(),
        ..ReceiptColumns::new("contact_id", "currency_code", "amount_paid", "fully_paid_on_date")
    }
}

fn only_sales() -> Vec<OnlyRows> {
    let only = |column: &str, values: &[&str], reason: &str| OnlyRows {
        column: column.to_owned(),
        values: owned(values),
        reason: reason.to_owned(),
    };
    vec![
        only("type", &["ACCREC"], "a purchase invoice (payable)"),
        only("status", &["PAID", "AUTHORISED"], "deleted or voided"),
    ]
}

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

/// Imports the export: an account per customer, then invoices and receipts, day by day, as they would have been
/// recorded.
///
/// # Errors
/// Where the file is not what the columns say, or a row that was read is refused by the ledger.
pub fn import(csv: &[u8]) -> Result<Imported> {
    let invoices = import_invoices(csv, &invoice_columns())?;
    let receipts = import_receipts(csv, &receipt_columns())?;
    let mut commands: Vec<(Date, u8, Command)> = Vec::new();
    let mut customers: Vec<(CustomerId, Date)> = Vec::new();
    for invoice in &invoices.invoices {
        let command = &invoice.command;
        customers.push((command.customer.clone(), command.issued));
        commands.push((command.issued, 1, command.clone().into()));
    }
    for receipt in &receipts.receipts {
        commands.push((receipt.command.value_date, 2, receipt.command.clone().into()));
    }
    customers.sort();
    customers.dedup_by(|later, first| later.0 == first.0);
    commands.extend(customers.into_iter().map(|(customer, day)| (day, 0, OpenAccount::new(customer, day).into())));
    commands.sort_by_key(|(day, order, _)| (*day, *order));

    let mut ledger = Ledger::new("Xero sales ledger", Currency::USD)?;
    let mut entries = Vec::new();
    for (day, _, command) in commands {
        let outcome = ledger.desk(None, UtcMicros::start_of(day)).handle(command)?;
        entries.extend(outcome.entries().cloned());
    }
    Ok(Imported { ledger, entries, invoices, receipts })
}
