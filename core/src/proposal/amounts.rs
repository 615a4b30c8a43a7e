//! What an amount may be for among some items: one of them, all of them, what is past due, a few of them together.

use std::collections::BTreeMap;

use super::books::{Books, Close};
use super::named::NamedDocument;
use crate::allocation::{
    Chosen, Evidence, Found, ItemKey, Part, Rule, SearchLimits, Why, Window, combine, tolerated,
};
use crate::calendar::Date;
use crate::money::Currency;

/// The most items that are searched for combinations.
const SEARCHED: usize = 64;
/// The most items whose pairs and threes are tried.
const TRIED: usize = 160;
/// The most ways in which named documents are closed that are tried.
const WAYS: usize = 4096;
/// So many times as many amounts there have to be as there are sets of items, for chance not to make one of them.
const CHANCE: u64 = 1_000;
/// The most answers that are looked for.
const ANSWERS: usize = 16;

/// So much of an item. Below zero for a credit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Take {
    pub(super) item: usize,
    pub(super) cash: i64,
    pub(super) discount: i64,
    /// What is closed beside: above zero where the payer kept it, below where he paid too much, which is in the cash.
    pub(super) short: i64,
    pub(super) why: Why,
}

impl Take {
    fn close(item: usize, close: Close, why: Why) -> Self {
        Self { item, cash: close.cash, discount: close.discount, short: 0, why }
    }

    /// What of the item is no longer open.
    pub(super) fn closed(&self) -> i64 {
        self.cash.saturating_add(self.discount).saturating_add(self.short)
    }
}

/// How an amount is explained where nothing is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum How {
    Single,
    WholeAccount,
    PastDue,
    Combination,
}

/// What explains an amount.
#[derive(Debug, Clone)]
pub(super) struct Explained {
    pub(super) how: How,
    pub(super) takes: Vec<Take>,
    /// Whether so many items make such an amount by chance.
    pub(super) chance: bool,
}

impl Explained {
    /// The items, whatever is taken of them.
    pub(super) fn items(&self) -> Vec<usize> {
        let mut items: Vec<usize> = self.takes.iter().map(|take| take.item).collect();
        items.sort_unstable();
        items
    }
}

/// What explains an amount, and whether that is all there is.
#[derive(Debug, Clone, Default)]
pub(super) struct Explanations {
    pub(super) all: Vec<Explained>,
    /// Whether the search ended before it was complete.
    pub(super) limited: bool,
}

/// A question about an amount.
#[derive(Clone, Copy)]
pub(super) struct Asked<'b, 'l> {
    pub(super) books: &'b Books<'l>,
    pub(super) currency: Currency,
    pub(super) day: Date,
    pub(super) search: SearchLimits,
}

/// So many whole units of a currency, in minor units.
pub(super) fn whole(currency: Currency, units: i64) -> i64 {
    10_i64.checked_pow(currency.exponent().into()).map_or(i64::MAX, |unit| unit.saturating_mul(units))
}

fn why(rule: Rule, evidence: Evidence) -> Why {
    Why::ByRule { rule, evidence }
}

impl Asked<'_, '_> {
    /// What explains this amount among these items: one of them, all of them, and sets of two or three, which are not proved
    /// to be the only ones.
    pub(super) fn explain(&self, amount: i64, items: &[usize]) -> Explanations {
        let mut found = Explanations::default();
        let items: Vec<usize> =
            items.iter().copied().filter(|item| self.books.is_found(*item, self.day)).collect();
        let choices: Vec<(usize, Close)> = items
            .iter()
            .flat_map(|item| self.books.closes(*item, self.day).into_iter().map(|close| (*item, close)))
            .collect();
        for (item, close) in choices.iter().filter(|(_, close)| close.cash == amount) {
            let takes = vec![Take::close(*item, *close, why(Rule::ExactSingle, Evidence::EqualAmount))];
            self.add(&mut found, How::Single, takes, false);
        }
        self.sums(amount, &items, &mut found);
        self.few(amount, &choices, &mut found);
        found
    }

    /// The same, and where neither one item nor all of them explain it, sets of whatever size: whether one is the only one is
    /// proved then.
    pub(super) fn search(&self, amount: i64, items: &[usize]) -> Explanations {
        let mut found = self.explain(amount, items);
        if found.all.iter().all(|explained| explained.how == How::Combination) {
            found = Explanations::default();
            let items: Vec<usize> =
                items.iter().copied().filter(|item| self.books.is_found(*item, self.day)).collect();
            self.combined(amount, &items, &mut found);
        }
        found
    }

