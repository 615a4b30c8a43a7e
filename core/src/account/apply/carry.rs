use super::{Broken, Move, Stamp, new_item, value};
use crate::account::event::{AmountCarried, Carriage, CarryUndone};
use crate::account::records::Carried;
use crate::account::{Account, Counter, ItemKind, ItemNo, MovementKind, Origin};
use crate::allocation::ItemKey;

fn moved(carriage: Carriage) -> (MovementKind, ItemKind) {
    match carriage {
        Carriage::Transfer => (MovementKind::Transfer, ItemKind::Transfer),
        Carriage::Residual => (MovementKind::Residual, ItemKind::Residual),
        Carriage::Chargeback => (MovementKind::Chargeback, ItemKind::Chargeback),
    }
}

impl Account {
    /// Takes the amount off the item where that is of this account, and makes the new item where that is.
    pub(super) fn carried(&mut self, event: &AmountCarried, stamp: Stamp) -> Result<(), Broken> {
        let (kind, item_kind) = moved(event.carriage);
        let to = ItemKey::whole(event.to.clone());
        let from = self.own(&event.from_account, &event.from)?;
        let here = event.to_account == self.key;
        if from.is_none() && !here {
            return Err(format!("neither {} nor {} is of this account", event.from, event.to));
        }
        if here && self.documents.contains_key(&event.to) {
            return Err(format!("{} is there already", event.to));
        }
        if let Some(number) = from {
            let mut waiting = Vec::new();
            let counter = match here {
                true => Counter::Item(ItemNo(u32::try_from(self.items.len()).unwrap_or(u32::MAX))),
                false => self.elsewhere(&to, &mut waiting)?,
            };
            let planned = Move::new(number, kind, self.lowering(number, event.amount)?, counter);
            let movement = self.commit(&[planned], stamp)?;
            self.counterparts.append(&mut waiting);
            let carried = Carried {
                item: event.from.clone(),
                to: event.to.clone(),
                to_account: event.to_account.clone(),
                carriage: event.carriage,
                amount: event.amount,
                dated: stamp.dated(),
                movement,
            };
            self.records.carried.entry(event.from.document.clone()).or_default().push(carried);
        }
        if here {
            let credit = matches!(event.nature, ItemKind::Receipt | ItemKind::CreditNote);
            let original = if credit { event.amount.negated() } else { event.amount };
            let mut item = new_item(to, item_kind, original, stamp);
            value(std::slice::from_mut(&mut item), event.base)?;
            item.due = event.due;
            item.discounts.clone_from(&event.discounts);
            item.purpose = event.purpose;
            item.origin = Some(Box::new(Origin {
                item: event.from.clone(),
                account: event.from_account.clone(),
                nature: event.nature,
                issued: event.issued,
            }));
            self.add(&event.to, event.amount, vec![item], stamp)?;
        }
        Ok(())
    }

    pub(super) fn retracted(&mut self, event: &CarryUndone, stamp: Stamp) -> Result<(), Broken> {
        let mut moves: Vec<Move> = Vec::new();
        let mut waiting = Vec::new();
        let to = ItemKey::whole(event.to.clone());
        let to_number = self.own(&event.to_account, &to)?;
        let from_number = self.own(&event.from_account, &event.from)?;
        let kind = match to_number.and_then(|number| self.item_at(number)).map(|item| item.kind) {
            Some(ItemKind::Residual) => MovementKind::Residual,
            Some(ItemKind::Chargeback) => MovementKind::Chargeback,
            _ => MovementKind::Transfer,
        };
        let mut ended = None;
        if let Some(number) = from_number {
            let list = self.records.carried.get(&event.from.document).map(Vec::as_slice).unwrap_or_default();
            let at = list.iter().position(|carried| carried.to == event.to && carried.item == event.from);
            let found = at.and_then(|at| Some((at, list.get(at)?)));
            let (at, carried) =
                found.ok_or_else(|| format!("nothing of {} went to {}", event.from, event.to))?;
            if carried.amount != event.amount {
                return Err(format!("{} of {} went to {}", carried.amount, event.from, event.to));
            }
            let minor = -self.lowering(number, event.amount)?;
            let (kind, _) = moved(carried.carriage);
            let movement = carried.movement;
            let counter = match to_number {
                Some(to) => Counter::Item(to),
                None => self.elsewhere(&to, &mut waiting)?,
            };
            let base = event.base.map(|base| if minor < 0 { base.negated().minor() } else { base.minor() });
            let planned = Move::new(number, kind, minor, counter);
            moves.push(Move { reverses: Some(movement), base, ..planned });
            ended = Some(at);
        }
        if let Some(number) = to_number {
            let counter = match from_number {
                Some(from) => Counter::Item(from),
                None => self.elsewhere(&event.from, &mut waiting)?,
            };
            moves.push(Move::new(number, kind, self.lowering(number, event.amount)?, counter));
        }
        if moves.is_empty() {
            return Err(format!("neither {} nor {} is of this account", event.from, event.to));
        }
        self.commit(&moves, stamp)?;
        self.counterparts.append(&mut waiting);
        if let (Some(at), Some(list)) = (ended, self.records.carried.get_mut(&event.from.document)) {
            list.remove(at);
        }
        Ok(())
    }
}
