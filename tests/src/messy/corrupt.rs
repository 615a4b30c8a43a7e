//! What happens to a number on its way: each function damages one number in one way, or says that it can not.

use super::chance::Chance;
use super::numbers::serial;

/// Two neighbouring digits change places, mostly near the end.
pub(super) fn transposed(number: &str, draw: &mut Chance) -> Option<String> {
    let mut signs: Vec<char> = number.chars().collect();
    let (start, end) = serial(number);
    let pairs: Vec<usize> = (start..end - 1).filter(|at| signs[*at] != signs[at + 1]).collect();
    let last = pairs.len().checked_sub(1 + draw.below(pairs.len().min(3)))?;
    signs.swap(pairs[last], pairs[last] + 1);
    Some(signs.into_iter().collect())
}

/// One digit is another.
pub(super) fn wrong_digit(number: &str, draw: &mut Chance) -> Option<String> {
    let mut signs: Vec<char> = number.chars().collect();
    let (start, end) = serial(number);
    let at = end - 1 - draw.below((end - start).min(4));
    let was = signs[at].to_digit(10)?;
    signs[at] = char::from_digit((was + u32::try_from(1 + draw.below(9)).unwrap()) % 10, 10)?;
    Some(signs.into_iter().collect())
}

/// The zeros before the running number are left out; where there are none, one inside it.
pub(super) fn lost_zeros(number: &str, _: &mut Chance) -> Option<String> {
    let (start, end) = serial(number);
    let running = &number[start..end];
    let stripped = running.trim_start_matches('0');
    let rest = if stripped.len() < running.len() {
        stripped.to_owned()
    } else {
        let zero = running.find('0')?;
        format!("{}{}", &running[..zero], &running[zero + 1..])
    };
    (rest.len() > 1).then(|| format!("{}{rest}{}", &number[..start], &number[end..]))
}

/// Separators are left out, are others, or stand where there were none.
pub(super) fn separators(number: &str, draw: &mut Chance) -> Option<String> {
    let other = draw.pick(&["", " ", "/", ".", "_", " - "]);
    let damaged = if number.contains(['-', '/']) && draw.percent(75) {
        number.replace(['-', '/'], other)
    } else {
        let (start, end) = serial(number);
        // A line of the bank's text ended inside the number, or the payer writes it in groups.
        let at = if start > 0 && draw.percent(50) { start } else { start + 1 + draw.below(end - start - 1) };
        format!("{}{}{}", &number[..at], draw.pick(&[" ", " ", "-", "."]), &number[at..])
    };
    let damaged = if draw.percent(25) { damaged.to_lowercase() } else { damaged };
    (damaged != number).then_some(damaged)
}

/// The first signs are missing; three or more of the running number stay.
pub(super) fn front_cut(number: &str, draw: &mut Chance) -> Option<String> {
    let (_, end) = serial(number);
    let at = 1 + draw.below(end.checked_sub(3)?);
    let left = &number[at.min(end - 3)..];
    (left.len() < number.len()).then(|| left.to_owned())
}

/// The last one or two signs are missing.
pub(super) fn back_cut(number: &str, draw: &mut Chance) -> Option<String> {
    let left = number.len().checked_sub(1 + draw.below(2))?;
    Some(number[..left].to_owned())
}

/// How many signs have to be left out, put in, changed or swapped with their neighbour to come from one to the other,
/// separators and case aside (optimal string alignment).
pub(super) fn distance(one: &str, other: &str) -> usize {
    let (one, other) = (bare(one), bare(other));
    let mut rows: Vec<Vec<usize>> = vec![(0..=other.len()).collect()];
    for (at, sign) in one.iter().enumerate() {
        let mut row = vec![at + 1];
        for (to, against) in other.iter().enumerate() {
            let change = rows[at][to] + usize::from(sign != against);
            let mut least = change.min(rows[at][to + 1] + 1).min(row[to] + 1);
            if at > 0 && to > 0 && *sign == other[to - 1] && one[at - 1] == *against {
                least = least.min(rows[at - 1][to - 1] + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows[one.len()][other.len()]
}

fn bare(text: &str) -> Vec<char> {
    text.chars().filter(char::is_ascii_alphanumeric).map(|sign| sign.to_ascii_uppercase()).collect()
}