    fn add(&self, found: &mut Explanations, how: How, takes: Vec<Take>, chance: bool) {
        let explained = Explained { how, takes, chance };
        let items = explained.items();
        let known = found.all.iter().any(|other| {
            other.items() == items
                && other.takes.iter().map(Take::closed).eq(explained.takes.iter().map(Take::closed))
        });
        if !known && found.all.len() < ANSWERS {
            found.all.push(explained);
        }
    }

    /// All that is open, of everybody and of each account, and all of it that is past due.
    fn sums(&self, amount: i64, items: &[usize], found: &mut Explanations) {
        let mut groups: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
        for item in items {
            let account = self.books.item(*item).map(|open| open.account);
            groups.entry(account).or_default().push(*item);
        }
        if groups.len() > 1 {
            groups.insert(None, items.to_vec());
        }
        for group in groups.values() {
            let due = |item: &usize| self.books.item(*item).and_then(|open| open.item.due);
            let past: Vec<usize> =
                group.iter().copied().filter(|item| due(item).is_some_and(|due| due < self.day)).collect();
            let debits: Vec<usize> = past
                .iter()
                .copied()
                .filter(|item| self.books.item(*item).is_some_and(|open| open.open > 0))
                .collect();
            let whole = why(Rule::WholeAccount, Evidence::WholeAccount);
            let all_due = why(Rule::PastDue, Evidence::PastDue);
            self.all_of(amount, group, How::WholeAccount, &whole, found);
            self.all_of(amount, &past, How::PastDue, &all_due, found);
            self.all_of(amount, &debits, How::PastDue, &all_due, found);
        }
    }

    fn all_of(&self, amount: i64, items: &[usize], how: How, why: &Why, found: &mut Explanations) {
        if items.len() < 2 {
            return;
        }
        for best in [false, true] {
            let takes: Vec<Take> = items
                .iter()
                .filter_map(|item| {
                    let closes = self.books.closes(*item, self.day);
                    let close = if best { closes.last() } else { closes.first() };
                    close.map(|close| Take::close(*item, *close, why.clone()))
                })
                .collect();
            if sum(&takes) == amount {
                self.add(found, how, takes, false);
            }
        }
    }

    /// Two or three items that make up the amount.
    fn few(&self, amount: i64, choices: &[(usize, Close)], found: &mut Explanations) {
        if choices.len() > TRIED {
            found.limited = true;
            return;
        }
        let mut by_cash: Vec<(i64, usize)> =
            choices.iter().enumerate().map(|(place, (_, close))| (close.cash, place)).collect();
        by_cash.sort_unstable();
        let with = |rest: i64| {
            let from = by_cash.partition_point(|(cash, _)| *cash < rest);
            by_cash.iter().skip(from).take_while(move |(cash, _)| *cash == rest).map(|(_, place)| *place)
        };
        let at = |place: usize| choices.get(place).copied();
        let mut sets: Vec<Vec<usize>> = Vec::new();
        for (one, (item, close)) in choices.iter().enumerate() {
            let rest = amount.saturating_sub(close.cash);
            let other = |place: &usize| *place > one && at(*place).is_some_and(|(other, _)| other != *item);
            sets.extend(with(rest).filter(other).map(|place| vec![one, place]));
            for (two, (second, and)) in choices.iter().enumerate().skip(one.saturating_add(1)) {
                if second == item || sets.len() > ANSWERS {
                    continue;
                }
                let rest = rest.saturating_sub(and.cash);
                let third = |place: &usize| {
                    *place > two && at(*place).is_some_and(|(other, _)| other != *item && other != *second)
                };
                sets.extend(with(rest).filter(third).map(|place| vec![one, two, place]));
            }
        }
        sets.sort_by_key(Vec::len);
        for set in sets {
            let chosen: Vec<(usize, Close)> = set.iter().filter_map(|place| at(*place)).collect();
            self.add(found, How::Combination, together(&chosen), true);
        }
    }

