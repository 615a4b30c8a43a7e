//! What a command costs from request to state, beside the same work by hand in SQLite, in one run:
//! `cargo bench -p receivables-kernels --features ingest --bench ingest -- [EVENTS ...] [--one]`.
//!
//! Both get the same requests and must end with the same open amounts, document by document. A ledger decides, applies
//! and keeps what explains it; the other side is told in `by_hand.rs`. Times are of one thread; making the requests and
//! comparing the ends is not in them.

#![allow(clippy::disallowed_types, reason = "a measurement reads the clock and prints fractions")]

mod by_hand;

use std::time::{Duration, Instant};

use receivables::Currency;
use receivables::digest::Digest;
use receivables::interchange::log::LogWriter;
use receivables::ledger::{Ledger, Request, Rules};
use receivables_kernels::history::history;

/// So many events an account has where there are many.
const EVENTS_PER_ACCOUNT: usize = 10;

fn main() {
    let asked: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let sizes: Vec<usize> = asked.iter().filter_map(|word| word.parse().ok()).collect();
    let sizes = if sizes.is_empty() { vec![10_000, 100_000, 1_000_000] } else { sizes };
    println!(
        "| accounts | events | commands | decide | apply | log | all but log | SQLite | SQLite ÷ ours |"
    );
    println!("|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
    let only_one = asked.iter().any(|word| word == "--one");
    for events in sizes {
        if !only_one {
            row(events, events / EVENTS_PER_ACCOUNT);
        }
        if only_one || events == 100_000 {
            row(events, 1);
        }
    }
    println!("\nMicroseconds an event, the last column a ratio.");
}

fn row(events: usize, accounts: usize) {
    let requests = history(events, accounts);
    let ours = ours(&requests);
    let by_hand = by_hand::run(&requests);
    assert_eq!(ours.end, by_hand.end, "both sides end with the same open amounts");
    let each = |time: Duration| time.as_secs_f64() * 1e6 / ours.events as f64;
    let all = ours.decide + ours.apply;
    println!(
        "| {accounts} | {} | {} | {:.2} | {:.2} | {:.2} | {:.2} | {:.2} | {:.2} |",
        ours.events,
        requests.len(),
        each(ours.decide),
        each(ours.apply),
        each(ours.log),
        each(all),
        each(by_hand.time),
        by_hand.time.as_secs_f64() / all.as_secs_f64(),
    );
}

/// What the ledger took, and what is open in it at the end.
struct Ours {
    events: usize,
    decide: Duration,
    apply: Duration,
    log: Duration,
    end: Digest,
}

fn ours(requests: &[Request]) -> Ours {
    let rules = Rules::standard();
    let mut ledger = Ledger::new("ACME GmbH", Currency::EUR).unwrap();
    let mut writer = LogWriter::new();
    let (mut decide, mut apply, mut log) = (Duration::ZERO, Duration::ZERO, Duration::ZERO);
    let mut events = 0;
    for request in requests {
        let start = Instant::now();
        let outcome = ledger.decide(&rules, request).unwrap();
        let decided = Instant::now();
        for entry in outcome.entries() {
            ledger.apply(entry).unwrap();
            events += 1;
        }
        let applied = Instant::now();
        let records = writer.append(outcome.appends()).unwrap();
        let logged = Instant::now();
        decide += decided - start;
        apply += applied - decided;
        log += logged - applied;
        drop(records);
    }
    let items = ledger.accounts().flat_map(|account| account.items());
    let mut open: Vec<(String, i64)> =
        items.filter(|item| item.open != 0).map(|item| (item.key.document.to_string(), item.open)).collect();
    Ours { events, decide, apply, log, end: end_of(&mut open) }
}

/// The open amounts by document, as one digest.
fn end_of(open: &mut [(String, i64)]) -> Digest {
    open.sort();
    let lines: Vec<String> = open.iter().map(|(document, minor)| format!("{document} {minor}")).collect();
    Digest::of(lines.join("\n").as_bytes())
}
