//! Which documents a free text names.

use receivables::reference::{self, Mention, NumberPattern};

use crate::{Refused, answer};

/// What a text names of these numbers, in the order of the text; a mention has their positions. `patterns` say how numbers look
/// in texts, where they do not look as they are (`"order [#{6}]"`).
#[uniffi::export]
pub fn mentions(text: &str, numbers: &[String], patterns: &[String]) -> Result<Vec<Mention>, Refused> {
    answer(|| {
        let patterns: receivables::Result<Vec<NumberPattern>> =
            patterns.iter().map(|pattern| NumberPattern::new(pattern)).collect();
        reference::mentions(text, numbers, &patterns?)
    })
}
