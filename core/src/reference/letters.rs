/// Whether a character is part of a number: a letter or a digit. All others stand between.
pub(super) fn is_part(c: char) -> bool {
    c.is_alphanumeric()
}
