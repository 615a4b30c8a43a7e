//! The log: whatever is changed in it is found, both forms say the same, and a snapshot saves only time.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use receivables::digest::Digest;
use receivables::interchange::json::entries_to_lines;
use receivables::interchange::log::{
    Anchor, Head, Log, LogWriter, Record, STATE, Snapshot, directory_from_lines, directory_to_lines,
    portfolio_from_log, read_binary, read_lines, replay, verify, write_binary, write_lines,
};
use receivables::ledger::{Ledger, StreamId};
use receivables::party::{Contact, Directory};
use receivables::{Code, Currency, Error, Result};
use receivables_tests::cases::cases;
use receivables_tests::histories::{Step, next, openings, rules, steps};

const ENTRIES: &str = include_str!("../golden/schema-1.jsonl");
const LINES: &str = include_str!("../golden/schema-1.log.jsonl");
const BINARY: &[u8] = include_bytes!("../golden/schema-1.bin");

/// Plays a history and stores what is decided.
fn play(steps: &[Step]) -> (Ledger, Log) {
    let rules = rules().unwrap();
    let mut ledger = Ledger::new("ACME GmbH", Currency::EUR).unwrap();
    let mut store = Log::new();
    for request in openings().unwrap() {
        store.append(ledger.handle(&rules, &request).unwrap().appends()).unwrap();
    }
    for (number, step) in steps.iter().enumerate() {
        let request = next(&ledger, number, step).unwrap();
        if let Ok(outcome) = ledger.handle(&rules, &request) {
            store.append(outcome.appends()).unwrap();
        }
    }
    (ledger, store)
}

/// The first history, in an order that is the same everywhere, whose log is as wanted.
fn history(longest: usize, wanted: impl Fn(&Log) -> bool) -> (Ledger, Log) {
    let mut runner = TestRunner::deterministic();
    let mut tries = (0..10_000).map(|_| play(&steps(longest).new_tree(&mut runner).unwrap().current()));
    tries.find(|(_, store)| wanted(store)).expect("a history as wanted")
}

