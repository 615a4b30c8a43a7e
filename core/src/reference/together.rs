//! Numbers written one behind the other in one run of digits.

use super::Likeness;
use super::compare::Source;
use super::edge::{Edge, Stretch};
use super::index::NumberIndex;
use super::key::{Key, Kind};
use super::marks::{Mask, PLAIN_DIGITS};
use super::reading::Reading;
use super::spelt::{Gap, Spelt};
use super::windows::SAME_KEY;

/// The longest run of digits that is taken apart.
const LONGEST: usize = 96;

/// What a run of digits that is longer than those of any number is made of: a number, and others that begin as it does and are as
/// long, to the end of the run. Only where that can be read in one way.
pub(super) fn together(
    index: &NumberIndex,
    source: &Source<'_>,
    first: usize,
    last: usize,
    mut key: Key,
) -> Vec<Reading> {
    let text = &source.text;
    let (Some(start), Some(run)) = (text.atom(first), text.atom(last)) else { return Vec::new() };
    let inside = text.atoms.get(first.saturating_add(1)..=last).unwrap_or_default();
    let joined = inside.iter().all(|atom| {
        matches!(atom.gap, Gap::Glued | Gap::Blank | Gap::Line | Gap::Mark('-' | '/' | '_' | '.' | ' '))
    });
    let masked = (first..=last).any(|at| source.around(at).mask != Mask::None);
    if !joined || masked || run.len() > LONGEST {
        return Vec::new();
    }
    let own = text.word(run);
    let mut ways = Vec::new();
    for cut in 1..run.len() {
        let head = text.part(start.from, run.from.saturating_add(cut));
        key.spell(own.get(cut.saturating_sub(1)..cut).unwrap_or_default());
        let hash = key.of(Kind::Spelling);
        if !index.has_length(Kind::Spelling, head.len()) || !index.table.may_have(hash) {
            continue;
        }
        for id in index.table.get(hash).iter().take(SAME_KEY) {
            let rest = own.get(cut..).unwrap_or_default();
            if let Some(tails) = rest_of(index, *id, head, rest) {
                ways.push((cut, *id, tails));
            }
        }
    }
    let [(cut, id, tails)] = ways.as_slice() else { return Vec::new() };
    let stretch = Stretch::of(text, first, last);
    let Some(whole) = Reading::of(source, stretch, Likeness::Merged, Vec::new()) else { return Vec::new() };
    let middle = run.from.saturating_add(*cut);
    let place = |place: usize| run.start.saturating_add(place.saturating_sub(run.from));
    let head = Reading { to: middle, end: place(middle), right: Edge::Free, ids: vec![*id], ..whole.clone() };
    let mut all = vec![head];
    let mut from = middle;
    for (length, ids) in tails {
        let to = from.saturating_add(*length);
        let (start, end) = (place(from), place(to));
        let ids = ids.clone();
        all.push(Reading {
            from,
            to,
            start,
            end,
            first: last,
            left: Edge::Free,
            right: Edge::Free,
            ids,
            ..whole.clone()
        });
        from = to;
    }
    if let Some(end) = all.last_mut() {
        end.right = whole.right;
    }
    all
}

/// The numbers that the rest of the run names behind this one: how long each is, and which.
fn rest_of(index: &NumberIndex, id: u32, head: &str, rest: &str) -> Option<Vec<(usize, Vec<u32>)>> {
    let number = index.numbers.get(id);
    let spelt = Spelt::of(number);
    let length = spelt.atoms.last().filter(|last| last.digits)?.len();
    let plain = spelt.atoms.iter().all(|atom| atom.digits);
    let short = plain && spelt.lower.len() < PLAIN_DIGITS;
    if spelt.lower != head || short || length < 3 || !rest.len().is_multiple_of(length) {
        return None;
    }
    let stem = number.get(..number.len().checked_sub(length)?)?;
    let mut tails = Vec::new();
    for from in (0..rest.len()).step_by(length) {
        let tail = rest.get(from..from.saturating_add(length))?;
        let ids = index.exactly(&format!("{stem}{tail}"));
        if ids.is_empty() {
            return None;
        }
        tails.push((length, ids));
    }
    Some(tails)
}
