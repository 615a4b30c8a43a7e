//! Which open documents the text of a payment names.
//!
//! Decides nothing of its own: [`crate::reference`] reads the text, and only what it reads for sure is taken. It must never know
//! what is owed.

use std::collections::BTreeMap;

use crate::id::DocumentId;
use crate::reference::NumberIndex;

/// A document that a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct InText {
    /// The words that name it.
    pub(super) found: String,
    pub(super) document: DocumentId,
    /// Where the text says which.
    pub(super) instalment: Option<u16>,
}

/// What a text names of these documents, in its order. What is named in part, with a wrong character or as one of several is
/// not named for sure.
pub(super) fn named_in<'d>(
    text: Option<&str>,
    documents: impl Iterator<Item = &'d DocumentId>,
) -> Vec<InText> {
    let Some(text) = text.filter(|text| text.bytes().any(|byte| byte.is_ascii_digit())) else {
        return Vec::new();
    };
    let known: BTreeMap<&str, &DocumentId> =
        documents.map(|document| (document.as_str(), document)).collect();
    let named = |found: &str, document: &&DocumentId, instalment| InText {
        found: found.to_owned(),
        document: (*document).clone(),
        instalment,
    };
    // A text that is one of the numbers and nothing else needs no search.
    if let Some(document) = known.get(text.trim()) {
        return vec![named(text.trim(), document, None)];
    }
    let index = NumberIndex::new(known.keys().copied());
    let documents: Vec<&DocumentId> = known.into_values().collect();
    let mentions = index.mentions(text).into_iter().filter(|mention| mention.likeness.is_sure());
    mentions
        .filter_map(|mention| {
            let document = usize::try_from(mention.only()?).ok().and_then(|place| documents.get(place))?;
            Some(named(&mention.found, document, mention.instalment))
        })
        .collect()
}
