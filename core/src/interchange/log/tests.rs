use serde::{Deserialize, Serialize};

use super::binary::write;
use super::tree::Tree;
use super::upcast::{Lineage, Step, packed, unpacked};
use super::*;
use crate::account::Event;
use crate::account::command::{IssueInvoice, OpenAccount, ReceivePayment};
use crate::calendar::{Date, UtcMicros, date};
use crate::digest::Digest;
use crate::error::{Code, Error, Reason};
use crate::id::{Actor, CommandId};
use crate::interchange::json::to_json;
use crate::ledger::{Append, Entry, Ledger, StreamId};
use crate::money::{Currency, Money, Percent, Rate, money};
use crate::terms::Terms;

fn stream(name: &str) -> StreamId {
    name.parse().unwrap()
}

/// Two accounts; on the first an invoice and its payment.
fn entries() -> (Ledger, Vec<Entry>) {
    let mut ledger = Ledger::new("ACME GmbH", Currency::EUR).unwrap();
    let day = date(2026, 3, 10).unwrap();
    let mut desk = ledger.desk(Some("clerk".parse().unwrap()), UtcMicros::start_of(day));
    let (one, two) = ("C-1".parse().unwrap(), "C-2".parse().unwrap());
    let gross = money("1190.00 EUR").unwrap();
    let terms = Terms::net(30).discount("2", 10).unwrap();
    let mut entries = Vec::new();
    let outcomes = [
        desk.handle(OpenAccount::new("C-1".parse().unwrap(), day)),
        desk.handle(OpenAccount::new(two, day)),
        desk.handle(IssueInvoice::new("INV-1".parse().unwrap(), one, gross, day, terms)),
        desk.handle(ReceivePayment::new("R-1".parse().unwrap(), "C-1".parse().unwrap(), gross, day)),
    ];
    for outcome in outcomes {
        entries.extend(outcome.unwrap().entries().cloned());
    }
    (ledger, entries)
}

fn append(entry: &Entry) -> Append {
    Append { stream: entry.stream.clone(), expected: entry.version - 1, entries: vec![entry.clone()] }
}

fn stored() -> (Ledger, Log) {
    let (ledger, entries) = entries();
    let mut store = Log::new();
    for entry in &entries {
        store.append(&[append(entry)]).unwrap();
    }
    (ledger, store)
}

fn of(records: &[&Record]) -> Vec<crate::Result<Record>> {
    records.iter().map(|record| Ok((*record).clone())).collect()
}

#[track_caller]
fn refused(records: &[&Record], anchor: Anchor<'_>, code: Code, place: &[(&str, &str)]) -> Error {
    let error = verify(of(records), anchor).unwrap_err();
    assert_eq!(error.code(), code, "{error}");
    for (name, value) in place {
        assert_eq!(error.get(name), Some(*value), "{error}");
    }
    error
}

#[test]
fn what_is_out_of_sequence_is_told_apart() {
    let (_, store) = stored();
    let records = store.records();
    let [a1, b1, a2, a3, a4] = records else { panic!("{} records", records.len()) };
    let free = Anchor::Unknown;
    assert_eq!(verify(of(&[a1, b1, a2, a3, a4]), Anchor::Ends(&store.heads())).unwrap().heads, store.heads());
    assert_eq!(verify(of(&[b1, a1, a2, a3, a4]), Anchor::Ends(&store.heads())).unwrap().records, 5);

    let place = [("stream", "account/C-1"), ("version", "2"), ("line", "3")];
    refused(&[a1, a2, a2], free, Code::SequenceDuplicate, &place);
    refused(&[a1, a1, a2], free, Code::SequenceDuplicate, &[("version", "1"), ("line", "2")]);
    refused(
        &[a1, b1, a3, a2],
        free,
        Code::SequenceOrder,
        &[("version", "3"), ("line", "3"), ("expected", "2")],
    );
    refused(&[a3, a1, a2], free, Code::SequenceOrder, &[("version", "3"), ("line", "1"), ("expected", "1")]);
    refused(
        &[a1, b1, a3, a4],
        free,
        Code::SequenceGap,
        &[("version", "3"), ("line", "3"), ("expected", "2")],
    );
    refused(&[a2, a3], free, Code::SequenceGap, &[("version", "2"), ("line", "1"), ("expected", "1")]);

    // Another second entry, decided by somebody who did not know the first one.
    let mut other = a2.entry().clone();
    other.actor = Some("somebody else".parse().unwrap());
    let mut writer = LogWriter::resume([Head { stream: stream("account/C-1"), version: 1, hash: a1.hash() }]);
    let fork = writer.append(&[append(&other)]).unwrap();
    refused(&[a1, a2, &fork[0]], free, Code::SequenceFork, &place);
    refused(&[a1, a2, a3, &fork[0]], free, Code::SequenceFork, &[("version", "2"), ("line", "4")]);
    refused(&[a1, &fork[0], a3], free, Code::HashMismatch, &[("version", "3"), ("line", "3")]);

    // A version that no stream has.
    let mut zero = a1.entry().clone();
    zero.version = 0;
    let zero = Record::from_stored(a1.hash(), &to_json(&zero).unwrap()).unwrap();
    refused(&[&zero, a1], free, Code::SequenceOrder, &[("version", "0"), ("line", "1")]);
}

