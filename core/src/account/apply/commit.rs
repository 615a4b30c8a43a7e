use std::collections::BTreeMap;

use crate::account::{
    Account, Counter, Document, DocumentKind, Held, Item, ItemKind, ItemNo, Movement, MovementKind, Taxed,
    restored,
};
use crate::allocation::ItemKey;
use crate::id::DocumentId;
use crate::invoice::Totals;
use crate::money::{Money, split};
use crate::party::AccountKey;
use crate::payment::Purpose;
use crate::terms::Terms;

use super::{Broken, Stamp};

/// A movement that is about to be made.
#[derive(Debug, Clone, Copy)]
pub(super) struct Move {
    pub(super) item: ItemNo,
    pub(super) kind: MovementKind,
    pub(super) minor: i64,
    pub(super) counter: Counter,
    /// The movement it undoes.
    pub(super) reverses: Option<u32>,
    /// What it changes in base currency where that does not follow from the item.
    pub(super) base: Option<i64>,
}

impl Move {
    pub(super) fn new(item: ItemNo, kind: MovementKind, minor: i64, counter: Counter) -> Self {
        Self { item, kind, minor, counter, reverses: None, base: None }
    }
}

/// So many terms are looked through for those of a new document.
const LAST_TERMS: usize = 16;

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
        let made = Document {
            kind,
            total,
            date,
            first: ItemNo(0),
            items: 0,
            digest,
            version,
            returned: None,
            voided: None,
            taxed: None,
            terms: None,
            precedence: None,
        };
        self.documents.insert(document.clone(), made);
        Ok(())
    }

    /// Keeps the tax inside a document that was just added.
    pub(super) fn tax(&mut self, document: &DocumentId, totals: &Totals, terms: Option<&Terms>) {
        if totals.tax.is_empty() && totals.freight.is_none() && totals.charges.is_none() {
            return;
        }
        if let Some(document) = self.documents.get_mut(document) {
            let on_discount = terms.and_then(|terms| terms.discount_tax);
            document.taxed = Some(Box::new(Taxed { totals: totals.clone(), on_discount }));
        }
    }

    /// Keeps the terms of a document that was just added. Most customers have one set of terms, or a few in turn; what is not
    /// found among the last ones is kept again.
    pub(super) fn put_under(&mut self, document: &DocumentId, terms: &Terms) {
        let known = &mut self.records.terms;
        let back = known.iter().rev().take(LAST_TERMS).position(|last| last == terms);
        let place = match back {
            Some(back) => known.len() - 1 - back,
            None => {
                known.push(terms.clone());
                known.len() - 1
            }
        };
        if let Some(document) = self.documents.get_mut(document) {
            document.terms = u32::try_from(place).ok();
        }
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
        for Move { item: number, minor, .. } in moves {
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
        for (place, planned) in (first..).zip(moves) {
            let base = self.changes(planned);
            let Move { item: number, kind, minor, counter, reverses, .. } = planned;
            let at = usize::try_from(number.0).ok();
            let Some(item) = at.and_then(|at| self.items.get_mut(at)) else { continue };
            item.open += minor;
            item.carrying = item.carrying.saturating_add(base);
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
                base,
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

    /// What a movement changes of what its item is carried at: what is undone comes back as it went, what goes takes its
    /// part with it.
    fn changes(&self, planned: &Move) -> i64 {
        if let Some(base) = planned.base {
            return base;
        }
        let Some(item) = self.item_at(planned.item) else { return 0 };
        let at = planned.reverses.and_then(|number| usize::try_from(number).ok());
        match (planned.reverses, at.and_then(|at| self.movements.get(at))) {
            (Some(_), Some(undone)) if undone.minor == -planned.minor => -undone.base,
            (Some(number), Some(undone)) => {
                let done = self.undone_of(item, number);
                -restored(undone, done, -planned.minor)
            }
            _ => -Held::of(item).take(-planned.minor),
        }
    }
}

/// An item as it arises. In base currency it is carried at what it is; in another one its event says at what.
pub(super) fn new_item(key: ItemKey, kind: ItemKind, original: Money, stamp: Stamp) -> Item {
    Item {
        key,
        kind,
        currency: original.currency(),
        original: original.minor(),
        open: original.minor(),
        base: original.minor(),
        carrying: original.minor(),
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

/// What the items of a document are carried at in base currency, where they are in another one: what the document comes to,
/// each instalment its part.
pub(super) fn value(items: &mut [Item], base: Option<Money>) -> Result<(), Broken> {
    let Some(base) = base else { return Ok(()) };
    let weights: Vec<u64> = items.iter().map(|item| item.original.unsigned_abs()).collect();
    let shares = split(base.minor(), &weights).map_err(|error| error.to_string())?;
    for (item, share) in items.iter_mut().zip(shares) {
        item.base = if item.is_credit() { -share } else { share };
        item.carrying = item.base;
    }
    Ok(())
}
