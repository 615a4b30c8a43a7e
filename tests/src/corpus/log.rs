//! The log of a case: its heads, that both forms of it say the same, and that whatever is changed in it is found.

use receivables::interchange::json::to_json;
use receivables::interchange::log::{Log, Snapshot, read_binary, read_lines, write_binary, write_lines};
use receivables::ledger::Ledger;
use serde_json::{Map, Value, json};

use super::{Wrong, refusal, value, wrong};

pub(super) fn run(ledger: &Ledger, log: &Log, part: &mut Map<String, Value>) -> Result<(), Wrong> {
    let heads = log.heads();
    let written = heads.iter().map(|head| value(&to_json(head).map_err(wrong)?));
    part.insert("heads".to_owned(), json!(written.collect::<Result<Vec<_>, _>>()?));
    let text = write_lines(log.records());
    let bytes = write_binary(log.records()).map_err(wrong)?;
    let read = [
        Log::read_from(read_lines(&text), Vec::new()).map_err(wrong)?,
        Log::read_from(read_binary(&bytes).map_err(wrong)?, Vec::new()).map_err(wrong)?,
    ];
    for again in &read {
        again.verify(Some(&heads), Some(&heads)).map_err(wrong)?;
        if again != log || again.replay(ledger.entity(), ledger.base()).map_err(wrong)? != *ledger {
            return Err("a log that was read is not the one that was written".to_owned());
        }
    }
    Snapshot::of(ledger, heads.clone()).and_then(|saved| saved.check(log.read())).map_err(wrong)?;
    let lines = text.split_inclusive('\n').count();
    let cut: String = text.split_inclusive('\n').take(lines.saturating_sub(1)).collect();
    let error = Log::read_from(read_lines(&cut), Vec::new()).and_then(|cut| cut.verify(Some(&heads), None));
    if error.as_ref().err().map(|error| error.code().as_str()) != Some("head_mismatch") {
        return Err(format!("a log without its end: {error:?}"));
    }
    for edit in part.get_mut("edits").and_then(Value::as_array_mut).into_iter().flatten() {
        let word = |name: &str| edit.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        let (from, to) = (word("from"), word("to"));
        if !text.contains(&from) {
            return Err(format!("the log has no {from}"));
        }
        let answer = Log::read_from(read_lines(&text.replace(&from, &to)), Vec::new());
        let error = answer.err().ok_or(format!("{from} may be {to}"))?;
        let mut refused = Map::from_iter([("from".to_owned(), json!(from)), ("to".to_owned(), json!(to))]);
        refused.extend(refusal(Some(edit), &error));
        *edit = Value::Object(refused);
    }
    Ok(())
}
