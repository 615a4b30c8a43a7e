use proptest::prelude::*;

use super::*;
use crate::Code;
use crate::account::command::OpenAccount;
use crate::allocation::Rule;
use crate::calendar::{UtcMicros, date};
use crate::interchange::json::{from_json, to_json};
use crate::ledger::{Ledger, Outcome, Rules};
use crate::money::{Currency, money};
use crate::terms::{Baseline, Share, Terms};

fn name(text: &str) -> String {
    text.to_owned()
}

fn due(column: &str) -> DueOf {
    DueOf::Column { column: name(column) }
}

fn euros() -> CurrencyOf {
    CurrencyOf::Always { currency: Currency::EUR }
}

fn invoices() -> InvoiceColumns {
    InvoiceColumns::new("number", "client", euros(), "total", "date", due("due"))
}

const HEADER: &str = "number,client,total,date,due\n";

/// The problems of a file, as line, column and code; and the law that every row is somewhere.
fn problems(file: &str, columns: &InvoiceColumns) -> Vec<(u64, String, &'static str)> {
    let import = import_invoices(file.as_bytes(), columns).unwrap();
    assert_eq!(import.rows, count(import.invoices.len()) + count(import.skipped.len()) + import.refused);
    let code = |code: &str| Code::ALL.into_iter().find(|known| known.as_str() == code).unwrap().as_str();
    import
        .problems
        .into_iter()
        .map(|problem| (problem.line, problem.column.unwrap_or_default(), code(&problem.code)))
        .collect()
}

fn count(len: usize) -> u64 {
    u64::try_from(len).unwrap()
}

#[test]
fn a_bad_row_comes_back_and_the_others_are_taken() {
    for (row, column, code) in [
        ("A,C-1,1.00,2024-01-31", "", "wrong_column_count"),
        ("A,C-1,1.00,2024-01-31,2024-02-01,x", "", "wrong_column_count"),
        ("A,C-1,\"1.234,56\",2024-01-31,2024-02-01", "total", "amount_syntax"),
        ("A,C-1,5.00-,2024-01-31,2024-02-01", "total", "amount_syntax"),
        ("A,C-1,10.005,2024-01-31,2024-02-01", "total", "excess_precision"),
        ("A,C-1,99999999999999999,2024-01-31,2024-02-01", "total", "amount_out_of_range"),
        ("A,C-1,0,2024-01-31,2024-02-01", "total", "amount_not_positive"),
        ("A,C-1,-5,2024-01-31,2024-02-01", "total", "amount_not_positive"),
        ("A,C-1,,2024-01-31,2024-02-01", "total", "missing_value"),
        ("A,C-1,1.00,01/02/2024,2024-02-01", "date", "date_syntax"),
        ("A,C-1,1.00,44927,2024-02-01", "date", "date_syntax"),
        ("A,C-1,1.00,2024-02-30,2024-03-01", "date", "date_invalid"),
        ("A,C-1,1.00,2024-01-31,2024-01-30", "due", "date_order"),
        ("A,C-1,1.00,2024-01-31,", "due", "missing_value"),
        (",C-1,1.00,2024-01-31,2024-02-01", "number", "missing_value"),
        ("A, C-1,1.00,2024-01-31,2024-02-01", "client", "id_bad_character"),
        ("GOOD,C-1,1.00,2024-01-31,2024-02-01", "number", "document_exists"),
    ] {
        let file = format!(
            "{HEADER}GOOD,C-1,1190,2024-01-31,2024-02-01\n{row}\nLAST,C-1,47.9,2024-01-31,2024-01-31\n"
        );
        assert_eq!(problems(&file, &invoices()), [(3, name(column), code)], "{row}");
        let import = import_invoices(file.as_bytes(), &invoices()).unwrap();
        assert_eq!((import.rows, import.invoices.len(), import.refused), (3, 2, 1));
        assert_eq!(import.invoices[1].line, 4);
    }
}

#[test]
fn all_problems_of_a_row_are_told() {
    let file = format!("{HEADER}A,,x,44927,y\n");
    let told: Vec<_> = problems(&file, &invoices()).into_iter().map(|(_, column, _)| column).collect();
    assert_eq!(told, ["client", "total", "date", "due"]);
    let import = import_invoices(file.as_bytes(), &invoices()).unwrap();
    let texts: Vec<_> = import.problems.iter().map(|problem| problem.text.as_str()).collect();
    assert_eq!(
        texts[2],
        "\"44927\" is not a date; write YYYY-MM-DD, without a time or a zone; it looks like a spreadsheet's serial number, export dates as text"
    );
    assert_eq!(import.problems[1].value.as_deref(), Some("x"));
}

