use std::collections::{BTreeMap, BTreeSet};

use super::index::Index;
use super::offers::Offers;
use super::{Name, Names};
use crate::account::{DueChange, ItemKind, Mark, MovementKind, Standing};
use crate::calendar::{Date, UtcMicros};
use crate::error::{Reason, Result, Shown};
use crate::money::Currency;
use crate::party::AccountKey;

/// Items and their dated movements as columns. The day a report looks at is never part of the data.
///
/// Items are sorted by account and currency, then in the order they arose; the movements of one item stand next to each
/// other, in the order of the items, so that one pass over both from front to back answers every question about a day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Portfolio {
    pub(super) accounts: Vec<AccountKey>,
    pub(super) numbers: Option<Vec<i64>>,
    pub(super) currencies: Vec<Currency>,
    pub(super) base: Option<BaseAmounts>,
    pub(super) attributes: BTreeMap<String, Attribute>,
    pub(super) items: Items,
    pub(super) movements: Movements,
    pub(super) index: Index,
    /// Changes of due dates, item by item, in the order they were recorded; `item` is the position of the item.
    pub(super) due_changes: Vec<DueChange>,
    /// What of items stands apart, item by item, in the order it was recorded; `item` is the position of the item.
    pub(super) marks: Vec<Mark>,
    /// What items offer, and what carried ones were.
    pub(super) offers: Offers,
    /// When the books were closed last through each day; empty where the data does not say.
    pub(super) closes: BTreeMap<Date, UtcMicros>,
}

/// The columns of the items: one place per item in each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Items {
    /// Whose item it is: a position in [`Portfolio::accounts`]; rising.
    pub account: Vec<u32>,
    /// Its document.
    pub document: Names,
    /// Its instalment.
    pub instalment: Vec<u16>,
    /// What it comes from.
    pub kind: Vec<ItemKind>,
    /// Its currency: a position in [`Portfolio::currencies`].
    pub currency: Vec<u8>,
    /// What it was at first, in minor units; below zero for a credit.
    pub original: Vec<i64>,
    /// When it is due by all that is recorded; none where that is not known. What a view shows may be older.
    pub due: Vec<Option<Date>>,
    /// The document date or value date.
    pub effective: Vec<Date>,
    /// The accounting date.
    pub posting: Vec<Date>,
    /// When it was recorded; none where the data does not say, for all items alike.
    pub recorded: Option<Vec<UtcMicros>>,
    /// Whether it stands apart; none where all items are ordinary.
    pub standing: Option<Vec<Standing>>,
    /// How many movements it has; they stand behind those of the item before.
    pub movements: Vec<u32>,
}

/// What each item was at first in the currency the books are kept in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseAmounts {
    /// The currency the books are kept in.
    pub currency: Currency,
    /// One amount per item, in minor units, with the sign of the item.
    pub original: Vec<i64>,
}

/// A value that the caller attaches to each item: a region, a salesperson.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribute {
    /// The values there are, sorted.
    pub values: Vec<String>,
    /// The position of each item's value; the number of values where an item has none.
    pub codes: Vec<u32>,
}

/// The columns of the movements: one place per movement in each, item by item.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Movements {
    /// What it was.
    pub kind: Vec<MovementKind>,
    /// By how much, in minor units of the item's currency.
    pub minor: Vec<i64>,
    /// The day from which it counts.
    pub effective: Vec<Date>,
    /// The accounting date.
    pub posting: Vec<Date>,
    /// When it was recorded; none where the data does not say, for all movements alike.
    pub recorded: Option<Vec<UtcMicros>>,
}

impl Portfolio {
    /// The accounts that items point at, sorted.
    pub fn accounts(&self) -> &[AccountKey] {
        &self.accounts
    }

    /// The customer of each account as a whole number, where all of them were given as such. Accounts then stand in the
    /// order of these numbers.
    pub fn account_numbers(&self) -> Option<&[i64]> {
        self.numbers.as_deref()
    }

    /// The currencies that items point at, sorted.
    pub fn currencies(&self) -> &[Currency] {
        &self.currencies
    }

    /// The columns of the items.
    pub fn items(&self) -> &Items {
        &self.items
    }

    /// The columns of the movements.
    pub fn movements(&self) -> &Movements {
        &self.movements
    }

    /// How many items there are.
    pub fn len(&self) -> usize {
        self.items.original.len()
    }

    /// Whether there is no item.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The account of an item.
    pub fn account_of(&self, item: usize) -> Option<&AccountKey> {
        let number = *self.items.account.get(item)?;
        self.accounts.get(usize::try_from(number).ok()?)
    }

    /// The currency of an item.
    pub fn currency_of(&self, item: usize) -> Option<Currency> {
        let code = *self.items.currency.get(item)?;
        self.currencies.get(usize::from(code)).copied()
    }

    /// The document of an item.
    pub fn document_of(&self, item: usize) -> Option<Name<'_>> {
        self.items.document.get(item)
    }

    /// What each item was at first in base currency, where the data says.
    pub fn base(&self) -> Option<&BaseAmounts> {
        self.base.as_ref()
    }

    /// An attribute that was attached.
    ///
    /// # Errors
    /// `unknown_choice`, `no_attributes` where none is attached.
    pub fn attribute(&self, name: &str) -> Result<&Attribute> {
        self.attributes.get(name).ok_or_else(|| {
            let (value, known) = (Shown::new(name), self.attributes.keys().map(String::as_str));
            let choices = known.collect::<Vec<_>>().join(", ");
            match self.attributes.is_empty() {
                true => Reason::NoAttributes { value }.into(),
                false => Reason::UnknownChoice { value, choices }.into(),
            }
        })
    }

    /// Attaches a value to every item of an account: a region, a salesperson. Accounts without one have none.
    pub fn attach(&mut self, name: &str, value: impl Fn(&AccountKey) -> Option<String>) {
        let of_account: Vec<Option<String>> = self.accounts.iter().map(value).collect();
        let values: BTreeSet<&String> = of_account.iter().flatten().collect();
        let values: Vec<String> = values.into_iter().cloned().collect();
        let code = |value: &Option<String>| {
            let place =
                value.as_ref().and_then(|value| values.binary_search(value).ok()).unwrap_or(values.len());
            u32::try_from(place).unwrap_or(u32::MAX)
        };
        let of_account: Vec<u32> = of_account.iter().map(code).collect();
        let of_item =
            |account: &u32| usize::try_from(*account).ok().and_then(|at| of_account.get(at)).copied();
        let codes = self.items.account.iter().filter_map(of_item).collect();
        self.attributes.insert(name.to_owned(), Attribute { values, codes });
    }
}
