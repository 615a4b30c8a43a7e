//! Stored events as JSON.
//!
//! The inputs are flat events of a general form: `{"v":1,"type":"payment_received","id":…,"amount":…,"currency":…,
//! "date":…}`. They are turned into entries of ours by moving their tokens, never by reading them: what is malformed
//! stays malformed, in its new place. [`read`] takes an event apart, [`moved`] writes it as an entry, and
//! [`entry_from_json`] is what they are fed to. What is no object at all is fed as it stands; sentences about several
//! events are played with entries of a real ledger.

mod moved;
mod read;
mod streams;

use receivables::interchange::json::entry_from_json;

use super::shape::holes;
use super::{Fed, Got, Reason};

pub(super) fn feed(fed: &Fed) -> Got {
    let text = fed.built();
    if let Some(got) = streams::SENTENCES.iter().find_map(|(shape, means)| means(&holes(shape, &text)?)) {
        return got;
    }
    let words = text.starts_with(|c: char| c.is_ascii_alphabetic()) && text.contains(' ');
    if words && !["true", "false", "null"].iter().any(|word| text.starts_with(word)) {
        return Got::Out(Reason::SentenceNotUnderstood, text);
    }
    match read::event(&text) {
        None => fed_to_reader(&text),
        Some(event) => moved::entry(&event).map_or_else(|out| out, |text| fed_to_reader(&text)),
    }
}

fn fed_to_reader(text: &str) -> Got {
    Got::of(entry_from_json(text), |entry| entry.command.to_string())
}
