//! Draws messy remittances and scores what the library makes of them:
//! `cargo run --release -p receivables-tests --bin messy -- --seeds 1..20`.
//!
//! It succeeds where nothing was applied wrongly without asking and, over all kinds, at least 80 % of the lines were
//! applied in full.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command line tool speaks on the terminal")]

use std::process::ExitCode;

use receivables_tests::messy::{Answer, Drawn, Kind, Score, Size, Verdict, answer, draw};

const HELP: &str = "messy --seeds FIRST..LAST [--customers N] [--lines N] [--kind KIND] [--show wrong|N] [--dump]
  --seeds      a seed or a range of them, both ends included (1..20)
  --customers  customers of each world (120)
  --lines      bank lines of each world (400)
  --kind       judges lines of one kind only, and shows them by variant
  --show       prints the lines that were answered wrongly, or as many of each kind as were not applied in full
  --dump       prints each world with its truth as one line of JSON, and judges nothing";

struct Wanted {
    seeds: std::ops::RangeInclusive<u64>,
    size: Size,
    kind: Option<Kind>,
    show: Option<Show>,
    dump: bool,
}

#[derive(Clone, Copy)]
enum Show {
    Wrong,
    Unsettled(usize),
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match wanted(&words) {
        Ok(wanted) => run(&wanted),
        Err(error) => {
            eprintln!("{error}\n{HELP}");
            ExitCode::from(2)
        }
    }
}

fn wanted(words: &[String]) -> Result<Wanted, String> {
    let mut wanted = Wanted { seeds: 1..=20, size: Size::default(), kind: None, show: None, dump: false };
    let mut words = words.iter();
    while let Some(word) = words.next() {
        if word == "--dump" {
            wanted.dump = true;
            continue;
        }
        let value = words.next().ok_or_else(|| format!("{word} is not known or lacks its value"))?;
        match word.as_str() {
            "--seeds" => {
                let (first, last) = value.split_once("..").unwrap_or((value, value));
                wanted.seeds = number(first)?..=number(last.trim_start_matches('='))?;
            }
            "--customers" => wanted.size.customers = number(value)?,
            "--lines" => wanted.size.lines = number(value)?,
            "--kind" => {
                wanted.kind = Some(Kind::named(value).ok_or_else(|| format!("there is no kind {value}"))?);
            }
            "--show" if value.eq_ignore_ascii_case("wrong") => wanted.show = Some(Show::Wrong),
            "--show" => wanted.show = Some(Show::Unsettled(number(value)?)),
            other => return Err(format!("{other} is not known")),
        }
    }
    if wanted.seeds.is_empty() {
        return Err("there is no seed in that range".to_owned());
    }
    Ok(wanted)
}

fn number<T: std::str::FromStr>(text: &str) -> Result<T, String> {
    text.parse().map_err(|_| format!("{text} is not a number"))
}

fn run(wanted: &Wanted) -> ExitCode {
    let mut score = Score::default();
    let mut shown = std::collections::BTreeMap::<Kind, usize>::new();
    for seed in wanted.seeds.clone() {
        let drawn = draw(seed, wanted.size);
        if wanted.dump {
            println!("{}", serde_json::to_string(&drawn).unwrap());
            continue;
        }
        let answers = answer(&drawn.world);
        score.take(&drawn, &answers, wanted.kind, |at, answer, verdict| {
            let shows = match (wanted.show, verdict) {
                (Some(_), Verdict::Wrong(_)) => true,
                (Some(Show::Unsettled(_)), Verdict::Automatic) | (Some(Show::Wrong) | None, _) => false,
                (Some(Show::Unsettled(most)), _) => {
                    let so_far = shown.entry(drawn.truths[at].kind).or_default();
                    *so_far += 1;
                    *so_far <= most
                }
            };
            if shows {
                show(seed, &drawn, at, answer, verdict);
            }
        });
    }
    if wanted.dump {
        return ExitCode::SUCCESS;
    }
    println!("{score}");
    let enough = wanted.kind.is_some() || score.whole.rate() >= 800;
    if score.whole.wrong == 0 && enough { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn show(seed: u64, drawn: &Drawn, at: usize, answer: Option<&Answer>, verdict: &Verdict) {
    let (line, truth) = (&drawn.world.lines[at], &drawn.truths[at]);
    let undecidable = if truth.undecidable { ", undecidable" } else { "" };
    println!("seed {seed} {} {} ({}{undecidable}): {verdict:?}", line.id, truth.kind, truth.variant);
    println!(
        "  came   {} {} {} from {} {}",
        line.value_date,
        line.amount,
        line.currency,
        line.name,
        line.iban.as_deref().unwrap_or("–")
    );
    println!("  text   {:?}", line.text);
    if truth.meant != line.text {
        println!("  meant  {:?}", truth.meant);
    }
    for right in &truth.rights {
        println!(
            "  truth  {}/{} cash {} discount {}",
            right.document, right.instalment, right.cash, right.discount
        );
    }
    println!("  truth  left {} for {}", truth.left, truth.customers.join(", "));
    let Some(answer) = answer else { return };
    println!("  answer {:?} for {}", answer.status, answer.customer.as_deref().unwrap_or("–"));
    for part in &answer.applied {
        println!(
            "  answer {}/{} cash {} discount {}",
            part.document, part.instalment, part.cash, part.discount
        );
    }
    for candidate in &answer.candidates {
        let parts: Vec<String> = candidate
            .iter()
            .map(|part| format!("{}/{} {}", part.document, part.instalment, part.cash))
            .collect();
        println!("  or     {}", parts.join(" + "));
    }
}
