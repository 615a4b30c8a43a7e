use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use serde_json::{Value, json};

use super::compare::{Compared, compare, refuses};
use super::{Adapter, Answer, Case, Reason, Stop, Verdict, adapter, cases};

/// One case after it ran.
#[derive(Debug)]
pub struct Ran {
    /// What it is about.
    pub topic: String,
    /// The case.
    pub case: Case,
    /// What came of it.
    pub verdict: Verdict,
}

/// Runs every case of a file.
///
/// # Errors
/// Where the file can not be read or is no list of cases.
pub fn run_file(file: &Path) -> Result<Vec<Ran>, String> {
    let read = cases(file)?;
    let adapter = adapter(&read.topic);
    let run = |case: Case| {
        let answer = match adapter {
            Some(adapter) => asked(adapter, &case.given),
            None => Ok(Reason::TopicNotBuilt.out(read.topic.clone())),
        };
        Ran { topic: read.topic.clone(), verdict: judge(&case.expect, answer), case }
    };
    Ok(read.cases.into_iter().map(run).collect())
}

/// Asks an adapter; an error says how it panicked.
fn asked(adapter: Adapter, given: &Value) -> Result<Answer, String> {
    catch_unwind(AssertUnwindSafe(|| adapter(given))).map_err(|panic| {
        let text = panic.downcast_ref::<String>().map(String::as_str);
        let text = text.or(panic.downcast_ref::<&str>().copied()).unwrap_or("something");
        format!("a panic: {text}")
    })
}

/// What comes of a case, by what is expected and what was answered.
pub fn judge(expect: &Value, answer: Result<Answer, String>) -> Verdict {
    let differs = |got: String| Verdict::Differs { expected: expect.to_string(), got };
    match (answer, expect.get("error")) {
        (Err(panic), _) => differs(panic),
        (Ok(Err(Stop::Out(reason, what))), _) => Verdict::Out { reason: reason.as_str(), what },
        (Ok(Err(Stop::Refused(error))), Some(expected)) if refuses(expected, error.code().as_str()) => {
            Verdict::Holds
        }
        (Ok(Err(Stop::Refused(error))), _) => differs(json!({ "refused": error.to_string() }).to_string()),
        (Ok(Ok(answer)), Some(_)) => differs(answer.to_string()),
        (Ok(Ok(answer)), None) => match compare(expect, &answer) {
            Compared::Same => Verdict::Holds,
            Compared::Differs => differs(answer.to_string()),
            Compared::Unanswered(fields) => {
                Verdict::Out { reason: Reason::AnswerNotBuilt.as_str(), what: fields.join(", ") }
            }
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_and_a_refusal_are_differences_unless_the_peer_refuses_too() {
        let refused = || Ok(Err(Stop::from("x".parse::<receivables::Date>().unwrap_err())));
        assert!(matches!(judge(&json!({"date": "2026-03-01"}), refused()), Verdict::Differs { .. }));
        assert_eq!(judge(&json!({"error": "not a date"}), refused()), Verdict::Holds);
        let other = judge(&json!({"error": "percentage out of range"}), refused());
        assert!(matches!(other, Verdict::Differs { .. }), "refused for another reason");
        assert!(matches!(judge(&json!({"error": "x"}), Ok(Ok(json!({})))), Verdict::Differs { .. }));
        let panics: Adapter = |_| panic!("at {}", 7);
        assert_eq!(asked(panics, &json!({})).unwrap_err(), "a panic: at 7");
    }
}
