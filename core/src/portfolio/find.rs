//! Finds items, accounts and receipts by their names.

use super::build::{Index, mix, of_text, of_whole, span};
use super::{Name, Names, Portfolio, place};
use crate::id::AccountClass;
use crate::party::AccountKey;

/// No position.
pub(crate) const NOWHERE: u32 = u32::MAX;

/// Names by what they are, and all positions of those that stand several times.
#[derive(Debug)]
pub(crate) struct NameIndex<'n> {
    names: &'n Names,
    found: Found,
    /// Another position of the same name, from the first one on; empty where no name stands twice.
    next: Vec<u32>,
}

#[derive(Debug)]
enum Found {
    /// Numbers that lie close together, from the first on.
    Direct { first: i64, places: Vec<u32> },
    /// Everything else.
    Hashed(Index),
}

impl<'n> NameIndex<'n> {
    /// An index over names. O(n).
    pub(crate) fn over(names: &'n Names) -> Self {
        let mut next = Vec::new();
        let found = match names {
            Names::Whole(numbers) => match span(numbers.iter().copied(), numbers.len()) {
                Some((first, length)) => {
                    let mut places = vec![NOWHERE; length];
                    for (at, number) in (0_u32..).zip(numbers) {
                        match offset(*number, first).and_then(|place| places.get_mut(place)) {
                            Some(free) if *free == NOWHERE => *free = at,
                            Some(first) => chain(&mut next, names.len(), *first, at),
                            None => {}
                        }
                    }
                    Found::Direct { first, places }
                }
                None => hashed(names, &mut next),
            },
            Names::Text { .. } => hashed(names, &mut next),
        };
        Self { names, found, next }
    }

    /// The first position of a whole number; [`NOWHERE`] where there is none.
    pub(crate) fn first_whole(&self, number: i64) -> u32 {
        match (&self.found, self.names) {
            (Found::Direct { first, places }, _) => {
                offset(number, *first).and_then(|at| places.get(at)).copied().unwrap_or(NOWHERE)
            }
            (Found::Hashed(_), Names::Whole(_)) => self.hashed(Name::Whole(number)),
            (Found::Hashed(_), Names::Text { .. }) => self.hashed(Name::Text(&number.to_string())),
        }
    }

    /// The first position of a text, or of the number that it writes; [`NOWHERE`] where there is none.
    pub(crate) fn first_text(&self, text: &str) -> u32 {
        match self.names {
            Names::Text { .. } => self.hashed(Name::Text(text)),
            Names::Whole(_) => {
                let number = text.parse::<i64>().ok().filter(|number| number.to_string() == text);
                number.map_or(NOWHERE, |number| self.first_whole(number))
            }
        }
    }

    fn hashed(&self, name: Name<'_>) -> u32 {
        let Found::Hashed(index) = &self.found else { return NOWHERE };
        let same = |other: u32| self.names.get(place(other)) == Some(name);
        index.find(hash(name), same).unwrap_or(NOWHERE)
    }

    /// Whether a name stands several times.
    #[cfg(feature = "arrow")]
    pub(crate) fn has_repeated(&self) -> bool {
        !self.next.is_empty()
    }

    /// The first position of the name at a position.
    #[cfg(feature = "arrow")]
    pub(crate) fn first_of(&self, at: usize) -> u32 {
        match self.names.get(at) {
            Some(Name::Whole(number)) => self.first_whole(number),
            Some(Name::Text(text)) => self.first_text(text),
            None => NOWHERE,
        }
    }

    /// The first position of a name and all others of the same.
    pub(crate) fn all(&self, first: u32) -> impl Iterator<Item = u32> + '_ {
        Same { next: &self.next }.from(first)
    }

    /// The same, to be kept.
    pub(crate) fn into_next(self) -> Vec<u32> {
        self.next
    }
}

/// Which positions have the same name.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Same<'a> {
    pub(crate) next: &'a [u32],
}

impl<'a> Same<'a> {
    /// The first position of a name and all others of the same.
    pub(crate) fn from(self, first: u32) -> impl Iterator<Item = u32> + 'a {
        let some = |at: u32| Some(at).filter(|at| *at != NOWHERE);
        std::iter::successors(some(first), move |at| self.next.get(place(*at)).copied().and_then(some))
    }
}

/// Puts a position behind the first one of the same name.
fn chain(next: &mut Vec<u32>, names: usize, first: u32, at: u32) {
    if next.is_empty() {
        *next = vec![NOWHERE; names];
    }
    let later = next.get_mut(place(first)).map(|next| std::mem::replace(next, at)).unwrap_or(NOWHERE);
    next.get_mut(place(at)).into_iter().for_each(|next| *next = later);
}

fn hashed(names: &Names, next: &mut Vec<u32>) -> Found {
    let mut index = Index::with_room(names.len());
    for at in 0..u32::try_from(names.len()).unwrap_or(NOWHERE) {
        let Some(name) = names.get(place(at)) else { continue };
        let same = |other: u32| names.get(place(other)) == Some(name);
        if let Some(first) = index.find_or_put(hash(name), at, same) {
            chain(next, names.len(), first, at);
        }
    }
    Found::Hashed(index)
}

/// The place of a number in a table that begins with `first`.
fn offset(number: i64, first: i64) -> Option<usize> {
    usize::try_from(number.checked_sub(first)?).ok()
}

fn hash(name: Name<'_>) -> u64 {
    match name {
        Name::Whole(number) => mix(of_whole(number)),
        Name::Text(text) => of_text(text),
    }
}

/// The customers of the accounts, as they were given.
pub(crate) fn customers(portfolio: &Portfolio) -> Names {
    match portfolio.account_numbers() {
        Some(numbers) => Names::Whole(numbers.to_vec()),
        None => {
            let mut names = Names::default();
            portfolio.accounts().iter().for_each(|account| names.push(Name::Text(account.customer.as_str())));
            names
        }
    }
}

impl Portfolio {
    /// The account of this class among those of one customer, given the first of them; [`NOWHERE`] where there is none.
    pub(crate) fn of_class(
        &self,
        customers: &NameIndex<'_>,
        first: u32,
        class: Option<&AccountClass>,
    ) -> u32 {
        let has = |at: &u32| {
            self.accounts().get(place(*at)).is_some_and(|key: &AccountKey| key.class.as_ref() == class)
        };
        customers.all(first).find(has).unwrap_or(NOWHERE)
    }
}
