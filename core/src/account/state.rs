use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::booked::Booked;
use super::deeds::Deeds;
use super::event::AdjustmentKind;
use super::open_order::OpenOrder;
use super::records::Records;
use super::{DueChange, Item, ItemKind, ItemNo, Mark, Movement, Revaluation};
use crate::allocation::{ItemKey, Precedence};
use crate::calendar::{Date, UtcMicros};
use crate::digest::Digest;
use crate::error::Result;
use crate::id::DocumentId;
use crate::invoice::Totals;
use crate::money::{Balances, Money};
use crate::party::AccountKey;
use crate::terms::{DiscountTax, DocumentDays, Terms};

/// One customer account: what its events add up to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    pub(super) key: AccountKey,
    pub(super) opened: Date,
    pub(super) version: u64,
    pub(super) last_recorded: UtcMicros,
    pub(super) booked: Booked,
    pub(super) items: Vec<Item>,
    pub(super) documents: BTreeMap<DocumentId, Document>,
    pub(super) movements: Vec<Movement>,
    pub(super) applications: BTreeMap<Match, Vec<Application>>,
    pub(super) counterparts: Vec<ItemKey>,
    pub(super) open_debits: BTreeSet<ItemNo>,
    pub(super) agreed: BTreeMap<DocumentId, Agreed>,
    pub(super) due_changes: Vec<DueChange>,
    pub(super) marks: Vec<Mark>,
    pub(super) revaluations: Vec<Revaluation>,
    pub(super) records: Records,
    pub(super) deeds: Option<Box<Deeds>>,
    #[serde(skip)]
    pub(super) open_order: OpenOrder,
}

/// What was agreed for an invoice whose terms count from a milestone, and what has happened to it so far.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreed {
    /// The terms it was issued with.
    pub terms: Terms,
    /// What it claims.
    pub totals: Totals,
    /// Its days.
    pub days: DocumentDays,
}

/// The parts of a document's total, as far as what becomes of its items has to know it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taxed {
    /// What it claims, or credits.
    pub totals: Totals,
    /// What its terms say a discount does to the tax.
    pub on_discount: Option<DiscountTax>,
}

/// What a numbered document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DocumentKind {
    /// One that has items.
    Items(ItemKind),
    /// An adjustment of items.
    Adjustment(AdjustmentKind),
    /// A case about items.
    Case,
    /// A mandate to collect.
    Mandate,
    /// A gateway's payout.
    Payout,
}

impl DocumentKind {
    /// The kind as refusals write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Items(kind) => kind.as_str(),
            Self::Adjustment(kind) => kind.as_str(),
            Self::Case => "case",
            Self::Mandate => "mandate",
            Self::Payout => "payout",
        }
    }
}

/// A document on an account, as far as a repeated or a later command has to know it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// What it is.
    pub kind: DocumentKind,
    /// Its total; none for what has no amount.
    pub total: Option<Money>,
    /// Its document date or value date.
    pub date: Date,
    /// Its first item; the others follow.
    pub first: ItemNo,
    /// How many items it has.
    pub items: u16,
    /// The digest of the command that made it.
    pub digest: Digest,
    /// The version of the stream at which it was made.
    pub version: u64,
    /// When it was returned, for a receipt that was.
    pub returned: Option<Date>,
    /// When it was voided, for one that was.
    pub voided: Option<Date>,
    /// The parts of its total; none where only that is known.
    pub taxed: Option<Box<Taxed>>,
    /// The terms it was issued on: see [`Account::terms_of`]. None for what has none.
    pub(super) terms: Option<u32>,
    /// What decides, beside its dates, whether it is paid before others.
    pub precedence: Option<Box<Precedence>>,
}

