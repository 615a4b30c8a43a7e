//! What a view sees of the facts: every answer goes through all of them, from the first one on.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::Oracle;
use super::fact::{About, Fact, Item, Line, What};
use super::terms::Offer;
use super::text::{Currency, Day};

/// A time axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Axis {
    /// By posting date.
    Book,
    /// By effective date.
    Value,
}

/// What was so on a day, as it was known at some time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// By which date things count.
    pub axis: Axis,
    /// The last day that counts.
    pub day: Day,
    /// The last instant of which anything is known; none for now.
    pub known: Option<i64>,
}

/// An item in a view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Its document and instalment.
    pub name: (Rc<str>, u64),
    /// What it has open.
    pub open: i128,
    /// When it is due.
    pub due: Option<Day>,
    /// What of it was taken as discount.
    pub discount: i128,
    /// What of it is disputed: of what is open, as much as is disputed of the item.
    pub disputed: i128,
    /// What is open is carried at in the books; none by value date.
    pub carrying: Option<i128>,
}

/// Everything there is, whenever it counts.
pub(super) const NOW: Seen = Seen { axis: Axis::Value, day: Day::MAX, known: None };

impl Axis {
    pub(super) fn of(self, fact: &Fact) -> Day {
        match self {
            Self::Book => fact.posting,
            Self::Value => fact.effective,
        }
    }
}

impl Seen {
    pub(super) fn counts(&self, fact: &Fact) -> bool {
        self.axis.of(fact) <= self.day && self.known.is_none_or(|known| fact.recorded <= known)
    }
}

impl Oracle {
    /// Every item that counts in a view, in the order they arose.
    pub fn items(&self, seen: &Seen) -> Vec<Shown> {
        let carried = self.carried();
        let item = |(at, item): (usize, &Item)| Shown {
            name: (item.document.clone(), item.instalment),
            open: self.open(at, seen),
            due: self.due(at, seen),
            discount: self.discount_taken(at, seen),
            disputed: self.disputed(at, seen),
            carrying: (seen.axis == Axis::Book).then(|| self.carrying_on(&carried, at, seen)),
        };
        self.arisen().filter(|(at, _)| seen.counts(&self.facts[*at])).map(item).collect()
    }

    /// What each customer owes in a view, by currency; nothing for a balance of zero.
    pub fn balances(&self, seen: &Seen) -> BTreeMap<(Rc<str>, Currency), i128> {
        let mut balances = BTreeMap::new();
        for (at, item) in self.arisen().filter(|(at, _)| seen.counts(&self.facts[*at])) {
            *balances.entry((item.customer.clone(), item.currency.clone())).or_insert(0) +=
                self.open(at, seen);
        }
        balances.retain(|_, balance| *balance != 0);
        balances
    }

    /// Every item with its place in the list, in the order they arose.
    pub(super) fn arisen(&self) -> impl Iterator<Item = (usize, &Item)> {
        self.facts.iter().enumerate().filter_map(|(at, fact)| match &fact.what {
            What::Arose(item) => Some((at, item)),
            _ => None,
        })
    }

    /// Every movement with its place in the list.
    pub(super) fn moved(&self) -> impl Iterator<Item = (usize, About, &[Line])> {
        self.facts.iter().enumerate().filter_map(|(at, fact)| match &fact.what {
            What::Moved { about, lines } => Some((at, *about, lines.as_slice())),
            _ => None,
        })
    }

    /// What an item has open.
    pub(super) fn open(&self, item: usize, seen: &Seen) -> i128 {
        self.item(item).original + self.sum(item, seen, |_| true)
    }

    /// The discount granted on an item and not taken back.
    pub(super) fn discount_taken(&self, item: usize, seen: &Seen) -> i128 {
        -self.sum(item, seen, |line| line.discount)
    }

