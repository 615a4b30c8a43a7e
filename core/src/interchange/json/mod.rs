//! JSON, read strictly and written in one form.
//!
//! Decides which texts stand for a value. Nothing is guessed or dropped: an unknown or repeated field, a number where
//! an amount belongs, a list where a record belongs, text after the value are all refused, with a code and the path to
//! the place. It must never know what a value means. It reads every type that has a wire form, by its serde
//! declaration alone.
//!
//! The form: records are objects and choices are objects of one key (`{"issue_invoice": {…}}`), or plain text where
//! the choice holds nothing (`"remainder"`). Amounts, dates, percentages and ids are text. What is optional may be
//! left out or `null`.

mod entries;
mod near;
mod node;
mod parse;
mod read;
mod refused;

use serde::Serialize;
use serde::de::DeserializeOwned;

pub use entries::{ENTRIES_LIMIT, entries_from_lines, entries_to_lines, entry_from_json};

use crate::digest::canonical_json;
use crate::error::{Reason, Result};

/// The most bytes that one value may have as JSON.
pub const JSON_LIMIT: usize = 1_048_576;
/// The most levels that objects and lists may be nested.
pub const DEPTH_LIMIT: usize = 16;

/// Reads one value: a command, a request, rules, terms.
///
/// # Errors
/// `event_too_large`, `json_syntax`, `json_too_deep`, `duplicate_field`, `unknown_field`, `missing_field`,
/// `wrong_type`, `unknown_command`, `unknown_event`, `unknown_choice`, `amount_not_string`, and those of the amounts,
/// dates and ids inside. The error's field is the path to the place.
///
/// ```
/// use receivables::account::Command;
/// use receivables::interchange::json::{from_json, to_json};
/// let text = r#"{"receive_payment":{"receipt":"R-1","customer":"C-1","amount":"1166.20 EUR",
///     "value_date":"2026-03-10","method":"transfer","remittance":[{"document":"INV-1"}]}}"#;
/// let command: Command = from_json(text)?;
/// assert_eq!(from_json::<Command>(&to_json(&command)?)?, command);
///
/// let error = from_json::<Command>(&text.replace("\"1166.20 EUR\"", "1166.2")).unwrap_err();
/// assert_eq!((error.code().as_str(), error.field()), ("amount_not_string", Some("receive_payment.amount")));
/// # Ok::<(), receivables::Error>(())
/// ```
pub fn from_json<T: DeserializeOwned>(text: &str) -> Result<T> {
    read::value(&parse::node(text)?)
}

/// Writes a value in its canonical form: compact, fields in their declared order, absent ones as `null`. Equal values
/// give equal bytes, and digests are taken over them.
///
/// # Errors
/// `internal`: no value of this library lacks a JSON form.
///
/// ```
/// use receivables::interchange::json::to_json;
/// use receivables::invoice::Totals;
/// use receivables::money::money;
/// let totals = Totals::gross(money("1190.00 EUR")?);
/// assert_eq!(to_json(&totals)?, r#"{"gross":"1190.00 EUR","tax":[],"freight":null,"charges":null}"#);
/// # Ok::<(), receivables::Error>(())
/// ```
pub fn to_json<T: Serialize + ?Sized>(value: &T) -> Result<String> {
    String::from_utf8(canonical_json(value)?)
        .map_err(|error| Reason::Internal { what: error.to_string() }.into())
}

#[cfg(test)]
mod tests;
