use super::explore::Beginning;
use super::layers::Layers;
use super::limits::{LimitReached, Steps};
use super::normal::Normal;
use super::sums::Sums;

/// What a choice followed costs in steps, beside looking it up.
const FOLLOWED: u64 = 4;

/// A beginning on its way: what it comes to, and where its last choice stands.
#[derive(Debug, Clone, Copy)]
struct Way {
    sum: u64,
    trace: usize,
}

/// Every choice made on the way, each with the one before it.
#[derive(Debug, Default)]
struct Trace {
    links: Vec<(Option<usize>, usize)>,
}

impl Trace {
    fn add(&mut self, before: Option<usize>, choice: usize) -> usize {
        self.links.push((before, choice));
        self.links.len() - 1
    }

    fn back(&self, last: usize) -> Vec<usize> {
        let mut choices = Vec::new();
        let mut at = Some(last);
        while let Some((before, choice)) = at.and_then(|at| self.links.get(at)) {
            choices.push(*choice);
            at = *before;
        }
        choices.reverse();
        choices
    }
}

/// Follows beginnings to their ends: the first `want` answers in dictionary order, as choices of all rows.
///
/// Every beginning has an end, and so has everything that is kept on the way, since it is looked up in the layer behind it.
/// So never more than `want` are on the way: the first of them have the first ends. Layers that were not kept are made
/// again from the next one that was.
pub(super) fn ends(
    normal: &Normal,
    beginnings: &[Beginning],
    layers: Layers,
    bytes: u64,
    want: usize,
    steps: &mut Steps,
) -> Result<Vec<Vec<usize>>, LimitReached> {
    let mut at = layers.at();
    if at == normal.rows.len() {
        return Ok(beginnings.iter().map(|beginning| beginning.choices.clone()).collect());
    }
    let mut trace = Trace::default();
    let mut ways: Vec<(u64, Option<usize>)> = Vec::new();
    for beginning in beginnings {
        let last = beginning.choices.iter().fold(None, |before, choice| Some(trace.add(before, *choice)));
        ways.push((beginning.sum, last));
    }
    let mut kept = layers.into_kept();
    while let Some((place, sums)) = kept.pop() {
        if place == at {
            continue;
        }
        if place > at + 1 {
            let held: u64 = kept.iter().map(|(_, sums)| sums.bytes()).sum();
            let mut between = Layers::new(place, sums, bytes.saturating_sub(held));
            while between.at() > at + 1 {
                between.extend(normal, u64::MAX, steps).map_err(|_| LimitReached)?;
            }
            kept.extend(between.into_kept());
            continue;
        }
        let mut further = Vec::with_capacity(want);
        for (sum, before) in ways {
            for way in forks(normal, at, sum, &sums, steps)? {
                if further.len() < want {
                    further.push((way.sum, Some(trace.add(before, way.trace))));
                }
            }
        }
        (ways, at) = (further, place);
    }
    Ok(ways.into_iter().filter_map(|(_, last)| Some(trace.back(last?))).collect())
}

/// The choices of a row that have an end.
fn forks(
    normal: &Normal,
    row: usize,
    sum: u64,
    sums: &Sums,
    steps: &mut Steps,
) -> Result<Vec<Way>, LimitReached> {
    let mut ways = Vec::new();
    let choices = normal.rows.get(row).map(|row| row.choices.as_slice()).unwrap_or_default();
    for (trace, (_, weight)) in choices.iter().enumerate() {
        steps.take(FOLLOWED)?;
        let sum = sum.saturating_add(*weight);
        if sum <= normal.high && sums.any(normal.low.saturating_sub(sum), normal.high - sum, steps)? {
            ways.push(Way { sum, trace });
        }
    }
    Ok(ways)
}
