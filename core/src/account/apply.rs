use std::collections::{BTreeMap, BTreeSet};

use super::event::{
    AppliedLine, CreditApplied, CreditKind, CreditNoteIssued, CreditUnapplied, Event, InvoiceIssued,
    MilestoneRecorded, PaymentReceived, PaymentReturned, UndoneLine,
};
use super::{
    Account, Agreed, Application, Counter, Document, DueChange, Item, ItemKind, ItemNo, Movement,
    MovementKind,
};
use crate::allocation::ItemKey;
use crate::calendar::{Date, UtcMicros};
use crate::digest::Digest;
use crate::id::DocumentId;
use crate::invoice::ScheduledInstalment;
use crate::money::Money;
use crate::party::AccountKey;
use crate::terms::{DocumentDays, Milestone, MilestoneDay};

/// What an entry says beside its event.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stamp {
    pub(crate) version: u64,
    pub(crate) recorded: UtcMicros,
    pub(crate) posting: Date,
    pub(crate) effective: Date,
    pub(crate) digest: Digest,
}

/// Why an event can not have been decided for this account, in a few words for `corrupt_stream`.
pub(crate) type Broken = String;

/// A movement that is about to be made: item, kind, amount, other side, and what it undoes.
type Move = (ItemNo, MovementKind, i64, Counter, Option<u32>);

