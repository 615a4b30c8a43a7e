//! Whether a stretch of a text is a number, and in which spelling. A key only says that it may be.

use super::Likeness;
use super::edge::Stretch;
use super::key::{bare, tail};
use super::letters::alike;
use super::marks::{Around, Hint, Mask, PLAIN_DIGITS};
use super::spelt::{Gap, Spelt};

/// A text that is read: as it stands, its runs, and what stands around each.
#[derive(Debug)]
pub(super) struct Source<'a> {
    pub(super) source: &'a str,
    pub(super) text: Spelt,
    pub(super) around: Vec<Around>,
}

impl Source<'_> {
    pub(super) fn around(&self, at: usize) -> Around {
        self.around.get(at).copied().unwrap_or_default()
    }

    /// A stretch as it stands, from its first letter or digit to its last.
    pub(super) fn slice(&self, stretch: Stretch) -> &str {
        let ends = self.text.atom(stretch.first).zip(self.text.atom(stretch.last));
        ends.and_then(|(first, last)| self.source.get(first.start..last.end)).unwrap_or_default()
    }

    /// How a slice that is taken for a number spells one, however short it is; none where it is another.
    pub(super) fn as_captured(&self, stretch: Stretch, number: &str) -> Option<Spelling> {
        let spelt = Spelt::of(number);
        let like = |likeness, torn| Some(Spelling { likeness, torn });
        if self.slice(stretch) == number {
            return like(Likeness::Exact, false);
        }
        match parted_alike(&self.text, stretch, &spelt) {
            Some(torn) => like(Likeness::Spelling, torn),
            None if bare_alike(&self.text, stretch, &spelt) => like(Likeness::LeadingZeros, false),
            None => None,
        }
    }

    /// Whether something else than a number of a document stands there: that is only looked at where no letters say more.
    fn is_other(&self, stretch: Stretch, exact: bool) -> bool {
        if !self.text.atom(stretch.first).is_some_and(|atom| atom.digits) {
            return false;
        }
        let around = (stretch.first..=stretch.last).map(|at| self.around(at));
        let plain = stretch.letters == 0;
        around.into_iter().any(|around| match around.mask {
            Mask::None => plain && around.hint == Hint::Other,
            Mask::Whole(from, to) => !exact || from < stretch.first || to > stretch.last,
            Mask::Never => true,
        })
    }
}

/// The fewest letters and digits of which one is a letter that stand for a number without a word that says so.
const LETTERED: usize = 3;
/// The fewest for a number that is not written as it is.
const LETTERED_LIKE: usize = 4;
/// The fewest letters and digits of a number with a letter for a digit in the text, or the other way round.
const ALIKE: usize = 5;
/// The fewest digits of a number that is torn apart in the text.
const TORN: usize = 6;

/// How a stretch spells a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Spelling {
    pub(super) likeness: Likeness,
    /// Whether a blank or a mark stands between two digits where the number has nothing.
    pub(super) torn: bool,
}

/// Whether a stretch that is this number, character by character or not, may be taken for it. Short numbers stand in every
/// text: in addresses, dates, counts. So four digits alone, or two characters, count only as they are and after a word that says
/// what they are; and what is no number of a document by its looks or the word before it, counts not at all.
fn counts(source: &Source<'_>, stretch: Stretch, exact: bool) -> bool {
    let said = source.around(stretch.first).hint == Hint::Document;
    let whole = stretch.letters.saturating_add(stretch.digits);
    let long = match (stretch.letters, exact) {
        (0, _) => stretch.digits >= PLAIN_DIGITS,
        (_, true) => whole >= LETTERED,
        (_, false) => whole >= LETTERED_LIKE,
    };
    (long || (exact && said)) && !source.is_other(stretch, exact)
}

/// How a stretch spells a number with the same letters and digits; none where it does not.
pub(super) fn spelling(
    source: &Source<'_>,
    stretch: Stretch,
    number: &str,
    spelt: &Spelt,
) -> Option<Spelling> {
    let exact = source.slice(stretch) == number;
    if !counts(source, stretch, exact) {
        return None;
    }
    if exact {
        return Some(Spelling { likeness: Likeness::Exact, torn: false });
    }
    let torn = parted_alike(&source.text, stretch, spelt)?;
    Some(Spelling { likeness: Likeness::Spelling, torn })
}