    /// The only set of items, of whatever size, that makes up the amount; several where there are.
    fn combined(&self, amount: i64, items: &[usize], found: &mut Explanations) {
        if items.len() > SEARCHED {
            found.limited = !items.is_empty();
            return;
        }
        let parts: Vec<(usize, Vec<Close>)> =
            items.iter().map(|item| (*item, self.books.closes(*item, self.day))).collect();
        let asked: Vec<Part> = parts
            .iter()
            .filter_map(|(_, closes)| {
                let full = closes.first()?;
                Some(Part { amount: full.cash, discounted: closes.get(1).map(|close| close.cash) })
            })
            .collect();
        let listed = match combine(&asked, amount, Window::default(), self.search).found {
            Found::Unique(only) => vec![only],
            Found::Several { listed, .. } => listed,
            Found::None => Vec::new(),
            Found::LimitReached { listed } => {
                found.limited = true;
                listed
            }
        };
        let choices: Vec<(usize, Close)> =
            parts.iter().flat_map(|(item, closes)| closes.iter().map(move |close| (*item, *close))).collect();
        for Chosen { parts: chosen, .. } in listed {
            let chosen: Vec<(usize, Close)> = chosen
                .iter()
                .filter_map(|(place, discounted)| {
                    let (item, closes) = parts.get(*place)?;
                    let close = if *discounted { closes.get(1) } else { closes.first() };
                    close.map(|close| (*item, *close))
                })
                .collect();
            let chance = self.by_chance(amount, &chosen, &choices, items.len());
            self.add(found, How::Combination, together(&chosen), chance);
        }
    }

    /// Whether sets of at most so many choices make an amount like this by chance. Amounts that share a divisor meet more often:
    /// both are counted in what these have in common.
    fn by_chance(
        &self,
        amount: i64,
        chosen: &[(usize, Close)],
        choices: &[(usize, Close)],
        most: usize,
    ) -> bool {
        let unit = chosen
            .iter()
            .fold(amount.unsigned_abs(), |unit, (_, close)| gcd(unit, close.cash.unsigned_abs()));
        let unit = unit.max(1);
        let alike = choices.iter().filter(|(_, close)| close.cash.unsigned_abs() % unit == 0).count();
        let reach: u64 =
            chosen.iter().map(|(_, close)| close.cash.unsigned_abs()).fold(0, u64::saturating_add);
        let amounts = reach / unit;
        sets(alike, most).saturating_mul(CHANCE) > amounts
    }

    /// The ways in which all of the named documents are closed by an amount exactly, else within what is tolerated.
    pub(super) fn close_named(&self, amount: i64, named: &[&NamedDocument]) -> Explanations {
        let mut found = Explanations::default();
        let ways: Vec<Vec<Vec<Take>>> = named.iter().map(|document| self.ways(document)).collect();
        if ways.is_empty() || ways.iter().any(Vec::is_empty) {
            return found;
        }
        // All in full or all with their discounts is how people pay; a mixture only where neither fits.
        for best in [false, true] {
            let takes = self.whole(named, best);
            if sum(&takes) == amount {
                self.add(&mut found, How::Combination, takes, false);
            }
        }
        if !found.all.is_empty() {
            return found;
        }
        let count = ways.iter().fold(1_usize, |count, of| count.saturating_mul(of.len()));
        if count > WAYS {
            found.limited = true;
        } else {
            let mut made: Vec<(i64, Vec<usize>)> = vec![(0, Vec::new())];
            for of in &ways {
                let mut further = Vec::with_capacity(made.len().saturating_mul(of.len()));
                for (so_far, chosen) in &made {
                    for (way, takes) in of.iter().enumerate() {
                        let mut chosen = chosen.clone();
                        chosen.push(way);
                        further.push((so_far.saturating_add(sum(takes)), chosen));
                    }
                }
                made = further;
            }
            for (_, chosen) in made.iter().filter(|(sum, _)| *sum == amount) {
                let takes = chosen.iter().zip(&ways).filter_map(|(way, of)| of.get(*way)).flatten().cloned();
                self.add(&mut found, How::Combination, takes.collect(), false);
            }
        }
        if found.all.is_empty() {
            self.close_nearly(amount, named, &mut found);
        }
        found
    }

    /// Everything in full, or with its discounts, where the difference is tolerated. It goes with the largest item.
    fn close_nearly(&self, amount: i64, named: &[&NamedDocument], found: &mut Explanations) {
        let bounds = self.books.bounds(self.currency);
        for best in [true, false] {
            let mut takes = self.whole(named, best);
            let short = sum(&takes).saturating_sub(amount);
            let Some(largest) = takes.iter_mut().max_by_key(|take| take.cash) else { continue };
            let owed = self.books.item(largest.item).map_or(0, |open| open.open);
            if short != 0 && tolerated(&bounds, short, owed) && largest.cash > short {
                largest.cash = largest.cash.saturating_sub(short);
                largest.short = short;
                self.add(found, How::Combination, takes, false);
                return;
            }
        }
    }

