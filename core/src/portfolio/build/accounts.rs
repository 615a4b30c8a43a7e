use super::PortfolioBuilder;
use super::builder::NO_KEY;
use super::grouped::Grouped;
use crate::error::{Reason, Result};
use crate::id::{AccountClass, CustomerId};
use crate::party::AccountKey;
use crate::portfolio::place;

/// Where a text stands among all of them.
fn rank(ranks: &[u32], key: i64) -> Option<i64> {
    ranks.get(usize::try_from(key).ok()?).map(|rank| i64::from(*rank))
}

impl PortfolioBuilder {
    /// The rows by account, accounts in their order.
    pub(super) fn accounts(&self) -> Accounts {
        let ranks = self.customers.ranks();
        let customer = |row: usize| {
            let key = self.item_customers.get(row).copied().filter(|key| *key != NO_KEY)?;
            match &ranks {
                None => Some(key),
                Some(ranks) => rank(ranks, key),
            }
        };
        if !self.class.given {
            return Accounts::new(Grouped::by(self.items.len(), customer));
        }
        // Customers and classes are numbered in their orders first, then both together.
        let numbers = |grouped: &Grouped| {
            let mut numbers = vec![0_i64; self.items.len()];
            let mut order = grouped.order.iter();
            for (group, rows) in (0_i64..).zip(&grouped.counts) {
                for row in order.by_ref().take(place(*rows)) {
                    numbers.get_mut(place(*row)).into_iter().for_each(|number| *number = group);
                }
            }
            numbers
        };
        let customers = numbers(&Grouped::by(self.items.len(), customer));
        let class_ranks = self.classes.ranks();
        let classes = Grouped::by(self.items.len(), |row| {
            let key = Some(self.class.get(row)).filter(|key| *key != NO_KEY)?;
            match &class_ranks {
                None => Some(key),
                Some(ranks) => rank(ranks, key),
            }
        });
        let width = i64::try_from(classes.keys.len()).unwrap_or(i64::MAX).saturating_add(1);
        let class_of = numbers(&classes);
        let grouped = Grouped::by(self.items.len(), |row| {
            self.item_customers.get(row).filter(|key| **key != NO_KEY)?;
            let class = match self.class.get(row) {
                NO_KEY => 0,
                _ => class_of.get(row)?.checked_add(1)?,
            };
            customers.get(row)?.checked_mul(width)?.checked_add(class)
        });
        Accounts::new(grouped)
    }

    pub(super) fn account_keys(&self, accounts: &Accounts) -> Result<Vec<AccountKey>> {
        let count = accounts.grouped.keys.len();
        let limit = place(u32::MAX);
        if count >= limit {
            return Err(Reason::TooMany { what: "accounts".to_owned(), count, limit }.into());
        }
        let key = |row: u32| {
            let customer = CustomerId::new(&self.customers.name(self.customer_of(row)).to_string())?;
            let class = match self.class.get(place(row)) {
                NO_KEY => None,
                key => Some(AccountClass::new(&self.classes.name(key).to_string())?),
            };
            Ok(AccountKey { customer, class })
        };
        accounts.firsts().map(key).collect()
    }

    fn customer_of(&self, row: u32) -> i64 {
        self.item_customers.get(place(row)).copied().unwrap_or_default()
    }

    /// The customers as numbers, where all of them are.
    pub(super) fn account_numbers(&self, accounts: &Accounts) -> Option<Vec<i64>> {
        let numbers = || accounts.firsts().map(|row| self.customer_of(row)).collect();
        self.customers.are_whole().then(numbers)
    }
}

/// The accounts of the rows that are kept.
pub(super) struct Accounts {
    pub(super) grouped: Grouped,
    /// Accounts in several currencies, each with its first row that is in another one than the rows before it.
    pub(super) several: Vec<(u32, u32)>,
}

impl Accounts {
    fn new(grouped: Grouped) -> Self {
        Self { grouped, several: Vec::new() }
    }

    /// Puts each account's rows in the order of their currencies, rows of one currency in the order they have. `codes`
    /// are the currencies of the rows as they stand now, and are sorted with them.
    pub(super) fn sort_by_currency(&mut self, codes: &mut [u8]) {
        let (mut order, mut codes) = (self.grouped.order.as_mut_slice(), codes);
        let mut sorted: Vec<(u8, u32)> = Vec::new();
        for (account, count) in (0_u32..).zip(&self.grouped.counts) {
            let (own, own_codes);
            let Some((rows, later)) = order.split_at_mut_checked(place(*count)) else { return };
            let Some((row_codes, later_codes)) = codes.split_at_mut_checked(place(*count)) else { return };
            (own, order) = (rows, later);
            (own_codes, codes) = (row_codes, later_codes);
            let mut pairs = own_codes.iter().zip(own.iter());
            let Some((first, _)) = pairs.next() else { continue };
            let Some((_, other)) = pairs.find(|(code, _)| *code != first) else { continue };
            self.several.push((account, *other));
            sorted.clear();
            sorted.extend(own_codes.iter().copied().zip(own.iter().copied()));
            sorted.sort_by_key(|(code, _)| *code);
            for ((code, row), (sorted_code, sorted_row)) in own_codes.iter_mut().zip(own).zip(&sorted) {
                (*code, *row) = (*sorted_code, *sorted_row);
            }
        }
    }

    /// The first row of each.
    pub(super) fn firsts(&self) -> impl Iterator<Item = u32> + '_ {
        let mut at = 0;
        self.grouped.counts.iter().filter_map(move |count| {
            let first = self.grouped.order.get(at).copied();
            at += place(*count);
            first
        })
    }
}
