use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use super::{Codes, Expectation, Fed, Feed, Got, Input, Reason, csv, inputs, json, rust, terms};
use crate::peers::Verdict;

/// One input after it was fed.
#[derive(Debug)]
pub struct Ran {
    /// The input.
    pub input: Input,
    /// What came of it.
    pub verdict: Verdict,
}

/// Feeds every input of a file.
///
/// # Errors
/// Where the file can not be read.
pub fn run_file(file: &Path, codes: &Codes) -> Result<Vec<Ran>, String> {
    let run = |input: Input| {
        let feed = feed(&input.surface);
        let verdict = match catch_unwind(AssertUnwindSafe(|| feed(&input.fed))) {
            Ok(got) => judge(&input.expected, got, codes),
            Err(_) => Verdict::Differs { expected: input.expected.text.clone(), got: "a panic".to_owned() },
        };
        Ran { input, verdict }
    };
    Ok(inputs(file)?.into_iter().map(run).collect())
}

/// What feeds a surface.
fn feed(surface: &str) -> Feed {
    match surface {
        "rust" => rust::feed,
        "json" => json::feed,
        "csv" => csv::feed,
        "terms" => terms::feed,
        "python" | "uniffi" | "arrow" | "xml" | "refs" | "store" => other_runner,
        _ => not_built,
    }
}

/// Those of the other languages and formats run where these are tested.
fn other_runner(_: &Fed) -> Got {
    Got::Out(Reason::OtherRunner, String::new())
}

/// Whatever nobody has heard of.
fn not_built(_: &Fed) -> Got {
    Got::Out(Reason::SurfaceNotBuilt, String::new())
}

/// What comes of an input, by what is expected and what became of it.
pub fn judge(expected: &Expectation, got: Got, codes: &Codes) -> Verdict {
    let differs = |got: String| Verdict::Differs { expected: expected.text.clone(), got };
    match got {
        Got::Out(reason, what) => Verdict::Out { reason: reason.as_str(), what },
        Got::Accepted(_) if expected.accepted => Verdict::Holds,
        Got::Accepted(how) => differs(format!("accepted: {how}")),
        Got::Wrong(how) => differs(format!("accepted wrongly: {how}")),
        Got::Refused(code, text) => {
            let code = code.as_str();
            let means = |proposed: &String| {
                proposed == code
                    || codes.get(proposed).is_some_and(|known| known.ours.iter().any(|ours| ours == code))
            };
            if expected.codes.iter().any(means) { Verdict::Holds } else { differs(text) }
        }
    }
}
