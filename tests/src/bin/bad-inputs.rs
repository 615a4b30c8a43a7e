//! Feeds malformed and hostile input to the library: `cargo run --release -p receivables-tests --bin bad-inputs --
//! FILE...`. It prints every input that was not treated as expected, then the counts by surface. It succeeds where
//! every difference is one that `tests/peers/differs.json` gives a reason for.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command line tool speaks on the terminal")]

use std::path::PathBuf;
use std::process::ExitCode;

use receivables_tests::bad_inputs::{Ran, codes, run_file};
use receivables_tests::peers::{Tally, Verdict, differs, short};

fn main() -> ExitCode {
    let files: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    if files.is_empty() {
        eprintln!("name the files of inputs to feed");
        return ExitCode::from(2);
    }
    match run(&files) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

fn run(files: &[PathBuf]) -> Result<bool, String> {
    let (known, codes) = (differs()?, codes()?);
    let mut tally = Tally::default();
    let mut unexplained = 0;
    for file in files {
        for Ran { input, verdict } in run_file(file, &codes)? {
            tally.add(&input.surface, None, &verdict);
            if let Verdict::Differs { expected, got } = &verdict {
                println!("{}  ({}: {})", input.id, input.surface, input.fed.about);
                println!("  given    {}", short(&format!("{:?}", input.fed.text), 400));
                println!("  expected {}", short(expected, 400));
                println!("  got      {}", short(&got.replace('\n', " "), 400));
                match known.get(&input.id) {
                    Some(why) => println!("  meant    {why}"),
                    None => unexplained += 1,
                }
            }
        }
    }
    let (hold, differ, out) = tally.counts();
    print!("{tally}");
    if unexplained > 0 {
        println!("{unexplained} of the differences have no reason in differs.json");
    }
    println!("bad inputs: {hold} as expected, {differ} differ, {out} out of scope");
    Ok(unexplained == 0)
}
