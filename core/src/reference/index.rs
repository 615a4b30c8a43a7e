use std::collections::BTreeSet;

use super::Mention;
use super::key::{Kind, keys, lengths};
use super::numbers::Numbers;
use super::pattern::{NumberPattern, PATTERNS};
use super::scan::{Effort, scan};
use super::shape::Shapes;
use super::spelt::Spelt;
use super::table::Table;
use crate::error::{Reason, Result};

/// The longest number that is looked for, in bytes: that of an id.
const LONGEST: usize = crate::id::ID_LIMIT;
/// The most runs a number has.
const MOST_RUNS: usize = 16;
/// The most beginnings of numbers by which words are taken apart.
const LEADS: usize = 32;

/// The known numbers, made ready to be found in texts. Built once; a text is then read without regard to how many they are.
///
/// ```
/// use receivables::reference::{Likeness, NumberIndex};
/// let index = NumberIndex::new(["INV-2026-00123", "INV-2026-00124", "INV-2026-00125"]);
/// let found = index.mentions("Payment of inv 2026/00123 and 124, thanks");
/// let named: Vec<(&str, Likeness, Vec<u32>)> =
///     found.into_iter().map(|mention| (mention.likeness.as_str(), mention.likeness, mention.numbers)).collect();
/// assert_eq!(named, [
///     ("spelling", Likeness::Spelling, vec![0]),
///     ("abbreviated", Likeness::Abbreviated, vec![1]),
/// ]);
/// ```
#[derive(Debug, Clone, Default)]
pub struct NumberIndex {
    pub(super) numbers: Numbers,
    pub(super) table: Table,
    /// Which lengths keys of numbers are made from, of each kind.
    pub(super) lengths: [Vec<bool>; 3],
    /// The most runs that a number has.
    pub(super) runs: usize,
    /// The longest run of digits in a number.
    pub(super) longest_run: usize,
    /// The letters that numbers begin with.
    pub(super) leads: BTreeSet<String>,
    pub(super) shapes: Shapes,
    pub(super) patterns: Vec<NumberPattern>,
}

