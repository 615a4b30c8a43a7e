//! The README's Rust program is an example that runs, and it prints what the README says.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails, in its helpers too")]

use std::process::Command;

const README: &str = include_str!("../../../README.md");
const PROGRAM: &str = include_str!("../src/bin/first_invoice.rs");

/// The first block of that language after a heading.
fn block(heading: &str, language: &str) -> String {
    let section = README.split(heading).nth(1).unwrap();
    let fence = format!("```{language}\n");
    section.split(fence.as_str()).nth(1).unwrap().split("```").next().unwrap().to_owned()
}

#[test]
fn the_readme_shows_the_example_as_it_is() {
    let program: String = PROGRAM
        .lines()
        .skip_while(|line| !line.starts_with("use "))
        .map(|line| format!("{line}\n"))
        .collect();
    assert_eq!(block("### Rust", "rust"), program);
}

#[test]
fn the_example_prints_what_the_readme_says() {
    let output = Command::new(env!("CARGO_BIN_EXE_first_invoice")).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    assert_eq!(String::from_utf8(output.stdout).unwrap().trim_end(), block("### Rust", "text").trim_end());
}

#[test]
fn the_demo_runs_and_prints_the_table_of_the_readme() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
    let out = std::env::temp_dir().join(format!("receivables-demo-{}", std::process::id()));
    let mut demo = Command::new(env!("CARGO_BIN_EXE_demo"));
    let output = demo.current_dir(root).arg("--out").arg(&out).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    let text = String::from_utf8(output.stdout).unwrap();
    for line in block("three currencies.", "text").lines().filter(|line| !line.is_empty() && *line != "…") {
        assert!(text.contains(line), "the demo does not print: {line}");
    }
    let events = std::fs::read_to_string(out.join("xero/events.jsonl")).unwrap();
    assert_eq!(events.lines().count(), 18 + 116 + 103 * 2);
    std::fs::remove_dir_all(out).unwrap();
}
