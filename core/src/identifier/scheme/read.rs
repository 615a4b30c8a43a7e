use super::super::compact::Compact;
use super::super::flaw::{Flaw, Wanted};
use super::super::form::{Place, all};

/// A reference that was read.
#[derive(Debug, Clone, Copy)]
pub(in crate::identifier) struct Read {
    /// All of it, as one spelling for the same reference.
    pub(in crate::identifier) compact: Compact,
    /// What it carries, without prefix and check digits.
    pub(in crate::identifier) body: Compact,
    /// Whether there were check digits, which then are right.
    pub(in crate::identifier) has_check: bool,
}

impl Read {
    /// A reference whose check digits are right.
    pub(super) fn checked(compact: Compact, body: &[u8]) -> Self {
        Self { compact, body: Compact::of(&[body]), has_check: true }
    }
}

/// A text of digits and blanks, so many digits, and not zeros alone.
pub(super) fn digits(
    text: &str,
    counts: std::ops::RangeInclusive<usize>,
    expected: &'static str,
) -> Result<Compact, Flaw> {
    let compact = Compact::read(text, " ")?;
    if !counts.contains(&compact.count()) {
        all(Place::Digit, compact.bytes(), 0)?;
        return Err(Flaw::Length { found: compact.count(), expected: Wanted::Words(expected) });
    }
    all(Place::Digit, compact.bytes(), 0)?;
    not_zeros(compact.bytes())?;
    Ok(compact)
}

/// A number of zeros names nothing, although every check digit of zeros is zero.
pub(super) fn not_zeros<'a>(bytes: impl IntoIterator<Item = &'a u8>) -> Result<(), Flaw> {
    if bytes.into_iter().all(|byte| *byte == b'0') {
        return Err(Flaw::Form("it must not be zeros alone"));
    }
    Ok(())
}

/// The number of a body, filled up with zeros in front.
pub(super) fn padded(body: &Compact, width: usize) -> Compact {
    let mut padded = Compact::EMPTY;
    (body.count()..width).for_each(|_| padded.push(b'0'));
    Compact::of(&[padded.bytes(), body.bytes()])
}
