use std::collections::BTreeSet;

use super::key::Key;
use super::key::Kind;
use super::marks::PLAIN_DIGITS;
use super::spelt::{Atom, Spelt};

/// What the known numbers look like: the letters in front, and of every other run what it is and how long.
///
/// Learnt from the numbers. Where nearly every number has a look of its own, looks say nothing, so none is kept.
#[derive(Debug, Clone, Default)]
pub(super) struct Shapes {
    known: BTreeSet<u64>,
    many: bool,
}

/// The most looks that are kept.
const MOST: usize = 256;

impl Shapes {
    pub(super) fn learn(&mut self, number: &Spelt) {
        if self.many {
            return;
        }
        self.known.insert(look(number, &number.atoms));
        if self.known.len() > MOST {
            self.many = true;
            self.known.clear();
        }
    }

    /// Whether these runs of a text look like one of the numbers, though without a word that says so only where they have
    /// letters in front.
    pub(super) fn fits(&self, text: &Spelt, atoms: &[Atom], said: bool) -> bool {
        let digits: usize = atoms.iter().filter(|atom| atom.digits).map(Atom::len).sum();
        let lettered = atoms.first().is_some_and(|first| !first.digits && first.len() >= 2);
        let enough = digits >= PLAIN_DIGITS || (lettered && digits >= 4);
        enough && (lettered || said) && self.known.contains(&look(text, atoms))
    }
}

fn look(text: &Spelt, atoms: &[Atom]) -> u64 {
    let mut key = Key::default();
    for (place, atom) in atoms.iter().enumerate() {
        if place == 0 && !atom.digits {
            key.run(text.word(atom));
        } else {
            key.length(atom.digits, atom.len());
        }
    }
    key.of(Kind::Spelling)
}
