/// Whether a character is part of a number: a letter or a digit. All others stand between.
pub(super) fn is_part(c: char) -> bool {
    c.is_alphanumeric()
}

/// A byte of a small letter or digit as the one that it is taken for: `o` for a zero, `i` and `l` for a one.
pub(super) fn alike(byte: u8) -> u8 {
    match byte {
        b'o' => b'0',
        b'i' | b'l' => b'1',
        other => other,
    }
}
