use serde::{Deserialize, Serialize};

use crate::money::Currency;
use crate::payment::PaymentMethod;
use crate::terms::Terms;

/// Which column of a file means what in an invoice. Columns are named exactly as the header names them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InvoiceColumns {
    /// The invoice's number.
    pub document: String,
    /// Who owes it.
    pub customer: String,
    /// Which of the customer's accounts; an empty cell means the only one.
    pub class: Option<String>,
    /// Its currency.
    pub currency: CurrencyOf,
    /// What is owed in all, above zero.
    pub gross: String,
    /// The tax inside, where the file has it.
    pub tax: Option<TaxColumns>,
    /// The document date.
    pub issued: String,
    /// The accounting date; an empty cell means the document date.
    pub posting: Option<String>,
    /// When it falls due.
    pub due: DueOf,
    /// The customer's order or another reference.
    pub reference: Option<String>,
    /// Which rows are invoices. All of these must hold; the first that does not gives the reason for skipping the row.
    pub only: Vec<OnlyRows>,
    /// Sums that must hold in every row, also in a skipped one.
    pub sums: Vec<SumCheck>,
    /// How cells are written.
    pub format: CsvFormat,
}

/// Which column of a file means what in a receipt. Columns are named exactly as the header names them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReceiptColumns {
    /// The receipt's number.
    pub receipt: ReceiptNumber,
    /// Who paid.
    pub customer: String,
    /// Which of the customer's accounts; an empty cell means the only one.
    pub class: Option<String>,
    /// Its currency.
    pub currency: CurrencyOf,
    /// How much arrived, above zero.
    pub amount: String,
    /// The day from which the money counts.
    pub value_date: String,
    /// The accounting date; an empty cell means the value date.
    pub posting: Option<String>,
    /// How all of them were paid.
    pub method: PaymentMethod,
    /// The text that came with it.
    pub reference: Option<String>,
    /// The document that the payer says it is for; an empty cell means none.
    pub remitted: Option<String>,
    /// Which rows are receipts. All of these must hold; the first that does not gives the reason for skipping the row.
    pub only: Vec<OnlyRows>,
    /// Sums that must hold in every row, also in a skipped one.
    pub sums: Vec<SumCheck>,
    /// How cells are written.
    pub format: CsvFormat,
}

/// Where the currency of a row comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum CurrencyOf {
    /// From a column.
    Column {
        /// Its name.
        column: String,
    },
    /// The whole file is in one currency.
    Always {
        /// Which.
        currency: Currency,
    },
}

/// Where the due date of a row comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum DueOf {
    /// From a column: the whole invoice is due on that day, not before its document date.
    Column {
        /// Its name.
        column: String,
    },
    /// From terms that all invoices of the file share.
    Terms {
        /// Which.
        terms: Terms,
    },
}

/// The columns of the one tax share of a row. Where all four cells are empty, the row has none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaxColumns {
    /// The tax category, such as `S`.
    pub category: String,
    /// The rate in percent.
    pub rate: String,
    /// What the tax is on.
    pub base: String,
    /// The tax.
    pub tax: String,
}

/// Where the number of a receipt comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ReceiptNumber {
    /// From a column, with a prefix that keeps receipts apart from other documents.
    Column {
        /// Its name.
        column: String,
        /// What stands before the cell's text; may be empty.
        prefix: String,
    },
    /// Made from what the row says, for files that number nothing: the prefix and a digest of customer, class, amount,
    /// dates, reference and remitted document. The second of two equal rows ends in `-2`, so two honest equal payments
    /// are two, and the same file read again gives the same numbers.
    Derived {
        /// What stands before the digest; may be empty.
        prefix: String,
    },
}

/// Rows that count, and why the others do not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OnlyRows {
    /// The column looked at.
    pub column: String,
    /// What must hold of its cell.
    pub condition: Condition,
    /// Why a row is skipped where it does not hold.
    pub reason: String,
}

/// What must hold of a cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Condition {
    /// It is one of these, letter by letter.
    OneOf {
        /// The texts.
        values: Vec<String>,
    },
    /// It is not empty.
    Filled,
}

/// Columns whose amounts add up to another column's. An empty cell adds nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SumCheck {
    /// What is added.
    pub parts: Vec<String>,
    /// What it must give.
    pub total: String,
}

/// How the cells of a file are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CsvFormat {
    /// What stands between two cells.
    pub delimiter: Delimiter,
    /// How dates are written.
    pub date: DateFormat,
    /// What stands before the decimals of an amount.
    pub decimal: DecimalMark,
}

/// What stands between two cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Delimiter {
    /// `,`
    Comma,
    /// `;`, as spreadsheets write it where the comma stands before decimals.
    Semicolon,
    /// The tabulator.
    Tab,
}

/// How dates are written. The year always has four digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateFormat {
    /// `2026-03-01`.
    Iso,
    /// `1.3.2026`, `01/03/2026` or `01-03-2026` for the first of March.
    DayMonthYear,
    /// `3/1/2026`, `03.01.2026` or `03-01-2026` for the first of March.
    MonthDayYear,
}

/// What stands before the decimals of an amount. The other mark may stand between groups of three digits, but only in
/// an amount with decimals: `1,190.00` can be read in one way, `1,190` in two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DecimalMark {
    /// `1190.00`, also `1,190.00`.
    Dot,
    /// `1190,00`, also `1.190,00`.
    Comma,
}

impl CsvFormat {
    /// Commas between cells, ISO dates, decimals after a dot.
    pub const fn plain() -> Self {
        Self { delimiter: Delimiter::Comma, date: DateFormat::Iso, decimal: DecimalMark::Dot }
    }
}

impl InvoiceColumns {
    /// The columns an invoice can not do without, all rows counting, in the plain format.
    pub fn new(
        document: &str,
        customer: &str,
        currency: CurrencyOf,
        gross: &str,
        issued: &str,
        due: DueOf,
    ) -> Self {
        Self {
            document: document.to_owned(),
            customer: customer.to_owned(),
            class: None,
            currency,
            gross: gross.to_owned(),
            tax: None,
            issued: issued.to_owned(),
            posting: None,
            due,
            reference: None,
            only: Vec::new(),
            sums: Vec::new(),
            format: CsvFormat::plain(),
        }
    }
}

impl ReceiptColumns {
    /// The columns a receipt can not do without, all rows counting, in the plain format, paid by bank transfer.
    pub fn new(
        receipt: ReceiptNumber,
        customer: &str,
        currency: CurrencyOf,
        amount: &str,
        value_date: &str,
    ) -> Self {
        Self {
            receipt,
            customer: customer.to_owned(),
            class: None,
            currency,
            amount: amount.to_owned(),
            value_date: value_date.to_owned(),
            posting: None,
            method: PaymentMethod::Transfer,
            reference: None,
            remitted: None,
            only: Vec::new(),
            sums: Vec::new(),
            format: CsvFormat::plain(),
        }
    }
}
