//! What a structured reference carries: the number without padding and check digits.

use super::Likeness;
use super::compare::Source;
use super::edge::{Edge, Stretch};
use super::index::NumberIndex;
use super::key::{Key, Kind, bare, tail};
use super::marks::PLAIN_DIGITS;
use super::reading::Reading;
use super::spelt::{Gap, Spelt};
use super::windows::SAME_KEY;
use crate::identifier::ReferenceScheme;

/// The digits of a Swiss QR or ESR reference, and of a Belgian one.
const SWISS: usize = 27;
const BELGIAN: usize = 12;
/// The fewest digits of a padded reference.
const PADDED: usize = 8;
/// The most letters and digits of a creditor reference (ISO 11649).
const CREDITOR: usize = 25;

/// What may be the number in a reference of digits, with its check digit, padded or of a length that says what it is; the
/// longest first.
fn bodies(digits: &str) -> Vec<&str> {
    let cut = |check: usize| digits.len().checked_sub(check).and_then(|end| digits.get(..end)).map(bare);
    let padded = digits.starts_with('0') && digits.len() >= PADDED;
    let found = match digits.len() {
        SWISS => [cut(1), None],
        BELGIAN => [cut(2), cut(1).filter(|_| padded)],
        _ => [cut(1).filter(|_| padded), None],
    };
    found.into_iter().flatten().filter(|body| body.len() >= PLAIN_DIGITS).collect()
}

/// The numbers that these digits are, but for zeros in front, with or without their letters.
fn named(index: &NumberIndex, body: &str) -> Vec<u32> {
    let (mut zeros, mut end) = (Key::default(), Key::default());
    zeros.run(body);
    end.spell(body);
    let same = |key: u64| index.table.get(key).iter().take(SAME_KEY).copied();
    let whole =
        same(zeros.of(Kind::Zeros)).filter(|id| bare(&Spelt::of(index.numbers.get(*id)).lower) == body);
    let behind = same(end.of(Kind::Tail)).filter(|id| {
        let spelt = Spelt::of(index.numbers.get(*id));
        tail(&spelt)
            .and_then(|rest| rest.first())
            .is_some_and(|first| spelt.part(first.from, spelt.lower.len()) == body)
    });
    whole.chain(behind).collect()
}

/// How surely a reference says what it carries: where its check digit is wrong, a character of it is.
fn likeness(reference: &str) -> Likeness {
    match ReferenceScheme::recognise(reference).next() {
        Some(_) => Likeness::Structured,
        None => Likeness::Misspelt,
    }
}

/// What structured references of a text name.
pub(super) fn structured(index: &NumberIndex, source: &Source<'_>) -> Vec<Reading> {
    let text = &source.text;
    let mut found = Vec::new();
    let mut first = 0;
    while let Some(start) = text.atom(first) {
        let joined = |gap: Gap, digits: bool| match gap {
            Gap::Blank | Gap::Line => true,
            Gap::Mark('/') => digits && start.digits,
            Gap::Glued => !start.digits,
            _ => false,
        };
        let is_creditor = !start.digits && text.word(start) == "rf";
        let mut last = first;
        for (at, atom) in text.atoms.iter().enumerate().skip(first.saturating_add(1)) {
            let long = atom.to.saturating_sub(start.from) > if is_creditor { CREDITOR } else { SWISS };
            if long || !joined(atom.gap, atom.digits) || !(is_creditor || (start.digits && atom.digits)) {
                break;
            }
            last = at;
        }
        if is_creditor {
            found.extend((first..=last).rev().find_map(|last| creditor(index, source, first, last)));
        } else if start.digits {
            let digits = text.part(start.from, text.atom(last).map_or(start.to, |last| last.to));
            let ids = bodies(digits).into_iter().map(|body| named(index, body)).find(|ids| !ids.is_empty());
            found.extend(ids.and_then(|ids| whole(source, first, last, likeness(digits), ids)));
            first = last;
        }
        first = first.saturating_add(1);
    }
    found
}

fn whole(
    source: &Source<'_>,
    first: usize,
    last: usize,
    likeness: Likeness,
    ids: Vec<u32>,
) -> Option<Reading> {
    let reading = Reading::of(source, Stretch::of(&source.text, first, last), likeness, ids)?;
    (reading.left == Edge::Free && reading.right == Edge::Free).then_some(reading)
}

/// A creditor reference that ends with this run: what stands behind `RF` and two check digits.
fn creditor(index: &NumberIndex, source: &Source<'_>, first: usize, last: usize) -> Option<Reading> {
    let text = &source.text;
    let (start, end) = (text.atom(first)?, text.atom(last)?);
    let check = text.atom(first.saturating_add(1)).filter(|check| check.digits && check.gap == Gap::Glued)?;
    let body = bare(text.part(check.from.saturating_add(2), end.to).get(..)?);
    if start.to != check.from || check.len() < 2 || body.len() < PLAIN_DIGITS {
        return None;
    }
    let mut key = Key::default();
    key.spell(body);
    let same = index.table.get(key.of(Kind::Spelling)).iter().take(SAME_KEY).copied();
    let mut ids: Vec<u32> = same.filter(|id| Spelt::of(index.numbers.get(*id)).lower == body).collect();
    if body.bytes().all(|byte| byte.is_ascii_digit()) {
        ids.extend(named(index, body));
    }
    let likeness = likeness(text.part(start.from, end.to));
    Some(ids).filter(|ids| !ids.is_empty()).and_then(|ids| whole(source, first, last, likeness, ids))
}
