use std::collections::BTreeSet;

use super::letters::is_part;
use super::words::{Word, word};

/// A run of letters or of digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Atom {
    pub(super) digits: bool,
    /// Where it stands in [`Spelt::lower`].
    pub(super) from: usize,
    pub(super) to: usize,
    /// Where it stands in the source.
    pub(super) start: usize,
    pub(super) end: usize,
    /// What stands before it.
    pub(super) gap: Gap,
    /// What it says of numbers, once that was looked up.
    pub(super) said: Word,
}

impl Atom {
    pub(super) fn len(&self) -> usize {
        self.to.saturating_sub(self.from)
    }
}

/// What stands between an atom and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// It is the first.
    Start,
    /// Nothing: letters and digits change.
    Glued,
    /// White space, and not much of it.
    Blank,
    /// A line end.
    Line,
    /// One character.
    Mark(char),
    /// One character with blanks beside it.
    Spaced(char),
    /// A few characters.
    Odd,
    /// More than stands inside a number.
    Far,
}

impl Gap {
    fn of(between: &str) -> Self {
        let inner = between.trim();
        let mut chars = inner.chars();
        match (chars.next(), chars.next()) {
            (None, _) if between.is_empty() => Self::Glued,
            (None, _) if between.contains(['\n', '\r']) && between.len() <= 4 => Self::Line,
            (None, _) if between.len() <= 3 => Self::Blank,
            (Some(mark), None) if inner.len() == between.len() => Self::Mark(mark),
            (Some(mark), None) if between.len() <= 6 => Self::Spaced(mark),
            (Some(_), Some(_)) if between.len() <= 6 => Self::Odd,
            _ => Self::Far,
        }
    }

    /// The mark between, with or without blanks.
    pub(super) fn mark(self) -> Option<char> {
        match self {
            Self::Mark(mark) | Self::Spaced(mark) => Some(mark),
            _ => None,
        }
    }
}

/// A text as letters and digits alone, in small letters, and where its runs stand.
#[derive(Debug, Default)]
pub(super) struct Spelt {
    pub(super) lower: String,
    pub(super) atoms: Vec<Atom>,
}

impl Spelt {
    pub(super) fn of(source: &str) -> Self {
        let mut spelt = Self::default();
        spelt.read(source);
        spelt
    }

    /// Reads another text into the same room.
    pub(super) fn read(&mut self, source: &str) {
        self.lower.clear();
        self.atoms.clear();
        let mut open: Option<Atom> = None;
        let mut end = 0;
        for (at, c) in source.char_indices() {
            if !is_part(c) {
                self.atoms.extend(open.take());
                continue;
            }
            let digits = c.is_ascii_digit();
            let from = self.lower.len();
            if c.is_ascii() {
                self.lower.push(c.to_ascii_lowercase());
            } else {
                self.lower.extend(c.to_lowercase());
            }
            let next = at.saturating_add(c.len_utf8());
            match &mut open {
                Some(atom) if atom.digits == digits => (atom.to, atom.end) = (self.lower.len(), next),
                _ => {
                    self.atoms.extend(open.take());
                    let gap = match self.atoms.last() {
                        None => Gap::Start,
                        Some(_) => Gap::of(source.get(end..at).unwrap_or_default()),
                    };
                    let (to, said) = (self.lower.len(), Word::Plain);
                    open = Some(Atom { digits, from, to, start: at, end: next, gap, said });
                }
            }
            end = next;
        }
        self.atoms.extend(open);
    }

    /// Parts words that a number was written behind without a blank: letters before digits that end in what numbers begin with.
    pub(super) fn part_words(&mut self, leads: &BTreeSet<String>) {
        let mut parted = Vec::with_capacity(self.atoms.len());
        for (at, atom) in self.atoms.iter().enumerate() {
            let word = self.word(atom);
            let before_digits = self.atom(at.saturating_add(1)).is_some_and(|next| next.digits);
            let ends =
                |lead: &&String| lead.len() >= 2 && word.len() > lead.len() && word.ends_with(lead.as_str());
            let candidate = !atom.digits && before_digits && word.is_ascii() && !leads.contains(word);
            let longest = leads.iter().filter(|_| candidate).filter(ends).map(String::len).max();
            let cut = longest.unwrap_or_default();
            let (middle, place) = (atom.to.saturating_sub(cut), atom.end.saturating_sub(cut));
            if cut > 0 {
                parted.push(Atom { to: middle, end: place, ..*atom });
                parted.push(Atom { from: middle, start: place, gap: Gap::Glued, ..*atom });
            } else {
                parted.push(*atom);
            }
        }
        self.atoms = parted;
    }

    /// Looks up what its words say of numbers.
    pub(super) fn look_up_words(&mut self) {
        for atom in self.atoms.iter_mut().filter(|atom| !atom.digits) {
            atom.said = word(self.lower.get(atom.from..atom.to).unwrap_or_default());
        }
    }

    pub(super) fn atom(&self, at: usize) -> Option<&Atom> {
        self.atoms.get(at)
    }

    /// Letters and digits between two places of [`Spelt::lower`].
    pub(super) fn part(&self, from: usize, to: usize) -> &str {
        self.lower.get(from..to).unwrap_or_default()
    }

    /// The letters or digits of an atom.
    pub(super) fn word(&self, atom: &Atom) -> &str {
        self.part(atom.from, atom.to)
    }

    /// Where a place of the source stands among the letters and digits.
    pub(super) fn place(&self, source: usize) -> usize {
        let before = self.atoms.partition_point(|atom| atom.end <= source);
        let Some(atom) = self.atom(before) else { return self.lower.len() };
        let inside = source.saturating_sub(atom.start);
        atom.from.saturating_add(inside).min(atom.to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_its_runs_and_what_stands_between() {
        let spelt = Spelt::of("Ref: INV-2026/ 00123b\r\n7 -- 8");
        assert_eq!(spelt.lower, "refinv202600123b78");
        let gaps: Vec<Gap> = spelt.atoms.iter().map(|atom| atom.gap).collect();
        let expected =
            [Gap::Start, Gap::Spaced(':'), Gap::Mark('-'), Gap::Spaced('/'), Gap::Glued, Gap::Line, Gap::Odd];
        assert_eq!(gaps, expected);
        assert_eq!(spelt.place(5), 3);
        assert_eq!(spelt.place(11), 8);
    }
}
