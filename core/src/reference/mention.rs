use serde::{Deserialize, Serialize};

use super::Likeness;

/// The most numbers that one mention lists.
pub const MENTION_LIMIT: usize = 16;

/// A stretch of a text that names a number.
///
/// Several mentions are several numbers. Several `numbers` of one mention are one number, and the text does not say which.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mention {
    /// Where the stretch begins, in bytes of the text's UTF-8.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// The stretch as it stands in the text.
    pub found: String,
    /// How it spells the number.
    pub likeness: Likeness,
    /// The numbers that it may mean, by their positions in what was given, in their order; at most 16. Empty where it looks
    /// like a number and is none of those known.
    pub numbers: Vec<u32>,
    /// Whether it may mean more than are listed.
    pub more: bool,
    /// The instalment that is named behind the number, as in `INV-1/2`, up to 99. Whether the document has it, the text can not say.
    pub instalment: Option<u16>,
}

impl Mention {
    /// The one number that is meant; none where there are several or it is unknown.
    pub fn only(&self) -> Option<u32> {
        match self.numbers.as_slice() {
            [only] if !self.more => Some(*only),
            _ => None,
        }
    }
}