#[test]
fn heads_are_met_or_told() {
    let (_, store) = stored();
    let [a1, b1, a2, a3, a4] = store.records() else { panic!() };
    let heads = store.heads();
    let ends = Anchor::Ends(&heads);
    let cut = [("stream", "account/C-1"), ("version", "2"), ("anchored", "4"), ("line", "3")];
    refused(&[a1, b1, a2], ends, Code::HeadMismatch, &cut);
    refused(&[], ends, Code::HeadMismatch, &[("version", "0"), ("line", "0"), ("anchored", "4")]);
    let missing = [("stream", "account/C-2"), ("version", "0"), ("anchored", "1")];
    refused(&[a1, a2, a3, a4], ends, Code::HeadMismatch, &missing);
    let first = heads[..1].to_vec();
    let added = [("stream", "account/C-2"), ("version", "1"), ("anchored", "0"), ("line", "2")];
    refused(&[a1, b1, a2, a3, a4], Anchor::Ends(&first), Code::HeadMismatch, &added);

    // A log that has grown since passes through its earlier heads, of several days at once.
    let earlier = verify(of(&[a1]), Anchor::Unknown).unwrap().heads;
    let later = verify(of(&[a1, b1, a2]), Anchor::Unknown).unwrap().heads;
    let days = [earlier.clone(), later, vec![Head::start(stream("account/C-9"))]].concat();
    assert!(verify(of(&[a1, b1, a2, a3, a4]), Anchor::Passes(&days)).is_ok());
    assert_eq!(verify(of(&[a1, b1, a2, a3]), Anchor::Ends(&days)).unwrap_err().code(), Code::HeadMismatch);
    refused(&[a1, b1], Anchor::Passes(&days), Code::HeadMismatch, &[("version", "1"), ("anchored", "2")]);
    let mut forged = earlier;
    forged[0].hash = b1.hash();
    refused(&[a1, b1], Anchor::Passes(&forged), Code::HeadMismatch, &[("version", "1"), ("anchored", "1")]);
    let conflicting = [forged, days].concat();
    refused(&[a1, b1, a2], Anchor::Passes(&conflicting), Code::HeadMismatch, &[("anchored", "1")]);
}

#[test]
fn the_text_form_is_one() {
    let (_, store) = stored();
    let text = write_lines(store.records());
    let code = |text: &str| {
        let error = verify(read_lines(text), Anchor::Unknown).unwrap_err();
        (error.code(), error.field().unwrap_or_default().to_owned())
    };
    let hash = store.records()[0].hash().to_string();
    for (changed, expected, field) in [
        (text.trim_end().to_owned(), Code::JsonSyntax, "line 5"),
        (format!("{text}\n"), Code::JsonSyntax, "line 6"),
        (text.replacen('\n', "\r\n", 1), Code::NotCanonical, "line 1"),
        (text.replacen("{\"hash\"", "{ \"hash\"", 1), Code::NotCanonical, "line 1"),
        (text.replacen("{\"schema\"", "{ \"schema\"", 1), Code::NotCanonical, "line 1.entry"),
        (text.replacen(&hash, &hash.to_uppercase(), 1), Code::HashSyntax, "line 1.hash"),
        (text.replacen(&hash, "00", 1), Code::HashSyntax, "line 1.hash"),
        (text.replacen("\"hash\"", "\"hush\"", 1), Code::UnknownField, "line 1.hush"),
        (text.replacen("\"schema\":1", "\"schema\":2", 1), Code::UnknownVersion, "line 1.entry.schema"),
        (
            text.replacen("\"schema\":1", "\"schema\":9999999999", 1),
            Code::UnknownVersion,
            "line 1.entry.schema",
        ),
        (text.replacen("\"actor\"", "\"vat\":1,\"actor\"", 1), Code::UnknownField, "line 1.entry.vat"),
        (text.replacen("\"clerk\"", "\"clark\"", 1), Code::HashMismatch, ""),
    ] {
        assert_eq!(code(&changed), (expected, field.to_owned()), "{changed}");
    }
}