impl Account {
    /// An account without events. Its first event opens it.
    pub(crate) fn opened_by(key: AccountKey, stamp: Stamp) -> Self {
        Self {
            key,
            opened: stamp.effective,
            version: stamp.version,
            last_recorded: stamp.recorded,
            items: Vec::new(),
            by_key: BTreeMap::new(),
            documents: BTreeMap::new(),
            movements: Vec::new(),
            applications: BTreeMap::new(),
            counterparts: Vec::new(),
            open_debits: BTreeSet::new(),
            agreed: BTreeMap::new(),
            due_changes: Vec::new(),
            marks: Vec::new(),
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
        match event {
            Event::Opened(_) => return Err("the account is open already".to_owned()),
            Event::Issued(event) => self.issued(event, stamp)?,
            Event::Credited(event) => self.credited(event, stamp)?,
            Event::Received(event) => self.received(event, stamp)?,
            Event::Applied(event) => self.applied(event, stamp)?,
            Event::Unapplied(event) => self.unapplied(event, stamp)?,
            Event::Returned(event) => self.returned(event, stamp)?,
            Event::Reached(event) => self.reached(event, stamp)?,
        }
        self.version = stamp.version;
        self.last_recorded = stamp.recorded;
        Ok(())
    }

    fn issued(&mut self, event: &InvoiceIssued, stamp: Stamp) -> Result<(), Broken> {
        let mut sum = Money::zero(event.totals.gross.currency());
        let mut items = Vec::with_capacity(event.schedule.len());
        for part in &event.schedule {
            if part.amount.is_negative() {
                return Err(format!("instalment {} is below zero", part.instalment));
            }
            sum = sum.plus(part.amount).map_err(|error| error.to_string())?;
            let key = ItemKey { document: event.invoice.clone(), instalment: part.instalment };
            let mut item = new_item(key, ItemKind::Invoice, part.amount, stamp);
            item.due = part.due;
            item.discounts.clone_from(&part.discounts);
            items.push(item);
        }
        if sum != event.totals.gross {
            return Err(format!("instalments add up to {sum}, not to {}", event.totals.gross));
        }
        self.add(&event.invoice, event.totals.gross, items, stamp)?;
        let days = DocumentDays {
            issued: stamp.effective,
            posting: stamp.posting,
            milestones: event.milestones.clone(),
        };
        if Milestone::ALL.iter().any(|milestone| event.terms.counts_from(*milestone)) {
            let agreed = Agreed { terms: event.terms.clone(), totals: event.totals.clone(), days };
            self.agreed.insert(event.invoice.clone(), agreed);
        }
        Ok(())
    }

    /// What an invoice's terms count from has happened: its items get the days of the new schedule.
    fn reached(&mut self, event: &MilestoneRecorded, stamp: Stamp) -> Result<(), Broken> {
        let invoice = &event.invoice;
        let Some(agreed) = self.agreed.get_mut(invoice) else {
            return Err(format!("{invoice} does not wait for any milestone"));
        };
        let Some(document) = self.documents.get(invoice) else { return Err(format!("{invoice} is missing")) };
        let first = usize::try_from(document.first.0).unwrap_or(usize::MAX);
        let items = self.items.get_mut(first..).and_then(|items| items.get_mut(..event.schedule.len()));
        let Some(items) = items.filter(|items| items.len() == usize::from(document.items)) else {
            return Err(format!("{invoice} has another number of instalments"));
        };
        let same = |(item, part): (&Item, &ScheduledInstalment)| {
            item.original == part.amount.minor() && item.currency == part.amount.currency()
        };
        if !items.iter().zip(&event.schedule).all(same) {
            return Err(format!("{invoice} has other instalments"));
        }
        for ((number, item), part) in (document.first.0..).zip(items).zip(&event.schedule) {
            if item.due != part.due {
                self.due_changes.push(DueChange {
                    item: ItemNo(number),
                    before: item.due,
                    due: part.due,
                    effective: stamp.effective,
                    posting: stamp.posting,
                    recorded: stamp.recorded,
                });
            }
            item.due = part.due;
            item.discounts.clone_from(&part.discounts);
        }
        agreed.days.milestones.retain(|known| known.milestone != event.milestone);
        let (milestone, date) = (event.milestone, event.date);
        agreed.days.milestones.push(MilestoneDay { milestone, date });
        Ok(())
    }

    fn credited(&mut self, event: &CreditNoteIssued, stamp: Stamp) -> Result<(), Broken> {
        let key = ItemKey::whole(event.credit_note.clone());
        let item = new_item(key, ItemKind::CreditNote, event.totals.gross.negated(), stamp);
        self.add(&event.credit_note, event.totals.gross, vec![item], stamp)
    }

    fn received(&mut self, event: &PaymentReceived, stamp: Stamp) -> Result<(), Broken> {
        let key = ItemKey::whole(event.receipt.clone());
        let item = new_item(key, ItemKind::Receipt, event.amount.negated(), stamp);
        self.add(&event.receipt, event.amount, vec![item], stamp)
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
        if self.documents.contains_key(document) {
            return Err(format!("{document} is there already"));
        }
        let (date, digest, version) = (stamp.effective, stamp.digest, stamp.version);
        let made = Document {
            kind,
            total,
            date,
            first: ItemNo(first),
            items: count,
            digest,
            version,
            returned: None,
        };
        self.documents.insert(document.clone(), made);
        for (number, item) in (first..).zip(items) {
            self.by_key.insert(item.key.clone(), ItemNo(number));
            if item.open > 0 {
                self.open_debits.insert(ItemNo(number));
            }
            self.items.push(item);
        }
        Ok(())
    }

    fn applied(&mut self, event: &CreditApplied, stamp: Stamp) -> Result<(), Broken> {
        let kind = match event.kind {
            CreditKind::Receipt => MovementKind::Cash,
            CreditKind::CreditNote => MovementKind::Credit,
        };
        let credit = ItemKey::whole(event.credit.clone());
        let mut moves: Vec<Move> = Vec::new();
        let mut made: Vec<(ItemKey, Application, usize)> = Vec::new();
        let mut counterparts = Vec::new();
        for line in &event.lines {
            let before = moves.len();
            let debit = self.own(&line.account, &line.item)?;
            let source = self.own(&event.account, &credit)?;
            let elsewhere = |key: &ItemKey, list: &mut Vec<ItemKey>| {
                list.push(key.clone());
                let at = u32::try_from(self.counterparts.len() + list.len() - 1);
                at.map(Counter::Elsewhere).map_err(|_| "more counterparts than an account holds".to_owned())
            };
            self.sound_line(line, debit, source, stamp)?;
            if let Some(debit) = debit {
                let counter = match source {
                    Some(source) => Counter::Item(source),
                    None => elsewhere(&credit, &mut counterparts)?,
                };
                moves.push((debit, kind, line.target.negated().minor(), counter, None));
                if !line.discount.is_zero() {
                    let minor = line.discount.negated().minor();
                    moves.push((debit, MovementKind::Discount, minor, Counter::DiscountGranted, None));
                }
            }
            if let Some(source) = source {
                let counter = match debit {
                    Some(debit) => Counter::Item(debit),
                    None => elsewhere(&line.item, &mut counterparts)?,
                };
                moves.push((source, kind, line.source.minor(), counter, None));
            }
            if debit.is_none() && source.is_none() {
                return Err(format!("neither {} nor {} is of this account", event.credit, line.item));
            }
            let other = if debit.is_some() { &event.account } else { &line.account };
            made.push((line.item.clone(), application(line, other, stamp), moves.len() - before));
        }
        let mut number = self.commit(&moves, stamp)?;
        self.counterparts.append(&mut counterparts);
        for (item, mut application, count) in made {
            let count = u32::try_from(count).unwrap_or_default();
            application.movements = (number..number + count).collect();
            number += count;
            self.applications
                .entry(event.credit.clone())
                .or_default()
                .entry(item)
                .or_default()
                .push(application);
        }
        Ok(())
    }

    /// Refuses a line that no decision makes: amounts in other currencies than the items, that differ where they must
    /// not, or below zero, and dates before those of the items.
    fn sound_line(
        &self,
        line: &AppliedLine,
        debit: Option<ItemNo>,
        source: Option<ItemNo>,
        stamp: Stamp,
    ) -> Result<(), Broken> {
        let broken = |why: &str| Err(format!("the line for {} {why}", line.item));
        if !line.target.is_positive() || !line.source.is_positive() || line.discount.is_negative() {
            return broken("has an amount below zero");
        }
        if line.discount.currency() != line.target.currency() {
            return broken("has a discount in another currency");
        }
        if line.source.currency() == line.target.currency() && line.source != line.target {
            return broken("uses another amount than it settles");
        }
        for (number, used) in [(debit, line.target), (source, line.source)] {
            let Some(item) = number.and_then(|number| self.item_at(number)) else { continue };
            if item.currency != used.currency() {
                return broken("is in another currency than the item");
            }
            if stamp.effective < item.effective || stamp.posting < item.posting {
                return broken("counts from before the item");
            }
        }
        Ok(())
    }

    fn unapplied(&mut self, event: &CreditUnapplied, stamp: Stamp) -> Result<(), Broken> {
        let moves = self.undoing(&event.credit, &event.lines, None)?;
        self.commit(&moves, stamp)?;
        self.forget(&event.credit, &event.lines);
        Ok(())
    }

    fn returned(&mut self, event: &PaymentReturned, stamp: Stamp) -> Result<(), Broken> {
        let mut moves = self.undoing(&event.receipt, &event.lines, Some(MovementKind::Return))?;
        let receipt = self.own(&event.account, &ItemKey::whole(event.receipt.clone()))?;
        if let Some(receipt) = receipt {
            moves.push((receipt, MovementKind::Return, event.amount.minor(), Counter::Bank, None));
            let item = self.item_at(receipt).ok_or_else(|| "the receipt is missing".to_owned())?;
            let moved = moves
                .iter()
                .filter(|(number, ..)| *number == receipt)
                .map(|(_, _, minor, ..)| i128::from(*minor));
            let left = i128::from(item.open) + moved.sum::<i128>();
            if event.amount.currency() != item.currency || left != 0 {
                return Err(format!("returning {} would leave {left} of it", event.amount));
            }
        }
        self.commit(&moves, stamp)?;
        self.forget(&event.receipt, &event.lines);
        if let Some(document) = self.documents.get_mut(&event.receipt) {
            document.returned = Some(event.returned);
        }
        Ok(())
    }

    /// The moves that undo everything a credit settled of the items named, checked against what the event says.
    fn undoing(
        &self,
        credit: &DocumentId,
        lines: &[UndoneLine],
        kind: Option<MovementKind>,
    ) -> Result<Vec<Move>, Broken> {
        let mut moves = Vec::new();
        for line in lines {
            let applied = self.applications(credit, &line.item);
            let Some((first, others)) = applied.split_first() else {
                return Err(format!("nothing of {credit} is applied to {}", line.item));
            };
            let sums = Application::total(first, others).map_err(|error| error.to_string())?;
            if sums != (line.source, line.target, line.discount) {
                return Err(format!("another amount of {credit} is applied to {}", line.item));
            }
            for number in applied.iter().flat_map(|application| &application.movements) {
                let at = usize::try_from(*number).ok();
                let Some(made) = at.and_then(|at| self.movements.get(at)) else {
                    return Err(format!("movement {number} is missing"));
                };
                moves.push((made.item, kind.unwrap_or(made.kind), -made.minor, made.counter, Some(*number)));
            }
        }
        Ok(moves)
    }

    fn forget(&mut self, credit: &DocumentId, lines: &[UndoneLine]) {
        let Some(items) = self.applications.get_mut(credit) else { return };
        for line in lines {
            items.remove(&line.item);
        }
        if items.is_empty() {
            self.applications.remove(credit);
        }
    }

    /// The number of an item of this account, or none where it is another account's.
    fn own(&self, account: &AccountKey, item: &ItemKey) -> Result<Option<ItemNo>, Broken> {
        if *account != self.key {
            return Ok(None);
        }
        self.by_key.get(item).copied().map(Some).ok_or_else(|| format!("there is no item {item}"))
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

fn application(line: &AppliedLine, other: &AccountKey, stamp: Stamp) -> Application {
    Application {
        source: line.source,
        target: line.target,
        discount: line.discount,
        other: other.clone(),
        effective: stamp.effective,
        posting: stamp.posting,
        movements: Vec::new(),
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
        discounts: Vec::new(),
        discount_taken: 0,
        reopened: false,
        last_movement: None,
    }
}
