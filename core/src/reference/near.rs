//! What is nearly a number: a part of it, or one with a wrong character; and what only looks like one.

use super::choose::Claims;
use super::compare::Source;
use super::edge::{Edge, Stretch};
use super::index::NumberIndex;
use super::letters::alike;
use super::marks::{Hint, Mask, PLAIN_DIGITS, is_year};
use super::reading::Reading;
use super::spelt::{Gap, Spelt};
use super::{Likeness, MENTION_LIMIT};

/// The most stretches of a text that are held against numbers.
const STRETCHES: usize = 256;
/// The most numbers that stretches are held against.
const CANDIDATES: usize = 4096;
/// The fewest letters and digits of a number that may be misspelt or cut.
const LONG: usize = 6;
/// The fewest digits of a part.
const PART_DIGITS: usize = 4;
const MORE_RUNS: usize = 4;

/// Stretches of a text that nothing was found for, that touch nothing else, and that are neither dates nor amounts.
fn open_stretches(source: &Source<'_>, claims: &Claims, runs: usize) -> Vec<Stretch> {
    let text = &source.text;
    let mut found = Vec::new();
    for first in 0..text.atoms.len() {
        for (last, atom) in text.atoms.iter().enumerate().skip(first).take(runs) {
            let joined = match atom.gap {
                Gap::Start | Gap::Glued | Gap::Blank | Gap::Line => true,
                Gap::Mark(mark) => !matches!(mark, ',' | ';' | '&' | '+'),
                Gap::Spaced(mark) => matches!(mark, '-' | '/' | '.'),
                _ => false,
            };
            let taken = claims.any(atom.from, atom.to) || source.around(last).mask != Mask::None;
            if (last > first && !joined) || taken || found.len() >= STRETCHES {
                break;
            }
            let stretch = Stretch::of(text, first, last);
            let other = stretch.letters == 0 && source.around(first).hint == Hint::Other;
            let free = |edge| !matches!(edge, Edge::Needs(_));
            if stretch.digits >= 3 && !other && free(stretch.left(text)) && free(stretch.right(text)) {
                found.push(stretch);
            }
        }
    }
    found
}

fn folded(letters: &str) -> Vec<u8> {
    letters.bytes().map(alike).collect()
}

/// The candidates that stretches of a text nearly are, in the order of rank.
pub(super) fn near(
    index: &NumberIndex,
    source: &Source<'_>,
    claims: &Claims,
    candidates: &[u32],
) -> Vec<Reading> {
    let stretches = open_stretches(source, claims, index.runs.saturating_add(MORE_RUNS));
    if stretches.is_empty() || candidates.len() > CANDIDATES {
        return Vec::new();
    }
    let mut numbers: Vec<(u32, Vec<u8>)> = Vec::with_capacity(candidates.len());
    let mut spelt = Spelt::default();
    for id in candidates {
        spelt.read(index.numbers.get(*id));
        if spelt.lower.len() >= PLAIN_DIGITS {
            numbers.push((*id, folded(&spelt.lower)));
        }
    }
    let mut found = Vec::new();
    for stretch in stretches {
        let ends = source.text.atom(stretch.first).zip(source.text.atom(stretch.last));
        let Some((first, last)) = ends else { continue };
        let own = source.text.part(first.from, last.to);
        let (part, wrong) = (part_of(source, stretch, own), may_be_wrong(source, stretch));
        let own = folded(own);
        for (likeness, allowed) in [(Likeness::Truncated, part != Part::None), (Likeness::Misspelt, wrong)] {
            let is = |number: &[u8]| match likeness {
                Likeness::Truncated => part.is_of(&own, number),
                _ => one_edit(&own, number),
            };
            let like = numbers.iter().filter(|(_, number)| allowed && is(number));
            let ids: Vec<u32> = like.map(|(id, _)| *id).take(MENTION_LIMIT.saturating_add(1)).collect();
            // What is near to more numbers than are listed says nothing.
            if (1..=MENTION_LIMIT).contains(&ids.len()) {
                found.extend(Reading::of(source, stretch, likeness, ids));
                break;
            }
        }
    }
    found.sort_by_key(|reading| (reading.likeness, reading.rank()));
    found
}