#[test]
fn a_file_without_rows_or_columns_is_told_apart() {
    assert_eq!(import_invoices(HEADER.as_bytes(), &invoices()).unwrap().rows, 0);
    let error = import_invoices(b"number;client;total;date;due\n", &invoices()).unwrap_err();
    assert_eq!(error.code(), Code::MissingColumn);
    let terms = Terms { instalments: Vec::new(), ..Terms::net(30) };
    let columns = InvoiceColumns { due: DueOf::Terms { terms }, ..invoices() };
    let error = import_invoices(HEADER.as_bytes(), &columns).unwrap_err();
    assert_eq!((error.code(), error.field()), (Code::TermsEmpty, Some("due.terms")));
}

#[test]
fn an_invoice_is_read_whole() {
    let file = "\u{feff}Nr;Kunde;Kreis;Währung;Brutto;Art;Satz;Netto;Steuer;Datum;Buchung;Bestellung\r\n\
        R-1;C-1;eu;EUR;1.190,00;S;19,0;1000;190,0;1.3.2026;31.3.2026;\"Best. \"\"7\"\"\"\r\n\
        R-2;C-1;;JPY;1190;;;;;02.03.2026;;\r\n";
    let column = |text: &str| Some(name(text));
    let mut columns = InvoiceColumns::new(
        "Nr",
        "Kunde",
        CurrencyOf::Column { column: name("Währung") },
        "Brutto",
        "Datum",
        DueOf::Terms { terms: Terms::net(30) },
    );
    columns.class = column("Kreis");
    columns.posting = column("Buchung");
    columns.reference = column("Bestellung");
    columns.tax = Some(TaxColumns {
        category: name("Art"),
        rate: name("Satz"),
        base: name("Netto"),
        tax: name("Steuer"),
    });
    columns.format = CsvFormat {
        delimiter: Delimiter::Semicolon,
        date: DateFormat::DayMonthYear,
        decimal: DecimalMark::Comma,
    };
    assert_eq!(from_json::<InvoiceColumns>(&to_json(&columns).unwrap()).unwrap(), columns);
    let import = import_invoices(file.as_bytes(), &columns).unwrap();
    assert_eq!(import.problems, []);
    let first = &import.invoices[0].command;
    assert_eq!(first.class, Some("eu".parse().unwrap()));
    assert_eq!(first.totals.gross, money("1190.00 EUR").unwrap());
    assert_eq!(
        first.totals.tax,
        [crate::invoice::TaxShare::new("S", "19", "1000.00 EUR", "190.00 EUR").unwrap()]
    );
    assert_eq!((first.issued, first.posting), (date(2026, 3, 1).unwrap(), Some(date(2026, 3, 31).unwrap())));
    assert_eq!(first.reference.as_deref(), Some("Best. \"7\""));
    assert_eq!(first.terms, Terms::net(30));
    let second = &import.invoices[1].command;
    assert_eq!((second.class.clone(), second.posting, second.reference.clone()), (None, None, None));
    assert_eq!(second.totals.gross, money("1190 JPY").unwrap());

    let short = file.replace("190,0;", "1190,01;");
    assert_eq!(problems(&short, &columns), [(2, name("Brutto"), "totals_mismatch")]);
    let half = file.replace(";S;19,0;", ";;19 %;");
    assert_eq!(
        problems(&half, &columns),
        [(2, name("Art"), "missing_value"), (2, name("Satz"), "rate_syntax")]
    );
}

/// A ledger export with payables, a void and a deleted document, and the words of another system.
const EXPORT: &str = "invoice_number,contact_id,date,due_date,fully_paid_on_date,credited,open,paid,sub_total,total,tax,currency,status,type
RB1,V-1,2020-04-21,2020-04-21,,0,0,0,47.99,47.99,0,CAD,VOIDED,ACCPAY
INV-1,C-1,2020-03-01,2020-03-31,2020-03-20,0,0,2250,2000,2250,250,USD,PAID,ACCREC
RB2,V-1,2020-03-06,2020-03-06,2020-03-10,0,0,71.43,63.2,71.43,8.22,CAD,PAID,ACCPAY
INV-2,C-1,2020-03-05,2020-04-04,,0,155.3,0,155.3,155.3,,GBP,AUTHORISED,ACCREC
INV-3,C-1,2020-03-05,2020-04-04,,0,0,0,10,10,0,USD,DELETED,ACCREC
INV-4,C-1,2020-03-05,2020-04-04,,0,9,0,10,10,0,USD,AUTHORISED,ACCREC
";

