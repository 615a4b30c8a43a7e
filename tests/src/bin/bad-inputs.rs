//! Feeds malformed and hostile input to the library: `cargo run --release -p receivables-tests --bin bad-inputs --
//! FILE...`. It prints every input that was not treated as expected, then the counts by surface. It succeeds where
//! every difference is one that `tests/peers/differs.json` gives a reason for.

use std::path::PathBuf;
use std::process::ExitCode;

use receivables_tests::bad_inputs::{Ran, codes, run_file};
use receivables_tests::runner::{Case, Runner, over_files};

fn main() -> ExitCode {
    over_files("inputs to feed", run)
}

fn run(files: &[PathBuf]) -> Result<bool, String> {
    let (mut runner, codes) = (Runner::new()?, codes()?);
    for file in files {
        for Ran { input, verdict } in run_file(file, &codes)? {
            let shown = Case {
                id: &input.id,
                topic: &input.surface,
                source: None,
                about: format!("{}: {}", input.surface, input.fed.about),
                given: format!("{:?}", input.fed.text),
            };
            runner.take(&shown, &verdict, 400);
        }
    }
    Ok(runner.finish(|hold, differ, out| {
        format!("bad inputs: {hold} as expected, {differ} differ, {out} out of scope")
    }))
}
