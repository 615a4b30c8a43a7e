//! Entries as their schema writes them. From the day it is released they must read, replay and re-encode for ever: the file
//! is then never changed, only joined by the file of the next schema. Schema 1 is not released yet.

use std::collections::BTreeSet;

use receivables::Currency;
use receivables::account::Event;
use receivables::interchange::json::{entries_from_lines, entries_to_lines};
use receivables::ledger::{Ledger, SCHEMA};
use receivables::money::money;

const SCHEMA_1: &str = include_str!("../golden/schema-1.jsonl");

#[test]
fn entries_of_schema_1_read_replay_and_write_as_they_did() {
    let entries = entries_from_lines(SCHEMA_1).unwrap();
    assert_eq!(entries_to_lines(&entries).unwrap(), SCHEMA_1);
    let ledger = Ledger::replay("ACME GmbH", Currency::EUR, &entries).unwrap();
    let balances = ledger.balances();
    assert_eq!(balances.get(Currency::EUR).unwrap(), money("5422.00 EUR").unwrap());
    assert_eq!(balances.get(Currency::USD).unwrap(), money("6000.00 USD").unwrap());
    assert_eq!(SCHEMA, 1, "a new schema has a golden file of its own");
}

#[test]
fn every_event_has_its_golden_entry() {
    let kinds: BTreeSet<&str> =
        entries_from_lines(SCHEMA_1).unwrap().iter().map(|entry| entry.event.name()).collect();
    let missing: Vec<&str> = Event::NAMES.iter().copied().filter(|name| !kinds.contains(name)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
