//! What follows a number in a list or a range: the end of another one that begins alike, an instalment, what lies between.

use super::Likeness;
use super::compare::Source;
use super::edge::Edge;
use super::index::NumberIndex;
use super::instalment::instalment_of;
use super::marks::{Mask, is_year};
use super::reading::Reading;
use super::spelt::{Atom, Gap};
use super::words::Word;

/// The most numbers that a range may have between its ends.
const RANGE: u64 = 48;
/// The highest instalment that is told; three digits are rather the end of another number.
const INSTALMENTS: u16 = 99;
/// The most numbers that are named by their ends behind one number.
const ENDS: usize = 64;

/// A number that can be gone on from: what it begins with, and the digits at its end.
struct Base<'a> {
    stem: &'a str,
    digits: &'a str,
}

impl<'a> Base<'a> {
    fn of(number: &'a str) -> Option<Self> {
        let stem = number.trim_end_matches(|c: char| c.is_ascii_digit());
        let digits = number.get(stem.len()..).filter(|digits| !digits.is_empty())?;
        Some(Self { stem, digits })
    }

    /// The number that ends so and begins as this one.
    fn ending(&self, end: &str) -> Option<String> {
        let kept = self.digits.get(..self.digits.len().checked_sub(end.len())?)?;
        Some(format!("{}{kept}{end}", self.stem))
    }
}

fn only<'a>(index: &'a NumberIndex, reading: &Reading) -> Option<&'a str> {
    match reading.ids.as_slice() {
        [only] if reading.likeness < Likeness::Truncated => Some(index.numbers.get(*only)),
        _ => None,
    }
}

/// What joins a number to the one before it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    List,
    /// A dash: a list, or a range.
    Dash,
    To,
}

/// What stands between a run and the runs behind it that is digits: how it joins, and where those are.
fn joint(source: &Source<'_>, last: usize) -> Option<(Joint, usize)> {
    let text = &source.text;
    let next = last.saturating_add(1);
    let atom = text.atom(next)?;
    let mark = |atom: &Atom| match atom.gap.mark()? {
        ',' | ';' | '/' | '&' | '+' | '\\' | '|' => Some(Joint::List),
        '-' | '\u{2013}' | '\u{2014}' => Some(Joint::Dash),
        _ => None,
    };
    if let Some(joint) = mark(atom) {
        // A word may stand between too: "123, and 124".
        return Some((joint, next));
    }
    let behind = text.atom(next.saturating_add(1))?;
    let near = |gap: Gap| matches!(gap, Gap::Blank | Gap::Line);
    let joint = match atom.said {
        Word::Link => Joint::List,
        Word::To => Joint::To,
        _ => return None,
    };
    (!atom.digits && near(atom.gap) && near(behind.gap)).then_some((joint, next.saturating_add(1)))
}

