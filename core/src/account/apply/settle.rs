use super::{Broken, Move, Stamp};
use crate::account::event::{
    AppliedLine, CreditApplied, CreditKind, CreditUnapplied, PaymentReturned, UndoneLine,
};
use crate::account::state::Match;
use crate::account::{Account, Application, Counter, ItemNo, MovementKind};
use crate::allocation::ItemKey;
use crate::id::DocumentId;
use crate::party::AccountKey;
use crate::payment::{Difference, DifferenceKind};

impl Account {
    pub(super) fn applied(&mut self, event: &CreditApplied, stamp: Stamp) -> Result<(), Broken> {
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
            self.sound_line(line, debit, source, stamp)?;
            if let Some(debit) = debit {
                let counter = match source {
                    Some(source) => Counter::Item(source),
                    None => self.elsewhere(&credit, &mut counterparts)?,
                };
                moves.push(Move::new(debit, kind, line.target.negated().minor(), counter));
                if !line.discount.is_zero() {
                    let minor = line.discount.negated().minor();
                    moves.push(Move::new(debit, MovementKind::Discount, minor, Counter::DiscountGranted));
                }
                let kept = line.differences.iter().filter(|difference| difference.amount.is_positive());
                moves.extend(kept.map(|difference| {
                    let (kind, counter) = beside(difference.kind);
                    Move::new(debit, kind, difference.amount.negated().minor(), counter)
                }));
            }
            if let Some(source) = source {
                let counter = match debit {
                    Some(debit) => Counter::Item(debit),
                    None => self.elsewhere(&line.item, &mut counterparts)?,
                };
                let over = line.differences.iter().filter(|difference| difference.amount.is_negative());
                let more = over.clone().map(|difference| difference.amount.minor()).sum::<i64>();
                moves.push(Move::new(source, kind, line.source.minor().saturating_add(more), counter));
                moves.extend(over.map(|difference| {
                    let (kind, counter) = beside(difference.kind);
                    Move::new(source, kind, difference.amount.negated().minor(), counter)
                }));
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
            // Most items are settled once by a credit.
            let of = Match { credit: event.credit.clone(), item: Some(item) };
            self.applications.entry(of).or_insert_with(|| Vec::with_capacity(1)).push(application);
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
        let (kept, over) = line.kept_and_over();
        let other = |difference: &Difference| difference.amount.currency() != line.target.currency();
        if line.differences.iter().any(|difference| difference.amount.is_zero() || other(difference)) {
            return broken("has a difference of nothing, or in another currency");
        }
        let more = line.source.minor().saturating_sub(line.target.minor());
        let same = line.source.currency() == line.target.currency();
        // Of two currencies nobody can say what is too much.
        if (same && more != over) || (!same && over != 0) || (kept != 0 && over != 0) {
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

    pub(super) fn unapplied(&mut self, event: &CreditUnapplied, stamp: Stamp) -> Result<(), Broken> {
        let moves = self.undoing(&event.credit, &event.lines, None)?;
        self.commit(&moves, stamp)?;
        self.forget(&event.credit, &event.lines);
        Ok(())
    }

    pub(super) fn returned(&mut self, event: &PaymentReturned, stamp: Stamp) -> Result<(), Broken> {
        let mut moves = self.undoing(&event.receipt, &event.lines, Some(MovementKind::Return))?;
        let receipt = self.own(&event.account, &ItemKey::whole(event.receipt.clone()))?;
        if let Some(receipt) = receipt {
            moves.push(Move::new(receipt, MovementKind::Return, event.amount.minor(), Counter::Bank));
            let item = self.item_at(receipt).ok_or_else(|| "the receipt is missing".to_owned())?;
            let moved = moves
                .iter()
                .filter(|planned| planned.item == receipt)
                .map(|planned| i128::from(planned.minor));
            let left = i128::from(item.open) + moved.sum::<i128>();
            if event.amount.currency() != item.currency || (event.whole && left != 0) {
                return Err(format!("returning {} would leave {left} of it", event.amount));
            }
        }
        self.commit(&moves, stamp)?;
        self.forget(&event.receipt, &event.lines);
        if event.whole {
            self.end_mark_of_receipt(&event.receipt, stamp.dated());
            if let Some(document) = self.documents.get_mut(&event.receipt) {
                document.returned = Some(event.returned);
            }
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
                let planned = Move::new(made.item, kind.unwrap_or(made.kind), -made.minor, made.counter);
                moves.push(Move { reverses: Some(*number), ..planned });
            }
        }
        Ok(moves)
    }

    fn forget(&mut self, credit: &DocumentId, lines: &[UndoneLine]) {
        for line in lines {
            let of = Match { credit: credit.clone(), item: Some(line.item.clone()) };
            self.applications.remove(&of);
        }
    }
}

/// What a difference moves, and against what.
fn beside(kind: DifferenceKind) -> (MovementKind, Counter) {
    match kind {
        DifferenceKind::Tolerance | DifferenceKind::CashRounding => {
            (MovementKind::Tolerance, Counter::Differences)
        }
        DifferenceKind::BankCharges => (MovementKind::BankCharges, Counter::BankCharges),
        DifferenceKind::Withholding => (MovementKind::Withholding, Counter::TaxWithheld),
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
