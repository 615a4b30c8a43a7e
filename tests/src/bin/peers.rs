//! Runs cases of other systems: `cargo run --release -p receivables-tests --bin peers -- FILE...`. Each file is a list
//! of cases whose topic is the file's name; `tests/peers/README.md` says more. It prints every difference, then per
//! topic and source how many cases hold, differ, or are out of scope and why. It succeeds where every difference is
//! one that `tests/peers/differs.json` gives a reason for.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command line tool speaks on the terminal")]

use std::path::PathBuf;
use std::process::ExitCode;

use receivables_tests::peers::{Ran, Tally, Verdict, differs, run_file, short, source_name};

fn main() -> ExitCode {
    let files: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    if files.is_empty() {
        eprintln!("name the files of cases to run");
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
    let known = differs()?;
    let mut tally = Tally::default();
    let mut unexplained = 0;
    for file in files {
        for Ran { topic, case, verdict } in run_file(file)? {
            let source = source_name(&case.source);
            tally.add(&topic, Some(&source), &verdict);
            if let Verdict::Differs { expected, got } = &verdict {
                println!("{}  ({source})", case.id);
                println!("  given    {}", short(&case.given.to_string(), 1000));
                println!("  expected {}", short(expected, 1000));
                println!("  got      {}", short(&got.replace('\n', " "), 1000));
                match known.get(&case.id) {
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
    println!("peers: {hold} hold, {differ} differ, {out} out of scope");
    Ok(unexplained == 0)
}