impl NumberIndex {
    /// Makes numbers ready. A mention names them by their positions here.
    ///
    /// Numbers without a digit, or longer than an id, are never found. O(n log n).
    pub fn new<'a>(numbers: impl IntoIterator<Item = &'a str>) -> Self {
        let mut index = Self::default();
        let mut entries = Vec::new();
        let mut spelt = Spelt::default();
        for (id, number) in (0_u32..).zip(numbers) {
            spelt.read(number);
            let ends = spelt.atoms.first().zip(spelt.atoms.last());
            let core = ends.and_then(|(first, last)| number.get(first.start..last.end)).unwrap_or_default();
            let has_digit = spelt.atoms.iter().any(|atom| atom.digits);
            let fits = spelt.lower.len() <= LONGEST && spelt.atoms.len() <= MOST_RUNS;
            if !has_digit || !fits {
                index.numbers.push("");
                continue;
            }
            index.numbers.push(core);
            entries.extend(keys(&spelt).into_iter().flatten().map(|key| (key, id)));
            for (lengths, length) in index.lengths.iter_mut().zip(lengths(&spelt)) {
                let room = lengths.len().max(length.saturating_add(1));
                lengths.resize(room, false);
                lengths.get_mut(length).into_iter().for_each(|known| *known = true);
            }
            index.runs = index.runs.max(spelt.atoms.len());
            let digits = spelt.atoms.iter().filter(|atom| atom.digits).map(|atom| atom.len());
            index.longest_run = index.longest_run.max(digits.max().unwrap_or_default());
            let lead = spelt.atoms.first().filter(|first| !first.digits).map(|first| spelt.word(first));
            if let Some(lead) = lead.filter(|lead| index.leads.len() <= LEADS && !index.leads.contains(*lead))
            {
                index.leads.insert(lead.to_owned());
            }
            index.shapes.learn(&spelt);
        }
        // Where they are many, words end in one of them by chance.
        if index.leads.len() > LEADS {
            index.leads.clear();
        }
        let numbers = &index.numbers;
        index.table = Table::new(entries, |one, other| numbers.get(one).cmp(numbers.get(other)));
        index
    }

    /// The same numbers, and how they look in texts.
    ///
    /// # Errors
    /// `too_many_patterns` above 32.
    pub fn with_patterns(mut self, patterns: &[NumberPattern]) -> Result<Self> {
        if patterns.len() > PATTERNS {
            return Err(Reason::TooManyPatterns { found: patterns.len(), limit: PATTERNS }.into());
        }
        self.patterns = patterns.to_vec();
        Ok(self)
    }

    /// How many numbers there are.
    pub fn len(&self) -> usize {
        self.numbers.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What a text names, in the order of the text: every likeness but numbers that are misspelt or only there in part. A
    /// structured reference whose check digit is wrong is misspelt.
    ///
    /// Of a text, 4096 bytes are read. From each run of letters or digits, as many runs are looked up as a number has, and a few
    /// more; each is one step into a table, whatever the number of numbers.
    pub fn mentions(&self, text: &str) -> Vec<Mention> {
        scan(self, text, Effort::Known)
    }

    /// The same, and what nothing is found for is held against some of the numbers, as those of the payer: whether a part of
    /// one stands there, or one with a wrong character. What is another number is never taken for a misspelt one.
    ///
    /// At most 256 stretches of a text are held against at most 4096 candidates, so with more candidates nothing is misspelt.
    pub fn mentions_among(&self, text: &str, candidates: &[u32]) -> Vec<Mention> {
        scan(self, text, Effort::Near(candidates))
    }

    /// Whether a key of this kind is made from so many letters and digits for any number.
    pub(super) fn has_length(&self, kind: Kind, length: usize) -> bool {
        let [spelling, zeros, tail] = &self.lengths;
        let lengths = match kind {
            Kind::Spelling => spelling,
            Kind::Zeros => zeros,
            Kind::Tail => tail,
        };
        lengths.get(length).copied().unwrap_or_default()
    }

    /// The most letters and digits that a number has.
    pub(super) fn longest(&self) -> usize {
        let [spelling, ..] = &self.lengths;
        spelling.len()
    }

    /// The numbers that are exactly this one.
    pub(super) fn exactly(&self, number: &str) -> Vec<u32> {
        let key = keys(&Spelt::of(number)).into_iter().next().flatten();
        let found = key.map(|key| self.table.get(key)).unwrap_or_default().iter().copied();
        found.take(super::windows::SAME_KEY).filter(|id| self.numbers.get(*id) == number).collect()
    }
}

/// What a text names of a few numbers, as those of one account. The same as an index of them with all as candidates.
///
/// ```
/// use receivables::reference::{Likeness, mentions_of};
/// let found = mentions_of("Zahlung RE-2026-0012", &["RE-2026-00123", "RE-2026-00977"]);
/// assert_eq!(found[0].likeness, Likeness::Truncated);
/// assert_eq!(found[0].only(), Some(0));
/// ```
pub fn mentions_of(text: &str, numbers: &[&str]) -> Vec<Mention> {
    among(&NumberIndex::new(numbers.iter().copied()), text)
}

/// What a text names of a few numbers, where the user says how they look in texts: [`mentions_of`] with patterns.
///
/// # Errors
/// `too_many_patterns`.
pub fn mentions(text: &str, numbers: &[String], patterns: &[NumberPattern]) -> Result<Vec<Mention>> {
    let index = NumberIndex::new(numbers.iter().map(String::as_str)).with_patterns(patterns)?;
    Ok(among(&index, text))
}

fn among(index: &NumberIndex, text: &str) -> Vec<Mention> {
    let all: Vec<u32> = (0_u32..).take(index.len()).collect();
    index.mentions_among(text, &all)
}
