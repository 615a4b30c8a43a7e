//! What items are carried at in the currency of the books: found by going through all facts in the order they were recorded,
//! each line taking its part of what was carried then.

use std::collections::BTreeMap;

use super::fact::{About, Line, What};
use super::text::{Day, nearest};
use super::{Axis, Oracle, Seen};

/// What an item has open, and what that is carried at.
#[derive(Debug, Clone, Copy, Default)]
struct Held {
    open: i128,
    carrying: i128,
}

/// What every line did to what its item is carried at, and every item began with.
#[derive(Debug, Default)]
pub(super) struct Carried {
    /// By item.
    at_first: BTreeMap<usize, i128>,
    /// By fact and place in it.
    lines: BTreeMap<(usize, usize), i128>,
    held: BTreeMap<usize, Held>,
}

/// The part of an amount that goes with a part of the whole; all of it with the whole.
fn share(base: i128, part: i128, whole: i128) -> i128 {
    if whole < 0 { nearest(-base * part, -whole) } else { nearest(base * part, whole) }
}

impl Oracle {
    /// What became of every carrying amount.
    pub(super) fn carried(&self) -> Carried {
        let mut carried = Carried::default();
        for (at, fact) in self.facts.iter().enumerate() {
            match &fact.what {
                What::Arose(item) => {
                    let base = item.worth.unwrap_or(item.original);
                    carried.at_first.insert(at, base);
                    carried.held.insert(at, Held { open: item.original, carrying: base });
                }
                What::Moved { about, lines } => {
                    for (place, line) in lines.iter().enumerate() {
                        let base = self.changes(&carried, *about, (at, place), line);
                        carried.lines.insert((at, place), base);
                        if let About::Carried { to } = about {
                            carried.at_first.insert(*to, -base);
                            carried.held.get_mut(to).unwrap().carrying = -base;
                        }
                        let held = carried.held.get_mut(&line.item).unwrap();
                        *held = Held { open: held.open + line.minor, carrying: held.carrying + base };
                    }
                }
                What::Revalued { lines } => {
                    for line in lines {
                        carried.held.get_mut(&line.item).unwrap().carrying += line.kept;
                    }
                }
                _ => {}
            }
        }
        carried
    }

    /// Whether an item is, or was at first, carried at another amount than what is open of it.
    pub(super) fn is_carried_elsewhere(&self, item: usize) -> bool {
        let carried = self.carried();
        let held = carried.held[&item];
        carried.at_first[&item] != self.item(item).original || held.carrying != held.open
    }

    /// What a line does to what its item is carried at.
    fn changes(&self, so_far: &Carried, about: About, (at, place): (usize, usize), line: &Line) -> i128 {
        let held = so_far.held[&line.item];
        match about {
            About::Undone { fact } => -so_far.lines[&(fact, place)],
            About::Reversed { adjustment } => {
                let of = |fact: usize| {
                    let What::Moved { lines, .. } = &self.facts[fact].what else { unreachable!() };
                    let place = lines.iter().position(|other| other.item == line.item)?;
                    Some((lines[place].minor, so_far.lines[&(fact, place)]))
                };
                let before =
                    |like: About| self.moved().filter(move |(fact, about, _)| *fact < at && *about == like);
                let made = before(About::Adjusted { adjustment }).find_map(|(fact, ..)| of(fact)).unwrap();
                let done = before(About::Reversed { adjustment }).filter_map(|(fact, ..)| of(fact));
                let (minor, base) = done.fold((0, 0), |sum, (minor, base)| (sum.0 + minor, sum.1 + base));
                // What came back so far and what comes back now are the part that both are of it.
                -share(made.1, -(minor + line.minor), made.0) - base
            }
            About::Retracted { to } if line.item != to => so_far.held[&to].carrying,
            _ if -line.minor == held.open => -held.carrying,
            _ => share(held.carrying, line.minor, held.open),
        }
    }

    /// What an item is carried at in the books of a day.
    pub(super) fn carrying_on(&self, carried: &Carried, item: usize, seen: &Seen) -> i128 {
        let mut sum = carried.at_first[&item];
        for (at, fact) in self.facts.iter().enumerate().filter(|(_, fact)| seen.counts(fact)) {
            match &fact.what {
                What::Moved { lines, .. } => {
                    let own = lines.iter().enumerate().filter(|(_, line)| line.item == item);
                    sum += own.map(|(place, _)| carried.lines[&(at, place)]).sum::<i128>();
                }
                What::Revalued { lines } => {
                    // On its own day all of it counts, from then on what stays.
                    let own = lines.iter().filter(|line| line.item == item);
                    let counts = |line: &super::fact::Revalued| match fact.posting == seen.day {
                        true => line.change,
                        false => line.kept,
                    };
                    sum += own.map(counts).sum::<i128>();
                }
                _ => {}
            }
        }
        sum
    }

    /// What an item has open in the books at the end of a day, and what that is carried at.
    pub(super) fn held_on(&self, carried: &Carried, item: usize, day: Day) -> (i128, i128) {
        let seen = Seen { axis: Axis::Book, day, known: None };
        (self.open(item, &seen), self.carrying_on(carried, item, &seen))
    }
}
