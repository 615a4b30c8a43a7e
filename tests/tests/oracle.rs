//! The library against the oracle, a second implementation that shares no code with it, over random histories.
//!
//! A history that ever differed is kept by its seed in `oracle-seeds.txt`, and played first. Since what a seed draws
//! changes with the generator, what was found by it also stands in the corpus or in a test of its own.

use receivables::ledger::{Ledger, Request};
use receivables::{Code, Currency};
use receivables_tests::cases::cases;
use receivables_tests::histories::{Draw, GENERATION, Step, abroad, history, next, openings, rules};
use receivables_tests::oracle::{Oracle, instant};
use serde_json::Value;

use compare::Look;

#[path = "oracle/compare.rs"]
mod compare;
#[path = "oracle/shrink.rs"]
mod shrink;

/// The longest history.
const LONGEST: u16 = 60;
/// So many steps lie between two looks at everything; and there is one at the end.
const LOOK: usize = 20;

/// What no command of whatever kind is refused with.
const BROKEN: [Code; 3] = [Code::CorruptStream, Code::Internal, Code::DoesNotTie];

/// Something done to a command before the oracle is told.
type Bent = fn(&mut Value);

/// A history that differs: how, in which view, and what of it both were asked.
#[derive(Debug)]
struct Difference {
    what: String,
    look: Option<Look>,
    requests: Vec<Request>,
}

/// Where both are looked at on the way through a history.
enum Looks {
    /// Every few steps and at the end, in views drawn from a seed.
    Drawn(u64),
    /// After every step, in the view in which a difference was seen before.
    At(Option<Look>),
}

/// Plays numbered steps in both. `bent` changes what the oracle is told.
fn play(steps: &[(usize, Step)], looks: Looks, bent: Bent) -> Result<(), Difference> {
    let (rules, mut requests) = (rules().unwrap(), Vec::new());
    let mut ledger = Ledger::new("ACME GmbH", Currency::EUR).unwrap();
    let mut oracle = Oracle::under(&serde_json::to_value(&rules.rates).unwrap());
    let (every, mut draw) = match looks {
        Looks::Drawn(seed) => (LOOK, Some(Draw::new(seed))),
        Looks::At(_) => (1, None),
    };
    let mut views = || match (&looks, &mut draw) {
        (_, Some(draw)) => Look::drawn(draw),
        (Looks::At(look), _) => Vec::from_iter(*look),
        _ => Vec::new(),
    };
    let opened = openings().unwrap();
    let last = opened.len() + steps.len();
    let steps = opened.into_iter().map(Ok).chain(steps.iter().map(Err));
    for (played, request) in (1_usize..).zip(steps) {
        let request = request.unwrap_or_else(|(number, step)| next(&ledger, *number, step).unwrap());
        let (mut command, recorded) = told(&request);
        bent(&mut command);
        let (library, expected) = (
            ledger.handle(&rules, &request),
            oracle.tell(&command, recorded, request.period_override.is_some()),
        );
        let same = match (&library, expected) {
            (Err(why), _) if BROKEN.contains(&why.code()) => Err(format!("the library is broken: {why}")),
            (Ok(_), Ok(())) | (Err(_), Err(_)) => Ok(()),
            (Ok(_), Err(why)) => Err(format!("the oracle refuses what the library accepts: {why}")),
            (Err(why), Ok(())) => Err(format!("the library refuses what the oracle accepts: {why}")),
        };
        if library.is_ok() || same.is_err() {
            requests.push(request);
        }
        let same = same.map_err(|what| (what, None)).and_then(|()| {
            let look = played % every == 0 || played == last;
            if look { compare::everything(&ledger, &oracle, &views()) } else { Ok(()) }
        });
        if let Err((what, look)) = same {
            return Err(Difference { what, look, requests });
        }
    }
    Ok(())
}

/// What the oracle is told of a request: the command as JSON, and the instant.
fn told(request: &Request) -> (Value, i64) {
    let recorded = serde_json::to_value(request.recorded).unwrap();
    (serde_json::to_value(&request.command).unwrap(), instant(recorded.as_str().unwrap()))
}

/// Nothing is bent.
fn straight(_: &mut Value) {}

/// The numbered steps of a seed.
fn steps_of(generation: u32, seed: u64, length: usize) -> Vec<(usize, Step)> {
    history(generation, seed, length).into_iter().enumerate().collect()
}

