//! Fills in what cases of the corpus leave open (`"outcome": null`, `"report": null`, `"heads": null`): `cargo run -p receivables-tests
//! --bin record`. Read what it wrote before you keep it: from then on it is what four languages must answer.
#![allow(clippy::print_stdout, reason = "a command line tool speaks on the terminal")]

use receivables_tests::corpus;
use serde_json::Value;

/// What can be recorded: a part of a case, and what in it is left open.
const PARTS: [(&str, &str); 17] = [
    ("then", "outcome"),
    ("aging", "report"),
    ("statement", "report"),
    ("bridge", "report"),
    ("restatement", "report"),
    ("status", "report"),
    ("back_dating", "report"),
    ("periods", "report"),
    ("closing", "report"),
    ("reconciliation", "report"),
    ("confirmation", "report"),
    ("sample", "report"),
    ("migration", "report"),
    ("proposals", "report"),
    ("journal", "report"),
    ("backtest", "report"),
    ("log", "heads"),
];

fn main() -> Result<(), String> {
    let mut wrongs = Vec::new();
    for file in corpus::files()? {
        let mut recorded = Vec::new();
        for case in corpus::cases(&file)? {
            let title = case.get("title").and_then(Value::as_str).unwrap_or_default().to_owned();
            let happened = match corpus::run(&case) {
                Ok(happened) => happened,
                Err(wrong) => {
                    wrongs.push(format!("{title}: {wrong}"));
                    recorded.push(Value::Object(case));
                    continue;
                }
            };
            // Only what the case leaves open is recorded; what it states stays, right or wrong.
            let mut kept = case.clone();
            for (name, inner) in PARTS {
                let open = case.get(name).is_some_and(|part| part.get(inner).is_some_and(Value::is_null));
                if let (true, Some(part)) = (open, happened.get(name)) {
                    let Some(recorded) = part.get(inner) else {
                        wrongs.push(format!("{title}: {name} was to be recorded, but this happened: {part}"));
                        continue;
                    };
                    if let Some(part) = kept.get_mut(name) {
                        part[inner] = recorded.clone();
                    }
                    println!("recorded {name}: {title}");
                }
            }
            if let (Some(Value::Null), Some(words)) = (kept.get("explain"), happened.get("explain")) {
                println!("recorded explain: {title}");
                kept.insert("explain".to_owned(), words.clone());
            }
            recorded.push(Value::Object(kept));
        }
        let text = serde_json::to_string_pretty(&recorded).map_err(|error| error.to_string())?;
        std::fs::write(&file, text + "\n").map_err(|error| error.to_string())?;
    }
    if wrongs.is_empty() { Ok(()) } else { Err(wrongs.join("\n")) }
}
