//! The main job: a real sales ledger in, receipts allocated, the state aged, everything odd reported.
//!
//! `demo [--data FOLDER] [--out FOLDER]` reads `xero/invoices.csv` from the data folder and writes the events and the
//! aging of that ledger and of a generated one to the out folder.
#![allow(clippy::print_stdout, reason = "a command line tool speaks on the terminal")]

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use receivables::aging::{Aging, Buckets};
use receivables::calendar::{Date, Period, date};
use receivables::interchange::csv::{RowProblem, Skipped};
use receivables::interchange::json::entries_to_lines;
use receivables::ledger::{Entry, Ledger};
use receivables::portfolio::{Basis, View};
use receivables::present::{Page, TextStyle};
use receivables_examples::{generated, xero};

type Anyhow<T> = Result<T, Box<dyn Error>>;

fn main() -> Anyhow<()> {
    let (data, out) = folders()?;
    real_ledger(&data, &out.join("xero"))?;
    generated_ledger(&out.join("generated"))?;
    Ok(())
}

fn folders() -> Anyhow<(PathBuf, PathBuf)> {
    let (mut data, mut out) = (PathBuf::from("examples/data"), PathBuf::from("out"));
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let folder = words.next().ok_or_else(|| format!("{word} wants a folder"))?;
        match word.as_str() {
            "--data" => data = folder.into(),
            "--out" => out = folder.into(),
            _ => return Err(format!("{word} is not known; there are --data FOLDER and --out FOLDER").into()),
        }
    }
    Ok((data, out))
}

fn real_ledger(data: &Path, out: &Path) -> Anyhow<()> {
    heading("A real ledger: Xero export, anonymised");
    let file = data.join("xero/invoices.csv");
    let csv = fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    let imported = xero::import(&csv)?;
    let (invoices, receipts) = (&imported.invoices, &imported.receipts);
    println!(
        "{} rows read: {} sales invoices, {} receipts.",
        invoices.rows,
        invoices.invoices.len(),
        receipts.receipts.len()
    );
    println!(
        "The export has no receipts. They are derived: what was paid, on the day the invoice was fully paid.\n"
    );
    skipped("No sales invoice", &invoices.skipped);
    skipped("No receipt", &receipts.skipped);
    problems(&invoices.problems);

    let as_of = date(2020, 12, 31)?;
    report(&imported.ledger, as_of)?;
    write(&imported.ledger, &imported.entries, as_of, out)
}

fn generated_ledger(out: &Path) -> Anyhow<()> {
    heading("A generated ledger: part payments, overpayments, credit notes, returns, three currencies");
    let size = generated::Size { customers: 12, invoices: 300 };
    let made = generated::ledger(7, size)?;
    println!(
        "{} customers, {} invoices, seed 7; {} entries.\n",
        size.customers,
        size.invoices,
        made.entries.len()
    );
    let as_of = date(2025, 12, 31)?;
    report(&made.ledger, as_of)?;
    write(&made.ledger, &made.entries, as_of, out)
}

fn report(ledger: &Ledger, as_of: Date) -> Anyhow<()> {
    let aging = aging(ledger, as_of)?;
    let tables = [
        aging.by_currency()?,
        aging.by_customer(None)?,
        aging.oldest_items(8, None)?,
        aging.biggest_debtors(3, None)?,
        ledger.portfolio()?.bridge(Period::month(as_of), Basis::Book)?.to_frame()?,
    ];
    for table in tables {
        println!("\n{}", table.to_text_with(&TextStyle { max_rows: Some(25) }).trim_end());
    }
    println!();
    Ok(())
}

fn aging(ledger: &Ledger, as_of: Date) -> Anyhow<Aging> {
    Ok(ledger.portfolio()?.aging(&View::book(as_of), &Buckets::standard())?)
}

fn write(ledger: &Ledger, entries: &[Entry], as_of: Date, out: &Path) -> Anyhow<()> {
    fs::create_dir_all(out)?;
    let aging = aging(ledger, as_of)?;
    let files = [
        ("events.jsonl", entries_to_lines(entries)?),
        ("aging.csv", aging.by_customer(None)?.to_csv()),
        ("aging.json", aging.by_customer(None)?.to_json()?),
        ("items.csv", aging.open_items(None)?.to_csv()),
        ("report.html", page(ledger, &aging)?),
    ];
    for (name, text) in files {
        fs::write(out.join(name), text)?;
        println!("wrote {}", out.join(name).display());
    }
    Ok(())
}

/// Everything above as one page for a browser: nothing in it is loaded from anywhere.
fn page(ledger: &Ledger, aging: &Aging) -> Anyhow<String> {
    let bridge = ledger.portfolio()?.bridge(Period::month(aging.view.as_of), Basis::Book)?;
    let page = Page::new(&format!("{}, {}", ledger.entity(), aging.view.as_of))
        .heading(ledger.entity())
        .chart(aging)
        .table(&aging.by_customer(None)?)
        .table(&aging.oldest_items(20, None)?)
        .table(&bridge.to_frame()?);
    Ok(page.to_html())
}

fn heading(text: &str) {
    println!("\n{text}\n{}\n", "=".repeat(text.chars().count()));
}

/// Rows left out, counted by reason; the few that share a reason with no other row are named.
fn skipped(what: &str, rows: &[Skipped]) {
    let mut reasons: BTreeMap<&str, Vec<&Skipped>> = BTreeMap::new();
    for row in rows {
        reasons.entry(&row.reason).or_default().push(row);
    }
    for (reason, rows) in reasons {
        let named = match rows.as_slice() {
            [only] => format!(" (line {}, {})", only.line, only.document.as_deref().unwrap_or("no number")),
            _ => String::new(),
        };
        println!("{what}: {} row{}, {reason}{named}", rows.len(), if rows.len() == 1 { "" } else { "s" });
    }
}

/// Rows that contradict themselves, line by line: purchase invoices among them are left out above, but said here.
fn problems(problems: &[RowProblem]) {
    println!("\n{} rows contradict themselves:", problems.len());
    for RowProblem { line, column, text, .. } in problems {
        println!("  line {line}, {}: {text}", column.as_deref().unwrap_or("row"));
    }
}