/// Plays the history of a seed; answers the steps it shrinks to where it differs, and how these differ.
fn difference(steps: Vec<(usize, Step)>, seed: u64, bent: Bent) -> Option<(usize, Difference)> {
    let found = play(&steps, Looks::Drawn(seed), bent).err()?;
    let differs = |steps: &[(usize, Step)]| play(steps, Looks::At(found.look), bent).err();
    let few = shrink::fewest(steps, |steps| differs(steps).is_some());
    Some((few.len(), differs(&few).unwrap_or(found)))
}

/// Panics where the history of a seed differs, with as few of its requests as still differ.
fn holds(generation: u32, seed: u64, length: usize) {
    if let Some((_, found)) = difference(steps_of(generation, seed, length), seed, straight) {
        let requests = found.requests.iter().map(|request| serde_json::to_string(request).unwrap());
        let requests = requests.collect::<Vec<_>>().join("\n");
        panic!(
            "{}\n\nafter these requests:\n{requests}\n\nadd to tests/oracle-seeds.txt:\n{generation} {seed} {length}\n",
            found.what
        );
    }
}

/// One of several runs, so that they go on beside each other.
fn run(generation: u32, number: u64) {
    let mut draw = Draw::run(number);
    for _ in 0..cases(5_000).cases {
        let (seed, length) = (draw.number(), usize::from(draw.below(LONGEST)) + 1);
        holds(generation, seed, length);
    }
}

#[test]
fn kept_seeds() {
    let kept = include_str!("../oracle-seeds.txt");
    for line in kept.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let numbers: Vec<u64> =
            line.split(' ').take(3).map(|number| number.parse().expect("generation seed length")).collect();
        holds(u32::try_from(numbers[0]).unwrap(), numbers[1], usize::try_from(numbers[2]).unwrap());
    }
}

#[test]
fn random_histories_1() {
    run(GENERATION, 1);
}

#[test]
fn random_histories_2() {
    run(GENERATION, 2);
}

#[test]
fn random_histories_3() {
    run(GENERATION, 3);
}

#[test]
fn random_histories_4() {
    run(GENERATION, 4);
}

#[test]
fn random_histories_in_other_currencies() {
    run(abroad(), 5);
}

/// The comparison sees what it is there to see: an oracle that is told of another amount, day or customer differs, and
/// the difference shrinks to few steps.
#[test]
fn a_wrong_command_is_seen() {
    fn bend(fields: &[&str], text: &str, command: &mut Value) {
        let mut at = command;
        for field in fields {
            match at.get_mut(field) {
                Some(inside) => at = inside,
                None => return,
            }
        }
        if at.is_string() {
            *at = Value::from(text);
        }
    }
    fn swap(from: &str, to: &str, command: &mut Value) {
        let rules = command.pointer_mut("/receive_payment/policy/rules").and_then(Value::as_array_mut);
        for rule in rules.into_iter().flatten().filter(|rule| **rule == from) {
            *rule = Value::from(to);
        }
    }
    let bends: [Bent; 13] = [
        |command| swap("largest_first", "smallest_first", command),
        |command| swap("oldest_issued_first", "oldest_due_first", command),
        |command| swap("pro_rata", "oldest_due_first", command),
        |command| swap("whole_account", "remittance", command),
        |command| swap("past_due", "remittance", command),
        |command| bend(&["receive_payment", "policy", "discount"], "none", command),
        |command| bend(&["issue_invoice", "totals", "gross"], "77.77 EUR", command),
        |command| bend(&["issue_invoice", "issued"], "2026-02-03", command),
        |command| bend(&["receive_payment", "posting"], "2026-06-01", command),
        |command| bend(&["unapply_credit", "effective"], "2026-07-01", command),
        |command| bend(&["return_payment", "returned"], "2026-07-01", command),
        |command| bend(&["issue_debit_note", "rate"], "EUR/USD 1.3", command),
        |command| bend(&["revalue_items", "as_at"], "2026-07-30", command),
    ];
    for bent in bends {
        let steps = |seed| steps_of(GENERATION, seed, usize::from(LONGEST));
        let found = (0..200).find_map(|seed| difference(steps(seed), seed, bent));
        let (steps, found) = found.expect("no history differs");
        assert!(steps <= 6, "{found:?}");
    }
}