#[test]
fn the_binary_form_is_one() {
    let (_, store) = stored();
    let bytes = write_binary(store.records()).unwrap();
    let code = |bytes: &[u8]| {
        let read = read_binary(bytes).and_then(|records| verify(records, Anchor::Ends(&store.heads())));
        read.map(|verified| verified.records).map_err(|error| error.code())
    };
    assert_eq!(code(&bytes), Ok(5));
    assert_eq!(code(&write_binary([]).unwrap()), Err(Code::HeadMismatch));
    for length in 0..bytes.len() {
        let expected = code(&bytes[..length]).unwrap_err();
        assert!(matches!(expected, Code::BinarySyntax | Code::HeadMismatch), "{length} {expected}");
    }
    for more in [&[0][..], &[0; 36], &[255; 36], &[255; 4], &[9; 50]] {
        assert_eq!(code(&[&bytes, more].concat()), Err(Code::BinarySyntax), "{more:?}");
    }
    let with = |at: usize, byte: u8| {
        let mut bytes = bytes.clone();
        bytes[at] = byte;
        code(&bytes)
    };
    assert_eq!(with(8, 2), Err(Code::UnknownVersion));
    assert_eq!(with(10, 2), Err(Code::UnknownVersion));
    assert_eq!(with(10, 0), Err(Code::BinarySyntax));
    assert_eq!(with(14 + 36, 2), Err(Code::UnknownVersion));
    assert_eq!(with(14 + 4, bytes[18] ^ 1), Err(Code::HashMismatch));
    // The error names the byte of the whole file.
    let mut damaged = bytes.clone();
    *damaged.last_mut().unwrap() = 77;
    let error = verify(read_binary(&damaged).unwrap(), Anchor::Unknown).unwrap_err();
    assert_eq!(error.code(), Code::BinarySyntax);
    assert!(error.get("at").unwrap().parse::<usize>().unwrap() > bytes.len() - 8, "{error}");
}

#[test]
fn lengths_are_not_believed() {
    let long = [0xff, 0xff, 0xff, 0xff, 0x0f, 0, 0, 0];
    for code in [
        compact::decode::<Vec<u64>>(&long, 0).map(|_| ()),
        compact::decode::<Vec<Entry>>(&long, 0).map(|_| ()),
        compact::decode::<String>(&long, 0).map(|_| ()),
        compact::decode::<std::collections::BTreeMap<u8, u8>>(&long, 0).map(|_| ()),
    ] {
        assert_eq!(code.unwrap_err().code(), Code::BinarySyntax);
    }
    // A number written longer than it is.
    let error = compact::decode::<u64>(&[0x81, 0x00], 40).unwrap_err();
    assert_eq!((error.code(), error.get("at")), (Code::NotCanonical, Some("40")));
}

/// Atoms write themselves compactly and check themselves when they are read.
#[test]
fn atoms_are_compact_and_checked() {
    fn round<T: Serialize + serde::de::DeserializeOwned + PartialEq + std::fmt::Debug>(
        value: T,
        bytes: usize,
    ) {
        let written = compact::encode(&value).unwrap();
        assert_eq!(written.len(), bytes, "{value:?}");
        assert_eq!(compact::decode::<T>(&written, 0).unwrap(), value);
    }
    round(money("1190.00 EUR").unwrap(), 3 + 4);
    round(money("-1 PTS:0").unwrap(), 1 + 6);
    round(Money::from_minor(-crate::money::MAX_MINOR, Currency::JPY).unwrap(), 9 + 4);
    round(Date::MIN, 3);
    round(UtcMicros::start_of(Date::MAX), 8);
    round(Percent::new("2.5").unwrap(), 6);
    round(Rate::from_parts(i64::MIN), 10);
    round(Digest::of(b"abc"), 16);
    round(Hash::of(b"abc"), 32);
    round(stream("account:retail/C-1"), 1 + 4 + 1 + 7);
    round(stream("ledger"), 1);
    fn bad<T: Serialize + serde::de::DeserializeOwned + std::fmt::Debug>(written: impl Serialize) {
        let bytes = compact::encode(&written).unwrap();
        let code = compact::decode::<T>(&bytes, 0).unwrap_err().code();
        assert!(matches!(code, Code::BinarySyntax | Code::NotCanonical), "{code}");
    }
    bad::<Money>((crate::money::MAX_MINOR + 1, "EUR"));
    bad::<Money>((1, "XXZ"));
    bad::<Money>((1, "EUR:2"));
    bad::<Currency>("eur");
    bad::<Date>(Date::MAX.days() + 1);
    bad::<UtcMicros>(i64::MAX);
    bad::<StreamId>((1_u32, "C-1", None::<&str>));
    bad::<StreamId>(2_u32);
    bad::<StreamId>((0_u32, " C-1", None::<&str>));
    bad::<StreamId>((0_u32, "C-1", Some("a/b")));
    bad::<CommandId>("");
    bad::<Event>(7_u32);
}

