use super::Likeness;
use super::compare::Source;
use super::edge::{Edge, Stretch};
use super::spelt::Gap;

/// A stretch of a text that may name one of these numbers.
#[derive(Debug, Clone)]
pub(super) struct Reading {
    /// Where it stands among the letters and digits of the text.
    pub(super) from: usize,
    pub(super) to: usize,
    /// Where it stands in the text.
    pub(super) start: usize,
    pub(super) end: usize,
    /// Its first run and its last; of either, only a part may belong to it.
    pub(super) first: usize,
    pub(super) last: usize,
    pub(super) likeness: Likeness,
    pub(super) torn: bool,
    pub(super) left: Edge,
    pub(super) right: Edge,
    pub(super) ids: Vec<u32>,
    pub(super) more: bool,
    pub(super) instalment: Option<u16>,
}

impl Reading {
    /// A stretch of whole runs, with its edges.
    pub(super) fn of(
        source: &Source<'_>,
        stretch: Stretch,
        likeness: Likeness,
        ids: Vec<u32>,
    ) -> Option<Self> {
        let text = &source.text;
        let (first, last) = (text.atom(stretch.first)?, text.atom(stretch.last)?);
        Some(Self {
            from: first.from,
            to: last.to,
            start: first.start,
            end: last.end,
            first: stretch.first,
            last: stretch.last,
            likeness,
            torn: false,
            left: stretch.left(text),
            right: stretch.right(text),
            ids,
            more: false,
            instalment: None,
        })
    }

    /// How good it is beside others: what is less goes first. A whole number goes before what is put together from pieces that
    /// may be numbers themselves, and a longer one before its parts.
    pub(super) fn rank(&self) -> (u8, std::cmp::Reverse<usize>, Likeness, usize) {
        let class = match self.likeness {
            Likeness::Exact | Likeness::LeadingZeros | Likeness::Merged => 0,
            Likeness::Spelling if !self.torn => 0,
            Likeness::Spelling | Likeness::Structured => 1,
            _ => 2,
        };
        (class, std::cmp::Reverse(self.to.saturating_sub(self.from)), self.likeness, self.from)
    }

    /// Whether it stands together with letters or digits that are not its own, before or behind.
    pub(super) fn is_glued(&self, source: &Source<'_>) -> bool {
        let glued = |at: usize| source.text.atom(at).is_some_and(|atom| atom.gap == Gap::Glued);
        (self.left != Edge::Free && glued(self.first))
            || (self.right != Edge::Free && glued(self.last.saturating_add(1)))
    }
}
