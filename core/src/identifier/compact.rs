use super::flaw::{Flaw, Wanted};

/// The longest text that is looked at for a number, in bytes.
pub const TEXT_LIMIT: usize = 128;

/// The longest number there is, an IBAN of 34 characters, and some room.
const ROOM: usize = 40;

/// A number without its separators, in capital letters. It takes no memory of its own, so that thousands of words of free
/// text can be looked at.
#[derive(Debug, Clone, Copy)]
pub(super) struct Compact {
    bytes: [u8; ROOM],
    /// How many characters there were, also where there is no room for them.
    count: usize,
}

impl Compact {
    pub(super) const EMPTY: Self = Self { bytes: [0; ROOM], count: 0 };

    /// The characters of a text but for the separators, letters as capitals. Blanks and hyphens of typography count as
    /// the plain ones.
    pub(super) fn read(text: &str, separators: &str) -> Result<Self, Flaw> {
        if text.len() > TEXT_LIMIT {
            return Err(Flaw::TooLong(text.len()));
        }
        let mut compact = Self::EMPTY;
        for letter in text.trim().chars().map(plain) {
            match u8::try_from(letter).ok().filter(u8::is_ascii_graphic) {
                _ if separators.contains(letter) => {}
                Some(byte) => compact.push(byte.to_ascii_uppercase()),
                None => {
                    let expected = Wanted::Words("letter or digit");
                    return Err(Flaw::Character { at: compact.count + 1, expected });
                }
            }
        }
        Ok(compact)
    }

    /// The parts, one after the other.
    pub(super) fn of(parts: &[&[u8]]) -> Self {
        let mut compact = Self::EMPTY;
        parts.iter().copied().flatten().for_each(|byte| compact.push(*byte));
        compact
    }

    pub(super) fn push(&mut self, byte: u8) {
        if let Some(place) = self.bytes.get_mut(self.count) {
            *place = byte;
        }
        self.count += 1;
    }

    /// How many characters there are.
    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// The characters, as many as there is room for.
    pub(super) fn bytes(&self) -> &[u8] {
        self.bytes.get(..self.count).unwrap_or(&self.bytes)
    }

    pub(super) fn as_str(&self) -> &str {
        text(self.bytes())
    }
}

/// ASCII as text.
pub(super) fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap_or_default()
}

/// Blanks and hyphens as typography has them (no-break, figure, thin; hyphen, dashes, minus), as those of a keyboard.
fn plain(letter: char) -> char {
    match letter {
        '\t' | '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}' => ' ',
        '\u{2010}'..='\u{2014}' | '\u{2212}' => '-',
        other => other,
    }
}

/// All but the last `count` characters, and those.
pub(super) fn split_end(bytes: &[u8], count: usize) -> (&[u8], &[u8]) {
    let at = bytes.len().saturating_sub(count);
    bytes.split_at_checked(at).unwrap_or((bytes, &[]))
}

/// Some characters of a number; fewer where it has no more.
pub(super) fn part(bytes: &[u8], from: usize, count: usize) -> &[u8] {
    let rest = bytes.get(from..).unwrap_or_default();
    rest.get(..count).unwrap_or(rest)
}

/// Without the zeros in front, as long as more than `least` characters are left.
pub(super) fn without_zeros(mut bytes: &[u8], least: usize) -> &[u8] {
    while let Some((b'0', rest)) = bytes.split_first()
        && bytes.len() > least
    {
        bytes = rest;
    }
    bytes
}

/// In groups of so many characters with blanks between them, counted from the left or from the right.
pub(super) fn grouped(bytes: &[u8], size: usize, from_right: bool) -> String {
    let first = if from_right { bytes.len() % size.max(1) } else { 0 };
    let (head, tail) = bytes.split_at_checked(first).unwrap_or((bytes, &[]));
    let groups = Some(head).filter(|head| !head.is_empty()).into_iter().chain(tail.chunks(size.max(1)));
    groups.map(text).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separators_are_left_out_and_letters_are_capitals() {
        let read = |text: &str| Compact::read(text, " -").map(|compact| compact.as_str().to_owned());
        assert_eq!(read(" ab-1\u{a0}2\u{2013}3 ").unwrap(), "AB123");
        assert_eq!(read("").unwrap(), "");
        assert_eq!(read("a.b").unwrap(), "A.B");
        assert!(matches!(read("12ü"), Err(Flaw::Character { at: 3, .. })));
        assert!(matches!(read("1\u{0}"), Err(Flaw::Character { at: 2, .. })));
        assert!(matches!(read(&"1".repeat(129)), Err(Flaw::TooLong(129))));
        let long = Compact::read(&"1".repeat(100), "").unwrap();
        assert_eq!((long.count(), long.bytes().len()), (100, ROOM));
    }

    #[test]
    fn parts_never_reach_beyond_the_number() {
        assert_eq!(part(b"12345", 3, 4), b"45");
        assert_eq!(part(b"12345", 9, 4), b"");
        assert_eq!(split_end(b"12", 3), (&b""[..], &b"12"[..]));
        assert_eq!(without_zeros(b"00012", 4), b"0012");
        assert_eq!(without_zeros(b"000", 0), b"");
        assert_eq!(grouped(b"1234567", 3, true), "1 234 567");
        assert_eq!(grouped(b"1234567", 3, false), "123 456 7");
    }
}