/// A schema from before the first one, as a later library would keep it: other names, another order, and no actor.
mod schema_0 {
    use super::*;

    #[derive(Debug, Serialize, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(super) struct Entry {
        pub(super) schema: u32,
        pub(super) ledger_stream: StreamId,
        pub(super) number: u64,
        pub(super) command: CommandId,
        pub(super) digest: Digest,
        pub(super) booked: UtcMicros,
        pub(super) day: Date,
        pub(super) event: Event,
    }

    fn lift(mut tree: Tree) -> crate::Result<Tree> {
        let day = tree.field("day").cloned().unwrap_or(Tree::Null);
        if let Tree::Object(fields) = &mut tree {
            for (name, _) in fields.iter_mut() {
                let new = match name.as_str() {
                    "ledger_stream" => "stream",
                    "number" => "version",
                    "booked" => "recorded",
                    "day" => "posting",
                    _ => continue,
                };
                new.clone_into(name);
            }
            fields.push(("effective".to_owned(), day));
            fields.push(("actor".to_owned(), Tree::Null));
            fields.push(("authority".to_owned(), Tree::Null));
        }
        Ok(tree)
    }

    const STEP: Step = Step { from: 0, lift, pack: packed::<Entry>, unpack: unpacked::<Entry> };
    pub(super) static LINEAGE: Lineage = Lineage::whole(&[STEP]);

    impl Entry {
        pub(super) fn lowered(entry: &super::Entry) -> Self {
            let super::Entry { stream, version, command, digest, recorded, posting, event, .. } =
                entry.clone();
            Self {
                schema: 0,
                ledger_stream: stream,
                number: version,
                command,
                digest,
                booked: recorded,
                day: posting,
                event,
            }
        }
    }
}

#[test]
fn older_schemas_are_lifted_and_keep_their_hashes() {
    let (_, entries) = entries();
    // A log that was begun in schema 0 and goes on in schema 1.
    let mut text = String::new();
    let mut heads: std::collections::BTreeMap<StreamId, Hash> = std::collections::BTreeMap::new();
    for (at, entry) in entries.iter().enumerate() {
        let json = if at < 3 { to_json(&schema_0::Entry::lowered(entry)) } else { to_json(entry) }.unwrap();
        let hash = heads.entry(entry.stream.clone()).or_insert_with(|| Hash::start(&entry.stream));
        *hash = hash.then(&json);
        text += &format!("{{\"hash\":\"{hash}\",\"entry\":{json}}}\n");
    }
    let lineage = &schema_0::LINEAGE;
    let records: Vec<Record> = Lines::of(lineage, &text).collect::<crate::Result<_>>().unwrap();
    assert_eq!(records.iter().map(Record::schema).collect::<Vec<_>>(), [0, 0, 0, 1, 1]);
    for (record, entry) in records.iter().zip(&entries) {
        let actor: Option<Actor> = entry.actor.clone().filter(|_| record.schema() == 1);
        assert_eq!(record.entry(), &Entry { actor, ..entry.clone() });
    }
    assert_eq!(write_lines(&records), text, "the text stays as it was stored");
    let verified = verify(Lines::of(lineage, &text), Anchor::Unknown).unwrap();
    assert!(verified.heads.iter().all(|head| heads[&head.stream] == head.hash));
    assert!(
        replay("ACME GmbH", Currency::EUR, Lines::of(lineage, &text), Anchor::Ends(&verified.heads)).is_ok()
    );

    let bytes = write(lineage, &records).unwrap();
    let read: Vec<Record> = Binary::of(lineage, &bytes).unwrap().collect::<crate::Result<_>>().unwrap();
    assert_eq!(read, records);
    assert_eq!(write(lineage, &read).unwrap(), bytes);
    let old = write(lineage, &records[..3]).unwrap();
    assert_eq!((old[10], bytes[10]), (0, 1), "the header says the latest schema inside");

    // What is changed in an old entry is found as in a new one, and so is what is not its one form.
    let code = |text: &str| verify(Lines::of(lineage, text), Anchor::Unknown).unwrap_err().code();
    assert_eq!(code(&text.replacen("2026-03-10\"", "2026-03-11\"", 1)), Code::HashMismatch);
    assert_eq!(code(&text.replacen("{\"schema\":0", "{ \"schema\":0", 1)), Code::NotCanonical);
    assert_eq!(code(&text.replacen("\"day\"", "\"dawn\"", 1)), Code::UnknownField);
    // Without the step, the schema is unknown.
    let error = verify(read_lines(&text), Anchor::Unknown).unwrap_err();
    assert_eq!((error.code(), error.field()), (Code::UnknownVersion, Some("line 1.entry.schema")));
    let error = verify(read_binary(&bytes).unwrap(), Anchor::Unknown).unwrap_err();
    assert_eq!(error.code(), Code::UnknownVersion);
}

