//! Numbers that stand whole in a text, however they are spelled.

use super::Likeness;
use super::compare::{Source, Spelling, is_tail, spelling, without_zeros};
use super::edge::Stretch;
use super::index::NumberIndex;
use super::key::{Key, Kind, bare};
use super::reading::Reading;
use super::spelt::{Gap, Spelt};
use super::together::together;

/// How many numbers of one key are looked at.
pub(super) const SAME_KEY: usize = 64;
/// How many runs more than a number has a text may have for it, where it is torn apart or letters stand for digits.
const MORE_RUNS: usize = 4;
/// How many zeros more than a number has.
const MORE_ZEROS: usize = 8;
/// The most readings of a text that are kept.
const READINGS: usize = 4096;

/// Every stretch of a text that is a number, whatever stands beside it.
pub(super) fn whole(index: &NumberIndex, source: &Source<'_>) -> Vec<Reading> {
    let text = &source.text;
    let mut found = Vec::new();
    let mut spelt = Spelt::default();
    let runs = index.runs.saturating_add(MORE_RUNS);
    let longest = index.longest().saturating_add(MORE_ZEROS);
    for (first, start) in text.atoms.iter().enumerate() {
        let (mut as_is, mut without, mut digits, mut bare_length) =
            (Key::default(), Key::default(), false, 0_usize);
        for (last, atom) in text.atoms.iter().enumerate().skip(first).take(runs) {
            let length = atom.to.saturating_sub(start.from);
            if (last > first && atom.gap == Gap::Far) || found.len() >= READINGS {
                break;
            }
            // No number is as long as what stands before this run alone, even with zeros added.
            if atom.from.saturating_sub(start.from) > longest {
                break;
            }
            if atom.digits && atom.len() > index.longest_run {
                found.extend(together(index, source, first, last, as_is));
            }
            as_is.spell(text.word(atom));
            without.run(text.word(atom));
            digits |= atom.digits;
            bare_length = bare_length.saturating_add(bare(text.word(atom)).len());
            if !digits {
                continue;
            }
            let kinds = [
                (as_is, Kind::Spelling, index.has_length(Kind::Spelling, length)),
                (without, Kind::Zeros, index.has_length(Kind::Zeros, bare_length)),
                (as_is, Kind::Tail, start.digits && index.has_length(Kind::Tail, length)),
            ];
            let kinds =
                kinds.into_iter().filter(|(_, _, known)| *known).map(|(key, kind, _)| (key.of(kind), kind));
            for (key, kind) in kinds.filter(|(key, _)| index.table.may_have(*key)) {
                let stretch = Stretch::of(text, first, last);
                if let Some(reading) = read(index, source, stretch, key, kind, &mut spelt) {
                    found.push(reading);
                    break;
                }
            }
        }
    }
    found
}

/// The numbers of a key that the stretch really is, in the surest spelling.
fn read(
    index: &NumberIndex,
    source: &Source<'_>,
    stretch: Stretch,
    key: u64,
    kind: Kind,
    spelt: &mut Spelt,
) -> Option<Reading> {
    let same = index.table.get(key);
    let mut best: Option<Spelling> = None;
    let mut ids = Vec::new();
    for id in same.iter().take(SAME_KEY) {
        let number = index.numbers.get(*id);
        spelt.read(number);
        let like = |likeness| Spelling { likeness, torn: false };
        let found = match kind {
            Kind::Spelling => spelling(source, stretch, number, spelt),
            Kind::Zeros => without_zeros(source, stretch, spelt).then_some(like(Likeness::LeadingZeros)),
            Kind::Tail => is_tail(source, stretch, spelt).then_some(like(Likeness::Truncated)),
        };
        let Some(found) = found else { continue };
        if best.is_some_and(|best| best < found) {
            continue;
        }
        if best.is_some_and(|best| found < best) {
            ids.clear();
        }
        best = Some(found);
        ids.push(*id);
    }
    let best = best?;
    let mut reading = Reading::of(source, stretch, best.likeness, ids)?;
    reading.torn = best.torn;
    reading.more = same.len() > SAME_KEY;
    Some(reading)
}
