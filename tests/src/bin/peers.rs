//! Runs cases of other systems: `cargo run --release -p receivables-tests --bin peers -- FILE...`. Each file is a list
//! of cases whose topic is the file's name; `tests/peers/README.md` says more. It prints every difference, then per
//! topic and source how many cases hold, differ, or are out of scope and why. It succeeds where every difference is
//! one that `tests/peers/differs.json` gives a reason for.

use std::path::PathBuf;
use std::process::ExitCode;

use receivables_tests::peers::{Ran, run_file, source_name};
use receivables_tests::runner::{Case, Runner, over_files};

fn main() -> ExitCode {
    over_files("cases to run", run)
}

fn run(files: &[PathBuf]) -> Result<bool, String> {
    let mut runner = Runner::new()?;
    for file in files {
        for Ran { topic, case, verdict } in run_file(file)? {
            let source = source_name(&case.source);
            let shown = Case {
                id: &case.id,
                topic: &topic,
                source: Some(&source),
                about: source.to_string(),
                given: case.given.to_string(),
            };
            runner.take(&shown, &verdict, 1000);
        }
    }
    Ok(runner.finish(|hold, differ, out| format!("peers: {hold} hold, {differ} differ, {out} out of scope")))
}