#[test]
fn snapshots_of_another_library_or_log_are_refused() {
    let (ledger, store) = stored();
    let snapshot = Snapshot::of(&ledger, store.heads()).unwrap();
    let bytes = snapshot.to_bytes().unwrap();
    assert_eq!(Snapshot::from_bytes(&bytes).unwrap(), snapshot);
    assert_eq!(snapshot.check(store.read()), Ok(()));

    let mismatch = |result: crate::Result<()>, what: [&str; 3]| {
        let error = result.unwrap_err();
        assert_eq!(error.code(), Code::SnapshotMismatch, "{error}");
        let found = ["what", "snapshot", "found"].map(|name| error.get(name).unwrap().to_owned());
        assert_eq!(found, what.map(str::to_owned), "{error}");
    };
    let with = |at: usize, byte: u8| {
        let mut bytes = bytes.clone();
        bytes[at] = byte;
        Snapshot::from_bytes(&bytes).map(|_| ())
    };
    mismatch(with(10, 2), ["schema", "2", "1"]);
    mismatch(with(14, 9), ["state version", "9", &STATE.to_string()]);
    assert_eq!(with(8, 2).unwrap_err().code(), Code::UnknownVersion);
    for (at, byte) in bytes.iter().enumerate().skip(18) {
        assert_eq!(with(at, byte ^ 4).unwrap_err().code(), Code::BinarySyntax);
    }
    for length in 0..bytes.len() {
        assert_eq!(Snapshot::from_bytes(&bytes[..length]).unwrap_err().code(), Code::BinarySyntax);
    }

    // Heads that are not the ledger's.
    let mut ahead = store.heads();
    ahead[0].version = 10;
    mismatch(
        Snapshot::of(&ledger, ahead).map(|_| ()),
        ["for its heads", "account/C-1 at version 10", "account/C-1 at version 4"],
    );
    assert_eq!(Snapshot::of(&ledger, vec![]).unwrap_err().code(), Code::SnapshotMismatch);
    // A log that ends before the snapshot does; a log whose hash at the head is another; a state that is another.
    mismatch(snapshot.check(store.read().take(3)), ["account/C-1 at version", "4", "2"]);
    let mut other = store.heads();
    other[0].hash = other[1].hash;
    let (wrong, right) = (other[1].hash.to_string(), store.heads()[0].hash.to_string());
    let forged = Snapshot::of(&ledger, other).unwrap();
    mismatch(forged.check(store.read()), ["for account/C-1 version 4 the hash", &wrong, &right]);
    assert_eq!(forged.resume([], Anchor::Ends(&store.heads())).unwrap_err().code(), Code::HeadMismatch);
    let renamed: Vec<crate::Result<Record>> = store.read().collect();
    let elsewhere = replay("Other GmbH", Currency::USD, renamed, Anchor::Unknown).unwrap();
    assert!(
        Snapshot::of(&elsewhere, store.heads()).unwrap().check(store.read()).is_ok(),
        "names are the caller's"
    );
    // What is in the snapshot already does not come again.
    let error = snapshot.clone().resume(store.read(), Anchor::Unknown).unwrap_err();
    assert_eq!(error.code(), Code::SequenceDuplicate);
    let error =
        snapshot.resume([], Anchor::Passes(&[Head { version: 2, ..store.heads()[0].clone() }])).unwrap_err();
    assert_eq!(error.code(), Code::HeadMismatch, "a head inside the snapshot can not be seen");
}

