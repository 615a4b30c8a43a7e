use super::body::structured;
use super::choose::{Claims, choose};
use super::compare::Source;
use super::edge::Edge;
use super::go_on::go_on;
use super::index::NumberIndex;
use super::marks::around;
use super::near::{near, unknown};
use super::pattern::captured;
use super::reading::Reading;
use super::spelt::{Gap, Spelt};
use super::windows::whole;
use super::{Likeness, MENTION_LIMIT, Mention};

/// How much of a text is read, in bytes.
pub(super) const TEXT_LIMIT: usize = 4096;
/// How often readings are dropped and chosen anew before those that need others are dropped altogether.
const ROUNDS: usize = 8;

/// How far a text is searched.
#[derive(Debug, Clone, Copy)]
pub(super) enum Effort<'a> {
    /// For numbers that can be looked up.
    Known,
    /// And for parts and misspellings of these.
    Near(&'a [u32]),
}

/// What a text names.
pub(super) fn scan(index: &NumberIndex, text: &str, effort: Effort<'_>) -> Vec<Mention> {
    let source = Source::of(index, bounded(text));
    let mut claims = Claims::new(&source);
    let (mut readings, places) = known(index, &source, &mut claims);
    if let Effort::Near(candidates) = effort {
        let found = choose(&near(index, &source, &claims, candidates), &mut claims);
        readings.extend(found);
    }
    readings.extend(choose(&unknown(index, &source, &claims, &places), &mut claims));
    readings
        .sort_by_key(|reading| (reading.start, reading.end, reading.likeness, reading.ids.first().copied()));
    readings.into_iter().map(|reading| mention(&source, reading)).collect()
}

/// What can be looked up, and where a pattern says that a number stands.
fn known(index: &NumberIndex, source: &Source<'_>, claims: &mut Claims) -> (Vec<Reading>, Vec<Reading>) {
    let (mut pool, places) = captured(index, source);
    pool.extend(whole(index, source));
    pool.extend(structured(index, source));
    pool.sort_by_key(Reading::rank);
    for round in 0..=ROUNDS {
        let mut round_claims = Claims::new(source);
        let mut chosen = choose(&pool, &mut round_claims);
        let (more, taken) = go_on(index, source, &mut chosen);
        more.iter().for_each(|reading| round_claims.take(reading.from, reading.to));
        for atom in taken.into_iter().filter_map(|at| source.text.atom(at)) {
            round_claims.take(atom.from, atom.to);
        }
        let alone = |reading: &Reading| !round_claims.hold(source, reading);
        let dropped: Vec<(usize, usize)> = chosen
            .iter()
            .filter(|reading| alone(reading))
            .map(|reading| (reading.from, reading.to))
            .collect();
        if dropped.is_empty() {
            for reading in &mut chosen {
                if reading.likeness < Likeness::Merged && is_merged(source, &round_claims, reading) {
                    reading.likeness = Likeness::Merged;
                }
            }
            chosen.extend(more);
            *claims = round_claims;
            return (chosen, places);
        }
        let needs = |edge| matches!(edge, Edge::Needs(_));
        let last = round.saturating_add(1) == ROUNDS;
        pool.retain(|reading| {
            let gone = dropped.contains(&(reading.from, reading.to)) && !round_claims.hold(source, reading);
            !gone && !(last && (needs(reading.left) || needs(reading.right)))
        });
    }
    (Vec::new(), places)
}

/// Whether a number is written together with what is not its own: a word, or a number without anything between.
fn is_merged(source: &Source<'_>, claims: &Claims, reading: &Reading) -> bool {
    let behind = reading.last.saturating_add(1);
    let slash = source.text.atom(behind).is_some_and(|atom| atom.gap == Gap::Mark('/'));
    let listed = slash && claims.has_run(source, behind);
    reading.is_glued(source) || (slash && reading.right == Edge::Glued && !listed)
}

fn mention(source: &Source<'_>, mut reading: Reading) -> Mention {
    reading.ids.sort_unstable();
    reading.ids.dedup();
    let more = reading.more || reading.ids.len() > MENTION_LIMIT;
    reading.ids.truncate(MENTION_LIMIT);
    Mention {
        start: u32::try_from(reading.start).unwrap_or(u32::MAX),
        end: u32::try_from(reading.end).unwrap_or(u32::MAX),
        found: source.source.get(reading.start..reading.end).unwrap_or_default().to_owned(),
        likeness: reading.likeness,
        numbers: reading.ids,
        more,
        instalment: reading.instalment,
    }
}

impl<'a> Source<'a> {
    fn of(index: &NumberIndex, source: &'a str) -> Self {
        let mut text = Spelt::of(source);
        text.part_words(&index.leads);
        text.look_up_words();
        let around = around(source, &text);
        Self { source, text, around }
    }
}

/// The part of a text that is read.
fn bounded(text: &str) -> &str {
    let mut end = TEXT_LIMIT.min(text.len());
    while !text.is_char_boundary(end) {
        end = end.saturating_sub(1);
    }
    text.get(..end).unwrap_or_default()
}
