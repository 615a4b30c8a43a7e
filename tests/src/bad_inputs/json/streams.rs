//! Sentences about stored streams: entries of a real ledger, left out, repeated or out of order.

use receivables::account::command::{IssueInvoice, OpenAccount};
use receivables::calendar::{UtcMicros, date};
use receivables::interchange::json::{entries_from_lines, to_json};
use receivables::ledger::{Entry, Ledger};
use receivables::terms::Terms;
use receivables::{Currency, Result};

use super::super::shape::bytes;
use super::super::{Got, Reason};

/// A shape, and what it means.
pub(super) type Sentence = (&'static str, fn(&[&str]) -> Option<Got>);

pub(super) const SENTENCES: &[Sentence] = &[
    ("NDJSON line of {}", |holes| {
        let length = bytes(holes.first()?)?;
        Some(long_line(length).unwrap_or_else(Got::from))
    }),
    ("stream with seq {} (other body)", |holes| replayed(holes.first()?, true)),
    ("stream with seq {} (same body)", |holes| replayed(holes.first()?, false)),
    ("stream with seq {}", |holes| replayed(holes.first()?, false)),
    ("stream {}", |holes| replayed(holes.first()?, false)),
    ("one byte of event {} flipped, chain kept", of_the_log),
    ("events {} cut off the end", of_the_log),
    ("snapshot {}", of_the_log),
];

fn of_the_log(holes: &[&str]) -> Option<Got> {
    Some(Got::Out(Reason::OfTheLog, (*holes.first()?).to_owned()))
}

/// A line with one entry, filled up to so many bytes.
fn long_line(length: usize) -> Result<Got> {
    let entry = to_json(&entry(2, 1)?)?;
    let missing = length.saturating_sub(entry.len());
    let line = entry.replacen("\"reference\":null", &format!("\"reference\":\"{}\"", "x".repeat(missing)), 1);
    Ok(Got::of(entries_from_lines(&line), |entries| format!("{} entries", entries.len())))
}

/// Entries by their versions, in this order. A version that comes again is the same entry, or another one.
fn replayed(versions: &str, other: bool) -> Option<Got> {
    let parsed = versions.split(',').map(|version| version.trim().parse::<u64>().ok());
    let versions = parsed.collect::<Option<Vec<u64>>>()?;
    if versions.iter().any(|version| !(1..=1000).contains(version)) {
        return None;
    }
    let before =
        |at: usize, version: u64| versions.iter().take(at).filter(|known| **known == version).count();
    let entry = |(at, version): (usize, &u64)| entry(*version, if other { before(at, *version) } else { 0 });
    let entries = versions.iter().enumerate().map(entry).collect::<Result<Vec<_>>>();
    let replay = entries.and_then(|entries| Ledger::replay("ACME GmbH", Currency::EUR, &entries));
    Some(Got::of(replay, |_| "replayed".to_owned()))
}

/// The entry that a real ledger wrote as this version of its stream, in one of several variants.
fn entry(version: u64, variant: usize) -> Result<Entry> {
    let day = date(2026, 3, 1)?;
    let mut ledger = Ledger::new("ACME GmbH", Currency::EUR)?;
    let mut desk = ledger.desk(None, UtcMicros::start_of(day));
    let mut outcome = desk.handle(OpenAccount::new("C-1".parse()?, day))?;
    for number in 2..=version {
        let name =
            format!("INV-{number}{}", if number == version { "'".repeat(variant) } else { String::new() });
        let gross = "1.00 EUR".parse()?;
        let invoice = IssueInvoice::new(name.parse()?, "C-1".parse()?, gross, day, Terms::net(30));
        outcome = desk.handle(invoice)?;
    }
    Ok(outcome.entries().next().cloned().expect("each command here makes one entry"))
}
