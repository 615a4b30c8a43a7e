use std::collections::BTreeMap;

use crate::account::{
    Account, Counter, Document, DocumentKind, Item, ItemKind, ItemNo, Movement, MovementKind,
};
use crate::allocation::ItemKey;
use crate::id::DocumentId;
use crate::money::Money;
use crate::party::AccountKey;
use crate::payment::Purpose;

use super::{Broken, Stamp};

/// A movement that is about to be made: item, kind, amount, other side, and what it undoes.
pub(super) type Move = (ItemNo, MovementKind, i64, Counter, Option<u32>);

impl Account {
    /// Adds a document and its items.
    pub(super) fn add(
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
    pub(super) fn enter(
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
    pub(super) fn number_of(&self, item: &ItemKey) -> Result<ItemNo, Broken> {
        self.find(item).ok_or_else(|| format!("there is no item {item}"))
    }

    /// How an amount of this item moves when the item is lowered by it.
    pub(super) fn lowering(&self, number: ItemNo, amount: Money) -> Result<i64, Broken> {
        let item = self.item_at(number).ok_or_else(|| format!("item {} is missing", number.0))?;
        if item.currency != amount.currency() || !amount.is_positive() {
            return Err(format!("{} can not be lowered by {amount}", item.key));
        }
        Ok(if item.is_credit() { amount.minor() } else { -amount.minor() })
    }

    /// The place of another account's item among the counterparts, which it is given with those that wait for theirs.
    pub(super) fn elsewhere(&self, key: &ItemKey, waiting: &mut Vec<ItemKey>) -> Result<Counter, Broken> {
        waiting.push(key.clone());
        let at = u32::try_from(self.counterparts.len() + waiting.len() - 1);
        at.map(Counter::Elsewhere).map_err(|_| "more counterparts than an account holds".to_owned())
    }

    /// The number of an item of this account, or none where it is another account's.
    pub(super) fn own(&self, account: &AccountKey, item: &ItemKey) -> Result<Option<ItemNo>, Broken> {
        if *account != self.key {
            return Ok(None);
        }
        self.find(item).map(Some).ok_or_else(|| format!("there is no item {item}"))
    }

    /// Makes the movements, all or none, and answers the number of the first.
    pub(super) fn commit(&mut self, moves: &[Move], stamp: Stamp) -> Result<u32, Broken> {
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

/// An item as it arises.
pub(super) fn new_item(key: ItemKey, kind: ItemKind, original: Money, stamp: Stamp) -> Item {
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
