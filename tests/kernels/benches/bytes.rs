//! What an open item takes of memory, in a ledger and in a portfolio:
//! `cargo bench -p receivables-kernels --features ingest --bench bytes -- [ITEMS] [ACCOUNTS ...]`.
//!
//! Every item is an invoice of which a receipt paid a part: two documents, one application, both still known by number
//! and by command. What is counted is what was asked of the allocator and not given back; what it rounds up to
//! shows in the resident memory beside it.

#![allow(clippy::disallowed_types, reason = "a measurement reads the clock and prints fractions")]

use std::alloc::System;
use std::time::Instant;

use receivables::account::command::{IssueInvoice, OpenAccount, ReceivePayment};
use receivables::calendar::UtcMicros;
use receivables::ledger::{Expected, Ledger, Request, Rules};
use receivables::payment::RemittanceLine;
use receivables::terms::Terms;
use receivables::{Currency, Money};
use receivables_kernels::{Numbers, first_day, report_day};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static COUNTING: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

fn main() {
    let asked: Vec<usize> = std::env::args().filter_map(|word| word.parse().ok()).collect();
    let items = asked.first().copied().unwrap_or(1_000_000);
    let accounts = if asked.len() > 1 { asked[1..].to_vec() } else { vec![items / 10, 1] };
    println!(
        "| open items | accounts | ledger: bytes an item | resident | portfolio: bytes an item | µs an item |"
    );
    println!("|--:|--:|--:|--:|--:|--:|");
    for accounts in accounts {
        row(items, accounts);
    }
}

fn row(items: usize, accounts: usize) {
    let each = |bytes: usize| bytes as f64 / items as f64;
    let (before, region) = (resident(), Region::new(COUNTING));
    let start = Instant::now();
    let ledger = ledger(items, accounts);
    let time = start.elapsed().as_secs_f64() * 1e6 / items as f64;
    let (counted, held) = (kept(&region), resident() - before);
    assert_eq!(ledger.accounts().map(|account| account.open_debits().count()).sum::<usize>(), items);
    let region = Region::new(COUNTING);
    let portfolio = ledger.portfolio().unwrap();
    let columns = kept(&region);
    println!(
        "| {items} | {accounts} | {:.0} | {:.0} | {:.0} | {time:.1} |",
        each(counted),
        each(held),
        each(columns)
    );
    drop(portfolio);
}

/// What was asked for since and is still held.
fn kept(region: &Region<'_, System>) -> usize {
    let change = region.change();
    let grown = change.bytes_allocated as i64 - change.bytes_deallocated as i64;
    usize::try_from(grown).unwrap()
}

/// The resident memory of this process in bytes; zero where the system does not say.
fn resident() -> usize {
    let told = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    told.split(' ').nth(1).and_then(|pages| pages.parse::<usize>().ok()).unwrap_or_default() * 4_096
}

/// So many invoices, interleaved over the accounts, and a receipt for a third of each that names it.
fn ledger(items: usize, accounts: usize) -> Ledger {
    let mut ledger = Ledger::new("ACME GmbH", Currency::EUR).unwrap();
    let (mut rules, mut numbers) = (Rules::standard(), Numbers::new(4));
    rules.limits.documents = u32::MAX;
    let recorded = UtcMicros::start_of(report_day());
    let mut sent = 0;
    let mut handle = |command| {
        let id = format!("command-{sent:07}").parse().unwrap();
        sent += 1;
        let request = Request {
            id,
            expected: Expected::Any,
            recorded,
            actor: None,
            period_override: None,
            authority: None,
            command,
        };
        let _ = ledger.handle(&rules, &request).unwrap();
    };
    let customer = |number: usize| format!("C-{:06}", number % accounts).parse().unwrap();
    for account in 0..accounts {
        handle(OpenAccount::new(customer(account), first_day()).into());
    }
    let mut thirds = Vec::with_capacity(items);
    for number in 0..items {
        let cents = 1_000 + numbers.below(200_000);
        let issued = first_day().plus_days(numbers.below(730)).unwrap();
        thirds.push((cents / 3, issued.plus_days(20).unwrap()));
        let (document, gross) = (format!("D-{number:07}"), Money::from_minor(cents, Currency::EUR).unwrap());
        let terms = Terms::net(30).discount("2", 10).unwrap();
        let invoice = IssueInvoice::new(document.parse().unwrap(), customer(number), gross, issued, terms);
        handle(invoice.into());
    }
    for (number, (cents, paid)) in thirds.iter().enumerate() {
        let (document, amount) =
            (format!("R-{number:07}"), Money::from_minor(*cents, Currency::EUR).unwrap());
        let mut receipt = ReceivePayment::new(document.parse().unwrap(), customer(number), amount, *paid);
        let document = format!("D-{number:07}").parse().unwrap();
        receipt.remittance = vec![RemittanceLine::of(document)];
        handle(receipt.into());
    }
    ledger
}
