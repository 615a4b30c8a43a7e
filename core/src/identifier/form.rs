//! Forms of numbers, written as `a4 n14`: a letter and how many of it, or characters that stand there as they are.

use super::flaw::{Flaw, Wanted};

/// What may stand at one place of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// `n`: a digit.
    Digit,
    /// `d`: a digit, but not zero.
    NotZero,
    /// `a`: a letter.
    Letter,
    /// `c`: a letter or a digit.
    LetterOrDigit,
    /// `s`: a letter, a plus or a star, as old Irish numbers have it.
    LetterOrSign,
    /// This character.
    Exactly(u8),
}

impl Place {
    fn takes(self, byte: u8) -> bool {
        match self {
            Self::Digit => byte.is_ascii_digit(),
            Self::NotZero => byte.is_ascii_digit() && byte != b'0',
            Self::Letter => byte.is_ascii_uppercase(),
            Self::LetterOrDigit => byte.is_ascii_uppercase() || byte.is_ascii_digit(),
            Self::LetterOrSign => byte.is_ascii_uppercase() || byte == b'+' || byte == b'*',
            Self::Exactly(own) => byte == own,
        }
    }

    fn wanted(self) -> Wanted {
        match self {
            Self::Digit => Wanted::Words("digit"),
            Self::NotZero => Wanted::Words("digit from 1 to 9"),
            Self::Letter => Wanted::Words("letter"),
            Self::LetterOrDigit => Wanted::Words("letter or digit"),
            Self::LetterOrSign => Wanted::Words("letter, + or *"),
            Self::Exactly(own) => Wanted::Literal(own),
        }
    }
}

/// The places of a form.
pub(super) fn places(form: &'static str) -> impl Iterator<Item = Place> {
    form.split(' ').flat_map(|word| {
        let class = match word.as_bytes().first() {
            Some(b'n') => Some(Place::Digit),
            Some(b'd') => Some(Place::NotZero),
            Some(b'a') => Some(Place::Letter),
            Some(b'c') => Some(Place::LetterOrDigit),
            Some(b's') => Some(Place::LetterOrSign),
            _ => None,
        };
        let count = word.get(1..).and_then(|count| count.parse().ok()).unwrap_or(1);
        let literal = if class.is_some() { "" } else { word };
        let many = class.into_iter().flat_map(move |place| std::iter::repeat_n(place, count));
        many.chain(literal.bytes().map(Place::Exactly))
    })
}

/// How many characters a number of this form has.
pub(super) fn length(form: &'static str) -> usize {
    places(form).count()
}

/// Whether a character may stand at some place of the form.
pub(super) fn has(form: &'static str, byte: u8) -> bool {
    places(form).any(|place| place.takes(byte))
}

/// Whether the characters are those of the form, place by place; `before` is how many stand in front of them.
pub(super) fn fits(form: &'static str, bytes: &[u8], before: usize) -> Result<(), Flaw> {
    for (at, (place, byte)) in places(form).zip(bytes).enumerate() {
        if !place.takes(*byte) {
            return Err(Flaw::Character { at: before + at + 1, expected: place.wanted() });
        }
    }
    Ok(())
}

/// Whether all characters are of one kind; `before` is how many stand in front of them.
pub(super) fn all(place: Place, bytes: &[u8], before: usize) -> Result<(), Flaw> {
    match bytes.iter().position(|byte| !place.takes(*byte)) {
        Some(at) => Err(Flaw::Character { at: before + at + 1, expected: place.wanted() }),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_says_what_stands_where() {
        assert_eq!(length("a4 n14"), 18);
        assert_eq!(length("n9 MVA"), 12);
        assert_eq!(length("d1 n8"), 9);
        assert_eq!(fits("n2 B c1", b"12BX", 0), Ok(()));
        let wrong = |form, bytes: &[u8]| match fits(form, bytes, 2) {
            Err(Flaw::Character { at, expected }) => (at, expected.to_string()),
            other => panic!("{other:?}"),
        };
        assert_eq!(wrong("n2 B c1", b"12CX"), (5, "B".to_owned()));
        assert_eq!(wrong("d1 n1", b"01"), (3, "digit from 1 to 9".to_owned()));
        assert_eq!(wrong("a1", b"1"), (3, "letter".to_owned()));
    }
}
