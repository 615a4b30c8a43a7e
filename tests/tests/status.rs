//! The status of an account as of a day is that of the replay to that day, in every history of the corpus; and asking what
//! back-dating would change agrees with what it then changes.

use std::collections::{BTreeMap, BTreeSet};

use receivables::account::Account;
use receivables::aging::Buckets;
use receivables::interchange::json::from_json;
use receivables::ledger::{Entry, Ledger, Request, Rules};
use receivables::portfolio::View;
use receivables::{Currency, Date};
use receivables_tests::corpus;
use serde_json::{Map, Value};

/// The requests of a case that are accepted, each with the ledger before it; and the entries they led to.
fn lived(case: &Map<String, Value>) -> (Vec<(Ledger, Request)>, Ledger, Vec<Entry>) {
    let base = case.get("base").and_then(Value::as_str).unwrap_or("EUR");
    let mut ledger = Ledger::new("ACME GmbH", base.parse::<Currency>().unwrap()).unwrap();
    let (mut steps, mut entries) = (Vec::new(), Vec::new());
    let requests = case["given"].as_array().unwrap().iter().chain(case.get("when"));
    for request in requests.filter(|request| !request.is_null()) {
        let Ok(request) = from_json::<Request>(&request.to_string()) else { continue };
        let before = ledger.clone();
        if let Ok(outcome) = ledger.handle(&Rules::standard(), &request) {
            entries.extend(outcome.entries().cloned());
            steps.push((before, request));
        }
    }
    (steps, ledger, entries)
}

/// The entries that count by a day, numbered anew, as if the others had never been.
fn counting_by(entries: &[Entry], day: Date) -> Vec<Entry> {
    let mut versions = BTreeMap::new();
    let counting = entries.iter().filter(|entry| entry.effective <= day);
    let numbered = counting.map(|entry| {
        let version = versions.entry(entry.stream.clone()).or_insert(0);
        *version += 1;
        Entry { version: *version, ..entry.clone() }
    });
    numbered.collect()
}

fn every_case() -> Vec<(String, Map<String, Value>)> {
    let files = corpus::files().unwrap();
    let cases = files.iter().flat_map(|file| corpus::cases(file).unwrap());
    cases.map(|case| (case["title"].as_str().unwrap().to_owned(), case)).collect()
}

#[test]
fn a_status_as_of_a_day_is_the_replay_to_that_day() {
    let mut compared = 0;
    for (title, case) in every_case() {
        let (_, ledger, entries) = lived(&case);
        // Documents may be older than the account: the replay begins once all accounts are open.
        let opened = ledger.accounts().map(Account::opened).max().unwrap_or(Date::MIN);
        let days: BTreeSet<Date> = entries.iter().map(|entry| entry.effective).collect();
        for day in days.into_iter().filter(|day| *day >= opened) {
            let then = Ledger::replay("ACME GmbH", ledger.base(), &counting_by(&entries, day))
                .unwrap_or_else(|error| panic!("{title}, {day}: {error}"));
            for account in then.accounts() {
                let (seen, kept) = (ledger.status(account.key(), day), then.status(account.key(), day));
                assert_eq!(seen.unwrap(), kept.unwrap(), "{title}, {day}");
                compared += 1;
            }
        }
    }
    assert!(compared > 300, "only {compared} were compared");
}

/// What changes begins on the days that back-dating names: before them every balance is as it was.
#[test]
fn back_dating_names_the_first_day_that_changes() {
    let mut told = 0;
    for (title, case) in every_case() {
        for (before, request) in lived(&case).0 {
            let impact = before.back_dating(&Rules::standard(), &request).unwrap();
            let mut after = before.clone();
            let _ = after.handle(&Rules::standard(), &request).unwrap();
            let (Some(value), Some(book)) = (impact.value_from, impact.book_from) else {
                assert_eq!(before.balances(), after.balances(), "{title}: {}", request.id);
                continue;
            };
            told += 1;
            let (then, now) = (before.portfolio().unwrap(), after.portfolio().unwrap());
            let earlier = |day: Date| day.plus_days(-1).unwrap();
            for view in [View::value(earlier(value)), View::book(earlier(book))] {
                let buckets = Buckets::standard();
                let (then, now) = (then.aging(&view, &buckets).unwrap(), now.aging(&view, &buckets).unwrap());
                assert_eq!((then.rows, then.items), (now.rows, now.items), "{title}: {}", request.id);
            }
        }
    }
    assert!(told > 300, "only {told} change a figure");
}
