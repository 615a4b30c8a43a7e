use std::collections::BTreeMap;

use serde_json::Value;

use crate::peers::folder;

/// Codes of ours that mean what a proposed code means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Synonym {
    /// Ours.
    pub ours: Vec<String>,
    /// Why they mean the same, or why ours is the better name.
    pub why: String,
}

/// By proposed code, those of ours that mean the same.
pub type Codes = BTreeMap<String, Synonym>;

/// The synonyms of `tests/peers/codes.json`.
///
/// # Errors
/// Where it can not be read.
pub fn codes() -> Result<Codes, String> {
    let file = folder().join("codes.json");
    let wrong = |why: String| format!("{}: {why}", file.display());
    let text = std::fs::read_to_string(&file).map_err(|error| wrong(error.to_string()))?;
    let table: BTreeMap<String, Value> =
        serde_json::from_str(&text).map_err(|error| wrong(error.to_string()))?;
    let read = |(proposed, synonym): (String, Value)| {
        let ours = synonym.get("ours").and_then(Value::as_array).into_iter().flatten();
        let ours: Vec<String> = ours.filter_map(Value::as_str).map(str::to_owned).collect();
        let why = synonym.get("why").and_then(Value::as_str).unwrap_or_default().to_owned();
        if ours.is_empty() || why.is_empty() {
            return Err(wrong(format!("{proposed} needs ours and why")));
        }
        Ok((proposed, Synonym { ours, why }))
    };
    table.into_iter().map(read).collect()
}