fn parted_alike(text: &Spelt, stretch: Stretch, number: &Spelt) -> Option<bool> {
    same_parts(text, stretch, &number.lower, |place| {
        let place = number.atoms.binary_search_by_key(&place, |atom| atom.from);
        place.ok().and_then(|at| number.atom(at)).map(|atom| atom.gap)
    })
}

/// Whether a stretch has these letters and digits, parted where they are parted; whether it is torn apart elsewhere.
fn same_parts(
    text: &Spelt,
    stretch: Stretch,
    lower: &str,
    part: impl Fn(usize) -> Option<Gap>,
) -> Option<bool> {
    let (first, last) = (text.atom(stretch.first)?, text.atom(stretch.last)?);
    let own = text.part(first.from, last.to);
    if own.len() != lower.len() {
        return None;
    }
    let mut confused = false;
    for (one, other) in own.bytes().zip(lower.bytes()).filter(|(one, other)| one != other) {
        if alike(one) != alike(other) {
            return None;
        }
        confused = true;
    }
    // Digits alone are no number with letters, however much they look like it.
    let digits_only = stretch.letters == 0 && lower.bytes().any(|byte| !byte.is_ascii_digit());
    if confused && (digits_only || own.len() < ALIKE) {
        return None;
    }
    let mut torn = false;
    let mut before = first.digits;
    for at in stretch.first.saturating_add(1)..=stretch.last {
        let atom = text.atom(at)?;
        let place = atom.from.saturating_sub(first.from);
        let parted = part(place).is_some_and(|gap| gap != Gap::Glued);
        let change = before != atom.digits;
        match atom.gap {
            Gap::Glued => {}
            Gap::Mark(',' | ';' | '&' | '+') | Gap::Spaced(',' | ';' | '&' | '+') => return None,
            Gap::Blank | Gap::Line | Gap::Mark(_) | Gap::Spaced(_) if parted => {}
            Gap::Blank | Gap::Line | Gap::Mark('-' | '/' | '_' | '.') if change => {}
            Gap::Blank | Gap::Line | Gap::Mark('-' | '/' | '_') => torn = true,
            _ => return None,
        }
        before = atom.digits;
    }
    (!torn || stretch.digits >= TORN).then_some(torn)
}

/// Whether a stretch is a number but for zeros in front of its runs.
pub(super) fn without_zeros(source: &Source<'_>, stretch: Stretch, spelt: &Spelt) -> bool {
    if !bare_alike(&source.text, stretch, spelt) {
        return false;
    }
    let own = source.text.atoms.get(stretch.first..=stretch.last).unwrap_or_default();
    let digits: usize =
        own.iter().filter(|atom| atom.digits).map(|atom| bare(source.text.word(atom)).len()).sum();
    let whole = digits.saturating_add(stretch.letters);
    let said = source.around(stretch.first).hint == Hint::Document;
    let long = match stretch.letters {
        0 => digits >= PLAIN_DIGITS || (said && digits >= LETTERED && spelt.lower.len() >= PLAIN_DIGITS),
        _ => whole >= LETTERED_LIKE,
    };
    long && !source.is_other(stretch, false)
}

fn bare_alike(text: &Spelt, stretch: Stretch, spelt: &Spelt) -> bool {
    let own = text.atoms.get(stretch.first..=stretch.last).unwrap_or_default();
    let same = own.len() == spelt.atoms.len()
        && own.iter().zip(&spelt.atoms).all(|(one, other)| bare(text.word(one)) == bare(spelt.word(other)));
    let parted = own.iter().skip(1).all(|atom| match atom.gap {
        Gap::Mark(mark) | Gap::Spaced(mark) => !matches!(mark, ',' | ';' | '&' | '+'),
        gap => matches!(gap, Gap::Glued | Gap::Blank | Gap::Line),
    });
    same && parted
}

/// Whether a stretch is what follows the letters in front of a number.
pub(super) fn is_tail(source: &Source<'_>, stretch: Stretch, spelt: &Spelt) -> bool {
    let Some([first, rest @ ..]) = tail(spelt) else { return false };
    let lower = spelt.part(first.from, spelt.lower.len());
    let part = |place: usize| {
        rest.iter().find(|atom| atom.from.saturating_sub(first.from) == place).map(|atom| atom.gap)
    };
    counts(source, stretch, false) && same_parts(&source.text, stretch, lower, part) == Some(false)
}
