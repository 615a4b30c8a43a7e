//! Whether a stretch of a text stands for itself: what touches it on either side.

use super::marks::PLAIN_DIGITS;
use super::spelt::{Gap, Spelt};
use super::words::Word;

/// What touches a stretch on one side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edge {
    /// Nothing.
    Free,
    /// Words that belong to something else.
    Glued,
    /// Something that makes another number of it, unless that is explained too: the run that has to be.
    Needs(usize),
}

/// The most letters that may be a part of a number; longer ones are words.
const PART: usize = 4;
/// The most letters behind a number that may be a part of it.
const PART_BEHIND: usize = 2;

/// What of a stretch its edges depend on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stretch {
    /// The first run and the last.
    pub(super) first: usize,
    pub(super) last: usize,
    /// How many letters and digits it has.
    pub(super) letters: usize,
    pub(super) digits: usize,
}

impl Stretch {
    pub(super) fn of(text: &Spelt, first: usize, last: usize) -> Self {
        let atoms = text.atoms.get(first..=last).unwrap_or_default();
        let digits = atoms.iter().filter(|atom| atom.digits).map(|atom| atom.len()).sum();
        let letters = atoms.iter().filter(|atom| !atom.digits).map(|atom| atom.len()).sum();
        Self { first, last, letters, digits }
    }

    /// Whether it has what makes it a number wherever it stands: letters, and enough digits.
    fn stands_alone(self) -> bool {
        self.letters >= 2 && self.digits >= PLAIN_DIGITS
    }

    /// What touches it in front.
    pub(super) fn left(self, text: &Spelt) -> Edge {
        let (Some(own), Some(at)) = (text.atom(self.first), self.first.checked_sub(1)) else {
            return Edge::Free;
        };
        let Some(before) = text.atom(at) else { return Edge::Free };
        let said = before.said;
        match (own.gap, before.digits, own.digits) {
            (Gap::Glued, true, _) => {
                if self.stands_alone() {
                    Edge::Glued
                } else {
                    Edge::Needs(at)
                }
            }
            (Gap::Glued, false, _) => match said {
                Word::Document | Word::Link | Word::To => Edge::Glued,
                Word::Plain if before.len() > PART && self.digits >= PLAIN_DIGITS => Edge::Glued,
                _ => Edge::Needs(at),
            },
            (Gap::Mark('-' | '.' | '/' | '_'), true, true) => Edge::Needs(at),
            (Gap::Mark('-' | '_'), true, false) => Edge::Needs(at),
            (Gap::Mark('-' | '_'), false, _) => match said {
                Word::Document | Word::Link | Word::To => Edge::Free,
                Word::Plain if before.len() > PART => Edge::Free,
                _ => Edge::Needs(at),
            },
            _ => Edge::Free,
        }
    }

    /// What touches it behind.
    pub(super) fn right(self, text: &Spelt) -> Edge {
        let at = self.last.saturating_add(1);
        let (Some(own), Some(after)) = (text.atom(self.last), text.atom(at)) else { return Edge::Free };
        let said = after.said;
        let is_part = !after.digits && after.len() <= PART_BEHIND && said == Word::Plain;
        match (after.gap, own.digits, after.digits) {
            (Gap::Glued, _, true) => Edge::Needs(at),
            (Gap::Glued, _, false) if after.len() <= PART_BEHIND || said == Word::Document => Edge::Needs(at),
            (Gap::Glued, _, false) => Edge::Glued,
            (Gap::Mark('/'), true, true) if self.stands_alone() => Edge::Glued,
            (Gap::Mark('-' | '.' | '/' | '_'), _, true) => Edge::Needs(at),
            (Gap::Mark('-' | '.' | '/' | '_'), _, false) if is_part => Edge::Needs(at),
            _ => Edge::Free,
        }
    }
}
