//! Answers stored questions of the combination search, one per line on standard input, each several times over, and says
//! how often: `./run bench combination` asks them of it and of others, and divides its processor time by that.
#![allow(
    clippy::disallowed_types,
    reason = "it measures, and answers so often that there is something to measure"
)]
#![allow(clippy::print_stdout, reason = "a command line tool speaks on the terminal")]

use std::io::{self, BufRead};
use std::time::{Duration, Instant};

use receivables::allocation::{Found, Part, SearchLimits, Window, combine};
use serde::Deserialize;
use serde_json::json;

/// A line of tests/bench/combinations.jsonl. What it is called and what is expected is for who asks.
#[derive(Deserialize)]
struct Question {
    parts: Vec<(i64, Option<i64>)>,
    sum: i64,
    below: i64,
    above: i64,
}

/// A question is answered again and again for so long, and at least this often.
const LONG: Duration = Duration::from_millis(50);
const OFTEN: u32 = 3;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for line in io::stdin().lock().lines() {
        let asked: Question = serde_json::from_str(&line?)?;
        let part =
            |(amount, discounted): &(i64, Option<i64>)| Part { amount: *amount, discounted: *discounted };
        let parts: Vec<Part> = asked.parts.iter().map(part).collect();
        let window = Window { below: asked.below, above: asked.above };
        let (began, mut runs) = (Instant::now(), 0);
        let search = loop {
            let search = combine(&parts, asked.sum, window, SearchLimits::standard());
            runs += 1;
            if runs >= OFTEN && began.elapsed() > LONG {
                break search;
            }
        };
        let found = match search.found {
            Found::Unique(_) => "unique",
            Found::Several { .. } => "several",
            Found::None => "none",
            Found::LimitReached { .. } => "gave up",
        };
        println!("{}", json!({ "found": found, "steps": search.steps, "runs": runs }));
    }
    Ok(())
}
