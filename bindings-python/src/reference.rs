//! Which documents a free text names.

use pyo3::prelude::*;
use receivables::reference::{NumberPattern, mentions as named};

use crate::bridge::{Cell, give};
use crate::fault::door;

/// What a text names of these numbers, in the order of the text.
///
/// Args:
///     text: The reference of a payment, as the bank has it; 4096 bytes are read.
///     numbers: Those of the documents that may be meant, as of one account. A mention has their positions.
///     patterns: How numbers look in texts, where they do not look as they are: ``"order [#{6}]"``.
///
/// Raises:
///     Error: ``pattern_syntax``, ``too_many_patterns``.
#[pyfunction]
#[pyo3(signature = (text, numbers, *, patterns=None))]
#[expect(clippy::needless_pass_by_value, reason = "what Python gives is taken over")]
pub(crate) fn mentions<'py>(
    py: Python<'py>,
    text: &str,
    numbers: Vec<String>,
    patterns: Option<Vec<String>>,
) -> Cell<'py> {
    door(|| {
        let patterns: receivables::Result<Vec<NumberPattern>> =
            patterns.iter().flatten().map(|pattern| NumberPattern::new(pattern)).collect();
        give(py, &named(text, &numbers, &patterns?)?)
    })
}
