/// The names one may use, and the one that was probably meant: `a, b, c; did you mean b?`
pub(super) fn known_names(known: &[&'static str], given: &str) -> String {
    if known.is_empty() {
        return "none".to_owned();
    }
    let names = listed(known, given);
    match nearest(known, given) {
        Some(meant) => format!("{names}; did you mean {meant}?"),
        None => names,
    }
}

/// So many names are listed at most; of more, the ones most like what was given.
const LISTED: usize = 24;

pub(super) fn listed(known: &[&str], given: &str) -> String {
    if known.len() <= LISTED || given.len() > 64 {
        return known.join(", ");
    }
    let mut nearest: Vec<&str> = known.to_vec();
    if !given.is_empty() {
        nearest.sort_by_key(|name| distance(name, given));
    }
    nearest.truncate(LISTED / 2);
    format!("{} and {} others", nearest.join(", "), known.len() - nearest.len())
}

/// The known name with the fewest letters to change, if those are at most a third of it.
fn nearest(known: &[&'static str], given: &str) -> Option<&'static str> {
    if given.len() > 64 {
        return None;
    }
    let distances = known.iter().map(|name| (distance(name, given), *name));
    let (changes, name) = distances.min_by_key(|(changes, _)| *changes)?;
    (changes * 3 <= name.len().max(3)).then_some(name)
}

/// The letters to insert, remove or replace that make one text the other (Levenshtein).
fn distance(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.chars().count()).collect();
    for (at, letter) in one.chars().enumerate() {
        let mut next = vec![at + 1];
        let mut left = at + 1;
        for (pair, wanted) in row.windows(2).zip(other.chars()) {
            let (diagonal, above) = match pair {
                [diagonal, above] => (*diagonal, *above),
                _ => (0, 0),
            };
            left = (diagonal + usize::from(letter != wanted)).min(above + 1).min(left + 1);
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typing_errors_find_their_word() {
        for (one, other, changes) in
            [("", "", 0), ("", "abc", 3), ("abc", "", 3), ("kitten", "sitting", 3), ("ä", "a", 1)]
        {
            assert_eq!(distance(one, other), changes, "{one} {other}");
        }
        assert_eq!(known_names(&["days", "months"], "day"), "days, months; did you mean days?");
        assert_eq!(known_names(&["days", "months"], "weeks"), "days, months");
        assert_eq!(known_names(&[], "weeks"), "none");
    }
}