fn only_receivables() -> Vec<OnlyRows> {
    let rule = |column: &str, values: &[&str], reason: &str| OnlyRows {
        column: name(column),
        condition: Condition::OneOf { values: values.iter().map(|value| name(value)).collect() },
        reason: name(reason),
    };
    vec![rule("type", &["ACCREC"], "payable"), rule("status", &["PAID", "AUTHORISED"], "not in force")]
}

#[test]
fn rows_that_do_not_count_are_listed_and_still_checked() {
    let mut columns = InvoiceColumns::new(
        "invoice_number",
        "contact_id",
        CurrencyOf::Column { column: name("currency") },
        "total",
        "date",
        due("due_date"),
    );
    columns.only = only_receivables();
    let sum = |parts: &[&str]| SumCheck {
        parts: parts.iter().map(|part| name(part)).collect(),
        total: name("total"),
    };
    columns.sums = vec![sum(&["open", "paid", "credited"]), sum(&["sub_total", "tax"])];
    let import = import_invoices(EXPORT.as_bytes(), &columns).unwrap();
    let numbers: Vec<_> =
        import.invoices.iter().map(|row| (row.line, row.command.invoice.to_string())).collect();
    assert_eq!(numbers, [(3, name("INV-1")), (5, name("INV-2"))]);
    let skipped: Vec<_> = import.skipped.iter().map(|row| (row.line, row.reason.as_str())).collect();
    assert_eq!(skipped, [(2, "payable"), (4, "payable"), (6, "not in force")]);
    assert_eq!(import.skipped[2].document.as_deref(), Some("INV-3"));
    assert_eq!((import.rows, import.refused), (6, 1));
    let wrong = problems(EXPORT, &columns);
    let lines: Vec<_> = wrong.iter().map(|(line, column, code)| (*line, column.as_str(), *code)).collect();
    assert_eq!(lines, [2, 4, 6, 7].map(|line| (line, "total", "totals_mismatch")));
    // Two sums that do not hold are two problems of one cell; one that can not be read is one.
    assert_eq!(problems(&EXPORT.replace("2000,2250,250", "2000,2251,250"), &columns).len(), 6);
    assert_eq!(problems(&EXPORT.replace("2000,2250,250", "2000,225O,250"), &columns).len(), 5);
    assert_eq!(
        import.problems[0].text,
        "open + paid + credited add up to 0.00 CAD, not to 47.99 CAD; correct the document"
    );
    let terms = &import.invoices[0].command.terms;
    assert_eq!(terms.baseline, Baseline::FixedDate { date: date(2020, 3, 31).unwrap() });
    assert_eq!((terms.instalments.len(), terms.instalments[0].share), (1, Share::Remainder));
    assert!(terms.instalments[0].due.is_empty());
}

fn receipts() -> ReceiptColumns {
    let number = ReceiptNumber::Column { column: name("invoice_number"), prefix: name("R-") };
    let currency = CurrencyOf::Column { column: name("currency") };
    let mut columns = ReceiptColumns::new(number, "contact_id", currency, "paid", "fully_paid_on_date");
    columns.remitted = Some(name("invoice_number"));
    columns.only = only_receivables();
    columns.only.push(OnlyRows {
        column: name("fully_paid_on_date"),
        condition: Condition::Filled,
        reason: name("not paid yet"),
    });
    columns
}

#[test]
fn receipts_are_read_from_the_days_on_which_invoices_were_paid() {
    let import = import_receipts(EXPORT.as_bytes(), &receipts()).unwrap();
    assert_eq!((import.rows, import.receipts.len(), import.skipped.len(), import.refused), (6, 1, 5, 0));
    let command = &import.receipts[0].command;
    assert_eq!(command.receipt.as_str(), "R-INV-1");
    assert_eq!(
        (command.amount, command.value_date),
        (money("2250.00 USD").unwrap(), date(2020, 3, 20).unwrap())
    );
    assert_eq!(command.remittance[0].document.as_str(), "INV-1");
    assert_eq!(import.skipped[2].document.as_deref(), Some("R-INV-2"));
    assert_eq!(import.skipped[2].reason, "not paid yet");
    assert_eq!(from_json::<ReceiptColumns>(&to_json(&receipts()).unwrap()).unwrap(), receipts());

    let unpaid = EXPORT.replace(",2250,2000,", ",0,2000,");
    let import = import_receipts(unpaid.as_bytes(), &receipts()).unwrap();
    assert_eq!((import.refused, import.problems[0].code.as_str()), (1, "amount_not_positive"));
}

