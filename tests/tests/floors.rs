//! Holds the floors: a module of the core imports only from floors below it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The floors, from the ground up. ARCHITECTURE.md shows the same table.
const FLOORS: [&[&str]; 8] = [
    &["error", "id", "digest"],
    &["money", "calendar", "identifier"],
    &["terms", "charges", "exchange", "party", "authority"],
    &["invoice", "payment", "reference"],
    &["allocation"],
    &["account", "ledger", "portfolio"],
    &["aging", "backtest", "journal", "matching", "proposal", "reconcile", "statement", "status"],
    &["interchange", "present"],
];

/// Imports that do not go down, each with its reason.
const EDGES: [(&str, &str, &str); 9] = [
    ("error", "id", "the catalogue's sentences name documents and commands"),
    ("error", "money", "the catalogue's sentences state amounts"),
    ("id", "error", "what refuses an id is an error like any other"),
    ("digest", "error", "what refuses a digest is an error like any other"),
    ("digest", "id", "one visitor reads every atom that travels as text"),
    ("ledger", "account", "a ledger is made of accounts"),
    ("portfolio", "account", "a portfolio is built from accounts"),
    ("portfolio", "ledger", "a portfolio is built from a ledger"),
    ("interchange", "present", "a table of a report is written as Arrow"),
];

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            found.push(path);
        }
    }
    found
}

/// The modules that a source names through `crate::`, outside comments and its tests.
fn named(text: &str) -> Vec<String> {
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    let parts = lines.flat_map(|line| line.split("crate::").skip(1).map(str::to_owned).collect::<Vec<_>>());
    let name =
        |rest: String| rest.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect::<String>();
    parts.map(name).filter(|name| !name.is_empty()).collect()
}

#[test]
fn modules_import_only_from_floors_below() {
    let core = Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/src");
    let mut floor = BTreeMap::new();
    for (number, modules) in FLOORS.iter().enumerate() {
        for module in *modules {
            floor.insert(*module, number);
        }
    }
    let mut wrong = Vec::new();
    let mut unused: Vec<(&str, &str)> = EDGES.iter().map(|(from, to, _)| (*from, *to)).collect();
    let mut seen = 0;
    for path in sources(&core) {
        let inside = path.strip_prefix(&core).unwrap().to_string_lossy().into_owned();
        let module = inside.split(['/', '.']).next().unwrap().to_owned();
        if module == "lib" {
            continue;
        }
        let Some(own) = floor.get(module.as_str()) else {
            wrong.push(format!("{inside}: {module} stands on no floor"));
            continue;
        };
        seen += 1;
        for used in named(&fs::read_to_string(&path).unwrap()) {
            // What lib.rs re-exports at the root is named by its type, not by a module.
            let Some(below) = floor.get(used.as_str()) else { continue };
            let edge = (module.as_str(), used.as_str());
            unused.retain(|known| *known != edge);
            if used != module && below >= own && !EDGES.iter().any(|(from, to, _)| (*from, *to) == edge) {
                wrong.push(format!("{inside} (floor {own}) imports {used} (floor {below})"));
            }
        }
    }
    assert!(seen > 40, "only {seen} sources were read");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(unused.is_empty(), "edges that nothing uses any more: {unused:?}");
}

#[test]
fn mod_files_hold_no_logic() {
    let core = Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/src");
    for path in sources(&core).into_iter().filter(|path| path.ends_with("mod.rs")) {
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.starts_with("//! "), "{} does not say what it decides", path.display());
        let says = text.lines().take_while(|line| line.starts_with("//!")).collect::<Vec<_>>().join(" ");
        let exempt =
            ["command/mod.rs", "event/mod.rs", "decide/mod.rs"].iter().any(|end| path.ends_with(end));
        if !exempt {
            assert!(
                says.contains("must never know"),
                "{} does not say what it must never know",
                path.display()
            );
            assert!(!text.contains("\nfn ") && !text.contains("\nimpl "), "{} holds logic", path.display());
        }
    }
}