fn kinds(store: &Log) -> usize {
    let mut kinds = Vec::new();
    for record in store.records() {
        let kind = std::mem::discriminant(&record.entry().event);
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    kinds.len()
}

/// A log of a few entries on several streams.
static SMALL: LazyLock<(Ledger, Log)> =
    LazyLock::new(|| history(8, |store| store.records().len() == 7 && kinds(store) > 3));
/// A log with entries of every kind.
static LARGE: LazyLock<(Ledger, Log)> =
    LazyLock::new(|| history(40, |store| store.records().len() > 40 && kinds(store) >= 8));

fn all(records: &[Record]) -> Vec<Result<Record>> {
    records.iter().cloned().map(Ok).collect()
}

fn found(records: &[Record], heads: &[Head]) -> Error {
    verify(all(records), Anchor::Ends(heads)).expect_err("a changed log was taken for the right one")
}

/// Why a changed log is refused, which is the same for its records and in both of its forms.
fn found_in_both_forms(records: &[Record], heads: &[Head]) -> Error {
    let (text, bytes) = (write_lines(records), write_binary(records).unwrap());
    let error = found(records, heads);
    assert_eq!(verify(read_lines(&text), Anchor::Ends(heads)).unwrap_err(), error);
    assert_eq!(verify(read_binary(&bytes).unwrap(), Anchor::Ends(heads)).unwrap_err(), error);
    assert_eq!(portfolio_from_log(read_lines(&text), Anchor::Ends(heads)).unwrap_err(), error);
    error
}

fn stands(error: &Error, code: Code, stream: &StreamId, version: u64, line: usize) {
    assert_eq!(error.code(), code, "{error}");
    assert_eq!(error.get("stream"), Some(stream.to_string().as_str()), "{error}");
    assert_eq!(error.get("version"), Some(version.to_string().as_str()), "{error}");
    assert_eq!(error.get("line"), Some(line.to_string().as_str()), "{error}");
}

/// The record that an error points at, counted from 1; none where it points at none.
fn line(error: &Error) -> Option<usize> {
    let digits = |text: &str| text.chars().take_while(char::is_ascii_digit).collect::<String>();
    let field = error.field().and_then(|field| field.strip_prefix("line ")).map(digits);
    field.or_else(|| error.get("line").map(str::to_owned))?.parse().ok()
}

#[test]
fn every_bit_of_a_text_log_counts() {
    let (_, store) = &*SMALL;
    let heads = store.heads();
    let text = write_lines(store.records());
    assert!(verify(read_lines(&text), Anchor::Ends(&heads)).is_ok());
    let mut bytes = text.into_bytes();
    let mut changed = 1;
    for at in 0..bytes.len() {
        let ends_line = bytes[at] == b'\n';
        for bit in 0..8 {
            bytes[at] ^= 1 << bit;
            // What is no text any more is refused before it is read.
            if let Ok(text) = std::str::from_utf8(&bytes) {
                let error = verify(read_lines(text), Anchor::Ends(&heads))
                    .expect_err(&format!("bit {bit} of byte {at} was missed"));
                assert_eq!(line(&error), Some(changed), "bit {bit} of byte {at}: {error}");
            }
            bytes[at] ^= 1 << bit;
        }
        changed += usize::from(ends_line);
    }
    assert_eq!(changed, store.records().len() + 1);
}

#[test]
fn every_bit_of_a_binary_log_counts() {
    let (_, store) = &*SMALL;
    let heads = store.heads();
    let mut bytes = write_binary(store.records()).unwrap();
    let check = |bytes: &[u8]| verify(read_binary(bytes)?, Anchor::Ends(&heads));
    assert!(check(&bytes).is_ok());
    // Where each record ends; the first fourteen bytes say what follows.
    let ends: Vec<usize> = (1..=store.records().len())
        .map(|count| write_binary(&store.records()[..count]).unwrap().len())
        .collect();
    let header = write_binary([]).unwrap().len();
    assert_eq!((header, ends.last()), (14, Some(&bytes.len())));
    for at in 0..bytes.len() {
        let record = ends.partition_point(|end| *end <= at) + 1;
        for bit in 0..8 {
            bytes[at] ^= 1 << bit;
            let error = check(&bytes).expect_err(&format!("bit {bit} of byte {at} was missed"));
            let (found, what) = (line(&error), format!("bit {bit} of byte {at}: {error}"));
            match at {
                0..8 => assert_eq!(error.get("at"), Some("0"), "{what}"),
                8..10 => assert_eq!(
                    (error.code(), error.field()),
                    (Code::UnknownVersion, Some("header")),
                    "{what}"
                ),
                // A lower schema is refused at the first record that is later than it.
                10..14 => assert!(found == Some(1) || error.field() == Some("header"), "{what}"),
                _ => assert_eq!(found, Some(record), "{what}"),
            }
            bytes[at] ^= 1 << bit;
        }
        let error = check(&bytes[..at]).expect_err(&format!("{at} bytes were taken for the whole"));
        // Between two records nothing is cut in two, and what is missing shows in the heads.
        let between = at == header || ends.contains(&at);
        let code = if between { Code::HeadMismatch } else { Code::BinarySyntax };
        assert_eq!(error.code(), code, "{at} bytes: {error}");
        if at > header && !between {
            assert_eq!(line(&error), Some(record), "{at} bytes: {error}");
        }
    }
}

/// A text log cut off anywhere: within a line that line is named, between two the stream that lacks its end.
#[test]
fn every_length_of_a_text_log_counts() {
    let (_, store) = &*SMALL;
    let text = write_lines(store.records());
    for at in (0..text.len()).filter(|at| text.is_char_boundary(*at)) {
        let kept = &text[..at];
        let error =
            verify(read_lines(kept), Anchor::Ends(&store.heads())).expect_err("a log without its end");
        if kept.is_empty() || kept.ends_with('\n') {
            assert_eq!(error.code(), Code::HeadMismatch, "{at} bytes: {error}");
            let stream = store.records()[kept.lines().count()..]
                .iter()
                .map(|record| record.entry().stream.to_string());
            assert!(stream.into_iter().any(|stream| error.get("stream") == Some(stream.as_str())), "{error}");
        } else {
            assert_eq!(
                (error.code(), line(&error)),
                (Code::JsonSyntax, Some(kept.lines().count())),
                "{at}: {error}"
            );
        }
    }
}

#[test]
fn every_removal_insertion_swap_and_truncation_is_found() {
    let (_, store) = &*LARGE;
    let (records, heads) = (store.records(), store.heads());
    for at in 0..records.len() {
        let entry = records[at].entry();
        let mut removed = records.to_vec();
        removed.remove(at);
        let error = found_in_both_forms(&removed, &heads);
        match (at..removed.len()).find(|later| removed[*later].entry().stream == entry.stream) {
            Some(later) => stands(&error, Code::SequenceGap, &entry.stream, entry.version + 1, later + 1),
            None => {
                let last = (0..at).rev().find(|line| records[*line].entry().stream == entry.stream);
                let line = last.map_or(0, |line| line + 1);
                stands(&error, Code::HeadMismatch, &entry.stream, entry.version - 1, line);
            }
        }
        for place in 0..=records.len() {
            let mut inserted = records.to_vec();
            inserted.insert(place, records[at].clone());
            let error = match place == records.len() - at {
                true => found_in_both_forms(&inserted, &heads),
                false => found(&inserted, &heads),
            };
            if place > at {
                stands(&error, Code::SequenceDuplicate, &entry.stream, entry.version, place + 1);
            }
        }
        for next in (at + 1..records.len()).filter(|next| records[*next].entry().stream == entry.stream) {
            let mut swapped = records.to_vec();
            swapped.swap(at, next);
            let error = match next % 5 {
                0 => found_in_both_forms(&swapped, &heads),
                _ => found(&swapped, &heads),
            };
            stands(&error, Code::SequenceOrder, &entry.stream, records[next].entry().version, at + 1);
        }
        assert_eq!(found_in_both_forms(&records[..at], &heads).code(), Code::HeadMismatch);
    }
}

/// Whoever rewrites everything from some entry on, hashes included, is found by the head alone.
#[test]
fn a_log_rewritten_from_some_entry_on_is_found_by_its_heads() {
    let (_, store) = &*LARGE;
    for at in 0..store.records().len() {
        let mut writer = LogWriter::new();
        let mut rewritten = Vec::new();
        for (line, record) in store.records().iter().enumerate() {
            let mut entry = record.entry().clone();
            if line == at {
                entry.actor = Some("nobody".parse().unwrap());
            }
            let stream = entry.stream.clone();
            let append =
                receivables::ledger::Append { stream, expected: entry.version - 1, entries: vec![entry] };
            rewritten.extend(writer.append(&[append]).unwrap());
        }
        assert!(verify(all(&rewritten), Anchor::Unknown).is_ok());
        let stream = &store.records()[at].entry().stream;
        let error = found(&rewritten, &store.heads());
        assert_eq!(
            (error.code(), error.get("stream")),
            (Code::HeadMismatch, Some(stream.to_string().as_str()))
        );
        assert!(verify(all(&rewritten), Anchor::Passes(&store.heads())).is_err());
    }
}

/// An edit keeps its hash, so the place is that of the edit; an edit with a new hash of its own shows at the next entry.
#[test]
fn edits_are_found_where_they_are() {
    let (_, store) = &*LARGE;
    let text = write_lines(store.records());
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let mut edited = 0;
    for (at, record) in store.records().iter().enumerate() {
        let changed = lines[at].replacen("2026-0", "2027-0", 1);
        let log = [&lines[..at], &[changed.as_str()], &lines[at + 1..]].concat().concat();
        let error = verify(read_lines(&log), Anchor::Ends(&store.heads())).unwrap_err();
        let entry = record.entry();
        stands(&error, Code::HashMismatch, &entry.stream, entry.version, at + 1);
        edited += 1;
    }
    assert_eq!(edited, store.records().len());
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn both_forms_come_back_and_say_the_same(steps in steps(30)) {
        let (ledger, store) = play(&steps);
        let (text, bytes) = (write_lines(store.records()), write_binary(store.records()).unwrap());
        let from_text: Vec<Record> = read_lines(&text).collect::<Result<_>>().unwrap();
        let from_bytes: Vec<Record> = read_binary(&bytes).unwrap().collect::<Result<_>>().unwrap();
        prop_assert_eq!(&from_text, store.records());
        prop_assert_eq!(&from_bytes, store.records());
        prop_assert_eq!(&write_lines(&from_bytes), &text);
        prop_assert_eq!(write_binary(&from_text).unwrap(), bytes);
        let heads = store.heads();
        let verified = verify(from_bytes.into_iter().map(Ok), Anchor::Ends(&heads)).unwrap();
        prop_assert_eq!(verified.heads, heads);
        let replayed = replay("ACME GmbH", Currency::EUR, store.read(), Anchor::Ends(&store.heads())).unwrap();
        let columns = replayed.portfolio().unwrap();
        prop_assert_eq!(replayed, ledger);
        let (portfolio, verified) = portfolio_from_log(read_lines(&text), Anchor::Passes(&store.heads())).unwrap();
        prop_assert_eq!(portfolio, columns);
        prop_assert_eq!((verified.records, verified.heads), (store.records().len(), store.heads()));
    }

    #[test]
    fn streams_may_be_interleaved_in_any_way(steps in steps(30)) {
        let (ledger, store) = play(&steps);
        let mut by_stream = store.records().to_vec();
        by_stream.sort_by(|a, b| (&a.entry().stream, a.entry().version).cmp(&(&b.entry().stream, b.entry().version)));
        let heads = store.heads();
        prop_assert!(verify(all(&by_stream), Anchor::Ends(&heads)).is_ok());
        let replayed = replay("ACME GmbH", Currency::EUR, all(&by_stream), Anchor::Ends(&heads)).unwrap();
        prop_assert_eq!(replayed.balances(), ledger.balances());
        for head in &heads {
            let last = store.stream(&head.stream).last().unwrap();
            prop_assert_eq!((last.entry().version, last.hash()), (head.version, head.hash));
        }
    }

    #[test]
    fn a_snapshot_and_its_tail_are_the_whole(steps in steps(16)) {
        let (ledger, store) = play(&steps);
        let (records, ends) = (store.records(), store.heads());
        let mut live = Ledger::new("ACME GmbH", Currency::EUR).unwrap();
        let mut heads: BTreeMap<StreamId, Head> = BTreeMap::new();
        for at in 0..=records.len() {
            let now: Vec<Head> = heads.values().cloned().collect();
            let bytes = Snapshot::of(&live, now).unwrap().to_bytes().unwrap();
            let snapshot = Snapshot::from_bytes(&bytes).unwrap();
            prop_assert_eq!(snapshot.to_bytes().unwrap(), bytes);
            prop_assert_eq!(snapshot.ledger(), &live);
            prop_assert_eq!(snapshot.check(store.read()), Ok(()));
            prop_assert_eq!(store.read_after(snapshot.heads()).count(), records.len() - at);
            let tail: Vec<Result<Record>> = store.read_after(snapshot.heads()).collect();
            let resumed = snapshot.resume(tail, Anchor::Ends(&ends)).unwrap();
            prop_assert_eq!(&resumed, &ledger);
            prop_assert_eq!(resumed.balances(), ledger.balances());
            let Some(record) = records.get(at) else { break };
            let entry = record.entry();
            live.apply(entry).unwrap();
            let head = Head { stream: entry.stream.clone(), version: entry.version, hash: record.hash() };
            heads.insert(entry.stream.clone(), head);
        }
    }

    #[test]
    fn personal_data_can_be_erased_and_nothing_else_changes(steps in steps(20), name in "[A-Z][a-z]{8} [A-Z][a-z]{8}") {
        let (ledger, store) = play(&steps);
        let mut directory = Directory::default();
        for account in ledger.accounts() {
            let contact = Contact { name: name.clone(), email: Some("a@example.org".to_owned()), ..Contact::default() };
            directory.set(account.key().customer.clone(), contact);
        }
        let text = directory_to_lines(&directory).unwrap();
        prop_assert_eq!(&directory_from_lines(&text).unwrap(), &directory);
        let log = write_lines(store.records());
        prop_assert!(!log.contains(&name) && !log.contains("example.org"));
        for account in ledger.accounts() {
            prop_assert!(directory.erase(&account.key().customer).is_some());
        }
        prop_assert_eq!(directory_to_lines(&directory).unwrap(), "");
        let heads = store.heads();
        prop_assert_eq!(verify(read_lines(&log), Anchor::Ends(&heads)).unwrap().heads, heads.clone());
        prop_assert_eq!(replay("ACME GmbH", Currency::EUR, read_lines(&log), Anchor::Ends(&heads)).unwrap(), ledger);
    }
}

/// A ledger saved half way, and what came since: from the whole log, and from the part of it that came since.
#[test]
fn a_log_goes_on_after_heads() {
    let (ledger, whole) = &*LARGE;
    let (before, since) = whole.records().split_at(whole.records().len() / 2);
    let earlier = Log::read_from(all(before), Vec::new()).unwrap();
    let heads = earlier.heads();
    let kept = earlier.replay("ACME GmbH", Currency::EUR).unwrap();
    let snapshot = Snapshot::of(&kept, heads.clone()).unwrap();

    let tail = Log::read_from(all(since), heads.clone()).unwrap();
    assert_eq!((tail.records(), tail.heads()), (since, whole.heads()));
    tail.verify(Some(&whole.heads()), Some(&heads)).unwrap();
    for log in [whole, &tail] {
        assert_eq!(log.resume(snapshot.clone()).unwrap(), *ledger);
    }
    // A part of a log is not taken for the whole, nor a log that ended before for the one that goes on.
    let error = tail.replay("ACME GmbH", Currency::EUR).unwrap_err();
    assert!(matches!(error.code(), Code::SequenceGap | Code::SequenceOrder), "{error}");
    assert_eq!(Log::read_from(all(since), Vec::new()).unwrap_err().code(), error.code());
    assert_eq!(earlier.verify(Some(&whole.heads()), None).unwrap_err().code(), Code::HeadMismatch);
    let none = Log::new();
    assert_eq!(none.resume(snapshot.clone()).unwrap_err().code(), Code::HeadMismatch);
    assert_eq!(Log::after(heads).resume(snapshot).unwrap(), kept);
}

#[test]
fn the_side_record_is_read_strictly() {
    let line = r#"{"customer":"C-1","contact":{"name":"Hansen GmbH","address":["Kai 1"],"email":null,"phone":null}}"#;
    assert_eq!(directory_from_lines(line).unwrap().name(&"C-1".parse().unwrap()), "Hansen GmbH");
    for (text, code, field) in [
        (format!("{line}\n{line}\n"), Code::DuplicateField, "line 2.customer"),
        (line.replace("\"phone\"", "\"fax\""), Code::UnknownField, "line 1.contact.fax"),
        (line.replace("\"C-1\"", "\"\""), Code::InvalidId, "line 1.customer"),
        (line.replace("\"Hansen GmbH\"", "7"), Code::WrongType, "line 1.contact.name"),
        (format!("{line}\n\n"), Code::JsonSyntax, "line 2"),
    ] {
        let error = directory_from_lines(&text).unwrap_err();
        assert_eq!((error.code(), error.field()), (code, Some(field)), "{error}");
        assert!(!error.to_string().contains("Hansen"), "personal data in an error: {error}");
    }
}

#[test]
fn logs_of_schema_1_read_and_write_as_they_did() {
    let records: Vec<Record> = read_lines(LINES).collect::<Result<_>>().unwrap();
    let texts: String = records.iter().map(|record| format!("{}\n", record.text())).collect();
    assert_eq!(texts, ENTRIES);
    assert_eq!(entries_to_lines(records.iter().map(Record::entry)).unwrap(), ENTRIES);
    assert_eq!(write_lines(&records), LINES);
    assert_eq!(read_binary(BINARY).unwrap().collect::<Result<Vec<_>>>().unwrap(), records);
    assert_eq!(write_binary(&records).unwrap(), BINARY);
    assert!(replay("ACME GmbH", Currency::EUR, read_binary(BINARY).unwrap(), Anchor::Unknown).is_ok());
}

/// The shape of the state, by the digest of what one log leads to.
#[test]
fn a_state_of_another_shape_has_another_version() {
    let heads = verify(read_lines(LINES), Anchor::Unknown).unwrap().heads;
    let ledger = replay("ACME GmbH", Currency::EUR, read_lines(LINES), Anchor::Ends(&heads)).unwrap();
    let bytes = Snapshot::of(&ledger, heads).unwrap().to_bytes().unwrap();
    assert_eq!(
        (STATE, Digest::of(&bytes).to_string().as_str()),
        (4, "b817babf592af832cca5ccbe250981e0"),
        "where the state has another shape, raise STATE and note the new digest here"
    );
}
