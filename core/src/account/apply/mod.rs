//! What each event changes: one function an event, in files by what they change. None holds a rule.

mod adjust;
mod carry;
mod cases;
mod customer;
mod documents;
mod receipts;
mod settle;

use std::collections::{BTreeMap, BTreeSet};

use super::event::{AccountOpened, Event};
use super::open_order::OpenOrder;
use super::records::Records;
use super::{
    Account, Counter, Dated, Document, DocumentKind, Item, ItemKind, ItemNo, Movement, MovementKind,
};
use crate::allocation::ItemKey;
use crate::calendar::{Date, UtcMicros};
use crate::digest::Digest;
use crate::id::DocumentId;
use crate::money::Money;
use crate::party::AccountKey;
use crate::payment::Purpose;

/// What an entry says beside its event.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stamp {
    pub(crate) version: u64,
    pub(crate) recorded: UtcMicros,
    pub(crate) posting: Date,
    pub(crate) effective: Date,
    pub(crate) digest: Digest,
}

impl Stamp {
    /// When it counts and was recorded.
    fn dated(&self) -> Dated {
        Dated { effective: self.effective, posting: self.posting, recorded: self.recorded }
    }
}

/// Why an event can not have been decided for this account, in a few words for `corrupt_stream`.
pub(crate) type Broken = String;

/// A movement that is about to be made: item, kind, amount, other side, and what it undoes.
type Move = (ItemNo, MovementKind, i64, Counter, Option<u32>);

impl Account {
    /// An account without events. Its first event opens it.
    pub(crate) fn opened_by(event: &AccountOpened, stamp: Stamp) -> Self {
        let mut account = Self::empty(event.account.clone(), stamp.effective, stamp.recorded);
        account.version = stamp.version;
        account.records.profiles.push((stamp.dated(), event.profile.clone()));
        account
    }

    /// An account that is open and on which nothing has happened.
    pub(crate) fn empty(key: AccountKey, opened: Date, recorded: UtcMicros) -> Self {
        Self {
            key,
            opened,
            version: 0,
            last_recorded: recorded,
            items: Vec::new(),
            documents: BTreeMap::new(),
            movements: Vec::new(),
            applications: BTreeMap::new(),
            counterparts: Vec::new(),
            open_debits: BTreeSet::new(),
            agreed: BTreeMap::new(),
            due_changes: Vec::new(),
            marks: Vec::new(),
            records: Records::default(),
            open_order: OpenOrder::default(),
        }
    }

    /// Makes an event part of the account. Holds no business rule: it refuses only what can not have been decided,
    /// and then leaves the account as it was.
    pub(crate) fn apply(&mut self, event: &Event, stamp: Stamp) -> Result<(), Broken> {
        if stamp.version != self.version + 1 {
            return Err(format!("expected version {}", self.version + 1));
        }
        if stamp.recorded < self.last_recorded {
            return Err(format!("recorded before the entry in front of it, at {}", self.last_recorded));
        }
        let reached = self.reached_so_far();
        match event {
            Event::Opened(_) => return Err("the account is open already".to_owned()),
            Event::Issued(event) => self.issued(event, stamp)?,
            Event::Credited(event) => self.credited(event, stamp)?,
            Event::Received(event) => self.received(event, stamp)?,
            Event::Applied(event) => self.applied(event, stamp)?,
            Event::Unapplied(event) => self.unapplied(event, stamp)?,
            Event::Returned(event) => self.returned(event, stamp)?,
            Event::Reached(event) => self.reached(event, stamp)?,
            Event::Changed(event) => self.records.profiles.push((stamp.dated(), event.profile.clone())),
            Event::Blocked(event) => self.blocked(event, stamp),
            Event::Unblocked(event) => self.unblocked(event, stamp),
            Event::Closed(event) => self.closed(event, stamp),
            Event::Reopened(_) => self.reopened(stamp),
            Event::Raised(event) => self.raised(event, stamp)?,
            Event::Voided(event) => self.voided(event, stamp)?,
            Event::Rescheduled(event) => self.rescheduled(event, stamp)?,
            Event::Dispatched(event) => self.dispatched(event, stamp)?,
            Event::Cleared(event) => self.cleared(event, stamp)?,
            Event::PaidOut(event) => {
                self.enter(&event.payout, DocumentKind::Payout, Some(event.amount), stamp)?
            }
            Event::Authorised(event) => self.authorised(event, stamp)?,
            Event::Revoked(event) => self.revoked(event, stamp)?,
            Event::Carried(event) => self.carried(event, stamp)?,
            Event::Retracted(event) => self.retracted(event, stamp)?,
            Event::Refused(event) => self.refused(event, stamp)?,
            Event::Adjusted(event) => self.adjusted(event, stamp)?,
            Event::Reversed(event) => self.reversed(event, stamp)?,
            Event::Certified(event) => self.certified(event, stamp)?,
            Event::Begun(event) => self.begun(event, stamp)?,
            Event::Noted(event) => self.noted(event, stamp)?,
            Event::Ended(event) => self.ended(event, stamp)?,
        }
        self.reorder(reached);
        self.version = stamp.version;
        self.last_recorded = stamp.recorded;
        Ok(())
    }

