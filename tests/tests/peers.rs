//! Runs the cases of other systems and the bad inputs that the repository keeps: no count gets worse, and the list of
//! differences that are meant is exact.

use std::collections::BTreeSet;

use receivables::Code;
use receivables_tests::bad_inputs::{self, codes};
use receivables_tests::peers::{self, Tally, Verdict, differs, folder};

/// Per topic: how many hold at least, and how many are out of scope at most.
const TOPICS: [(&str, usize, usize); 19] = [
    ("aging", 30, 3),
    ("allocation", 73, 4),
    ("appropriation", 23, 0),
    ("business_days", 94, 0),
    ("calendar", 20, 0),
    ("cash_app", 20, 3),
    ("collections", 6, 21),
    ("day_counts", 113, 3),
    ("daycount", 17, 0),
    ("discount_cost", 8, 0),
    ("early_discount", 54, 6),
    ("fx", 27, 2),
    ("journal", 22, 3),
    ("late_interest", 86, 1),
    ("payment_terms", 85, 11),
    ("references", 245, 0),
    ("rounding", 13, 0),
    ("tax_discount", 12, 0),
    ("terms", 74, 1),
];

/// The files of cases, below the folder; the name of a file is its topic.
const FILES: [&str; 20] = [
    "aging",
    "allocation",
    "business_days",
    "calendar",
    "day_counts",
    "discount_cost",
    "early_discount",
    "late_interest",
    "payment_terms",
    "references",
    "rounding",
    "terms",
    "standards/appropriation",
    "standards/cash_app",
    "standards/collections",
    "standards/daycount",
    "standards/fx",
    "standards/journal",
    "standards/late_interest",
    "standards/tax_discount",
];

/// Per surface: how many are as expected at least, and how many are out of scope at most.
/// Those of Python and of Arrow tables are fed in Python, by `bindings-python/tests/test_bad_inputs.py`.
const SURFACES: [(&str, usize, usize); 6] =
    [("arrow", 0, 9), ("csv", 15, 0), ("json", 25, 5), ("python", 0, 15), ("rust", 30, 5), ("terms", 15, 0)];

fn peer_cases() -> Vec<peers::Ran> {
    FILES.iter().flat_map(|file| peers::run_file(&folder().join(format!("{file}.json"))).unwrap()).collect()
}

fn fed_inputs() -> Vec<bad_inputs::Ran> {
    bad_inputs::run_file(&folder().join("bad_inputs.json"), &codes().unwrap()).unwrap()
}

#[track_caller]
fn holds(tally: &Tally, floors: &[(&str, usize, usize)]) {
    for (group, least, most_out) in floors {
        let (hold, differ, out) = tally.of(group);
        assert!(
            hold >= *least,
            "{group}: {hold} hold, {differ} differ, {out} out; at least {least} held before"
        );
        assert!(out <= *most_out, "{group}: {out} are out of scope, at most {most_out} were before");
    }
}

#[test]
fn no_count_of_the_peers_gets_worse() {
    let mut tally = Tally::default();
    peer_cases().iter().for_each(|ran| tally.add(&ran.topic, None, &ran.verdict));
    holds(&tally, &TOPICS);
}

#[test]
fn no_count_of_the_bad_inputs_gets_worse() {
    let mut tally = Tally::default();
    fed_inputs().iter().for_each(|ran| tally.add(&ran.input.surface, None, &ran.verdict));
    holds(&tally, &SURFACES);
}

#[test]
fn the_differences_are_those_that_have_a_reason() {
    let peers = peer_cases().into_iter().map(|ran| (ran.case.id, ran.verdict));
    let inputs = fed_inputs().into_iter().map(|ran| (ran.input.id, ran.verdict));
    let (mut seen, mut differing) = (BTreeSet::new(), BTreeSet::new());
    for (id, verdict) in peers.chain(inputs) {
        if matches!(verdict, Verdict::Differs { .. }) {
            differing.insert(id.clone());
        }
        assert!(seen.insert(id.clone()), "{id} stands twice");
    }
    let known = differs().unwrap();
    let listed: BTreeSet<String> = known.keys().cloned().collect();
    assert_eq!(differing, listed, "differing, and listed in differs.json");
    assert!(known.values().all(|why| why.len() > 40), "every entry says why our rule is the better one");
}

#[test]
fn synonyms_name_codes_that_exist() {
    for (proposed, synonym) in codes().unwrap() {
        for ours in synonym.ours {
            assert!(
                Code::ALL.iter().any(|code| code.as_str() == ours),
                "{proposed}: there is no code {ours}"
            );
            assert_ne!(proposed, ours);
        }
    }
}

#[test]
fn a_topic_nobody_knows_is_out_of_scope() {
    let file = std::env::temp_dir().join(format!("receivables-{}-tides.json", std::process::id()));
    std::fs::write(
        &file,
        r#"[{"id":"t-1","source":"a page","given":{"moon":"full"},"expect":{"high":true}}]"#,
    )
    .unwrap();
    let ran = peers::run_file(&file).unwrap();
    std::fs::remove_file(&file).unwrap();
    assert!(matches!(ran[0].verdict, Verdict::Out { reason: "topic_not_built", .. }));
}
