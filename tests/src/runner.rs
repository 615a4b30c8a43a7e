//! What the two runners of cases say on the terminal: each difference with its reason, then the counts.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command line tool speaks on the terminal")]

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::ExitCode;

use crate::peers::{Tally, Verdict, differs, short};

/// A case as it is shown where it differs.
#[derive(Debug)]
pub struct Case<'a> {
    /// Its id, by which `tests/peers/differs.json` gives a reason.
    pub id: &'a str,
    /// What it is counted under, and where it is from.
    pub topic: &'a str,
    /// Where it is from, if that is counted as well.
    pub source: Option<&'a str>,
    /// What stands in brackets behind the id.
    pub about: String,
    /// What it gives.
    pub given: String,
}

/// The cases so far.
#[derive(Debug)]
pub struct Runner {
    known: BTreeMap<String, String>,
    tally: Tally,
    unexplained: usize,
}

impl Runner {
    /// No case so far.
    ///
    /// # Errors
    /// Where the list of reasons can not be read.
    pub fn new() -> Result<Self, String> {
        Ok(Self { known: differs()?, tally: Tally::default(), unexplained: 0 })
    }

    /// Counts a case, and prints a difference with at most so many characters of each side.
    pub fn take(&mut self, case: &Case<'_>, verdict: &Verdict, most: usize) {
        self.tally.add(case.topic, case.source, verdict);
        let Verdict::Differs { expected, got } = verdict else { return };
        println!("{}  ({})", case.id, case.about);
        println!("  given    {}", short(&case.given, most));
        println!("  expected {}", short(expected, most));
        println!("  got      {}", short(&got.replace('\n', " "), most));
        match self.known.get(case.id) {
            Some(why) => println!("  meant    {why}"),
            None => self.unexplained += 1,
        }
    }

    /// Prints the counts, the last line in these words; whether every difference has a reason.
    pub fn finish(self, words: impl Fn(usize, usize, usize) -> String) -> bool {
        let (hold, differ, out) = self.tally.counts();
        print!("{}", self.tally);
        if self.unexplained > 0 {
            println!("{} of the differences have no reason in differs.json", self.unexplained);
        }
        println!("{}", words(hold, differ, out));
        self.unexplained == 0
    }
}

/// Runs the files that the command line names.
pub fn over_files(what: &str, run: impl Fn(&[PathBuf]) -> Result<bool, String>) -> ExitCode {
    let files: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    if files.is_empty() {
        eprintln!("name the files of {what}");
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
