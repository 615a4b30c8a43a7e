//! What a command costs from request to state, beside the same work by hand in SQLite, in one run:
//! `cargo bench -p receivables-kernels --features ingest --bench ingest -- [EVENTS ...] [--one]`.
//!
//! Both get the same requests and must end with the same open amounts, document by document. A ledger decides, applies
//! and keeps what explains it; the other side is told in `by_hand.rs`. Times are what one thread used of
//! a processor; making the requests and comparing the ends is not in them.

#![allow(clippy::disallowed_types, reason = "a measurement reads the clock and prints fractions")]

mod by_hand;

use std::sync::LazyLock;
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
    println!("| accounts | events | commands | decide and apply | with the log | SQLite | SQLite ÷ ours |");
    println!("|--:|--:|--:|--:|--:|--:|--:|");
    let only_one = asked.iter().any(|word| word == "--one");
    for events in sizes {
        if !only_one {
            row(events, events / EVENTS_PER_ACCOUNT);
        }
        if only_one || events == 100_000 {
            row(events, 1);
        }
    }
    println!("\nMicroseconds of processor time an event, the last column a ratio.");
}

fn row(events: usize, accounts: usize) {
    let requests = history(events, accounts);
    let (decided, logged) = (ours(&requests, false), ours(&requests, true));
    let by_hand = by_hand::run(&requests);
    assert_eq!(decided.end, by_hand.end, "both sides end with the same open amounts");
    let each = |time: Duration| time.as_secs_f64() * 1e6 / decided.events as f64;
    println!(
        "| {accounts} | {} | {} | {:.1} | {:.1} | {:.1} | {:.2} |",
        decided.events,
        requests.len(),
        each(decided.time),
        each(logged.time),
        each(by_hand.time),
        by_hand.time.as_secs_f64() / decided.time.as_secs_f64(),
    );
}

/// What this thread has used of a processor, where the system says so; else what has passed.
fn used() -> Duration {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanos = told.and_then(|told| told.split(' ').next()?.parse().ok());
    nanos.map_or_else(|| START.elapsed(), Duration::from_nanos)
}

/// What the ledger took, and what is open in it at the end.
struct Ours {
    events: usize,
    time: Duration,
    end: Digest,
}

fn ours(requests: &[Request], logged: bool) -> Ours {
    let rules = Rules::standard();
    let mut ledger = Ledger::new("ACME GmbH", Currency::EUR).unwrap();
    let mut writer = LogWriter::new();
    let (mut events, start) = (0, used());
    for request in requests {
        let outcome = ledger.decide(&rules, request).unwrap();
        for entry in outcome.entries() {
            ledger.apply(entry).unwrap();
            events += 1;
        }
        if logged {
            drop(writer.append(outcome.appends()).unwrap());
        }
    }
    let time = used() - start;
    let items = ledger.accounts().flat_map(|account| account.items());
    let mut open: Vec<(String, i64)> =
        items.filter(|item| item.open != 0).map(|item| (item.key.document.to_string(), item.open)).collect();
    Ours { events, time, end: end_of(&mut open) }
}

/// The open amounts by document, as one digest.
fn end_of(open: &mut [(String, i64)]) -> Digest {
    open.sort();
    let lines: Vec<String> = open.iter().map(|(document, minor)| format!("{document} {minor}")).collect();
    Digest::of(lines.join("\n").as_bytes())
}
