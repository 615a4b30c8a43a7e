use std::path::Path;

use serde_json::Value;

/// One case: what was given, and what the peer makes of it.
#[derive(Debug, Clone)]
pub struct Case {
    /// Its name, unique over all files.
    pub id: String,
    /// Where it comes from.
    pub source: Value,
    /// The inputs.
    pub given: Value,
    /// The outputs.
    pub expect: Value,
}

/// The cases of one file, and the topic, which is the file's name.
#[derive(Debug, Clone)]
pub struct Cases {
    /// What they are about.
    pub topic: String,
    /// In the order of the file.
    pub cases: Vec<Case>,
}

/// Reads a file of cases.
///
/// # Errors
/// Where it can not be read, or is not a list of objects with `id`, `given` and `expect`. A file of bad inputs is read
/// as one without cases.
pub fn cases(file: &Path) -> Result<Cases, String> {
    let wrong = |why: String| format!("{}: {why}", file.display());
    let text = std::fs::read_to_string(file).map_err(|error| wrong(error.to_string()))?;
    let value: Value = serde_json::from_str(&text).map_err(|error| wrong(error.to_string()))?;
    let topic = file.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    // A file of bad inputs beside the cases is none of them.
    if value.get("inputs").or(value.get("entries")).is_some_and(Value::is_array) {
        return Ok(Cases { topic, cases: Vec::new() });
    }
    let list = value.as_array().ok_or_else(|| wrong("not a list of cases".to_owned()))?;
    let read = |(at, case): (usize, &Value)| {
        let part = |name: &str| case.get(name).cloned();
        let missing = |name: &str| wrong(format!("case {}: no {name}", at + 1));
        Ok(Case {
            id: part("id").and_then(|id| id.as_str().map(str::to_owned)).ok_or_else(|| missing("id"))?,
            source: part("source").unwrap_or_default(),
            given: part("given").ok_or_else(|| missing("given"))?,
            expect: part("expect").ok_or_else(|| missing("expect"))?,
        })
    };
    Ok(Cases { topic, cases: list.iter().enumerate().map(read).collect::<Result<_, String>>()? })
}

/// A source in one line: the repository, or the address.
pub fn source_name(source: &Value) -> String {
    let name = source.get("repo").and_then(Value::as_str).or(source.as_str());
    name.map_or_else(|| source.to_string(), str::to_owned)
}
