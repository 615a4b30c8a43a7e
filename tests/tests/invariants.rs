//! `docs/invariants.md` names for every promise the tests that hold it: they exist, and no promise is left out.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use receivables::Code;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// The rows of a table under a heading: number, promise, what holds it.
fn rows(document: &str, heading: &str) -> Vec<(usize, String, String)> {
    let (_, after) = document.split_once(&format!("\n## {heading}\n")).unwrap();
    let section = after.split("\n## ").next().unwrap();
    let cells = section.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |"));
    let row = |line: &str| {
        let mut cells = line.splitn(3, " | ").map(str::to_owned);
        Some((cells.next()?.parse().ok()?, cells.next()?, cells.next()?))
    };
    cells.filter_map(row).collect()
}

/// Whether a source file has a test of this name, in the way of its language.
fn has_test(source: &str, name: &str) -> bool {
    let forms =
        [format!("fn {name}("), format!("def {name}("), format!("fun `{name}`("), format!("func {name}(")];
    forms.iter().any(|form| source.contains(form))
}

#[test]
fn every_promise_names_tests_that_exist_or_says_what_is_missing() {
    let document = fs::read_to_string(root().join("docs/invariants.md")).unwrap();
    let mut sources: BTreeMap<String, String> = BTreeMap::new();
    for (heading, count) in [("Laws", 12), ("Invariants", 44)] {
        let rows = rows(&document, heading);
        assert!(
            rows.iter().map(|(number, ..)| *number).eq(1..=count),
            "{heading}: a row is missing or out of order"
        );
        for (number, promise, held) in rows {
            assert!(!promise.is_empty(), "{heading} {number} promises nothing");
            let named: Vec<&str> = held.split('`').skip(1).step_by(2).collect();
            let missing = held.split_once("not yet: ").is_some_and(|(_, what)| !what.is_empty());
            assert!(
                missing || !named.is_empty(),
                "{heading} {number} names neither a test nor what is missing"
            );
            for name in named {
                let (path, tests) = name.split_once("::").unwrap_or((name, ""));
                let source = sources.entry(path.to_owned()).or_insert_with(|| {
                    let text = fs::read_to_string(root().join(path));
                    text.unwrap_or_else(|error| panic!("{heading} {number}: {path}: {error}"))
                });
                for test in tests.split(", ").filter(|test| !test.is_empty()) {
                    assert!(has_test(source, test), "{heading} {number}: {path} has no test {test}");
                }
            }
        }
    }
}

/// Everything that tests say: sources of tests, doctests, and cases as data.
fn tests(folder: &Path, said: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if path.is_dir() {
            if !matches!(name, "target" | "node_modules" | ".build" | "declare" | "kernels" | "bench") {
                tests(&path, said);
            }
        } else if matches!(path.extension().and_then(|kind| kind.to_str()), Some("rs" | "json" | "py")) {
            said.push_str(&fs::read_to_string(&path).unwrap_or_default());
        }
    }
}

/// The parts of the core's sources that are tests or doctests.
fn core_tests(folder: &Path, said: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            core_tests(&path, said);
            continue;
        }
        let source = fs::read_to_string(&path).unwrap();
        if path.ends_with("tests.rs") {
            said.push_str(&source);
        } else {
            let doc = |line: &&str| line.trim_start().starts_with("//");
            said.extend(source.lines().filter(doc).map(|line| format!("{line}\n")));
            said.push_str(source.split_once("#[cfg(test)]\nmod ").map_or("", |(_, tests)| tests));
        }
    }
}

/// Codes that nothing a caller does can raise.
const OF_DEFECTS: [Code; 1] = [Code::Internal];

#[test]
fn every_code_stands_in_a_test() {
    let mut said = String::new();
    tests(&root().join("tests"), &mut said);
    tests(&root().join("bindings-python/tests"), &mut said);
    core_tests(&root().join("core/src"), &mut said);
    let stands = |code: &Code| {
        said.contains(&format!("\"{code}\""))
            || said.contains(&format!("Code::{code:?}"))
            || OF_DEFECTS.contains(code)
    };
    let missing: Vec<&str> =
        Code::ALL.into_iter().filter(|code| !stands(code)).map(|code| code.as_str()).collect();
    assert!(missing.is_empty(), "no test raises {missing:?}");
}