#[test]
fn what_is_imported_can_be_decided_and_is_settled_by_reference() {
    let mut columns = InvoiceColumns::new(
        "invoice_number",
        "contact_id",
        CurrencyOf::Column { column: name("currency") },
        "total",
        "date",
        due("due_date"),
    );
    columns.only = only_receivables();
    let mut ledger = Ledger::new("ACME", Currency::USD).unwrap();
    let recorded = UtcMicros::start_of(date(2021, 1, 1).unwrap());
    assert!(Rules::standard().allocation.rules.contains(&Rule::ReferenceText));
    let mut desk = ledger.desk(None, recorded);
    let _ = desk.handle(OpenAccount::new("C-1".parse().unwrap(), date(2020, 1, 1).unwrap())).unwrap();
    for row in import_invoices(EXPORT.as_bytes(), &columns).unwrap().invoices {
        let mut command = row.command;
        let pounds = command.totals.gross.currency() == Currency::GBP;
        command.rate = pounds.then(|| "GBP/USD 1.28".parse().unwrap());
        let _ = desk.handle(command).unwrap();
    }
    for again in [false, true] {
        for row in import_receipts(EXPORT.as_bytes(), &receipts()).unwrap().receipts {
            let outcome = desk.handle(row.command).unwrap();
            assert_eq!(matches!(outcome, Outcome::Already { .. }), again);
        }
    }
    let open: Vec<_> = ledger.balances().iter().collect();
    assert_eq!(open, [(Currency::GBP, 15_530), (Currency::USD, 1_000)]);
}

#[test]
fn equal_rows_are_two_receipts_with_the_same_numbers_each_time() {
    let number = ReceiptNumber::Derived { prefix: name("BANK-") };
    let mut columns = ReceiptColumns::new(number, "payer", euros(), "amount", "day");
    columns.reference = Some(name("text"));
    let numbers = |file: &str| -> Vec<String> {
        let import = import_receipts(file.as_bytes(), &columns).unwrap();
        assert_eq!(import.problems, []);
        import.receipts.iter().map(|row| row.command.receipt.to_string()).collect()
    };
    let rows = "C-1,50.00,2026-03-10,Miete\nC-2,50.00,2026-03-10,Miete\nC-1,50.00,2026-03-10,Miete\nC-1,50,2026-03-10,Miete\n";
    let first = numbers(&format!("payer,amount,day,text\n{rows}"));
    assert_eq!(first[2], format!("{}-2", first[0]));
    assert_eq!(first[3], format!("{}-3", first[0]));
    assert_ne!(first[0], first[1]);
    // Numbers are kept in ledgers for ever: how they are made must not change.
    assert_eq!(first[0], "BANK-6fab8c0608892f22286980e6ba1ac3b4");
    assert_eq!(numbers(&format!("payer,amount,day,text\n{rows}")), first);
    // Neither other rows nor other columns make other numbers of the same money.
    let wider = rows.replace("Miete\n", "Miete,x\n");
    let file = format!("payer,amount,day,text,balance\nC-9,1,2026-03-09,,y\n{wider}");
    assert_eq!(numbers(&file)[1..], first);
}

proptest! {
    /// Whatever the bytes, a file is refused or each of its rows is in one place.
    #[test]
    fn every_row_is_somewhere(body in r#"([,;"\r\n ]|[A-C]|1|12\.5|-|2024-0[1-3]-01|C-1|PAID|,|\n){0,60}"#) {
        let file = format!("{HEADER}{body}");
        let mut columns = invoices();
        columns.only = vec![OnlyRows { column: name("client"), condition: Condition::Filled, reason: name("nobody") }];
        columns.sums = vec![SumCheck { parts: vec![name("total")], total: name("total") }];
        match import_invoices(file.as_bytes(), &columns) {
            Err(error) => prop_assert_eq!(error.code(), Code::UnclosedQuote),
            Ok(import) => {
                let places = count(import.invoices.len()) + count(import.skipped.len()) + import.refused;
                prop_assert_eq!(import.rows, places);
                let lines: Vec<_> = import.problems.iter().map(|problem| problem.line).collect();
                prop_assert!(lines.is_sorted());
                prop_assert!(import.refused == 0 || !lines.is_empty());
            }
        }
    }
}