    /// All that is named, in full or with what discounts there are, or as the advice says.
    pub(super) fn whole(&self, named: &[&NamedDocument], best: bool) -> Vec<Take> {
        let of = |document: &&NamedDocument| -> Vec<Take> {
            let items = document.items(self.books, self.currency);
            if let Some(cash) = document.amount {
                return self.advised(&items, cash, document).unwrap_or_default();
            }
            let close = |item: usize| {
                let closes = self.books.closes(item, self.day);
                let close = if best { closes.last() } else { closes.first() };
                close.map(|close| Take::close(item, *close, document.why.clone()))
            };
            items.into_iter().filter_map(close).collect()
        };
        named.iter().flat_map(of).collect()
    }

    /// The ways in which one named document is closed, or instalments of it: all in full, all with discounts, then others.
    /// Instalments that take the same are paid as they are due.
    fn ways(&self, named: &NamedDocument) -> Vec<Vec<Take>> {
        let items = named.items(self.books, self.currency);
        let take = |item: usize, close: Close| Take::close(item, close, named.why.clone());
        let mut ways: Vec<Vec<Take>> = Vec::new();
        if let Some(cash) = named.amount {
            return self.advised(&items, cash, named).into_iter().collect();
        }
        let amounts = |way: &[Take]| {
            let mut amounts: Vec<(i64, i64)> = way.iter().map(|take| (take.cash, take.discount)).collect();
            amounts.sort_unstable();
            amounts
        };
        let mut add = |way: Vec<Take>| {
            if !way.is_empty() && !ways.iter().any(|known| amounts(known) == amounts(&way)) {
                ways.push(way);
            }
        };
        let closes = |item: &usize| self.books.closes(*item, self.day);
        add(self.whole(&[named], false));
        add(self.whole(&[named], true));
        for item in &items {
            for close in closes(item) {
                add(vec![take(*item, close)]);
            }
        }
        for count in 2..items.len() {
            add(items
                .iter()
                .take(count)
                .filter_map(|item| closes(item).first().map(|close| take(*item, *close)))
                .collect());
        }
        ways
    }

    /// What an advice says is for a document: as much of its items, oldest due first.
    fn advised(&self, items: &[usize], cash: i64, named: &NamedDocument) -> Option<Vec<Take>> {
        let mut left = cash;
        let mut takes = Vec::new();
        for item in items {
            let closes = self.books.closes(*item, self.day);
            let exact = closes.iter().find(|close| close.cash == left);
            let close = exact.or_else(|| closes.first())?;
            let cash = close.cash.min(left);
            let discount = if cash == close.cash {
                close.discount
            } else {
                self.books.discount_on_part(*item, cash, self.day)
            };
            if cash > 0 {
                takes.push(Take { item: *item, cash, discount, short: 0, why: named.why.clone() });
                left = left.saturating_sub(cash);
            }
        }
        (left == 0 && !takes.is_empty()).then_some(takes)
    }

    /// The item's name.
    pub(super) fn key(&self, take: &Take) -> Option<ItemKey> {
        self.books.item(take.item).map(|open| open.item.key.clone())
    }
}

fn together(chosen: &[(usize, Close)]) -> Vec<Take> {
    let items = u16::try_from(chosen.len()).unwrap_or(u16::MAX);
    let because = why(Rule::Combination, Evidence::Combination { items });
    chosen.iter().map(|(item, close)| Take::close(*item, *close, because.clone())).collect()
}

/// The cash of these together.
pub(super) fn sum(takes: &[Take]) -> i64 {
    takes.iter().fold(0, |sum, take| sum.saturating_add(take.cash))
}

/// How many sets of at least one and at most so many there are among so many.
fn sets(of: usize, most: usize) -> u64 {
    let of = u64::try_from(of).unwrap_or(u64::MAX);
    let (mut all, mut sized) = (0_u64, 1_u64);
    for size in 1..=u64::try_from(most).unwrap_or(u64::MAX).min(of).min(64) {
        sized = match sized.checked_mul(of.saturating_sub(size).saturating_add(1)) {
            Some(product) => product / size,
            None => return u64::MAX,
        };
        all = all.saturating_add(sized);
    }
    all
}

fn gcd(one: u64, other: u64) -> u64 {
    if other == 0 { one } else { gcd(other, one % other) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_are_counted() {
        assert_eq!([sets(5, 1), sets(5, 2), sets(5, 5), sets(5, 9), sets(0, 3)], [5, 15, 31, 31, 0]);
        assert_eq!(sets(1_000, 60), u64::MAX);
    }
}
