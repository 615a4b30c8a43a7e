//! The corpus: cases as data, given / when / then, the same for every language.
//!
//! A case names a ledger's history (`given`, full requests), one more request (`when`) and what becomes of it (`then`):
//! an outcome as canonical JSON, `already`, or the code of a refusal. It may also state the explanation, the balances,
//! reports afterwards (`aging`, `statement`, `bridge`, `restatement`, `status`, `back_dating`, `periods`, `closing`,
//! `reconciliation`, `confirmation`, `sample`, `migration`, `proposals`: each a report or the code of a refusal), the
//! `journal` of it all under a policy (the standard one where none is said): vouchers, trial balance and proof, a `backtest`
//! of it, and the `log`: its heads,
//! and which refusal answers which edit of its text. `record` fills in the parts that are too long to write by hand; they are read before they are kept.

mod backtest;
mod journal;
mod log;
mod reports;

use std::path::{Path, PathBuf};

use receivables::interchange::json::{from_json, to_json};
use receivables::interchange::log::Log;
use receivables::ledger::{Ledger, Outcome, Request, Rules};
use receivables::{Currency, Error};
use serde::Deserialize;
use serde_json::{Map, Value, json};

/// What is wrong with a case, in words.
pub type Wrong = String;

/// The folder of the corpus.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus")
}

/// Every file of the corpus, by name.
///
/// # Errors
/// Where the folder can not be read.
pub fn files() -> Result<Vec<PathBuf>, Wrong> {
    let listing = std::fs::read_dir(folder()).map_err(|error| error.to_string())?;
    let paths = listing.filter_map(|entry| entry.ok().map(|entry| entry.path()));
    let mut files: Vec<PathBuf> =
        paths.filter(|path| path.extension().is_some_and(|kind| kind == "json")).collect();
    files.sort();
    Ok(files)
}

/// The cases of a file.
///
/// # Errors
/// Where the file can not be read or is no list of cases.
pub fn cases(file: &Path) -> Result<Vec<Map<String, Value>>, Wrong> {
    let text = std::fs::read_to_string(file).map_err(|error| error.to_string())?;
    serde_json::from_str(&text).map_err(|error| error.to_string())
}

/// Runs a case and answers it again with everything that can be recorded filled in from what happened.
///
/// # Errors
/// Where the case itself is malformed.
pub fn run(case: &Map<String, Value>) -> Result<Map<String, Value>, Wrong> {
    let text =
        |name: &str, default: &str| case.get(name).and_then(Value::as_str).unwrap_or(default).to_owned();
    let base: Currency = text("base", "EUR").parse().map_err(wrong)?;
    let mut ledger = Ledger::new(&text("entity", "ACME GmbH"), base).map_err(wrong)?;
    let rules = match case.get("rules") {
        Some(rules) => from_json::<Rules>(&rules.to_string()).map_err(wrong)?,
        None => Rules::standard(),
    };
    let mut log = Log::new();
    let mut stored = |outcome: &Outcome| log.append(outcome.appends()).map(drop).map_err(wrong);
    for given in case.get("given").and_then(Value::as_array).ok_or("no given")? {
        stored(&handle(&mut ledger, &rules, given).map_err(|error| format!("given {given}: {error}"))?)?;
    }
    let mut happened = case.clone();
    match case.get("when") {
        None | Some(Value::Null) => {
            happened.insert("then".to_owned(), json!({}));
        }
        Some(when) => {
            let before = ledger.clone();
            let answer = handle(&mut ledger, &rules, when);
            if answer.is_err() && ledger != before {
                return Err("a refused command changed the ledger".to_owned());
            }
            happened.insert("then".to_owned(), then(case, &answer)?);
            answer.iter().try_for_each(stored)?;
            if let (Some(explain), Ok(outcome)) = (happened.get_mut("explain"), &answer) {
                *explain = Value::String(outcome.explain());
            }
        }
    }
    if let Some(balances) = happened.get_mut("balances") {
        let sums = ledger.balances();
        let texts = sums.iter().map(|(currency, _)| sums.get(currency).map(|sum| sum.to_string()));
        *balances = json!(texts.collect::<Result<Vec<_>, _>>().map_err(wrong)?);
    }
    for (name, answer) in reports::ALL {
        if let Some(part) = happened.get_mut(*name).and_then(Value::as_object_mut) {
            state(part, answer(&ledger, part)?)?;
        }
    }
    if let Some(part) = happened.get_mut("journal").and_then(Value::as_object_mut) {
        state(part, journal::report(&ledger, &log, part)?)?;
    }
    if let Some(part) = happened.get_mut("backtest").and_then(Value::as_object_mut) {
        state(part, backtest::report(&ledger, &log, part)?)?;
    }
    if let Some(part) = happened.get_mut("log").and_then(Value::as_object_mut) {
        log::run(&ledger, &log, part)?;
    }
    Ok(happened)
}

/// Puts what was answered into the part of a case that asked.
fn state(part: &mut Map<String, Value>, answer: Result<String, Error>) -> Result<(), Wrong> {
    let (stated, answer) = match answer {
        Ok(report) => ("report", value(&report)?),
        Err(error) => ("error", json!(error.code().as_str())),
    };
    part.retain(|name, _| name != "report" && name != "error");
    part.insert(stated.to_owned(), answer);
    Ok(())
}

fn handle(ledger: &mut Ledger, rules: &Rules, request: &Value) -> Result<Outcome, Error> {
    let request: Request = from_json(&request.to_string())?;
    ledger.handle(rules, &request)
}

/// What became of the request, in the form of the case: an error states its field only where the case does.
fn then(case: &Map<String, Value>, answer: &Result<Outcome, Error>) -> Result<Value, Wrong> {
    Ok(match answer {
        Ok(Outcome::Already { .. }) => json!({ "already": true }),
        Ok(outcome) => json!({ "outcome": value(&to_json(outcome).map_err(wrong)?)? }),
        Err(error) => Value::Object(refusal(case.get("then"), error)),
    })
}

/// A refusal in the form of the case, which states the field or the line only where they matter.
fn refusal(stated: Option<&Value>, error: &Error) -> Map<String, Value> {
    let mut refusal = Map::from_iter([("error".to_owned(), json!(error.code().as_str()))]);
    for name in ["field", "line"] {
        if stated.is_some_and(|stated| stated.get(name).is_some()) {
            refusal.insert(name.to_owned(), json!(error.get(name)));
        }
    }
    refusal
}

/// A part of a case, read as what it means.
fn part<T: for<'de> Deserialize<'de>>(of: &Map<String, Value>, name: &str) -> Result<T, Wrong> {
    from_json(&of.get(name).ok_or(format!("no {name}"))?.to_string()).map_err(wrong)
}

fn value(text: &str) -> Result<Value, Wrong> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}

fn wrong(error: Error) -> Wrong {
    error.to_string()
}
