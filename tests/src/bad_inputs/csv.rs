//! CSV files, cells of them, and exports.
//!
//! A cell is put into a file of one sound invoice, in the column of the date where the input speaks of days, else in
//! that of the amount. A file is read as it stands; where it has rows, the columns that it lacks for an invoice are
//! added, so that what is odd about it is what it is refused for.

use receivables::account::command::OpenAccount;
use receivables::calendar::{UtcMicros, date};
use receivables::interchange::csv::{
    CurrencyOf, Delimiter, DueOf, ImportedInvoices, InvoiceColumns, ReceiptColumns, ReceiptNumber, Table,
    import_invoices, import_receipts,
};
use receivables::ledger::{Ledger, Outcome};
use receivables::present::Frame;
use receivables::{Code, Currency, Result};

use super::shape::{bytes, holes};
use super::{Fed, Got, Reason};

/// Two payments that look alike and one that does not.
const RECEIPTS: &str = "payer,amount,day\nC-1,50.00,2026-03-10\nC-1,50.00,2026-03-10\nC-1,7.00,2026-03-11\n";

type Sentence = (&'static str, fn(&[&str]) -> Option<Got>);

const SENTENCES: &[Sentence] = &[
    ("header only", |_| Some(Got::of(invoices("document,customer,amount,date,due\n"), |read| rows(&read)))),
    ("empty file", |_| Some(table(b""))),
    ("0 bytes", |_| Some(table(b""))),
    ("UTF-16LE file{}", |_| Some(table(&utf16(u16::to_le_bytes)))),
    ("UTF-16BE file{}", |_| Some(table(&utf16(u16::to_be_bytes)))),
    ("Latin-1 file{}", |_| Some(table(b"name\nM\xfcller\n"))),
    ("ISO-8859-1 file{}", |_| Some(table(b"name\nM\xfcller\n"))),
    ("Windows-1252 file{}", |_| Some(table(b"name\nM\xfcller\n"))),
    ("CP1252 file{}", |_| Some(table(b"name\nM\xfcller\n"))),
    ("same file twice", |_| Some(twice().unwrap_or_else(Got::from))),
    ("two equal rows in one file", |_| {
        let read = receipts();
        Some(read.map_or_else(Got::from, |read| {
            let different = read.first().zip(read.get(1)).is_some_and(|(one, two)| one != two);
            Got::accepted_if(read.len() == 3 && different, read.join(", "))
        }))
    }),
    ("EXPORT: name {}", |holes| Some(exported(holes.first()?))),
    ("EXPORT: amount {}", |holes| {
        let amount = super::shape::amount(holes.first()?)?;
        let csv = Frame::new("export").amount("open", [amount]).to_csv();
        let cell = cell(&csv);
        Some(Got::accepted_if(cell == amount.amount_text(), cell))
    }),
    ("{}… {} no closing quote", |holes| {
        let [start, size] = holes else { return None };
        let start = start.trim_end();
        let filler = "2,y\n".repeat(bytes(size).filter(|size| *size <= 1 << 28)? / 4);
        Some(table(format!("{start}\n{filler}").as_bytes()))
    }),
];

pub(super) fn feed(fed: &Fed) -> Got {
    if fed.repeat.is_some() {
        return table(fed.built().as_bytes());
    }
    let text = fed.text.as_str();
    if let Some(got) = SENTENCES.iter().find_map(|(shape, means)| means(&holes(shape, text)?)) {
        return got;
    }
    if text.is_empty() || text.contains('\n') {
        return file(text);
    }
    let words =
        text.split(' ').filter(|word| word.len() > 1 && word.bytes().all(|b| b.is_ascii_alphabetic()));
    if words.count() > 2 {
        return Got::Out(Reason::SentenceNotUnderstood, text.to_owned());
    }
    let about = fed.about.to_ascii_lowercase();
    let speaks_of_days = ["date", "day", "month", "serial", "year"].iter().any(|word| about.contains(word));
    let quoted = format!("\"{}\"", text.replace('"', "\"\""));
    let (amount, issued) =
        if speaks_of_days { ("1.00", quoted.as_str()) } else { (quoted.as_str(), "2024-01-31") };
    of_rows(invoices(&format!("document,customer,amount,date,due\nA,C-1,{amount},{issued},2024-03-31\n")))
}

/// What a table reader says about a file.
fn table(file: &[u8]) -> Got {
    Got::of(Table::read(file, Delimiter::Comma), |table| format!("{} rows", table.rows().len()))
}

/// A file with a header of its own: first whether it can be read at all, then whether its rows can.
fn file(text: &str) -> Got {
    let table = match Table::read(text.as_bytes(), Delimiter::Comma) {
        Ok(table) => table,
        Err(error) => return error.into(),
    };
    let names = |known: &[&str]| table.columns().iter().find(|name| known.contains(&name.as_str())).cloned();
    let document = names(&["id", "document", "number", "invoice"]).unwrap_or_else(|| "id".to_owned());
    let gross = names(&["amount", "total", "gross"]).unwrap_or_else(|| "amount".to_owned());
    let added: Vec<(&str, &str)> = [("customer", "C-1"), ("date", "2024-01-31"), ("due", "2024-03-31")]
        .into_iter()
        .filter(|(name, _)| !table.columns().iter().any(|known| known == name))
        .collect();
    let mut whole = String::new();
    for (at, line) in text.lines().enumerate() {
        whole.push_str(line);
        for (name, value) in &added {
            whole.push(',');
            whole.push_str(if at == 0 { name } else { value });
        }
        whole.push('\n');
    }
    let due = DueOf::Column { column: "due".to_owned() };
    let currency = CurrencyOf::Always { currency: Currency::EUR };
    let columns = InvoiceColumns::new(&document, "customer", currency, &gross, "date", due);
    of_rows(import_invoices(whole.as_bytes(), &columns))
}

fn invoices(text: &str) -> Result<ImportedInvoices> {
    let currency = CurrencyOf::Always { currency: Currency::EUR };
    let due = DueOf::Column { column: "due".to_owned() };
    import_invoices(
        text.as_bytes(),
        &InvoiceColumns::new("document", "customer", currency, "amount", "date", due),
    )
}

fn rows(read: &ImportedInvoices) -> String {
    format!("{} rows, {} taken", read.rows, read.invoices.len())
}

/// What became of the rows of an import: the first problem, if there is one.
fn of_rows(read: Result<ImportedInvoices>) -> Got {
    let read = match read {
        Ok(read) => read,
        Err(error) => return error.into(),
    };
    match read.problems.first() {
        None => Got::Accepted(rows(&read)),
        Some(problem) => {
            let code = Code::ALL.into_iter().find(|code| code.as_str() == problem.code);
            code.map_or_else(
                || Got::Wrong(format!("a code of no catalogue: {}", problem.code)),
                |code| Got::Refused(code, format!("{code}: line {}: {}", problem.line, problem.text)),
            )
        }
    }
}

fn utf16(bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    "\u{feff}id,amount\nA,1.00\n".encode_utf16().flat_map(bytes).collect()
}

fn receipts() -> Result<Vec<String>> {
    let read = import_receipts(RECEIPTS.as_bytes(), &receipt_columns())?;
    Ok(read.receipts.iter().map(|receipt| receipt.command.receipt.to_string()).collect())
}

fn receipt_columns() -> ReceiptColumns {
    let number = ReceiptNumber::Derived { prefix: String::new() };
    let currency = CurrencyOf::Always { currency: Currency::EUR };
    ReceiptColumns::new(number, "payer", currency, "amount", "day")
}

/// A file imported twice into one ledger: the second time adds nothing.
fn twice() -> Result<Got> {
    let day = date(2026, 3, 12)?;
    let mut ledger = Ledger::new("ACME GmbH", Currency::EUR)?;
    let mut desk = ledger.desk(None, UtcMicros::start_of(day));
    let _ = desk.handle(OpenAccount::new("C-1".parse()?, day))?;
    let mut new = [0, 0];
    for count in &mut new {
        for receipt in import_receipts(RECEIPTS.as_bytes(), &receipt_columns())?.receipts {
            let outcome = desk.handle(receipt.command)?;
            *count += usize::from(matches!(outcome, Outcome::Accepted { .. }));
        }
    }
    Ok(Got::accepted_if(new == [3, 0], format!("{} rows new, then {}", new[0], new[1])))
}

/// Texts written to a CSV file for a spreadsheet: none may be taken for a formula.
fn exported(names: &str) -> Got {
    let names: Vec<String> = match names.strip_prefix('\'').and_then(|names| names.strip_suffix('\'')) {
        Some(names) => names.split("' and '").map(unescaped).collect(),
        None => vec![names.to_owned()],
    };
    let mut written = Vec::new();
    for name in names {
        let found = cell(&Frame::new("export").text("name", [&name]).to_csv());
        if found != format!("'{name}") {
            return Got::Wrong(found);
        }
        written.push(found);
    }
    Got::Accepted(written.join(" and "))
}

/// The first cell of the first row of a file.
fn cell(csv: &str) -> String {
    let table = Table::read(csv.as_bytes(), Delimiter::Comma).ok();
    table.and_then(|table| Some(table.rows().first()?.cell(0)?.to_owned())).unwrap_or_default()
}

/// A text with `\t`, `\r`, `\0` and `\uFF1D` written out.
fn unescaped(text: &str) -> String {
    let simple = text.replace("\\t", "\t").replace("\\r", "\r").replace("\\0", "\0");
    let mut parts = simple.split("\\u");
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let code = part.get(..4).and_then(|digits| u32::from_str_radix(digits, 16).ok());
        match code.and_then(char::from_u32) {
            Some(c) => {
                whole.push(c);
                whole.push_str(part.get(4..).unwrap_or_default());
            }
            None => {
                whole.push_str("\\u");
                whole.push_str(part);
            }
        }
    }
    whole
}