    /// Adds a document and its items.
    fn add(
        &mut self,
        document: &DocumentId,
        total: Money,
        items: Vec<Item>,
        stamp: Stamp,
    ) -> Result<(), Broken> {
        let Some(kind) = items.first().map(|item| item.kind) else {
            return Err(format!("{document} has no item"));
        };
        if !total.is_positive() {
            return Err(format!("{document} is of {total}"));
        }
        let (Ok(first), Ok(count)) = (u32::try_from(self.items.len()), u16::try_from(items.len())) else {
            return Err("more items than an account holds".to_owned());
        };
        self.enter(document, DocumentKind::Items(kind), Some(total), stamp)?;
        if let Some(document) = self.documents.get_mut(document) {
            (document.first, document.items) = (ItemNo(first), count);
        }
        for (number, item) in (first..).zip(items) {
            if item.open > 0 {
                self.open_debits.insert(ItemNo(number));
            }
            self.items.push(item);
        }
        Ok(())
    }

    /// Enters a numbered document, for now without items.
    fn enter(
        &mut self,
        document: &DocumentId,
        kind: DocumentKind,
        total: Option<Money>,
        stamp: Stamp,
    ) -> Result<(), Broken> {
        if self.documents.contains_key(document) {
            return Err(format!("{document} is there already"));
        }
        let (date, digest, version) = (stamp.effective, stamp.digest, stamp.version);
        let (first, items, returned, voided) = (ItemNo(0), 0, None, None);
        let made = Document { kind, total, date, first, items, digest, version, returned, voided };
        self.documents.insert(document.clone(), made);
        Ok(())
    }

    /// The number of an item that must be of this account.
    fn number_of(&self, item: &ItemKey) -> Result<ItemNo, Broken> {
        self.find(item).ok_or_else(|| format!("there is no item {item}"))
    }

    /// How an amount of this item moves when the item is lowered by it.
    fn lowering(&self, number: ItemNo, amount: Money) -> Result<i64, Broken> {
        let item = self.item_at(number).ok_or_else(|| format!("item {} is missing", number.0))?;
        if item.currency != amount.currency() || !amount.is_positive() {
            return Err(format!("{} can not be lowered by {amount}", item.key));
        }
        Ok(if item.is_credit() { amount.minor() } else { -amount.minor() })
    }

    /// The place of another account's item among the counterparts, which it is given with those that wait for theirs.
    fn elsewhere(&self, key: &ItemKey, waiting: &mut Vec<ItemKey>) -> Result<Counter, Broken> {
        waiting.push(key.clone());
        let at = u32::try_from(self.counterparts.len() + waiting.len() - 1);
        at.map(Counter::Elsewhere).map_err(|_| "more counterparts than an account holds".to_owned())
    }

    /// The number of an item of this account, or none where it is another account's.
    fn own(&self, account: &AccountKey, item: &ItemKey) -> Result<Option<ItemNo>, Broken> {
        if *account != self.key {
            return Ok(None);
        }
        self.find(item).map(Some).ok_or_else(|| format!("there is no item {item}"))
    }

    /// Makes the movements, all or none, and answers the number of the first.
    fn commit(&mut self, moves: &[Move], stamp: Stamp) -> Result<u32, Broken> {
        let mut after: BTreeMap<ItemNo, i64> = BTreeMap::new();
        for (number, _, minor, ..) in moves {
            let item = self.item_at(*number).ok_or_else(|| format!("item {} is missing", number.0))?;
            let open = after.entry(*number).or_insert(item.open);
            *open = open.checked_add(*minor).ok_or_else(|| format!("{} overflows", item.key))?;
        }
        for (number, open) in &after {
            let Some(item) = self.item_at(*number) else { continue };
            let kept = if item.original < 0 { item.original..=0 } else { 0..=item.original };
            if !kept.contains(open) {
                return Err(format!("{} of {} would have {open} open", item.key, item.original));
            }
        }
        let first = u32::try_from(self.movements.len()).map_err(|_| "more movements than fit".to_owned())?;
        for (place, (number, kind, minor, counter, reverses)) in (first..).zip(moves) {
            let at = usize::try_from(number.0).ok();
            let Some(item) = at.and_then(|at| self.items.get_mut(at)) else { continue };
            item.open += minor;
            if *counter == Counter::DiscountGranted {
                item.discount_taken -= minor;
            }
            item.reopened |= reverses.is_some();
            let before = item.last_movement.replace(place);
            if item.open > 0 {
                self.open_debits.insert(*number);
            } else {
                self.open_debits.remove(number);
            }
            let Stamp { effective, posting, recorded, .. } = stamp;
            let (item, kind, minor, counter, reverses) = (*number, *kind, *minor, *counter, *reverses);
            self.movements.push(Movement {
                item,
                kind,
                minor,
                effective,
                posting,
                recorded,
                counter,
                reverses,
                before,
            });
        }
        Ok(first)
    }
}

fn new_item(key: ItemKey, kind: ItemKind, original: Money, stamp: Stamp) -> Item {
    Item {
        key,
        kind,
        currency: original.currency(),
        original: original.minor(),
        open: original.minor(),
        due: Some(stamp.effective),
        effective: stamp.effective,
        posting: stamp.posting,
        recorded: stamp.recorded,
        origin: None,
        purpose: Purpose::Settlement,
        discounts: Vec::new(),
        discount_taken: 0,
        reopened: false,
        last_movement: None,
    }
}