/// What follows the readings that were chosen, which are in their order, where nothing else was. Instalments are noted with the
/// reading they stand behind; the runs they take are told.
pub(super) fn go_on(
    index: &NumberIndex,
    source: &Source<'_>,
    chosen: &mut [Reading],
) -> (Vec<Reading>, Vec<usize>) {
    let (mut more, mut taken) = (Vec::new(), Vec::new());
    let starts: Vec<usize> = chosen.iter().map(|reading| reading.first).collect();
    for (place, reading) in chosen.iter_mut().enumerate() {
        let Some(mut number) = only(index, reading).map(str::to_owned) else { continue };
        let next_start = starts.get(place.saturating_add(1)).copied().unwrap_or(usize::MAX);
        let mut last = reading.last;
        let mut before = (reading.start, true);
        for _ in 0..ENDS {
            let Some((joint, at)) = joint(source, last).filter(|(_, at)| *at < next_start) else { break };
            let Some(atom) = source.text.atom(at).copied().filter(|atom| atom.digits) else { break };
            let Some(base) = Base::of(&number) else { break };
            let end = source.text.word(&atom);
            let masked = source.around(at).mask != Mask::None;
            let ids = Some(end).filter(|_| !masked && is_end(source, at)).and_then(|end| {
                let rises =
                    || base.digits.get(base.digits.len().checked_sub(end.len())?..).map(|own| end > own);
                let falls = joint != Joint::List && !rises()?;
                let whole = base.ending(end).filter(|_| !falls)?;
                Some((index.exactly(&whole), whole))
            });
            let first = last == reading.last;
            let instalment =
                instalment_of(end).filter(|number| *number <= INSTALMENTS && atom.gap == Gap::Mark('/'));
            match ids {
                Some((ids, whole)) if !ids.is_empty() => {
                    if joint != Joint::List && before.1 {
                        more.extend(between(
                            index,
                            source,
                            &number,
                            &whole,
                            (before.0, atom.end),
                            (last, at),
                        ));
                    }
                    more.push(end_reading(&atom, at, Likeness::Abbreviated, ids));
                    (number, before) = (whole, (atom.start, true));
                    // So what is behind is a list, though of some that are not known.
                    if reading.right == Edge::Glued {
                        reading.right = Edge::Free;
                    }
                }
                _ if first && instalment.is_some() && is_free(source, at) => {
                    reading.instalment = instalment;
                    taken.push(at);
                    before.1 = false;
                }
                // What ends another number that is not known is passed over.
                Some(_) if joint == Joint::List => before.1 = false,
                _ => break,
            }
            last = at;
        }
    }
    // A range between two numbers that are written out.
    for pair in chosen.windows(2) {
        let [one, other] = pair else { continue };
        let Some((low, high)) = only(index, one).zip(only(index, other)) else { continue };
        let ranges = range_between(source, one.last, other.first);
        if ranges {
            more.extend(between(index, source, low, high, (one.start, other.end), (one.last, other.first)));
        }
    }
    (more, taken)
}

/// Whether only a dash or a word for it stands between two stretches.
fn range_between(source: &Source<'_>, last: usize, first: usize) -> bool {
    joint(source, last).is_some_and(|(joint, at)| joint != Joint::List && at == first)
}

/// Whether digits may be the end of a number: two of them or more, no year, and nothing else hangs on them.
fn is_end(source: &Source<'_>, at: usize) -> bool {
    let Some(atom) = source.text.atom(at) else { return false };
    let end = source.text.word(atom);
    end.len() >= 2 && !is_year(end) && is_free(source, at)
}

fn is_free(source: &Source<'_>, at: usize) -> bool {
    let next = source.text.atom(at.saturating_add(1));
    next.is_none_or(|next| match next.gap {
        Gap::Glued => false,
        Gap::Mark('-' | '.' | '_') => !next.digits,
        _ => true,
    })
}

fn end_reading(atom: &Atom, at: usize, likeness: Likeness, ids: Vec<u32>) -> Reading {
    Reading {
        from: atom.from,
        to: atom.to,
        start: atom.start,
        end: atom.end,
        first: at,
        last: at,
        likeness,
        torn: false,
        left: Edge::Free,
        right: Edge::Free,
        ids,
        more: false,
        instalment: None,
    }
}

/// The known numbers between two that begin alike and end in as many digits. Their stretch is the whole range, ends included.
fn between(
    index: &NumberIndex,
    source: &Source<'_>,
    low: &str,
    high: &str,
    (start, end): (usize, usize),
    (first, last): (usize, usize),
) -> Vec<Reading> {
    let Some((low, high)) = Base::of(low).zip(Base::of(high)) else { return Vec::new() };
    let values = low.digits.parse::<u64>().ok().zip(high.digits.parse::<u64>().ok());
    let Some((from, to)) = values.filter(|_| low.stem == high.stem && low.digits.len() == high.digits.len())
    else {
        return Vec::new();
    };
    if to <= from || to.saturating_sub(from).saturating_sub(1) > RANGE {
        return Vec::new();
    }
    let place = source.text.atom(first).map_or(0, |atom| atom.to);
    let all = (from.saturating_add(1)..to)
        .map(|value| index.exactly(&format!("{}{value:0width$}", low.stem, width = low.digits.len())));
    let known = all.filter(|ids| !ids.is_empty());
    // It takes no letters or digits of its own, so it stands beside its ends.
    let reading = |ids| Reading {
        from: place,
        to: place,
        start,
        end,
        first,
        last,
        likeness: Likeness::Range,
        torn: false,
        left: Edge::Free,
        right: Edge::Free,
        ids,
        more: false,
        instalment: None,
    };
    known.map(reading).collect()
}
