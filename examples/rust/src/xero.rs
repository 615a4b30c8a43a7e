//! A real sales ledger as Xero exports it: invoices in, receipts derived, everything left out reported.

use std::collections::BTreeMap;

use receivables::account::Command;
use receivables::account::command::OpenAccount;
use receivables::calendar::{Date, UtcMicros};
use receivables::exchange::{DatedQuote, ExchangeRates, Quote};
use receivables::id::CustomerId;
use receivables::interchange::csv::{
    Condition, CurrencyOf, Delimiter, DueOf, ImportedInvoices, ImportedReceipts, InvoiceColumns, OnlyRows,
    ReceiptColumns, ReceiptNumber, SumCheck, Table, import_invoices, import_receipts,
};
use receivables::ledger::{Entry, Ledger, Rules};
use receivables::payment::PaymentMethod;
use receivables::{Currency, Result};

/// The currency of the books: the one whose rate is 1 in the export.
const BOOKS: Currency = Currency::CAD;

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

/// The rates of the export, by the line they stand on: what one Canadian dollar, the currency of its books, was.
fn rates(csv: &[u8]) -> Result<BTreeMap<u64, DatedQuote>> {
    let table = Table::read(csv, Delimiter::Comma)?;
    let (currency, rate) = (table.column("currency_code")?, table.column("currency_rate")?);
    let day = table.column("date")?;
    let mut rates = BTreeMap::new();
    for row in table.rows() {
        let cell = |column| row.cell(column).unwrap_or_default();
        let currency: Currency = cell(currency).parse()?;
        if currency != BOOKS {
            let quote = Quote::new(BOOKS, currency, cell(rate).parse()?)?;
            rates.insert(row.line(), DatedQuote { day: cell(day).parse()?, quote });
        }
    }
    Ok(rates)
}

/// What receipts are worth, since the export does not say: by the last rate of any row, at most a month old.
fn last_rates(rates: &BTreeMap<u64, DatedQuote>) -> ExchangeRates {
    // Rows of one day may differ, since rates move within it; the last one stands.
    let last: BTreeMap<(Date, Currency), DatedQuote> =
        rates.values().map(|dated| ((dated.day, dated.quote.counter()), *dated)).collect();
    ExchangeRates { quotes: last.into_values().collect(), valid_days: 31, pivot: None }
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
    let rates = rates(csv)?;
    for invoice in &invoices.invoices {
        let mut command = invoice.command.clone();
        command.rate = rates.get(&invoice.line).map(|dated| dated.quote);
        customers.push((command.customer.clone(), command.issued));
        commands.push((command.issued, 1, command.into()));
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

    let mut ledger = Ledger::new("Xero sales ledger", BOOKS)?;
    let rules = Rules { rates: Some(last_rates(&rates)), ..Rules::standard() };
    let mut entries = Vec::new();
    for (day, _, command) in commands {
        let outcome = ledger.desk(None, UtcMicros::start_of(day)).under(rules.clone()).handle(command)?;
        entries.extend(outcome.entries().cloned());
    }
    Ok(Imported { ledger, entries, invoices, receipts })
}
