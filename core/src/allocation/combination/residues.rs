use std::collections::{BTreeMap, BTreeSet};

use super::limits::{LimitReached, Steps};
use super::normal::{Open, divisor};

/// So many parts may differ from the others; more of them leave little that is not possible.
const ODD: usize = 8;
/// What it costs in steps to look at a choice of a part.
const LOOKED: u64 = 8;

/// Takes away the choices that no sum in the window can have because of what is left over by division: where all parts
/// but a few are multiples of one number, the few have to bring what the sum has beside such a multiple. Whether there were
/// any.
pub(super) fn narrowed(
    open: &mut [Open],
    low: i128,
    high: i128,
    steps: &mut Steps,
) -> Result<bool, LimitReached> {
    steps.take(u64::try_from(open.len()).unwrap_or(u64::MAX).saturating_mul(LOOKED))?;
    let Some(unit) = common(open) else { return Ok(false) };
    if high - low + 1 >= unit {
        return Ok(false);
    }
    let (mut odd, mut base) = (Vec::new(), 0);
    for (place, part) in open.iter().enumerate() {
        let least = part.least();
        base += least;
        if !part.values.is_empty() && part.step().rem_euclid(unit) != 0 {
            odd.push((place, part.values.iter().map(|(_, value)| value - least).collect::<Vec<_>>()));
        }
    }
    if odd.is_empty() || odd.len() > ODD {
        return Ok(false);
    }
    let ways: usize = odd.iter().map(|(_, values)| values.len()).product();
    steps.take(u64::try_from(ways * odd.len()).unwrap_or(u64::MAX).saturating_mul(LOOKED))?;
    // Every way to take the odd ones: which choices it has is counted down in `way`.
    let mut possible = BTreeSet::new();
    for way in 0..ways {
        let (mut rest, mut comes_to, mut choices) = (way, base, Vec::with_capacity(odd.len()));
        for (place, values) in &odd {
            let choice = rest.checked_rem(values.len()).unwrap_or_default();
            rest = rest.checked_div(values.len()).unwrap_or_default();
            comes_to += values.get(choice).copied().unwrap_or_default();
            choices.push((*place, choice));
        }
        // The next multiple above the least that is asked for is asked for as well, or there is none.
        if (comes_to - low).rem_euclid(unit) <= high - low {
            possible.extend(choices);
        }
    }
    let mut narrower = false;
    for (place, _) in odd {
        let Some(part) = open.get_mut(place) else { continue };
        let before = part.values.len();
        let mut choice = 0..;
        part.values.retain(|_| choice.next().is_some_and(|choice| possible.contains(&(place, choice))));
        narrower |= part.values.len() < before;
    }
    Ok(narrower)
}

/// What most neighbours have in common as their greatest divisor, where that is more than one; of several the largest.
fn common(open: &[Open]) -> Option<i128> {
    let mut votes = BTreeMap::new();
    for (one, other) in open.iter().zip(open.iter().skip(1)) {
        let unit = divisor(one.step(), other.step());
        if unit > 1 {
            *votes.entry(unit).or_insert(0_usize) += 1;
        }
    }
    votes.into_iter().max_by_key(|(unit, votes)| (*votes, *unit)).map(|(unit, _)| unit)
}