    fn sum(&self, item: usize, seen: &Seen, which: impl Fn(&Line) -> bool) -> i128 {
        let counting = self.moved().filter(|(at, ..)| seen.counts(&self.facts[*at]));
        let lines = counting.flat_map(|(_, _, lines)| lines).filter(|line| line.item == item && which(line));
        lines.map(|line| line.minor).sum()
    }

    fn disputed(&self, item: usize, seen: &Seen) -> i128 {
        let counting = || self.facts.iter().enumerate().filter(|(_, fact)| seen.counts(fact));
        let over = |dispute: usize| {
            counting().any(|(_, fact)| matches!(fact.what, What::Ended { case } if case == dispute))
        };
        let disputes = counting().filter_map(|(at, fact)| match &fact.what {
            What::Case { matter: "dispute", lines, .. } if !over(at) => Some(lines),
            _ => None,
        });
        let lines = disputes.flatten().filter(|(of, _)| *of == item);
        lines.map(|(_, minor)| minor).sum::<i128>().min(self.open(item, seen)).max(0)
    }

    /// When an item is due: what the last of the facts that count says, in the order they were recorded.
    pub(super) fn due(&self, item: usize, seen: &Seen) -> Option<Day> {
        let mut latest = self.facts.iter().rev().filter(|fact| seen.counts(fact));
        let due = latest.find_map(|fact| match &fact.what {
            What::Dated { item: dated, due, .. } if *dated == item => Some(*due),
            _ => None,
        });
        due.unwrap_or(self.item(item).due)
    }

    /// What paying an item early earns, by all that is recorded.
    pub(super) fn offers(&self, item: usize) -> &[Offer] {
        let latest = self.facts.iter().rev().find_map(|fact| match &fact.what {
            What::Dated { item: dated, offers: Some(offers), .. } if *dated == item => Some(offers),
            _ => None,
        });
        latest.unwrap_or(&self.item(item).offers)
    }

    /// The last days on which something that lowered an item was undone.
    pub(super) fn last_undone(&self, item: usize) -> Option<(Day, Day)> {
        let undoing = self.moved().filter(|(_, about, lines)| {
            let raises = match about {
                About::Undone { .. } | About::Reversed { .. } => true,
                About::Retracted { to } => *to != item,
                _ => false,
            };
            raises && lines.iter().any(|line| line.item == item)
        });
        let facts: Vec<usize> = undoing.map(|(at, ..)| at).collect();
        self.last_days(facts.into_iter())
    }

    /// The last days of some facts.
    pub(super) fn last_days(&self, facts: impl Iterator<Item = usize> + Clone) -> Option<(Day, Day)> {
        let effective = facts.clone().map(|fact| self.facts[fact].effective).max()?;
        Some((effective, facts.map(|fact| self.facts[fact].posting).max()?))
    }

    /// The first days on both axes from which an item has so much open and keeps it.
    pub(super) fn first_days(&self, item: usize, minor: i128) -> (Day, Day) {
        (self.open_from(item, minor, Axis::Value), self.open_from(item, minor, Axis::Book))
    }

    /// The first day on an axis from which an item has so much open and keeps it: no day from then on shows less.
    pub(super) fn open_from(&self, item: usize, minor: i128, axis: Axis) -> Day {
        let concerns = |lines: &[Line]| lines.iter().any(|line| line.item == item);
        let moved = self.moved().filter(|(_, _, lines)| concerns(lines)).map(|(at, ..)| at);
        let mut days: Vec<Day> = moved.chain([item]).map(|at| axis.of(&self.facts[at])).collect();
        days.sort_unstable();
        let enough = |day: Day| self.open(item, &Seen { axis, day, known: None }).abs() >= minor;
        let mut from = days[0];
        for pair in days.windows(2) {
            if !enough(pair[0]) {
                from = pair[1];
            }
        }
        match self.last_undone(item) {
            // In the books it goes on after what was undone, so that what is carried follows what is open.
            Some((_, undone)) if matches!(axis, Axis::Book) && self.is_carried_elsewhere(item) => {
                from.max(undone)
            }
            _ => from,
        }
    }
}
