use serde::{Deserialize, Serialize};

/// How a text spells a number, from the surest on. What is surer is smaller.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Likeness {
    /// Character by character, and as a whole.
    Exact,
    /// But for capital letters, what stands between letters and digits, blanks and line ends inside, and O for 0, I or L for 1.
    Spelling,
    /// But for zeros in front of a run of digits.
    LeadingZeros,
    /// As what a structured reference carries: without padding and check digit.
    Structured,
    /// Written together with other numbers or words.
    Merged,
    /// Only the end of the number, behind one that it shares the beginning with: `INV-2026-00123/124`.
    Abbreviated,
    /// Between the two ends of a range: `INV-2026-00123 - 125` names 124 so.
    Range,
    /// Only a part of the number, which no other number has: without its letters, its beginning or its end.
    Truncated,
    /// But for one character: wrong, missing, too many, or two that changed places.
    Misspelt,
    /// It looks like one of the numbers and is none of them.
    Unknown,
}

impl Likeness {
    /// Whether every character of the number is read, in whatever spelling: not in part, and none wrong.
    pub(crate) fn is_sure(self) -> bool {
        self <= Self::Range
    }

    /// The likeness as explanations write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Spelling => "spelling",
            Self::LeadingZeros => "leading zeros",
            Self::Structured => "structured",
            Self::Merged => "merged",
            Self::Abbreviated => "abbreviated",
            Self::Range => "range",
            Self::Truncated => "truncated",
            Self::Misspelt => "misspelt",
            Self::Unknown => "unknown",
        }
    }
}