/// What one event settled of an item by a credit, as long as it is not undone. Amounts in minor units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Application {
    /// How much of the credit was used, in the credit's currency.
    pub source: Money,
    /// How much of the item that settled, in the item's currency.
    pub target: Money,
    /// The discount granted with it, in the item's currency.
    pub discount: Money,
    /// Whose the other side is; the account itself where it is its own.
    pub other: AccountKey,
    /// The day from which it counts.
    pub effective: Date,
    /// The accounting date.
    pub posting: Date,
    /// Its movements on this account, by position.
    pub movements: Vec<u32>,
}

/// A credit and an item that it settles. Without an item it comes before all of the credit's: a map of maps would hold
/// room for eleven items for every credit that settles one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) struct Match {
    pub(super) credit: DocumentId,
    pub(super) item: Option<ItemKey>,
}

impl Application {
    /// What several applications come to together: source, target and discount.
    pub(crate) fn total(first: &Self, others: &[Self]) -> Result<(Money, Money, Money)> {
        others.iter().try_fold(
            (first.source, first.target, first.discount),
            |(source, target, discount), part| {
                Ok((source.plus(part.source)?, target.plus(part.target)?, discount.plus(part.discount)?))
            },
        )
    }
}

impl Account {
    /// Which account it is.
    pub fn key(&self) -> &AccountKey {
        &self.key
    }

    /// The day it is open from.
    pub fn opened(&self) -> Date {
        self.opened
    }

    /// How many events it has seen. The first event is version 1.
    pub fn version(&self) -> u64 {
        self.version
    }

    /// When its last event was recorded.
    pub fn last_recorded(&self) -> UtcMicros {
        self.last_recorded
    }

    /// The first day on which an entry after that version of the stream is booked; none where there is no later entry. The
    /// opening of the account is none.
    pub fn booked_after(&self, version: u64) -> Option<Date> {
        self.booked.first_after(version)
    }

    /// Every item, in the order they arose.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// Every movement, in the order they were recorded.
    pub fn movements(&self) -> &[Movement] {
        &self.movements
    }

    /// The debits that have something open, in the order they arose.
    pub fn open_debits(&self) -> impl Iterator<Item = &Item> {
        self.open_debits.iter().filter_map(|number| self.item_at(*number))
    }

    /// Whether what is kept to find things quickly says the same as the items and movements.
    pub(crate) fn is_indexed(&self) -> bool {
        let mut last: Vec<Option<u32>> = vec![None; self.items.len()];
        let chained = (0_u32..).zip(&self.movements).all(|(at, movement)| {
            let place = usize::try_from(movement.item.0).ok().and_then(|place| last.get_mut(place));
            place.is_some_and(|place| place.replace(at) == movement.before)
        });
        let open = (0_u32..).zip(&self.items).filter(|(_, item)| item.open > 0).map(|(at, _)| ItemNo(at));
        let ended = self.items.iter().zip(last).all(|(item, last)| item.last_movement == last);
        chained && ended && open.eq(self.open_debits.iter().copied())
    }

    /// The items of other accounts that this account's credits settled, or whose credits settled its items.
    pub fn counterparts(&self) -> &[ItemKey] {
        &self.counterparts
    }

    /// Every document, by number.
    pub fn documents(&self) -> impl ExactSizeIterator<Item = (&DocumentId, &Document)> {
        self.documents.iter()
    }

    /// A document of this account.
    pub fn document(&self, document: &DocumentId) -> Option<&Document> {
        self.documents.get(document)
    }

    /// The items of a document of this account, in order.
    pub fn items_of(&self, document: &DocumentId) -> &[Item] {
        let range = self.documents.get(document).and_then(|document| {
            let first = usize::try_from(document.first.0).ok()?;
            self.items.get(first..first + usize::from(document.items))
        });
        range.unwrap_or_default()
    }

    /// An item of this account.
    pub fn item(&self, key: &ItemKey) -> Option<&Item> {
        self.items_of(&key.document).iter().find(|item| item.key.instalment == key.instalment)
    }

