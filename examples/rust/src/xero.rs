//! A real sales ledger as Xero exports it: invoices in, receipts derived, everything left out reported.

use receivables::account::Command;
use receivables::account::command::OpenAccount;
use receivables::calendar::{Date, UtcMicros};
use receivables::id::CustomerId;
use receivables::interchange::csv::{
    Condition, CurrencyOf, DueOf, ImportedInvoices, ImportedReceipts, InvoiceColumns, OnlyRows,
    ReceiptColumns, ReceiptNumber, SumCheck, import_invoices, import_receipts,
};
use receivables::ledger::{Entry, Ledger};
use receivables::payment::PaymentMethod;
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

/// How the columns of Xero's invoice export are to be read: sales invoices only, and only those that stand.
pub fn invoice_columns() -> InvoiceColumns {
    let sum = |parts: &[&str]| SumCheck { parts: owned(parts), total: "total".to_owned() };
    let currency = CurrencyOf::Column { column: "currency_code".to_owned() };
    let due = DueOf::Column { column: "due_date".to_owned() };
    InvoiceColumns {
        only: sales(),
        sums: vec![sum(&["sub_total", "total_tax"]), sum(&["amount_due", "amount_paid", "amount_credited"])],
        ..InvoiceColumns::new("invoice_number", "contact_id", currency, "total", "date", due)
    }
}

/// How receipts are derived from the same export: what was paid, on the day an invoice was fully paid.
pub fn receipt_columns() -> ReceiptColumns {
    let number = ReceiptNumber::Column { column: "invoice_number".to_owned(), prefix: "R-".to_owned() };
    let currency = CurrencyOf::Column { column: "currency_code".to_owned() };
    let paid = OnlyRows {
        column: "fully_paid_on_date".to_owned(),
        condition: Condition::Filled,
        reason: "not fully paid".to_owned(),
    };
    ReceiptColumns {
        // The export does not say how it was paid.
        method: PaymentMethod::Other,
        remitted: Some("invoice_number".to_owned()),
        only: sales().into_iter().chain([paid]).collect(),
        ..ReceiptColumns::new(number, "contact_id", currency, "amount_paid", "fully_paid_on_date")
    }
}

fn sales() -> Vec<OnlyRows> {
    let only = |column: &str, values: &[&str], reason: &str| OnlyRows {
        column: column.to_owned(),
        condition: Condition::OneOf { values: owned(values) },
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
        let mut command = receipt.command.clone();
        command.reference = Some("derived: paid in full on fully_paid_on_date".to_owned());
        commands.push((command.value_date, 2, command.into()));
    }
    customers.sort();
    customers.dedup_by(|later, first| later.0 == first.0);
    commands.extend(
        customers.into_iter().map(|(customer, day)| (day, 0, OpenAccount::new(customer, day).into())),
    );
    commands.sort_by_key(|(day, order, _)| (*day, *order));

    let mut ledger = Ledger::new("Xero sales ledger", Currency::USD)?;
    let mut entries = Vec::new();
    for (day, _, command) in commands {
        let outcome = ledger.desk(None, UtcMicros::start_of(day)).handle(command)?;
        entries.extend(outcome.entries().cloned());
    }
    Ok(Imported { ledger, entries, invoices, receipts })
}