/// Which part of a number a stretch may be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    None,
    End,
    /// The end, or the beginning where the text or the line was cut.
    Either,
}

impl Part {
    fn is_of(self, own: &[u8], number: &[u8]) -> bool {
        let shorter = own.len() < number.len();
        let begins =
            || own.len() >= LONG && own.len().saturating_mul(2) > number.len() && number.starts_with(own);
        shorter && (number.ends_with(own) || (self == Self::Either && begins()))
    }
}

fn part_of(source: &Source<'_>, stretch: Stretch, own: &str) -> Part {
    let said = source.around(stretch.first).hint == Hint::Document;
    let enough = match stretch.letters {
        0 => (stretch.digits >= PART_DIGITS && !is_year(own)) || (said && !is_year(own)),
        _ => own.len() >= PLAIN_DIGITS,
    };
    let behind = source.text.atom(stretch.last.saturating_add(1));
    let cut = behind.is_none_or(|behind| behind.gap == Gap::Line);
    match (enough, cut) {
        (false, _) => Part::None,
        (true, false) => Part::End,
        (true, true) => Part::Either,
    }
}

fn may_be_wrong(source: &Source<'_>, stretch: Stretch) -> bool {
    let said = source.around(stretch.first).hint == Hint::Document;
    match stretch.letters {
        0 => stretch.digits >= LONG || (said && stretch.digits >= PLAIN_DIGITS),
        letters => stretch.digits >= PART_DIGITS && letters.saturating_add(stretch.digits) >= LONG,
    }
}

/// Whether one character is wrong, missing or too many, or two neighbours changed places.
fn one_edit(own: &[u8], number: &[u8]) -> bool {
    let same = own.iter().zip(number).take_while(|(one, other)| one == other).count();
    let rest = |of: &[u8], skip: usize| of.get(same.saturating_add(skip)..).map(<[u8]>::to_vec);
    match own.len().abs_diff(number.len()) {
        0 if own != number => {
            let swapped = || {
                let pair = |of: &[u8]| of.get(same).copied().zip(of.get(same.saturating_add(1)).copied());
                let turned = pair(own).map(|(one, other)| (other, one));
                turned.is_some() && turned == pair(number) && rest(own, 2) == rest(number, 2)
            };
            rest(own, 1) == rest(number, 1) || swapped()
        }
        1 if own.len() < number.len() => rest(own, 0) == rest(number, 1),
        1 => rest(own, 1) == rest(number, 0),
        _ => false,
    }
}

/// What looks like a number and is none of them: where a pattern says so, and by the looks of the known ones.
pub(super) fn unknown(
    index: &NumberIndex,
    source: &Source<'_>,
    claims: &Claims,
    places: &[Reading],
) -> Vec<Reading> {
    let mut found = places.to_vec();
    for stretch in open_stretches(source, claims, index.runs) {
        let said = source.around(stretch.first).hint == Hint::Document;
        let atoms = source.text.atoms.get(stretch.first..=stretch.last).unwrap_or_default();
        if index.shapes.fits(&source.text, atoms, said) {
            found.extend(Reading::of(source, stretch, Likeness::Unknown, Vec::new()));
        }
    }
    found.sort_by_key(Reading::rank);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_edit_is_one() {
        let near = |one: &str, other: &str| one_edit(one.as_bytes(), other.as_bytes());
        for other in ["1234567", "123457", "12345", "124356", "12345x", "x123456", "23456"] {
            assert!(near(other, "123456"), "{other}");
        }
        for other in ["123456", "1234", "654321", "132465", "12345678", "x12345"] {
            assert!(!near(other, "123456"), "{other}");
        }
    }
}