    /// The number of an item of this account.
    pub(crate) fn find(&self, key: &ItemKey) -> Option<ItemNo> {
        let first = self.documents.get(&key.document)?.first;
        let place =
            self.items_of(&key.document).iter().position(|item| item.key.instalment == key.instalment)?;
        u32::try_from(place).ok().and_then(|place| first.0.checked_add(place)).map(ItemNo)
    }

    pub(crate) fn item_at(&self, number: ItemNo) -> Option<&Item> {
        usize::try_from(number.0).ok().and_then(|at| self.items.get(at))
    }

    /// The first days, by effective and by posting date, from which the item has that many minor units open and keeps
    /// them. An item of which nothing was undone has its open amount from its own days on; one that was settled, and
    /// opened again later, has it from then.
    pub fn open_from(&self, item: &Item, minor: i64) -> (Date, Date) {
        if !item.reopened {
            return (item.effective, item.posting);
        }
        let from = |first: Date, day: fn(&Movement) -> Date| {
            let mut by_day: BTreeMap<Date, i64> = BTreeMap::new();
            for movement in self.movements_of(item) {
                *by_day.entry(day(movement)).or_default() += movement.minor;
            }
            let mut open = item.open;
            for (day, moved) in by_day.into_iter().rev() {
                open -= moved;
                if open.unsigned_abs() < minor.unsigned_abs() {
                    return first.max(day);
                }
            }
            first
        };
        let effective = from(item.effective, |movement| movement.effective);
        let posting = from(item.posting, |movement| movement.posting);
        // What is carried goes by what is open when something is recorded, so in the books it goes on after what was undone.
        let elsewhere = item.base != item.original || item.carrying != item.open;
        let undone = elsewhere.then(|| self.last_undone(item)).flatten();
        (effective, undone.map_or(posting, |(_, undone)| posting.max(undone)))
    }

    /// The last days, by effective and by posting date, on which something that settled the item was undone.
    pub fn last_undone(&self, item: &Item) -> Option<(Date, Date)> {
        let undone = self.movements_of(item).filter(|movement| movement.reverses.is_some());
        let days = undone.map(|movement| (movement.effective, movement.posting));
        days.reduce(|last, next| (last.0.max(next.0), last.1.max(next.1)))
    }

    /// The movements of an item, the last first.
    pub(crate) fn movements_of(&self, item: &Item) -> impl Iterator<Item = &Movement> {
        let at = |number: Option<u32>| number.and_then(|at| self.movements.get(usize::try_from(at).ok()?));
        std::iter::successors(at(item.last_movement), move |movement| at(movement.before))
    }

    /// What a credit settled of an item and was not undone, in the order it was recorded.
    pub fn applications(&self, credit: &DocumentId, item: &ItemKey) -> &[Application] {
        let of = Match { credit: credit.clone(), item: Some(item.clone()) };
        self.applications.get(&of).map_or(&[], Vec::as_slice)
    }

    /// Everything that a credit settled and was not undone, by item. Seen from the credit's own account this includes
    /// the items of other accounts.
    pub fn applied_by<'a>(
        &'a self,
        credit: &'a DocumentId,
    ) -> impl Iterator<Item = (&'a ItemKey, &'a [Application])> {
        let all = self.applications.range(Match { credit: credit.clone(), item: None }..);
        let own = all.take_while(move |(of, _)| of.credit == *credit);
        own.filter_map(|(of, applied)| Some((of.item.as_ref()?, applied.as_slice())))
    }

    /// What was agreed for an invoice whose terms count from a milestone.
    pub fn agreed(&self, invoice: &DocumentId) -> Option<&Agreed> {
        self.agreed.get(invoice)
    }

    /// Every change of a due date, in the order they were recorded.
    pub fn due_changes(&self) -> &[DueChange] {
        &self.due_changes
    }

    /// What of items stands apart in reports, or stood: every mark, in the order they were recorded.
    pub fn marks(&self) -> &[Mark] {
        &self.marks
    }

    /// What is open in all, by currency: debits less credits.
    pub fn balances(&self) -> Balances {
        self.items.iter().map(Item::open_money).collect()
    }
}
