//! Sentences about calls of the library: `allocate 100.01 to an invoice open for 100.00`.
//!
//! Each known shape is mapped by its meaning, with the amounts, days and counts that the sentence has.

mod amounts;
mod applying;
mod books;
mod dates;
mod documents;
mod ids;
mod undoing;

use super::shape::holes;
use super::{Fed, Got, Reason};

/// A shape, and what it means. None where a hole is filled with something else than the shape means.
type Sentence = (&'static str, fn(&[&str]) -> Option<Got>);

pub(super) fn feed(fed: &Fed) -> Got {
    let text = fed.text.trim();
    if let Some(got) = amounts::parse(text).or_else(|| dates::bare(text)) {
        return got;
    }
    let lists: [&[Sentence]; 6] = [
        amounts::SENTENCES,
        applying::SENTENCES,
        dates::SENTENCES,
        documents::SENTENCES,
        ids::SENTENCES,
        undoing::SENTENCES,
    ];
    let known = lists.into_iter().flatten();
    let mut meant = known.filter_map(|(shape, means)| means(&holes(shape, text)?));
    meant.next().unwrap_or_else(|| Got::Out(Reason::SentenceNotUnderstood, text.to_owned()))
}
