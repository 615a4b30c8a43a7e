/// What is expected of an input, read from its proposed code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expectation {
    /// As it was written.
    pub text: String,
    /// It may be accepted: the code stands in parentheses and says how.
    pub accepted: bool,
    /// It may be refused with one of these.
    pub codes: Vec<String>,
}

impl Expectation {
    /// Reads `over_allocated`, `(accept, zero balances)`, `(strict: sequence_duplicate; lenient: skip)`,
    /// `head_mismatch (only when a head is given)`: whatever looks like a code is one that may come.
    pub fn of(text: &str) -> Self {
        let is_code = |word: &&str| {
            let parts = word.split('_');
            word.contains('_')
                && parts.clone().all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase()))
        };
        let foreign = |c: char| !(c.is_ascii_alphanumeric() || c == '_');
        let codes = text.split(foreign).filter(is_code).map(str::to_owned).collect();
        Self { text: text.to_owned(), accepted: text.starts_with('('), codes }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_parentheses_are_told_apart() {
        let read = |text: &str| {
            let expected = Expectation::of(text);
            (expected.accepted, expected.codes.join(" "))
        };
        assert_eq!(read("over_allocated"), (false, "over_allocated".to_owned()));
        assert_eq!(read("(accept, zero balances)"), (true, String::new()));
        assert_eq!(read("(strict: sequence_duplicate; skip)"), (true, "sequence_duplicate".to_owned()));
        assert_eq!(read("head_mismatch (only when a head is given)"), (false, "head_mismatch".to_owned()));
    }
}
