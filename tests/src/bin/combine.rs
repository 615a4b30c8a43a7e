//! Answers stored questions of the combination search, one per line on standard input, with the milliseconds that each
//! took in the median: `./run bench combination` asks them of it and of others.
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
const LONG: Duration = Duration::from_millis(20);
const OFTEN: usize = 3;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for line in io::stdin().lock().lines() {
        let asked: Question = serde_json::from_str(&line?)?;
        let part =
            |(amount, discounted): &(i64, Option<i64>)| Part { amount: *amount, discounted: *discounted };
        let parts: Vec<Part> = asked.parts.iter().map(part).collect();
        let window = Window { below: asked.below, above: asked.above };
        let (began, mut times) = (Instant::now(), Vec::new());
        let search = loop {
            let one = Instant::now();
            let search = combine(&parts, asked.sum, window, SearchLimits::standard());
            times.push(one.elapsed());
            if times.len() >= OFTEN && began.elapsed() > LONG {
                break search;
            }
        };
        times.sort();
        let ms = times[times.len() / 2].as_secs_f64() * 1000.0;
        let found = match search.found {
            Found::Unique(_) => "unique",
            Found::Several { .. } => "several",
            Found::None => "none",
            Found::LimitReached { .. } => "gave up",
        };
        println!("{}", json!({ "found": found, "steps": search.steps, "ms": ms }));
    }
    Ok(())
}