/// A state that no log leads to is refused, also where its bytes are whole.
#[test]
fn snapshots_hold_what_entries_can_make() {
    let (ledger, store) = stored();
    let heads = store.heads();
    // Every byte of the state is changed in turn, and the bytes are sealed again.
    let bytes = Snapshot::of(&ledger, heads).unwrap().to_bytes().unwrap();
    let mut accepted = 0;
    for at in 18..bytes.len() - 32 {
        for change in [1, 2, 128] {
            let mut body = bytes[..bytes.len() - 32].to_vec();
            body[at] ^= change;
            let seal = Hash::of(&body).bytes();
            let Ok(read) = Snapshot::from_bytes(&[body, seal.to_vec()].concat()) else { continue };
            accepted += 1;
            // What can not be told without the log does no harm here, and is told with it.
            let _ = read.ledger().balances();
            let _ = read.ledger().portfolio();
            let (entity, base) = (read.ledger().entity(), read.ledger().base());
            let right = replay(entity, base, store.read(), Anchor::Unknown).unwrap();
            assert_eq!(
                read.check(store.read()).is_ok(),
                *read.ledger() == right && read.heads() == store.heads()
            );
        }
    }
    assert!(accepted > 0);
}

#[test]
fn a_store_takes_all_of_a_decision_or_nothing() {
    let (_, entries) = entries();
    let mut store = Log::new();
    store.append(&[append(&entries[0])]).unwrap();
    let before = store.clone();
    let refused = |appends: &[Append], code: Code| {
        let mut store = before.clone();
        assert_eq!(store.append(appends).unwrap_err().code(), code);
        assert_eq!(store, before);
    };
    // The second stream is fine, the first was written meanwhile.
    refused(&[append(&entries[1]), append(&entries[0])], Code::VersionConflict);
    refused(&[append(&entries[1]), Append { expected: 3, ..append(&entries[2]) }], Code::VersionConflict);
    refused(
        &[append(&entries[1]), Append { stream: stream("account/C-3"), ..append(&entries[1]) }],
        Code::CorruptStream,
    );
    refused(&[Append { entries: vec![entries[3].clone()], ..append(&entries[2]) }], Code::CorruptStream);
    let later = Entry { schema: 2, ..entries[2].clone() };
    refused(&[append(&entries[1]), append(&later)], Code::UnknownVersion);
    // One decision may write to one stream twice.
    let added = store.append(&[append(&entries[1]), append(&entries[2]), append(&entries[3])]).unwrap().len();
    assert_eq!(
        (added, store.version(&stream("account/C-1")), store.version(&stream("account/C-9"))),
        (3, 3, 0)
    );
    assert!(store.append(&[]).unwrap().is_empty());
    let versions: Vec<u64> =
        store.stream(&stream("account/C-1")).map(|record| record.entry().version).collect();
    assert_eq!(versions, [1, 2, 3]);
    assert_eq!(store.read_after(&before.heads()).count(), 3);
}

#[test]
fn errors_of_entries_name_their_line() {
    let (_, entries) = entries();
    // Bound correctly, but never decided: a payment of a receipt that is not there.
    let mut writer = LogWriter::new();
    let mut wrong = entries[4].clone();
    wrong.version = 2;
    let records =
        [writer.append(&[append(&entries[0])]).unwrap(), writer.append(&[append(&wrong)]).unwrap()].concat();
    let records = records.into_iter().map(Ok);
    let error = replay("ACME GmbH", Currency::EUR, records, Anchor::Ends(&writer.heads())).unwrap_err();
    assert_eq!((error.code(), error.field()), (Code::CorruptStream, Some("line 2")));
    let failing = [Err(Error::from(Reason::EmptyFile {}))];
    assert_eq!(verify(failing, Anchor::Unknown).unwrap_err().code(), Code::EmptyFile);
}
