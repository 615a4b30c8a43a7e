use receivables::Result;
use receivables::id::{CommandId, DocumentId};
use receivables::ledger::{Expected, Outcome};

use super::super::Got;
use super::super::shape::{bytes, count};
use super::Sentence;
use super::books::{Books, invoice};

pub(super) const SENTENCES: &[Sentence] = &[
    ("command id {}", |holes| {
        let mut last = None;
        for one in holes.first()?.split(" / ") {
            let text = match one.trim() {
                "all zeros" => "00000000-0000-0000-0000-000000000000".replace('-', ""),
                "empty" => String::new(),
                other => of_length(other)?,
            };
            last = Some(Got::of(CommandId::new(&text), |id| format!("{id} is taken")));
            if matches!(last, Some(Got::Accepted(_))) {
                break;
            }
        }
        last
    }),
    ("id with {}", |holes| {
        let mut last = None;
        for name in holes.first()?.split(',').flat_map(|part| part.split(" and ")) {
            let id = format!("A{}B", character(name.trim())?);
            last = Some(Got::of(DocumentId::new(&id), |id| format!("{id:?} is taken")));
            if matches!(last, Some(Got::Accepted(_))) {
                break;
            }
        }
        last
    }),
    ("id of {}", |holes| Some(Got::of(DocumentId::new(&of_length(holes.first()?)?), |id| id.to_string()))),
    ("id longer than {}", |holes| {
        let limit = bytes(holes.first()?).filter(|limit| *limit <= 1 << 24)?;
        Some(Got::of(DocumentId::new(&"x".repeat(limit + 1)), |id| id.to_string()))
    }),
    ("same command id, same body", |_| Some(repeated(true).unwrap_or_else(Got::from))),
    ("same command id, other body", |_| Some(repeated(false).unwrap_or_else(Got::from))),
    ("same command id, different body", |_| Some(repeated(false).unwrap_or_else(Got::from))),
    ("same command id, another body", |_| Some(repeated(false).unwrap_or_else(Got::from))),
    ("expected_version {} on a stream at {}", |holes| {
        let [expected, at] = holes else { return None };
        Some(stale(count(expected)?, count(at).filter(|at| *at <= 1000)?).unwrap_or_else(Got::from))
    }),
    ("expected_version {}", |holes| Some(stale(count(holes.first()?)?, 7).unwrap_or_else(Got::from))),
];

fn of_length(text: &str) -> Option<String> {
    bytes(text).filter(|length| *length <= 1 << 24).map(|length| "x".repeat(length))
}

/// A character by its name or number.
fn character(name: &str) -> Option<char> {
    match name.to_ascii_lowercase().as_str() {
        "nul" => Some('\0'),
        "newline" => Some('\n'),
        "cr" | "carriage return" => Some('\r'),
        "tab" => Some('\t'),
        name => char::from_u32(u32::from_str_radix(name.strip_prefix("u+")?, 16).ok()?),
    }
}

/// One command id given twice.
fn repeated(same: bool) -> Result<Got> {
    let mut books = Books::new()?;
    let first = books.request(invoice("INV-1", "1.00 EUR".parse()?)?)?;
    let done = books.ask(&first)?;
    let mut second = first.clone();
    if !same {
        second.command = invoice("INV-1", "2.00 EUR".parse()?)?.into();
    }
    let again = books.ask(&second)?;
    let (Outcome::Accepted { appends }, Outcome::Already { spans }) = (&done, &again) else {
        return Ok(Got::Wrong("done twice".to_owned()));
    };
    let told = appends.iter().zip(spans).all(|(append, span)| append.expected + 1 == span.first);
    Ok(Got::accepted_if(told && again.entries().next().is_none(), again.explain()))
}

/// A command made for another version than the stream has.
fn stale(expected: u64, at: u64) -> Result<Got> {
    let mut books = Books::new()?;
    for number in 2..=at {
        let _ = books.handle(invoice(&format!("INV-{number}"), "1.00 EUR".parse()?)?)?;
    }
    let mut request = books.request(invoice("INV-0", "1.00 EUR".parse()?)?)?;
    request.expected = Expected::Version { version: expected };
    Ok(Got::of(books.ask(&request), |_| "done".to_owned()))
}
