use serde::Serialize;

use crate::calendar::Date;
use crate::money::Money;

/// One cell, as the renderings take it from its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub(super) enum Cell<'a> {
    None,
    Text(&'a str),
    Whole(i64),
    Date(Date),
    Amount(Money),
}

/// The text as a spreadsheet takes it for a text: with an apostrophe before what would start a formula.
///
/// Formulas start with `=`, `+`, `-` or `@`, in their ASCII or full-width form. A control character at the start is
/// dropped by some programs and leads to what stands behind it, and so do white space and a byte order mark, so these
/// are looked through.
pub(super) fn neutral(text: &str) -> String {
    let passed = |sign: char| sign == '\u{feff}' || (sign.is_whitespace() && !sign.is_control());
    match text.trim_start_matches(passed).chars().next() {
        Some(first) if starts_formula(first) => format!("'{text}"),
        _ => text.to_owned(),
    }
}

fn starts_formula(first: char) -> bool {
    matches!(first, '=' | '+' | '-' | '@' | '\u{ff1d}' | '\u{ff0b}' | '\u{ff0d}' | '\u{ff20}')
        || first.is_control()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_start_a_formula_gets_an_apostrophe() {
        for text in [
            "=HYPERLINK(\"http://x\",\"y\")",
            "-5+cmd|' /C calc'!A0",
            "+49 30 1234",
            "@SUM(1+1)",
            "\t=1+1",
            "\r=1+1",
            "\n=1+1",
            "\0=1+1",
            "\u{1b}[2J",
            "\u{ff1d}1+1",
            "\u{ff0b}1",
            "\u{ff0d}1",
            "\u{ff20}SUM(1)",
            " =1+1",
            "\u{3000}\u{ff1d}1+1",
            "\u{feff}=1+1",
            "\u{feff}\t=1+1",
            "-",
        ] {
            assert_eq!(neutral(text), format!("'{text}"), "{text:?}");
        }
    }

    #[test]
    fn other_text_stays_as_it_is() {
        for text in
            ["", " ", "C-1", "Müller & Söhne", "1190.00", "a=1", "'quoted", "\u{feff}name", "株式会社"]
        {
            assert_eq!(neutral(text), text);
        }
    }
}
